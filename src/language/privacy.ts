/** What Entra calls a person, a group or a thing: whatever its digits, nobody's number. */
const GUID = /(?<![\da-z-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z-])/gi;

/** What kind of personal data a text carries, or null. */
export type Personal = 'personnummer' | 'phone' | 'email';

const EMAIL =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\((?:at|a|snabel-?a)\)|\[(?:at|a)\]|\bsnabel-?a\b)\s?[\p{L}\d-]{1,63}(?:\.|\s?[([]?punkt[)\]]?\s?)[\p{L}\d-]{1,63}/iu;

/** Money words after a long number make it an amount. */
const AMOUNT_AFTER = /^\s?(?:kr|kronor|sek|tkr|mkr|mnkr|miljon|%|procent|:-)/i;

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** How much of the surroundings is looked at: enough to tell, and a long message takes no longer for each number. */
const WINDOW = 24;

function around(text: string, index: number, length: number): readonly [string, string] {
  return [text.slice(Math.max(0, index - WINDOW), index), text.slice(index + length, index + length + WINDOW)];
}

/** Month and day of a birth date; a samordningsnummer adds 60 to the day. An organisation number has 20 or more for month. */
function isBirthDate(month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && ((d >= 1 && d <= 31) || (d >= 61 && d <= 91));
}

