import type { HOW_TO } from '../../commands/parameters/talk.js';
import { choice } from './choice.js';

/** "hur gör jag", "hur ska man skriva": the way is asked for, no figure ("hur många", "hur går det"). */
const WAY =
  '^(?=.*\\b(?:hur|vart|pa vilket satt) (?:gor|skriv\\w*|rapporter\\w*|lamnar|lagger|fyller|andra\\w*|ratta\\w*|korrigera\\w*|registrerar|matar|bokar|skickar|far|kan|ska|sparar|ger|for)\\b)';
const way = (what: string) => new RegExp(`${WAY}.*\\b(?:${what})`);
const row = (command: (typeof HOW_TO)[number], what: string) => [command, way(what)] as const;

/** What somebody asks how to do. */
export const howTo = choice('howTo', [
  row('participants.correct', '(?:ratta|andra|korrigera)\\w*.*\\b(?:rapport|siffr|antal|fel)|(?:rapport|skriv|angett|lamna)\\w* fel\\b'),
  row('actual.record', 'utfall'),
  row('reminder.set', 'paminn'),
  row('minutes.write', 'protokoll'),
  row('participants.report', 'rapport|siffr|deltagar'),
  row('decision.edit', 'beslut'),
  row('scenario.edit', 'scenari'),
  row('access.edit', 'behorighet|roll(?:en)?\\b|handledare'),
  row('meeting.edit', 'mote|samrad'),
  row('budget.edit', 'budget'),
]);
