import { kronorExact, list } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Action, Answer, Cell, Notice, Parameters, Table } from '../answer.js';
import type { Turn } from '../command.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import type { Change, Entries } from './entry.js';
import { costsOf, linesOfYear } from './lines.js';
import { beyondBudget } from './strange.js';
import { beyondWords, contextOf } from './words.js';

/** The parameters that say the same again: what waits for a yes is kept in this form. */
export function entriesParams({ year, through, entries, file }: Entries, turn: Turn): Parameters {
  const [only, ...more] = entries;
  const said =
    only && more.length === 0 && !file
      ? { line: only.line.id, outcome: only.amount.toFixed() }
      : {
          outcomes: entries.map(({ line, amount, accounts }) => ({
            line: line.id,
            amount: amount.toFixed(),
            ...(accounts.length > 0 ? { accounts: [...accounts] } : {}),
          })),
        };
  return { association: turn.association.id, year, through, ...said, ...(file ? { file: { ...file } } : {}) };
}

export function cancel(turn: Turn): Action {
  return cancelButton('actual.record', turn);
}

function table(changes: readonly Change[]): Table {
  const compared = changes.some(({ before }) => before !== null);
  const ore = changes.some(({ now, difference }) => !now.value.isInteger() || difference?.value.isInteger() === false);
  const cell = (value: Change['now'] | null, sign?: true): Cell =>
    value && { value: value.value, unit: 'number', decimals: ore ? 2 : 0, ...(sign ? { sign } : {}) };
  return {
    title: 'Utfall',
    columns: compared ? ['Kronor', 'Nu', 'Skillnad'] : ['Post', 'Kronor'],
    rows: changes.map(({ entry, now, difference }) => ({
      cells: compared ? [entry.line.label, cell(now), cell(difference, true)] : [entry.line.label, cell(now)],
    })),
  };
}

/** "Skillnad mot t.o.m. juli 2026." – or against which months, where the lines differ. */
function beforeWords(changes: readonly Change[]): string {
  const months = [...new Set(changes.flatMap(({ before }) => (before ? [before.through] : [])))].sort();
  if (months.length === 0) return '';
  return months.length === 1 ? `Skillnad mot t.o.m. ${periodName(months[0] ?? '')}.` : 'Skillnad mot det som senast lades in för varje post.';
}

function overBudget({ year, entries }: Entries, { association }: Turn): Notice[] {
  return beyondWords(beyondBudget(entries, costsOf(linesOfYear(association, year)))).map((text) => ({ kind: 'warning', text }));
}

function falls(changes: readonly Change[]): Notice[] {
  const lower = changes.filter(({ difference, corrects }) => corrects === null && difference?.value.isNegative() && !difference.value.isZero());
  if (lower.length === 0) return [];
  return [
    {
      kind: 'warning',
      text: `lägre än förra gången: ${list(lower.slice(0, 5).map(({ entry }) => entry.line.label))}. Utfall räknas från årets början.`,
    },
  ];
}

/** A month that is not over has an outcome that may still grow: pointed out, never forbidden. */
function underWay({ through }: Entries, { now }: Turn): Notice[] {
  const { date } = localTime(now);
  const isLastDay = localTime(new Date(now.getTime() + DAY)).date.slice(0, 7) !== through;
  return date.startsWith(through) && !isLastDay ? [{ kind: 'warning', text: `${periodName(through)} är inte slut än.` }] : [];
}

const DAY = 24 * 60 * 60_000;

/** What will be saved, beside last time; nothing is written before "ja". `more`: what a file held beside it. */
export function confirmAnswer(
  said: Entries,
  changes: readonly Change[],
  seen: number,
  turn: Turn,
  more: Pick<Answer, 'facts' | 'notices'> = {},
): Answer {
  const [only] = changes;
  const params = entriesParams(said, turn);
  const corrected = changes.flatMap(({ corrects }) => (corrects ? [corrects.sequence] : []));
  const differences = changes.flatMap(({ difference }) => (difference ? [difference] : []));
  return {
    command: 'actual.record',
    params,
    status: 'confirm',
    context: contextOf(turn.association, said.through),
    headline: changes.length === 1 && only && !said.file ? `${only.entry.line.label}: ${kronorExact(only.now.value)}?` : 'Stämmer utfallet?',
    lead: [
      'Inget är sparat än.',
      `Gäller ${said.year} t.o.m. ${periodName(said.through)}.`,
      beforeWords(changes),
      corrected.length > 0 ? `Rättar det som redan finns för samma månad.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    notices: [...underWay(said, turn), ...overBudget(said, turn), ...falls(changes), ...(more.notices ?? [])],
    ...(more.facts ? { facts: more.facts } : {}),
    tables: [table(changes)],
    ...(differences.length > 0 ? { calculation: differences } : {}),
    actions: [saveButton('actual.record', turn), cancel(turn)],
    pending: { kind: 'confirm', command: 'actual.record', params: { ...params, seen, checked: 'yes' } },
  };
}
