import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');

/** Which rooms each room may look into. Data flows one way: from the doors at the top to the rules on the ground floor. */
const ALLOWED: Record<string, readonly string[]> = {
  calculation: [],
  swedish: ['calculation'],
  associations: ['calculation', 'swedish'],
  store: [],
  files: ['calculation', 'swedish'],
  commands: ['calculation', 'swedish', 'associations', 'store', 'files'],
  language: ['calculation', 'swedish', 'associations', 'commands'],
  text: ['calculation', 'swedish', 'commands'],
  cards: ['calculation', 'swedish', 'commands'],
  turn: ['calculation', 'swedish', 'associations', 'store', 'commands', 'language', 'text', 'cards'],
  reminders: ['calculation', 'swedish', 'associations', 'store', 'commands', 'text', 'cards', 'turn'],
  teams: ['reminders', 'turn', 'swedish', 'cards', 'commands'],
};

/** Packages that only some rooms may know; `*` is for the entries beside the rooms. */
const PACKAGES: Record<string, readonly string[]> = {
  botbuilder: ['teams'],
  '@microsoft/teams-ai': ['teams'],
  restify: ['teams'],
  lowdb: ['store'],
  '@nlpjs/lang-sv': ['language'],
  'decimal.js': ['calculation'],
  exceljs: ['files'],
  'csv-parse/sync': ['files'],
  'iconv-lite': ['files'],
  'date-holidays': ['swedish'],
  'ical-generator': ['teams'],
};

const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file: relative(SOURCE, file).split(sep).join('/'),
    target: match[1] ?? '',
  })),
);

const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '*');

describe('the house', () => {
  test('has no room that this test does not know', () => {
    const rooms = [...new Set(imports.map(({ file }) => roomOf(file)))].filter((room) => room !== '*');
    expect(rooms.filter((room) => !(room in ALLOWED))).toEqual([]);
    expect(rooms.length).toBeGreaterThan(5);
  });

  test('lets data flow one way: no room looks into one that is not below it', () => {
    const wrong = imports
      .filter(({ file, target }) => target.startsWith('.') && roomOf(file) !== '*')
      .map(({ file, target }) => ({
        file,
        room: roomOf(file),
        into: roomOf(
          normalize(join(dirname(file), target))
            .split(sep)
            .join('/'),
        ),
      }))
      .filter(({ room, into }) => into !== room && !ALLOWED[room]?.includes(into) && !(into === '*' && room === 'teams'));
    expect(wrong).toEqual([]);
  });

  test('keeps each outside package in its room', () => {
    const wrong = imports.filter(({ file, target }) => {
      const rooms = PACKAGES[target];
      return rooms !== undefined && !rooms.includes(roomOf(file));
    });
    expect(wrong).toEqual([]);
  });

  test('reads no clock below the doors: now is passed in', () => {
    const clocked = files
      .map((file) => relative(SOURCE, file).split(sep).join('/'))
      .filter((file) => /^(calculation|swedish|associations|files|commands|language|text|cards|turn)\//.test(file))
      .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(SOURCE, file), 'utf8')));
    expect(clocked).toEqual([]);
  });
});
