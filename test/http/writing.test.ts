import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import { type Answered, BOT, type Chat, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { storedIn } from './reports.js';
import { WRITINGS, type Writing } from './writing.js';

let connector: Connector;
const folder = mkdtempSync(join(tmpdir(), 'writing-'));
beforeAll(async () => {
  await compiled();
  connector = await startConnector();
}, 120_000);
const running = new Set<Program>();
afterAll(async () => {
  for (const program of running) await program.kill();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

let seconds = 0;
/** Each a few seconds later than the one before. */
async function start(data: string): Promise<Program> {
  seconds += 10;
  const program = await startProgram(data, new Date(Date.parse('2026-11-22T08:00:00Z') + seconds * 1000).toISOString());
  running.add(program);
  return program;
}

async function kill(program: Program): Promise<void> {
  await program.kill();
  running.delete(program);
}

/** What a person sees: the newest card, whether it was posted or stands in a pressed one's place. */
function cardIn({ posted, body }: Answered): unknown {
  return posted.at(-1)?.activity ?? body;
}

/** All that can be read in the newest card, a line each. */
function wordsIn(answered: Answered): string {
  const words: string[] = [];
  JSON.parse(JSON.stringify(cardIn(answered) ?? null), (key, value) => {
    if (['summary', 'text', 'title', 'value'].includes(key) && typeof value === 'string') words.push(value.replaceAll('\u00a0', ' '));
    return value;
  });
  return words.join('\n');
}

/** The data of the buttons that answer a question or take something back. */
function buttonsIn(answered: Answered, reply: 'yes' | 'undo'): unknown[] {
  const found: unknown[] = [];
  JSON.parse(JSON.stringify(cardIn(answered) ?? null), (_, value) => {
    if (value?.type === 'Action.Execute' && value.data?.params?.reply === reply) found.push(value.data);
    return value;
  });
  return found;
}

/** "Kvitto 3", "Kvitto 3, 4", "Kvitto 22–28": as it stands on the receipt; null where nothing was said to be saved. */
function receiptsIn(answered: Answered): string | null {
  return /[Ss]parat[^\n]*Kvitto (\d+(?:(?:, |–)\d+)*)/.exec(wordsIn(answered))?.[1] ?? null;
}

const DOORS = ['typed', 'pressed'] as const;
type Door = (typeof DOORS)[number];

/** One row in one conversation, by a director of its own, by one of the two doors. */
class Case {
  readonly name: string;
  asked: Answered | null = null;
  receipt: string | null = null;
  saved: Answered | null = null;

  constructor(
    readonly writing: Writing,
    index: number,
    private readonly door: Door,
  ) {
    this.name = `${index} ${writing.text}`;
  }

  chat({ address }: Program): Chat {
    return openChat(address, connector, { conversation: `samtal ${this.name} ${this.door}`, user: `director ${this.name}` });
  }

  async prepare(program: Program): Promise<void> {
    const { say } = this.chat(program);
    for (const text of this.writing.before ?? []) if (buttonsIn(await say(text), 'yes').length > 0) await say('ja');
  }

  ask(program: Program): Promise<Answered> {
    const { text, mention } = this.writing;
    const chat = this.chat(program);
    if (!mention) return chat.say(text, { id: 'asking' });
    const entities = [
      { type: 'mention', text: '<at>Finsamboten</at>', mentioned: BOT },
      { type: 'mention', text: '<at>N N</at>', mentioned: { id: `29:${mention}`, aadObjectId: mention, name: 'N N' } },
    ];
    return chat.say(`<at>Finsamboten</at> ${text} <at>N N</at>`, { id: 'asking', entities });
  }

  /** The yes, as an activity with this id: the same one is the same delivery. What saves at once is said once more instead. */
  async yes(program: Program, id: string): Promise<Answered> {
    if (this.writing.asks === 'none') {
      // What it goes on from is only a hint to the bot, and forgotten when it ends.
      await this.prepare(program);
      return this.ask(program);
    }
    const chat = this.chat(program);
    return this.door === 'typed' ? chat.say('ja', { id }) : chat.execute(this.asked && buttonsIn(this.asked, 'yes')[0], { id });
  }

  /** By the receipt's button, or each of them where it has several; by word where it has none. What the last one is answered. */
  async undo(program: Program, id: string): Promise<Answered> {
    const chat = this.chat(program);
    const [first, ...more] = this.door === 'pressed' && this.saved ? buttonsIn(this.saved, 'undo') : [];
    if (first === undefined) return await chat.say('ångra', { id });
    let last = await chat.execute(first, { id });
    for (const [index, data] of more.entries()) last = await chat.execute(data, { id: `${id} ${index}` });
    return last;
  }

  async seen(program: Program): Promise<string> {
    return wordsIn(await this.chat(program).say(this.writing.seen.text));
  }
}

const total = (cases: readonly Case[], of = (each: Case) => each.writing.records) => cases.reduce((sum, each) => sum + of(each), 0);

it('every command that writes stands in the table', () => {
  const writing = COMMANDS.filter(({ confirm, undo }) => confirm || undo).map(({ id }) => id);
  expect([...new Set(WRITINGS.map(({ command }) => command))].sort()).toEqual(writing.sort());
});

describe.each(DOORS)('what is saved by a yes that is %s, in a program that is killed again and again', (door) => {
  const data = join(folder, door);
  const cases = WRITINGS.map((writing, index) => new Case(writing, index, door));
  const asking = cases.filter(({ writing }) => writing.asks !== 'none');
  const figures = { kills: 0, acknowledged: 0, repeated: 0, lost: 0, doubled: 0, otherReceipt: 0 };
  let program: Program;
  let prepared = 0;
  const stored = async () => (await storedIn(data)).length;
  const again = async () => {
    await kill(program);
    figures.kills += 1;
    program = await start(data);
  };

  it('nothing is saved by asking, and the question outlives the program', { timeout: 120_000 }, async () => {
    program = await start(data);
    for (const each of cases) await each.prepare(program);
    prepared = await stored();
    for (const each of asking) {
      each.asked = await each.ask(program);
      expect([each.name, buttonsIn(each.asked, 'yes').length > 0 ? 'asks' : wordsIn(each.asked), receiptsIn(each.asked)]).toEqual([
        each.name,
        'asks',
        null,
      ]);
    }
    expect(await stored()).toBe(prepared);
    await again();
    expect(await stored()).toBe(prepared);
  });

  it('a yes that was on its way when the program ended saves once when it is delivered again, and what was acknowledged is there', {
    timeout: 120_000,
  }, async () => {
    // Half of them are under way at once, and the program ends when some have been answered; the rest come one by one, and it ends at once after each fourth.
    const [together, alone] = [cases.filter((_, index) => index % 2 === 0), cases.filter((_, index) => index % 2 === 1)];
    let answers = 0;
    const enough = 1 + Math.floor(Math.random() * together.length);
    const dying = program;
    const deliveries = together.map(async (each) => {
      const answered = await each.yes(dying, 'yes').catch(() => null);
      if (answered === null) return;
      each.saved = answered;
      each.receipt = receiptsIn(answered);
      answers += 1;
    });
    while (answers < enough) await wait(1);
    await again();
    await Promise.all(deliveries);
    const acknowledged = together.filter(({ receipt }) => receipt !== null);
    expect(await stored()).toBeGreaterThanOrEqual(prepared + total(acknowledged));
    for (const [index, each] of [...together, ...alone].entries()) {
      const before = each.receipt;
      const answered = await each.yes(program, 'yes');
      if (before === null) {
        each.saved = answered;
        each.receipt = receiptsIn(answered);
        expect([each.name, each.receipt, wordsIn(answered)]).toEqual([each.name, expect.any(String), expect.stringMatching(/[Ss]parat|sparad/)]);
      } else {
        figures.repeated += 1;
        if (receiptsIn(answered) !== before) figures.otherReceipt += 1;
      }
      figures.acknowledged += 1;
      if (index >= together.length && index % 4 === 0) await again();
    }
    expect(await stored()).toBe(prepared + total(cases));
  });

  it('counts once however often it comes, with the same receipt: the same delivery, and a second yes to the same question', {
    timeout: 120_000,
  }, async () => {
    await again();
    for (const id of ['yes', 'another yes'])
      for (const each of id === 'yes' ? cases : asking) {
        const receipt = receiptsIn(await each.yes(program, id));
        figures.repeated += 1;
        if (receipt !== each.receipt) figures.otherReceipt += 1;
        expect([each.name, id, receipt]).toEqual([each.name, id, each.receipt]);
      }
    for (const each of cases) {
      await each.chat(program).say('hjälp');
      await each.yes(program, 'yes');
      await each.yes(program, 'a third yes');
    }
    figures.doubled += (await stored()) - prepared - total(cases);
    expect(figures.doubled).toBe(0);
  });

  it('is shown by the next program, each save whole', { timeout: 120_000 }, async () => {
    for (const each of cases) {
      const shown = await each.seen(program);
      if (!each.writing.seen.saved.test(shown)) figures.lost += 1;
      expect([each.name, shown]).toEqual([each.name, expect.stringMatching(each.writing.seen.saved)]);
    }
  });

  it('is taken back once, whole, and stays so', { timeout: 120_000 }, async () => {
    const undoable = cases.filter(({ writing }) => !writing.kept);
    for (const each of cases) {
      const undone = wordsIn(await each.undo(program, 'undo'));
      expect([each.name, undone]).toEqual([each.name, expect.stringMatching(each.writing.kept ?? /[Åå]ngra[td]/)]);
    }
    const after = await stored();
    await again();
    for (const each of cases) await each.undo(program, 'undo');
    for (const each of undoable) await each.undo(program, 'another undo');
    expect(await stored()).toBe(after);
    for (const each of cases) expect([each.name, await each.seen(program)]).toEqual([each.name, expect.stringMatching(each.writing.seen.undone)]);
    console.log(door, JSON.stringify(figures));
    expect(figures).toMatchObject({ lost: 0, doubled: 0, otherReceipt: 0 });
    expect(figures.acknowledged).toBe(cases.length);
    await kill(program);
  });
});
