/** One element, action or input of a card, as plain JSON. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** An Adaptive Card 1.5 as plain JSON. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly unknown[];
  readonly [property: string]: unknown;
}
