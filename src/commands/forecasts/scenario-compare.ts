import { type Figure, minus, named, percentage } from '../../calculation/figure.js';
import { amount, percent } from '../../swedish/format.js';
import type { Answer, Cell, KeyFigure, Notice } from '../answer.js';
import type { Turn } from '../command.js';
import { thousands } from '../plans/cells.js';
import type { Measure, Run, SavedRun } from './scenario-run.js';
import { versionNotices } from './scenario-version.js';
import type { StoredScenario } from './scenarios.js';

interface Side extends SavedRun {
  readonly scenario: StoredScenario;
}

const exact = (figure: Figure | null, sign?: true): Cell => figure && { value: figure.value, unit: figure.unit, ...(sign ? { sign } : {}) };

interface Row {
  readonly label: string;
  readonly before: Figure | null;
  readonly a: Measure | undefined;
  readonly b: Measure | undefined;
  readonly difference: Figure | null;
  readonly share: Figure | null;
}

function rows(a: Side, b: Side): Row[] {
  const ids = [...new Set([...a.run.measures, ...b.run.measures].map(({ id }) => id))];
  return ids.map((id): Row => {
    const [one, two] = [a.run.measures.find((each) => each.id === id), b.run.measures.find((each) => each.id === id)];
    const label = one && two && one.label !== two.label ? id : ((one ?? two)?.label ?? id);
    const same = one && two && one.after.unit === two.after.unit;
    const difference = same ? named(`${label}, ${b.scenario.body.name} mot ${a.scenario.body.name}`, minus(two.after, one.after)) : null;
    return {
      label,
      before: (one ?? two)?.before ?? null,
      a: one,
      b: two,
      difference,
      share: difference && one?.after.value.gt(0) ? named(`${label}, skillnad i procent`, percentage(difference, one.after)) : null,
    };
  });
}

/** What matters most of what both have: the capital in the end, else the result, else the first. */
function chief(all: readonly Row[]): Row | undefined {
  const both = all.filter(({ difference }) => difference !== null);
  return both.find(({ a }) => a?.id === 'closing') ?? both.find(({ a }) => a?.id === 'result') ?? both[0];
}

const short = (name: string): string => (name.length <= 12 ? name : `${name.slice(0, 11)}…`);

/** Two scenarios side by side: the baseline, A, B, and the difference in kronor and percent. */
export function comparisonAnswer(a: Side, b: Side, turn: Turn): Answer {
  const all = rows(a, b);
  const main = chief(all);
  const [nameA, nameB] = [a.scenario.body.name, b.scenario.body.name];
  const hasBaseline = all.some(({ before }) => before);
  const isMoney = [...a.run.measures, ...b.run.measures].every(({ after }) => after.unit === 'SEK' || after.unit === 'tkr');
  const cell = (figure: Figure | null): Cell => (isMoney ? thousands(figure) : exact(figure));
  const heading = [...a.run.measures, ...b.run.measures].every(({ after }) => after.unit === 'SEK')
    ? 'Kronor'
    : all.every(({ a: one }) => one?.after.unit === 'tkr')
      ? 'tkr'
      : '';
  const keyFigures: KeyFigure[] = main
    ? [
        ...(main.before ? [{ label: 'Utan ändring', figure: main.before, note: main.label }] : []),
        ...(main.a ? [{ label: short(nameA), figure: main.a.after, note: main.label }] : []),
        ...(main.b ? [{ label: short(nameB), figure: main.b.after, note: main.label }] : []),
      ]
    : [];
  return {
    command: 'scenario.show',
    params: { association: turn.association.id, scenario: nameA, otherScenario: nameB },
    status: 'ok',
    context: `${turn.association.name} · ${nameA} mot ${nameB}`,
    headline: headline(main, nameB),
    lead: `${nameA}: ${sentence(a.run.assumptions)} ${nameB}: ${sentence(b.run.assumptions)}`,
    keyFigures,
    notices: notices(a, b, all),
    tables: [
      {
        title: 'Sida vid sida',
        columns: [isMoney ? 'tkr' : heading, ...(hasBaseline ? ['Utan'] : []), short(nameA), short(nameB)],
        rows: all.map((row) => ({
          cells: [row.label, ...(hasBaseline ? [cell(row.before)] : []), cell(row.a?.after ?? null), cell(row.b?.after ?? null)],
          ...(row === main ? { total: true as const } : {}),
        })),
      },
      {
        title: `${nameB} mot ${nameA}`,
        columns: [heading, 'Skillnad', 'Procent'],
        rows: all.filter(({ difference }) => difference).map((row) => ({ cells: [row.label, exact(row.difference, true), exact(row.share, true)] })),
      },
    ],
    calculation: [
      ...all.flatMap(({ before }) => (before ? [before] : [])),
      ...all.flatMap(({ a: one }) => (one ? [named(`${nameA}: ${one.label}`, one.after)] : [])),
      ...all.flatMap(({ b: two }) => (two ? [named(`${nameB}: ${two.label}`, two.after)] : [])),
      ...all.flatMap(({ difference, share }) => [...(difference ? [difference] : []), ...(share ? [share] : [])]),
    ].filter(({ formula }) => formula !== null),
    source: [...new Set([a.run.baseline.source, b.run.baseline.source])].join('; '),
    actions: [
      { title: `Visa ${short(nameA)}`, command: 'scenario.show', params: { association: turn.association.id, scenario: nameA } },
      { title: `Visa ${short(nameB)}`, command: 'scenario.show', params: { association: turn.association.id, scenario: nameB } },
    ],
  };
}

const sentence = (words: string): string => (/\.$/.test(words) ? words : `${words}.`);

function headline(main: Row | undefined, nameB: string): string {
  if (!main?.difference) return 'De mäter olika saker';
  if (main.difference.value.isZero()) return `Samma ${main.label.toLowerCase()} i båda`;
  const size = amount(main.difference.value.abs(), main.difference.unit);
  const words = `${short(nameB)}: ${size} ${main.difference.value.gt(0) ? 'mer' : 'mindre'} i ${main.label.toLowerCase().replace(' 31 dec', '')}`;
  return words.length <= 45 ? words : `Skillnad ${size}`;
}

function notices(a: Side, b: Side, all: readonly Row[]): Notice[] {
  const short_ = all.filter(({ a: one, b: two }) => !one || !two).map(({ label }) => label);
  return [
    ...[a, b].flatMap(versionNotices),
    ...(a.run.baseline.fingerprint !== b.run.baseline.fingerprint
      ? [{ kind: 'info', text: 'Scenarierna räknas på olika underlag. ”Utan” är underlaget till det första.' } as const]
      : []),
    ...(short_.length > 0 && short_.length < all.length ? [{ kind: 'info', text: `Finns bara i det ena: ${short_.join(', ')}.` } as const] : []),
  ];
}

/** For the list: what the scenario comes to, in a few words. */
export function outcomeWords({ measures }: Run): string {
  const main = measures.find(({ id }) => id === 'closing') ?? measures.find(({ id }) => id === 'result') ?? measures[0];
  if (!main) return 'går inte att räkna nu';
  const { value, unit } = main.after;
  return `${main.label}: ${unit === 'percent' ? percent(value) : amount(value, unit)}`;
}
