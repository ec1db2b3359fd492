import type { Association } from '../../associations/schema.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { plansOf } from '../plans/recipe.js';
import type { StoredBudget } from '../plans/stored.js';
import { documentOf, tableOf } from '../plans/table.js';
import { atLeast } from '../roles.js';
import { pairAnswer } from './compare-answers.js';
import { choosePair, type WantedPair } from './compare-pair.js';

/** The newest year's proposal that is not adopted; null where there is none, or for somebody who may not see one. */
async function proposalOf(turn: Turn): Promise<StoredBudget | null> {
  if (!atLeast(turn.user.role, 'director')) return null;
  for (const year of [...(await turn.store.years(turn.association.id))].reverse()) {
    const { proposal } = await plansOf(turn, year);
    if (proposal) return proposal;
  }
  return null;
}

/** The association with the proposal as its year's budget. */
function withProposal(association: Association, { body }: StoredBudget): Association {
  const table = tableOf(body, association);
  const short = `förslag ${body.edition} till budget ${body.year}`;
  const others = association.tables.filter(({ document }) => document !== documentOf(body));
  return {
    ...association,
    documents: { ...association.documents, [table.document]: { title: short, date: `${body.year - 1}-11-30`, short } },
    tables: [table, ...others],
  };
}

/** A proposal held against a budget of another year: the one that is named, else the newest before it. */
export async function proposalAnswer(wanted: WantedPair, turn: Turn): Promise<Answer> {
  const { association } = turn;
  const base = { command: 'budget.compare', context: `${association.name} · budgetförslag` } as const;
  const params = { association: association.id, proposal: 'yes' } as const;
  const proposal = await proposalOf(turn);
  if (!proposal)
    return {
      ...base,
      params,
      status: 'invalid',
      headline: 'Det finns inget budgetförslag att jämföra',
      lead: 'Förbundschefen gör ett förslag med till exempel ”gör ett budgetförslag 2027”. En antagen budget jämförs med sitt år: ”jämför budget 2021 med plan 2022”.',
    };
  const { year } = proposal.body;
  const other = [wanted.year, wanted.otherYear].find((each) => each !== undefined && each !== year);
  const known = withProposal(association, proposal);
  const pair = choosePair(known, {
    year,
    basis: 'budget',
    ...(other === undefined ? {} : { otherYear: other, otherBasis: wanted.otherBasis ?? wanted.basis }),
  });
  if (!pair || (pair.base.year !== year && pair.other.year !== year))
    return {
      ...base,
      params,
      status: 'invalid',
      headline: 'De två går inte att jämföra',
      lead: `Skriv till exempel ”jämför förslaget med budget 2021”.`,
    };
  return named(pairAnswer(known, pair), year, params);
}

/** What is called the year's budget in the answer is its proposal. */
function named({ actions: _actions, lead: _lead, ...answer }: Answer, year: number, params: Answer['params']): Answer {
  const called = (words: string): string =>
    words.replace(new RegExp(`\\b([Bb])udget ${year}\\b`, 'g'), (_, letter: string) => `${letter === 'B' ? 'F' : 'f'}örslag ${year}`);
  return {
    ...answer,
    params,
    context: answer.context ? called(answer.context) : '',
    headline: called(answer.headline),
    keyFigures: (answer.keyFigures ?? []).map((each) => ({ ...each, label: called(each.label) })),
    tables: (answer.tables ?? []).map((table) => ({ ...table, title: called(table.title), columns: table.columns.map(called) })),
    actions: [{ title: 'Visa förslaget', command: 'budget.edit', params: { association: String(params.association), year, planChange: 'show' } }],
  };
}
