import { list } from '../../swedish/format.js';

/** "Budget 2026: Enter 3 000 000 kr, kostnaderna upp 2,5 %." of what a budget was made from and how. */
export const madeWords = (made: readonly string[]): string => {
  const [from, ...changes] = made;
  return `${from ?? ''}${changes.length > 0 ? `: ${list(changes)}` : ''}.`;
};
