import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../src/commands/registry.js';

const ROOT = join(import.meta.dirname, '..');
const APP_ID = '6f1f5a2e-0d3c-4a34-9a6e-3f0b8f1c2d4e';

const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.object({ name: z.string(), websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  name: z.object({ short: z.string(), full: z.string() }),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string(), description: z.string() })) })),
    }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
});

let folder: string;
/** As it is built with nothing in the environment. */
let plain: ReturnType<typeof pack>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-package-'));
  plain = pack();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as `npm run app-package` does, into a file of its own. */
function pack({ environment = {}, from }: { readonly environment?: Readonly<Record<string, string>>; readonly from?: string } = {}) {
  const to = join(mkdtempSync(join(folder, 'zip-')), 'app.zip');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'app-package.mjs'), '--to', to, ...(from ? ['--from', from] : [])],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', ...environment },
    },
  );
  const bytes = () => readFileSync(to);
  const open = () => unzipSync(bytes());
  const manifest = () => Manifest.parse(JSON.parse(textOf(open(), 'manifest.json')));
  return { status, said: stdout + stderr, bytes, open, manifest };
}

const textOf = (files: Readonly<Record<string, Uint8Array>>, name: string) => Buffer.from(files[name] ?? []).toString('utf8');

/** A copy of appPackage/ with one file changed. */
function broken(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'broken-'));
  cpSync(join(ROOT, 'appPackage'), copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
  return copy;
}

/** Red, green, blue and alpha of every pixel of one of our own pictures (no filter on any line). */
function pixels(picture: Uint8Array): { readonly width: number; readonly height: number; readonly rgba: readonly (readonly number[])[] } {
  const bytes = Buffer.from(picture);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data = bytes.indexOf('IDAT');
  const lines = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
  const at = (x: number, y: number) => y * (width * 4 + 1) + 1 + x * 4;
  const rgba = Array.from({ length: width * height }, (_, i) => [
    ...lines.subarray(at(i % width, Math.floor(i / width)), at(i % width, Math.floor(i / width)) + 4),
  ]);
  return { width, height, rgba };
}

