import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Extractor } from './extractor.js';
import { type Pick, picks } from './names.js';
import { isYear } from './years.js';

const INHABITANTS = /\binvanar\w*|\b(?:be)?folkmangd\w*|\bbefolkning\w*|\bbor\b|\b16 ?- ?64\b/;
/** What may stand between a municipality and its number: "Habo har 12 500", "Habo: 12 500". */
const BETWEEN = /^(?:[\s:=(\t|–-]|har|ar|kommun|med|ca|cirka|idag|nu|invanare|folkmangd|befolkning|bor|det)*$/;
const MOST_TEXT_BETWEEN = 30;

interface Counted {
  readonly pick: Pick;
  readonly number: NumberToken;
}

/** The first free plain number after each municipality, before the next name. */
function counted(material: Material): Counted[] {
  const municipalities = picks(material, 'party').filter(({ meaning }) => {
    const party = material.seen.associations.get(meaning.association)?.parties.find(({ id }) => id === meaning.id);
    return party?.kind === 'municipality';
  });
  return municipalities.flatMap((pick, index): Counted[] => {
    const next = municipalities[index + 1]?.name.start ?? Number.POSITIVE_INFINITY;
    const number = material.freeNumbers.find(({ start }) => start >= pick.name.end && start < next);
    if (number?.unit !== 'plain' || number.article || !number.value.isInteger() || number.value.abs().gte('1e12')) return [];
    // A year is grouped by nobody; a small municipality's "2 021" may be.
    if (isYear(number) && municipalities.length === 1) return [];
    const between = material.folded.slice(pick.name.end, number.start);
    return between.length <= MOST_TEXT_BETWEEN && BETWEEN.test(between) ? [{ pick, number }] : [];
  });
}

/** "0680 Jönköping": the code that statistics put before a municipality is no number of anybody. */
export function claimCodes(material: Material): void {
  const codes = picks(material, 'party').flatMap(({ name }) => {
    const before = material.seen.tokens.find(({ end }) => end <= name.start && /^\s+$/.test(material.folded.slice(end, name.start)));
    return before?.kind === 'number' && /^\d{4}$/.test(material.folded.slice(before.start, before.end)) ? [before] : [];
  });
  if (codes.length > 1) for (const code of codes) material.claim(code);
}

/** Inhabitants by municipality, as they are pasted: "Habo 12 500, Mullsjö 7 400". One number alone counts only where the text says that it is people. */
export const populations: Extractor = {
  read(material) {
    claimCodes(material);
    const found = counted(material);
    if (found.length < 2 && !(found.length === 1 && INHABITANTS.test(material.folded))) return {};
    const people: Record<string, number> = {};
    for (const { pick, number } of found) {
      material.claim(number);
      if (pick.meaning.id in people && people[pick.meaning.id] !== number.value.toNumber())
        return {
          problems: [
            { parameter: 'populations', words: material.words(number), message: 'Samma kommun har två olika antal invånare. Skriv ett av dem.' },
          ],
        };
      people[pick.meaning.id] = number.value.toNumber();
    }
    return { params: { populations: people } };
  },
};
