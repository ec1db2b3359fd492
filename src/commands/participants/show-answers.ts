import type { Association, Intervention } from '../../associations/schema.js';
import { together } from '../../calculation/participant-periods.js';
import { list, number } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Action, Answer, Cell, Parameters, Table } from '../answer.js';
import type { AskedCount } from './asked-count.js';
import { calculationOf, countCell, exitsChart, headlineOf, keyFiguresOf, leadOf, noticesOf, tablesOf } from './parts.js';
import { remarksOf } from './remarks.js';
import { interventionName } from './report-words.js';
import { type ParticipantRow, rowFor } from './rows.js';
import { sexesPicture } from './sexes.js';
import type { SharedCount } from './shared.js';

/** What is shown, and of whom. */
export interface Shown {
  readonly association: Association;
  readonly rows: readonly ParticipantRow[];
  readonly period: string;
  readonly used: Parameters;
  /** The one count that is asked for. */
  readonly asked?: AskedCount | undefined;
}

/** No figures for the period: which periods have some, nearest first. */
export function noFiguresAnswer({ period, used }: Shown, name: string, own: readonly ParticipantRow[]): Answer {
  const distance = (of: string) => Math.abs(Number(of.slice(0, 4)) - Number(period.slice(0, 4)));
  const known = [...new Set(own.map((each) => each.period))].sort((a, b) => distance(a) - distance(b) || b.localeCompare(a)).slice(0, 5);
  return {
    command: 'participants.show',
    params: used,
    status: 'invalid',
    context: `${name} · ${periodName(period)}`,
    headline: `Inga siffror för ${periodName(period)}`,
    lead: known.length > 0 ? `${name} har siffror för ${list(known.map(periodName))}.` : `${name} har inga siffror än.`,
    actions: known[0]
      ? [{ title: `Visa ${periodName(known[0])}`, command: 'participants.show', params: { ...used, period: known[0] }, primary: true }]
      : [],
  };
}

/** One intervention (or one municipality's part of it) in one period. */
export function oneInterventionAnswer(
  shown: Shown,
  intervention: Intervention,
  municipality: string | null,
  row: ParticipantRow,
  extra: { readonly history: Table | null; readonly shared: SharedCount | null },
): Answer {
  const { association, period, used, rows } = shown;
  const name = interventionName(association, { intervention: intervention.id, municipality: municipality ?? undefined });
  const chart = exitsChart(row);
  const sexes = sexesPicture(row);
  const compare: Action = {
    title: 'Alla insatser',
    command: 'participants.show',
    params: { association: association.id, period: period.slice(0, 4) },
    primary: true,
  };
  const places = municipality === null ? placesTable(association, rows, intervention.id, period) : null;
  const tables = [...tablesOf(row), places, extra.shared?.table ?? null, extra.history].filter((table) => table !== null);
  return {
    command: 'participants.show',
    params: used,
    context: `${name} · ${periodName(period)}`,
    status: 'ok',
    headline: headlineOf(row, shown.asked),
    lead: leadOf(row, shown.asked),
    keyFigures: keyFiguresOf(row),
    ...(sexes ? { whole: sexes } : {}),
    notices: [...noticesOf(row), ...(extra.shared?.notices ?? [])],
    ...(chart ? { chart } : {}),
    tables,
    calculation: [...calculationOf(row), ...(extra.shared ? [extra.shared.total] : [])],
    source: row.source,
    actions: [compare],
  };
}

/** Where the intervention is known by municipality too. */
function placesTable(association: Association, rows: readonly ParticipantRow[], intervention: string, period: string): Table | null {
  const places = association.parties.flatMap(({ id, name, kind }) => {
    const row = kind === 'municipality' ? rowFor(rows, intervention, period, id) : null;
    return row ? [{ name, counts: row.counts }] : [];
  });
  if (places.length === 0) return null;
  return {
    title: 'Kommunerna',
    columns: ['Kommun', 'Kvinnor', 'Män', 'Nya'],
    rows: places.map(({ name, counts }) => ({ cells: [name, countCell(counts.women), countCell(counts.men), countCell(counts.new)] })),
  };
}

