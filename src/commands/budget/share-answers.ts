import { type CostShare, costShares, type ShareKind } from '../../associations/cost-shares.js';
import type { Associations } from '../../associations/load.js';
import type { Association } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { decimal, roundTo } from '../../calculation/number.js';
import { list, percent } from '../../swedish/format.js';
import type { Answer, Cell } from '../answer.js';
import { columnName } from './choice.js';

const SUBJECT: Record<ShareKind, string> = {
  administration: 'Administration',
  individual: 'Individinriktat',
  structural: 'Strukturövergripande',
};

const SHORT: Record<ShareKind, string> = { administration: 'administration', individual: 'individ', structural: 'struktur' };

interface Row {
  readonly association: Association;
  readonly share: CostShare;
  /** What is shown: what the lines give, else what is printed. */
  readonly shown: Figure;
}

/** The same share of all costs in every association that prints it or whose lines give it, highest first. */
export function shareAnswer(associations: Associations, here: Association, measure: ShareKind, year: number | undefined): Answer {
  const newest = (association: Association) => costShares(association, measure).find((share) => year === undefined || share.year === year);
  const rows: Row[] = associations.all
    .flatMap((association) => {
      const share = newest(association);
      const shown = share?.computed ?? share?.printed;
      return share && shown ? [{ association, share, shown }] : [];
    })
    .sort((a, b) => b.shown.value.comparedTo(a.shown.value));
  const missing = associations.all.filter((association) => !rows.some((row) => row.association === association)).map(({ name }) => name);
  const params = { association: here.id, measure, ...(year === undefined ? {} : { year }) };
  const context = `Alla förbund · ${SUBJECT[measure].toLowerCase()}`;
  const [highest] = rows;
  const lowest = rows.at(-1);
  if (!highest || !lowest)
    return {
      command: 'budget.compare',
      params,
      status: 'invalid',
      context,
      headline: year ? `Ingen andel finns för ${year}` : 'Ingen andel finns i källorna',
      lead: `Andelar finns för ${list([...new Set(associations.all.flatMap((each) => costShares(each, measure).map((share) => String(share.year))))].sort())}.`,
      actions: [{ title: 'Jämför', command: 'budget.compare', params: { association: here.id, measure }, primary: true }],
    };
  const years = new Set(rows.map(({ share }) => share.year));
  return {
    command: 'budget.compare',
    params,
    status: 'ok',
    context,
    headline: headline(measure, rows, highest, lowest),
    lead: `Andel av kostnaderna.${years.size > 1 ? ' Åren är olika: för varje förbund det nyaste som finns.' : ''}`,
    notices:
      missing.length > 0 ? [{ kind: 'info', text: `${list(missing)} saknas: källan skriver ingen andel och delar inte upp kostnaderna så.` }] : [],
    ...(rows.length > 1
      ? {
          chart: {
            kind: 'ranking' as const,
            title: `${SUBJECT[measure]} (procent av kostnaderna)`,
            bars: rows.map(({ association, share, shown }) => ({
              label: `${association.name} ${share.year}`,
              value: roundTo(shown.value, decimal(1)),
              display: percent(shown.value),
            })),
          },
        }
      : {}),
    tables: [
      {
        title: 'Andelar',
        columns: ['Förbund', 'Tryckt, %', 'Beräknad, %'],
        rows: rows.map(({ association, share }) => ({
          cells: [`${association.name}, ${columnName(share)}`, cell(share.printed), cell(share.computed, 1)],
        })),
      },
    ],
    calculation: rows.flatMap(({ share }) => (share.computed ? [share.computed] : [])),
    source: [...new Set(rows.map(({ association, share }) => `${share.source} (${association.name})`))].join('; '),
    actions: (['administration', 'individual', 'structural'] as const)
      .filter((each) => each !== measure)
      .map((each) => ({ title: `Jämför ${SHORT[each]}`, command: 'budget.compare', params: { association: here.id, measure: each } })),
  };
}

function headline(measure: ShareKind, rows: readonly Row[], highest: Row, lowest: Row): string {
  const [most, least] = [percent(highest.shown.value), percent(lowest.shown.value)];
  if (rows.length === 1) return `${highest.association.name}: ${most}`;
  return most === least ? `${SUBJECT[measure]}: ${most} i alla` : `${SUBJECT[measure]}: från ${least} till ${most}`;
}

function cell(figure: Figure | null, decimals?: number): Cell {
  return figure ? { value: figure.value, unit: 'percent', ...(decimals === undefined ? {} : { decimals }) } : null;
}
