import { renderCard } from '../cards/render.js';
import type { Answer } from '../commands/answer.js';
import { participantsReport } from '../commands/participants/report.js';
import { withNames } from '../commands/person.js';
import type { Calendar } from '../commands/reminders/calendars.js';
import { messageAnswer } from '../commands/reminders/messages.js';
import { lateNotice, listAnswer, owedLead, severalOwedAnswer } from '../commands/reminders/report-messages.js';
import { fingerprint } from '../store/fingerprint.js';
import type { DeliveryRow } from '../store/reminder-tables.js';
import { renderText } from '../text/render.js';
import type { Reply } from '../turn/message.js';
import { runCommand } from '../turn/run-command.js';
import { owedIn, turnOf, type World } from './reports.js';

/** What a delivery says, as text and card; null when there is nothing to say any more. */
export async function replyFor(row: DeliveryRow, calendar: Calendar | undefined, world: World, now: Date): Promise<Reply | null> {
  const answer = row.about === 'report' || row.about === 'list' ? await reportAnswer(row, world, now) : calendar && messageAnswer(row, calendar, now);
  return answer ? rendered(answer, row) : null;
}

async function reportAnswer(row: DeliveryRow, world: World, now: Date): Promise<Answer | null> {
  const turn = await turnOf(world, row, now);
  if (!turn) return null;
  const { association } = turn;
  const owed = await owedIn(turn, row.subject);
  if (row.about === 'list') {
    const reminded = (await world.store.deliveries()).filter(
      ({ about, association: id, subject }) => about === 'report' && id === association.id && subject === row.subject,
    );
    return { ...listAnswer(owed, reminded, association, row.subject), ...(row.late ? lateNotice(row) : {}) };
  }
  const own = owed.filter(({ responsible }) => responsible.some(({ user }) => user === row.user));
  const [only] = own;
  if (!only) return null;
  if (own.length > 1) return { ...severalOwedAnswer(own, association, row.subject), ...lateNotice(row) };
  const params = { association: association.id, intervention: only.row.intervention.id, period: row.subject };
  // Somebody who is in the middle of an answer keeps that question; the form works by its own buttons.
  const busy = await world.store.pending(row.conversation, turn.user.id, now);
  const form = busy ? await participantsReport.answer(params, turn) : await runCommand(participantsReport, { params, problems: [] }, turn);
  return { ...form, lead: owedLead(row.subject), ...lateNotice(row) };
}

function rendered(answer: Answer, { id }: DeliveryRow): Reply {
  const shown = withNames(answer, new Map());
  return { answer: shown, text: renderText(shown), card: renderCard(shown, fingerprint(id)) };
}
