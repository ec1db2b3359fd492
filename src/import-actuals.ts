import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ArgumentsError, readArguments } from './arguments.js';
import { loadAssociations } from './associations/load.js';
import type { Association } from './associations/schema.js';
import { importOutcomes } from './commands/actuals/import.js';
import { MOST_BYTES, readOutcomeFile } from './commands/actuals/read-file.js';
import { templateOf } from './commands/actuals/template-lines.js';
import { latestEndedMonth } from './commands/periods.js';
import { asItStands } from './commands/plans/standing.js';
import { FileError } from './files/fault.js';
import { writeTemplate } from './files/template.js';
import { findPersonal } from './language/privacy.js';
import { openFileStore } from './store/files.js';
import { NotSavedError } from './store/port.js';
import { localTime } from './swedish/time.js';
import { writeNew } from './write-new.js';

/**
 * Reads a SIE 4, Excel or CSV file into the year's outcomes, or writes an Excel file to fill in. Exit status 0 only when the outcomes are saved (or were
 * already); else the reason in words, and nothing is kept.
 */
const OPTIONS = {
  association: { type: 'string', default: 'sodra-vatterbygden' },
  data: { type: 'string' },
  year: { type: 'string' },
  through: { type: 'string' },
  sheet: { type: 'string' },
  template: { type: 'string' },
  tkr: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  'skip-unknown': { type: 'boolean', default: false },
  now: { type: 'string' },
} as const;

const USAGE = [
  'npm run import-actuals -- FIL [--association ID] [--data MAPP] [--year 2026] [--through 2026-08] [--sheet BLAD] [--tkr] [--accept] [--skip-unknown]',
  '  läser in utfall från SIE 4, Excel eller CSV. --tkr: beloppen är i tkr. --accept: konstiga belopp är rätt. --skip-unknown: utan det som inte är någon post.',
  'npm run import-actuals -- --template UTFALL.xlsx [--association ID] [--data MAPP] [--year 2026] [--through 2026-08]',
  '  skriver en Excel-fil med förbundets poster att fylla i.',
].join('\n');

function numberOf(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  if (!/^20\d\d$/.test(year)) throw new FileError([`”${year}” är inget år. Skriv till exempel --year 2026.`]);
  return Number(year);
}

function monthOf(through: string | undefined): string | undefined {
  if (through !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(through))
    throw new FileError([`”${through}” är ingen månad. Skriv till exempel --through 2026-08.`]);
  return through;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new FileError([`Det finns ingen fil ”${path}”.`]);
  if (found.size > MOST_BYTES)
    throw new FileError([`Filen är för stor: ${Math.ceil(found.size / 1024 / 1024)} MB. Högst ${MOST_BYTES / 1024 / 1024} MB går att läsa in.`]);
  return new Uint8Array(await readFile(path));
}

/** With the budgets that were adopted in the bot; a server may hold the store meanwhile. */
async function standing(printed: Association, folder: string): Promise<Association> {
  const store = await openFileStore(folder, { readOnly: true });
  try {
    return await asItStands(printed, store);
  } finally {
    await store.close();
  }
}

async function run(): Promise<string> {
  const { values, positionals } = readArguments(OPTIONS, USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  const now = values.now === undefined ? new Date() : new Date(values.now);
  const associations = await loadAssociations('data/associations');
  const printed: Association | undefined = associations.get(values.association);
  if (!printed)
    throw new FileError([`Det finns inget förbund ”${values.association}”. Välj ett av: ${associations.all.map(({ id }) => id).join(', ')}.`]);
  const options = {
    year: numberOf(values.year),
    through: monthOf(values.through),
    sheet: values.sheet,
    unit: values.tkr ? ('tkr' as const) : undefined,
    isPersonalNumber: (text: string) => findPersonal(text, now) === 'personnummer',
  };
  const folder = values.data ?? process.env.DATA_DIR ?? 'data/store';
  if (values.template !== undefined) {
    const template = templateOf(
      await standing(printed, folder),
      options.through ?? (options.year === undefined ? latestEndedMonth(localTime(now).date) : `${options.year}-12`),
    );
    await writeNew(values.template, await writeTemplate(template));
    return `Mallen är sparad: ${values.template}. Fyll i kolumnen Utfall och läs in filen: npm run import-actuals -- ${values.template}`;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new FileError(['Ange en fil: npm run import-actuals -- FIL.se [--association ID] [--data MAPP]']);
  const bytes = await bytesOf(path);
  const fingerprint = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const store = await openFileStore(folder);
  try {
    const association = await asItStands(printed, store);
    const reading = await readOutcomeFile({ name: basename(path), bytes, fingerprint }, association, associations.all, options);
    return await importOutcomes(
      reading,
      { store, association, associations, now },
      { thousands: values.tkr, accept: values.accept, skipUnknown: values['skip-unknown'] },
    );
  } finally {
    await store.close();
  }
}

try {
  console.log(await run());
} catch (error) {
  const known = error instanceof FileError || error instanceof NotSavedError || error instanceof ArgumentsError;
  const words = error instanceof FileError ? error.faults.join('\n') : error instanceof Error ? error.message : String(error);
  console.error(`${words}\n${known ? 'Inget är sparat.' : 'Något gick fel. Inget är sparat.'}`);
  process.exitCode = 1;
}
