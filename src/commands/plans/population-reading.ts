import type { Association } from '../../associations/schema.js';
import { FileError, listed } from '../../files/fault.js';
import { type PopulationTable, readPopulations } from '../../files/population-table.js';
import { list } from '../../swedish/format.js';
import { lineNamed } from '../actuals/mapping.js';
import type { Parameters } from '../answer.js';
import { municipalitiesOf } from '../contributions/split-groups.js';
import type { SentTables } from './sheet-reading.js';

/** A municipality by its name, an alias, or its name without "kommun" and the s before it. */
function municipality(association: Association, name: string) {
  const plain = (text: string) => text.replace(/s? kommun$/i, '');
  const members = municipalitiesOf(association).map(({ id, name: label, aliases }) => ({ id, label, aliases: [...aliases, plain(label)] }));
  return lineNamed(members, name) ?? lineNamed(members, plain(name));
}

function tablesOf({ tables }: SentTables, association: Association): PopulationTable[] {
  const isShared = new Set(association.parties.filter(({ kind }) => kind !== 'state').map(({ id }) => id));
  const others = association.tables
    .flatMap(({ lines }) => lines)
    .filter(({ kind, party }) => ['cost', 'grant', 'contribution'].includes(kind) && !(party && isShared.has(party)));
  const names = {
    isMunicipality: (name: string) => municipality(association, name) !== null,
    isOtherLine: (name: string) => lineNamed(others, name) !== null,
  };
  return tables.flatMap((table) => readPopulations(table, names) ?? []);
}

/** Does the file hold inhabitants of the association's municipalities? `perhaps`: names with whole numbers, and nothing that says what they count. */
export function holdsPopulations(sent: SentTables, association: Association): 'yes' | 'perhaps' | 'no' {
  const found = tablesOf(sent, association);
  return found.length === 0 ? 'no' : found.some(({ saysPeople }) => saysPeople) ? 'yes' : 'perhaps';
}

/**
 * Inhabitants of the association's municipalities from a file that may hold all of the country's: `populations`, and where they stood. Those that are not in
 * it are left out. Throws FileError for a file that says two things.
 */
export function readPopulationFile(sent: SentTables, association: Association): Parameters {
  const found = tablesOf(sent, association);
  const [table, ...more] = found;
  if (!table || more.length > 0)
    throw new FileError([`Filen har flera blad med invånare: ${list(found.map(({ sheet }) => sheet ?? ''))}. Ta bort eller dölj alla utom ett.`]);
  const populations: Record<string, number> = {};
  const rows = new Map<string, number>();
  const faults: string[] = [];
  for (const { row, name, people } of table.rows) {
    const member = municipality(association, name);
    if (!member) continue;
    const before = rows.get(member.id);
    if (before !== undefined) faults.push(`${member.label} står på både rad ${before} och rad ${row}. Ta bara med totalen för varje kommun.`);
    else if (people === null) faults.push(`Rad ${row}: invånarna i ${member.label} går inte att läsa. Skriv ett helt tal, till exempel 12 500.`);
    else populations[member.id] = people.toNumber();
    rows.set(member.id, row);
  }
  if (faults.length > 0) throw new FileError(listed(faults));
  const where = [
    sent.format === 'xlsx' ? 'Excel' : 'CSV',
    ...(table.sheet ? [`bladet ${table.sheet.slice(0, 40)}`] : []),
    ...(table.column ? [`kolumnen ${table.column.slice(0, 40)}`] : []),
  ].join(', ');
  return { populations, populationsFrom: where };
}
