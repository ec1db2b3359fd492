import type { Match, Material } from '../material.js';
import type { Extractor } from './extractor.js';
import { type Pick, picks } from './names.js';

const REST = '(?:resten|resterande|aterstaende|ovriga|de (?:manader som ar kvar|aterstaende|resterande|kommande))';
const METHODS: readonly (readonly [string, RegExp])[] = [
  ['straightLine', /\brak(?:a|t)? (?:linje|prognos\w*|framskriv\w*|fram)|\brakt av\b|\blinjar\w*|\bstraight line\b|\bframskriv\w*/g],
  [
    'plan',
    new RegExp(
      [
        `\\b(?:enligt )?(?:plan|budget)(?:en)? (?:for )?${REST}\\b(?: (?:av aret|manader\\w*))?`,
        `\\b${REST}(?: (?:av aret|manader\\w*))? (?:enligt|som|efter|foljer|gar enligt|med) (?:budget\\w*|plan\\w*)`,
        `\\b${REST} (?:budget|plan)\\w*`,
        '\\benligt plan(?:en|metoden)?\\b',
      ].join('|'),
      'g',
    ),
  ],
  [
    'lastYear',
    /\b(?:forra arets|fjolarets) (?:monster|forlopp|takt|profil|kurva)|\b(?:i )?(?:samma (?:monster|forlopp|takt) )?som (?:forra aret|i ?fjol)\b|\benligt forra aret\b/g,
  ],
  ['utilisation', /\butnyttjandegrad\w*/g],
];

interface Said {
  readonly method: string;
  readonly found: Match;
}

/** Which line each rule is for: those before it where the names go first, else those after it. */
function ofLines(lines: readonly Pick[], said: readonly Said[]): { readonly line: string; readonly method: string }[] {
  const [firstLine, firstRule] = [lines[0]?.name.start ?? 0, said[0]?.found.span.start ?? 0];
  return lines.map(({ name, meaning }) => {
    const own =
      firstLine < firstRule
        ? (said.find(({ found }) => found.span.start >= name.end) ?? said.at(-1))
        : (said.findLast(({ found }) => found.span.end <= name.start) ?? said[0]);
    return { line: meaning.id, method: own?.method ?? '' };
  });
}

/**
 * Which rule a forecast follows, where it is said: one for all or for the one line that is named, several as `methods` by line. Its words are
 * taken, so that "förra årets mönster" names no year.
 */
export const forecastMethods: Extractor = {
  read(material, wanted) {
    if (!wanted.has('outcome')) return {};
    const said = saidIn(material);
    const [first] = said;
    if (!first) return {};
    for (const { method, found } of said) if (method !== 'utilisation') material.claim(found.span);
    const lines = picks(material, 'line').filter(({ name, meaning, home }) => home && !meaning.total && material.isFree(name));
    const different = new Set(said.map(({ method }) => method));
    if (lines.length < 2) return different.size === 1 ? { params: { method: first.method } } : {};
    for (const { name } of lines) material.claim(name);
    return { params: { methods: ofLines(lines, said) } };
  },
};

/** Every rule that is named, from left to right; of words that name two the longer counts. */
function saidIn(material: Material): Said[] {
  const all = METHODS.flatMap(([method, words]) => material.find(words).map((found) => ({ method, found })));
  return all
    .filter(
      ({ found }) =>
        !all.some(
          (other) =>
            other.found !== found &&
            other.found.span.start < found.span.end &&
            found.span.start < other.found.span.end &&
            other.found[0].length > found[0].length,
        ),
    )
    .sort((a, b) => a.found.span.start - b.found.span.start);
}
