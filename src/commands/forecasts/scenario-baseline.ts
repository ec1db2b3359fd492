import { minus } from '../../calculation/figure.js';
import { withoutDots } from '../../swedish/words.js';
import type { Table } from '../answer.js';
import { thousands } from '../plans/cells.js';
import type { Run } from './scenario-run.js';

const BASELINE =
  /^(?:(?:den )?(?:antagna |gallande )?budget(?:en)?(?: 20\d\d)?|utgangslaget|nulaget|basen|baslinjen|grunden|underlaget|(?:det )?som det ar|utan andring(?:en|ar)?)$/;

/** "jämför scenario A med budgeten": what a scenario stands on, which is no scenario of its own. */
export const meansBaseline = (name: string): boolean => BASELINE.test(withoutDots(name.trim()));

/** The budget, the scenario, and what differs; nothing where the question has no figures without its changes. */
export function baselineTable({ measures }: Run): Table[] {
  const both = measures.flatMap(({ label, before, after }) =>
    before && before.unit === after.unit && (after.unit === 'SEK' || after.unit === 'tkr') ? [{ label, before, after }] : [],
  );
  if (both.length === 0) return [];
  return [
    {
      title: 'Mot budgeten',
      columns: ['tkr', 'Budget', 'Scenario', 'Skillnad'],
      rows: both.map(({ label, before, after }) => ({
        cells: [label, thousands(before), thousands(after), thousands(minus(after, before))],
        ...(label === 'Resultat' ? { total: true as const } : {}),
      })),
    },
  ];
}
