import { addDays, isDay } from '../../swedish/dates.js';
import type { Material } from '../material.js';
import { kindsIn } from './choice.js';
import { type DayFound, daysIn } from './days.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { fromNowIn, offsetsIn } from './offset.js';
import { unreadTime } from './reminder-rest.js';
import { WEEKDAY } from './weekdays.js';

const REMINDS = /\bpamin\w*|\bremind\w*/;
/** "påminn mig inte", "jag vill inte bli påmind": the opposite of asking for one. */
const NOT_WANTED =
  /\bpaminn\w*(?: (?:oss|mig|mej|gruppen|alla))?(?: (?:om|infor) [a-z]+)? (?:inte|ej|aldrig)\b|\b(?:vill|ska|behover|onskar|orkar) (?:(?:jag|vi|du|ni) )?(?:inte|ej|aldrig|slippa)\b(?! (?:glom|miss))|\bslipp\w*|\b(?:inga|ingen) (?:\w+ )?paminnels\w*|\bskicka (?:inte|inga|ingen)\b/;
const CHANGES: readonly (readonly ['stop' | 'pause' | 'resume' | 'replace', RegExp])[] = [
  ['pause', /\bpaus\w*|\bvila\b|\bvanta med\b/],
  ['resume', /\bsatt(?:a)? (?:pa|igang)\b|\bstarta\w*|\bateruppta\w*|\baktivera\w*|\bigang igen\b|\bresume\b/],
  ['stop', /\bstopp\w*|\bsluta\b|\bta(?:r)? bort\b|\bstang av\b|\bavbryt\w*|\bradera\w*|\bslopa\w*|\binga fler\b|\binte langre\b|\bstop\b/],
  ['stop', NOT_WANTED],
  ['replace', /\bandra\w*|\bbyt\w*|\bi ?stallet\b|\bchange\b/],
];
/** "alla" alone is the people of the conversation: of meetings it is said with their word. */
const EVERY =
  /\balltid\b|\b(?:infor|fore|innan) varje\b|\b(?:varje|vart) (?:[a-z]*mote|sammantrade|[a-z]*samrad|arbetsutskott|au|beredningsgrupp|planeringsdag|gang|tillfalle)\b|\bframover\b|\balways\b|\bevery\b|\b(?:fore|innan|infor) (?:vara |kommande )?(?:[a-z]*moten(?:a)?|[a-z]*sammantraden(?:a)?)\b|\b(?:alla|samtliga)(?: (?:vara|kommande|framtida|de|arets))* (?:[a-z]*mot(?:en|ena|e)|[a-z]*sammantraden(?:a)?|[a-z]*samrad(?:en)?|arbetsutskott\w*|au|beredningsgrupp\w*|planeringsdag\w*)\b/;
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

const EXCEPT = /\b(?:utom|forutom|undantaget|men inte|except)\b/;
const NOT_EXCEPT = 'Undantag kan jag inte spara. Skriv vilka möten det gäller, till exempel ”påminn oss en dag före alla styrelsemöten”.';
const ONE_AT_A_TIME = 'Jag tar en påminnelse i taget. Skriv till exempel ”påminn oss en vecka innan AU”, och sedan nästa för sig.';
const BOTH_WAYS = /\b(?:bara|endast|enbart|utan|men|i ?stallet|fast)\b/;
const NOT_BOTH = 'Menar du att en av tiderna ska bort? Skriv till exempel ”ta bort påminnelsen en vecka innan”.';
const AFTER =
  /\befter (?:(?:varje|nasta|det|alla|vart) )?(?:[a-z]*mot(?:e|et|en|ena)|au|arbetsutskott\w*|[a-z]*sammantrad\w*|[a-z]*samrad\w*|bered\w*)\b/;
const NOT_AFTER = 'Jag påminner före möten, inte efter. Skriv till exempel ”en dag före”, eller en dag och tid: ”på fredag kl 8”.';

const WHOLE_ONES =
  'Jag pausar hela påminnelser. Skriv till exempel ”pausa påminnelserna till 1 februari”, eller ”ta bort påminnelsen en vecka innan”.';
/** The last days that reminders know. */
const DUE: readonly (readonly ['budget' | 'annualReport', RegExp])[] = [
  ['annualReport', /\barsredovisning\w*/],
  ['budget', /\bbudget\w*/],
];
const OTHER_DUE =
  /\b(?:\w*bokslut\w*|delars\w*|verksamhets(?:plan|berattels)\w*|deadline\w*|sista dag\w*|senaste dag\w*|rekvisition\w*|revision\w*|askan(?:de|den)\w*)\b/;
