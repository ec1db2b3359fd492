import { createServer, type Server as FileServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposalFiles } from '../../src/commands/plans/proposal-file.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/store/port.js';
import { createProposalLinks } from '../../src/teams/proposal-link.js';
import { createServer as createBotServer, type Server } from '../../src/teams/server.js';
import { associations, NOON, type World, world } from '../turn/world.js';
import { type Chat, openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';

const SECRET = 'en hemlighet av minst trettiotvå tecken';
const DAY = 86_400_000;

let now: Date;
let store: Store;
let bot: World;
let server: Server;
let connector: Connector;
let files: FileServer;
let chat: Chat;
let root = '';
/** What the file server gives. */
let sent: Uint8Array = new Uint8Array();

/** The bot as it runs, its store in memory, a person who chats with it, and the place that Teams keeps their files at. */
async function open(secret: string | null): Promise<void> {
  now = NOON;
  store = createMemoryStore();
  const links = createProposalLinks({ base: () => root, secret }, () => now);
  bot = world({ boss: { role: 'director', interventions: null }, board: { role: 'member', interventions: null } }, store, {
    proposalFile: links.address,
  });
  connector = await startConnector();
  server = createBotServer({
    assistant: { handle: (message) => bot.deliver({ ...message, now }), welcome: async () => null, meetingStarted: async () => null },
    references: { heard: async () => {}, gone: async () => {}, personal: async () => null },
    access: { kind: 'local', role: 'director' },
    clock: () => now,
    proposal: { links, write: proposalFiles(store, associations), localOnly: secret === null },
    ready: async () => {},
  });
  root = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  chat = openChat(root, connector, { user: 'boss' });
  files = createServer((_request, response) => response.end(sent));
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
}

afterEach(async () => {
  files.closeAllConnections();
  files.close();
  await server.stop();
  await connector.close();
});

const textOf = (posted: unknown) => JSON.stringify(posted).replaceAll('\u00a0', ' ');
const linkIn = (posted: unknown) => /"url":"(http[^"]+\.xlsx[^"]*)"/.exec(JSON.stringify(posted))?.[1] ?? expect.fail('no link to a file');

async function send(bytes: Uint8Array, name = 'forslag.xlsx'): Promise<string> {
  sent = bytes;
  const address = `http://127.0.0.1:${(files.address() as AddressInfo).port}/${name}`;
  const { posted } = await chat.deliver({
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        content: { downloadUrl: address, uniqueId: '1', fileType: name.split('.').at(-1) },
      },
    ],
  });
  return textOf(posted);
}