describe('the Teams package', () => {
  test('holds the manifest, its languages and its two icons at the top, and nothing else', () => {
    const { status, open } = plain;
    expect(status).toBe(0);
    expect(Object.keys(open()).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json']);
  });

  test('carries the id of the environment wherever Teams looks for it', () => {
    const manifest = pack({ environment: { MICROSOFT_APP_ID: APP_ID } }).manifest();
    expect([manifest.id, manifest.bots[0]?.botId, manifest.webApplicationInfo.id]).toEqual([APP_ID, APP_ID, APP_ID]);
  });

  test('says which of its values are only placeholders', () => {
    const { said, manifest } = plain;
    expect(said).toContain('MICROSOFT_APP_ID är inte satt');
    expect(manifest().id).toBe('00000000-0000-0000-0000-000000000000');
    const own = {
      MICROSOFT_APP_ID: APP_ID,
      APP_DEVELOPER: 'Förbundet',
      APP_WEBSITE_URL: 'https://f.example/',
      APP_PRIVACY_URL: 'https://f.example/p',
      APP_TERMS_URL: 'https://f.example/v',
    };
    expect(pack({ environment: own }).said).not.toContain('är inte satt');
  });

  test('names no domain but the one that the environment gives', () => {
    expect(plain.manifest().validDomains).toEqual([]);
    expect(pack({ environment: { PUBLIC_URL: 'https://bot.forbundet.example/' } }).manifest().validDomains).toEqual(['bot.forbundet.example']);
  });

  test('is Swedish by default, with English beside it, from one set of words', () => {
    const { manifest, open } = plain;
    const { localizationInfo, name } = manifest();
    expect(localizationInfo).toEqual({
      defaultLanguageTag: 'sv',
      defaultLanguageFile: 'sv.json',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
    expect(name.full).toBe(JSON.parse(textOf(open(), 'sv.json'))['name.full']);
  });

  test('is the same, byte for byte, when nothing has changed', () => {
    expect(pack().bytes().equals(plain.bytes())).toBe(true);
  });
});

describe('the command lists', () => {
  const lists = () => plain.manifest().bots[0]?.commandLists ?? [];
  const personal = COMMANDS.filter(({ id }) => id !== 'greeting');
  const shared = personal.filter(({ who }) => who !== 'coach' && who !== 'director');
  const firstTen = (commands: typeof COMMANDS) =>
    [...commands.filter(({ id }) => id !== 'help').slice(0, 9), ...commands.filter(({ id }) => id === 'help')].map(({ title }) => title);

  test('are the registry’s, the help last: everything in person, what everybody may ask in groups', () => {
    expect(lists().map(({ scopes, commands }) => [scopes, commands.map(({ title }) => title)])).toEqual([
      [['personal'], firstTen(personal)],
      [['team', 'groupChat'], firstTen(shared)],
    ]);
  });

  test('show how each is written, and at most ten in each list', () => {
    for (const { commands } of lists()) {
      expect(commands.length).toBeGreaterThan(0);
      expect(commands.length).toBeLessThanOrEqual(10);
      for (const { title, description } of commands) expect(description).toContain(COMMANDS.find((command) => command.title === title)?.examples[0]);
    }
  });
});

describe('the icons', () => {
  const files = () => plain.open();

  test('have the sizes that Teams asks for', () => {
    const { 'color.png': color = new Uint8Array(), 'outline.png': outline = new Uint8Array() } = files();
    expect(pixels(color)).toMatchObject({ width: 192, height: 192 });
    expect(pixels(outline)).toMatchObject({ width: 32, height: 32 });
  });

  test('are a whole square in colour, and white on transparent', () => {
    const { 'color.png': color = new Uint8Array(), 'outline.png': outline = new Uint8Array() } = files();
    expect(pixels(color).rgba.every(([, , , alpha]) => alpha === 255)).toBe(true);
    const drawn = pixels(outline).rgba;
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(drawn.some(([, , , alpha]) => alpha === 0) && drawn.some(([, , , alpha]) => alpha === 255)).toBe(true);
  });
});

describe('a package that Teams would refuse is not built', () => {
  test.each([
    ['an id that is none', { environment: { MICROSOFT_APP_ID: 'inte-ett-id' } }, 'manifest.json/id: must match pattern'],
    [
      'a developer’s name that is too long',
      { environment: { APP_DEVELOPER: 'x'.repeat(33) } },
      'manifest.json/developer/name: must NOT have more than 32 characters',
    ],
    ['an address that is none', { environment: { PUBLIC_URL: 'bot' } }, 'PUBLIC_URL ska vara en adress'],
  ])('%s', (_, options, message) => {
    const { status, said, open } = pack(options);
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(open).toThrow();
  });

  test.each([
    [
      'a scope that does not exist',
      'manifest.json',
      '"groupChat"]',
      '"samtal"]',
      'manifest.json/bots/0/scopes/2: must be equal to one of the allowed values',
    ],
    ['a property that the schema does not know', 'manifest.json', '"accentColor"', '"accent"', 'accentColor'],
    ['a schema version that nobody knows', 'manifest.json', '"manifestVersion": "1.27"', '"manifestVersion": "9.9"', 'manifestVersion ”9.9”'],
    ['a language file that is missing', 'manifest.json', '"en.json"', '"de.json"', 'de.json saknas'],
    [
      'a name that is too long in one language',
      'en.json',
      '"Finsamboten"',
      `"${'x'.repeat(31)}"`,
      'en.json/name.short: must NOT have more than 30 characters',
    ],
    [
      'the small icon in the place of the large one',
      'manifest.json',
      '"color.png"',
      '"outline.png"',
      'outline.png är 32 × 32 bildpunkter; Teams vill ha 192 × 192.',
    ],
    ['a file that is not JSON', 'sv.json', '{', '', 'sv.json är inte läsbar JSON'],
  ])('%s', (_, file, find, replace, message) => {
    const { status, said } = pack({ from: broken(file, (text) => text.replace(find, replace)) });
    expect(said).toContain(message);
    expect(status).toBe(1);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
