import { readFileSync } from 'node:fs';
import { z } from 'zod';

const County = z.strictObject({
  name: z.string().min(4),
  /** Names of the counties that it borders on, by land or water. */
  neighbours: z.array(z.string()).min(1),
  municipalities: z.array(z.string().min(2)).min(1),
});
export type County = z.infer<typeof County>;

const CountiesFile = z
  .strictObject({ $comment: z.string(), everyday: z.array(z.string()), counties: z.array(County).min(1) })
  .superRefine(({ everyday, counties }, context) => {
    const names = new Set(counties.map(({ name }) => name));
    const all = new Set(counties.flatMap(({ municipalities }) => municipalities));
    for (const unknown of counties.flatMap(({ neighbours }) => neighbours).filter((name) => !names.has(name)))
      context.addIssue({ code: 'custom', path: ['counties'], message: `länet ${unknown} finns inte i listan` });
    for (const unknown of everyday.filter((name) => !all.has(name)))
      context.addIssue({ code: 'custom', path: ['everyday'], message: `kommunen ${unknown} finns inte i listan` });
  });

const file = CountiesFile.parse(JSON.parse(readFileSync(new URL('../../data/municipalities.json', import.meta.url), 'utf8')));

/** Sweden's 21 counties with their 290 municipalities, whether or not an association has them as a party. Read once, when the program starts. */
export const COUNTIES: readonly County[] = file.counties;

/** Municipalities whose names are everyday words or first names too: "vara", "mark", "Nora". */
export const EVERYDAY_MUNICIPALITIES: ReadonlySet<string> = new Set(file.everyday);

/** How many borders lie between a county and each of all; the county itself is 0. */
export function bordersFrom(county: string): ReadonlyMap<string, number> {
  const borders = new Map([[county, 0]]);
  for (const [name, away] of borders)
    for (const next of COUNTIES.find((each) => each.name === name)?.neighbours ?? []) if (!borders.has(next)) borders.set(next, away + 1);
  return borders;
}
