// The whole manifest: what appPackage/ says, and what only the installation knows.
import { commandLists } from './command-lists.mjs';

/** Good for looking at the package and for the Playground; Teams needs the bot's own. */
const NO_APP_ID = '00000000-0000-0000-0000-000000000000';

/** What the installation must say before others can use the package: [variable, what it is, what stands there until then]. */
const OWN = [
  ['MICROSOFT_APP_ID', 'botens app-id i Entra', NO_APP_ID],
  ['APP_DEVELOPER', 'organisationen som ger ut appen (högst 32 tecken)', 'Samordningsförbundet'],
  ['APP_WEBSITE_URL', 'organisationens webbplats', 'https://example.com/'],
  ['APP_PRIVACY_URL', 'sidan om personuppgifter', 'https://example.com/personuppgifter'],
  ['APP_TERMS_URL', 'sidan med användarvillkor', 'https://example.com/villkor'],
];

/** Fills in the template. `notices` say, in Swedish, what is only a placeholder. Throws an Error when PUBLIC_URL is no address. */
export function completeManifest({ template, swedish, version, commands, environment }) {
  const notices = [];
  const [appId, developer, websiteUrl, privacyUrl, termsOfUseUrl] = OWN.map(([name, what, placeholder]) => {
    const given = environment[name]?.trim();
    if (!given) notices.push(`${name} är inte satt (${what}): ${placeholder} står där i stället.`);
    return given || placeholder;
  });
  const manifest = {
    ...template,
    version,
    id: appId,
    developer: { name: developer, websiteUrl, privacyUrl, termsOfUseUrl },
    name: { short: swedish['name.short'], full: swedish['name.full'] },
    description: { short: swedish['description.short'], full: swedish['description.full'] },
    bots: (template.bots ?? []).map((bot) => ({ ...bot, botId: appId, commandLists: commandLists(commands) })),
    validDomains: validDomains(environment.PUBLIC_URL?.trim()),
    // Permissions for a chat or team need this; the resource is not used for anything.
    webApplicationInfo: { id: appId, resource: `api://botid-${appId}` },
  };
  return { manifest, notices };
}

function validDomains(publicUrl) {
  if (!publicUrl) return [];
  if (!URL.canParse(publicUrl)) throw new Error(`PUBLIC_URL ska vara en adress som börjar med https://, inte ”${publicUrl}”.`);
  return [new URL(publicUrl).host];
}
