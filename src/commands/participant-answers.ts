import type { Intervention } from '../associations/schema.js';
import { type Figure, given, named, percentage } from '../calculation/figure.js';
import { decimal } from '../calculation/number.js';
import { enrolledAtEnd, participants, toWorkOrStudies, workOrStudiesShare } from '../calculation/participantResults.js';
import { brokenRules } from '../calculation/participantRules.js';
import { EXIT_REASONS, participantTotal } from '../calculation/participants.js';
import { counted, list, number, percent } from '../swedish/format.js';
import { periodName } from '../swedish/time.js';
import type { Action, Answer, Cell, Chart, KeyFigure, Notice, Parameters, Table } from './answer.js';
import type { Turn } from './command.js';
import { EXIT_LABEL } from './fields.js';
import { type ParticipantRow, rowFor } from './participant-rows.js';
import { ruleInWords } from './report-words.js';

/** "9 av 20 gick till arbete eller studier", or what else can be said of the counts. */
function headline({ counts, sources, period }: ParticipantRow): string {
  const arrived = toWorkOrStudies(counts, sources);
  const total = participantTotal(counts);
  if (arrived && counts.ended) return `${number(arrived.value)} av ${number(counts.ended)} gick till arbete eller studier`;
  return total === null ? `${periodName(period)}: antal ej angivet` : `${counted(total, 'deltagare', 'deltagare')} ${periodName(period)}`;
}

function lead(row: ParticipantRow): string {
  const total = participantTotal(row.counts);
  const share = workOrStudiesShare(row.counts, row.sources);
  if (!share) return '';
  return `${total === null ? '' : `${counted(total, 'deltagare', 'deltagare')}. `}Det är ${percent(share.value, { decimals: 1 })} av dem som avslutade.`;
}

function keyFigures({ counts, sources }: ParticipantRow): KeyFigure[] {
  const key = (label: string, value: number | null): KeyFigure[] =>
    value === null ? [] : [{ label, figure: given(label, value, 'number', sources) }];
  return [
    ...key('Kvinnor', counts.women),
    ...key('Män', counts.men),
    ...key('Kön ej angivet', counts.notStated),
    ...key('Nya', counts.new),
    ...key('Avslutade', counts.ended),
  ];
}

/** Counts that break a rule in the source itself are shown as they are, with a word of it. */
function notices({ counts, deviation, origin }: ParticipantRow): Notice[] {
  const broken = brokenRules(counts).map(
    (rule): Notice => ({ kind: 'warning', text: `${ruleInWords(rule)}${origin === 'printed' ? ' Så står det i källan.' : ''}` }),
  );
  return deviation === null ? broken : [...broken, { kind: 'warning', text: `Handledarens förklaring: ${deviation}` }];
}

function exitsChart({ counts }: ParticipantRow): Chart | null {
  const bars = EXIT_REASONS.flatMap((reason) => {
    const count = counts.exits[reason];
    return typeof count === 'number' && count > 0 ? [{ label: EXIT_LABEL[reason], value: decimal(count), display: number(count) }] : [];
  }).sort((a, b) => b.value.comparedTo(a.value));
  return bars.length > 1 ? { kind: 'ranking', title: 'Varför avslutade (antal)', bars } : null;
}

function sexShares({ counts, sources }: ParticipantRow): Figure[] {
  const all = participants(counts, sources);
  if (!all || all.value.isZero() || counts.women === null || counts.men === null) return [];
  const share = (label: string, count: number) => named(label, percentage(given(label, count, 'participants', sources), all), 'percent');
  return [share('Andel kvinnor', counts.women), share('Andel män', counts.men)];
}

function sexTable(row: ParticipantRow): Table[] {
  const [women, men] = sexShares(row);
  if (!women || !men || row.counts.women === null || row.counts.men === null) return [];
  const cells = (label: string, count: number, share: Figure): readonly Cell[] => [
    label,
    { value: decimal(count), unit: 'number' },
    { value: share.value, unit: 'percent', decimals: 1 },
  ];
  return [
    {
      title: 'Kvinnor och män',
      columns: ['Kön', 'Antal', 'Andel'],
      rows: [{ cells: cells('Kvinnor', row.counts.women, women) }, { cells: cells('Män', row.counts.men, men) }],
    },
  ];
}

