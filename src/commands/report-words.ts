import type { BrokenRule, ParticipantRule } from '../calculation/participantRules.js';
import { EXIT_REASONS, exitTotal, type ParticipantCounts, participantTotal } from '../calculation/participants.js';
import { counted, number } from '../swedish/format.js';
import type { Fact } from './answer.js';
import { EXIT_LABEL } from './fields.js';

const NOT_STATED = 'ej angivet';

/** "49 deltagare (19 kvinnor, 30 män)": what was not stated is said so. */
export function participantsInWords(counts: ParticipantCounts): string {
  const total = participantTotal(counts);
  const parts = [
    ...(counts.women === null && counts.men === null ? [] : [sex(counts.women, 'kvinna', 'kvinnor'), sex(counts.men, 'man', 'män')]),
    ...(counts.notStated === null ? [] : [`${number(counts.notStated)} utan angivet kön`]),
  ];
  return `${total === null ? '' : `${counted(total, 'deltagare', 'deltagare')} `}(${parts.join(', ')})`.trim();
}

function sex(count: number | null, one: string, many: string): string {
  return count === null ? `${many}: ${NOT_STATED}` : counted(count, one, many);
}

/** The report read back, one fact a line; with `earlier`, a changed count shows both: "38 → 29". */
export function factsOf(counts: ParticipantCounts, earlier: ParticipantCounts | null): Fact[] {
  const line = (title: string, value: (of: ParticipantCounts) => number | null, always = true): Fact[] => {
    const [now, before] = [value(counts), earlier ? value(earlier) : null];
    if (now === null && before === null && !always) return [];
    return [{ title, value: earlier && before !== now ? `${stated(before)} → ${stated(now)}` : stated(now) }];
  };
  return [
    ...line('Deltagare', participantTotal),
    ...line('Kvinnor', ({ women }) => women),
    ...line('Män', ({ men }) => men),
    ...line('Kön ej angivet', ({ notStated }) => notStated, false),
    ...line('Nya', (of) => of.new),
    ...line('varav nya kvinnor', ({ newWomen }) => newWomen, false),
    ...line('varav nya män', ({ newMen }) => newMen, false),
    ...line('Avslutade', ({ ended }) => ended),
    ...line('varav avslutade kvinnor', ({ endedWomen }) => endedWomen, false),
    ...line('varav avslutade män', ({ endedMen }) => endedMen, false),
    ...EXIT_REASONS.flatMap((reason) =>
      line(reason === 'notStated' ? 'Orsak ej angiven' : EXIT_LABEL[reason], ({ exits }) => exits[reason] ?? null, false),
    ),
  ];
}

function stated(count: number | null): string {
  return count === null ? NOT_STATED : number(count);
}

/** "✓"-line under the facts when the reasons add up. */
export function reasonsInWords(counts: ParticipantCounts): string | null {
  const reasons = exitTotal(counts.exits);
  return reasons !== null && reasons === counts.ended && !counts.exits.notStated ? `Orsakerna blir ${number(reasons)}, lika många som avslutade.` : null;
}

const RULE: Record<ParticipantRule, (left: string, right: string) => string> = {
  newWithinParticipants: (left, right) => `Nya är ${left}, men deltagarna är ${right}.`,
  endedWithinParticipants: (left, right) => `Avslutade är ${left}, men deltagarna är ${right}.`,
  newWomenWithinWomen: (left, right) => `Nya kvinnor är ${left}, men kvinnorna är ${right}.`,
  newMenWithinMen: (left, right) => `Nya män är ${left}, men männen är ${right}.`,
  endedWomenWithinWomen: (left, right) => `Avslutade kvinnor är ${left}, men kvinnorna är ${right}.`,
  endedMenWithinMen: (left, right) => `Avslutade män är ${left}, men männen är ${right}.`,
  newBySexEqualsNew: (left, right) => `Nya kvinnor och nya män blir ${left}, men nya är ${right}.`,
  endedBySexEqualsEnded: (left, right) => `Avslutade kvinnor och avslutade män blir ${left}, men avslutade är ${right}.`,
  newBySexWithinNew: (left, right) => `Nya kvinnor och nya män blir ${left}, men nya är ${right}.`,
  endedBySexWithinEnded: (left, right) => `Avslutade kvinnor och avslutade män blir ${left}, men avslutade är ${right}.`,
  exitsEqualEnded: (left, right) => `Orsakerna blir ${left}, men ${right} är avslutade.`,
  wholeNumbers: (left) => `${left} är inte ett antal: skriv hela tal från 0.`,
};

/** Which rule is broken, and by how much. */
export function ruleInWords({ rule, left, right, difference }: BrokenRule): string {
  return `${RULE[rule](number(left), number(right))} Skillnad: ${number(Math.abs(difference))}.`;
}
