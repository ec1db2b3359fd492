/** An Adaptive Card 1.5 as plain JSON. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly unknown[];
  readonly [property: string]: unknown;
}
