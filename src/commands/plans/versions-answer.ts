import { given } from '../../calculation/figure.js';
import { kronor } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { thousands } from './cells.js';
import type { Draft } from './draft.js';
import { baseOfRecord } from './draft-base.js';
import { calculation, planTable } from './draft-tables.js';
import { first, keyFigures } from './edit-answers.js';
import { base } from './edit-base.js';
import { fileLink } from './file-link.js';
import { madeWords } from './made-words.js';
import { versionName, type YearPlans } from './recipe.js';
import { ruleNotices } from './rules.js';
import type { PlanSaid } from './said.js';
import type { StoredBudget } from './stored.js';
import { yearSums } from './table.js';
import { draftYears } from './totals.js';

/** A stored version as it was while it was made: what the rules and the sums are held against. */
function draftOfRecord(body: StoredBudget['body'], name: string): Draft {
  return { ...baseOfRecord(body, name), year: body.year, years: body.years, made: body.made };
}

/** Every version of a year's budget, newest first, or one of them in full. */
export function versionsAnswer(said: PlanSaid, year: number, plans: YearPlans, shown: StoredBudget, turn: Turn): Answer {
  const { body } = shown;
  const sums = yearSums(body);
  const [own] = sums;
  const name = versionName(body);
  const draft = draftOfRecord(body, name);
  const years = draftYears(draft);
  const amounts = (values: readonly string[]) => values.slice(0, 3).map((value) => thousands(given('', value, 'SEK', [name])));
  const result = own ? `${own.result.lt(0) ? 'Underskott' : 'Överskott'} ${kronor(own.result.abs())}` : '';
  const others = plans.budgets.filter(({ sequence }) => sequence !== shown.sequence);
  return {
    ...base(
      turn,
      { ...said, year, edition: body.edition },
      body.stage === 'adopted' ? `budget ${year}, version ${body.edition}` : `budgetförslag ${year}`,
    ),
    status: 'ok',
    headline: own?.result.isZero() ? 'Intäkter och kostnader är lika stora' : result,
    lead: `${capital(name)}. ${madeWords(body.made)}`,
    keyFigures: keyFigures(first(years)),
    notices: ruleNotices(draft, turn, body.adopted?.date ?? null),
    tables: [
      planTable(years),
      {
        title: 'Poster',
        columns: ['tkr', ...body.years.slice(0, 3).map(String)],
        rows: body.lines.map(({ label, amounts: values }) => ({ cells: [label, ...amounts(values)] })),
      },
      ...(others.length > 0
        ? [
            {
              title: 'Andra versioner',
              columns: ['Version', 'Sparad', 'Kvitto'],
              rows: [...others]
                .reverse()
                .slice(0, 12)
                .map((each) => ({
                  cells: [versionName(each.body), longDate(localTime(new Date(each.at)).date), String(each.sequence)],
                })),
            },
          ]
        : []),
    ],
    calculation: calculation(draft, years),
    source: name,
    actions: [
      ...(shown === (plans.proposal ?? plans.adopted) ? fileLink(turn, year) : []),
      ...(body.stage === 'proposal' && plans.proposal?.sequence === shown.sequence
        ? [{ title: 'Anta', command: 'budget.edit', params: { association: turn.association.id, year, planChange: 'adopt' } } as const]
        : []),
      ...(plans.adopted
        ? [{ title: `Visa budget ${year}`, command: 'budget.status', params: { association: turn.association.id, year, basis: 'budget' } } as const]
        : []),
    ],
  };
}
