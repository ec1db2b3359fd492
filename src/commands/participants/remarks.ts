import type { Intervention } from '../../associations/schema.js';
import { brokenRules } from '../../calculation/participant-rules.js';
import { list } from '../../swedish/format.js';
import type { Notice, Table } from '../answer.js';
import { noticesOf } from './parts.js';
import type { ParticipantRow } from './rows.js';

interface Remark {
  readonly name: string;
  readonly notice: Notice;
  /** Is it a rule that the whole breaks too, so that the whole's own warning is enough? */
  readonly isRepeated: boolean;
}

/**
 * What must be known of each intervention where several are shown together. What may change the answer stands open as a warning; of
 * what only explains a source, or repeats the whole's own warning, one remark stands open, and several stand in a table with one line
 * that says so: a board reads the figures first.
 */
export function remarksOf(
  total: ParticipantRow,
  own: readonly { readonly intervention: Intervention; readonly row: ParticipantRow }[],
): { readonly notices: readonly Notice[]; readonly table: Table | null } {
  const rules = brokenRules(total.counts).map(({ rule }) => rule);
  const known = own.length === 1 ? [] : own;
  const remarks = [
    ...known.flatMap(({ intervention: { name }, row }) => {
      const repeated = brokenRules(row.counts).filter(({ rule }) => rules.includes(rule)).length;
      // The broken rules come first, in their own order.
      return noticesOf(row).map((notice, index): Remark => ({ name, notice, isRepeated: notice.kind === 'warning' && index < repeated }));
    }),
    ...own.flatMap(({ intervention: { name, sharedWith } }): Remark[] =>
      sharedWith.length > 0 ? [{ name, notice: { kind: 'info', text: sharedText(name) }, isRepeated: false }] : [],
    ),
  ];
  const aside = remarks.filter(({ notice, isRepeated }) => isRepeated || notice.kind === 'info');
  const open = aside.length > 1 ? remarks.filter((remark) => !aside.includes(remark)) : remarks;
  return {
    notices: [...open.map(({ name, notice }) => ({ ...notice, text: `${name}: ${notice.text}` })), ...(aside.length > 1 ? [folded(aside)] : [])],
    table:
      aside.length > 1
        ? { title: 'Anmärkningar', columns: ['Insats', 'Anmärkning'], rows: aside.map(({ name, notice }) => ({ cells: [name, notice.text] })) }
        : null,
  };
}

function folded(aside: readonly Remark[]): Notice {
  return { kind: 'info', text: `Anmärkningar om ${list([...new Set(aside.map(({ name }) => name))])} finns i tabellen.` };
}

/** What a reader must know before adding associations together. */
function sharedText(name: string): string {
  return `Delas med andra förbund. När förbund läggs ihop ska insatsen räknas en gång: fråga efter ${name}.`;
}
