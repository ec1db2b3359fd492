import type { Association, Party } from '../associations/schema.js';
import type { Parameters, ParameterValue } from '../commands/answer.js';
import { list } from '../swedish/format.js';
import type { Found } from './extract/extractor.js';
import { namedAssociation, picks } from './extract/names.js';
import type { Material } from './material.js';
import type { Meaning } from './names.js';
import type { Stranger } from './strangers.js';

/** Words of their own that are kept as they are said: a place of a meeting, a decision, a name. */
const KEPT = ['place', 'name', 'decision', 'scenarioChange'];
/** What is said of the association itself: then nothing else says which it is. */
const SAID = ['association', 'lines', 'intervention'];
/** What is looked for may be any word: only what stands as a place is where it is looked for. */
const STANDS_AS_PLACE = /\b(?:i|hos|inom|for|fran)(?: region)? $/;
/** "jämför Göteborg med Malmö": the other of two. */
const AGAINST = /\b(?:med|mot|an|kontra|vs|och|eller)(?: i| hos)? $/;

/** Where a question belongs when it names no loaded association: what it names instead and nobody knows, or the municipality whose association it is. */
export function placed(material: Material, wanted: ReadonlySet<string>, read: Parameters, writes: boolean): Found {
  if (!wanted.has('association') || KEPT.some((name) => wanted.has(name))) return {};
  const stranger = material.seen.strangers.find((each) => material.isFree(each) && isWhere(each, material, wanted));
  if (stranger) return unknown(stranger, material, wanted, read);
  return writes || SAID.some((name) => read[name] !== undefined) ? {} : home(material, read.line);
}

function isWhere({ start, asMunicipality }: Stranger, { folded }: Material, wanted: ReadonlySet<string>): boolean {
  return asMunicipality || !wanted.has('topic') || STANDS_AS_PLACE.test(folded.slice(0, start));
}

/** What is not known is said, with what there is: the figures of another association are never shown in its place. */
function unknown({ name, start, nearest }: Stranger, material: Material, wanted: ReadonlySet<string>, read: Parameters): Found {
  const named = namedAssociation(material);
  const isOther = wanted.has('otherAssociation') && AGAINST.test(material.folded.slice(0, start));
  const one = typeof read.association === 'string' ? read.association : (named?.id ?? null);
  const its = material.seen.associations.get(one ?? '');
  const others = nearest.filter(({ id }) => id !== one);
  const isIn = its && !isOther && name !== null;
  const message = isIn
    ? `Jag har ${list(partiesOf(its, 'municipality'))} där. Tryck på ${its.name} för hela förbundet.`
    : name === null
      ? 'Jag känner inte det förbundet. De här har jag siffror för:'
      : `${name} hör inte till något förbund som jag har siffror för. De här har jag, närmast först:`;
  const choices = (isIn ? [its] : others).map(({ id }) => id);
  return { problems: [{ parameter: isOther ? 'otherAssociation' : 'association', words: '', message, about: name, choices }] };
}

function partiesOf({ parties }: Association, kind: Party['kind']): string[] {
  return parties.filter((party) => party.kind === kind).map(({ name }) => name);
}

/** "budgetläge Växjö": a municipality of one other association, where nothing of the bound one is named. */
function home(material: Material, line: ParameterValue | undefined): Found {
  if (namedAssociation(material)) return {};
  const { names, associations, bound } = material.seen;
  const isOurs = ({ kind, association, common }: Meaning) => association === bound?.id && !common && (kind === 'party' || kind === 'intervention');
  if (names.some(({ meanings }) => meanings.some(isOurs))) return {};
  const towns = picks(material, 'party').filter(
    ({ meaning: { id, association, common }, others }) =>
      others === 1 && !common && associations.get(association)?.parties.some((party) => party.id === id && party.kind === 'municipality'),
  );
  const [one, ...more] = new Set(towns.map(({ meaning }) => meaning.association));
  if (one === undefined || more.length > 0) return {};
  if (line === undefined) return { params: { association: one } };
  // "eget kapital Växjö": a sum has a name in each association; a line of its own stays where it is.
  const sums = names
    .map(({ meanings }) => meanings.filter(({ kind, total }) => kind === 'line' && total))
    .find((all) => all.some(({ id }) => id === line));
  return sums ? { params: { association: one, line: sums.find(({ association }) => association === one)?.id } } : {};
}
