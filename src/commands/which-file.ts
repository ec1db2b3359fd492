import type { Answer, Parameters } from './answer.js';
import type { Turn } from './command.js';

const KEPT = 'Inget är sparat, och filen är inte kvar hos mig.';

/** A file that may be two things is nothing until its sender says which. */
export function whichFileAnswer({ association }: Turn, one: string, other: string): Answer {
  return {
    command: 'actual.record',
    params: { association: association.id },
    status: 'ask',
    context: `${association.name} · fil`,
    headline: 'Vad är det för fil?',
    lead: `Den har både ${one} och ${other}. ${KEPT} Skicka den igen och skriv ”${one}” eller ”${other}” bredvid.`,
  };
}

/** Municipalities with whole numbers, and nothing that says what they count. */
export function peopleOrMoneyAnswer({ association }: Turn, populations: Parameters): Answer {
  return {
    command: 'budget.edit',
    params: { association: association.id },
    status: 'ask',
    context: `${association.name} · fil`,
    headline: 'Är det invånare eller kronor?',
    lead: `Filen säger inte vad talen är. ${KEPT} Är det invånare: tryck på knappen, eller skriv rubrikerna Kommun och Folkmängd i filen. Är det utfall i kronor: skriv rubrikerna Post och Utfall och skicka den igen.`,
    actions: [{ title: 'Det är invånare', command: 'budget.edit', params: { ...populations, association: association.id } }],
  };
}
