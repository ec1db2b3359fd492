import type { MeetingKind } from '../../associations/schema.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { savedId } from '../save-key.js';
import { type Calendar, calendarOf } from './calendars.js';
import { isDeadline } from './deadline.js';
import { mentionedMeeting } from './mentioned.js';
import { momentBefore, needsTime } from './offsets.js';
import { replacedSubject } from './replacing.js';
import { askWhenAnswer, invalidAnswer, receiptAnswer, sameAnswer } from './set-answers.js';
import { nextChange, stoppedBy } from './stopping.js';
import { isSameAbout, type SaidSubject, type Subject, subjectOf } from './subject.js';
import { type SaidWhen, type When, whenOf } from './when.js';

/** More than anybody reads: a conversation's, and one person's in all of them. */
const MOST_HERE = 50;
const MOST_OF_ONE = 100;

export interface Said extends SaidSubject, SaidWhen {
  readonly kind?: MeetingKind | undefined;
  readonly reminderChange?: string | undefined;
}

type Found = { readonly subject: Exclude<Subject, { headline: string }>; readonly when: Exclude<When, { headline: string }> };

/** Saves a reminder at once: it harms nobody, and the answer says what will be sent when. */
export async function setReminder(asked: Said, turn: Turn): Promise<Answer> {
  const { store, association, conversation, now } = turn;
  const calendar = await calendarOf(association, store, now);
  const here = (await store.reminders(conversation.id)).filter(({ association: own }) => own === association.id);
  const instead = asked.reminderChange === 'replace' ? replacedSubject(asked, here, calendar) : null;
  if (instead && 'headline' in instead) return invalidAnswer(turn, asked, instead.headline, instead.lead);
  const said = { ...asked, ...(instead ?? (await mentionedMeeting(asked, calendar, turn))) };
  const saved = here.find(({ id }) => id === idOf(said, turn));
  if (saved) return receiptAnswer(saved, calendar, turn, said);
  const found = understood(said, calendar, turn);
  if ('status' in found) return found;
  const { subject, when } = found;
  const row = rowOf(found, said, turn);
  const replaced = said.reminderChange === 'replace' ? here.filter(({ stoppedAt, about }) => !stoppedAt && isSameAbout(about, row.about)) : [];
  const same = here.find((other) => other.stoppedAt === null && isSameAbout(other.about, row.about) && timing(other) === timing(row));
  if (same) return sameAnswer(same, calendar, turn, said);
  const full = await isFull(turn, replaced.length);
  if (full) return invalidAnswer(turn, said, full.headline, full.lead);
  if (subject.meeting && when.at === null) {
    const late = allPast(found, turn);
    if (late) return when.chosen ? askWhenAnswer(subject.meeting, turn, said) : invalidAnswer(turn, said, late.headline, late.lead);
  }
  const by = await nextChange(turn);
  await store.saveReminder({ ...row, change: by.change });
  for (const old of replaced) await store.saveReminder(stoppedBy(old, by));
  return receiptAnswer(row, calendar, turn, said);
}

/** Which meeting, and when; or the answer that says what is wrong with what was said. */
function understood(said: Said, calendar: Calendar, turn: Turn): Found | Answer {
  const when = whenOf(said, turn.now);
  if ('headline' in when) return invalidAnswer(turn, said, when.headline, when.lead);
  const subject = subjectOf(said, calendar, when.at ?? turn.now);
  if ('headline' in subject) return invalidAnswer(turn, said, subject.headline, subject.lead);
  if (subject.about.type === 'standing' && when.at !== null)
    return invalidAnswer(
      turn,
      said,
      'Alltid, eller en bestämd dag?',
      'Alla möten påminner jag om en viss tid före, till exempel ”en dag före alla möten”.',
    );
  if (subject.about.type === 'meeting' && subject.meeting?.time === null && when.offsets.some(needsTime))
    return invalidAnswer(
      turn,
      said,
      isDeadline(subject.about.meeting) ? 'En sista dag har inget klockslag' : 'Mötet har ingen tid än',
      'Timmar och minuter räknas från mötets början. Skriv dagar i stället, till exempel ”påminn oss en dag innan”.',
    );
  return { subject, when };
}

function idOf({ offset, offsets, after, date, time, kind, meeting, fromDate, every }: Said, { key }: Turn): string {
  return savedId(key, [offset, offsets, after, date, time, kind, meeting, fromDate, every]);
}

function rowOf({ subject, when }: Found, said: Said, turn: Turn): ReminderRow {
  const { association, conversation, user, now } = turn;
  return {
    id: idOf(said, turn),
    association: association.id,
    conversation: conversation.id,
    user: user.id,
    about: subject.about,
    offsets: [...when.offsets],
    at: when.at?.toISOString() ?? null,
    time: when.time,
    createdAt: now.toISOString(),
    pausedUntil: null,
    stoppedAt: null,
    changedBy: user.id,
    changedAt: now.toISOString(),
  };
}

function timing({ offsets, at, time }: ReminderRow): string {
  return JSON.stringify([offsets, at, time]);
}

async function isFull({ store, conversation, user }: Turn, leaving: number): Promise<(Pick<Answer, 'headline'> & { readonly lead: string }) | null> {
  const active = (await store.reminders()).filter(({ stoppedAt }) => stoppedAt === null);
  const stop = 'Stoppa några först: skriv ”visa påminnelser” eller ”stoppa påminnelserna”.';
  if (active.filter((row) => row.conversation === conversation.id).length - leaving >= MOST_HERE)
    return { headline: `Här finns redan ${MOST_HERE} påminnelser`, lead: `Fler än så läser ingen. ${stop}` };
  if (active.filter((row) => row.user === user.id).length - leaving >= MOST_OF_ONE)
    return { headline: `Du har redan ${MOST_OF_ONE} påminnelser`, lead: `Fler än så tar jag inte emot från en person. ${stop}` };
  return null;
}

/** Would nothing at all be sent? */
function allPast({ subject, when }: Found, { now }: Turn): { readonly headline: string; readonly lead: string } | null {
  if (subject.about.type === 'standing' || !subject.meeting) return null;
  const moments = when.offsets.map((offset) => subject.meeting && momentBefore(subject.meeting, offset, when.time));
  if (moments.some((moment) => moment !== null && moment > now)) return null;
  return { headline: 'Den tiden har redan passerat', lead: 'Mötet är så nära att ingen påminnelse skulle hinna skickas. Skriv en kortare tid före.' };
}
