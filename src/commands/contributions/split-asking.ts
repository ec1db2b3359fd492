import type { Association } from '../../associations/schema.js';
import type { Action, Answer, Field, Parameters } from '../answer.js';
import { fieldFor } from '../fields.js';
import { METHOD_CHOICES, METHOD_WORDS, municipalitiesOf, type SplitMethod } from './split-groups.js';
import { without } from './without.js';

export const splitContext = ({ name }: Association, year?: number): string =>
  `${name} · fördelning${year === undefined ? ' av bidragen' : ` ${year}`}`;

function asking(association: Association, used: Parameters, headline: string, lead: string, form: readonly Field[]): Answer {
  return {
    command: 'contribution.split',
    params: used,
    status: 'ask',
    context: splitContext(association),
    headline,
    lead,
    form,
    actions: [{ title: 'Räkna', command: 'contribution.split', params: used, primary: true }],
    pending: { kind: 'complete', command: 'contribution.split', params: used },
  };
}

/** Without an amount: what is to be shared? A party that was named keeps its place in the question. Inhabitants alone may be meant for the proposal. */
export function askAmount(association: Association, used: Parameters, edits: boolean): Answer {
  const name = used.party === undefined ? 'total' : 'amount';
  const { populations } = used;
  const proposal: Action[] =
    edits && populations
      ? [{ title: 'I budgetförslaget', command: 'budget.edit', params: { association: association.id, populations }, ignoresForm: true }]
      : [];
  const asked = asking(association, used, 'Vilket belopp ska fördelas?', 'Staten betalar hälften, regionen och kommunerna var sin fjärdedel.', [
    fieldFor(name),
  ]);
  return { ...asked, actions: [...(asked.actions ?? []), ...proposal] };
}

/** One field for each municipality; those that were said are filled in. */
export function askPopulations(association: Association, used: Parameters, said: Readonly<Record<string, number>>): Answer {
  const members = municipalitiesOf(association);
  const left = members.filter(({ id }) => !(id in said)).map(({ name }) => name);
  const some = left.length < members.length;
  const day = used.method === 'age16to64' ? 'Invånare 16–64 år, till exempel den 1 juni året före.' : 'Till exempel antalet den 1 juli året före.';
  return asking(
    association,
    used,
    used.method === 'age16to64' ? 'Hur många invånare är 16–64 år?' : 'Hur många invånare har kommunerna?',
    some
      ? `Det saknas för ${left.join(', ')}. ${day}`
      : `${day} Det går också att klistra in ”${members[0]?.aliases[0] ?? members[0]?.name} 12 500, …”.`,
    populationFields(association, said),
  );
}

/** Inhabitants, a field for each municipality. */
export function populationFields(association: Association, said: Readonly<Record<string, number>>): Field[] {
  return municipalitiesOf(association).map(({ id, name }) => ({
    name: `populations.${id}`,
    label: name,
    kind: 'count',
    required: true,
    ...(said[id] === undefined ? {} : { value: String(said[id]) }),
    errorMessage: `Skriv invånare i ${name}, till exempel 12 500.`,
  }));
}

/** The sources print no amounts, so that one municipality's share cannot be told. */
export function askMethod(association: Association, used: Parameters): Answer {
  return asking(
    association,
    without(used, 'method'),
    'Hur delar kommunerna på sin fjärdedel?',
    `${association.name} har inga kommunbelopp i källorna, så fasta andelar går inte att räkna fram.`,
    [methodField('equal')],
  );
}

export function methodField(value: SplitMethod): Field {
  return { ...fieldFor('method', value), choices: METHOD_CHOICES };
}

/** Understood, but it cannot be shared: why, and what to write instead. */
export function splitInvalid(association: Association, used: Parameters, reason: string, instead: string): Answer {
  return {
    command: 'contribution.split',
    params: used,
    status: 'invalid',
    context: splitContext(association),
    headline: 'Det går inte att fördela så',
    notices: [{ kind: 'error', text: `${reason} ${instead}` }],
    lead: `Kommunerna kan dela ${METHOD_WORDS.fixed}, ${METHOD_WORDS.equal} eller ${METHOD_WORDS.population}.`,
    actions: [{ title: 'Fördela ett belopp', command: 'contribution.split', params: { association: association.id } }],
  };
}
