import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../src/clock.js';
import type { Meeting } from '../../src/commands/meetings/calendar.js';
import { findMeeting } from '../../src/commands/meetings/find.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/store/port.js';
import { calendarFile } from '../../src/teams/calendar-file.js';
import { createCalendarLinks } from '../../src/teams/calendar-link.js';
import { createServer, type Server } from '../../src/teams/server.js';
import { associations, NOON, world } from '../turn/world.js';

const SECRET = 'en hemlighet av minst trettiotvå tecken';
const DAY = 86_400_000;

let now: Date;
let server: Server;
let root: string;
let store: Store;

async function open(secret: string | null): Promise<void> {
  now = NOON;
  store = createMemoryStore();
  const clock = () => now;
  const links = createCalendarLinks({ base: () => root, secret }, clock);
  const say = world({}, store, { calendarFile: links.address });
  server = createServer({
    assistant: { handle: async () => [], welcome: async () => null, meetingStarted: async () => null },
    references: { heard: async () => {}, gone: async () => {}, personal: async () => null },
    access: { kind: 'local', role: 'director' },
    clock: createClock(NOON),
    calendar: { links, find: findMeeting(store, associations), localOnly: secret === null },
    ready: async () => {},
  });
  root = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  linkTo = async (text) => {
    const { card } = await say.say(text, { now });
    const found = JSON.stringify(card).match(/"title":"Kalenderfil","url":"([^"]+)"/)?.[1];
    return found ?? expect.fail(`no file in the card of ${text}`);
  };
  chat = say;
}

let linkTo: (text: string) => Promise<string>;
let chat: ReturnType<typeof world>;
afterEach(() => server.stop());

/** Lines of a file, unfolded; every line must end in CRLF and hold at most 75 octets. */
function linesOf(file: string): string[] {
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return file.replaceAll('\r\n ', '').split('\r\n');
}

describe('a signed calendar file', () => {
  beforeEach(() => open(SECRET));

  it('is the meeting of the card, in UTC, and follows it when it is moved', async () => {
    await chat.say('lägg in styrelsemöte 4 mars 2027 kl 13.30-15 i Rådhuset');
    await chat.say('ja');
    const link = await linkTo('nästa styrelsemöte');
    const first = await fetch(link);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="board-2027-03-04.ics"');
    const lines = linesOf(await first.text());
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:board-2027-03-04@sodra-vatterbygden.finsamboten',
        'DTSTART:20270304T123000Z',
        'DTEND:20270304T140000Z',
        'SUMMARY:Styrelsemöte\\, Södra Vätterbygden',
        'LOCATION:Rådhuset',
        'STATUS:CONFIRMED',
        'END:VCALENDAR',
      ]),
    );
    await chat.say('flytta styrelsemötet 4 mars till 1 april 2027');
    await chat.say('ja');
    const moved = linesOf(await (await fetch(link)).text());
    expect(moved).toContain('UID:board-2027-03-04@sodra-vatterbygden.finsamboten');
    expect(moved).toContain('DTSTART:20270401T113000Z');
    await chat.say('ställ in styrelsemötet 1 april 2027');
    await chat.say('ja');
    expect((await fetch(link)).status).toBe(404);
  });

  it.each([
    ['without its signature', (link: string) => link.replace(/&signature=.*/, '')],
    ['with another signature', (link: string) => link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['with an empty signature', (link: string) => link.replace(/signature=.*/, 'signature=')],
    ['for another meeting', (link: string) => link.replace('board-2027-11-15', 'board-2028-11-20')],
    ['for another association', (link: string) => link.replace('sodra-vatterbygden', 'varend')],
    ['for longer', (link: string) => link.replace(/expires=\d+/, 'expires=99999999999')],
    ['without any query', (link: string) => link.replace(/\?.*/, '')],
  ])('is refused %s', async (_what, change) => {
    const given = createCalendarLinks({ base: () => root, secret: SECRET }, () => now).address('sodra-vatterbygden', 'board-2027-11-15') ?? '';
    expect((await fetch(given)).status).toBe(200);
    const changed = change(given);
    expect(changed).not.toBe(given);
    const refused = await fetch(changed);
    expect([refused.status, await refused.text()]).toEqual([403, 'Länken gäller inte längre. Be om ett nytt kort i chatten.']);
  });

  it.each([
    ['..%2f..%2f..%2fetc%2fpasswd'],
    ['..%5c..%5cdata%5cstore'],
    ['%2e%2e/%2e%2e/sodra-vatterbygden/2027'],
    ['board-2027-11-15%00'],
    ['board-2027-11-15%0d%0aset-cookie:x'],
    ['BOARD-2027-11-15'],
    ['__proto__'],
    [`board-${'9'.repeat(5_000)}`],
  ])('leads nowhere else with %s in it', async (name) => {
    const given = createCalendarLinks({ base: () => root, secret: SECRET }, () => now).address('sodra-vatterbygden', 'board-2027-11-15') ?? '';
    for (const changed of [given.replace('board-2027-11-15', name), given.replace('sodra-vatterbygden', name)]) {
      const refused = await fetch(changed);
      expect([400, 403, 404]).toContain(refused.status);
      expect(refused.headers.get('set-cookie')).toBeNull();
      expect(await refused.text()).not.toMatch(/BEGIN:|root:|records|node_modules/);
    }
    expect((await fetch(given)).status).toBe(200);
  });

  it.each([
    ['a later day before its own', (link: string) => link.replace('expires=', 'expires=99999999999&expires=')],
    ['a later day after its own', (link: string) => `${link}&expires=99999999999`],
    ['a day that is no number', (link: string) => link.replace(/expires=\d+/, 'expires=1e99')],
    ['a day below zero', (link: string) => link.replace(/expires=/, 'expires=-')],
    ['a signature of another length', (link: string) => link.replace(/signature=[^&]*/, `signature=${'A'.repeat(10_000)}`)],
    ['a signature that is no text', (link: string) => link.replace(/signature=[^&]*/, 'signature=%ff%fe')],
  ])('gains nothing by %s', async (_what, change) => {
    const given = createCalendarLinks({ base: () => root, secret: SECRET }, () => now).address('sodra-vatterbygden', 'board-2027-11-15') ?? '';
    now = new Date(NOON.getTime() + 91 * DAY);
    expect((await fetch(given)).status).toBe(403);
    expect((await fetch(change(given))).status).toBe(403);
  });

  it('runs out after ninety days', async () => {
    const link = createCalendarLinks({ base: () => root, secret: SECRET }, () => now).address('sodra-vatterbygden', 'board-2027-11-15') ?? '';
    now = new Date(NOON.getTime() + 90 * DAY - 1000);
    expect((await fetch(link)).status).toBe(200);
    now = new Date(NOON.getTime() + 90 * DAY);
    expect((await fetch(link)).status).toBe(403);
  });

  it.each(['inget-sadant-mote', 'board-2027-02-30', 'board-2027-11-15-2'])('is not found for a meeting that is none: %s', async (id) => {
    const link = createCalendarLinks({ base: () => root, secret: SECRET }, () => now).address('sodra-vatterbygden', id) ?? '';
    expect((await fetch(link)).status).toBe(404);
  });

  it('is not given to a reader, whose calendar is the printed one', async () => {
    const reader = world({ gast: { role: 'reader', interventions: null } }, store, { calendarFile: () => 'https://example.com/file.ics' });
    expect(JSON.stringify((await reader.say('nästa möte', { user: 'gast' })).card)).not.toContain('Kalenderfil');
  });
});

