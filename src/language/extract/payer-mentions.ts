import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { type Pick, picks } from './names.js';

/** A payer of the law or a party that the text names. */
export interface Mention extends Span {
  readonly id: string;
  /** In another association than the one spoken of. */
  readonly association: string | null;
}

const PAYER_WORDS: readonly (readonly [string, RegExp])[] = [
  ['state', /\b(?:staten|statens|stat|statlig\w*|statsbidrag\w*|forsakringskass\w*|f-?kassan\w*|fk|arbetsformedling\w*|af)\b/g],
  ['region', /\b(?:region|regionen|regionens|regions)\b/g],
  ['municipalities', /\b(?:alla kommuner\w*|kommunerna|kommunernas|kommuner|medlemskommun\w*)\b/g],
];

/** Every payer and party named, from left to right; a party that is alone on its side is `state` or `region`. */
export function mentions(material: Material): Mention[] {
  const { associations, bound } = material.seen;
  const isParty = ({ meaning }: Pick) => associations.get(meaning.association)?.parties.some(({ id }) => id === meaning.id) ?? false;
  // "Habos bidrag" is the name of a line.
  const lines = picks(material, 'line').filter(isParty);
  const parties = picks(material, 'party');
  const apart = lines.filter(({ name: line }) => !parties.some(({ name }) => name.start < line.end && line.start < name.end));
  const named = [...parties, ...apart].map(({ name, meaning, home }): Mention => {
    const association = associations.get(meaning.association);
    const kind = association?.parties.find(({ id }) => id === meaning.id)?.kind;
    const isOnly = association?.parties.filter((party) => party.kind === kind).length === 1;
    const id = isOnly && (kind === 'state' || kind === 'region') ? kind : meaning.id;
    return { id, start: name.start, end: name.end, association: home || meaning.association === bound?.id ? null : meaning.association };
  });
  const said = PAYER_WORDS.flatMap(([id, words]) =>
    [...material.folded.matchAll(words)].map((found): Mention => ({ id, start: found.index, end: found.index + found[0].length, association: null })),
  ).filter((word) => !named.some((name) => word.start < name.end && name.start < word.end));
  return [...named, ...said].sort((a, b) => a.start - b.start);
}
