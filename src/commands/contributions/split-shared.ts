import { type Figure, named } from '../../calculation/figure.js';
import { kronor } from '../../swedish/format.js';
import type { KeyFigure, RankingChart } from '../answer.js';
import { municipalitiesOf } from './split-groups.js';
import { partChart, rowsOf, type SplitCase, sharesOf } from './split-parts.js';

/** Is it the municipalities' own part that is to be shared, and not their part of what all members pay? */
export function isSharedByMunicipalities({ association, known, asked }: SplitCase): boolean {
  if (municipalitiesOf(association).length < 2) return false;
  return 'payer' in known && known.payer === 'municipalities' && asked?.payer === 'municipalities' && asked.member === null;
}

const LONGEST_HEADLINE = 45;

interface MunicipalShares {
  readonly headline: string;
  readonly keyFigures: KeyFigure[];
  readonly chart: RankingChart;
  readonly shares: readonly Figure[];
}

/** What each municipality pays of what they share; null where something else is asked, or nobody knows how they share. */
export function municipalShares(asked: SplitCase): MunicipalShares | null {
  const { groups, split } = asked;
  if (!isSharedByMunicipalities(asked) || !groups.municipalities) return null;
  const ids = new Set(groups.municipalities.map(({ id }) => id));
  const rows = rowsOf(asked).filter(({ id }) => ids.has(id));
  const [most, ...others] = [...rows].sort((a, b) => b.amount.value.comparedTo(a.amount.value));
  if (!most) return null;
  const shares = sharesOf(rows);
  const equal = others.every(({ amount }) => amount.value.eq(most.amount.value));
  const amount = kronor(most.amount.value);
  const longest = `${most.name} betalar mest, ${amount}`;
  const unequal = longest.length <= LONGEST_HEADLINE ? longest : `${most.name}: ${amount}`;
  return {
    headline: equal && others.length > 0 ? `Kommunerna betalar ${amount} var` : unequal,
    keyFigures: [
      { label: 'Kommunerna', figure: split.payers.municipalities, note: '25 % av alla bidrag' },
      { label: 'Alla bidrag', figure: split.total, note: 'enligt 50/25/25' },
    ],
    chart: partChart(rows, shares, 'Vad varje kommun betalar (procent av kommunernas del)'),
    shares: [...shares.values()].map((share) => named(`${share.label} av kommunernas del`, share)),
  };
}
