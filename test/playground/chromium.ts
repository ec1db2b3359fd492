import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..');
const INSTALL = 'Testerna i Playground behöver en webbläsare: på Linux x64 följer Chromium med ”npm ci”, på andra system installeras Google Chrome.';

/** A real browser. Rejects with what to install when there is none: a test in the Playground is never passed over. */
export async function openBrowser(): Promise<Browser> {
  try {
    return await chromium.launch(process.platform === 'linux' && process.arch === 'x64' ? packed() : { channel: 'chrome' });
  } catch (error) {
    throw new Error(INSTALL, { cause: error });
  }
}

/** The Chromium inside an npm package, with the libraries and fonts that it carries. */
function packed(): LaunchOptions {
  const folder = unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--single-process',
      '--in-process-gpu',
      '--disable-webgl',
      '--font-render-hinting=none',
      "--headless='shell'",
    ],
  };
}

/** Test files run side by side: each unpacks in a folder of its own, and only a whole one is moved to where all look. */
function unpacked(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = createRequire(entry)('../../package.json') as { version: string };
  const folder = join(tmpdir(), `finsamboten-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  execFileSync(process.execPath, ['-e', program], { cwd: ROOT, env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } });
  // The package takes for granted that its fonts are in /tmp itself.
  const fonts = join(own, 'fonts', 'fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true }); // Another test file was first.
  }
  return folder;
}
