import { payerNamed, payerOf } from '../../associations/line-groups.js';
import type { Association } from '../../associations/schema.js';
import { type Decimal, decimal } from '../../calculation/number.js';
import { overLegalShare, PAYERS, type Payer } from '../../calculation/shares.js';
import type { Parameters } from '../answer.js';
import type { ForecastCase } from './case.js';

/** Who pays otherwise in the what-if, where the contributions are then not shared as the law says; null where they are, or nobody was changed. */
export function changedPayer(
  { said, result, baseline }: ForecastCase,
  parties: Association['parties'],
): { readonly payer: Payer; readonly only: { readonly id: string; readonly amount: Decimal } | null } | null {
  if (!baseline || !said.changes || result.changed.length > 1) return null;
  // Of payers that are printed, or changed, in one sum nobody's amount is known.
  const isLine = (id: string) => baseline.lines.some((line) => line.id === id);
  const [inSum] = said.changes.flatMap(({ line, percent }) => (percent === undefined && !isLine(line) ? (payerNamed(line, parties) ?? []) : []));
  if (inSum) return { payer: inSum, only: null };
  const contributions = baseline.lines.flatMap((line) => {
    const payer = payerOf(line.groups);
    const after = result.lines.find(({ id }) => id === line.id)?.after;
    return payer ? [{ id: line.id, payer, before: line.amount.value, after: (after ?? line.amount).value }] : [];
  });
  const changed = contributions.filter(({ before, after }) => !before.eq(after));
  const [first] = changed;
  const paid = (payer: Payer) => contributions.filter((each) => each.payer === payer).reduce((sum, { after }) => sum.plus(after), decimal(0));
  const over = overLegalShare({ state: paid('state'), region: paid('region'), municipalities: paid('municipalities') });
  // Amounts are printed in whole kronor or thousands: less than one for each of them is rounding.
  const off = PAYERS.some((payer) => over[payer].abs().gte(contributions.length));
  if (!first || !off || changed.length === contributions.length) return null;
  const isOne = changed.length === 1 && first.after.gt(0);
  return { payer: first.payer, only: isOne ? { id: first.id, amount: first.after.times(baseline.unit === 'tkr' ? 1000 : 1) } : null };
}

/** The question of what the others would pay, as a button asks it. */
export function splitParams(asked: ForecastCase, parties: Association['parties'], association: string): Parameters | null {
  const found = changedPayer(asked, parties);
  if (!found?.only) return null;
  const { id, amount } = found.only;
  const party = found.payer === 'municipalities' ? id : found.payer;
  if (found.payer === 'municipalities' && !parties.some((each) => each.id === id)) return null;
  return { association, year: asked.year, party, amount: amount.toFixed() };
}
