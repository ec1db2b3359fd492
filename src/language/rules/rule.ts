import type { CommandId } from '../../commands/ids.js';
import { isYear } from '../extract/years.js';
import type { Seen } from '../material.js';
import type { NameKind } from '../names.js';

export type Test = (seen: Seen) => boolean;

/** What a subject's sentences tell beyond how like they are to the examples of commands. */
export interface Rules {
  /** A sentence can mean the command only where this holds, however like its examples it is. */
  readonly needs?: Readonly<Partial<Record<CommandId, Test>>>;
  /** What is like the first command's examples and can only mean the second: likeness goes to that in full. In order. */
  readonly instead?: readonly (readonly [from: CommandId, to: CommandId, when: Test])[];
  /** Questions of a kind that is asked in so many words, and the command that answers them. None of these writes anything. */
  readonly sure?: readonly (readonly [command: CommandId, asks: Test])[];
}

export const names = ({ names: all }: Seen, kind: NameKind): boolean =>
  all.some(({ meanings }) => meanings.some((each) => each.kind === kind && !each.common));
export const says = (pattern: RegExp) => (seen: Seen) => pattern.test(seen.text.folded);
export const years = ({ tokens }: Seen) => tokens.filter((token) => token.kind === 'number' && isYear(token)).length;
/** Amounts, percentages and counts: something is to be calculated, and not only looked up. */
export const holdsAmounts = ({ tokens }: Seen) => tokens.some((token) => token.kind === 'number' && !token.article && !isYear(token));
export const all =
  (...conditions: readonly Test[]) =>
  (seen: Seen) =>
    conditions.every((holds) => holds(seen));
export const not = (condition: Test) => (seen: Seen) => !condition(seen);
