import { addDays, isDay } from '../../swedish/dates.js';
import type { Material } from '../material.js';
import { type DayFound, daysIn } from './days.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { fromNowIn, offsetsIn } from './offset.js';
import { WEEKDAY } from './weekdays.js';

const REMINDS = /\bpaminn\w*|\bremind\w*/;
const CHANGES: readonly (readonly ['stop' | 'pause' | 'resume' | 'replace', RegExp])[] = [
  ['pause', /\bpaus\w*|\bvila\b|\bvanta med\b/],
  ['resume', /\bsatt(?:a)? (?:pa|igang)\b|\bstarta\w*|\bateruppta\w*|\baktivera\w*|\bigang igen\b|\bresume\b/],
  ['stop', /\bstopp\w*|\bslut(?:a|ar)\b|\bta(?:r)? bort\b|\bstang av\b|\bavbryt\w*|\bradera\w*|\bslopa\w*|\binga fler\b|\binte langre\b|\bstop\b/],
  ['replace', /\bandra\w*|\bbyt\w*|\bi ?stallet\b|\bchange\b/],
];
/** "alla" alone is the people of the conversation: of meetings it is said with their word. */
const EVERY =
  /\balltid\b|\b(?:infor|fore|innan) varje\b|\b(?:varje|vart) (?:[a-z]*mote|sammantrade|[a-z]*samrad|arbetsutskott|au|beredningsgrupp|planeringsdag|gang|tillfalle)\b|\bframover\b|\balways\b|\bevery\b|\b(?:alla|samtliga)(?: (?:vara|kommande|framtida|de|arets))* (?:[a-z]*mot(?:en|ena|e)|[a-z]*sammantraden(?:a)?|[a-z]*samrad(?:en)?|arbetsutskott\w*|au|beredningsgrupp\w*|planeringsdag\w*)\b/;
const MEETING_BEFORE =
  /\b(?:[a-z]*mot(?:e|et)|sammantrade\w*|[a-z]*samrad\w*|arbetsutskott\w*|beredningsgrupp\w*|planeringsdag\w*|meeting)(?: som ar)?(?: den| pa| i| on)? ?$/;
const REPORTS = /\brapport\w*/;
/** Reports that somebody owes are reminded of by the month, never by a meeting. */
const OWED = /\b(?:saknade?|glomda|utebliv\w*|sena) rapport\w*|\brapportering\w*|\bom (?:manads|deltagar)?rapport\w*|\batt rapportera\b/;
/** Those who report are reminded to, where no meeting is spoken of: "påminn handledarna om oktober". */
const THOSE_WHO_REPORT = /\b(?:paminn\w*|remind\w*) (?:(?:alla|vara|de|om) )*(?:handledar|coach)\w*/;
const OF_A_MEETING = /\bmot(?:e|en|et|ena)\b|[a-z]mot(?:e|en|et|ena)\b|sammantrad|samrad|utskott|beredning|planeringsdag/;
const NO_DAY = problem('reportDay', '', 'Vilken dag i månaden ska jag påminna om saknade rapporter? Skriv till exempel 5.');
const MONTHLY =
  /\b(?:den )?(\d{1,2}|sista)(?::?[ea])?(?: dagen)?(?: i)? (?:varje|var) manad\b|\b(?:varje|var) manad(?: den)? (\d{1,2}|sista)(?::?[ea])?(?: dagen)?\b|\b(?:den )(\d{1,2}):?[ea]?\b/g;
const LAST = 31;
const MOST_AT_ONCE = 10;
const TOO_MANY = 'Så många påminnelser sätter jag inte på en gång: högst tio till ett möte, och högst 50 i ett samtal.';
const YESTERDAY = /\bi ?(?:gar|forrgar)\b|\byesterday\b/;
/** By the calendar, whether or not there is a meeting: reminders are of meetings. */
const REGULARLY = new RegExp(`\\b(?:varje|var) (?:dag|vecka|manad|kvartal|ar|morgon|kvall|${WEEKDAY})\\b`);
const NOT_REGULARLY = 'Jag påminner om möten, inte med jämna mellanrum. Skriv till exempel ”påminn oss en dag före varje möte”.';
const MANY = /\b(\d{2,}) (?:st |stycken )?(?:paminnelser|ganger|moten)\b/g;

