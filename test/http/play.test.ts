import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const { configure, names } = await import(pathToFileURL(join(ROOT, 'scripts', 'playground-config.mjs')).href);
const people = readFileSync(join(ROOT, '.m365agentsplayground.yml'), 'utf8');

describe('the configuration of one run', () => {
  it('has a conversation of its own, and whoever was asked for as the one who writes', () => {
    const text: string = configure(people, 'handledare n', 'samtal-7');
    expect(text).toMatch(/^currentUser:\n {2}id: \S+0005\n {2}name: Handledare NOVA$/m);
    expect(text).toMatch(/^personalChat:\n {2}id: samtal-7$/m);
    expect(names(text).sort()).toEqual(names(people).sort());
    expect(text.split('users:')[1]).not.toContain('Handledare NOVA');
  });

  it('is the same with the line ends of Windows', () => {
    expect(configure(people.replaceAll('\n', '\r\n'), 'ordf', 'x')).toBe(configure(people, 'ordf', 'x'));
  });

  it('without a name keeps the one who writes', () => {
    expect(configure(people, undefined, 'personligt-samtal')).toBe(people);
  });

  it('does not know a name that nobody has', () => {
    expect(configure(people, 'ingen', 'x')).toBeNull();
  });
});

async function listen(port: number): Promise<() => Promise<void>> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

const answers = (address: string) =>
  fetch(address, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  );

describe('npm run play', () => {
  it('starts the bot and the Playground on this machine only, tells the address when both answer, and stops both', async () => {
    const data = mkdtempSync(join(tmpdir(), 'play-'));
    const release = await listen(4321); // Taken: the next one is used.
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'play.mjs'), '--as', 'Handledare Enter'], {
      cwd: tmpdir(),
      // Credentials in the environment are not for the Playground.
      env: { PATH: process.env.PATH, PORT: '4321', TEAMSAPPTESTER_PORT: '56321', DATA_DIR: data, MICROSOFT_APP_ID: 'x', MICROSOFT_APP_PASSWORD: 'y' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    const ended = once(child, 'exit');
    try {
      while (!said.includes('Öppna')) {
        if (child.exitCode !== null) throw new Error(said);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(said).toContain('Port 4321 är upptagen, tar 4322 i stället.');
      const page = /Öppna (http:\/\/127\.0\.0\.1:\d+) i webbläsaren/.exec(said)?.[1] ?? '';
      expect(await answers(page)).toBe(true);
      expect(await answers('http://127.0.0.1:4322/readyz')).toBe(true);
      const others = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal, family }) => !internal && family === 'IPv4') ?? []);
      for (const { address } of others)
        for (const port of [new URL(page).port, 4322])
          expect([address, port, await answers(`http://${address}:${port}/`)]).toEqual([address, port, false]);
      child.kill('SIGINT');
      expect((await ended)[0]).toBe(0);
      expect(await answers(page)).toBe(false);
      expect(await answers('http://127.0.0.1:4322/readyz')).toBe(false);
    } finally {
      child.kill('SIGTERM');
      await release();
      rmSync(data, { recursive: true, force: true });
    }
  });

  it('says which people there are when somebody else is asked for', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'play.mjs'), '--as', 'Okänd']);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    expect((await once(child, 'exit'))[0]).toBe(1);
    expect(said).toMatch(/ingen som heter ”Okänd”\. Välj bland: Förbundschef, Styrelseledamot/);
  });
});
