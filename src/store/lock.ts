import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { notSaved } from './errors.js';
import { LOCK } from './layout.js';
import { LockedError } from './port.js';
import { isInSameWorld, isRunning, ownIdentity, type ProcessIdentity } from './process-identity.js';

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  boot: z.string().nullable(),
  namespace: z.string().nullable(),
  started: z.number().nullable(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** A holder on another machine, or in another container, cannot be looked up: it must show that it lives. */
const SIGN_OF_LIFE_MS = 10_000;
const SILENT_MS = 60_000;
const ATTEMPTS = 20;

export interface Lock {
  /** Throws LockedError when somebody else has taken the store meanwhile. */
  check(): void;
  release(): void;
}

/**
 * Makes this process the only writer of the store's folder, which must exist. What a dead process left behind is taken over.
 * Rejects with LockedError when another process holds it, with NotSavedError when nothing can be written there.
 */
export async function takeLock(root: string): Promise<Lock> {
  const path = join(root, LOCK);
  const own = ownIdentity();
  const holder: Holder = { ...own, token: randomUUID() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(path, holder)) {
      // Two that saw the same dead holder may both have cleared its lock away; the last file stands.
      await wait(attempt === 0 ? 0 : 20);
      if (read(path).holder?.token === holder.token) return hold(path, holder);
    }
    const found = read(path);
    if (found.text === null) continue;
    // Half a lock is somebody who is just writing it, or who died while doing so.
    if (!found.holder && attempt < ATTEMPTS / 2) await wait(20);
    else if (found.holder && isHeld(found.holder, own, path)) throw new LockedError(refusal(found.holder, own));
    else clear(path, found.text);
  }
  throw new LockedError('Inget är sparat: lagrets lås går inte att ta. Försök igen.');
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    if (read(path).text === '') rmSync(path, { force: true });
    throw notSaved(error);
  }
}

function read(path: string): { readonly text: string | null; readonly holder: Holder | null } {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: parse(text) };
  } catch {
    return { text: null, holder: null };
  }
}

function parse(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isHeld(holder: Holder, own: ProcessIdentity, path: string): boolean {
  if (isInSameWorld(holder, own)) return isRunning(holder, own);
  try {
    return Date.now() - statSync(path).mtimeMs < SILENT_MS;
  } catch {
    return false;
  }
}

/** Removes the dead holder's lock, and only that one: what somebody else has put there meanwhile is put back. */
function clear(path: string, dead: string): void {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function refusal(holder: Holder, own: ProcessIdentity): string {
  if (!isInSameWorld(holder, own))
    return `Inget är sparat: lagret används av en process på en annan dator eller i en annan behållare (${holder.host}). Stoppa den först; har den kraschat släpps låset inom en minut.`;
  return `Inget är sparat: lagret används redan av en annan process (pid ${holder.pid}), troligen servern. Stoppa den först, eller gör ändringen i Teams.`;
}

function hold(path: string, holder: Holder): Lock {
  let lost = false;
  const release = () => {
    clearInterval(timer);
    process.removeListener('exit', release);
    if (read(path).holder?.token === holder.token) rmSync(path, { force: true });
  };
  const timer = setInterval(() => {
    const found = read(path);
    lost = found.holder !== null && found.holder.token !== holder.token;
    if (lost) return;
    try {
      if (found.text === null) writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
      else utimesSync(path, new Date(), new Date());
    } catch {
      // A disk that cannot be written says so at the next save.
    }
  }, SIGN_OF_LIFE_MS);
  timer.unref();
  process.once('exit', release);
  return {
    check() {
      if (lost) throw new LockedError('Inget är sparat: en annan process har tagit över lagret. Starta om servern.');
    },
    release,
  };
}
