import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { said } from './reports.js';

/** As Teams sends it for a meeting that was planned: title and link are the meeting's own, and none of the bot's matter. */
const EVENT = {
  type: 'event',
  name: 'application/vnd.microsoft.meetingStart',
  value: {
    MeetingType: 'Scheduled',
    Title: 'Styrelsen, med Ragnhild Påhittsson',
    Id: 'MCMxOTptZWV0aW5nX3ByaXZhdGU=',
    JoinUrl: 'https://teams.example/l/meetup-join/1',
    StartTime: '2026-11-22T08:00:00.0000000Z',
  },
  channelData: { tenant: { id: 'tenant' }, meeting: { id: 'MCMxOTptZWV0aW5nX3ByaXZhdGU=' } },
};

const folder = mkdtempSync(join(tmpdir(), 'meeting-start-'));
let connector: Connector;
let program: Program;
beforeAll(async () => {
  await compiled();
  connector = await startConnector();
  program = await startProgram(folder);
});
afterAll(async () => {
  await program.kill();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

const inMeeting = (user = 'user-1'): Chat =>
  openChat(program.address, connector, { kind: 'groupChat', conversation: '19:meeting_1@thread.v2', user });
const director = () => openChat(program.address, connector, { conversation: 'personal-1' });

async function decide(text: string): Promise<void> {
  expect(said(await director().say(text))).toContain('Inget är sparat än');
  expect(said(await director().say('ja'))).toContain('Sparat');
}

describe('a meeting that starts in Teams', () => {
  it('is met with silence until a director turns the card on', async () => {
    expect(await inMeeting().deliver(EVENT)).toMatchObject({ status: 200, posted: [] });
  });

  it('is met with one short card: the budget status, and what is due', async () => {
    await decide('visa ett kort när mötet börjar');
    const { status, posted } = await inMeeting().deliver({ ...EVENT, id: 'start-1' });
    expect(status).toBe(200);
    expect(posted).toHaveLength(1);
    const words = JSON.stringify(posted[0]?.activity).replaceAll('\u00a0', ' ');
    expect(words).toContain('Underskott 1 394 900 kr');
    expect(words).toContain('mötet börjar');
    expect(words).toContain('30 november 2026');
  });

  it('has one card, however often Teams tells it, also after a crash', async () => {
    expect((await inMeeting().deliver({ ...EVENT, id: 'start-1' })).posted).toEqual([]);
    await program.kill();
    program = await startProgram(folder);
    expect((await inMeeting().deliver({ ...EVENT, id: 'start-1' })).posted).toEqual([]);
    expect((await inMeeting().deliver({ ...EVENT, id: 'start-2' })).posted).toHaveLength(1);
  });

  it('names today’s meeting and what is on its table', async () => {
    await director().say('lägg in styrelsemöte 22 november 2026 kl 9.30–11');
    await director().say('ja');
    const { posted } = await inMeeting().deliver({ ...EVENT, id: 'start-3' });
    expect(JSON.stringify(posted[0]?.activity).replaceAll('\u00a0', ' ')).toContain('Styrelsemöte söndag 22 november 2026');
  });

  it.each([{ value: null }, { value: 'x' }, { value: { Title: 7 } }, { value: [] }])('takes an event of another shape: %j', async (odd) => {
    const { status, posted } = await inMeeting().deliver({ ...EVENT, ...odd });
    expect(status).toBe(200);
    expect(posted).toHaveLength(1);
  });

  it('says nothing when it ends, or of other events', async () => {
    for (const name of ['application/vnd.microsoft.meetingEnd', 'application/vnd.microsoft.readReceipt', 'x'])
      expect(await inMeeting().deliver({ ...EVENT, name })).toMatchObject({ status: 200, posted: [] });
  });

  it('is met with silence again when the card is turned off', async () => {
    await decide('sluta visa kort när möten börjar');
    expect((await inMeeting().deliver(EVENT)).posted).toEqual([]);
  });

  it('leaves neither title nor link behind', () => {
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    expect(kept).toContain('meetingStart');
    expect(kept).not.toContain('Påhittsson');
    expect(kept).not.toContain('meetup-join');
  });
});
