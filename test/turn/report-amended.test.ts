import { describe, expect, it } from 'vitest';
import { buttonData, NOON, world } from './world.js';

const COACH = { coach: { role: 'coach', interventions: null } } as const;
const AS = { user: 'coach', conversation: 'coach' };

async function open(text: string) {
  const room = world(COACH);
  const asked = await room.say(text, AS);
  expect(asked.answer.status, asked.text).toMatch(/confirm|invalid/);
  return { ...room, say: (words: string) => room.say(words, AS), asked };
}

describe('what is said about the report that waits', () => {
  // the report · what is said · what then waits for a yes
  it.each([
    ['nova maj 7 kv 5 m 2 nya', 'nej det var juni', { period: '2026-06', women: 7, men: 5, new: 2 }],
    ['nova maj 7 kv 5 m 2 nya', 'oj, april', { period: '2026-04', women: 7, men: 5, new: 2 }],
    ['nova maj 7 kv 5 m 2 nya', 'fel insats, det var fia', { intervention: 'fia', period: '2026-05', women: 7 }],
    ['enter maj 7 kv 5 m 2 nya', 'det gäller nova', { intervention: 'nova', period: '2026-05', men: 5 }],
    ['nova april 7 kv 5 m 3 avsl', 'två jobb en sjuk', { ended: 3, exits: { work: 2, illness: 1 } }],
    ['nova april 7 kv 5 m 2 nya', 'å 1 avslutad, jobb', { new: 2, ended: 1, exits: { work: 1 } }],
    ['nova sep 7 kv 5 m 2 nya', '1 avslutad', { women: 7, men: 5, new: 2, ended: 1 }],
    ['nova sep 7 kv 5 m 2 nya', 'nej, 8 män', { women: 7, men: 8, new: 2 }],
    ['fia okt 10 kv 12 m 2 avsl 3 jobb', '2 jobb', { women: 10, ended: 2, exits: { work: 2 } }],
    ['fia okt 10 kv 12 m 2 avsl 3 jobb', '3 avsl', { women: 10, ended: 3, exits: { work: 3 } }],
  ])('%s · %s', async (report, words, expected) => {
    const room = await open(report);
    const { answer } = await room.say(words);
    expect(answer).toMatchObject({ command: 'participants.report', status: 'confirm', params: expected });
    expect((await room.say('ja')).text).toMatch(/Sparat/);
    const [record] = await room.store.records('sodra-vatterbygden', 2026);
    expect(record?.body).toMatchObject(expected);
  });

  it.each(['nova okt 9 kv 9 m', 'hur många är med i Enter?', 'nästa möte'])('is not what begins something of its own: %s', async (words) => {
    const room = await open('nova maj 7 kv 5 m 2 nya');
    const { answer } = await room.say(words);
    expect(answer.params).not.toMatchObject({ period: '2026-05', women: 7 });
  });
});

describe('a yes after words that may have been meant for the report', () => {
  it('asks once more, and saves only then', async () => {
    const room = await open('nova maj 7 kv 5 m 2 nya');
    const lost = await room.say('nej det var nog den andra gruppen');
    expect(lost.answer.status).not.toBe('confirm');
    const again = await room.say('ja');
    expect(again.answer).toMatchObject({ command: 'participants.report', status: 'confirm', params: { period: '2026-05', women: 7 } });
    expect(again.text).toContain('Inget är sparat än');
    expect(await room.store.records('sodra-vatterbygden', 2026)).toEqual([]);
    expect((await room.say('ja')).text).toMatch(/Sparat/);
    expect(await room.store.records('sodra-vatterbygden', 2026)).toHaveLength(1);
  });

  it('saves at once by the card’s own button, which shows what it saves', async () => {
    const room = await open('nova maj 7 kv 5 m 2 nya');
    await room.say('nej det var nog den andra gruppen');
    const pressed = await room.press(buttonData(room.asked, 'Spara'), { ...AS, now: NOON });
    expect(pressed.text).toMatch(/Sparat/);
  });

  it('saves at once after a question about something else', async () => {
    const room = await open('nova maj 7 kv 5 m 2 nya');
    await room.say('när är nästa styrelsemöte?');
    expect((await room.say('ja')).text).toMatch(/Sparat/);
  });
});
