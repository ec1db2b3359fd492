import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
/** Rooms whose words a person reads in the chat. The check of the data files quotes JSON as it stands there. */
const ROOMS = ['commands', 'language', 'turn', 'text', 'cards', 'swedish', 'reminders', 'calculation'];
/** A straight quote in a string or template that holds words. */
const STRAIGHT =
  /(?<quote>['`])(?:(?!\k<quote>).)*(?:\p{L}{2,}[ ,:(](?:(?!\k<quote>).)*"|"(?:(?!\k<quote>).)*"?[ .,]+\p{L}{2,})(?:(?!\k<quote>).)*\k<quote>/u;
/** A comment, a pattern that reads what people write, and an example of what they may write. */
const NO_MESSAGE = /^\s*(?:\/\/|\*|\/\*)|\["'\]|\[\^[^\]]*"|\/g;?$|^\s*'[^"]*"[^"]*"',$/;

const lines = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => ROOMS.includes(relative(SOURCE, file).split(sep)[0] ?? ''))
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => ({ file: relative(SOURCE, file), line: line.replace(/\/\/ .*$|\/\*\* .*$/, '') })),
  );

describe('quotes', () => {
  test('are Swedish in every message: ”så”, never "so"', () => {
    const straight = lines.filter(({ line }) => line.includes('"') && !NO_MESSAGE.test(line) && STRAIGHT.test(line));
    expect(lines.length).toBeGreaterThan(15_000);
    expect(straight).toEqual([]);
  });

  test.each(['Skriv till exempel "till 2030".', '"så" är inget år.', 'Jag förstår inte "$x".'])('would be seen: %s', (message) => {
    expect(STRAIGHT.test(`    message: '${message}',`)).toBe(true);
  });
});
