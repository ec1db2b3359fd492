import type { ParameterName } from '../../commands/parameters/parameters.js';
import { list } from '../../swedish/format.js';
import type { Material } from '../material.js';
import type { Meaning, Name, NameKind } from '../names.js';
import { isOneTypo } from '../spelling.js';
import { clean } from '../text.js';
import { labelAt } from './count-labels.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { monthNumber } from './months.js';
import { inPassing } from './party-in-passing.js';
import { isYear } from './years.js';

/** The association that the text names itself, if any. What is also a party of the bound one ("Göteborg") means the party there. */
export function namedAssociation(material: Material): { readonly id: string; readonly name: Name } | null {
  const { names, bound } = material.seen;
  for (const name of names) {
    const meant = name.meanings.find(({ kind }) => kind === 'association');
    const local = name.meanings.some(({ kind, association }) => kind !== 'association' && association === bound?.id);
    if (meant && !local) return { id: meant.id, name };
  }
  return null;
}

export interface Pick {
  readonly name: Name;
  readonly meaning: Meaning;
  /** In the named or bound association, so that nothing has to be said about which. */
  readonly home: boolean;
  readonly others: number;
}

/** What each name of a kind means here: the named association's own first, then the bound one's, then the only other one's. */
export function picks(material: Material, kind: NameKind): Pick[] {
  const named = namedAssociation(material);
  const order = [named?.id, material.seen.bound?.id];
  return material.seen.names.flatMap((name) => {
    const meanings = name.meanings.filter((meaning) => meaning.kind === kind && (!meaning.common || order.includes(meaning.association)));
    const known = order.map((id) => meanings.find(({ association }) => association === id)).find((meaning) => meaning !== undefined);
    const meaning = known ?? meanings[0];
    if (!meaning || (named && named.name === name)) return [];
    return [{ name, meaning, home: known !== undefined, others: new Set(meanings.map(({ association }) => association)).size }];
  });
}

export function chosen(material: Material, parameter: ParameterName, candidates: readonly Pick[], thing: string): Found {
  for (const { name } of candidates) material.claim(name);
  const ids = new Set(candidates.map(({ meaning }) => meaning.id));
  const [first] = candidates;
  if (!first) return {};
  if (ids.size > 1) return problem(parameter, '', `Jag tar ${thing} i taget. Skriv en av dem.`);
  const { associations } = material.seen;
  if (first.home || namedAssociation(material)) return { params: { [parameter]: first.meaning.id } };
  if (first.others > 1) {
    const having = new Set(first.name.meanings.map(({ association }) => associations.get(association)?.name ?? association));
    return problem('association', '', `Namnet finns hos flera förbund: ${list([...having])}. Skriv vilket förbund du menar.`);
  }
  return { params: { [parameter]: first.meaning.id, association: first.meaning.association } };
}

/** "vår budget mot Värends", "oss med Göteborg", "högre än i Sunnerbo": the association is what ours is held against. */
const AGAINST = /\b(?:med|mot|an|kontra|vs|som)(?: i| hos)? $/;
const AND_OURS = /\b(?:vi|oss|var|vart|vara) och $/;

/** Two associations held against each other: both named, or the bound one and the one that is named after "med" or "mot". */
function opponents(material: Material): Found | null {
  const { names, bound } = material.seen;
  const all = names.flatMap((name) => {
    const meant = name.meanings.find(({ kind }) => kind === 'association');
    const local = name.meanings.some(({ kind, association: home }) => kind !== 'association' && home === bound?.id);
    return meant && !local ? [{ id: meant.id, name }] : [];
  });
  const ids = [...new Set(all.map(({ id }) => id))];
  const [first, second] = ids;
  const before = material.folded.slice(0, all[0]?.name.start ?? 0);
  const ours = ids.length === 1 && first !== bound?.id && (AGAINST.test(before) || AND_OURS.test(before));
  if (!ours && ids.length !== 2) return null;
  for (const { name } of all) material.claim(name);
  return { params: ours ? { otherAssociation: first } : { association: first, otherAssociation: second } };
}

