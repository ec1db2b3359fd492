import { z } from 'zod';
import { COUNT_MEANINGS } from '../../calculation/count-meanings.js';
import { localTime } from '../../swedish/time.js';
import type { Answer, MenuRow, Table } from '../answer.js';
import { type Command, defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { COMMANDS } from '../registry.js';
import { atLeast } from '../roles.js';
import { howToAnswer } from './how-to.js';

export const help = defineCommand({
  id: 'help',
  title: 'Hjälp',
  who: 'reader',
  examples: [
    'hjälp',
    'vad kan du göra',
    'hur gör jag',
    'help',
    'meny',
    'vilka frågor kan jag ställa',
    'vad kan jag fråga om',
    'kommandon',
    'hur funkar du',
    'visa vad du kan',
    'instruktioner',
    'hur rapporterar man',
    'hur ska jag skriva för att rätta',
    'hur lägger man in ett möte',
    'hur skriver jag en rapport',
    'hur funkar boten',
    'hur funkar det',
  ],
  parameters: z.object({ howTo: parameters.howTo }),
  answer({ howTo }, turn): Answer {
    const asked = COMMANDS.find(({ id }) => id === howTo);
    if (asked) return howToAnswer(asked, turn);
    const { role } = turn.user;
    return {
      command: 'help',
      params: {},
      status: 'ok',
      context: `Finsamboten · ${turn.association.name}`,
      headline: role === 'coach' ? 'Rapportera på en minut' : 'Fråga om pengar, deltagare och möten',
      lead: 'Tryck på en rad eller skriv med egna ord.',
      menu:
        role === 'coach'
          ? [...coachRows(turn), ...memberRows(turn)]
          : role === 'director'
            ? [...memberRows(turn), ...coachRows(turn), ...directorRows(turn)]
            : memberRows(turn),
      tables: [...commandTables(turn), ...(role === 'coach' || role === 'director' ? [MEANINGS] : [])],
    };
  },
});

function directorRows({ now }: Turn): MenuRow[] {
  const next = localTime(now).year + 1;
  return [
    { title: 'Vad saknas?', example: 'Vilka har inte rapporterat?', command: 'participants.missing', params: {} },
    { title: 'Lägg in utfall', example: 'Utfall Enter t.o.m. augusti 1 950 000', command: 'actual.record', params: {} },
    {
      title: `Budget ${next}`,
      example: `Budgetförslag ${next}, 2,5 % upp`,
      command: 'budget.edit',
      params: { planChange: 'propose', year: next, rate: '2.5' },
    },
    { title: 'Behörighet', example: 'Vem får göra vad?', command: 'access.show', params: {} },
  ];
}

/** Everything that this person may ask or change, each with what to write. */
function commandTables({ user }: Turn): Table[] {
  const may = COMMANDS.filter(({ id, who }) => id !== 'help' && id !== 'greeting' && atLeast(user.role, who));
  const table = (title: string, commands: readonly Command[]): Table => ({
    title,
    columns: [title, 'Skriv till exempel'],
    rows: commands.map((command) => ({ cells: [command.title, command.examples[0] ?? null] })),
  });
  const changes = may.filter(({ confirm }) => confirm);
  return [
    table(
      'Fråga om',
      may.filter(({ confirm }) => !confirm),
    ),
    ...(changes.length > 0 ? [table('Spara och ändra', changes)] : []),
  ];
}

/** For those who report. */
const MEANINGS: Table = {
  title: 'Vad siffrorna betyder',
  columns: ['Ord', 'Betyder'],
  rows: COUNT_MEANINGS.map(({ word, meaning }) => ({ cells: [word, meaning] })),
};

function memberRows({ association }: Turn): MenuRow[] {
  const budgets = association.tables.filter((table) => table.lines.some((line) => line.kind === 'cost'));
  const year = Math.max(...budgets.flatMap((table) => table.columns.filter((column) => column.basis === 'budget').map((column) => column.year)));
  const counted = association.participants.map((row) => row.period).sort();
  const rows: (MenuRow | null)[] = [
    Number.isFinite(year)
      ? { title: `Budgeten ${year}`, example: `Hur ser budgeten ut ${year}?`, command: 'budget.status', params: { year, basis: 'budget' } }
      : null,
    { title: '10 % mer varje år', example: 'Vad händer om vi höjer 10 % per år?', command: 'contribution.growth', params: { rate: '10' } },
    {
      title: `Deltagare och resultat ${counted.at(-1) ?? ''}`.trim(),
      example: 'Hur många gick till arbete?',
      command: 'participants.show',
      params: {},
    },
    { title: 'Nästa möte', example: 'När är nästa styrelsemöte?', command: 'meeting.next', params: {} },
  ];
  return rows.filter((row) => row !== null);
}

function coachRows({ association, user }: Turn): MenuRow[] {
  const own = association.interventions.filter((each) => each.kind === 'individual' && (user.interventions?.includes(each.id) ?? false));
  const name = own[0]?.name ?? 'Enter';
  return [
    {
      title: own[0] ? `Rapportera ${name}` : 'Rapportera deltagare',
      example: `${name} mars: 12 kvinnor, 9 män, 2 nya`,
      command: 'participants.report',
      params: own[0] ? { intervention: own[0].id } : {},
    },
    ...(own[0]
      ? [
          {
            title: 'Visa mina siffror',
            example: `Hur går det för ${name}?`,
            command: 'participants.show',
            params: { intervention: own[0].id },
          } as const,
        ]
      : []),
  ];
}
