import { renderCard } from '../cards/render.js';
import type { Answer } from '../commands/answer.js';
import type { Calendar } from '../commands/reminders/calendars.js';
import { messageAnswer } from '../commands/reminders/messages.js';
import { fingerprint } from '../store/fingerprint.js';
import type { DeliveryRow } from '../store/reminder-tables.js';
import { renderText } from '../text/render.js';
import type { Reply } from '../turn/message.js';

/** What a delivery says, as text and card; null when there is nothing to say any more. */
export async function replyFor(row: DeliveryRow, calendar: Calendar | undefined, now: Date): Promise<Reply | null> {
  const answer = calendar ? messageAnswer(row, calendar, now) : null;
  return answer && rendered(answer, row);
}

function rendered(answer: Answer, { id }: DeliveryRow): Reply {
  const key = fingerprint(id);
  return { answer, text: renderText(answer), card: renderCard(answer, key) };
}
