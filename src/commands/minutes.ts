import { figureText } from '../swedish/figure.js';
import { capital, closed, small } from '../swedish/letters.js';
import type { Answer, KeyFigure } from './answer.js';

/** What a board is told, by command, and what it is called where the answer's own context is a question. */
const BOARD: Readonly<Record<string, string | null>> = {
  'budget.status': null,
  'budget.compare': null,
  'budget.check': 'kontrollräkning',
  'contribution.growth': 'ändrade medlemsbidrag',
  'contribution.split': null,
  'forecast.year': null,
  'equity.status': null,
  'effect.calculate': null,
  'goals.show': null,
  'participants.show': 'deltagare',
  'decision.find': 'tidigare beslut',
  'meeting.next': null,
  'meeting.list': null,
  'scenario.show': null,
};
/** Where the lead names what was assumed or decided, so that the figures mean something on their own. */
const WITH_LEAD: ReadonlySet<string> = new Set([
  'contribution.growth',
  'contribution.split',
  'effect.calculate',
  'decision.find',
  'participants.show',
  'goals.show',
]);

/**
 * The answer as two or three neutral sentences for the minutes: what was presented, its figures and where they stand. The answer's own
 * `minutes` where it has some. Null for what is no matter of a board, or is no answer.
 */
export function minutesOf(answer: Answer): string | null {
  const { command, status, headline, lead, keyFigures = [], source, minutes } = answer;
  if (status !== 'ok' || command === null || !isBoardMatter(command) || !source || minutes?.length === 0) return null;
  const told = minutes ?? [headline, ...(lead && WITH_LEAD.has(command) ? [lead] : []), ...figures(keyFigures)];
  return [presented(answer), ...told, `Källa: ${source}`].map(closed).join(' ');
}

/** Is what this command answers a matter for a board's minutes? */
export function isBoardMatter(command: string): boolean {
  return command in BOARD;
}

/** "Budget 2021 för Södra Vätterbygden redovisades." */
function presented({ command, context }: Answer): string {
  const parts = context.split(' · ');
  const noun = BOARD[command ?? ''];
  const subject = noun ?? parts.at(-1) ?? context;
  const others = (noun ? parts : parts.slice(0, -1)).filter((part, index) => !noun?.includes(part) && (index === 0 || !/\?$/.test(part)));
  const times = others.filter((part) => TIME.test(part));
  const whose = others.filter((part) => !TIME.test(part));
  const what = /^\d/.test(subject) ? `läget ${subject}` : subject;
  return `${[capital(what), ...times].join(' ')}${whose.length > 0 ? ` för ${whose.map(notOpening).join(', ')}` : ''} redovisades.`;
}

/** "alla förbund" of "Alla förbund"; an association's own name stays. */
const notOpening = (part: string) => (/^Alla /.test(part) ? small(part) : part);

/** A year, or a part of one: "2023", "juli 2024". */
const TIME = /\d{4}$/;

function figures(keyFigures: readonly KeyFigure[]): string[] {
  const words = keyFigures.map(
    ({ label, figure, note }, index) => `${index === 0 ? label : small(label)}: ${figureText(figure)}${note ? ` (${note})` : ''}`,
  );
  return words.length > 0 ? [words.join('; ')] : [];
}
