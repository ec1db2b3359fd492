import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { LESS, MORE } from './change-words.js';
import type { Extractor } from './extractor.js';
import { picks } from './names.js';

const REST = /\b(?:resten|ovriga|overiga|de andra|andra kommuner\w*|aterstoden)\b/;
/** What may stand between a share and its municipality: "40 % på Jönköping", "Jönköping ska ha 40 %". */
const SHARE_FIRST = /^ ?(?:pa|for|till|fran|at|hos)? ?$/;
const NAME_FIRST = /^(?:s kommun|s| kommun|s kommuns)?(?:[ :]|ska|skall|tar|ta|betalar|betala|har|ha|far|star for|sta for|svarar for)*$/;

export interface ShareSaid {
  readonly municipality: string;
  readonly number: NumberToken;
}

/**
 * Each municipality's share in percent of what they pay together: "40 % Jönköping, resten lika", "Habo 10 %, Jönköping 70 %". Empty where the text tells of a
 * change, or of one percentage alone without what the others pay.
 */
export function sharesIn(material: Material): readonly ShareSaid[] {
  const { folded, seen } = material;
  if (MORE.test(folded) || LESS.test(folded)) return [];
  const percents = seen.tokens.filter((token): token is NumberToken => token.kind === 'number' && token.unit === 'percent' && token.sign === '');
  const taken = new Set<NumberToken>();
  const found = picks(material, 'party').flatMap(({ name, meaning }): ShareSaid[] => {
    const party = seen.associations.get(meaning.association)?.parties.find(({ id }) => id === meaning.id);
    if (party?.kind !== 'municipality') return [];
    const number = percents.find(
      (each) =>
        !taken.has(each) &&
        ((each.end <= name.start && SHARE_FIRST.test(folded.slice(each.end, name.start))) ||
          (each.start >= name.end && NAME_FIRST.test(folded.slice(name.end, each.start)))),
    );
    if (!number) return [];
    taken.add(number);
    return [{ municipality: meaning.id, number }];
  });
  return found.length > 1 || REST.test(folded) ? found : [];
}

/** The municipalities' shares as said; who is not named shares what is left equally. */
export const shares: Extractor = {
  read(material) {
    const found = sharesIn(material);
    if (found.length === 0) return {};
    for (const { number } of found) material.claim(number);
    return { params: { shares: Object.fromEntries(found.map(({ municipality, number }) => [municipality, number.value.toFixed()])) } };
  },
};
