import type { Association, Party } from '../associations/schema.js';
import type { Parameters } from '../commands/answer.js';
import type { Found } from './extract/extractor.js';
import { namedAssociation, picks } from './extract/names.js';
import type { Material } from './material.js';
import type { Meaning } from './names.js';
import type { Span } from './tokens.js';

interface Town {
  readonly party: Party;
  readonly association: Association;
  readonly span: Span;
}

/** "budgetläge Växjö": a municipality stands for its association where nothing else says which is meant, and is never passed over where something does. */
export function atHome(material: Material, wanted: ReadonlySet<string>, read: Parameters, isWhere: (start: number) => boolean): Found {
  // What a meeting's town or a choice is, is not said by a municipality.
  if (wanted.has('kind') || (wanted.has('members') && read.members === undefined)) return {};
  const towns = townsElsewhere(material).filter(({ span }) => isWhere(span.start));
  const [first] = towns;
  if (!first) return {};
  const asked = askedOf(material, read);
  if (asked === null) return towns.every(({ association }) => association === first.association) ? lead(material, first.association, read) : {};
  // Who belongs is asked of any of them; what was read of one is the command's to judge.
  const values = JSON.stringify(read);
  const isStray = ({ association, party, span }: Town) =>
    association !== asked && material.isFree(span) && !values.includes(JSON.stringify(party.id));
  const stray = wanted.has('members') ? undefined : towns.find(isStray);
  if (!stray) return {};
  const { party, association } = stray;
  return {
    problems: [
      {
        parameter: 'association',
        words: '',
        headline: `${party.name} hör till ${association.name}`,
        message: `${party.name} är inte med i ${asked.name}. Jag tar ett förbund i taget: fråga om ${party.name} för sig, eller tryck på ${asked.name} för svaret utan den.`,
        choices: [asked.id],
      },
    ],
  };
}

/** The municipalities that are named and belong to one association only, another than the bound one. */
function townsElsewhere(material: Material): Town[] {
  const { associations } = material.seen;
  return picks(material, 'party').flatMap(({ name, meaning, others }) => {
    const association = associations.get(meaning.association);
    const party = association?.parties.find(({ id, kind }) => id === meaning.id && kind === 'municipality');
    const isElsewhere = association !== undefined && association !== material.seen.bound && others === 1 && !meaning.common;
    return isElsewhere && party ? [{ party, association, span: name }] : [];
  });
}

/** Which association is asked of by something else than a municipality of another: its name, or a party, an intervention or a line of the bound one. */
function askedOf(material: Material, { association, line, lines, intervention }: Parameters): Association | null {
  const { names, bound, associations } = material.seen;
  const id = typeof association === 'string' ? association : namedAssociation(material)?.id;
  if (id !== undefined) return associations.get(id) ?? null;
  const isOurs = (meaning: Meaning) => meaning.association === bound?.id && !meaning.common && !meaning.total && meaning.kind !== 'association';
  const isSum = typeof line === 'string' && names.some(({ meanings }) => meanings.some((each) => each.id === line && each.total));
  const isSaid = lines !== undefined || intervention !== undefined || (line !== undefined && !isSum);
  return isSaid || names.some(({ meanings }) => meanings.some(isOurs)) ? (bound ?? null) : null;
}

/** "eget kapital Växjö": a sum has a name in each association. */
function lead(material: Material, { id }: Association, { line }: Parameters): Found {
  if (line === undefined) return { params: { association: id } };
  const sums = material.seen.names.map(({ meanings }) => meanings.filter(({ kind, total }) => kind === 'line' && total));
  const same = sums.find((all) => all.some((meaning) => meaning.id === line));
  return { params: { association: id, line: same?.find(({ association }) => association === id)?.id } };
}
