import { amount } from '../../swedish/format.js';
import type { Notice } from '../answer.js';
import type { Run, SavedRun } from './scenario-run.js';
import type { StoredScenario } from './scenarios.js';

/** Which version of the budget a scenario is over, where another stands now: what it was saved on, what there is since, and what it gives then. */
export function versionNotices({ scenario: { body }, newer, lost }: SavedRun & { readonly scenario: StoredScenario }): Notice[] {
  if (lost) return [{ kind: 'warning', text: `underlaget till ${body.name} har ändrats sedan scenariot sparades (då ${body.baseline.source}).` }];
  if (!newer) return [];
  const then = mainOf(newer);
  return [
    {
      kind: 'warning',
      text: `${body.name} är räknat på den version det sparades på (${body.baseline.source}). En nyare version finns (${newer.baseline.source})${then ? `: med den blir ${then}` : ''}.`,
    },
  ];
}

/** "resultatet −1 747 599 kr" */
function mainOf({ measures }: Run): string | null {
  const found = measures.find(({ id }) => id === 'result') ?? measures[0];
  if (!found) return null;
  const { value, unit } = found.after;
  return `${found.id === 'result' ? 'resultatet' : found.label.toLowerCase()} ${amount(value, unit)}`;
}
