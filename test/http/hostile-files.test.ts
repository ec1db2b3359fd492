import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCp437, printSie, sampleYear } from '../files/sie-writer.js';
import { rowsOf, workbook } from '../hostile/workbook.js';
import { openChat } from './chat.js';
import { type Connector, startConnector } from './connector.js';
import { compiled, type Program, startProgram } from './program.js';
import { said, storedIn } from './reports.js';

/** All the memory that the program gets for its own objects: a bot with the spreadsheet library loaded, and not much more. */
const MOST_MB = 256;
const MB = 1024 * 1024;

const TABLE = rowsOf([
  ['Utfall', 2026],
  ['Till och med', 'augusti 2026'],
  ['Post', 'Belopp'],
  ['Enter', 1_950_000],
]);
const times = (count: number, row: (number: number) => string) => Array.from({ length: count }, (_, index) => row(index + 1)).join('');

/** A SIE file that is whole, with as many lines as are wanted. */
function longSie(lines: number): Buffer {
  const vouchers = times(lines, (number) => `#VER A ${number + 100} 20260131 "x"\r\n{\r\n#TRANS 6570 {} 0.00\r\n}\r\n`);
  return Buffer.concat([inCp437(printSie(sampleYear())), Buffer.from(vouchers)]);
}

interface Hostile {
  readonly name: string;
  readonly file?: string;
  readonly bytes: () => Uint8Array;
  readonly answer: RegExp;
}

const FILES: readonly Hostile[] = [
  {
    name: 'a zip bomb',
    bytes: () => workbook(TABLE, [['xl/media/image1.png', Buffer.alloc(200 * MB)]]),
    answer: /för stor när den packas upp/,
  },
  {
    name: 'a bomb that is the sheet itself',
    bytes: () => workbook(`<sheetData>${' '.repeat(60 * MB)}</sheetData>`),
    answer: /för stor när den packas upp|för många celler/,
  },
  {
    name: 'a million rows',
    bytes: () => workbook(`<sheetData>${times(1_000_000, (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`)}</sheetData>`),
    answer: /för stor när den packas upp|för många celler/,
  },
  {
    name: 'a million rows with nothing in them',
    bytes: () => workbook(`<sheetData>${'<row/>'.repeat(1_000_000)}</sheetData>`),
    answer: /för många celler/,
  },
  {
    name: 'one cell in the last row',
    bytes: () => workbook('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    answer: /fler än jag läser/,
  },
  {
    name: 'a cell that is merged over the whole sheet',
    bytes: () => workbook(`${TABLE}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    answer: /Stämmer utfallet/,
  },
  {
    name: 'a rule for every cell of the sheet',
    bytes: () =>
      workbook(
        `${TABLE}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    answer: /Stämmer utfallet/,
  },
  {
    name: 'a thousand parts',
    bytes: () =>
      workbook(
        TABLE,
        Array.from({ length: 1000 }, (_, index) => [`xl/media/${index}.png`, Buffer.from('x')] as const),
      ),
    answer: /innehåller 1005 delar/,
  },
  { name: 'half a workbook', bytes: () => workbook(TABLE).subarray(0, 700), answer: /skadad/ },
  { name: 'a zip that is no workbook', bytes: () => Buffer.from('PK\u0003\u0004 och sedan inget mer'), answer: /skadad/ },
  { name: 'a PDF that is called .xlsx', bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n'), answer: /Filen är en PDF/ },
  { name: 'nothing at all', bytes: () => Buffer.alloc(0), answer: /Filen är tom/ },
  {
    name: 'noise',
    file: 'bok.csv',
    bytes: () => Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)),
    answer: /går inte|skadad|ingen|inte/,
  },
  { name: '30 MB', bytes: () => Buffer.alloc(30 * MB, 65), answer: /Filen är för stor/ },
  {
    name: 'a CSV file of one long row',
    file: 'bok.csv',
    bytes: () => Buffer.from(`Post;Belopp;${'x;'.repeat(2_000_000)}`),
    answer: /för lång|för stor|går inte/,
  },
  { name: 'a SIE file of 200 000 lines', file: 'bok.se', bytes: () => longSie(50_000), answer: /Stämmer utfallet/ },
  { name: 'a SIE file with 250 000 vouchers', file: 'bok.se', bytes: () => longSie(250_000), answer: /mer än 200\s?000 verifikationer/ },
];

let connector: Connector;
let files: Server;
/** Made beforehand: the program is given ten seconds to fetch a file. */
let contents: readonly Uint8Array[] = [];
let program: Program;
const data = mkdtempSync(join(tmpdir(), 'hostile-files-'));
const ways: Record<string, (response: ServerResponse) => void> = {
  '/500': (response) => void response.writeHead(500).end('hemligt spår'),
  '/401': (response) => void response.writeHead(401).end(),
  '/moved': (response) => void response.writeHead(302, { location: '/ok' }).end(),
  '/silent': () => {},
  '/slow': (response) => void response.writeHead(200, { 'content-length': '1000' }).write('#FLAGGA 0\n'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('#FLAGGA 0\n');
    setTimeout(() => response.destroy(), 20);
  },
  '/endless': (response) => {
    const chunk = Buffer.alloc(MB, 65);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      response.once('drain', more);
    };
    more();
  },
  '/ok': (response) => void response.end(inCp437(printSie(sampleYear()))),
};

beforeAll(async () => {
  await compiled();
  connector = await startConnector();
  program = await startProgram(data, undefined, [`--max-old-space-size=${MOST_MB}`]);
  contents = FILES.map(({ bytes }) => bytes());
  files = createServer(({ url = '' }, response) => {
    const [, index] = /^\/file\/(\d+)$/.exec(url) ?? [];
    const file = contents[Number(index ?? -1)];
    if (file) response.end(file);
    else (ways[url] ?? ((other: ServerResponse) => void other.writeHead(404).end()))(response);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
}, 120_000);
afterAll(async () => {
  await program.stop();
  files.closeAllConnections();
  files.close();
  await connector.close();
  rmSync(data, { recursive: true, force: true });
});

const chat = () => openChat(program.address, connector, { user: 'director-1' });

/** A file as Teams sends it, at an address of ours or at the one given. */
function send(address: string, name = 'bok.xlsx') {
  const downloadUrl = address.startsWith('/') ? `http://127.0.0.1:${(files.address() as AddressInfo).port}${address}` : address;
  const content = { downloadUrl, uniqueId: '1', fileType: name.split('.').at(-1) };
  return chat().deliver({ attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content }] });
}

