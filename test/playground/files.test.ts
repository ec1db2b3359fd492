import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { writeTemplate } from '../../src/files/template.js';
import { inCp437, printSie, sampleYear } from '../files/sie-writer.js';
import { bothWidths } from './both-widths.js';
import type { Chat } from './chat.js';
import { type Playground, startPlayground } from './playground.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots', 'files');

/** Where Teams would keep what was sent. */
let files: Server;
const kept = new Map<string, Uint8Array>();
let playground: Playground;
let chat: Chat;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  kept.set('/bokforing.se', inCp437(printSie(sampleYear())));
  kept.set('/utfall.xlsx', await filledTemplate({ Enter: 2_450_000, Kansli: 640_000 }));
  files = createServer(({ url = '' }, response) => response.end(kept.get(url)));
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  playground = await startPlayground();
  chat = await playground.open({ width: 1400, height: 3000 });
});
afterAll(async () => {
  files?.close();
  await playground?.close();
});

/** The template with outcomes until September in it, as somebody with Excel fills it in. */
async function filledTemplate(outcomes: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const lines = Object.keys(outcomes).map((label) => ({ id: label.toLowerCase(), label, kind: 'cost' as const, budget: null }));
  const empty = await writeTemplate({ association: 'Södra Vätterbygden', year: 2026, through: '2026-09', lines });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(empty.buffer as ArrayBuffer);
  workbook.worksheets[0]?.eachRow((row) => {
    const outcome = outcomes[row.getCell(1).text];
    if (outcome !== undefined) row.getCell(4).value = outcome;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const send = (name: string) => chat.send({ name, address: `http://127.0.0.1:${(files.address() as AddressInfo).port}/${name}` });

describe('outcomes in a file, from the sending to the question of the meeting', () => {
  it.each([
    ['bokforing.se', '9 verifikationer'],
    ['utfall.xlsx', '2 450 000'],
  ])('%s is read, shown, saved by a yes, and saved once', async (name, shows) => {
    const read = await send(name);
    await read.shows('Stämmer utfallet?', shows);
    await bothWidths(chat, read, join(FOLDER, name));
    await (await chat.say('ja')).shows('Sparat');
    await (await send(name)).shows('Filen är redan inläst');
  });

  it.each([
    ['tusental.csv', 'Post;Budget 2027\nEnter;2878,2\nKansli;750\nFIA;605,7\n', 'Är det tusental kronor?'],
    ['vilka-tal.csv', 'Habo;97500\nJönköping;1110000\nMullsjö;40000\nVaggeryd;111750\n', 'Är det invånare eller kronor?'],
    ['en-rad-till.csv', 'Post;Utfall t.o.m. 2026-10\nEnter;2500000\nBrandkåren;50000\n', 'Ska resten tas med ändå?'],
    ['person.csv', 'Post;Utfall t.o.m. 2026-10;Vem\nEnter;2500000;780914-4321\n', 'Filen har personuppgifter'],
  ])('%s is asked about, or refused', async (name, text, shows) => {
    kept.set(`/${name}`, new Uint8Array(Buffer.from(text)));
    const read = await send(name);
    await read.shows(shows);
    await bothWidths(chat, read, join(FOLDER, name), false);
  });

  it('the year then says where it stands', async () => {
    await (await chat.say('gör ett budgetförslag 2026 med samma insatser och 2,5 % upp')).shows('Förslag 2026');
    await (await chat.say('ja')).shows('Sparat');
    await (await chat.say('anta budgeten 2026, § 12 den 2025-11-20')).shows('Antog styrelsen');
    await (await chat.say('ja')).shows('Sparat');
    await (await chat.say('hur ligger Enter till?')).shows('2 450 000');
  });
});