/** What is said beside it, and says no more. */
const DUE_WORDS =
  /\b(?:\w*budget\w*|arsredovisning\w*)(?: \d{4})?|\b(?:sista|senaste) dag(?:en)?(?: (?:for|att)(?: lamna in| ta| anta| besluta)?)?|\b(?:ska|maste|skall) (?:vara )?(?:klara?|beslutad|antagen|tagen|inlamnad|fardig|beslutas|antas|tas|lamnas(?: in)?)\b|\bdeadline(?:n)?(?: for)?\b/g;
const BEFORE_DUE = /\b(?:fore|innan|infor) (?:\w+ ){0,2}(?:budget|arsredov)\w*/;
const KNOWN_DUE =
  'Jag påminner om möten, och om sista dagen för budgeten (30 november) eller årsredovisningen (31 mars), en i taget. Skriv till exempel ”påminn oss en vecka före budgeten”.';

/** What is due that a text wants to be reminded of; unknown: something that has no last day here. A meeting that is named goes before. */
function dueIn(folded: string): 'budget' | 'annualReport' | 'unknown' | null {
  const known = DUE.find(([, words]) => words.test(folded))?.[0];
  if (OF_A_MEETING.test(folded)) return known !== undefined && BEFORE_DUE.test(folded) ? known : null;
  return known ?? (OTHER_DUE.test(folded) ? 'unknown' : null);
}

/** What cannot be done as it is said, and would be something else if a part of it were left out. */
function cannot(material: Material, offsets: readonly string[], days: readonly DayFound[], change: string | undefined): string | null {
  const { folded } = material;
  if (EXCEPT.test(folded)) return NOT_EXCEPT;
  if (change === 'stop' && offsets.length > 0 && NOT_WANTED.test(folded) && BOTH_WAYS.test(folded)) return NOT_BOTH;
  if (change === 'pause' || change === 'resume') return offsets.length > 0 ? WHOLE_ONES : null;
  const due = dueIn(folded);
  if (due === 'unknown') return KNOWN_DUE;
  if (due !== null && (EVERY.test(folded) || (OF_A_MEETING.test(folded) && BEFORE_DUE.test(folded)))) return KNOWN_DUE;
  if (AFTER.test(folded)) return NOT_AFTER;
  return kindsIn(folded).length > 1 || new Set(days.map(({ date }) => date)).size > 2 ? ONE_AT_A_TIME : null;
}

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

/** "pausa till på fredag" and "ändra till en vecka före" need no more words; the others may be about anything. */
function changeIn({ folded }: Material, hasOffsets = false): (typeof CHANGES)[number][0] | undefined {
  const found = CHANGES.find(([, words]) => words.test(folded))?.[0];
  return REMINDS.test(folded) || (hasOffsets && found === 'replace') || /^paus\w*/.test(folded) ? found : undefined;
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
    const change = changeIn(material, offsets.length > 0);
    const about = REMINDS.test(material.folded) || offsets.length > 0 || change !== undefined;
    const days = about && wanted.has('fromDate') ? daysIn(material, ['month', 'weekday']) : [];
    const wrong = about ? cannot(material, offsets, days, change) : null;
    // Which meeting is not clear either: the next words say it.
    if (wrong !== null) return { params: { kind: undefined }, ...problem('offset', '', wrong) };
    const ofMeeting = (day: DayFound) => offsets.length > 0 || change === 'stop' || change === 'replace' || isOfMeeting(material, day);
    const [meetingDay, otherMeeting] = change === 'pause' ? [] : days.filter(ofMeeting);
    const [day, otherDay] = days.filter((each) => each !== meetingDay && (change === 'pause' || !ofMeeting(each)));
    if ((otherMeeting && otherMeeting.date !== meetingDay?.date) || (otherDay && otherDay.date !== day?.date))
      return problem('offset', '', ONE_AT_A_TIME);
    if (change === 'pause' && day && !isDay(day.date))
      return problem('pauseUntil', material.words(day), 'Den dagen finns inte i kalendern. Skriv ett datum, till exempel 1 februari.');
    const every = about && change !== 'stop' && change !== 'pause' && change !== 'resume' && EVERY.test(material.folded);
    const [first] = offsets;
    const due = about && change !== 'pause' && change !== 'resume' ? dueIn(material.folded) : null;
    if (due !== null) for (const { span } of material.find(DUE_WORDS)) material.claim(span);
    return {
      params: {
        ...(offsets.length > 1 ? { offsets } : first === undefined ? {} : { offset: first }),
        ...(after === null ? {} : { after }),
        ...(change === undefined ? {} : { reminderChange: change }),
        ...(every ? { every: 'yes' } : {}),
        ...(due === null || due === 'unknown' ? {} : { deadline: due }),
        ...(meetingDay ? { fromDate: meetingDay.date } : {}),
        ...(!day && about && YESTERDAY.test(material.folded) ? { date: addDays(material.seen.today.date, -1) } : {}),
        ...(day ? (change === 'pause' ? { pauseUntil: day.date } : { date: day.date }) : {}),
      },
    };
  },
  rest: unreadTime,
};
