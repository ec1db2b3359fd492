import type { Association, Intervention } from '../../associations/schema.js';
import { type Figure, given } from '../../calculation/figure.js';
import { list, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Answer, KeyFigure, Notice, Parameters, Table } from '../answer.js';
import { gaugedRows, goalsChart } from './goal-chart.js';
import { cut, type GoalRow, outcomeWords, shortName, stateWords, targetWords } from './goal-rows.js';

export interface GoalCase {
  readonly association: Association;
  readonly intervention: Intervention | undefined;
  readonly year: number;
  readonly rows: readonly GoalRow[];
  /** Nobody said which year, and there are several. */
  readonly chosen: boolean;
}

/** A goal's whole name is in the table. */
const LONGEST_NAME = 44;
/** More goals than this are counted, not named: the table has their words. */
const MOST_NAMED = 2;

/** Which goals were reached and which not, how many more it would have taken, and where no target or no outcome is printed. */
export function goalsAnswer(asked: GoalCase, used: Parameters): Answer {
  const { association, intervention, year, rows } = asked;
  const chart = goalsChart(rows, (row) => nameOf(asked, row));
  return {
    command: 'goals.show',
    params: used,
    status: 'ok',
    context: `${intervention ? `${intervention.name} · ${association.name}` : association.name} · mål ${year}`,
    headline: headline(asked),
    keyFigures: keyFigures(asked),
    notices: notices(asked),
    ...(chart ? { chart } : {}),
    tables: [table(asked)],
    minutes: minutes(asked),
    calculation: rows.flatMap(({ result }) => (result ? [result.share, ...(result.missing ? [result.missing] : [])] : [])),
    source: `${[...new Set(rows.map(({ source }) => source))].join('; ')}.`,
    actions: actions(asked),
  };
}

const nameOf = ({ intervention }: GoalCase, { goal }: GoalRow) => (intervention ? shortName(goal.text) : goal.text);
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

/** Of one goal its figures, of several how many there are of each kind where none has a gauge. */
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
  if (gaugedRows(rows).length > 0) return [];
  const of = (label: string, count: number): KeyFigure => ({ label, figure: goals(label, count, year) });
  const counts = [
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
  const notes = rows.flatMap((row) => (row.goal.note && row.goal.target ? [`${cut(nameOf(asked, row), LONGEST_NAME)}: ${row.goal.note}`] : []));
  const unknown = gaugedRows(rows).length > 0 ? rows.filter(({ goal, outcome }) => goal.target && !outcome && !goal.note) : [];
  const left = judged(rows).length - gaugedRows(rows).length;
  const bare = rows.every(({ goal }) => !goal.target) && withoutTarget.length === 0;
  return [
    ...(bare ? ['Källan skriver inga krav i siffror för målen.'] : []),
    // The figures say how many, where there are several kinds of goals.
    ...(withoutTarget.length > 0 && keyFigures(asked).length === 0 ? [withoutTargetWords(withoutTarget)] : []),
    ...(unknown.length > 0 ? [withoutOutcomeWords(unknown)] : []),
    ...(left > 0 ? [`Mätarna visar de mål som är längst från att nås. ${number(left)} till finns i tabellen.`] : []),
    ...notes,
    ...(chosen ? [`${year} är det nyaste året med mål; de andra är ${list(years.filter((each) => each !== year).map(String))}.`] : []),
  ].map((text) => ({ kind: 'info', text }));
}

const names = (rows: readonly GoalRow[]) => list(rows.map(({ goal }) => `”${goal.text}”`));

function withoutTargetWords(rows: readonly GoalRow[]): string {
  return rows.length > MOST_NAMED ? `${number(rows.length)} mål har inget krav i källan.` : `Källan skriver inget krav i procent för ${names(rows)}.`;
}

function withoutOutcomeWords(rows: readonly GoalRow[]): string {
  return rows.length > MOST_NAMED ? `${number(rows.length)} mål saknar utfall i källan.` : `Utfall saknas i källan för ${names(rows)}.`;
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

/** Two columns: more of them leave a phone no room for the words of a goal. */
function table(asked: GoalCase): Table {
  const { rows } = asked;
  const withOutcome = rows.some(({ outcome }) => outcome);
  return {
    title: withOutcome ? 'Mål och utfall' : 'Mål och krav',
    columns: ['Mål', withOutcome ? 'Utfall' : 'Krav'],
    rows: rows.map((row) => {
      const target = targetWords(row.goal);
      const name = nameOf(asked, row);
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
