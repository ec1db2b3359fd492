import type { z } from 'zod';

/** What is said of a value whose rule has no Swedish words of its own: mostly a card that was made by hand, or an old one. */
export const ruleWords: z.core.$ZodErrorMap = ({ code }) => {
  switch (code) {
    case 'too_big':
      return 'Det är för stort eller för långt.';
    case 'too_small':
      return 'Det är för litet eller för kort.';
    default:
      return 'Skriv frågan igen med egna ord.';
  }
};
