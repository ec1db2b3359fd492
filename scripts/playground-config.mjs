// The Playground's configuration for one run: a personal chat of its own, so that an empty page is an empty conversation and the bot's first words
// are said, and whichever of the made-up people was asked for as the one who writes.

/** `text` is `.m365agentsplayground.yml`. Null when nobody in it has that name; upper and lower case alike, and the beginning is enough. */
export function configure(text, name, conversation) {
  const [before, people, after] = text.replaceAll('\r\n', '\n').split(/^currentUser:\n|^(?=personalChat:)/m);
  const all = people
    .replace(/^users:\n/m, '')
    .split(/^ +(?:- )?(?=id: )/m)
    .filter(Boolean)
    .map((person) => person.trim().split(/\n\s*/));
  const wanted = (name ?? '').toLowerCase();
  const current = all.find((person) => nameOf(person).toLowerCase().startsWith(wanted));
  if (!current) return null;
  const users = all.filter((person) => person !== current).map((person) => `  - ${person.join('\n    ')}\n`);
  return `${before}currentUser:\n  ${current.join('\n  ')}\nusers:\n${users.join('')}${after.replace(/^( +id: ).*/m, `$1${conversation}`)}`;
}

/** The names to choose from. */
export function names(text) {
  return [...text.matchAll(/^ +name: (.+?)\r?\n +userPrincipleName/gm)].map(([, name]) => name);
}

function nameOf(person) {
  return person.find((line) => line.startsWith('name: '))?.slice(6) ?? '';
}
