import { type CostShare, costShares, type ShareKind } from '../../associations/cost-shares.js';
import type { Association } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { list, percent } from '../../swedish/format.js';
import type { Answer, Cell, Parameters } from '../answer.js';
import { chooseColumn, columnName } from './choice.js';
import { figure } from './column-words.js';
import { totalCosts } from './compare-pair.js';

const KINDS: readonly (readonly [ShareKind, string])[] = [
  ['administration', 'Administration'],
  ['individual', 'Individ'],
  ['structural', 'Struktur'],
];

interface Side {
  readonly association: Association;
  readonly shares: ReadonlyMap<ShareKind, CostShare>;
  readonly total: { readonly amount: Figure; readonly when: string; readonly source: string } | null;
}

/** Two associations side by side: by what share of the costs goes to what, since they are of different size and their newest years differ. */
export function associationsAnswer(
  here: Association,
  other: Association,
  { measure, year }: { readonly measure?: ShareKind | undefined; readonly year?: number | undefined },
): Answer {
  const sides = [sideOf(here, year), sideOf(other, year)] as const;
  const [a, b] = sides;
  const params: Parameters = {
    association: here.id,
    otherAssociation: other.id,
    ...(measure ? { measure } : {}),
    ...(year === undefined ? {} : { year }),
  };
  const kinds = measure ? KINDS.filter(([kind]) => kind === measure) : KINDS;
  const [common] = kinds.filter(([kind]) => a.shares.has(kind) && b.shares.has(kind));
  const lacking = sides.filter(({ shares }) => !kinds.some(([kind]) => shares.has(kind))).map(({ association }) => association.name);
  return {
    command: 'budget.compare',
    params,
    status: 'ok',
    context: `${here.name} och ${other.name}`,
    headline: common ? `${common[1]}: ${words(a, common[0])} mot ${words(b, common[0])}` : 'Andelarna går inte att jämföra',
    lead: `${sides.map(yearsOf).join('; ')}. Hela belopp säger lite: förbunden är olika stora.`,
    ...(lacking.length > 0
      ? { notices: [{ kind: 'info', text: `${list(lacking)}: källan skriver ingen andel och delar inte upp kostnaderna så.` }] }
      : {}),
    tables: [
      {
        title: 'Andel av kostnaderna',
        columns: ['Andel', here.name, other.name],
        rows: [
          ...kinds.map(([kind, name]) => ({ cells: [name, cell(a, kind), cell(b, kind)] })),
          { cells: ['Kostnader', ...sides.map(({ total }) => (total ? `${figure(total.amount)} (${total.when})` : null))] },
        ],
      },
    ],
    calculation: sides.flatMap(({ shares }) => kinds.flatMap(([kind]) => shares.get(kind)?.computed ?? [])),
    source: [...new Set(sides.flatMap((side) => sourcesOf(side, kinds)))].join('; '),
    actions: sides.map(({ association }, index) => ({
      title: `Visa ${association.name}`,
      command: 'budget.status' as const,
      params: { association: association.id },
      ...(index === 0 ? { primary: true as const } : {}),
    })),
  };
}

function sideOf(association: Association, year: number | undefined): Side {
  const shares = new Map(
    KINDS.flatMap(([kind]) => {
      const share = costShares(association, kind).find((each) => year === undefined || each.year === year);
      return share ? [[kind, share] as const] : [];
    }),
  );
  const column = chooseColumn(association, { year });
  const amount = column && totalCosts(column);
  return {
    association,
    shares,
    total: column && amount ? { amount, when: columnName(column), source: column.source.text } : null,
  };
}

/** What the lines give, else what is printed: a printed share may be rounded, or wrong. */
function shareOf({ shares }: Side, kind: ShareKind): Figure | null {
  const share = shares.get(kind);
  return share ? (share.computed ?? share.printed) : null;
}

function words(side: Side, kind: ShareKind): string {
  const share = shareOf(side, kind);
  return share ? percent(share.value) : '–';
}

function cell(side: Side, kind: ShareKind): Cell {
  const share = shareOf(side, kind);
  return share ? { value: share.value, unit: 'percent' } : null;
}

/** "Värend: budget 2015" */
function yearsOf({ association, shares, total }: Side): string {
  const years = [...new Set([...shares.values()].map(columnName))];
  return `${association.name}: ${years.length > 0 ? list(years) : (total?.when ?? 'inga siffror')}`;
}

function sourcesOf({ association, shares, total }: Side, kinds: typeof KINDS): string[] {
  const own = kinds.flatMap(([kind]) => shares.get(kind)?.source ?? []);
  return [...own, ...(total ? [total.source] : [])].map((source) => `${source} (${association.name})`);
}
