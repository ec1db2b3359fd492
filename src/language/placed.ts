import type { Association, Party } from '../associations/schema.js';
import type { Parameters } from '../commands/answer.js';
import { list } from '../swedish/format.js';
import { atHome } from './at-home.js';
import type { Found } from './extract/extractor.js';
import { namedAssociation } from './extract/names.js';
import type { Material } from './material.js';
import type { Meaning } from './names.js';
import type { Stranger } from './strangers.js';

/** Words of their own that are kept as they are said: a place of a meeting, a decision, a name. */
const KEPT = ['place', 'name', 'decision', 'scenarioChange'];
/** What is looked for may be any word: only what stands as a place is where it is looked for. */
const STANDS_AS_PLACE = /\b(?:i|hos|inom|for|fran)(?: region)? $/;
/** "jämför Göteborg med Malmö": the other of two. */
const AGAINST = /\b(?:med|mot|an|kontra|vs|och|eller)(?: i| hos)? $/;

/** Where a question belongs when it names no loaded association: what it names instead and nobody knows, or the municipality whose association it is. */
export function placed(material: Material, wanted: ReadonlySet<string>, read: Parameters, writes: boolean): Found {
  if (!wanted.has('association') || KEPT.some((name) => wanted.has(name))) return {};
  const { folded } = material;
  const isWhere = (start: number) => !wanted.has('topic') || STANDS_AS_PLACE.test(folded.slice(0, start));
  const stranger = material.seen.strangers.find((each) => material.isFree(each) && (each.asMunicipality || isWhere(each.start)));
  if (stranger) return unknown(stranger, material, wanted, read);
  return writes ? {} : atHome(material, wanted, read, isWhere);
}

/** What is not known is said, with what there is: the figures of another association are never shown in its place. */
function unknown({ name, start, nearest }: Stranger, material: Material, wanted: ReadonlySet<string>, read: Parameters): Found {
  const isOther = wanted.has('otherAssociation') && AGAINST.test(material.folded.slice(0, start));
  const asked = askedOf(material, read);
  const parameter = isOther ? 'otherAssociation' : 'association';
  if (asked && !isOther && name !== null)
    return {
      problems: [
        {
          parameter,
          words: '',
          headline: `${name} hör inte till ${asked.name}`,
          message: `Där finns ${list(municipalitiesOf(asked))}. Tryck på ${asked.name} för att få svaret utan ${name}.`,
          choices: [asked.id],
        },
      ],
    };
  const message =
    name === null
      ? 'Jag känner inte det förbundet. De här har jag siffror för:'
      : `${name} hör inte till något förbund som jag har siffror för. De här har jag, närmast först:`;
  const choices = nearest.filter(({ id }) => id !== asked?.id).map(({ id }) => id);
  return { problems: [{ parameter, words: '', headline: `${name ?? 'Det'} finns inte bland förbunden`, message, choices }] };
}

/** The association that is asked of beside what is not known: the named one, or the bound one where one of its parties is named. */
function askedOf(material: Material, { association }: Parameters): Association | undefined {
  const { bound, names, associations } = material.seen;
  if (typeof association === 'string') return associations.get(association);
  const named = namedAssociation(material);
  if (named) return associations.get(named.id);
  const isOurs = (meaning: Meaning) => meaning.kind === 'party' && meaning.association === bound?.id && !meaning.common;
  return names.some(({ meanings }) => meanings.some(isOurs)) ? bound : undefined;
}

function municipalitiesOf({ parties }: Association): string[] {
  const isMunicipality = ({ kind }: Party) => kind === 'municipality';
  return parties.filter(isMunicipality).map(({ name }) => name);
}
