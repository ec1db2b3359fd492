import { linesOf, printedColumns } from '../../associations/budget-columns.js';
import { citation } from '../../associations/citation.js';
import type { Basis, Intervention } from '../../associations/schema.js';
import { type Figure, given, named, sum } from '../../calculation/figure.js';
import { periodName } from '../../swedish/time.js';
import { inKronor } from '../actuals/lines.js';
import { outcomesOf } from '../budget/actuals.js';
import { columnName } from '../budget/choice.js';
import type { Turn } from '../command.js';
import { monthNumber } from '../periods.js';
import { atLeast } from '../roles.js';

/** What an intervention cost, or is to cost, in one year. */
export interface YearlyCost {
  /** Null where the source names no year. */
  readonly year: number | null;
  /** Kronor. */
  readonly amount: Figure;
  /** "utfall 2023", "plan 2023", "utfall t.o.m. augusti 2026", "per part och år" */
  readonly when: string;
  /** It has happened, for the whole year: no budget and no plan. */
  readonly actual: boolean;
  readonly source: string;
}

const PREFERENCE: readonly Basis[] = ['actual', 'budget', 'plan', 'forecast'];

/** Of each year the surest cost: what was logged, what the source prints of the intervention itself, then outcome, budget, plan, forecast. Newest year first. */
export async function yearlyCosts(turn: Turn, intervention: Intervention): Promise<YearlyCost[]> {
  const all = [...(await loggedCosts(turn, intervention)), ...ownCost(turn, intervention), ...tableCosts(turn, intervention)];
  const years = [...new Set(all.map(({ year }) => year))];
  return years.flatMap((year) => all.find((cost) => cost.year === year) ?? []).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function ownCost({ association }: Turn, { name, cost }: Intervention): YearlyCost[] {
  if (!cost) return [];
  const cited = citation(association, cost);
  const year = cost.year ?? null;
  const when = [year === null ? null : `utfall ${year}`, cost.note ?? null].filter((each) => each !== null).join(', ');
  return [
    {
      year,
      amount: given(`${name}, kostnad`, cost.value, 'SEK', [cited.full]),
      when: when || 'utan årtal',
      actual: year !== null,
      source: cited.text,
    },
  ];
}

function tableCosts({ association }: Turn, { id }: Intervention): YearlyCost[] {
  return printedColumns(association)
    .flatMap((column) =>
      linesOf(column, 'cost').flatMap(({ line, figure }) =>
        line.intervention === id && !figure.value.isZero() ? [{ column, amount: inKronor(figure) }] : [],
      ),
    )
    .sort((a, b) => PREFERENCE.indexOf(a.column.basis) - PREFERENCE.indexOf(b.column.basis))
    .map(({ column, amount }) => ({
      year: column.year,
      amount,
      when: columnName(column),
      actual: column.basis === 'actual',
      source: column.source.text,
    }));
}

/** What was logged on the intervention's lines: the association's own, for those with a role there. */
async function loggedCosts({ association, store, user }: Turn, { id, name }: Intervention): Promise<YearlyCost[]> {
  if (!atLeast(user.role, 'member')) return [];
  const lines = new Set(association.tables.flatMap((table) => table.lines.filter((line) => line.intervention === id).map((line) => line.id)));
  const years = await store.years(association.id);
  const costs = await Promise.all(
    years.map(async (year): Promise<YearlyCost[]> => {
      const logged = [...(await outcomesOf(store, association.id, year, () => name)).values()].filter(({ line }) => lines.has(line));
      const [first] = logged;
      if (!first) return [];
      const through = logged.map((each) => each.through).sort()[0] ?? first.through;
      const whole = monthNumber(through) === 12;
      const amount = logged.length === 1 ? first.amount : named(`${name}, utfall`, sum(logged.map((each) => each.amount)));
      return [
        {
          year,
          amount,
          when: whole ? `utfall ${year}` : `utfall t.o.m. ${periodName(through)}`,
          actual: whole,
          source: [...new Set(logged.flatMap((each) => each.amount.sources))].join('; '),
        },
      ];
    }),
  );
  return costs.flat();
}
