import { type BudgetColumn, budgetColumns, linesOf, printedColumns } from '../../associations/budget-columns.js';
import type { Association, Party } from '../../associations/schema.js';
import type { Figure } from '../../calculation/figure.js';
import { list } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { columnName, type Wanted } from './choice.js';
import { figure, used } from './column-words.js';

const LONGEST = 45;

/** The municipality that an id stands for, where the association prints no amount of its own for it; null where it does, or is none. */
export function unprintedParty({ parties, tables }: Association, id: string): Party | null {
  const isPrinted = tables.some(({ lines }) => lines.some((line) => line.id === id || line.party === id));
  return isPrinted ? null : (parties.find((party) => party.id === id && party.kind === 'municipality') ?? null);
}

/** What a municipality pays is not printed: said plainly, with what is printed of the members' contributions. No share is made up for it. */
export function unprintedPartyAnswer(association: Association, party: Party, { year, basis }: Omit<Wanted, 'line'>): Answer {
  const together = contributions(association, year);
  const headline = `Inget belopp för ${party.name} i källan`;
  const others = association.parties.filter(({ kind, id }) => kind === 'municipality' && id !== party.id).map(({ name }) => name);
  const shown = together?.column ?? newest(association, year);
  return {
    command: 'budget.status',
    params: { association: association.id, line: party.id, ...(year === undefined ? {} : { year }), ...(basis ? { basis } : {}) },
    status: 'ok',
    context: `${association.name} · medlemsbidrag`,
    headline: headline.length <= LONGEST ? headline : `${party.name}: inget belopp i källan`,
    lead: [
      `${party.name} är med i ${association.name}. Källan skriver inte vad ${others.length > 0 ? 'varje kommun' : 'kommunen'} betalar.`,
      together
        ? `Alla parter betalar tillsammans ${figure(together.figure)} enligt ${columnName(together.column)}.`
        : 'Källan skriver inte heller vad alla parter betalar tillsammans.',
    ].join(' '),
    facts: others.length > 0 ? [{ title: 'Kommuner', value: list([party.name, ...others]) }] : [],
    ...(together ? { calculation: together.figure.formula ? [together.figure] : [] } : {}),
    source: shown?.source.text ?? list(Object.values(association.documents).map(({ title }) => title)),
    actions: [
      ...(shown ? [{ title: `Visa ${columnName(shown)}`, command: 'budget.status' as const, params: used(association, shown) }] : []),
      { title: 'Räkna på fördelningen', command: 'contribution.split', params: { association: association.id } },
    ],
  };
}

interface Together {
  readonly column: BudgetColumn;
  readonly figure: Figure;
}

/** What is printed as one sum of all contributions: of the year that is asked for, else of the newest that has it. */
function contributions(association: Association, year: number | undefined): Together | null {
  const all = [...printedColumns(association)]
    .sort((a, b) => b.year - a.year)
    .flatMap((column): Together[] => {
      const [only, ...more] = linesOf(column, 'contribution').filter(({ line }) => line.party === undefined);
      return only && more.length === 0 ? [{ column, figure: only.figure }] : [];
    });
  return all.find(({ column }) => column.year === year) ?? all[0] ?? null;
}

function newest(association: Association, year: number | undefined): BudgetColumn | null {
  const all = [...budgetColumns(association)].sort((a, b) => b.year - a.year);
  return all.find((column) => column.year === year) ?? all[0] ?? null;
}
