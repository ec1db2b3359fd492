import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readArguments } from './arguments.js';
import { loadAssociations } from './associations/load.js';
import { expression } from './calculation/figure.js';
import type { Role } from './commands/command.js';
import { COMMANDS } from './commands/registry.js';
import { createLanguage } from './language/language.js';
import { openFileStore } from './store/files.js';
import { LockedError, NotSavedError, type Store } from './store/port.js';
import { createAssistant } from './turn/assistant.js';
import type { Grant, Message, Reply } from './turn/message.js';
import { READER } from './turn/roles.js';

/** The same turn pipeline as in Teams, from a terminal. Standard output holds replies and nothing else. */

const Moment = z.string().transform((text, context) => {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment;
  context.addIssue({ code: 'custom', message: `”${text}” är ingen tidpunkt; skriv till exempel 2026-11-22T12:00:00+01:00` });
  return z.NEVER;
});

const As = z.string().regex(/^(member|director|coach(:[a-z0-9-]+(,[a-z0-9-]+)*)?)$/, 'skriv member, coach, coach:ID,ID eller director');

const OPTIONS = {
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  as: { type: 'string', default: 'director' },
  user: { type: 'string' },
  association: { type: 'string' },
  now: { type: 'string' },
  data: { type: 'string' },
  submit: { type: 'string' },
} as const;

const USAGE = [
  'npm run --silent ask -- [--json] [--as member|coach|coach:ID,ID|director] [--user ID] [--association ID] [--now TIDPUNKT] [--data MAPP] [--submit JSON] [TEXT…]',
  '  ett meddelande per TEXT; utan TEXT ett per rad från standard in. --json: allt om varje svar. --batch: ett JSON-objekt per rad in och ut.',
].join('\n');

/** One line of `--batch`. */
const Line = z.object({
  id: z.unknown().optional(),
  message: z.string().optional(),
  submit: z.unknown().optional(),
  as: As.optional(),
  user: z.string().min(1).optional(),
  association: z.string().min(1).optional(),
  now: Moment.optional(),
  conversation: z.string().min(1).optional(),
});
type Line = z.infer<typeof Line>;

const DEFAULT_ASSOCIATION = 'sodra-vatterbygden';

/** While a server holds the store's lock, reading still works; a write then says so. */
async function openStore(folder: string): Promise<Store> {
  try {
    return await openFileStore(folder);
  } catch (error) {
    if (error instanceof LockedError) return await openFileStore(folder, { readOnly: true });
    throw error;
  }
}

function roleOf(as: string): Grant {
  const [role, interventions] = as.split(':');
  return { role: role as Role, interventions: interventions ? interventions.split(',') : null };
}

async function main(): Promise<void> {
  const { values: flags, positionals: texts } = readArguments(OPTIONS, USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));

  const defaults = {
    as: As.parse(flags.as),
    now: flags.now === undefined ? undefined : Moment.parse(flags.now),
    association: flags.association ?? DEFAULT_ASSOCIATION,
  };

  const store = await openStore(flags.data ?? process.env.DATA_DIR ?? 'data/store');
  const associations = await loadAssociations('data/associations');
  const language = await createLanguage(COMMANDS, associations);
  const home = associations.get(defaults.association)?.id ?? DEFAULT_ASSOCIATION;
  /** `--as` is the role in the association that is given, and in the others one reads what is published, as in Teams; where none is given it holds in all. */
  let current: { readonly association: string | undefined; readonly grant: Grant } = { association: flags.association, grant: roleOf(defaults.as) };
  const assistant = createAssistant({
    store,
    associations,
    language,
    roles: { of: async (_user, association) => (current.association === undefined || association === current.association ? current.grant : READER) },
    defaultAssociation: home,
    onError: (error) => console.error(error),
  });

  /** One conversation per terminal user, so that "ja" may come in a later command; a line of a batch has its own unless it names one. */
  async function ask(line: Line, conversation: string): Promise<void> {
    // An unknown association is passed on, so that the answer says which there are.
    const named = line.association ?? (flags.association && !associations.get(flags.association) ? flags.association : undefined);
    const as = line.as ?? defaults.as;
    current = { association: line.association ?? flags.association, grant: roleOf(as) };
    const message: Message = {
      key: randomUUID(),
      now: line.now ?? defaults.now ?? new Date(),
      user: { id: line.user ?? flags.user ?? `terminal-${as.split(':')[0]}` },
      conversation: { id: conversation, kind: 'personal' },
      ...(named === undefined ? {} : { association: named }),
      content: line.submit === undefined ? { text: line.message ?? '' } : { submit: line.submit },
    };
    for (const reply of await assistant.handle(message)) print(reply, line);
  }

  function print(reply: Reply, line: Line): void {
    const { answer, text, card } = reply;
    if (!flags.json && !flags.batch) {
      console.log(`${text}\n`);
      return;
    }
    const explanation = (answer.calculation ?? []).map((figure) => ({
      label: figure.label,
      value: figure.value.toFixed(),
      unit: figure.unit,
      expression: expression(figure),
      sources: figure.sources,
    }));
    const message = answer.status === 'refused' ? null : (line.message ?? null);
    const { command, params, status } = answer;
    console.log(JSON.stringify({ ...(line.id === undefined ? {} : { id: line.id }), message, command, params, status, text, card, explanation }));
  }

  function parseJson(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  async function askBatchLine(text: string): Promise<void> {
    const line = Line.safeParse(parseJson(text));
    if (line.success) return await ask(line.data, line.data.conversation ?? randomUUID());
    const reason = `Raden är inte ett JSON-objekt som går att läsa: ${line.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim()).join('; ')}`;
    console.log(JSON.stringify({ message: null, command: null, params: {}, status: 'error', text: reason, card: null, explanation: [] }));
  }

  /** Every run begins where `--association` says, whatever an earlier one chose. */
  async function unbind(conversation: string): Promise<void> {
    const row = await store.conversation(conversation);
    if (!row?.association) return;
    try {
      await store.saveConversation({ ...row, association: null });
    } catch (error) {
      if (!(error instanceof NotSavedError)) throw error;
    }
  }

  const terminal = `terminal-${flags.user ?? defaults.as}`;
  await unbind(terminal);
  if (flags.submit !== undefined) await ask({ submit: parseJson(flags.submit) ?? null }, terminal);
  for (const text of texts) await ask({ message: text }, terminal);
  if (flags.submit === undefined && texts.length === 0)
    for await (const text of createInterface({ input: process.stdin })) {
      if (text.trim() === '') continue;
      await (flags.batch ? askBatchLine(text) : ask({ message: text }, terminal));
    }
  await store.close();
}

/** What went wrong with the program itself, in words that say what to do; never a stack trace. */
function explain(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join('\n');
  return error instanceof Error ? error.message : String(error);
}

z.config(z.locales.sv());
await main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