/** The day of the month on which those who have not reported are reminded; 0 when nobody is to be. */
function reportDayIn(material: Material): Found | null {
  if (!REPORTS.test(material.folded) || !REMINDS.test(material.folded)) return null;
  const [match] = material.find(MONTHLY);
  if (match) {
    material.claim(match.span);
    const said = match[1] ?? match[2] ?? match[3] ?? '';
    return said === 'sista' ? { params: { reportDay: LAST } } : dayOfMonth(Number(said));
  }
  return changeIn(material) === 'stop' ? { params: { reportDay: 0 } } : null;
}

function dayOfMonth(day: number): Found {
  return day >= 1 && day <= LAST ? { params: { reportDay: day } } : NO_DAY;
}

/** A form's field alone: "5", "den 5:e". */
function dayAlone({ folded }: Material): Found {
  const day = /^(?:den )?(\d{1,2})(?::?[ea])?$/.exec(folded)?.[1];
  return day === undefined ? NO_DAY : dayOfMonth(Number(day));
}

function remindsReporters({ folded }: Material): boolean {
  return THOSE_WHO_REPORT.test(folded) && !OF_A_MEETING.test(folded);
}

function changeIn({ folded }: Material): (typeof CHANGES)[number][0] | undefined {
  return REMINDS.test(folded) ? CHANGES.find(([, words]) => words.test(folded))?.[0] : undefined;
}

/** Does a day say which meeting is meant, and not when to remind? */
function isOfMeeting({ folded }: Material, { start }: DayFound): boolean {
  return MEETING_BEFORE.test(folded.slice(0, start));
}

/**
 * What a reminder is about and when: how long before, or a moment; each day is the meeting's or the reminder's own. Read before days and
 * clock times are, so that "en dag innan" is no day of the calendar and "den 5:e varje månad" no meeting.
 */
export const reminder: Extractor = {
  read(material, wanted): Found {
    if (wanted.size === 1 && wanted.has('reportDay')) return dayAlone(material);
    const reportDay = reportDayIn(material);
    if (reportDay !== null) return reportDay;
    if (REMINDS.test(material.folded) && (OWED.test(material.folded) || remindsReporters(material))) return NO_DAY;
    const [many] = REMINDS.test(material.folded) ? material.find(MANY) : [];
    if (many && Number(many[1]) > MOST_AT_ONCE) {
      material.claim(many.span);
      return problem('offset', material.words(many.span), TOO_MANY);
    }
    if (REMINDS.test(material.folded) && REGULARLY.test(material.folded)) return problem('offset', '', NOT_REGULARLY);
    const offsets = offsetsIn(material);
    if (offsets.length > MOST_AT_ONCE) return problem('offset', '', TOO_MANY);
    const after = wanted.has('after') ? fromNowIn(material) : null;
    const change = changeIn(material);
    const about = REMINDS.test(material.folded) || offsets.length > 0;
    const days = about && wanted.has('fromDate') ? daysIn(material) : [];
    const ofMeeting = (day: DayFound) => offsets.length > 0 || change === 'stop' || change === 'replace' || isOfMeeting(material, day);
    const [meetingDay] = change === 'pause' ? [] : days.filter(ofMeeting);
    const [day] = days.filter((each) => each !== meetingDay && (change === 'pause' || !ofMeeting(each)));
    if (change === 'pause' && day && !isDay(day.date))
      return problem('pauseUntil', material.words(day), 'Den dagen finns inte i kalendern. Skriv ett datum, till exempel 1 februari.');
    const every = about && change !== 'stop' && change !== 'pause' && change !== 'resume' && EVERY.test(material.folded);
    const [first] = offsets;
    return {
      params: {
        ...(offsets.length > 1 ? { offsets } : first === undefined ? {} : { offset: first }),
        ...(after === null ? {} : { after }),
        ...(change === undefined ? {} : { reminderChange: change }),
        ...(every ? { every: 'yes' } : {}),
        ...(meetingDay ? { fromDate: meetingDay.date } : {}),
        ...(!day && about && YESTERDAY.test(material.folded) ? { date: addDays(material.seen.today.date, -1) } : {}),
        ...(day ? (change === 'pause' ? { pauseUntil: day.date } : { date: day.date }) : {}),
      },
    };
  },
};