async function edited(bytes: ArrayBuffer, edit: (sheet: exceljs.Worksheet, row: (id: string) => exceljs.Row) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.getWorksheet('Budgetförslag');
  if (!sheet) throw new Error('no sheet');
  edit(sheet, (id) => sheet.getRow(sheet.getColumn(6).values.indexOf(id)));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a proposal goes out by a signed link and comes back in the chat', () => {
  beforeEach(async () => {
    await open(SECRET);
    for (const text of ['gör ett budgetförslag 2027 med 2,5 % upp', 'ja']) await chat.say(text);
  });

  it('edited in Excel, read back, saved by a yes, and the next link holds what was saved', async () => {
    const shown = await chat.say('visa budgetförslaget');
    const given = await fetch(linkIn(shown.posted));
    expect(given.status).toBe(200);
    expect(given.headers.get('content-disposition')).toBe('attachment; filename="budgetforslag-2027-sodra-vatterbygden.xlsx"');
    expect(given.headers.get('cache-control')).toBe('no-store');
    const bytes = await edited(await given.arrayBuffer(), (_sheet, row) => {
      row('enter').getCell(3).value = 3_000_000;
    });
    const read = await send(bytes);
    expect(read).toContain('Enter 2027');
    expect(read).toContain('3 000 000 kr (förut 2 950 155)');
    expect((await store.records('sodra-vatterbygden', 2027)).length).toBe(1);
    expect(textOf((await chat.say('ja')).posted)).toContain('Sparat: förslag 2 till budget 2027');
    expect(await send(bytes)).toContain('Filen är redan inläst');
    expect((await store.records('sodra-vatterbygden', 2027)).length).toBe(2);
    const next = await fetch(linkIn((await chat.say('öppna budgetförslaget i Excel')).posted));
    await edited(await next.arrayBuffer(), (sheet, row) => {
      expect(sheet.getCell('B3').value).toBe('förslag 2 till budget 2027');
      expect(row('enter').getCell(3).value).toBe(3_000_000);
    });
    expect(textOf((await chat.say('ångra')).posted)).toContain('Ångrat');
  });

  it('and so do inhabitants, as an Excel file', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('Tabell').addRows([
      ['region', '2025'],
      ['0680 Jönköping', 147000],
      ['0643 Habo', 12900],
      ['0642 Mullsjö', 7400],
      ['0665 Vaggeryd', 14800],
    ]);
    const read = await send(new Uint8Array(await book.xlsx.writeBuffer()), 'folk.xlsx');
    expect(read).toContain('1 482 916 kr (förut 1 480 000)');
    expect(textOf((await chat.say('ja')).posted)).toContain('Sparat: förslag 2');
  });

  it('the link is of this budget only, for a week', async () => {
    const link = linkIn((await chat.say('visa budgetförslaget')).posted);
    const status = async (address: string) => (await fetch(address)).status;
    expect(await status(link)).toBe(200);
    expect(await status(link.replace('2027.xlsx', '2028.xlsx'))).toBe(403);
    expect(await status(link.replace('sodra-vatterbygden', 'finnveden'))).toBe(403);
    expect(await status(link.replace(/expires=\d+/, 'expires=99999999999'))).toBe(403);
    expect(await status(link.replace(/\?.*/, ''))).toBe(403);
    expect(await status(`${root}/proposal/sodra-vatterbygden/../2027.xlsx`)).toBe(404);
    expect(await status(`${root}/proposal/sodra-vatterbygden/2027.csv`)).toBe(404);
    now = new Date(NOON.getTime() + 7 * DAY + 1000);
    expect(await status(link)).toBe(403);
  });

  it('is given to a director alone', async () => {
    const board = openChat(root, connector, { user: 'board' });
    expect(JSON.stringify((await board.say('visa budgetförslaget')).posted)).not.toContain('.xlsx');
  });

  it('what is hostile is refused in words, and the bot goes on', async () => {
    const link = linkIn((await chat.say('visa budgetförslaget')).posted);
    const original = await (await fetch(link)).arrayBuffer();
    expect(await send(new Uint8Array(original).slice(0, 4000))).toContain('skadad');
    expect(await send(await edited(original, (_sheet, row) => (row('enter').getCell(3).value = -5)))).toContain('negativ');
    expect(await send(await edited(original, (sheet) => (sheet.getCell('B1').value = 'Finnveden')))).toContain('ett annat förbund');
    expect(await send(new Uint8Array(10 * 1024 * 1024).fill(0x3b))).toContain('Inget är sparat');
    expect(await send(new Uint8Array(original), 'forslag.xlsm')).toContain('makron');
    expect((await store.records('sodra-vatterbygden', 2027)).length).toBe(1);
    expect(bot.errors).toEqual([]);
    expect(await send(new Uint8Array(original))).toContain('Filen ändrar ingenting');
  }, 60_000);
});

describe('without an address of its own', () => {
  beforeEach(() => open(null));

  it('the file is given on this machine only', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'ja']) await chat.say(text);
    const link = linkIn((await chat.say('visa budgetförslaget')).posted);
    expect(link).toBe(`${root}/proposal/sodra-vatterbygden/2027.xlsx`);
    expect((await fetch(link)).status).toBe(200);
    const port = Number(new URL(root).port);
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve) => {
      request({ port, host: '127.0.0.1', path: new URL(link).pathname, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