/** Interventions of a period side by side, and the total: as printed where it is, else added up. */
export function allInterventionsAnswer(
  shown: Shown,
  interventions: readonly Intervention[],
  municipality: string | null,
  about: string,
): Answer | null {
  const { association, rows, period, used } = shown;
  const own = interventions.flatMap((intervention) => {
    const row = rowFor(rows, intervention.id, period, municipality);
    return row ? [{ intervention, row }] : [];
  });
  const [first] = own;
  if (!first) return null;
  const whole = interventions.length === association.interventions.length && municipality === null;
  const allPrinted = own.every(({ row }) => row.origin === 'printed');
  const printed = whole && allPrinted ? rowFor(rows, null, period) : null;
  const total =
    printed ??
    added(
      own.map(({ row }) => row),
      period,
    );
  const cells = (label: string, { counts }: ParticipantRow): readonly Cell[] => [
    // Where the sexes are not stated the whole stands beside the name: under a sex it would be read as that.
    counts.women === null && counts.men === null && counts.notStated !== null ? `${label}, totalt ${number(counts.notStated)}` : label,
    countCell(counts.women),
    countCell(counts.men),
    countCell(counts.ended),
  ];
  const chart = exitsChart(total);
  const sexes = sexesPicture(total);
  const remarks = remarksOf(total, own);
  const missing = interventions.filter(({ id, reportsFrom }) => reportsFrom !== undefined && !own.some(({ intervention }) => intervention.id === id));
  return {
    command: 'participants.show',
    params: used,
    context: `${about} · ${periodName(period)}`,
    status: 'ok',
    headline: headlineOf(total, shown.asked),
    lead: leadOf(total, shown.asked),
    keyFigures: keyFiguresOf(total),
    ...(sexes ? { whole: sexes } : {}),
    notices: [
      ...noticesOf(total),
      ...(missing.length > 0 && !allPrinted
        ? [{ kind: 'warning', text: `${list(missing.map(({ name }) => name))} har inga siffror för perioden.` } as const]
        : []),
      ...remarks.notices,
    ],
    calculation: calculationOf(total),
    ...(chart ? { chart } : {}),
    tables: [
      {
        title: 'Deltagare per insats',
        columns: ['Insats', 'Kvinnor', 'Män', 'Avslutade'],
        rows: [
          ...own.map(({ intervention, row }) => ({ cells: cells(intervention.name, row) })),
          ...(own.length > 1 ? [{ cells: cells(printed ? 'Totalt, enligt källan' : 'Totalt', total), total: true as const }] : []),
        ],
      },
      ...tablesOf(total),
      ...(remarks.table ? [remarks.table] : []),
    ],
    source: [...new Set([...(printed ? [printed] : []), ...own.map(({ row }) => row)].map(({ source }) => source))].slice(0, 3).join('; '),
    actions: own.slice(0, 2).map(({ intervention }) => ({
      title: `Visa ${intervention.name}`,
      command: 'participants.show',
      params: { ...used, intervention: intervention.id },
    })),
  };
}

/** Rows side by side; one that states no count leaves the sum unknown. */
function added(rows: readonly ParticipantRow[], period: string): ParticipantRow {
  const [first] = rows;
  if (!first) throw new RangeError('no rows to add up');
  if (rows.length === 1) return { ...first, intervention: null };
  return {
    ...first,
    intervention: null,
    municipality: null,
    period,
    counts: together(rows.map(({ counts }) => counts)),
    origin: rows.some(({ origin }) => origin === 'logged') ? 'logged' : 'printed',
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    deviation: null,
    note: null,
    parts: rows,
    made: 'sideBySide',
  };
}
