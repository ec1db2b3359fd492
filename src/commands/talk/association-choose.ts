import { z } from 'zod';
import type { Association } from '../../associations/schema.js';
import { list } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { atLeast } from '../roles.js';
import { membersAnswer } from './members.js';

export const associationChoose = defineCommand({
  id: 'association.choose',
  title: 'Byt förbund',
  who: 'reader',
  examples: [
    'byt förbund',
    'byt till Göteborg',
    'vilka förbund finns?',
    'gå över till Värend',
    'jag vill prata om Finnveden i stället',
    'använd Höglandet från och med nu',
    'visa Sunnerbo framöver',
    'välj förbund',
    'välj Göteborg',
    'ställ in förbundet på Södra Vätterbygden',
    'vilket förbund gäller här',
    'vilket förbund är jag i',
    'vilket samordningsförbund pratar vi om',
    'lista alla samordningsförbund',
    'koppla det här teamet till Finnveden',
    'kanalen ska gälla Värend',
    'byt tillbaka till Södra Vätterbygden',
    'jag jobbar i höglandet',
    'switch to Göteborg',
    'kanalen handlar om Göteborg',
    'samtalet gäller Finnveden',
    'vilka förbund kan du svara för',
  ],
  parameters: z.object({ association: parameters.association, members: parameters.members, member: parameters.member }),
  async answer(params, turn): Promise<Answer> {
    if (params.members !== undefined) return membersAnswer(turn, params.member, params.association !== undefined);
    if (params.association === undefined) return choices(turn, null);
    const wanted = turn.associations.get(params.association);
    if (!wanted) return choices(turn, params.association);
    if (turn.conversation.kind !== 'personal' && !atLeast(turn.user.role, 'director')) return onlyDirector(wanted);
    const row = await turn.store.conversation(turn.conversation.id);
    const before = row?.association ? (turn.associations.get(row.association) ?? null) : null;
    if (before !== wanted) await turn.store.saveConversation({ welcomedAt: null, ...row, id: turn.conversation.id, association: wanted.id });
    return chosen(turn, wanted, before);
  },
});

/** "2020–2024" or the years one by one where some are missing. */
function yearsOf(association: Association): string {
  const years = [...new Set(association.tables.flatMap(({ columns }) => columns.map(({ year }) => year)))].sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return 'inga budgetsiffror';
  if (first === last) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : list(years.map(String));
}

function choices({ association: here, associations, conversation }: Turn, unknown: string | null): Answer {
  return {
    command: 'association.choose',
    params: {},
    status: unknown === null ? 'ok' : 'invalid',
    context: 'Finsamboten · förbund',
    headline: unknown === null ? `Här gäller ${here.name}` : 'Det förbundet känner jag inte till',
    lead: `Tryck på ett förbund för att byta${conversation.kind === 'personal' ? '' : ' för alla i samtalet'}. Du kan också nämna ett annat förbund i en enda fråga.`,
    menu: associations.all.map(({ id, name, fullName }) => ({
      title: id === here.id ? `${name} (gäller nu)` : name,
      example: fullName,
      command: 'association.choose',
      params: { association: id },
    })),
  };
}

function chosen({ conversation }: Turn, association: Association, before: Association | null): Answer {
  const everybody = conversation.kind === 'personal' ? '' : ' Det gäller alla i samtalet.';
  const changed = before !== association;
  return {
    command: 'association.choose',
    params: { association: association.id },
    status: 'ok',
    context: 'Finsamboten · förbund',
    headline: changed ? `Nu gäller ${association.name}` : `Här gäller redan ${association.name}`,
    lead: `${changed ? (before ? `Förut gällde ${before.name}.` : 'Inget förbund var valt förut.') : 'Inget är ändrat.'}${everybody}`,
    facts: [
      { title: 'Förbund', value: association.fullName },
      { title: 'Budgetsiffror', value: yearsOf(association) },
    ],
    actions: [
      { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id }, primary: true },
      ...(changed && before
        ? [{ title: `Byt till ${before.name}`, command: 'association.choose' as const, params: { association: before.id } }]
        : [{ title: 'Alla förbund', command: 'association.choose' as const, params: {} }]),
    ],
  };
}

function onlyDirector(association: Association): Answer {
  return {
    command: 'association.choose',
    params: { association: association.id },
    status: 'denied',
    context: 'Finsamboten · förbund',
    headline: 'Bara en förbundschef kan byta här',
    lead: `Bytet skulle gälla alla i samtalet. Nämn ${association.name} i frågan, så svarar jag för det förbundet den gången.`,
    actions: [{ title: `Visa ${association.name}`, command: 'budget.status', params: { association: association.id }, primary: true }],
  };
}
