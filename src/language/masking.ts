import { labelAt } from './extract/count-labels.js';
import { monthNumber } from './extract/months.js';
import { scenarioNamesIn } from './extract/scenarios.js';
import { isYear } from './extract/years.js';
import { MASK, MASKS } from './masks.js';
import type { Seen } from './material.js';
import type { Name } from './names.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { heardAs } from './synonyms.js';
import type { Span } from './tokens.js';

/** Names that no everyday word and no word of the field collides with stand for their kind, so that one example speaks for all of them. */
function nameMask(name: Name, { text }: Seen): string | null {
  const written = text.folded.slice(name.start, name.end);
  const isFieldWord = heardAs(written) !== written;
  const clear = name.meanings.filter(({ common, total, kind }) => !common && !total && !(kind === 'line' && isFieldWord));
  const kind = (['intervention', 'association', 'party', 'line'] as const).find((one) => clear.some((meaning) => meaning.kind === one));
  return kind ? MASK[kind] : null;
}

/** Of all that begins or ends, these are said of participants only. */
const FLOWS = /^(?:nya?|nytt|nytill\w*|nyinskr\w*|avslut\w*|avsl|slutade|slutat|utskr\w*)$/;

/** Words that count participants, and months, stand for their kind too; other words of the field for their synonyms. */
function wordMask(word: string): string {
  const label = labelAt(word)?.label;
  if (label?.sex) return MASK.sex;
  if (label?.flow && FLOWS.test(word)) return label.flow === 'new' ? 'nya' : 'avslutade';
  if (label?.exit) return MASK.exit;
  return word.length > 2 && monthNumber(word) !== null ? MASK.month : heardAs(word);
}

/** What a scenario is called asks nothing, whatever words it is made of. */
function scenariosIn(folded: string): Phrase[] {
  const names = scenarioNamesIn(folded);
  return names ? [names.first, ...(names.second ? [names.second] : [])].map((span) => ({ ...span, mask: MASK.scenario })) : [];
}

/** The words of a text with its names, numbers and months masked: what the classifier learns from and judges. */
export function maskedWords(seen: Seen): string[] {
  const words: string[] = [];
  const scenarios = scenariosIn(seen.text.folded);
  const apart = (span: Span) => !scenarios.some(({ start, end }) => start < span.end && span.start < end);
  const names = seen.names
    .filter(apart)
    .map((name) => ({ ...name, mask: nameMask(name, seen) }))
    .filter(({ mask }) => mask !== null);
  const strangers = seen.strangers
    .filter(apart)
    .map(({ start, end, asMunicipality }) => ({ start, end, mask: asMunicipality ? MASK.party : MASK.association }));
  const masks = [
    ...scenarios,
    ...names,
    ...strangers,
    ...phrasesIn(seen.text.folded).filter((phrase) => apart(phrase) && !names.some((name) => name.start < phrase.end && phrase.start < name.end)),
  ];
  let inside = -1;
  for (const token of seen.tokens) {
    const masked = masks.findIndex(({ start, end }) => token.start >= start && token.start < end);
    if (masked >= 0) {
      if (masked !== inside) words.push(masks[masked]?.mask ?? '');
      inside = masked;
    } else if (token.kind === 'number') words.push(token.article ? 'en' : isYear(token) ? MASK.year : MASK[token.unit]);
    else if (token.kind === 'word') words.push(wordMask(token.text));
  }
  return withoutManners(COLUMN.test(seen.text.original) ? [...words, MASK.column] : words);
}

/** Three lines or more that end with a number, or three numbers with nothing between: pasted from a table. */
const COLUMN = /(?:\d[\d .,]*(?:\n[^\n]*)?\n[^\n]*){2}\d[\d .,]*(?:\n|$)|^\D*\d[\d.,]*(?:[ ;+\t][ ;,+\t]*\d[\d.,]*){2,}\s*$|^\D*\d+(?:,\d+){2,}\s*$/;

/** "hej, … tack": manners around a question are not what it asks. */
function withoutManners(words: readonly string[]): string[] {
  // "god morgon, …" as "godmorgon, …".
  const greeted = words[0] === 'hej' ? 1 : words[0] === 'god' && /^(?:morgon|dag|datum|kvall|formiddag|eftermiddag)$/.test(words[1] ?? '') ? 2 : 0;
  const start = words.length > greeted + 1 ? greeted : 0;
  const rest = words.slice(start);
  const polite = /^(?:tack|snalla|please)$/.test(rest.at(-1) ?? '') && rest.slice(0, -1).some((word) => !MASKS.has(word));
  return polite ? rest.slice(0, -1) : rest;
}
