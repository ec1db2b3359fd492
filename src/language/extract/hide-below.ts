import type { Extractor } from './extractor.js';

const SHOW_ALL =
  /\bvisa (?:igen )?(?:alla|aven sma|ocksa sma|sma)\b|\b(?:stang|sla) av\b|\binte doljas?\b|\bsluta dolja\b|\bingen (?:grans|doljning)\b|\bdolj inget\b/;

/** What stands before the limit. */
const BEFORE = /\b(?:under|mindre an|farre an|lagre an|below|gransen? (?:\w+ ){0,4}(?:till|pa)|grans)\s*$|<\s*$/;

/** The limit of a rule about small counts, or that all are to be shown. */
export const hideBelow: Extractor = {
  read(material) {
    if (SHOW_ALL.test(material.folded)) return { params: { hideBelow: 0 } };
    const number = material.freeNumbers.find(
      ({ unit, value, article, start }) =>
        unit === 'plain' && !article && value.isInteger() && (material.seen.tokens.length === 1 || BEFORE.test(material.folded.slice(0, start))),
    );
    if (!number) return {};
    material.claim(number);
    return { params: { hideBelow: number.value.toNumber() } };
  },
};
