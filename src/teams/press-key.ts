import type { AdaptiveCard } from '../cards/card.js';

/**
 * Teams' card renderer (as the Playground 0.2.28 has it) counts `key` in an action's data among its own properties, fails to write it back and then sends
 * nothing at all when the button is pressed. On the wire it has another name.
 */
const ON_THE_WIRE = 'pressKey';

/** The card as it is sent: every action's `data.key` under its other name. */
export function toWire(card: AdaptiveCard): AdaptiveCard {
  return JSON.parse(JSON.stringify(card), (name, value: unknown) => (name === 'data' && isFields(value) ? rename(value, 'key', ON_THE_WIRE) : value));
}

/** What a press sent, with its key under the name that cards give it. Anything else comes back as it is. */
export function fromWire(submit: unknown): unknown {
  return isFields(submit) ? rename(submit, ON_THE_WIRE, 'key') : submit;
}

function rename(fields: Readonly<Record<string, unknown>>, from: string, to: string): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(fields, from) || Object.hasOwn(fields, to)) return fields;
  const { [from]: value, ...rest } = fields;
  return { ...rest, [to]: value };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
