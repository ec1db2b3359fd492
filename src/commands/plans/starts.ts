import { type BudgetColumn, budgetColumns, hasLines } from '../../associations/budget-columns.js';
import type { Association } from '../../associations/schema.js';
import { given } from '../../calculation/figure.js';
import { list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime } from '../../swedish/time.js';
import type { Action, Answer } from '../answer.js';
import { BASIS_NAME, columnName } from '../budget/choice.js';
import type { Turn } from '../command.js';
import { baselineOf } from '../forecasts/baseline.js';
import { foreseenFromLog, inLoggedUnit } from '../forecasts/outcomes.js';
import { plain } from '../parameters/plain.js';
import { baseColumn, baseOfColumn, type DraftBase } from './draft-base.js';
import { invalid } from './edit-base.js';
import type { PlanSaid } from './said.js';

type Start = NonNullable<PlanSaid['madeFrom']>;

/** The columns with lines that a budget of the year can be made from, the newest first. */
function startsFor(association: Association, year: number): BudgetColumn[] {
  return budgetColumns(association)
    .filter((column) => hasLines(column) && column.year <= year)
    .sort((a, b) => b.year - a.year);
}

/** The column that was named as the start. Of a year that only has a plan its budget means the plan; of a forecast from outcomes it is the budget. */
function columnNamed({ basis, year: from, amounts }: Start, association: Association, year: number): BudgetColumn | undefined {
  const own = startsFor(association, year).filter((column) => from === undefined || column.year === from);
  const of = (wanted: BudgetColumn['basis']) => own.find((column) => column.basis === wanted);
  if (basis === 'forecast' && amounts) return of('budget') ?? of('plan');
  return of(basis) ?? (basis === 'budget' ? of('plan') : undefined);
}

/** What a budget is made from where that is said; null where there is no such thing. */
export function namedBase(start: Start, association: Association, year: number): DraftBase | null {
  const column = columnNamed(start, association, year);
  if (!column) return null;
  const base = baseOfColumn(association, column, year);
  const { amounts } = start;
  if (!amounts) return base;
  const name = columnName({ basis: 'forecast', year: column.year });
  return {
    ...base,
    name,
    source: `${name} ur inlagt utfall; övriga poster ${base.source}`,
    lines: base.lines.map((line) => {
      const foreseen = amounts.find(({ line: id }) => id === line.id);
      const amount = foreseen && given(line.label, foreseen.amount, 'SEK', [name]);
      return amount ? { ...line, before: amount, amounts: [amount] } : line;
    }),
  };
}

/** The start with the forecast of each line that has an outcome, where a forecast was named that no source prints. */
export async function withForecast(start: Start, wanted: number | undefined, turn: Turn): Promise<Start> {
  const { association } = turn;
  // "Från prognosen": that of the year before the budget's.
  const year = start.year ?? (wanted ?? localTime(turn.now).year + 1) - 1;
  if (start.basis !== 'forecast' || start.amounts) return start;
  const isPrinted = budgetColumns(association).some((column) => column.basis === 'forecast' && column.year === year && hasLines(column));
  if (isPrinted) return { ...start, year };
  const baseline = await inLoggedUnit(baselineOf(association, { year }, year), turn);
  const logged = baseline && (await foreseenFromLog(baseline, {}, turn));
  const amounts = logged?.forecasts.map(({ id, forecast }) => ({ line: id, amount: forecast.value.toFixed() })) ?? [];
  return { ...start, year, ...(amounts.length > 0 ? { amounts } : {}) };
}

/** Why a budget cannot be made from what was named, and what it can be made from. */
export function startFault(said: PlanSaid, year: number, turn: Turn): Answer | null {
  const { madeFrom } = said;
  if (!madeFrom || columnNamed(madeFrom, turn.association, year)) return null;
  const starts = startsFor(turn.association, year);
  const wanted = `${BASIS_NAME[madeFrom.basis]}${madeFrom.year === undefined ? '' : ` ${madeFrom.year}`}`;
  const why = madeFrom.basis === 'forecast' ? 'Inget utfall med poster är inlagt för året. ' : '';
  return invalid(
    turn,
    said,
    `Det finns ${madeFrom.basis === 'actual' ? 'inget' : 'ingen'} ${wanted} att utgå från`,
    `${why}Det finns ${starts.length > 0 ? list(starts.map(columnName)) : 'ingen budget med poster'}.`,
    starts.slice(0, 3).map((column) => startAction(said, year, column, turn)),
  );
}

function startAction({ rate, unit }: PlanSaid, year: number, column: BudgetColumn, { association }: Turn): Action {
  const madeFrom = { basis: column.basis, year: column.year };
  return {
    title: `Utgå från ${columnName(column)}`,
    command: 'budget.edit',
    params: plain({ association: association.id, year, planChange: 'propose', rate: rate ?? undefined, unit, madeFrom }),
  };
}

/** Where nobody said from what a budget is made and there are newer lines than those of the newest budget: why it is that one, and the other. */
export function otherStart(said: PlanSaid, year: number, turn: Turn): { readonly why: string; readonly action: Action } | null {
  const { association } = turn;
  const chosen = said.fresh && !said.madeFrom ? baseColumn(association, year) : null;
  const [newest] = startsFor(association, year);
  if (!chosen || !newest || newest.year <= chosen.year) return null;
  return {
    why: `${capital(columnName(chosen))} är den senaste antagna budgeten; ${columnName(newest)} är nyare.`,
    action: startAction(said, year, newest, turn),
  };
}