describe('a calendar file on this machine', () => {
  beforeEach(() => open(null));

  it('needs no signature', async () => {
    const link = await linkTo('nästa planeringsdag');
    expect(link).toBe(`${root}/calendar/sodra-vatterbygden/planning-day-2027-02-15.ics`);
    expect((await fetch(link)).status).toBe(200);
  });

  it.each([
    '/calendar/sodra-vatterbygden/board-2027-11-15',
    '/calendar/finns-inte/board-2027-11-15.ics',
    '/calendar/x/..%2f..%2fetc.ics',
    '/calendar/A/B.ics',
  ])('is not found at %s', async (path) => expect((await fetch(root + path)).status).toBe(404));

  it('is refused to a page of another name', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) =>
      request(`${root}/calendar/sodra-vatterbygden/board-2027-11-15.ics`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(),
    );
    expect(status).toBe(403);
  });
});

describe('what a calendar file says', () => {
  const MEETING: Meeting = {
    id: 'board-2027-03-28',
    kind: 'board',
    title: 'Styrelsemöte',
    date: '2027-03-28',
    time: '01:30',
    endTime: '03:30',
    place: null,
    due: null,
    status: 'confirmed',
    host: null,
    record: 7,
    source: 'förbundets kalender, kvitto 7',
  };
  const fileOf = (changed: Partial<Meeting>) => linesOf(calendarFile({ ...MEETING, ...changed }, { id: 'varend', name: 'Värend' }, NOON));
  beforeEach(() => open(null));

  it.each([
    ['over the hour that spring skips', { date: '2027-03-28', time: '01:30', endTime: '03:30' }, '20270328T003000Z', '20270328T013000Z'],
    ['in the hour that spring skips, an hour later', { date: '2027-03-28', time: '02:30', endTime: '04:00' }, '20270328T013000Z', '20270328T020000Z'],
    [
      'in the hour that autumn has twice, the first time',
      { date: '2027-10-31', time: '02:30', endTime: '04:00' },
      '20271031T003000Z',
      '20271031T030000Z',
    ],
    ['in summer', { date: '2027-06-15', time: '09:00', endTime: '11:20' }, '20270615T070000Z', '20270615T092000Z'],
    ['in winter', { date: '2027-11-15', time: '09:00', endTime: '11:20' }, '20271115T080000Z', '20271115T102000Z'],
    ['without an end, an hour', { date: '2027-12-31', time: '23:30', endTime: null }, '20271231T223000Z', '20271231T233000Z'],
    ['on a leap day', { date: '2028-02-29', time: '00:00', endTime: '01:00' }, '20280228T230000Z', '20280229T000000Z'],
  ])('%s', (_what, changed, begins, ends) => {
    const lines = fileOf(changed);
    expect(lines).toContain(`DTSTART:${begins}`);
    expect(lines).toContain(`DTEND:${ends}`);
  });

  it.each(['Pacific/Honolulu', 'Europe/Stockholm', 'Pacific/Kiritimati'])(
    'a meeting without a time takes its whole day, also when the machine is in %s',
    (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const lines = fileOf({ date: '2027-04-20', time: null, endTime: null, status: 'toConfirm' });
        expect(lines).toContain('DTSTART;VALUE=DATE:20270420');
        expect(lines).toContain('SUMMARY:Styrelsemöte\\, Värend (tid inte angiven\\, inte bekräftat)');
        expect(lines).toContain('STATUS:TENTATIVE');
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  it('a link as place is a link, and what is due stands in the text without breaking the file', () => {
    const lines = fileOf({ place: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x', due: 'budget; plan, mål\nEND:VEVENT' });
    expect(lines.find((line) => line.startsWith('URL'))).toBe('URL;VALUE=URI:https://teams.microsoft.com/l/meetup-join/19%3ameeting_x');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('budget\\; plan\\, mål\\nEND:VEVENT');
  });
});
