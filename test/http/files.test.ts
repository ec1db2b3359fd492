import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomesOf } from '../../src/commands/budget/actuals.js';
import { filesOf } from '../../src/teams/attachments.js';
import { inCp437, printSie, sampleYear } from '../files/sie-writer.js';
import { buttonData, type World, world } from '../turn/world.js';
import { type Bench, startBench } from './echo.js';

const SIE = inCp437(printSie(sampleYear()));
const ROLES = { boss: { role: 'director', interventions: null }, coach: { role: 'coach', interventions: null } } as const;

let bench: Bench;
let files: Server;
let bot: World;
/** What the file server was asked for. */
let asked: string[] = [];
beforeAll(async () => {
  bench = await startBench();
  files = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.startsWith('/bok')) response.end(SIE);
    else if (url === '/moved') {
      response.writeHead(302, { location: '/bok.se' });
      response.end();
    } else if (url === '/endless') {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        while (response.write(chunk));
        response.once('drain', more);
      };
      more();
    } else if (url === '/promised') {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) });
      response.end();
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  files.closeAllConnections();
  files.close();
  await bench.close();
});
beforeEach(() => {
  asked = [];
  bot = world(ROLES);
  bench.echo.answerWith((message) => bot.deliver(message));
});

const at = (path: string) => `http://127.0.0.1:${(files.address() as AddressInfo).port}${path}`;
const attached = (path: string, name = 'bok.se') => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: at(path), uniqueId: '1', fileType: 'se' },
});
const HTML = { contentType: 'text/html', content: '<p></p>' };
const saved = async () => Object.keys(Object.fromEntries(await outcomesOf(bot.store, 'sodra-vatterbygden', 2026)));

describe('a file sent in personal chat', () => {
  test('is read, shown, and saved by a yes', async () => {
    const chat = bench.chat({ user: 'boss' });
    const { posted } = await chat.deliver({ attachments: [HTML, attached('/bok.se')] });
    const card = JSON.stringify(posted[0]?.activity.attachments?.[0]?.content).replaceAll('\u00a0', ' ');
    expect(card).toContain('Stämmer utfallet?');
    expect(card).toContain('9 verifikationer');
    expect(card).toContain('6570 (1 250 kr)');
    expect(await saved()).toEqual([]);
    const answer = await chat.say('ja');
    expect(JSON.stringify(answer.posted[0]?.activity)).toContain('Sparat');
    expect((await saved()).sort()).toEqual(['enter', 'etableringsstodjare', 'forsakringskassan', 'kansli', 'region-jonkopings-lan']);
    const again = await chat.deliver({ attachments: [attached('/bok.se')] });
    expect(again.posted[0]?.activity.summary).toBe('Filen är redan inläst');
    expect((await chat.say('ångra')).posted[0]?.activity.summary).toBe('Ångrat');
    expect(await saved()).toEqual([]);
  });

  test('takes its month from what was typed beside it', async () => {
    const { posted } = await bench.chat({ user: 'boss' }).deliver({ text: 't.o.m. april 2026', attachments: [attached('/bok.se')] });
    expect(JSON.stringify(posted[0]?.activity)).toContain('april');
  });

  test('is saved by the button too, once', async () => {
    const chat = bench.chat({ user: 'boss' });
    const { posted } = await chat.deliver({ attachments: [attached('/bok.se')] });
    const data = buttonData({ card: posted[0]?.activity.attachments?.[0]?.content } as never, 'Spara');
    expect(JSON.stringify((await chat.execute(data)).body)).toContain('Sparat');
    await chat.execute(data);
    expect((await bot.store.records('sodra-vatterbygden', 2026)).length).toBe(5);
  });

  test('is fetched for nobody but a director', async () => {
    const { posted } = await bench.chat({ user: 'coach' }).deliver({ attachments: [attached('/bok.se')] });
    expect(JSON.stringify(posted[0]?.activity)).toContain('förbundschef');
    expect(asked).toEqual([]);
  });

  test('is refused in words when it cannot be fetched: moved, too large, gone, or somewhere else', async () => {
    const told = async (attachment: object) => {
      const { posted } = await bench.chat({ user: 'boss' }).deliver({ attachments: [attachment] });
      return JSON.stringify(posted.at(-1)?.activity).replaceAll('\u00a0', ' ');
    };
    expect(await told(attached('/moved'))).toContain('gick inte att hämta');
    expect(asked).toEqual(['/moved']);
    expect(await told(attached('/endless'))).toContain('för stor');
    expect(await told(attached('/promised'))).toContain('för stor');
    expect(await told(attached('/gone'))).toContain('(404)');
    expect(await told({ ...attached('/x'), content: { downloadUrl: 'http://example.com/bok.se' } })).toContain('kan inte hämta filen därifrån');
    expect(await told({ ...attached('/x'), content: undefined })).toContain('kan inte hämta filen därifrån');
    expect(await told(attached('/bok.se', 'bok.xlsm'))).toContain('makron');
    expect(await saved()).toEqual([]);
    expect(bot.errors).toEqual([]);
  });

  test('is taken one at a time', async () => {
    const { posted } = await bench.chat({ user: 'boss' }).deliver({ attachments: [attached('/bok.se'), attached('/bok.se')] });
    expect(posted[0]?.activity.summary).toBe('Jag tar en fil i taget');
  });
});

describe('a file sent in a group', () => {
  test('is not fetched, and nothing is told of what anybody may', async () => {
    const { posted } = await bench.chat({ user: 'boss', kind: 'groupChat' }).deliver({ attachments: [attached('/bok.se')] });
    expect(posted[0]?.activity.summary).toBe('Det kan jag inte göra här');
    expect(asked).toEqual([]);
  });

  test('leaves a question that it is sent with as it is', async () => {
    const { posted } = await bench
      .chat({ user: 'boss', kind: 'groupChat' })
      .deliver({ text: 'nästa styrelsemöte', attachments: [{ contentType: 'reference', name: 'x.docx' }] });
    expect(JSON.stringify(posted[0]?.activity)).toContain('yrelsemöte');
  });
});

describe('with credentials an address is fetched only by https and by name', () => {
  const read = (downloadUrl: string) => {
    const [file] = filesOf(
      {
        type: 'message',
        channelId: 'msteams',
        from: { id: 'u' },
        conversation: { id: 'c' },
        attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl } }],
      } as never,
      false,
    );
    return file?.read(1000);
  };
  test.each([
    'http://contoso.sharepoint.com/x',
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://10.0.0.1/x',
    'https://[::1]/x',
    'https://server/x',
    'https://db.internal/x',
    'https://u:p@contoso.sharepoint.com/x',
    'file:///etc/passwd',
    'inget',
  ])('not %s', async (address) => {
    await expect(read(address)).rejects.toThrow('Jag kan inte hämta filen därifrån');
  });
});