export const association: Extractor = {
  family: 'name',
  read(material, wanted) {
    const two = wanted.has('otherAssociation') ? opponents(material) : null;
    if (two) return two;
    const named = namedAssociation(material);
    if (named) material.claim(named.name);
    return named ? { params: { association: named.id } } : {};
  },
};

/** Words after "insatsen" that are no name. */
const NO_NAME =
  /^(?:som|har|hade|i|ar|for|och|med|till|pa|vi|under|den|det|var|av|om|fran|per|dar|nu|finns|kostar|kostade|kostat|gick|gar|nej|nae|ja|jo|minska|oka|sank|dra|satt|nollstall|lagg|oj|ojda|hoppsan|ursakta|forlat|sorry|usch|aj|hmm|men|fast)$/;

function unknownName(material: Material, reports: boolean): Found {
  const { tokens, bound, vocabulary, names } = material.seen;
  /** "entre": one slip from a name, whatever else it may mean. */
  const misspelt = (word: string) => word.length > 3 && bound?.interventions.some(({ name }) => isOneTypo(word, clean(name).folded));
  const named = (at: number) => names.some(({ start, end }) => at >= start && at < end);
  const strange = tokens.some((token, index) => {
    const previous = tokens[index - 1];
    if (token.kind !== 'word' || !material.isFree(token) || named(token.start) || NO_NAME.test(token.text) || monthNumber(token.text) !== null)
      return false;
    if (previous?.kind === 'word' && /^(?:insatsen|projektet)$/.test(previous.text))
      return !vocabulary.has(token.text) || /^\p{Lu}/u.test(material.words(token));
    // "Entrén mars 12 kv": a report begins with its intervention.
    return (
      reports &&
      index === 0 &&
      token.text.length > 2 &&
      labelAt(token.text) === null &&
      (!vocabulary.has(token.text) || misspelt(token.text)) &&
      tokens.some((one) => one.kind === 'number' && !isYear(one))
    );
  });
  if (!strange || !bound) return {};
  return problem(
    'intervention',
    '',
    `Jag känner inte igen insatsen. ${bound.name} har ${list(bound.interventions.map(({ name }) => name))}. Skriv en av dem.`,
  );
}

/** "it okt 8k 9m": a report begins with the first word of one intervention's name here, and of no other's. */
function shortName(material: Material): Found | null {
  const { tokens, bound } = material.seen;
  const [token] = tokens;
  if (token?.kind !== 'word' || token.text.length < 2 || labelAt(token.text) || !tokens.some(({ kind }) => kind === 'number')) return null;
  const begins = bound?.interventions.filter(({ name }) => clean(name).folded.split(/[ -]/)[0] === token.text) ?? [];
  const [only, ...others] = begins;
  if (!only || others.length > 0) return null;
  material.claim(token);
  return { params: { intervention: only.id } };
}

export const intervention: Extractor = {
  family: 'name',
  read(material, wanted) {
    const candidates = picks(material, 'intervention');
    if (candidates.length > 0) return chosen(material, 'intervention', candidates, 'en insats');
    return (wanted.has('women') ? shortName(material) : null) ?? unknownName(material, wanted.has('women'));
  },
};

const ofAllOrSome = (name: string) =>
  `Gäller hela rapporten ${name}? Skriv i så fall kommunen direkt efter insatsen. Gäller den bara några av deltagarna, skriv rapporten utan kommunen.`;

export const municipality: Extractor = {
  family: 'name',
  read(material, wanted) {
    const parties = picks(material, 'party').map((pick) => ({ pick, passing: wanted.has('women') ? inPassing(material, pick.name) : null }));
    for (const { pick, passing } of parties) if (passing) material.claim(pick.name);
    const doubt = parties.find(({ passing }) => passing === 'doubt');
    if (doubt) return problem('municipality', '', ofAllOrSome(material.words(doubt.pick.name)));
    return chosen(
      material,
      'municipality',
      parties.flatMap(({ pick, passing }) => (passing ? [] : [pick])),
      'en part',
    );
  },
};
