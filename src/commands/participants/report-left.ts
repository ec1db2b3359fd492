import { periodName } from '../../swedish/time.js';
import type { Action, Answer, Notice, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import type { CommandId } from '../ids.js';
import { aboutDraft, type Draft } from './report-check.js';
import { countsOf, type Said, saidReports } from './report-said.js';
import { interventionName, reportInWords } from './report-words.js';

const REPORTS: readonly string[] = ['participants.report', 'participants.correct'] satisfies readonly CommandId[];

/** A report that was put up for a yes and got none; null when nothing such waits for this person here. */
export async function openReports({ store, conversation, user, association, key, now }: Turn): Promise<readonly Said[]> {
  const pending = await store.pending(conversation.id, user.id, now);
  if (!pending || pending.answered || pending.id === key || pending.association !== association.id) return [];
  if (pending.kind === 'complete' || !REPORTS.includes(pending.command) || pending.params.remove !== undefined) return [];
  return saidReports(pending.params as Said).filter(({ intervention, period }) => intervention && period);
}

/** The answer with what it pushes aside: another report that was typed but never saved, and a button that opens it again. */
export async function withUnsaved(answer: Answer, drafts: readonly Draft[], turn: Turn): Promise<Answer> {
  const name = ({ intervention, municipality, period }: Said) => JSON.stringify([intervention, municipality, period]);
  const now = drafts.map((draft) => name(aboutDraft(draft)));
  const left = (await openReports(turn)).filter((said) => !now.includes(name(said)));
  const subject = ({ intervention = '', municipality, period = '' }: Said) =>
    `${interventionName(turn.association, { intervention, municipality })} ${periodName(period)}`;
  const notices = left.map((said): Notice => ({ kind: 'warning', text: `${subject(said)} är inte sparad: ${reportInWords(countsOf(said))}.` }));
  const [one, ...more] = left.map(toOpen);
  if (!one) return answer;
  const open: Action = {
    title: more.length === 0 && left[0] ? `Öppna ${subject(left[0])}` : 'Öppna dem som inte är sparade',
    command: 'participants.report',
    params: { association: turn.association.id, ...(more.length === 0 ? one : { reports: [one, ...more] }) },
    ignoresForm: true,
  };
  return { ...answer, notices: [...notices, ...(answer.notices ?? [])], actions: [...(answer.actions ?? []), open] };
}

function toOpen({ replaces: _, ...said }: Said): Parameters {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
}
