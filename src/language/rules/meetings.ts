import { type Rules, says } from './rule.js';

/** "är det något möte den 14 december?": nothing is to be changed. */
const ASKS_IF_MEETING = /^(?:ar|finns|blir) det (?:nagot|nagra|nagon|nat|nan|inget)\b.*\bmot|^har vi (?:nagot|nagra|nat|inget)\b.*\bmot/;
/** "samma möten som i år till 2027": a calendar is copied, no figures are compared. */
const COPIES_MEETINGS = /\bsamma (?:\w+ )?(?:moten|motestider|motesdagar) som\b/;
/** "pausa till på fredag": nothing else is paused. */
const PAUSES = /^(?:kan du )?pausa\b(?! (?:insats|projekt|rapport))/;
/** "hur länge håller styrelsemötet på": no money lasts there. */
const MEETING = /\b(?:mote\w*|\w+mote[tn]?|samrad\w*|sammantrad\w*)\b/;
const KEPT = /\b(?:pengar\w*|kapital\w*|kassa\w*|buffert\w*|reserv\w*|tak(?:et)?|sparad\w*|overskott\w*|bank\w*)\b/;
/** "var är samrådet 2025": no year is closed by a meeting. */
const CLOSES = /\b(?:stang\w*|oppna\w*|las(?:a|er|t|s)?|avslut\w*|bokslut\w*|arsbokslut\w*)\b/;
/** "nästa styrelse blir torsdag 17 dec 9-12 i Stadshuset": a meeting's day is told, whatever stands for its name. */
const TELLS_MEETING =
  /^(?:nasta|kommande) (?:styrelse\w*|au|arbetsutskott\w*|samrad\w*|medlemssamrad\w*|beredning\w*|planeringsdag\w*|mote\w*) (?:blir|ar|ska vara|halls|ligger|flyttas)\b.*\d/;
/** "var hålls samrådet 2026": a place is asked for. */
const WHERE_IS_MEETING = says(
  /^(?:och )?(?:var|vart|i vilken lokal|pa vilken plats|pa vilket stalle)\b (?:ar|blir|blev|var|halls|hols|ska|ses|traffas|ager)\b.*\b(?:mote\w*|\w+mote[tn]?|samrad\w*|sammantrad\w*|planeringsdag\w*)\b/,
);

/** Meetings and reminders. */
export const meetings: Rules = {
  instead: [
    ['meeting.edit', 'meeting.next', says(ASKS_IF_MEETING)],
    ['budget.compare', 'meeting.edit', says(COPIES_MEETINGS)],
    ['year.close', 'meeting.next', ({ text }) => MEETING.test(text.folded) && !CLOSES.test(text.folded)],
    ['budget.edit', 'meeting.edit', says(TELLS_MEETING)],
    ['meeting.next', 'meeting.edit', says(TELLS_MEETING)],
    ['equity.status', 'meeting.next', ({ text }) => MEETING.test(text.folded) && !KEPT.test(text.folded)],
    ['rule.find', 'reminder.set', says(PAUSES)],
  ],
  sure: [['meeting.next', WHERE_IS_MEETING]],
};
