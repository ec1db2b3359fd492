import type { Answer } from '../commands/answer.js';
import { minutesOf } from '../commands/minutes.js';
import { closed } from '../swedish/letters.js';
import { noticeWords } from '../swedish/notice.js';
import { actionButtons } from './actions.js';
import { calculationItems } from './calculation.js';
import type { AdaptiveCard, CardElement } from './card.js';
import { chartElements } from './chart.js';
import { factSet } from './facts.js';
import { type Fold, folds } from './fold.js';
import { formElements } from './form.js';
import { head, isReceipt } from './head.js';
import { createInputIds } from './input-ids.js';
import { keyFigures } from './key-figures.js';
import { menuRow } from './menu.js';
import { noticeBox } from './notice.js';
import { tableElement } from './table.js';
import { textBlock } from './text-block.js';
import { wholeBar } from './whole.js';

/** The limit of the smallest door that a card passes through. */
const MOST_BYTES = 28 * 1024;
/** Rows of a table, then figures of the calculation, that are tried in turn until the card fits. */
const ATTEMPTS = [30, 22, 15, 10, 5].flatMap((rows) => [{ rows, figures: 40 }]).concat([20, 10, 5, 0].map((figures) => ({ rows: 5, figures })));
/** A table that stands beside other figures is folded when it is longer than this. */
const MOST_OPEN_ROWS = 8;

type Limits = (typeof ATTEMPTS)[number];

/** What a screen reader says first: the answer, and what must not be missed. */
function spoken({ headline, lead, notices = [] }: Answer): string {
  const [urgent] = notices.filter(({ kind }) => kind !== 'info').map(noticeWords);
  const second = urgent ? [urgent.word === '✓' ? '' : urgent.word, urgent.text].filter(Boolean).join(' ') : (lead ?? '');
  const [sentence = ''] = second.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return [/[.!?]$/.test(headline) ? headline : `${headline}.`, sentence].filter(Boolean).join(' ');
}

function tableItems(answer: Answer, limits: Limits): readonly CardElement[] {
  const tables = answer.tables ?? [];
  return tables.flatMap((table) => [
    ...(tables.length > 1 ? [textBlock(table.title, { weight: 'Bolder', spacing: 'Medium' })] : []),
    tableElement(table, limits.rows),
  ]);
}

/**
 * The text for the minutes. Two buttons fill a row of a phone, a third would cost a row of its own: where there is a calculation it stands
 * first in what that opens, under its own heading: below a long calculation nobody finds it.
 */
function minutesItems(answer: Answer, headed: boolean): readonly CardElement[] {
  const text = minutesOf(answer);
  if (text === null) return [];
  const heading = headed ? [textBlock('Text till protokollet', { weight: 'Bolder' })] : [];
  return [{ type: 'Container', style: 'emphasis', items: [...heading, textBlock(text)] }];
}

function foldsTables({ tables = [], chart, whole, menu = [], keyFigures: figures = [] }: Answer): boolean {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (tables.every(({ aside }) => aside)) return true;
  return chart !== undefined || whole !== undefined || menu.length > 0 || (figures.length > 0 && rows > MOST_OPEN_ROWS);
}

/** Behind a menu stands more to choose from; beside a picture or figures, their table. */
function foldedAs({ menu = [] }: Answer): string {
  return menu.length > 0 ? 'allt jag kan' : 'tabell';
}

function compose(answer: Answer, key: string, limits: Limits): AdaptiveCard {
  const { tables = [], calculation = [], actions = [], menu = [], notices = [] } = answer;
  const idOf = createInputIds();
  const folded = tables.length > 0 && foldsTables(answer);
  const counts = calculation.length > 0;
  const isOpen = answer.opens === 'calculation';
  const minutes = minutesItems(answer, counts);
  const parts: Fold[] = [
    ...(folded ? [{ id: 'tab', noun: foldedAs(answer), items: tableItems(answer, limits) }] : []),
    ...(counts && !isOpen ? [{ id: 'calc', noun: 'beräkning', items: [...minutes, ...calculationItems(calculation, limits.figures)] }] : []),
    ...(!counts && minutes.length > 0 ? [{ id: 'min', noun: 'protokollstext', title: 'Text till protokollet', items: minutes }] : []),
  ];
  const body = [
    ...head(answer),
    ...keyFigures(answer.keyFigures ?? []),
    ...(answer.whole ? [wholeBar(answer.whole)] : []),
    ...notices.filter(({ kind }) => kind !== 'info' && (kind !== 'good' || !isReceipt(answer))).map(noticeBox),
    ...(answer.facts?.length ? [factSet(answer.facts)] : []),
    ...notices.filter(({ kind }) => kind === 'info').map(noticeBox),
    ...(answer.chart ? chartElements(answer.chart) : []),
    ...(folded ? [] : tableItems(answer, limits)),
    ...formElements(answer.form ?? [], idOf),
    ...menu.map((row, index) => menuRow(row, `${key}:${actions.length + index}`)),
    ...(isOpen ? calculationItems(calculation, limits.figures) : []),
    ...folds(parts),
    ...(answer.source ? [textBlock(`Källa: ${closed(answer.source)}`, { size: 'Small', isSubtle: true, separator: true })] : []),
  ];
  const buttons = actionButtons(actions, key, idOf);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    speak: spoken(answer),
    ...(answer.chart || tables.length > 0 ? { msteams: { width: 'Full' } } : {}),
    body,
    ...(buttons.length > 0 ? { actions: buttons } : {}),
  };
}

function bytes(card: AdaptiveCard): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}

/**
 * An answer as an Adaptive Card 1.5 of at most 28 KB: context, answer, lead, key figures and what they make up, notices, facts, chart, form, folded table and
 * calculation, source, actions. `key` is the answer's own; each button's press carries it with the button's number.
 * Tables too long for a card end in a row that says how many rows are left; the text alternative has them all.
 */
export function renderCard(answer: Answer, key: string): AdaptiveCard {
  const [first, ...rest] = ATTEMPTS;
  let card = compose(answer, key, first ?? { rows: 30, figures: 40 });
  for (const limits of rest) {
    if (bytes(card) <= MOST_BYTES) break;
    card = compose(answer, key, limits);
  }
  return card;
}
