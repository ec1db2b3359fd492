import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.js';
import { listBackups } from './store/backups.js';
import { restoreCommand } from './store/damage.js';
import { LockedError } from './store/port.js';
import { planRestore, type RestoreDifference, type RestorePlan, restore } from './store/restore.js';

const OPTIONS = { data: { type: 'string' }, yes: { type: 'boolean', default: false } } as const;
const USAGE = 'npm run restore -- [KOPIA] [--data MAPP] [--yes]\n  visar vad lagret skulle bli; med --yes blir det så.';

/**
 * `npm run restore -- [BACKUP] [--data DIR] [--yes]`: shows what the store would become, and makes it so only with `--yes`. The newest whole
 * backup when none is named. Refuses while a server holds the store. Exit status 1 when nothing could be shown or done.
 */
function count(records: number | null): string {
  return records === null ? 'skadat' : `${records} poster`;
}

function line({ association, before, after }: RestoreDifference): string {
  return `  ${association}: ${count(before)} nu, ${count(after)} i kopian`;
}

function describe(root: string, plan: RestorePlan): string {
  const untouched = plan.changed.length + plan.removed.length === 0;
  return [
    `Säkerhetskopia: ${plan.backup}`,
    `Lager: ${root}`,
    ...plan.associations.map(line),
    untouched
      ? 'Lagret är redan likadant som kopian.'
      : `Filer som ersätts eller läggs till: ${plan.changed.length}. Filer som tas bort: ${plan.removed.length}.`,
    ...plan.changed.map((file) => `  ersätts: ${file}`),
    ...plan.removed.map((file) => `  tas bort: ${file}`),
  ].join('\n');
}

async function run(root: string, named: string | null, yes: boolean): Promise<string> {
  const plan = await planRestore(root, named);
  const shown = describe(root, plan);
  const others = listBackups(root).filter((name) => name !== plan.backup);
  if (!yes) {
    const choices = others.length > 0 ? `\nAndra kopior:\n${others.map((name) => `  ${name}`).join('\n')}` : '';
    return `${shown}\n\nInget har ändrats. Så här återställer du:\n  ${restoreCommand(root, plan.backup)}${choices}`;
  }
  const kept = await restore(root, plan, new Date());
  return `${shown}\n\nKlart: lagret är återställt. Det som fanns förut ligger kvar som kopian ${kept}.`;
}

try {
  const { values, positionals } = readArguments(OPTIONS, USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  console.log(await run(resolve(values.data ?? process.env.DATA_DIR ?? 'data/store'), positionals[0] ?? null, values.yes));
} catch (error) {
  const locked = error instanceof LockedError;
  console.error(
    locked
      ? 'Inget har återställts: en annan process, troligen servern, använder lagret. Stoppa den först.'
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exitCode = 1;
}
