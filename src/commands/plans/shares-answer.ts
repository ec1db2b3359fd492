import { constant, named, sum } from '../../calculation/figure.js';
import { kronor, list } from '../../swedish/format.js';
import type { Answer, Notice, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { populationFields } from '../contributions/split-asking.js';
import { populationFault } from '../contributions/split-faults.js';
import { METHOD_WORDS, municipalitiesOf } from '../contributions/split-groups.js';
import { plain } from '../parameters/plain.js';
import { cancelButton } from '../reply-buttons.js';
import { changeWords, whole } from './cells.js';
import type { Draft } from './draft.js';
import type { DraftBase } from './draft-base.js';
import { municipalLines } from './draft-shares.js';
import { base, invalid } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import { sharingOf } from './said.js';

function saidOf({ populations }: Recipe): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(populations ?? {}).flatMap(([id, people]) => (people === null ? [] : [[id, people]])));
}

/** What must be known before the municipalities' part can be shared anew, or why it cannot; null when nothing is missing. */
export function sharesQuestion(recipe: Recipe, from: DraftBase, turn: Turn): Answer | null {
  const { association } = turn;
  const members = municipalitiesOf(association);
  const own = municipalLines(from.lines, association);
  if (members.length < 2) return invalid(turn, recipe, 'Det finns inget att fördela', `${members[0]?.name ?? 'Kommunen'} betalar hela kommundelen.`);
  if (own.length !== members.length || members.some(({ id }) => !own.some(({ party }) => party === id)))
    return invalid(
      turn,
      recipe,
      'Budgeten har inte en rad per kommun',
      `${from.name} säger inte vad var och en av ${list(members.map(({ name }) => name))} betalar, så delen går inte att fördela där.`,
    );
  if (sharingOf(recipe) === 'equal') return null;
  const said = saidOf(recipe);
  const fault = populationFault(association, said);
  if (fault) return invalid(turn, recipe, 'Invånartalen går inte att använda', `${fault.reason} ${fault.instead}`);
  const left = members.filter(({ id }) => !(id in said)).map(({ name }) => name);
  if (left.length === 0) return null;
  const params = plain({ ...recipe, method: sharingOf(recipe), association: association.id });
  const young = sharingOf(recipe) === 'age16to64';
  return {
    ...base(turn, params, `budgetförslag ${recipe.year}`),
    status: 'ask',
    headline: young ? 'Hur många invånare är 16–64 år?' : 'Hur många invånare har kommunerna?',
    lead: [
      left.length < members.length ? `Det saknas för ${left.join(', ')}. Skriv till exempel ”${left[0]} 12 500 invånare”.` : '',
      `Kommunernas bidrag ${recipe.year} fördelas efter dem. Fyll i, klistra in listan i chatten, eller skicka den som Excel eller CSV.`,
    ]
      .filter(Boolean)
      .join(' '),
    form: populationFields(association, said),
    actions: [{ title: 'Granska', command: 'budget.edit', params, primary: true }, cancelButton('budget.edit', turn)],
    pending: { kind: 'complete', command: 'budget.edit', params },
  };
}

/** A proposal whose municipal part is shared anew: each municipality's old and new contribution first, and that the sum stands. */
export function sharesAnswer(answer: Answer, recipe: Recipe, draft: Draft, from: DraftBase, turn: Turn): Answer {
  const { association } = turn;
  const own = municipalLines(draft.lines, association);
  const before = municipalLines(from.lines, association);
  const sharing = sharingOf(recipe) ?? 'population';
  const isOnly = !recipe.changes && !recipe.rate && !recipe.fresh && !recipe.sheet;
  const isSame = own.every(({ amounts, before: old }) => old !== null && amounts[0]?.value.eq(old.value) === true);
  if (isOnly && isSame && draft.years.every((_, index) => own.every(({ id, amounts }) => isAsBefore(before, id, index, amounts[index]))))
    return {
      ...base(turn, { year: recipe.year }, `budgetförslag ${recipe.year}`),
      status: 'ok',
      headline: 'Bidragen är redan fördelade så',
      lead: `Kommunernas bidrag ${recipe.year} är som i ${from.name}. Inget nytt är sparat.`,
      actions: [{ title: 'Visa förslaget', command: 'budget.edit', params: { association: association.id, year: recipe.year, planChange: 'show' } }],
    };
  const total = named('Kommunernas bidrag', sum(own.map(({ amounts }) => amounts[0] ?? constant(0))), 'SEK');
  const old = own.flatMap(({ before: each }) => each ?? []);
  return {
    ...answer,
    headline: `Kommunernas bidrag: ${kronor(total.value)}`,
    lead: `Inget är sparat än. Fördelat ${METHOD_WORDS[sharing]}${recipe.populationsFrom ? ` (${recipe.populationsFrom})` : ''}. Statens och regionens bidrag ändras inte av det.`,
    // Income and costs are as they were.
    keyFigures: (answer.keyFigures ?? []).slice(-1),
    facts: [
      ...own.map(({ label, before: each, amounts }) => ({ title: label, value: changeWords(each, amounts[0] ?? constant(0)) })),
      { title: 'Summa', value: changeWords(old.length === own.length ? sum(old) : null, total) },
    ],
    notices: [...(sharing === 'equal' ? [] : preliminary(association)), ...(answer.notices ?? [])],
    tables: [...(sharing === 'equal' ? [] : [peopleTable(recipe, turn)]), ...(answer.tables ?? [])],
  };
}

function isAsBefore(lines: DraftBase['lines'], id: string, index: number, amount: Draft['lines'][number]['amounts'][number] | undefined): boolean {
  const line = lines.find((each) => each.id === id);
  const before = line?.amounts[index] ?? line?.amounts[0];
  return before !== undefined && amount?.value.eq(before.value) === true;
}

/** What the association's own source says of how sure the shares are. */
function preliminary({ tables, parties }: Turn['association']): Notice[] {
  const municipal = new Set(parties.filter(({ kind }) => kind === 'municipality').map(({ id }) => id));
  const note = tables
    .flatMap(({ lines }) => lines)
    .find(({ party, note: own }) => party !== undefined && municipal.has(party) && /preliminär/i.test(own ?? ''))?.note;
  return [{ kind: 'info', text: note?.replace(/ \(not \w\)/, '') ?? 'Fördelningen är preliminär tills invånartalen är fastställda.' }];
}

function peopleTable(recipe: Recipe, { association }: Turn): Table {
  const said = saidOf(recipe);
  const members = municipalitiesOf(association);
  const people = members.map(({ id }) => constant(said[id] ?? 0));
  return {
    title: sharingOf(recipe) === 'age16to64' ? 'Invånare 16–64 år' : 'Invånare',
    columns: ['Kommun', 'Antal'],
    rows: [
      ...members.map(({ name }, index) => ({ cells: [name, whole(people[index])] })),
      { cells: ['Alla', whole(sum(people))], total: true as const },
    ],
  };
}
