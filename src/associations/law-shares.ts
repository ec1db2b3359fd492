import { constant, divide, type Figure, named, sum } from '../calculation/figure.js';
import { recheck } from '../calculation/recheck.js';
import { LEGAL_SHARES, PAYERS, type Payer, payerOfKind } from '../calculation/shares.js';
import { budgetColumns, linesOf } from './budget-columns.js';
import type { Check } from './check.js';
import { cellPath } from './printed-place.js';
import type { Association } from './schema.js';

const LABEL: Record<Payer, string> = { state: 'Statens hälft', region: 'Regionens fjärdedel', municipalities: 'Kommunernas fjärdedel' };

/** What each payer of the law pays in every column that prints all members' contributions, held against 50, 25 and 25 % of the printed total. */
export function lawShares(association: Association): Check[] {
  return budgetColumns(association).flatMap((column) => {
    const members = linesOf(column, 'contribution').flatMap(({ line, figure }) => {
      const kind = association.parties.find(({ id }) => id === line.party)?.kind;
      return kind && figure.value.gt(0) ? [{ payer: payerOfKind(kind), figure }] : [];
    });
    const of = (payer: Payer) => members.filter((member) => member.payer === payer).map(({ figure }) => figure);
    if (PAYERS.some((payer) => of(payer).length === 0)) return [];
    const printedTotal = column.table.equityInRevenue ? undefined : linesOf(column, 'revenueTotal')[0]?.figure;
    const whole = printedTotal ?? named('Alla bidrag', sum(members.map(({ figure }) => figure)));
    return PAYERS.map((payer): Check => {
      const parts = of(payer);
      const [only] = parts;
      const paid: Figure = only && parts.length === 1 ? only : named(LABEL[payer], sum(parts));
      const share = named(LABEL[payer], divide(whole, constant(100 / LEGAL_SHARES[payer])));
      const { agrees, difference, causes } = recheck(LABEL[payer], named(LABEL[payer], paid), share);
      // Parts cut down to whole units lose less than one unit each.
      const withinRounding = difference.value.abs().lt(parts.length);
      return {
        label: `${LABEL[payer]} (${LEGAL_SHARES[payer]} %)`,
        column,
        subjects: ['revenue'],
        years: [column.year],
        verdict: agrees ? 'right' : withinRounding ? 'rounding' : 'contradiction',
        printed: named(LABEL[payer], paid),
        readings: [{ figure: share, agrees }],
        difference: agrees ? null : difference,
        causes,
        source: column.source.text,
        path: cellPath(association, column),
      };
    });
  });
}
