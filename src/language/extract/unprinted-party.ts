import type { Material } from '../material.js';
import { namedAssociation, type Pick, picks } from './names.js';

/** What a member pays, said in the words that people use for it. */
const PAYS =
  /\b(?:betala\w*|bidra\w*|bidrag\w*|medlemsbidrag\w*|medlemsavgift\w*|avgift\w*|insats(?:en)? i kronor|andel\w*|del(?:en)?|skjut\w*|lagg(?:er|a)|lade|ger|gav|far vi|fick vi|sta[rd]? for|intakt\w*|kostar det for|kostnad\w* for)\b/;

/** Municipalities that are asked what they pay, and whose association prints no amount for them: asked for all the same, never passed over. */
export function unprintedParties(material: Material): Pick[] {
  if (!PAYS.test(material.folded)) return [];
  const { associations } = material.seen;
  const named = namedAssociation(material);
  const asked = picks(material, 'party').filter(
    ({ name, meaning: { id, association, common }, home, others }) =>
      material.isFree(name) &&
      !common &&
      (named ? association === named.id : home || others === 1) &&
      !name.meanings.some(({ kind, association: where }) => kind === 'line' && where === association) &&
      associations.get(association)?.parties.some((party) => party.id === id && party.kind === 'municipality'),
  );
  // Of several in one association the same is to say: none of them has an amount.
  return new Set(asked.map(({ meaning }) => meaning.association)).size === 1 ? asked.slice(0, 1) : asked;
}
