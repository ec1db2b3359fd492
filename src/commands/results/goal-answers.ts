import type { Association, Intervention } from '../../associations/schema.js';
import { type Figure, given } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { list, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Answer, KeyFigure, Notice, Parameters, RankingChart, Table } from '../answer.js';
import { type GoalRow, outcomeWords, stateWords, targetWords } from './goal-rows.js';

export interface GoalCase {
  readonly association: Association;
  readonly intervention: Intervention | undefined;
  readonly year: number;
  readonly rows: readonly GoalRow[];
  /** Nobody said which year, and there are several. */
  readonly chosen: boolean;
}

const LONGEST_BAR = 24;
/** More goals than this are counted, not named: the table has their words. */
const MOST_NAMED = 2;

/** Which goals were reached and which not, how many more it would have taken, and where no target or no outcome is printed. */
export function goalsAnswer(asked: GoalCase, used: Parameters): Answer {
  const { association, intervention, year, rows } = asked;
  return {
    command: 'goals.show',
    params: used,
    status: 'ok',
    context: `${intervention ? `${intervention.name} · ${association.name}` : association.name} · mål ${year}`,
    headline: headline(asked),
    ...lead(asked),
    keyFigures: keyFigures(asked),
    notices: notices(asked),
    ...chartOf(asked),
    tables: [table(asked)],
    minutes: minutes(asked),
    calculation: rows.flatMap(({ result }) => (result ? [result.share, ...(result.missing ? [result.missing] : [])] : [])),
    source: `${[...new Set(rows.map(({ source }) => source))].join('; ')}.`,
    actions: actions(asked),
  };
}

const judged = (rows: readonly GoalRow[]) => rows.filter(({ result }) => result?.met !== null && result?.met !== undefined);
const measured = (rows: readonly GoalRow[]) => rows.filter(({ result }) => result !== null);

function headline({ rows, intervention }: GoalCase): string {
  const followed = judged(rows);
  const met = followed.filter(({ result }) => result?.met);
  const who = intervention && intervention.name.length <= 14 ? `${intervention.name}: ` : '';
  const [only] = rows;
  if (rows.length === 1 && only?.result)
    return only.goal.target
      ? `${who}${percent(only.result.share.value, { decimals: 1 })}, målet ${only.result.met ? 'nåddes' : 'nåddes inte'}`
      : `${who}${percent(only.result.share.value, { decimals: 1 })}, inget mål är satt`;
  if (followed.length > 0)
    return capital(`${who}${met.length === 0 ? 'inget' : number(met.length)} av ${number(followed.length)} uppföljda mål nåddes`);
  if (measured(rows).length > 0) return capital(`${who}inget mål i procent är satt`);
  return capital(`${who}${number(rows.length)} mål, men inget utfall i källan`);
}

function lead({ rows, intervention }: GoalCase): { lead?: string } {
  const missed = rows.filter(({ result }) => result?.met === false);
  const [first] = missed;
  if (!first) return {};
  const most = missed.map(
    ({ goal, result }) =>
      `${intervention ? shortName(goal.text) : goal.text}: ${result?.missing ? `${number(result.missing.value)} till hade behövts` : 'för många'}`,
  );
  return { lead: `${most.join('. ')}.` };
}

/** "till anställning eller studier vid avslut" of "FIA: till anställning eller studier vid avslut". */
function shortName(text: string): string {
  return capital(text.split(': ').slice(-1)[0] ?? text);
}

function keyFigures({ rows, year }: GoalCase): KeyFigure[] {
  const [only] = rows;
  if (rows.length === 1 && only?.result) {
    const target = targetWords(only.goal);
    const missing = only.result.missing;
    return [
      { label: 'Utfall', figure: only.result.share, note: outcomeWords(only).split(',')[0] ?? '' },
      ...(target && only.goal.target
        ? [{ label: 'Mål', figure: given('Mål', only.goal.target.value, 'percent', [only.source]), note: target.split('\u00a0')[0] ?? '' }]
        : []),
      ...(missing ? [{ label: 'Saknades', figure: missing }] : []),
    ];
  }
  const of = (label: string, count: number): KeyFigure => ({ label, figure: goals(label, count, year) });
  const followed = judged(rows);
  const counts = [
    of('Nådda', followed.filter(({ result }) => result?.met).length),
    of('Inte nådda', followed.filter(({ result }) => !result?.met).length),
    of('Utan krav', rows.filter(({ goal }) => !goal.target).length),
    of('Utan utfall', rows.filter(({ goal, outcome }) => goal.target && !outcome).length),
  ].filter(({ figure }) => !figure.value.isZero());
  // One kind of all of them is what the headline says.
  return counts.length > 1 ? counts : [];
}

function goals(label: string, count: number, year: number): Figure {
  return given(label, count, 'number', [`antal mål för ${year}`]);
}

