import type { MeetingKind } from '../../associations/schema.js';
import type { ReminderRow } from '../../store/reminder-tables.js';
import { MEETING_NAME } from '../meetings/kinds.js';
import type { Calendar } from './calendars.js';
import { isSameAbout, type SaidSubject } from './subject.js';

type Refused = { readonly headline: string; readonly lead: string };

/**
 * What a reminder that takes another's place is about: what the one that is meant is about, one meeting or all of a kind. Null where there is none
 * like it: then it is a new one. Where several are about different things it must be said which.
 */
export function replacedSubject(said: SaidSubject, here: readonly ReminderRow[], calendar: Calendar): SaidSubject | Refused | null {
  if (said.meeting !== undefined || said.fromDate !== undefined || said.deadline !== undefined) return null;
  const meant = here.filter(({ stoppedAt, about }) => stoppedAt === null && (said.kind === undefined || kindOf(about, calendar) === said.kind));
  const abouts = meant.map(({ about }) => about).filter(({ type }) => !said.every || type === 'standing');
  // Those of one kind give way to the one that stands for all of it.
  const standing = said.kind === undefined ? undefined : abouts.find(({ type }) => type === 'standing');
  const first = standing ?? abouts[0];
  if (!first) return null;
  if (!standing && abouts.some((about) => !isSameAbout(about, first))) return SEVERAL;
  if (first.type === 'meeting') return { meeting: first.meeting };
  return { every: 'yes', ...(isKind(first.kind) ? { kind: first.kind } : {}) };
}

const SEVERAL: Refused = {
  headline: 'Vilken påminnelse ska ändras?',
  lead: 'Här finns flera. Skriv vilket möte det gäller, till exempel ”ändra påminnelsen om styrelsemötet till två dagar innan”.',
};

function kindOf(about: ReminderRow['about'], calendar: Calendar): string | null {
  return about.type === 'standing' ? about.kind : (calendar.find(about.meeting)?.kind ?? null);
}

function isKind(kind: string | null): kind is MeetingKind {
  return kind !== null && Object.hasOwn(MEETING_NAME, kind);
}
