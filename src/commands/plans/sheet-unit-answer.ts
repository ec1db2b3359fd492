import { counted } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { plain } from '../parameters/plain.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { base } from './edit-base.js';
import type { Recipe } from './edit-recipe.js';
import type { YearPlans } from './recipe.js';
import type { Sheet } from './sheet-lines.js';
import type { WrongUnit } from './sheet-unit.js';

/** A file with more rows than this is not sent again by a button: what is meant is then said beside the file. */
export const MOST_IN_BUTTON = 40;
const MOST_SHOWN = 12;
/** The table of the amounts that are asked about. */
const SUSPECTS = 'Belopp att kontrollera';

/** Is this the question of what the amounts are in, before the budget itself is put up? */
export function isAboutUnit({ status, tables = [] }: Answer): boolean {
  return status === 'confirm' && tables.some(({ title }) => title === SUSPECTS);
}

/** Amounts a thousand times too small or too large: a yes reads them in the other unit, and shows the budget before anything is saved. */
export function unitAnswer(recipe: Recipe, sheet: Sheet, { times, amounts }: WrongUnit, plans: YearPlans, turn: Turn): Answer {
  const isSmall = times === '1000';
  const params = { ...recipe, seen: plans.count };
  const more = amounts.length - MOST_SHOWN;
  const asIs = sheet.rows.length <= MOST_IN_BUTTON;
  return {
    ...base(turn, params, `budgetförslag ${recipe.year}`),
    status: 'confirm',
    headline: isSmall ? 'Är det tusental kronor?' : 'Är det kronor, inte tusental?',
    lead: [
      'Inget är sparat än.',
      `${counted(amounts.length, 'belopp', 'belopp')} blir ungefär ${isSmall ? 'en tusendel av' : 'tusen gånger'} det som gäller nu.`,
      `Svara ja för att räkna ${amounts.length === 1 ? 'det' : 'dem'} i ${isSmall ? 'tusental kronor' : 'kronor'}.`,
      asIs ? '' : 'Stämmer de som de står, skicka filen igen och skriv ”beloppen är i kronor” bredvid.',
    ]
      .filter(Boolean)
      .join(' '),
    tables: [
      {
        title: SUSPECTS,
        columns: ['Kronor', 'Nu', 'I filen'],
        rows: [
          ...amounts.slice(0, MOST_SHOWN).map(({ line, year, before, after }) => ({
            cells: [`${line.label} ${year}`, { value: before, unit: 'number' as const }, { value: after, unit: 'number' as const }],
          })),
          ...(more > 0 ? [{ cells: [`och ${more} till`, null, null] }] : []),
        ],
      },
    ],
    actions: [
      saveButton('budget.edit', turn, isSmall ? 'Räkna i tusental' : 'Räkna i kronor'),
      ...(asIs ? [{ title: 'Det stämmer som det står', command: 'budget.edit' as const, params: plain({ ...params, checked: 'yes' }) }] : []),
      cancelButton('budget.edit', turn),
    ],
    pending: { kind: 'confirm', command: 'budget.edit', params: plain(params) },
  };
}
