import type { Association } from '../../associations/schema.js';
import type { StoredRecord } from '../../store/port.js';
import { withdrawnIn } from '../../store/withdrawn.js';
import { kronorExact, list } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import { type Actual, isActual } from '../budget/actuals.js';
import type { Entries } from './entry.js';
import type { FileReading, Unmatched } from './file-reading.js';
import { linesOfYear } from './lines.js';

export function entriesOf({ year, through, entries, format, fingerprint }: FileReading): Entries {
  return { year, through, entries, file: { format, fingerprint } };
}

/** Why a file that could be read is not taken all the same: its time, or that no line of the budget is in it. */
export function readingFaults({ year, through, entries, unknown, unmatched, format }: FileReading, association: Association, now: Date): string[] {
  const today = localTime(now);
  const month = `${today.year}-${String(today.month).padStart(2, '0')}`;
  if (through > month) return [`Filen gäller t.o.m. ${periodName(through)}, som inte har börjat än. Ett utfall gäller tid som har gått.`];
  if (!linesOfYear(association, year).column && year !== today.year)
    return [`Filen gäller ${year}. ${association.name} har ingen budget med poster för ${year}, så det finns inget att lägga utfallet på.`];
  if (entries.length > 0) return [];
  const others = [...unknown, ...unmatched];
  return [
    `Inget i filen hör till en post i budgeten.${others.length > 0 ? ` I filen finns ${unmatchedWords(others)}.` : ''} ${howToMap(association, format)}`,
  ];
}

/** How what belongs to no line can be made to: a file of tables names the lines itself, the bookkeeping by its objects. */
export function howToMap({ id }: Association, format: FileReading['format']): string {
  if (format !== 'sie') return 'Skriv postens namn som det står i budgeten, eller ta bort raden.';
  return `Ge objektet samma namn som posten i bokföringen, eller koppla det under ”accounting” i data/associations/${id}.json.`;
}

const MOST_NAMED = 8;

/** "kostnadsställe 30 Brandkåren (50 000 kr) och 3 till" */
export function unmatchedWords(found: readonly Unmatched[]): string {
  const named = found.slice(0, MOST_NAMED).map(({ name, amount }) => `${name} (${kronorExact(amount)})`);
  const rest = found.length - named.length;
  return rest > 0 ? `${named.join(', ')} och ${rest} till` : list(named);
}

/** What this very file has been saved as for the same month, and still counts; empty for a new one. */
export function alreadyRead({ file, through }: Entries, records: readonly StoredRecord[]): Actual[] {
  const withdrawn = withdrawnIn(records);
  return records
    .filter(isActual)
    .filter(
      ({ body, sequence }) =>
        body.source.kind === 'file' && body.source.fingerprint === file?.fingerprint && body.through === through && !withdrawn.has(sequence),
    );
}
