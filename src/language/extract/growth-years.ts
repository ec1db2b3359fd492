import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import { type Extractor, problem } from './extractor.js';
import { LATEST, type YearFound, yearsIn } from './years.js';

const START =
  /(?:\bfran|\bsedan|\bstart\w*|\bbas\w*|\bborja\w*|\butga\w*|\brakn\w*|\bfrom|\bsince|\bbudget\w*|\bgrund\w*)(?: och med| med| ar| aret| i| fran| pa| budget\w*| bidrag\w*| niva\w*|\s)*$/;
/** "från 3,5 mnkr 2026": the year of the amount. */
const START_AMOUNT = /\b(?:fran|start\w*|utga\w*|borja\w*) (?:med )?[\d.,½ ]+(?:kr|kronor|tkr|mnkr|mkr|milj\w*)(?: kronor)? (?:ar |aret |i |for )?$/;
const UNTIL = /(?:\btill|\btom|\bfram till|\buntil|\bto|\bt|\bom|-)(?: och med| ar| aret|\s)*$/;
/** The year is what is asked to be reached, and the rate is what is asked for. */
const SOLVE =
  /\b(?:maste|behov\w*|kravs|kravas|skulle kravas|for att|vilken (?:procent\w*|takt|hojning|okning)|hur (?:mycket|manga procent|stor\w*))\b/;
const FULL = /\b(?:full\w*|hela|alla|allt|max\w*|utnyttja\w*|na|nar|taket|utrymme\w*|ta hem|klara?|framme|i mal)\b/;

function roleOf(found: YearFound, material: Material, wanted: ReadonlySet<string>): ParameterName {
  const before = material.folded.slice(0, found.start);
  if (START.test(before) || START_AMOUNT.test(before) || /^ ?- ?(?:19|20)\d\d/.test(material.folded.slice(found.end))) return 'startYear';
  const solves =
    wanted.has('targetYear') &&
    SOLVE.test(material.folded) &&
    FULL.test(material.folded) &&
    !material.freeNumbers.some(({ unit }) => unit === 'percent');
  if (solves) return 'targetYear';
  if (UNTIL.test(before)) return 'untilYear';
  return 'untilYear';
}

const SPAN =
  /\b(?:(?:de )?(?:narmaste|kommande) |i |under |pa )?(\d{1,4}|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio) ar(?:en)?(?: framat| fram)?\b/;

const NEXT = /^(?:nasta|kommande|nastkommande|next) /;
const YEARLY = /\b(?:per|om|varje|vart|var|a|each|every) (?:ar|aret|year)\b|\barlig\w*|\/ar\b/;

/**
 * "10 % mer från och med nästa år": next year's contributions are the first that change, so those of this year stand.
 * "10 % mer nästa år": once, that year.
 */
function nextYear(found: YearFound, role: ParameterName, material: Material): Record<string, number> | null {
  if (!NEXT.test(material.folded.slice(found.start, found.end))) return null;
  if (role === 'startYear') return { startYear: found.year - 1 };
  return role === 'untilYear' && !YEARLY.test(material.folded) && !UNTIL.test(material.folded.slice(0, found.start))
    ? { startYear: found.year - 1, untilYear: found.year }
    : null;
}

/** The years of a projection by their role: whose amounts stand, shown until, to be reached by. */
export const growthYears: Extractor = {
  family: 'time',
  read(material, wanted) {
    const params: Record<string, number> = {};
    const years = yearsIn(material);
    const roles = years.map((found) => roleOf(found, material, wanted));
    for (const [index, found] of years.entries()) {
      material.claim(found);
      const role = roles[index] ?? 'untilYear';
      const next = nextYear(found, role, material);
      if (next && years.length === 1) return { params: next };
      if (role in params && params[role] !== found.year)
        return problem(role, String(found.year), `Jag vet inte vad ${found.year} står för. Skriv till exempel ”från 2021 till 2030”.`);
      params[role] = found.year;
    }
    return { params };
  },
  leftover(number, material) {
    const around = material.folded.slice(Math.max(0, number.start - 20), number.end + 16);
    const far = number.unit === 'plain' && !number.grouped && number.value.gt(LATEST) && number.value.lt(10_000);
    if (far && UNTIL.test(material.folded.slice(0, number.start)))
      return {
        parameter: 'untilYear',
        words: material.words(number),
        message: `Året ${material.words(number)} är för långt fram. Bidragen kan räknas upp till 60 år framåt, till exempel ”till 2030”.`,
      };
    if (number.unit !== 'plain' || !SPAN.test(around)) return null;
    return { parameter: 'untilYear', words: material.words(number), message: 'Skriv vilket år jag ska räkna till, till exempel ”till 2030”.' };
  },
};
