import { says } from './rule.js';

/** The sentence speaks of money. */
export const MONEY =
  /\b(?:budget\w*|kost\w*|kron\w*|kr|tkr|mkr|mnkr|pengar\w*|medel|sats\w*|lagg\w*|lagt|anslag\w*|avsatt\w*|utfall\w*|prognos\w*|plan\w*|betala\w*|dyr\w*|utgift\w*|underskott\w*|overskott\w*|finansi\w*|ekonomi\w*|forbruk\w*|bidrag\w*|rad\w*|post\w*)\b/;
/** How a year is foreseen: only a forecast follows such a rule. */
export const FORECAST_RULE =
  /\bprognos\w*\b.*\b(?:enligt plan\w*|resten|resterande|aterstaende|(?:forra arets|fjolarets) (?:monster|forlopp|takt|profil|kurva))|\b(?:rakt? fram|enligt plan\w*|(?:forra arets|fjolarets) monster)\b.*\bprognos\w*|\bprognosmetod\w*/;
/** Something is to be put in or changed, and not only looked up. */
export const TO_WRITE = says(/\b(?:lagg|registrera|for in|skriv|spara|satt|andra|ratta|rapport\w*|anta)\b/);
/** Results are of people and goals too, and are compared and checked. */
export const OF_TAKING_PART = says(
  /\b(?:deltagar\w*|insats\w*|mal\w*|person\w*|arbete|studier|indikator\w*|enkat\w*|uppfolj\w*|jamfor\w*|kontroll\w*|stamm\w*|forslag\w*|anta|scenari\w*|om)\b/,
);
