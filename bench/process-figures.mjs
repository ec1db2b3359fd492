import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Memory that a process holds, in MB; null where the system does not say it (Windows). */
export function resident(pid) {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ? Number(stdout) / 1024 : null;
}

/** Processor time that a process has used, in ms, to 10 ms; null where /proc does not say it. Tells more than the clock on a busy machine. */
export function cpuMilliseconds(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return null;
  const fields = readFileSync(stat, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
