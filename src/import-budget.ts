import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ArgumentsError, readArguments } from './arguments.js';
import { loadAssociations } from './associations/load.js';
import { proposalFiles } from './commands/plans/proposal-file.js';
import { isAboutNewLines } from './commands/plans/sheet-answer.js';
import { isAboutUnit } from './commands/plans/sheet-unit-answer.js';
import { COMMANDS } from './commands/registry.js';
import { SentFileError } from './commands/sent-file.js';
import { FileError } from './files/fault.js';
import { createLanguage } from './language/language.js';
import { openFileStore } from './store/files.js';
import { NotSavedError } from './store/port.js';
import { localTime } from './swedish/time.js';
import { createAssistant } from './turn/assistant.js';
import type { Message, Reply } from './turn/message.js';
import { writeNew } from './write-new.js';

const OPTIONS = {
  association: { type: 'string', default: 'sodra-vatterbygden' },
  data: { type: 'string' },
  year: { type: 'string' },
  template: { type: 'string' },
  'add-new': { type: 'boolean', default: false },
  tkr: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  now: { type: 'string' },
} as const;

const USAGE = [
  'npm run import-budget -- FIL.xlsx [--association ID] [--data MAPP] [--year 2027] [--add-new] [--tkr] [--accept]',
  '  läser in ett budgetförslag från Excel eller CSV som en ny version. --add-new lägger till rader som inte är någon post.',
  '  --tkr: beloppen är i tkr, vad som än står i filen. --accept: beloppen är i kronor och rätta, hur små eller stora de än är.',
  'npm run import-budget -- --template FORSLAG.xlsx [--association ID] [--data MAPP] [--year 2027]',
  '  skriver förslaget som det står (eller den senaste budgeten) till en Excel-fil att ändra i.',
].join('\n');

function yearOf(written: string | undefined, now: Date): number {
  if (written === undefined) return localTime(now).year + 1;
  if (!/^20\d\d$/.test(written)) throw new FileError([`”${written}” är inget år. Skriv till exempel --year 2027.`]);
  return Number(written);
}

async function run(): Promise<string> {
  const { values, positionals } = readArguments(OPTIONS, USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  const now = values.now === undefined ? new Date() : new Date(values.now);
  const associations = await loadAssociations('data/associations');
  const association = associations.get(values.association);
  if (!association)
    throw new FileError([`Det finns inget förbund ”${values.association}”. Välj ett av: ${associations.all.map(({ id }) => id).join(', ')}.`]);
  const folder = values.data ?? process.env.DATA_DIR ?? 'data/store';
  if (values.template !== undefined) {
    const year = yearOf(values.year, now);
    const store = await openFileStore(folder, { readOnly: true });
    try {
      const bytes = await proposalFiles(store, associations)(association.id, year);
      if (!bytes) throw new FileError([`${association.name} har ingen budget att utgå från för ${year}.`]);
      await writeNew(values.template, bytes);
    } finally {
      await store.close();
    }
    return `Förslaget är skrivet: ${values.template}. Ändra beloppen och läs in filen: npm run import-budget -- ${values.template}`;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new FileError([`Ange en fil.\n${USAGE}`]);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new FileError([`Det finns ingen fil ”${path}”.`]);
  const store = await openFileStore(folder);
  try {
    const assistant = createAssistant({
      store,
      associations,
      language: await createLanguage(COMMANDS, associations),
      roles: { of: async () => ({ role: 'director', interventions: null }) },
      defaultAssociation: association.id,
      onError: (error) => {
        throw error;
      },
    });
    // Whoever runs a program on the server's own disk acts as its director; each run is a conversation of its own.
    const conversation = { id: `import-${randomUUID()}`, kind: 'personal' } as const;
    const tell = async (content: Message['content']): Promise<Reply> => {
      const [reply] = await assistant.handle({
        key: randomUUID(),
        now,
        user: { id: 'terminal' },
        conversation,
        association: association.id,
        content,
      });
      if (!reply) throw new Error('no reply');
      return reply;
    };
    if (values.tkr && values.accept) throw new FileError(['Välj --tkr eller --accept: beloppen är i tkr eller i kronor.']);
    const unit = values.tkr ? 'beloppen är i tkr' : values.accept ? 'beloppen är i kronor' : '';
    const caption = `${values.year === undefined ? '' : `budget ${yearOf(values.year, now)}`} ${unit}`.trim();
    const read = async (most: number): Promise<Uint8Array> => {
      if (found.size > most) throw new SentFileError(`Filen är för stor: ${Math.ceil(found.size / 1024 / 1024)} MB.`);
      return new Uint8Array(await readFile(path));
    };
    let reply = await tell({ files: [{ name: basename(path), read }], caption });
    const shown = [reply.text];
    if (reply.answer.status === 'refused') throw new FileError([reply.text]);
    if (reply.answer.command !== 'budget.edit') throw new FileError([`Filen är inget budgetförslag.\n${reply.text}`]);
    if (isAboutUnit(reply.answer))
      throw new FileError([`${reply.text}\n\nÄr beloppen i tkr, kör igen med --tkr. Är de rätta som de står, kör igen med --accept.`]);
    if (isAboutNewLines(reply.answer)) {
      if (!values['add-new']) throw new FileError([`${reply.text}\n\nKör igen med --add-new om raderna ska bli nya poster.`]);
      reply = await tell({ text: 'ja' });
      shown.push(reply.text);
    }
    if (reply.answer.status === 'confirm') {
      reply = await tell({ text: 'ja' });
      shown.push(reply.text);
    }
    if (reply.answer.status !== 'ok') throw new FileError([reply.text]);
    return shown.join('\n\n');
  } finally {
    await store.close();
  }
}

try {
  console.log(await run());
} catch (error) {
  const known = error instanceof FileError || error instanceof ArgumentsError || error instanceof NotSavedError;
  const words = error instanceof Error ? error.message : String(error);
  console.error(known ? `${words}\nInget är sparat.` : `${words}\nNågot gick fel. Inget är sparat.`);
  process.exitCode = 1;
}