function notices(asked: GoalCase): Notice[] {
  const { rows, chosen, year, association } = asked;
  const withoutTarget = rows.filter(({ goal, outcome }) => !goal.target && outcome);
  const years = [...new Set(association.goals.map((goal) => goal.year))];
  const notes = rows.flatMap(({ goal }) => (goal.note && goal.target ? [`${goal.text}: ${goal.note}`] : []));
  const bare = rows.every(({ goal }) => !goal.target) && withoutTarget.length === 0;
  return [
    ...(bare ? ['Källan skriver inga krav i siffror för målen.'] : []),
    // The figures say how many, where there are several kinds of goals.
    ...(withoutTarget.length > 0 && keyFigures(asked).length === 0
      ? [
          `Källan skriver inget krav i procent för ${withoutTarget.length > MOST_NAMED ? `${number(withoutTarget.length)} av målen` : list(withoutTarget.map(({ goal }) => `”${goal.text}”`))}.`,
        ]
      : []),
    ...notes,
    ...(chosen ? [`${year} är det nyaste året med mål; de andra är ${list(years.filter((each) => each !== year).map(String))}.`] : []),
  ].map((text) => ({ kind: 'info', text }));
}

const MOST_IN_MINUTES = 4;

/** The goals that can be judged, or else the first ones, in words for the minutes. */
function minutes({ rows }: GoalCase): string[] {
  const told = judged(rows).length > 0 ? judged(rows) : measured(rows).length > 0 ? measured(rows) : rows;
  const left = rows.length - Math.min(told.length, MOST_IN_MINUTES);
  return [
    ...told.slice(0, MOST_IN_MINUTES).map(minutesOfGoal),
    ...(left > 0 ? [`Ytterligare ${number(left)} mål saknar krav eller utfall i källan`] : []),
  ];
}

/** "I praktik under året: 16 av 36, 44,4 % (mål minst 50 %, inte nått)." */
function minutesOfGoal(row: GoalRow): string {
  const target = targetWords(row.goal);
  const met = row.result?.met;
  const reached = met === true ? ', nått' : met === false ? ', inte nått' : '';
  const outcome = row.outcome ? outcomeWords(row) : 'inget utfall i källan';
  return `${row.goal.text}: ${outcome} (${target ? `mål ${target}${reached}` : 'inget krav i siffror'})`;
}

/** Each outcome in percent, and under it, in the colour of a limit, its target. */
function chartOf({ rows, intervention }: GoalCase): { chart?: RankingChart } {
  const drawn = measured(rows);
  if (drawn.length === 0) return {};
  const bars = drawn.flatMap(({ goal, result }) => {
    const share = result?.share.value ?? decimal(0);
    const name = cut(intervention ? shortName(goal.text) : goal.text);
    const outcome = { label: name, value: share.toDecimalPlaces(0), display: percent(share, { decimals: 1 }) };
    const target = targetWords(goal);
    if (!target || !goal.target) return [outcome];
    return [outcome, { label: 'Målet', value: decimal(goal.target.value).toDecimalPlaces(0), display: target, stands: 'out' as const }];
  });
  const aimed = bars.some((bar) => 'stands' in bar);
  return { chart: { kind: 'ranking', title: aimed ? 'Utfall mot mål (procent, rött är målet)' : 'Utfall (procent)', bars } };
}

function cut(text: string): string {
  if (text.length <= LONGEST_BAR) return text;
  return `${text.slice(0, LONGEST_BAR + 1).replace(/[\s,:]*\s\S*$/u, '')} …`.replaceAll(': ', ' ');
}

/** Two columns: more of them leave a phone no room for the words of a goal. */
function table({ rows, intervention }: GoalCase): Table {
  const withOutcome = rows.some(({ outcome }) => outcome);
  return {
    title: withOutcome ? 'Mål och utfall' : 'Mål och krav',
    columns: ['Mål', withOutcome ? 'Utfall' : 'Krav'],
    rows: rows.map((row) => {
      const target = targetWords(row.goal);
      const name = intervention ? shortName(row.goal.text) : row.goal.text;
      if (!withOutcome) return { cells: [name, target ?? 'Inget i siffror'] };
      return { cells: [target ? `${name} (${target})` : name, [outcomeWords(row), stateWords(row)].filter((words) => words !== '–').join('. ')] };
    }),
  };
}

function actions({ association, intervention, year }: GoalCase): NonNullable<Answer['actions']> {
  if (intervention)
    return [
      {
        title: `Visa deltagare ${year}`,
        command: 'participants.show',
        params: { association: association.id, intervention: intervention.id, period: String(year) },
      },
      { title: 'Alla mål', command: 'goals.show', params: { association: association.id } },
    ];
  const having = association.interventions.filter(({ id }) => association.goals.some((goal) => goal.intervention === id && goal.year === year));
  return having.length < 2
    ? []
    : having.slice(0, 3).map(({ id, name }) => ({
        title: `Mål för ${name}`,
        command: 'goals.show' as const,
        params: { association: association.id, intervention: id },
      }));
}
