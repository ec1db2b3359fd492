import type { Action, MenuRow } from '../commands/answer.js';

/** What a press of the card sends, the same from Execute and from its Submit fallback; `key` makes it count once. */
export function press({ title, command, params }: Pick<Action | MenuRow, 'title' | 'command' | 'params'>, key: string, extra: object = {}) {
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
