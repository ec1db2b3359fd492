import { addDays, addMonths, dayText } from '../../swedish/dates.js';
import type { Material } from '../material.js';
import { monthNumber } from './months.js';

/** A day by which people turn a page; `ends` is the last day before it, `begins` the first one after. */
interface TurningDay {
  readonly ends: string;
  readonly begins: string;
}

const NEW_YEAR = /\b(?:ars ?skiftet|nyar(?:et)?|nyarsafton|arets slut|arsslutet|slutet (?:av|pa) aret)\b/g;
const HALF_YEAR = /\bhalvarsskiftet\b/g;
const NEW_MONTH = /\b(?:manads ?skiftet|manadens slut|slutet (?:av|pa) manaden)\b/g;
const END_OF_MONTH = /\b(?:(?:i |vid |mot )?slutet (?:av|pa)|sista(?: dagen)?(?: i)?|till och med|t ?o ?m|i) ([a-z]{3,9})(?: (20\d\d))?\b/g;
/** When it is has no day of its own: that is asked for, never guessed. */
const VAGUE =
  /\b(?:(?:till|efter|fore|innan|under|i|fran|infor|vid|over|mot|from|fr o m)(?: och med)? (?:sommar(?:en|ledigheten)?|somras|host(?:en)?|var(?:en)?|vinter(?:n)?|jul(?:en|helgen)?|pask(?:en)?|midsommar|semester(?:n|n?ledigheten)?|(?:jan|febr)uari|mars|april|maj|juni|juli|augusti|(?:sept|nov|dec)ember|oktober|20\d\d)|nasta (?:ar|manad|vecka|termin|kvartal)|(?:snart|sa smaningom|senare)|(?:i|under) (?:aret|manaden))\b/g;

const lastOf = (first: string) => addDays(addMonths(first, 1), -1);

/** "årsskiftet", "månadsskiftet", "slutet av mars": a day that is known; "sommaren", "nästa år": words without one. Null of any other. */
export function turningDayIn(material: Material): TurningDay | { readonly vague: string } | null {
  const { year, month } = material.seen.today;
  const said = (pattern: RegExp) => {
    const [found] = material.find(pattern);
    if (found) material.claim(found.span);
    return found;
  };
  const after = (first: string): TurningDay => ({ ends: addDays(first, -1), begins: first });
  if (said(NEW_YEAR)) return after(dayText(year + 1, 1, 1));
  if (said(HALF_YEAR)) return after(dayText(month > 6 ? year + 1 : year, 7, 1));
  if (said(NEW_MONTH)) return after(addMonths(dayText(year, month, 1), 1));
  for (const found of material.find(END_OF_MONTH)) {
    const named = monthNumber(found[1] ?? '');
    // "jul" alone is Christmas.
    if (named === null || found[1] === 'jul') continue;
    material.claim(found.span);
    const first = dayText(found[2] ? Number(found[2]) : year + (named < month ? 1 : 0), named, 1);
    return after(addDays(lastOf(first), 1));
  }
  const vague = said(VAGUE);
  return vague ? { vague: material.words(vague.span) } : null;
}
