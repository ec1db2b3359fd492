import type { Check } from '../../associations/check.js';
import type { Figure } from '../../calculation/figure.js';
import type { Cause } from '../../calculation/recheck.js';
import { amount, list, number } from '../../swedish/format.js';
import { columnName } from './choice.js';

/** A figure as the source writes it: kronor to the öre where there are any. */
export function printedText(figure: Figure): string {
  return amount(figure.value, figure.unit, figure.unit === 'SEK' && !figure.value.isInteger() ? { decimals: 2 } : {});
}

/** "Kostnader, budget 2021" */
export function checkTitle({ label, column }: Check): string {
  return unbroken(column ? `${label}, ${columnName(column)}` : label);
}

/** The source's own words with its amounts kept together: "17 %", "58 443 tkr", "5,5 milj". */
function unbroken(words: string): string {
  return words.replace(/(?<=\d) (?=\d{3}(?!\d)|%|(?:t?kr|mn?kr|mil|§)\p{L}*(?!\p{L}))/gu, '\u00a0');
}

function causeText(cause: Cause, unit: Figure['unit']): string {
  switch (cause.kind) {
    case 'rounding':
      return `kan vara avrundning: ${number(cause.parts)} avrundade rader kan skilja upp till ${amount(cause.unit.times(cause.parts).div(2), unit, { decimals: cause.parts % 2 })}`;
    case 'missing':
      return `skillnaden är lika stor som ”${cause.part.label}” (${printedText(cause.part)}): den kan saknas eller vara räknad två gånger`;
    case 'sign':
      return `skillnaden är två gånger ”${cause.part.label}” (${printedText(cause.part)}): den kan ha fel tecken`;
    case 'transposed':
      return 'två siffror i summan kan ha bytt plats';
    case 'transposedPart':
      return `två siffror i ”${cause.part.label}” (${printedText(cause.part)}) kan ha bytt plats`;
    case 'truncated':
      return 'talet kan vara avkortat i stället för avrundat';
  }
}

/** What a difference may come from, as sentences; empty where nothing fits. */
export function causesText(causes: readonly Cause[], unit: Figure['unit']): string {
  const words = causes.map((cause) => causeText(cause, unit));
  return words.length === 0 ? '' : `${list(words, 'eller').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`;
}

/** "tryckt 7 489 tkr, omräknat 7 490 tkr, skillnad −1 tkr. Kan vara avrundning: …" */
export function findingText(check: Check): string {
  const { printed, readings, difference, causes, note, words, column } = check;
  if (words) return `tryckt ${words.printed}, ska vara ${words.recomputed}.${note ? ` ${unbroken(note)}` : ''}`;
  const against = unique(readings.filter(({ agrees }) => !agrees).map(({ figure }) => figure));
  const recomputed = against.map((figure) => `${printedText(figure)}${column && against.length === 1 ? '' : ` (${unbroken(figure.label)})`}`);
  const agreeing = unique(readings.filter(({ agrees }) => agrees).map(({ figure }) => figure));
  const apart = difference && !difference.value.isZero() ? `, skillnad ${apartText(difference)}` : '';
  return [
    `tryckt ${printedText(printed)}, omräknat ${list(recomputed)}${apart}.`,
    agreeing.length > 0 ? `Stämmer däremot med ${list(agreeing.map((figure) => `${figure.label} (${printedText(figure)})`))}.` : '',
    causesText(causes, printed.unit),
    unbroken(note?.replace(/^Att kontrollera: /, '') ?? ''),
  ]
    .filter(Boolean)
    .map((sentence) => sentence.replace(/^\p{Ll}/u, (letter, at) => (at === 0 && sentence.startsWith('tryckt') ? letter : letter.toUpperCase())))
    .join(' ');
}

/** With its sign; shares differ in percentage points, not in percent. */
function apartText({ value, unit }: Figure): string {
  if (unit === 'percent') return `${number(value, { sign: true })}\u00a0procentenheter`;
  return amount(value, unit, { sign: true, ...(unit === 'SEK' && !value.isInteger() ? { decimals: 2 } : {}) });
}

/** Readings that give the same amount are said once. */
function unique(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure, index) => figures.findIndex(({ value }) => value.eq(figure.value)) === index);
}
