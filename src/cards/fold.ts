import type { CardElement } from './card.js';

/** A part that is closed until a button is pressed. */
export interface Fold {
  /** Unique in the card. */
  readonly id: string;
  /** What the button shows and hides: "tabell". */
  readonly noun: string;
  /** The opening button's own title, where it is not "Visa" and the noun. */
  readonly title?: string;
  readonly items: readonly CardElement[];
}

/** A button's title cannot change, so two sets of one button take turns. */
function buttons({ id, noun, title }: Fold): CardElement {
  const targetElements = [id, `${id}-on`, `${id}-off`];
  const toggle = (words: string) => ({ type: 'Action.ToggleVisibility', title: words, targetElements });
  return {
    type: 'Column',
    width: 'auto',
    items: [
      { type: 'ActionSet', id: `${id}-on`, actions: [toggle(title ?? `Visa ${noun}`)] },
      { type: 'ActionSet', id: `${id}-off`, isVisible: false, actions: [toggle(`Dölj ${noun}`)] },
    ],
  };
}

/** The buttons side by side, and below them what they open. */
export function folds(parts: readonly Fold[]): readonly CardElement[] {
  if (parts.length === 0) return [];
  return [
    { type: 'ColumnSet', spacing: 'Medium', columns: parts.map(buttons) },
    ...parts.map(({ id, items }) => ({ type: 'Container', id, isVisible: false, items })),
  ];
}
