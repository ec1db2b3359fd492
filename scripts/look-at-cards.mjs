// Draws every sample card of test/cards/samples.ts in the Playground's own renderer, for people to look at:
//   node scripts/look-at-cards.mjs [--unknown-types] [--forced-colors] [width …]      (default 620 320)
// --unknown-types renames charts and Execute, as a client meets them that does not know them: the fallbacks are drawn.
// Pictures go to screenshots/: each card closed and with everything open, and sheets of them all. Linux x64, or an installed Chrome.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const unknownTypes = process.argv.includes('--unknown-types');
const forcedColors = process.argv.includes('--forced-colors');
const OUT = join(ROOT, 'screenshots', unknownTypes ? 'unknown-types' : forcedColors ? 'forced-colors' : '.');
const BUILD = join(ROOT, 'screenshots', 'build');
const BOT_PORT = 43978;
const PLAYGROUND_PORT = 46150;
const widths = process.argv.slice(2).map(Number).filter(Boolean);
if (widths.length === 0) widths.push(620, 320);

mkdirSync(OUT, { recursive: true });
// Samples and renderer are TypeScript: compiled beside the pictures, where packages are still found.
spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    '-p',
    'test',
    '--noEmit',
    'false',
    '--outDir',
    BUILD,
    '--rootDir',
    '.',
    '--allowImportingTsExtensions',
    'false',
  ],
  { cwd: ROOT, stdio: 'ignore' },
);
const load = (path) => import(pathToFileURL(join(BUILD, path)).href);
const { renderCard } = await load('src/cards/render.js');
const { samples } = await load('test/cards/samples.js');

function cardOf(answer, key) {
  const card = JSON.stringify(renderCard(answer, key));
  return JSON.parse(unknownTypes ? card.replaceAll('"Chart.', '"Okänd.').replaceAll('"Action.Execute"', '"Action.Okänd"') : card);
}

const bot = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const activity = JSON.parse(body || '{}');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      activity.type === 'invoke'
        ? JSON.stringify({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Mottaget' })
        : undefined,
    );
    const answer = samples[(activity.text ?? '').trim()];
    if (activity.type !== 'message' || !answer) return;
    const path = `v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities/${encodeURIComponent(activity.id)}`;
    await fetch(new URL(path, `${activity.serviceUrl.replace(/\/$/, '')}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        from: activity.recipient,
        recipient: activity.from,
        conversation: activity.conversation,
        replyToId: activity.id,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf(answer, activity.id) }],
      }),
    });
  });
}).listen(BOT_PORT, '127.0.0.1');

const folder = mkdtempSync(join(tmpdir(), 'kort-'));
copyFileSync(join(ROOT, '.m365agentsplayground.yml'), join(folder, '.m365agentsplayground.yml'));
const playground = spawn(
  process.execPath,
  [
    join(ROOT, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
    '-e',
    `http://127.0.0.1:${BOT_PORT}/api/messages`,
    '-c',
    'msteams',
    '--disable-telemetry',
    '-p',
    String(PLAYGROUND_PORT),
  ],
  { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'inherit'] },
);
await once(playground.stdout, 'data');

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');

async function launch() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return await chromium.launch({ channel: 'chrome' });
  const { default: packed } = await import('@sparticuz/chromium');
  return await chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
}

/** A browser of its own for every page: the packed Chromium ends with its first closed page. */
async function withPage(viewport, use) {
  const browser = await launch();
  try {
    await use(await browser.newPage({ viewport }));
  } finally {
    await browser.close();
  }
}

async function sheet(names, width, suffix) {
  const files = names.map((name) => join(OUT, `${name}-${width}${suffix}.png`)).filter(existsSync);
  const images = files.map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`).join('');
  await withPage({ width: (width + 20) * (width > 400 ? 3 : 5) + 10, height: 400 }, async (page) => {
    await page.setContent(`<body style="margin:10px;background:#999;display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start">${images}</body>`);
    await page.screenshot({ path: join(OUT, `sheet-${width}${suffix}.png`), fullPage: true });
  });
}

async function look(page, width) {
  await page.goto(`http://127.0.0.1:${PLAYGROUND_PORT}/`);
  await page.waitForSelector('[role=textbox]');
  await page.addStyleTag({
    content: `.ac-preview-panel, .ac-adaptiveCard { width: ${width}px !important; max-width: none !important; min-width: 0 !important; }
      .alone * { visibility: hidden; } .alone .beheld, .alone .beheld * { visibility: visible; }`,
  });
  if (forcedColors) await page.emulateMedia({ forcedColors: 'active' });
  await page.waitForTimeout(3000);
  let count = 0;
  for (const name of Object.keys(samples)) {
    await page.click('[role=textbox]');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    const card = page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)').nth(count);
    await card.waitFor({ timeout: 15_000 });
    count += 1;
    // Out of the chat's own column, which is narrower than the widest card.
    await card.evaluate((element) => {
      document.body.className = 'alone';
      element.parentElement.classList.add('beheld');
      element.parentElement.style.cssText = 'position: fixed; left: 0; top: 0; background: Canvas';
    });
    await page.waitForTimeout(1200);
    const clipped = await card.evaluate((element) => {
      const edge = element.getBoundingClientRect().right + 0.5;
      return [...element.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > edge && each.getBoundingClientRect().width > 0)
        .length;
    });
    const box = await card.boundingBox();
    console.log(`${name} ${width}: ${Math.round(box?.height ?? 0)} px high${clipped ? `, ${clipped} elements over the right edge` : ''}`);
    await card.screenshot({ path: join(OUT, `${name}-${width}.png`) });
    for (const title of ['Visa tabell', 'Visa beräkning', 'Byt år', 'Ändra antaganden', 'Ändra', 'Spara ändå', 'Rätta', 'Granska']) {
      const button = card.getByRole('button', { name: title, exact: true });
      if (!(await button.count())) continue;
      await button.first().evaluate((each) => each.click());
      await page.waitForTimeout(400);
      const part = title.startsWith('Visa ') ? '-open' : `-${title.toLowerCase().replaceAll(' ', '-')}`;
      await card.screenshot({ path: join(OUT, `${name}-${width}${part}.png`) });
      if (title === 'Granska') break;
    }
    await card.evaluate((element) => {
      document.body.className = '';
      element.parentElement.classList.remove('beheld');
      element.parentElement.style.cssText = '';
    });
  }
}

try {
  for (const width of widths) {
    await withPage({ width: 1400, height: 2600 }, (page) => look(page, width));
    await sheet(Object.keys(samples), width, '');
    await sheet(Object.keys(samples), width, '-open');
  }
} finally {
  playground.kill();
  bot.close();
  rmSync(folder, { recursive: true, force: true });
}
