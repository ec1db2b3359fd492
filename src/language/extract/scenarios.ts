import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import type { Extractor } from './extractor.js';

const CHANGES: readonly (readonly [string, RegExp])[] = [
  ['rename', /\b(?:dop om|byt(?:a|er)? namn|rename)\b/],
  ['discard', /\b(?:ta(?:r)? bort|kasta|slang|radera|forkasta|discard|delete)\b/],
  ['share', /\b(?:dela|visa for (?:alla|motet|gruppen)|share)\b/],
  ['save', /\b(?:spara|behall|lagra|save|kalla)\b/],
];
const WORD = /\bscenario(?:t|ts|n|na|rna)?\b|\bscenarierna\b/;

/** What is done is said before the name, which may hold such words itself: "spara som scenario Ta bort SE-N". */
function changeIn(folded: string): string | null {
  const before = folded.slice(0, folded.search(WORD) + 1);
  return (CHANGES.find(([, words]) => words.test(before)) ?? CHANGES.find(([, words]) => words.test(folded)))?.[0] ?? null;
}

export const scenarioChange: Extractor = {
  read({ folded }) {
    const said = changeIn(folded);
    return said ? { params: { scenarioChange: said } } : {};
  },
};

const QUOTED = /["']([^"'\n]{1,40})["']/g;
/** All that follows the word, up to what ends a sentence. */
const AFTER = /\b(?:scenario(?:t|ts|n|na|rna)?|scenarierna)(?: (?:som heter|med namnet|kallat|som))? ([^"'\n,;?!]{1,120})/g;
/** No name begins so: the word is only spoken of. */
const NO_NAME = /^(?:for|i|som|med|mot|till|alla|mina|vara|sparade|finns|har|vi|ar|att|om|dar|nar|da|utan|vad|hur|igen|bredvid|sida|tack|och)\b/;
/** What follows a name without being of it. */
const TAIL =
  / (?:med (?:alla|styrelsen|gruppen|motet|oss)|for (?:alla|motet|gruppen|styrelsen|oss)|i motet|bredvid varandra|mot varandra|sida vid sida|tack|ut)\.?$/;
const SAYS_TWO = /\b(?:jamfor\w*|stall\w*|skilj\w*|skillnad\w*|vs|compare)\b/;
/** Between two names, the surest first. Of a new name only "till" goes before. */
const JOINED = [/ (?:med|mot|och|till|fran|jamfort med|bredvid|vs) (?:scenari\w* )/, / (?:jamfort med|mot|vs|bredvid|med) /, / (?:och|fran) /];
const RENAMED = / till (?:scenari\w* )?/;

/** Where the one name or the two stand; `words` is all of it, which may be one name with such a word in it. */
export interface ScenarioNames {
  readonly first: Span;
  readonly second: Span | null;
  readonly words: Span;
}

function spanOf(folded: string, start: number, end: number): Span {
  const text = folded.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}

/** The names that stand after the word "scenario" in a folded text; null where none does. */
export function scenarioNamesIn(folded: string): ScenarioNames | null {
  const [found] = folded.matchAll(AFTER);
  const written = found?.[1];
  if (!found || written === undefined || NO_NAME.test(written)) return null;
  const start = found.index + found[0].length - written.length;
  const rest = written.replace(/\.$/, '').replace(TAIL, '');
  const words = spanOf(folded, start, start + rest.length);
  const change = changeIn(folded);
  const split = change === 'rename' ? splitAt(rest, RENAMED, true) : change === null ? firstSplit(rest, SAYS_TWO.test(folded)) : null;
  if (!split) return { first: words, second: null, words };
  return { first: spanOf(folded, start, start + split.at), second: spanOf(folded, start + split.to, start + rest.length), words };
}

/** The word "scenario" said twice joins two; weaker words only where two are spoken of. */
function firstSplit(rest: string, saysTwo: boolean) {
  return (saysTwo ? JOINED : JOINED.slice(0, 1)).map((joint) => splitAt(rest, joint, false)).find((split) => split !== null) ?? null;
}

function splitAt(rest: string, joint: RegExp, last: boolean): { readonly at: number; readonly to: number } | null {
  const all = [...rest.matchAll(new RegExp(joint.source, 'g'))];
  const found = last ? all.at(-1) : all[0];
  return found && found.index > 0 ? { at: found.index, to: found.index + found[0].length } : null;
}

function quotedIn(material: Material): string[] {
  return material.find(QUOTED).map(({ 1: written = '', span }) => {
    const name = { start: span.start + 1, end: span.start + 1 + written.length };
    material.claim(name);
    return material.words(name).trim();
  });
}

/** The names of one scenario or two: quoted, or after the word. */
export const scenarios: Extractor = {
  read(material, wanted) {
    const [one, other] = quotedIn(material);
    if (one !== undefined) return { params: { scenario: one, ...(other === undefined ? {} : { otherScenario: other }) } };
    const names = scenarioNamesIn(material.folded);
    if (!names) return {};
    material.claim(names.words);
    const { first, second, words } = names;
    return {
      params: {
        scenario: material.words(first),
        ...(second && wanted.has('otherScenario') ? { otherScenario: material.words(second) } : {}),
        scenarioWords: material.words(words),
      },
    };
  },
};
