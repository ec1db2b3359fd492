import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Which process something belongs to. A pid alone is not enough: it is used again after a restart, and every
 * container counts from 1. `started` is in the system's own measure; null where it cannot be told.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  readonly boot: string | null;
  /** The world that the pid is counted in (a container has its own). */
  readonly namespace: string | null;
  readonly started: number | null;
}

/** Clocks of `ps` and PowerShell show whole seconds, and ours is worked out backwards. */
const TOLERANCE_MS = 5_000;

export function ownIdentity(): ProcessIdentity {
  const started = process.platform === 'linux' ? startOf(process.pid) : Date.now() - process.uptime() * 1000;
  return {
    pid: process.pid,
    host: hostname(),
    boot: readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: readOr(() => readlinkSync('/proc/self/ns/pid')),
    started,
  };
}

/** Can `other` be looked up from here at all? */
export function isInSameWorld(other: ProcessIdentity, own: ProcessIdentity): boolean {
  return other.host === own.host && other.namespace === own.namespace;
}

/** Is exactly that process still running? Only for one in the same world. When it cannot be told for certain, yes. */
export function isRunning(other: ProcessIdentity, own: ProcessIdentity): boolean {
  if (other.boot !== own.boot) return false;
  if (!exists(other.pid)) return false;
  const started = startOf(other.pid);
  if (process.platform === 'linux') return started !== null && (other.started === null || started === other.started);
  return started === null || other.started === null || Math.abs(started - other.started) <= TOLERANCE_MS;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux: clock ticks since the machine started, null for a process that is gone or dead and not yet buried. Elsewhere: milliseconds since 1970. */
function startOf(pid: number): number | null {
  if (process.platform === 'linux') {
    const stat = readOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    return !state || state === 'Z' || state === 'X' ? null : Number(fields[18]);
  }
  const [command, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  const started = Date.parse(spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '');
  return Number.isNaN(started) ? null : started;
}

function readOr(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
