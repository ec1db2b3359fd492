import { lawShares } from '../../associations/law-shares.js';
import type { Association } from '../../associations/schema.js';
import { allocate } from '../../calculation/allocate.js';
import { constant, type Figure, named } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { LEGAL_SHARES, PAYERS } from '../../calculation/shares.js';
import type { Groups, Known, Split } from '../../calculation/split.js';
import { kronor, kronorExact, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer, Cell, KeyFigure, Notice, Parameters, RankingChart, Table } from '../answer.js';
import { fieldFor, roundingField } from '../fields.js';
import { adoptedContributions } from './growth-base.js';
import { payerName, type Side, sideName } from './parties.js';
import { methodField, splitContext } from './split-asking.js';
import { METHOD_WORDS, municipalitiesOf, type SplitMethod } from './split-groups.js';

export interface SplitCase {
  readonly association: Association;
  readonly known: Known;
  readonly asked: Side | null;
  readonly method: SplitMethod;
  readonly groups: Groups;
  readonly split: Split;
  readonly year: number | undefined;
}

/** One row of the answer: a member, or a payer whose members' shares are not known. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: Figure;
}

export const LAW = '5\u00a0§ lagen (2003:1210) om finansiell samordning';
const MOST_BARS = 8;
const BARS_BEFORE_REST = 6;

/** Every part that is paid, in the order of the law: together they are the whole. */
export function rowsOf({ association, groups, split }: SplitCase): Row[] {
  return PAYERS.flatMap((payer): Row[] => {
    const parts = groups[payer];
    if (!parts) return [{ id: payer, name: payerName(association, payer), amount: split.payers[payer] }];
    return parts.flatMap(({ id, label }) => {
      const amount = split.members.find((member) => member.id === id)?.amount;
      return amount ? [{ id, name: label, amount }] : [];
    });
  });
}

export function splitAnswer(asked: SplitCase, used: Parameters): Answer {
  const { association, split, known } = asked;
  const rows = rowsOf(asked);
  const shares = sharesOf(rows);
  return {
    command: 'contribution.split',
    params: used,
    status: 'ok',
    context: splitContext(association, asked.year),
    headline: headline(asked),
    lead: lead(asked),
    keyFigures: keyFigures(asked),
    notices: [...warnings(asked, rows, used), ...remarks(asked)],
    chart: chart(rows, shares),
    tables: [table(rows, shares, split.total), ...peopleTable(asked)],
    calculation: [
      ...('total' in known ? [] : [split.total]),
      ...PAYERS.flatMap((payer) => (asked.groups[payer]?.length === 1 ? [] : [split.payers[payer]])),
      ...split.members.map(({ amount }) => amount),
      ...shares.values(),
      split.proof,
    ],
    source: source(asked),
    actions: actions(asked, used),
  };
}

function amountOf({ split }: SplitCase, { payer, member }: Side): Figure {
  return split.members.find(({ id }) => id === member)?.amount ?? split.payers[payer];
}

function headline(asked: SplitCase): string {
  const { association, split, known } = asked;
  if (asked.asked) return `${sideName(association, asked.asked)} betalar ${kronor(amountOf(asked, asked.asked).value)}`;
  if (!('total' in known)) return `Alla bidrag blir ${kronor(split.total.value)}`;
  return `Staten betalar hälften, ${kronor(split.payers.state.value)}`;
}

function lead({ association, split, method, known, groups }: SplitCase): string {
  const adopted = method === 'fixed' ? adoptedContributions(association)?.name : undefined;
  const shared =
    municipalitiesOf(association).length > 1 && groups.municipalities
      ? ` Kommunerna delar ${METHOD_WORDS[method]}${adopted ? ` från ${adopted}` : ''}.`
      : '';
  const from =
    'total' in known
      ? `${kronorExact(split.total.value)} efter`
      : `${known.amount.label.replace('Bidrag, ', '')} betalar ${kronorExact(known.amount.value)}, de andra följer`;
  return `${from} lagens 50/25/25.${shared} Delarna blir tillsammans ${kronorExact(split.proof.value)}.`;
}

function keyFigures(asked: SplitCase): KeyFigure[] {
  const { association, split } = asked;
  const payers = PAYERS.map((payer) => ({
    label: payerName(association, payer),
    figure: split.payers[payer],
    note: `${percent(LEGAL_SHARES[payer])} av alla bidrag`,
  }));
  const side = asked.asked;
  if (!side?.member) return payers;
  return [
    { label: sideName(association, side), figure: amountOf(asked, side) },
    { label: `${payerName(association, side.payer)}, alla`, figure: split.payers[side.payer] },
    { label: 'Alla bidrag', figure: split.total },
  ];
}

function warnings({ association, groups, split, known, method }: SplitCase, rows: readonly Row[], used: Parameters): Notice[] {
  const nothing = rows.filter(({ amount }) => amount.value.isZero()).map(({ name }) => name);
  const kept = 'total' in known || known.amount.value.mod(decimal(String(used.unit))).isZero();
  return [
    ...(groups.municipalities
      ? []
      : [
          {
            kind: 'warning' as const,
            text: `källorna säger inte hur ${association.name}s kommuner delar på ${kronor(split.payers.municipalities.value)}. Välj en metod nedan.`,
          },
        ]),
    ...(nothing.length > 0 && method
      ? [
          {
            kind: 'warning' as const,
            text: `${nothing.join(', ')} får 0 kr. Beloppet är litet mot avrundningen, ${kronor(decimal(String(used.unit)))}.`,
          },
        ]
      : []),
    ...(kept ? [] : [{ kind: 'info' as const, text: 'Beloppet som du skrev står som det är; de andra är avrundade.' }]),
  ];
}

