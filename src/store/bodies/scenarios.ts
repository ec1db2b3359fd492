import { z } from 'zod';

/**
 * A named what-if as it stands from now on: the question that computes it, and which figures it stood on. A later record with the
 * same `scenario` renames, shares or discards it; the figures themselves are computed anew from the question each time it is shown.
 */
export const ScenarioRecord = z.strictObject({
  type: z.literal('scenario'),
  /** Never reused: the receipt's own key. */
  scenario: z.string().min(1),
  name: z.string().min(1).max(60),
  command: z.enum(['forecast.year', 'contribution.growth']),
  params: z.record(z.string(), z.json()),
  /** What it was computed over, for people ("budget 2021, § 9, 16 november 2020"), and a fingerprint of its figures. */
  baseline: z.strictObject({ source: z.string().min(1).max(300), fingerprint: z.string().min(1).max(100) }),
  /** Who can see it: whoever saved it, or everybody with a role in the association. */
  shared: z.boolean(),
  discarded: z.boolean(),
});
export type ScenarioRecord = z.infer<typeof ScenarioRecord>;
