import { z } from 'zod';
import { counted, list, number } from '../../swedish/format.js';
import { localTime, longDate, periodName } from '../../swedish/time.js';
import type { Answer, Table } from '../answer.js';
import { defineCommand } from '../command.js';
import { coachesOf } from '../interventions/responsible.js';
import { unknownIntervention } from '../interventions/unknown.js';
import { parameters } from '../parameters/parameters.js';
import { isFuture, isUnderWay, latestEndedMonth } from '../periods.js';
import { person } from '../person.js';
import { isIncomplete, type MissingRow, reportingRows } from './missing-rows.js';
import { monthSpans } from './report-words.js';

export const participantsMissing = defineCommand({
  id: 'participants.missing',
  title: 'Vad saknas?',
  who: 'member',
  examples: [
    'vad saknas?',
    'vilka har glömt rapportera augusti 2024?',
    'vilka rapporter saknas',
    'vem har inte rapporterat i mars',
    'saknas det några deltagarsiffror för 2024',
    'är alla rapporter inne för juli',
    'har Enter rapporterat september',
    'vilka månader saknas för NOVA',
    'vad har jag kvar att rapportera',
    'är jag klar med rapporteringen',
    'luckor i rapporteringen',
    'vilka insatser ligger efter med rapporteringen',
    'missing reports',
    'har jag glömt någon period',
    'ligger någon efter',
    'vilka har inte lämnat in',
    'är enter klara med juni',
    'är allt inne för kvartal 2',
    'vilka ligger efter',
    'har jag missat att rapportera',
    'vilka månader saknar jag',
    'vad saknas i år',
    'har jag rapporterat allt i år',
    'har jag rapporterat allt för NOVA',
    'fattas det någon månad för FIA',
  ],
  parameters: z.object({
    association: parameters.association,
    intervention: parameters.intervention,
    period: parameters.period,
    everyMonth: parameters.everyMonth,
  }),
  async answer(params, turn): Promise<Answer> {
    const { association, user } = turn;
    const today = localTime(turn.now).date;
    const last = latestEndedMonth(today);
    const period = params.period ?? (params.everyMonth ? last.slice(0, 4) : last);
    const used = { association: association.id, ...(params.intervention ? { intervention: params.intervention } : {}), period };
    const chosen = association.interventions.find(({ id }) => id === params.intervention);
    const base = { command: 'participants.missing', params: used, context: `${chosen?.name ?? association.name} · ${periodName(period)}` } as const;
    if (params.intervention && !chosen)
      return {
        ...base,
        status: 'invalid',
        ...unknownIntervention(association),
      };
    if (isFuture(period, today))
      return {
        ...base,
        status: 'invalid',
        headline: 'Perioden har inte börjat än',
        lead: `Den senaste månaden att rapportera är ${periodName(latestEndedMonth(today))}.`,
      };
    const limit = user.role === 'coach' ? user.interventions : null;
    const interventions = chosen ? [chosen] : association.interventions.filter(({ id }) => limit?.includes(id) ?? true);
    const rows = await reportingRows(turn, period, interventions);
    if (rows.length === 0)
      return {
        ...base,
        status: 'ok',
        headline: 'Inga rapporter väntas',
        lead: isUnderWay(period, today) ? 'Perioden är inte slut än.' : 'Ingen insats skulle rapportera då.',
      };
    const late = rows.filter(isIncomplete);
    const coaches = await coachesOf(turn.store, association.id, today);
    return {
      ...base,
      status: 'ok',
      headline: headlineOf(rows, late),
      ...(isUnderWay(period, today) ? { lead: `Perioden är inte slut än: räknat till och med ${periodName(latestEndedMonth(today))}.` } : {}),
      tables: [
        withoutEmpty({
          title: limit ? 'Dina insatser' : 'Rapporter per insats',
          columns: ['Insats', 'Läge', 'Ansvarig', 'Senast sparad av'],
          rows: [...late, ...rows.filter((row) => !isIncomplete(row))].map((row) => ({
            cells: [row.intervention.name, state(row, turn.association), responsible(coaches(row.intervention.id)), savedBy(row)],
          })),
        }),
      ],
      source: rows.some(({ last }) => last) ? 'sparade rapporter' : 'inga sparade rapporter i perioden',
      actions: late
        .filter(({ intervention }) => user.role === 'director' || (user.role === 'coach' && (user.interventions?.includes(intervention.id) ?? true)))
        .slice(0, 2)
        .map(({ intervention, months }, index) => ({
          title: `Rapportera ${intervention.name}`,
          command: 'participants.report',
          params: { association: association.id, intervention: intervention.id, period: months[0] ?? period },
          ...(index === 0 ? { primary: true as const } : {}),
        })),
    };
  },
});

function headlineOf(rows: readonly MissingRow[], late: readonly MissingRow[]): string {
  const owed = rows.reduce((sum, { months }) => sum + months.length, 0);
  if (late.length === 0) return rows.length === 1 ? 'Rapporteringen är klar' : 'Alla rapporter är inne';
  if (rows.some(({ expected }) => expected.length > 1) && owed > 0) return `${counted(owed, 'rapport', 'rapporter')} saknas`;
  return rows.length === 1 ? 'Rapporten saknas' : `${number(late.length)} av ${counted(rows.length, 'insats', 'insatser')} saknas`;
}

function state(row: MissingRow, { parties }: { readonly parties: readonly { readonly id: string; readonly name: string }[] }): string {
  const places = row.municipalities.map((id) => parties.find((party) => party.id === id)?.name ?? id);
  if (row.months.length > 0) {
    const which = row.expected.length > 1 ? ` ${monthSpans(row.months)}` : '';
    return `✗ Saknas${which}${places.length > 0 ? `; delvis: ${list(places)}` : ''}`;
  }
  if (places.length > 0) return `✗ Saknas: ${list(places)}`;
  return `✓ Klar${row.last ? ` ${longDate(localTime(new Date(row.last.at)).date)}` : ''}`;
}

/** Without the columns that nobody fills. */
function withoutEmpty({ title, columns, rows }: Table): Table {
  const isFilled = (_: unknown, column: number) => rows.some(({ cells }) => cells[column] !== null);
  return { title, columns: columns.filter(isFilled), rows: rows.map(({ cells }) => ({ cells: cells.filter(isFilled) })) };
}

function responsible(coaches: readonly string[]): string | null {
  return coaches.length === 0 ? null : coaches.map(person).join(', ');
}

/** Who saved last: role and person. */
function savedBy({ last }: MissingRow): string | null {
  return last && `${last.by.role === 'director' ? 'förbundschef' : 'handledare'} ${person(last.by.user)}`;
}
