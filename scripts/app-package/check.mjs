// Is the package what Teams takes? Microsoft's own schemas, offline, out of the package @microsoft/app-manifest; and what schemas do not say.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');
const PICTURES = { color: 192, outline: 32 };
const MOST_COMMANDS = 10;

/** Every fault of the package in Swedish words, each with its file and place; none when it is sound. `files` holds bytes by name. */
export function packageFaults(files) {
  const manifest = JSON.parse(text(files, 'manifest.json'));
  const version = manifest.manifestVersion;
  if (!existsSync(schemaPath(version, 'MicrosoftTeams')))
    return [`manifest.json: manifestVersion ”${version}” är ingen version som går att kontrollera.`];
  const languages = languageFiles(manifest);
  return [
    ...schemaFaults(version, 'MicrosoftTeams', 'manifest.json', manifest),
    ...languages.flatMap((name) =>
      files[name]
        ? schemaFaults(version, 'MicrosoftTeams.Localization', name, JSON.parse(text(files, name)))
        : [`${name} saknas, men manifest.json nämner den.`],
    ),
    ...Object.entries(PICTURES).flatMap(([icon, size]) => pictureFaults(files, manifest.icons?.[icon], size)),
    ...(manifest.bots ?? []).flatMap(({ commandLists = [] }) => commandLists.flatMap(listFaults)),
  ];
}

function schemaFaults(version, kind, file, value) {
  const schema = JSON.parse(readFileSync(schemaPath(version, kind), 'utf8').replace(/^\uFEFF/, ''));
  const ajv = new Draft4({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => `${file}${instancePath}: ${message} ${JSON.stringify(params)}`);
}

const schemaPath = (version, kind) => join(SCHEMAS, `v${version}`, `${kind}.schema.json`);

function languageFiles({ localizationInfo = {} }) {
  const { defaultLanguageFile, additionalLanguages = [] } = localizationInfo;
  return [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)].filter((name) => name !== undefined);
}

function pictureFaults(files, name, size) {
  const bytes = files[name];
  if (!bytes) return [`${name} saknas, men manifest.json nämner den.`];
  const picture = Buffer.from(bytes);
  if (picture.toString('latin1', 1, 4) !== 'PNG') return [`${name} är ingen PNG-bild.`];
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${name} är ${width} × ${height} bildpunkter; Teams vill ha ${size} × ${size}.`];
}

/** The schema lets twelve through; Teams shows ten. */
function listFaults({ scopes, commands }) {
  return commands.length <= MOST_COMMANDS
    ? []
    : [`manifest.json: ${commands.length} kommandon för ${scopes.join(', ')}; Teams visar högst ${MOST_COMMANDS}.`];
}

const text = (files, name) => Buffer.from(files[name]).toString('utf8');