/** Whatever came in, nothing of it is saved and the next honest question is answered. */
async function isWell(): Promise<void> {
  expect(said(await chat().say('budget 2021'))).toContain('Underskott 1 394 900 kr');
  expect(await storedIn(data)).toEqual([]);
}

const anyOf = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));

describe('a file that is made to do harm, or is another than it seems', () => {
  it.each(FILES.map((file, index) => ({ ...file, index })))(
    '$name is answered in words, and nothing is saved',
    async ({ index, file, answer }) => {
      const answered = await send(`/file/${index}`, file);
      expect(answered.status).toBe(200);
      expect(said(answered)).toMatch(answer);
      expect(said(answered)).not.toMatch(/gick fel hos mig|Error|\.js:/);
      await isWell();
    },
    60_000,
  );

  it('the same ones all at once leave the program well', async () => {
    const answers = await Promise.all(FILES.map(({ file }, index) => send(`/file/${index}`, file)));
    for (const [index, answered] of answers.entries())
      expect([FILES[index]?.name, said(answered)]).toEqual([
        FILES[index]?.name,
        expect.stringMatching(anyOf(FILES[index]?.answer ?? /^$/, /tog för lång tid/)),
      ]);
    await isWell();
  }, 120_000);
});

describe('a file that cannot be fetched', () => {
  it.each([
    ['answered 500', '/500', /gick inte att hämta från Teams \(500\)/],
    ['answered 401', '/401', /gick inte att hämta från Teams \(401\)/],
    ['somewhere else now', '/moved', /gick inte att hämta/],
    ['cut off', '/cut', /gick inte att hämta/],
    ['without an end', '/endless', /för stor/],
    ['gone', '/nowhere', /\(404\)/],
    ['at a port where nobody is', 'http://127.0.0.1:9/bok.se', /gick inte att hämta/],
    ['at another host', 'http://192.0.2.1/bok.se', /kan inte hämta filen därifrån/],
    ['at another host that looks like this machine', 'http://127.0.0.1.example.com/bok.se', /kan inte hämta filen därifrån/],
    ['at another host behind a name and a password', 'http://127.0.0.1@192.0.2.1/bok.se', /kan inte hämta filen därifrån/],
    ['on the disk', 'file:///etc/passwd', /kan inte hämta filen därifrån/],
    ['in the address itself', 'data:text/plain,%23FLAGGA%200', /kan inte hämta filen därifrån/],
    ['at no address', 'inget', /kan inte hämta filen därifrån/],
    ['at an empty one', '', /kan inte hämta filen därifrån/],
  ])('%s: says so', async (_, address, answer) => {
    const answered = await send(address, 'bok.se');
    expect(said(answered)).toMatch(answer);
    expect(said(answered)).not.toContain('hemligt');
    await isWell();
  });

  it('that never comes, or never ends, keeps nobody else waiting and is given up', async () => {
    let over = 0;
    const waiting = ['/silent', '/slow'].map((address) =>
      send(address, 'bok.se').finally(() => {
        over += 1;
      }),
    );
    await isWell();
    expect(over).toBe(0);
    for (const answered of await Promise.all(waiting)) expect(said(answered)).toMatch(/tog för lång tid/);
    await isWell();
  }, 60_000);
});
