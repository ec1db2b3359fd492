import { parameters } from '../../commands/parameters/parameters.js';
import { type Extractor, problem } from './extractor.js';

const SHOW_ALL =
  /\bvisa (?:igen )?(?:alla|aven|ocksa)? ?(?:sma )?antal\b|\bdolj inga\b|\b(?:stang|sla) av\b|\binte doljas?\b|\bsluta dolja\b|\bingen (?:grans|doljning)\b|\bdolj inget\b/;

/** What stands before the limit. */
const BEFORE = /\b(?:under|mindre an|farre an|lagre an|below|gransen? (?:\w+ ){0,4}(?:till|pa)|grans)\s*$|<\s*$/;

/** The limit of a rule about small counts, or that all are to be shown. */
export const hideBelow: Extractor = {
  read(material) {
    if (SHOW_ALL.test(material.folded)) return { params: { hideBelow: 0 } };
    const number = material.freeNumbers.find(
      ({ unit, value, article, start, sign }) =>
        unit === 'plain' &&
        !article &&
        sign === '' &&
        value.isInteger() &&
        (material.seen.tokens.length === 1 || BEFORE.test(material.folded.slice(0, start))),
    );
    if (!number) return {};
    material.claim(number);
    const limit = parameters.hideBelow.safeParse(number.value.toNumber());
    return limit.success
      ? { params: { hideBelow: limit.data } }
      : problem('hideBelow', material.words(number), 'Gränsen är 2 till 100, till exempel 5. Skriv 0 för att visa alla antal.');
  },
};
