import type { Parameters, ParameterValue } from '../commands/answer.js';

/** Only one of each row is said at a time: the newest takes the others' place. */
const INSTEAD: readonly (readonly (readonly string[])[])[] = [
  [['rate'], ['rates'], ['targetYear']],
  [['people', 'months'], ['cost']],
  [['total'], ['party', 'amount']],
  [['method'], ['shares']],
  [['intervention'], ['line'], ['lines']],
  [['year'], ['years']],
];

/** What was said before without that whose place is taken by what is said now. */
export function withoutReplaced(before: Parameters, said: Parameters): Parameters {
  const replaced = INSTEAD.flatMap((row) =>
    row.filter((names) => names.some((name) => said[name] !== undefined)).flatMap((names) => row.filter((other) => other !== names).flat()),
  );
  return Object.fromEntries(Object.entries(before).filter(([name]) => !replaced.includes(name)));
}

/** Does what is said now say anew something that was said before? */
export function saysAnew(before: Parameters, said: Parameters): boolean {
  const left = withoutReplaced(before, said);
  return Object.keys(before).some(
    (name) =>
      before[name] !== undefined && (!(name in left) || (name !== 'association' && said[name] !== undefined && !addsTo(before[name], said[name]))),
  );
}

/** "Vaggeryd 14 800 invånare" beside those of the others says nothing anew. */
function addsTo(before: ParameterValue | undefined, said: ParameterValue | undefined): boolean {
  if (!isByName(before) || !isByName(said)) return false;
  return Object.entries(said).every(([name, value]) => value === undefined || value === null || (before[name] ?? null) === null);
}

function isByName(value: ParameterValue | undefined): value is { readonly [name: string]: ParameterValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
