import type { Figure } from '../../calculation/figure.js';
import { changeSince, expectedParticipants } from '../../calculation/participant-figures.js';
import { type Mismatch, mismatches } from '../../calculation/participant-periods.js';
import { enrolledAtEnd, participants } from '../../calculation/participant-results.js';
import { exitTotal } from '../../calculation/participants.js';
import { list, number } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Fact, Notice } from '../answer.js';
import { isUnderWay, monthsIn, monthsOf } from '../periods.js';
import type { Draft } from './report-check.js';
import { reasonsInWords } from './report-words.js';

const SAID = ['det du skrev'];

/** What has changed since the newest earlier figures, and who is left when the period ends. */
export function comparisonFacts(draft: Draft): Fact[] {
  const { counts, before } = draft;
  const change = changeOf(draft);
  const left = enrolledAtEnd(counts, SAID);
  return [
    ...(before && change ? [{ title: `Sedan ${periodName(before.period)}`, value: changeInWords(change) }] : []),
    ...(left ? [{ title: 'Kvar vid periodens slut', value: number(left.value) }] : []),
  ];
}

/** Only between periods of the same length: a year holds more people than a month. */
function changeOf({ counts, before, period }: Draft): Figure | null {
  const alike = before && monthsIn(before.period).length === monthsIn(period).length;
  return alike ? changeSince(before, { counts, sources: SAID }) : null;
}

function changeInWords({ value }: Figure): string {
  if (value.isZero()) return 'lika många deltagare';
  return `${number(value.abs())} ${value.isNegative() ? 'färre' : 'fler'}`;
}

/** Every derived figure of the read-back. */
export function draftFigures(draft: Draft): Figure[] {
  const { counts, before, adjacent } = draft;
  const now = { counts, sources: SAID };
  return [
    participants(counts, SAID),
    changeOf(draft),
    adjacent && before ? expectedParticipants(before, now) : null,
    enrolledAtEnd(counts, SAID),
  ].filter((figure) => figure !== null);
}

const WHO: Record<Mismatch['who'], { readonly left: string; readonly began: string; readonly one: string; readonly stated: string }> = {
  women: { left: 'kvinnor', began: 'nya kvinnor', one: '1 är en ny kvinna', stated: 'kvinnor' },
  men: { left: 'män', began: 'nya män', one: '1 är en ny man', stated: 'män' },
  everybody: { left: 'deltagare', began: 'nya', one: '1 är ny', stated: 'deltagare' },
};

/** What may be a slip, as questions: nothing of it stops a yes. */
export function questions(draft: Draft): Notice[] {
  const { counts, intervention, before, adjacent, overlapping, period, turn } = draft;
  const continuity = before && adjacent ? mismatches(before.counts, counts).map((each) => mismatchInWords(each, periodName(before.period))) : [];
  const reasons = exitTotal(counts.exits);
  const missing = (['women', 'men'] as const).filter((sex) => counts[sex] === null);
  const asked = [
    ...continuity,
    ...(missing.length === 1
      ? [
          `${missing[0] === 'women' ? 'Kvinnor' : 'Män'} är inte angivet. Skriv 0 ${missing[0] === 'women' ? 'kvinnor' : 'män'} om det inte var några.`,
        ]
      : []),
    ...otherSex('Nya', counts.new, counts.newWomen, counts.newMen),
    ...otherSex('Avslutade', counts.ended, counts.endedWomen, counts.endedMen),
    ...(counts.ended === null && reasons && reasons !== (counts.endedWomen ?? counts.endedMen)
      ? [`Avslutade är inte angivet, men orsakerna blir ${number(reasons)}. Ska det stå så?`]
      : []),
    ...(overlapping.length > 0
      ? [`Månader i perioden finns också i ${list(overlapping.map(({ body }) => periodName(body.period)))}. Båda rapporterna sparas.`]
      : []),
    ...beforeItsStart(intervention, period),
    ...(isUnderWay(period, localTime(turn.now).date) ? ['Perioden är inte slut än.'] : []),
  ];
  const fine = reasonsInWords(counts);
  const unstated = counts.exits.notStated;
  return [
    ...asked.map((text): Notice => ({ kind: 'warning', text })),
    ...(fine ? [{ kind: 'info', text: fine } as const] : []),
    ...(unstated ? [{ kind: 'info', text: `${number(unstated)} av de avslutade sparas med orsak ej angiven.` } as const] : []),
  ];
}

/** A period that ends before the first one that is to be reported. */
function beforeItsStart({ name, reportsFrom }: Draft['intervention'], period: string): string[] {
  if (reportsFrom === undefined || monthsOf(period)[1] >= monthsOf(reportsFrom)[0]) return [];
  return [`${name} rapporteras från ${periodName(reportsFrom)}, och perioden ligger före det. Stämmer den?`];
}

/** "Nya män är inte angivet": of one sex alone there is no sum, and none of the year. */
function otherSex(what: 'Nya' | 'Avslutade', all: number | null, women: number | null, men: number | null): string[] {
  if (all !== null || (women === null) === (men === null)) return [];
  const missing = `${what.toLowerCase()} ${women === null ? 'kvinnor' : 'män'}`;
  return [`${what} ${women === null ? 'kvinnor' : 'män'} är inte angivet. Skriv ”0 ${missing}” om det inte var några.`];
}

function mismatchInWords({ who, left, began, expected, stated, difference }: Mismatch, before: string): string {
  const words = WHO[who];
  return (
    `Stämmer det? ${number(left)} ${words.left} var kvar efter ${before} och ${began === 1 ? words.one : `${number(began)} är ${words.began}`}: det blir ${number(expected)}, ` +
    `men du skriver ${number(stated)} ${words.stated}. Skillnad: ${number(difference, { sign: true })}.`
  );
}
