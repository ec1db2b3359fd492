import type { Action, Link } from '../commands/answer.js';
import { grouped } from '../swedish/grouped.js';
import type { CardElement } from './card.js';
import { formElements } from './form.js';
import { press } from './press.js';

/** What Teams shows of a card's own buttons; the text alternative names the rest. */
const MOST = 6;

function button(action: Action | Link, key: string, style: object, idOf: (name: string) => string): CardElement {
  if ('url' in action) return { type: 'Action.OpenUrl', title: grouped(action.title), url: action.url };
  const ignoring = action.ignoresForm ? { associatedInputs: 'none' } : {};
  if (!action.fields?.length) return press(action, key, { ...style, ...ignoring });
  return {
    type: 'Action.ShowCard',
    title: grouped(action.title),
    ...style,
    card: {
      type: 'AdaptiveCard',
      body: formElements(action.fields, idOf),
      actions: [press({ ...action, title: action.submitTitle ?? action.title }, key)],
    },
  };
}

/** The buttons: the one main action first, at most one positive, folded forms behind those that have fields. */
export function actionButtons(actions: readonly (Action | Link)[], key: string, idOf: (name: string) => string): readonly CardElement[] {
  const main = actions.findIndex((action) => !('url' in action) && action.primary);
  const order = main > 0 ? [main, ...actions.keys()].filter((index, position) => position === 0 || index !== main) : [...actions.keys()];
  return order.slice(0, MOST).flatMap((index) => {
    const action = actions[index];
    return action ? [button(action, `${key}:${index}`, index === main ? { style: 'positive' } : {}, idOf)] : [];
  });
}
