import type { Parameters, ParameterValue } from '../commands/answer.js';

/** Only one of each row is said at a time: the newest takes the others' place. */
const INSTEAD: readonly (readonly (readonly string[])[])[] = [
  [['rate'], ['rates'], ['targetYear']],
  [['people', 'months'], ['cost']],
  [['total'], ['party', 'amount']],
  [['method'], ['shares']],
  [['intervention'], ['line'], ['lines']],
  [['year'], ['years']],
  [['offset'], ['offsets'], ['after']],
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
  const asked = Object.keys(before).filter((name) => before[name] !== undefined);
  if (asked.some((name) => !(name in left))) return true;
  const again = asked.filter((name) => name !== 'association' && said[name] !== undefined && !addsTo(before[name], said[name]));
  const addsSome = asked.some((name) => addsTo(before[name], said[name]));
  return again.some((name) => !addsSome || before[name] !== said[name]);
}

/** "Vaggeryd 14 800 invånare" beside those of the others says nothing anew, nor does how they are shared, said with it once more. */
function addsTo(before: ParameterValue | undefined, said: ParameterValue | undefined): boolean {
  if (!isByName(before) || !isByName(said)) return false;
  return Object.entries(said).every(([name, value]) => value === undefined || value === null || (before[name] ?? null) === null);
}

function isByName(value: ParameterValue | undefined): value is { readonly [name: string]: ParameterValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
