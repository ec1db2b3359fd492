import { budgetColumns } from '../../associations/budget-columns.js';
import { firstYearWithout } from '../../calculation/what-if.js';
import { amount, list, percent } from '../../swedish/format.js';
import type { Notice } from '../answer.js';
import type { Turn } from '../command.js';
import type { ForecastCase } from './case.js';
import { ends, hasRevenue } from './ends.js';
import { changedPayer } from './law-shares.js';

/** 21 § lag (2003:1210) and 11 kap. 5 § kommunallagen ask for a budget in balance: a deficit is pointed out, never forbidden. */
export function notices(asked: ForecastCase, { association }: Turn): Notice[] {
  const { result, baseline, foreseen, said, year } = asked;
  const { last, first } = ends(asked);
  const empty = firstYearWithout(result.changed);
  const found: Notice[] = [];
  if (empty)
    found.push({
      kind: 'warning',
      text: `kapitalet räcker inte ${empty.year}: ${amount(empty.missing, last.costs.unit)} saknas. Ett underskott betalas av medlemmarna (22 § lag 2003:1210).`,
    });
  else if (hasRevenue(asked) && last.result.value.lt(0))
    found.push({ kind: 'warning', text: `kostnaderna är större än intäkterna ${last.year}. Budgeten ska vara i balans (21 § lag 2003:1210).` });
  if (hasRevenue(asked) && !first.closing)
    found.push({ kind: 'info', text: `Kapitalet vid årets början är inte känt. Skriv till exempel ”och om ingående kapital är 500 tkr”.` });
  if (foreseen && !baseline) {
    const newest = budgetColumns(association)
      .filter(({ basis }) => basis === 'budget')
      .sort((a, b) => b.year - a.year)[0];
    found.push({
      kind: 'info',
      text: `Det finns ingen budget för ${year} att jämföra med${newest ? `; den nyaste är för ${newest.year}` : ''}. Skriv till exempel ”budget 7 mnkr”, eller gör ett budgetförslag.`,
    });
  }
  const over = foreseen?.forecasts.filter(({ deviationPercent }) => deviationPercent?.value.gte(5)) ?? [];
  if (over.length > 0 && foreseen && foreseen.forecasts.length > 1)
    found.push({
      kind: 'warning',
      text: `${list(over.map(({ label, deviationPercent }) => `${label} ${percent(deviationPercent?.value ?? 0, { sign: true })}`))} mot budget.`,
    });
  if (changedPayer(asked, association.parties))
    found.push({
      kind: 'warning',
      text: 'parternas andelar av bidragen är då inte 50/25/25 (5 § lag 2003:1210). De andras bidrag är inte omräknade.',
    });
  if (said.changes?.some(({ to }) => to === '0')) found.push({ kind: 'info', text: 'En post som utgår räknas som 0 kr hela året.' });
  return found;
}
