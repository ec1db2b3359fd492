import { period } from './extract/period.js';
import { isYear } from './extract/years.js';
import { Material, type Seen } from './material.js';

const TAKING_PART = '(?:kvinn\\w*|tjej\\w*|man|mannen|kill\\w*|arbete\\w*|jobb\\w*|studier\\w*|sysselsatt\\w*|avslut\\w*|deltagar\\w*)';
const SHARE = '(?:\\w*andel\\w*|procent|hur stor del|%)';
const SHARE_OF_PEOPLE = new RegExp(`\\b${SHARE}(?= ).*\\b${TAKING_PART}\\b|\\b${TAKING_PART}\\b.*\\b(?:andel\\w*|procent)`);
/** Money has shares too. */
const MONEY = /\b(?:budget\w*|kost\w*|kron\w*|kr|tkr|mkr|mnkr|bidrag\w*|utfall\w*|prognos\w*|kapital\w*|varde\w*|vart)\b/;
/** A goal is reached by counting on. */
const REACHED = /\b(?:mal|malet|kravs|behov\w*|maste|nar|na|saknas|fattas)\b/;

/**
 * "andel till arbete enter q1 2026", "andel kvinnor": the counts are what the intervention has reported. No number of the sentence is a part or a
 * whole: a year and a quarter of it are none.
 */
export function asksShareOfPeople(seen: Seen): boolean {
  const { folded } = seen.text;
  if (!SHARE_OF_PEOPLE.test(folded) || MONEY.test(folded) || REACHED.test(folded)) return false;
  const material = new Material(seen);
  period.read(material, new Set(['period']));
  return material.freeNumbers.every((number) => number.article || isYear(number));
}