/** The check digit of the last ten digits. Only used where the writing itself is no sign: it proves, its absence proves nothing. */
function hasCheckDigit(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

const CENTURY = '(?:18|19|20) ?';
/**
 * Date and four signs, with or without century, in the ways that people part them, also as "(780914)-4321". The last four may be hidden
 * ("780914-XXXX"), or those of a number that a hospital or an authority gave for the time being ("780914-T123", "780914TF12").
 */
const PERSONAL_NUMBER = new RegExp(
  `(?<![\\d,.])(?<date>(?:${CENTURY})?\\d{2}(?<gap>[-./ ]?)\\d{2}(?:\\k<gap>| ?)\\d{2})(?<sep>\\)?\\s?[-+/.:_]\\s?|\\)?\\s{1,2}|)(?<four>\\d{4}|[A-ZÅÄÖ]\\d{3}|[A-ZÅÄÖ]{2}\\d{2}|[xX*]{4})(?!\\d|[.,]\\d)`,
  'gu',
);

function isPersonalNumber(text: string, thisYear: number): boolean {
  return [...text.matchAll(PERSONAL_NUMBER)].some((found) => {
    const { date = '', gap = '', sep = '', four = '' } = found.groups ?? {};
    const digits = digitsOf(date);
    const six = digits.slice(-6);
    if (!isBirthDate(six.slice(2, 4), six.slice(4, 6))) return false;
    const [before, after] = around(text, found.index, found[0].length);
    if (sep === '' && /\d/.test(four) && gap === '' && AMOUNT_AFTER.test(after)) return false;
    if (/[-+]/.test(sep) || !/^\d/.test(four)) return !isDateRange(digits, four, sep, gap);
    const full = digits.length === 8;
    // A meeting's date and time, written without a point: "2027-03-04 1330".
    if (full && Number(digits.slice(0, 4)) >= thisYear - 15) return false;
    if (sep.trim() === '' && sep !== '' && inColumn(before, after)) return hasCheckDigit(six + four);
    if (gap === ' ' || gap === '.' || /:\s/.test(sep)) return full || hasCheckDigit(six + four);
    return true;
  });
}

/** "2024-01-15-2024" and the like: a year after a dash that follows a date written with dashes in this century. */
function isDateRange(digits: string, four: string, sep: string, gap: string): boolean {
  return digits.length === 8 && gap !== '' && sep !== sep.trim() && /^20\d\d$/.test(four) && digits.startsWith('20');
}

/** A number among other numbers: pasted columns. */
function inColumn(before: string, after: string): boolean {
  return /\d\s*$/.test(before) || /^\s*\d/.test(after);
}

/** The same number taken apart, digit by digit or in pairs: "7 8 0 9 1 4 - 4 3 2 1". */
const APART = /(?<![\d,.])\d{1,2}(?:[ ._/-]{1,3}\d{1,2}){4,11}(?![\d,.])/g;

/** What is said of a person and not of a list of figures. */
const OF_SOMEBODY = /^\s?(?:har|är|ska|avslut|slut|börja|skriv|ny(?![\p{L}])|till (?:arbete|jobb|studier|sjukdom))/iu;

function isTakenApart(text: string): boolean {
  return [...text.matchAll(APART)].some((found) => {
    const [written] = found;
    const ten = digitsOf(written);
    if (!/^(?:\d{10}|(?:18|19|20)\d{10})$/.test(ten) || !isBirthDate(ten.slice(-8, -6), ten.slice(-6, -4))) return false;
    const bySingles = /^\d(?:\D+\d){9,11}$/.test(written);
    const dashed = /-\D*(?:\d\D*){4}$/.test(written) && (written.match(/-/g) ?? []).length === 1;
    const [, after] = around(text, found.index, written.length);
    return bySingles || dashed || hasCheckDigit(ten.slice(-10)) || OF_SOMEBODY.test(after);
  });
}

const NUMBER_WORD =
  '(?:noll|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)\\p{L}*)';
/** In words, or with its last four said apart. */
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:personnummer|personnr|persnr|pnr)\\W{1,4}(?:är\\s)?${NUMBER_WORD}(?:\\s${NUMBER_WORD}){2,}|(?:sista fyra|fyra sista)(?: siffrorna)?\\W{1,4}(?:är\\s)?\\d{4}(?!\\d)`,
  'iu',
);
/** Digit by digit, as on the telephone; so many belong to nothing else. */
const DIGIT_WORDS =
  /(?<!\p{L})(?:(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)[\s,-]+){9,}(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)(?!\p{L})/iu;
const BORN_IN_WORDS =
  /(?<![\p{L}])(?:född|fodd|födelsedag(?:en)?|födelsedatum)\s*:?\s*(?:är\s)?(?:den\s)?\d{1,2}(?::?[ae])?[\s/.-]+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?\s+(?:19|20)?\d{2}(?!\d)/iu;

const BORN =
  /(?<![\p{L}])(?:född|fodd|f\.|födelsedatum|personnummer|persnr|pnr|p-nr)\s*:?\s*(?:den\s)?(?:18|19|20)?\d{2}[-./ ]?\d{2}[-./ ]?\d{2}(?!\d)/iu;

const INTERNATIONAL = /(?<![\d.,])(?:\+|00)(?:4[567]|358|44|49)[\s(0)-]{0,5}\d(?:[\s()-]?\d){6,10}(?!\d)/;
const NATIONAL = /(?<![\d.,:+-])\(?0[1-9]\d{0,2}\)?(?:\s?[-/]\s?|\s?)\d{2,4}(?:[ -]?\d{2,4}){0,3}(?![\d%]|[.,:]\d)/g;
/** "070.123.45.67": nine digits or more, so no date. */
const DOTTED = /(?<![\d.,])0[1-9]\d{0,2}(?:\.\d{2,4}){2,4}(?![\d.])/g;
const CALLS = /(?:tel|tfn|telefon|mobil|ring|nås på|sms|nummer)\w*\W{0,3}(?:på\s|nr\W*)?$/i;

const SPOKEN = /(?<!\p{L})noll[\s-]+sju[\s-]+(?:noll|två|tre|sex|nio)(?!\p{L})/iu;

function isPhone(text: string): boolean {
  if (INTERNATIONAL.test(text) || SPOKEN.test(text) || [...text.matchAll(DOTTED)].some(([written]) => digitsOf(written).length >= 9)) return true;
  return [...text.matchAll(NATIONAL)].some((found) => {
    const written = found[0];
    const digits = digitsOf(written);
    if (digits.length < 8 || digits.length > 12) return false;
    if (CALLS.test(around(text, found.index, written.length)[0])) return true;
    // A date ("04-03-2027", "04/03 2027") or counts with a nought before ("05 12 11 20") is no phone number.
    if (/^\d{2}([-/ .])\d{2}\1?\s?(?:\d{2}|20\d{2})$/.test(written)) return false;
    return (
      /^\(?0\d{1,3}\)?\s?[-/]/.test(written) ||
      /^07\d/.test(written) ||
      /^07[02369]\d{7}$/.test(digits) ||
      /^0\d{8,11}$/.test(written) ||
      /^0[1-9]\d{1,2} \d{2,3}(?: \d{2}){2}$/.test(written) ||
      /\d{3}/.test(written.replace(/^\(?0\d+\)?\s?/, ''))
    );
  });
}

/**
 * Finds what must not be kept: a personnummer or samordningsnummer (a wrong check digit is still one), a phone number, an e-mail address.
 * Amounts, dates, organisation numbers and pasted columns pass. Errs on the side of refusing.
 */
export function findPersonal(message: string, now: Date): Personal | null {
  const text = message
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/&nbsp;|&#160;|[^\S\n\t]/g, ' ')
    .replace(GUID, ' ')
    // Letters that pass for digits: "7909l4-432O".
    .replace(/(?<=\d)[lI|](?=[\d-])/g, '1')
    .replace(/(?<=[\d-])[oO](?=\d)|(?<=\d)[oO](?!\p{L})/gu, '0');
  if (EMAIL.test(text)) return 'email';
  if (isPersonalNumber(text, now.getUTCFullYear()) || isTakenApart(text)) return 'personnummer';
  if (BORN.test(text) || BORN_IN_WORDS.test(text) || IN_WORDS.test(text) || DIGIT_WORDS.test(text)) return 'personnummer';
  return isPhone(text) ? 'phone' : null;
}
