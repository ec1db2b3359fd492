import type { Action, MenuRow } from '../commands/answer.js';
import { grouped } from '../swedish/grouped.js';

/** What a press of the card sends, the same from Execute and from its Submit fallback; `key` makes it count once. */
export function press({ title: words, command, params }: Pick<Action | MenuRow, 'title' | 'command' | 'params'>, key: string, extra: object = {}) {
  const title = grouped(words);
  const data = { command, params, key };
  return {
    type: 'Action.Execute',
    title,
    verb: command,
    data,
    ...extra,
    fallback: { type: 'Action.Submit', title, data, ...extra },
  };
}
