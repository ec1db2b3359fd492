import type { Parameters } from '../answer.js';

/** The parameters but for some: a button that begins without them. */
export function without(params: Parameters, ...names: readonly string[]): Parameters {
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => value !== undefined && !names.includes(name)));
}
