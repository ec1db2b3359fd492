import type { Associations } from '../../associations/load.js';
import type { Association } from '../../associations/schema.js';
import { type ProposalSheet, writeProposal } from '../../files/proposal-workbook.js';
import type { Store } from '../../store/port.js';
import { baseOf, plansOf, yearsOf } from './recipe.js';
import { asItStands } from './standing.js';

/** What a year's budget would be edited from: its newest proposal or adopted version, else the newest budget; null without any. Kronor. */
async function sheetOf(printed: Association, store: Store, year: number): Promise<ProposalSheet | null> {
  const association = await asItStands(printed, store);
  const plans = await plansOf({ store, association }, year);
  const base = baseOf({}, year, plans, { association });
  if (!base) return null;
  const years = yearsOf(plans.proposal ?? plans.adopted, year);
  return {
    association: association.name,
    from: base.name,
    years,
    lines: base.lines.map(({ id, label, kind, amounts }) => ({
      id,
      label,
      kind: kind === 'cost' ? 'cost' : 'income',
      amounts: years.map((_, index) => (amounts[index] ?? amounts[0])?.value.toNumber() ?? 0),
    })),
    openingEquity: base.openingEquity?.value.toNumber() ?? null,
  };
}

/** The budget of an association and year as an Excel file to edit and send back; null where there is none to begin with. */
export function proposalFiles(store: Store, associations: Associations): (association: string, year: number) => Promise<Uint8Array | null> {
  return async (id, year) => {
    const association = associations.get(id);
    const sheet = association ? await sheetOf(association, store, year) : null;
    return sheet && (await writeProposal(sheet));
  };
}