function calculation(row: ParticipantRow): Figure[] {
  const { counts, sources } = row;
  return [
    participants(counts, sources),
    toWorkOrStudies(counts, sources),
    workOrStudiesShare(counts, sources),
    enrolledAtEnd(counts, sources),
    ...sexShares(row),
  ].filter((figure) => figure !== null);
}

/** One intervention in one period; without figures, which periods have some, nearest first. */
export function oneInterventionAnswer(
  turn: Turn,
  intervention: Intervention,
  row: ParticipantRow | null,
  period: string,
  own: readonly ParticipantRow[],
  used: Parameters,
): Answer {
  const base = { command: 'participants.show', params: used, context: `${intervention.name} · ${periodName(period)}` } as const;
  const compare: Action = {
    title: 'Alla insatser',
    command: 'participants.show',
    params: { association: turn.association.id, period: period.slice(0, 4) },
  };
  if (!row) {
    const distance = (of: string) => Math.abs(Number(of.slice(0, 4)) - Number(period.slice(0, 4)));
    const known = [...new Set(own.map((each) => each.period))].sort((a, b) => distance(a) - distance(b)).slice(0, 5);
    return {
      ...base,
      status: 'invalid',
      headline: `Inga siffror för ${periodName(period)}`,
      lead: known.length > 0 ? `${intervention.name} har siffror för ${list(known.map(periodName))}.` : `${intervention.name} har inga siffror än.`,
      actions: known[0]
        ? [{ title: `Visa ${periodName(known[0])}`, command: 'participants.show', params: { ...used, period: known[0] }, primary: true }]
        : [],
    };
  }
  const chart = exitsChart(row);
  return {
    ...base,
    status: 'ok',
    headline: headline(row),
    lead: lead(row),
    keyFigures: keyFigures(row),
    notices: notices(row),
    ...(chart ? { chart } : {}),
    tables: sexTable(row),
    calculation: calculation(row),
    source: row.source,
    actions: [{ ...compare, primary: true }],
  };
}

/** All interventions of a period side by side, and the total as printed. */
export function allInterventionsAnswer(
  turn: Turn,
  rows: readonly ParticipantRow[],
  period: string,
  years: readonly string[],
  used: Parameters,
): Answer {
  const { association } = turn;
  const base = { command: 'participants.show', params: used, context: `${association.name} · ${periodName(period)}` } as const;
  const own = association.interventions.flatMap((intervention) => {
    const row = rowFor(rows, intervention.id, period);
    return row ? [{ intervention, row }] : [];
  });
  const total = rowFor(rows, null, period);
  const [first] = own;
  if (!first)
    return {
      ...base,
      status: 'invalid',
      headline: `Inga siffror för ${periodName(period)}`,
      lead: years.length > 0 ? `Siffror finns för ${list(years)}.` : 'Ingen har rapporterat än.',
      actions: years[0] ? [{ title: `Visa ${years[0]}`, command: 'participants.show', params: { ...used, period: years[0] }, primary: true }] : [],
    };
  const cell = (count: number | null): Cell => (count === null ? null : { value: decimal(count), unit: 'number' });
  const cells = (label: string, { counts }: ParticipantRow) => [label, cell(counts.women), cell(counts.men), cell(counts.ended)];
  const chart = total && exitsChart(total);
  return {
    ...base,
    status: 'ok',
    headline: total ? headline(total) : `${counted(own.length, 'insats', 'insatser')} har siffror`,
    ...(total ? { lead: lead(total), keyFigures: keyFigures(total), notices: notices(total), calculation: calculation(total) } : {}),
    ...(chart ? { chart } : {}),
    tables: [
      {
        title: 'Deltagare per insats',
        columns: ['Insats', 'Kvinnor', 'Män', 'Avslutade'],
        rows: [
          ...own.map(({ intervention, row }) => ({ cells: cells(intervention.name, row) })),
          ...(total ? [{ cells: cells('Totalt', total), total: true as const }] : []),
        ],
      },
    ],
    source: [...new Set(own.map(({ row }) => row.source))].slice(0, 3).join('; '),
    actions: own.slice(0, 2).map(({ intervention }) => ({
      title: `Visa ${intervention.name}`,
      command: 'participants.show',
      params: { ...used, intervention: intervention.id },
    })),
  };
}