/** Where what was adopted is not 50/25/25, and where rounding parts the region from the municipalities. */
function remarks({ association, split }: SplitCase): Notice[] {
  const adopted = adoptedContributions(association);
  const printed = adopted
    ? lawShares(association).filter(
        ({ column, verdict }) => column?.table.id === adopted.column.table.id && column.index === adopted.column.index && verdict !== 'right',
      )
    : [];
  const apart = split.payers.region.value.minus(split.payers.municipalities.value).abs();
  return [
    ...(adopted && printed.length > 0
      ? [
          {
            kind: 'info' as const,
            text: `${capital(adopted.name)} följer inte 50/25/25 helt: ${printed
              .map(
                ({ label, difference }) =>
                  `${label.replace(/ \(.*/, '').toLowerCase()} är ${kronorExact((difference?.value ?? decimal(0)).abs())} ${difference?.value.lt(0) ? 'lägre' : 'högre'}`,
              )
              .join(', ')}. Här gäller lagens andelar.`,
          },
        ]
      : []),
    ...(apart.isZero() ? [] : [{ kind: 'info' as const, text: `Avrundningen skiljer regionen och kommunerna åt med ${kronorExact(apart)}.` }]),
  ];
}

/** Whole percent of the total, by largest remainder so that they are 100 together. */
function sharesOf(rows: readonly Row[]): Map<string, Figure> {
  const parts = rows.map(({ id, name, amount }) => ({ id, label: name, weight: amount }));
  const allocated = allocate(constant(100), parts, 1);
  return new Map(allocated.map(({ id, amount }) => [id, named(`Andel ${rows.find((row) => row.id === id)?.name ?? ''}`, amount, 'percent')]));
}

function chart(rows: readonly Row[], shares: ReadonlyMap<string, Figure>): RankingChart {
  const sorted = [...rows].sort((a, b) => b.amount.value.comparedTo(a.amount.value));
  const shown = sorted.length <= MOST_BARS ? sorted : sorted.slice(0, BARS_BEFORE_REST);
  const rest = sorted.slice(shown.length);
  const add = (values: readonly Figure[]) => values.reduce((total, { value }) => total.plus(value), decimal(0));
  const share = ({ id }: Row) => shares.get(id) ?? constant(0);
  return {
    kind: 'ranking',
    title: 'Vad varje part betalar (procent av alla)',
    bars: [
      ...shown.map((row) => ({ label: row.name, value: share(row).value, display: kronor(row.amount.value) })),
      ...(rest.length > 0
        ? [{ label: `Övriga ${number(rest.length)} parter`, value: add(rest.map(share)), display: kronor(add(rest.map(({ amount }) => amount))) }]
        : []),
    ],
  };
}

function table(rows: readonly Row[], shares: ReadonlyMap<string, Figure>, total: Figure): Table {
  const ore = [total, ...rows.map(({ amount }) => amount)].some(({ value }) => !value.isInteger());
  const kronorCell = (figure: Figure): Cell => ({ value: figure.value, unit: 'number', decimals: ore ? 2 : 0 });
  return {
    title: 'Bidrag per part',
    columns: ['Part', 'Kronor', 'Andel, %'],
    rows: [
      ...rows.map(({ id, name, amount }) => ({
        cells: [name, kronorCell(amount), { value: shares.get(id)?.value ?? decimal(0), unit: 'number' as const }],
      })),
      { cells: ['Alla', kronorCell(total), { value: decimal(100), unit: 'number' as const }], total: true as const },
    ],
  };
}

function peopleTable({ method, groups, association }: SplitCase): Table[] {
  if (method === 'fixed' || method === 'equal' || municipalitiesOf(association).length < 2) return [];
  const parts = groups.municipalities ?? [];
  return [
    {
      title: method === 'age16to64' ? 'Invånare 16–64 år' : 'Invånare',
      columns: ['Kommun', 'Antal'],
      rows: [
        ...parts.map(({ label, weight }) => ({ cells: [label, { value: weight.value, unit: 'number' as const }] })),
        {
          cells: ['Alla', { value: parts.reduce((sum, { weight }) => sum.plus(weight.value), decimal(0)), unit: 'number' as const }],
          total: true as const,
        },
      ],
    },
  ];
}

export function source({ association, method, groups }: SplitCase): string {
  const adopted =
    method === 'fixed' && groups.municipalities && municipalitiesOf(association).length > 1 ? adoptedContributions(association)?.source : undefined;
  return adopted ? `${LAW}; ${adopted} (kommunernas andelar)` : LAW;
}

function actions({ association, split, method, groups, year }: SplitCase, used: Parameters): Action[] {
  const again = {
    association: association.id,
    ...(used.populations ? { populations: used.populations } : {}),
    ...(year === undefined ? {} : { year }),
  };
  const several = municipalitiesOf(association).length > 1;
  return [
    { title: 'Visa äskande', command: 'contribution.split', params: { ...used, request: 'yes' } },
    ...(groups.municipalities ? [] : [{ title: 'Dela lika', command: 'contribution.split' as const, params: { ...used, method: 'equal' } }]),
    {
      title: 'Ändra antaganden',
      command: 'contribution.split',
      params: again,
      fields: [
        fieldFor('total', number(split.total.value)),
        ...(several ? [methodField(groups.municipalities ? method : 'equal')] : []),
        roundingField(String(used.unit)),
      ],
      submitTitle: 'Räkna om',
    },
  ];
}
