import type { Answer, MenuRow, Notice } from '../commands/answer.js';
import { minutesOf } from '../commands/minutes.js';
import { partsWords } from '../swedish/chart.js';
import { figureText } from '../swedish/figure.js';
import { closed, small } from '../swedish/letters.js';
import { noticeWords } from '../swedish/notice.js';
import { plain } from '../swedish/plain.js';
import { calculationLines } from './calculation.js';
import { chartLines } from './chart.js';
import { formLines } from './form.js';
import { nextLines } from './next.js';
import { tableLines } from './table.js';

function noticeLine(notice: Notice): string {
  const { word, text } = noticeWords(notice);
  return [word, plain(text)].filter(Boolean).join(' ');
}

function menuLine({ title, example }: MenuRow): string {
  return `– ${plain(title)}: ${plain(example)}`;
}

/**
 * The full text alternative of an answer, in Swedish: all that the card shows, folded parts too, in the card's order.
 * Lines are broken by a line feed, parts by an empty line; nothing in it is Markdown.
 */
export function renderText(answer: Answer): string {
  const head = [answer.context, answer.headline, answer.lead ?? ''].filter(Boolean).map(plain);
  const keyFigures = (answer.keyFigures ?? []).map(
    ({ label, figure, note }) => `${plain(label)}: ${figureText(figure)}${note ? ` (${plain(note)})` : ''}`,
  );
  const notices = answer.notices ?? [];
  const facts = (answer.facts ?? []).map(({ title, value }) => `${plain(title)}: ${plain(value)}`);
  const minutes = minutesOf(answer);
  const tables = (answer.tables ?? []).map(tableLines);
  const parts: (readonly string[])[] = [
    head,
    keyFigures,
    answer.whole ? [plain(`${answer.whole.title}: ${small(partsWords(answer.whole.parts))}`)] : [],
    notices.filter(({ kind }) => kind !== 'info').map(noticeLine),
    facts,
    notices.filter(({ kind }) => kind === 'info').map(noticeLine),
    answer.chart ? chartLines(answer.chart) : [],
    ...tables,
    answer.form?.length ? formLines(answer.form) : [],
    (answer.menu ?? []).map(menuLine),
    answer.calculation?.length ? calculationLines(answer.calculation) : [],
    answer.source ? [`Källa: ${closed(plain(answer.source))}`] : [],
    minutes === null ? [] : ['Text till protokollet:', plain(minutes)],
    nextLines(answer),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
