// npm run app-package [-- --from FOLDER --to FILE]: the zip to upload to Teams, out of appPackage/, the commands' registry and the environment.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { packageFaults } from './app-package/check.mjs';
import { completeManifest } from './app-package/manifest.mjs';
import { build, root } from './build.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: join(root, 'appPackage') },
    to: { type: 'string', default: join(root, 'appPackage', 'build', 'finsamboten.zip') },
  },
});

try {
  await build();
  const { COMMANDS } = await import(pathToFileURL(join(root, 'dist', 'commands', 'registry.js')).href);
  const files = Object.fromEntries(
    readdirSync(values.from, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|png)$/.test(entry.name))
      .map(({ name }) => [name, readFileSync(join(values.from, name))]),
  );
  const { manifest, notices } = completeManifest({
    template: readJson(files, 'manifest.json'),
    swedish: readJson(files, 'sv.json'),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    commands: COMMANDS,
    environment: process.env,
  });
  files['manifest.json'] = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const faults = packageFaults(files);
  if (faults.length > 0) throw new Error(['Paketet byggdes inte, för Teams skulle avvisa det:', ...faults].join('\n  '));
  const target = resolve(values.to);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zipSync(files, { mtime: new Date('1980-01-02T00:00:00') })); // The same content gives the same bytes.
  for (const notice of notices) console.warn(notice);
  console.log(`Klart: ${relative(process.cwd(), target)} (manifest ${manifest.manifestVersion}, kontrollerat mot Microsofts schema).`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readJson(files, name) {
  if (!files[name]) throw new Error(`${name} saknas i ${values.from}.`);
  try {
    return JSON.parse(files[name].toString('utf8'));
  } catch (error) {
    throw new Error(`${name} är inte läsbar JSON: ${error.message}`);
  }
}
