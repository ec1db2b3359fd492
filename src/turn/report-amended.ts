import type { Parameters } from '../commands/answer.js';
import type { Context, Language, Reading } from '../language/understanding.js';
import type { PendingRow } from '../store/port.js';

const REPORT = 'participants.report';
/** "nej det var juni", "fel insats, det var FIA", "det gäller NOVA", "jag menade 12 kvinnor". */
const MENDING =
  /^\s*(?:nej|nä|nae|na|oj|oops|hoppsan|fel|ursäkta|förlåt|sorry|vänta|stopp|alltså|jag men(?:ar|ade)|men(?:ar|ade)|det (?:är|var|gäller|gällde|ska|skulle|blev)|(?:ska|skulle) (?:vara|va|stå)|rätta|ändra)(?![\p{L}])/iu;
const ASKS = /\?\s*$/;
const SUBJECTS: readonly string[] = ['association', 'intervention', 'municipality', 'period'];

interface Around {
  readonly language: Language;
  readonly context: Context;
}

/**
 * What is said about the report that waits for a yes changes that report: another month or intervention where the words correct it, and counts
 * where there is nothing else in the text ("två jobb en sjuk", "1 avslutad"). Null where a report of its own, or something else, is said.
 */
export function amended(text: string, pending: PendingRow | null, { language, context }: Around): Reading | null {
  if (!pending || !isOpenReport(pending) || pending.association !== context.association || ASKS.test(text)) return null;
  const added = language.goesOn(REPORT, text, context);
  if (!added) return null;
  const said = Object.keys(added.params).filter((name) => added.params[name] !== undefined);
  const subjects = said.filter((name) => SUBJECTS.includes(name));
  const before = pending.params as Parameters;
  if (said.length === 0) return null;
  if (MENDING.test(text)) {
    if (said.length > subjects.length && !added.alone) return null;
  } else if (!added.alone || subjects.some((name) => before[name] !== added.params[name])) return null;
  return { params: { ...before, ...added.params, ...reasons(before, added.params) }, problems: added.problems };
}

/** Might the text have been about what waits, though it was not understood so? A yes after it is not taken for a yes to that. */
export function raisesDoubt(text: string, pending: PendingRow, { language, context }: Around): boolean {
  if (pending.kind !== 'confirm' || pending.answered || ASKS.test(text)) return false;
  if (MENDING.test(text)) return true;
  const added = pending.command === REPORT ? language.goesOn(REPORT, text, context) : null;
  // With an intervention of its own it is a report of its own, perhaps one that is delivered again.
  if (!added?.alone || added.params.intervention !== undefined) return false;
  return Object.values(added.params).some((value) => value !== undefined);
}

function isOpenReport({ command, kind, latest, answered, params }: PendingRow): boolean {
  return command === REPORT && kind !== 'complete' && latest && !answered && params.reports === undefined;
}

/** A reason that is said anew is another number of that reason; the others stand. What was not said of is reckoned anew. */
function reasons(before: Parameters, said: Parameters): Parameters {
  const [old, more] = [before.exits, said.exits];
  if (!isByName(old) || !isByName(more)) return {};
  const { notStated: _reckoned, ...rest } = old;
  return { exits: { ...rest, ...more } };
}

function isByName(value: Parameters[string]): value is { readonly [name: string]: Parameters[string] } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
