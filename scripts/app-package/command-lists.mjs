// What Teams proposes above the message box: the registry's commands, as people meet them.

/** Teams shows ten at most in each list. */
const MOST = 10;

/**
 * The manifest's command lists from the registry, in its order: everything in the personal chat; in groups, where all see the answer,
 * what every member may ask. A title is what is sent when somebody chooses it. Small talk is no command; the help always has a place.
 */
export function commandLists(commands) {
  const offered = commands.filter(({ id }) => id !== 'greeting');
  return [
    { scopes: ['personal'], commands: listed(offered) },
    { scopes: ['team', 'groupChat'], commands: listed(offered.filter(({ who }) => who !== 'coach' && who !== 'director')) },
  ];
}

function listed(commands) {
  const help = commands.filter(({ id }) => id === 'help');
  const others = commands.filter(({ id }) => id !== 'help').slice(0, MOST - help.length);
  return [...others, ...help].map(({ title, examples }) => ({ title, description: `Skriv till exempel: ${examples[0]}` }));
}
