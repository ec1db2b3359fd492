import type { Turn } from '../command.js';
import { lastAnswer } from '../last-answers.js';
import type { Calendar } from './calendars.js';
import { hasBegun } from './plan.js';
import type { SaidSubject } from './subject.js';

/** "Påminn oss en vecka innan" right after a meeting was asked for ("nästa beredningsgrupp") is about that one, where it is still ahead; else about the next. */
export async function mentionedMeeting(said: SaidSubject, calendar: Calendar, turn: Turn): Promise<SaidSubject> {
  const names = [said.kind, said.meeting, said.fromDate, said.every, said.deadline];
  if (names.some((name) => name !== undefined)) return {};
  const last = await lastAnswer(turn, 'meeting.next');
  if (!last || last.association !== turn.association.id) return {};
  const { date, kind } = last.params;
  const found = calendar.meetings.find((each) => each.date === date && (kind === undefined || each.kind === kind));
  return found && !hasBegun(found, turn.now) ? { meeting: found.id } : {};
}
