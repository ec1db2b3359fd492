import { choice } from './choice.js';
import { type Extractor, problem } from './extractor.js';
import { lengthIn } from './offset.js';
import { WEEKDAY } from './weekdays.js';

/** "flytta", "skjut upp", "ändra tiden": the meeting goes somewhere else. */
export const MOVES = new RegExp(
  // "andra advent" is the second one.
  `\\bflytt\\w*|\\bandra\\w*(?! (?:advent|${WEEKDAY})\\b)|\\bbyt(?:a|er)?\\b|\\bskjut(?:a|er)?\\b|\\bsenarelagg\\w*|\\btidigarelagg\\w*|\\bomboka\\w*|\\bboka om\\b|\\bmove\\b|\\breschedule\\b`,
);

const change = choice('meetingChange', [
  ['copy', /\bkopier\w*|\bcopy\b|\barshjul\w*(?= for| till| \d)|\bsamma moten som\b/],
  ['confirmAll', /\b(?:bekraft\w*|spika\w*|faststall\w*|confirm) (?:\w+ )?(?:alla?|allt|samtliga)\b/],
  ['cancel', /\bstall(?:a|er|s|d|t)? in\b|\binstall\w*|\bavbok\w*|\bboka av\b|\bavlys\w*|\bta(?:r)? bort\b|\bstryk\b|\bradera\w*|\bcancel\b/],
  ['move', MOVES],
  ['confirm', /\bbekraft\w*|\bspika\w*|\bfaststall\w*|\bconfirm\b/],
  ['add', /\blagg(?:a|er)?\b|\bboka\w*|\bplanera\w*|\bskapa\w*|\bnytt\b|\bschemalagg\w*|\bskriv in\b|\bfor in\b|\badd\b/],
]);

const ALL_MEETINGS = /\b(?:alla|samtliga)(?: \w+){0,2} \w*(?:mot(?:en|ena)|sammantraden\w*|samrad\w*)\b/;
const ONE_AT_A_TIME = 'Jag ställer in ett möte i taget. Skriv till exempel ”ställ in styrelsemötet 4 mars 2027”.';

/** What happens to a meeting. */
export const meetingChange: Extractor = {
  read(material, wanted) {
    const found = change.read(material, wanted);
    const cancelsAll = found.params?.meetingChange === 'cancel' && ALL_MEETINGS.test(material.folded);
    return cancelsAll ? { ...found, ...problem('date', '', ONE_AT_A_TIME) } : found;
  },
};

const BACK = /\btidigarelagg\w*|\b(?:bakat|tidigare|tillbaka|earlier)\b/;

/** "skjut upp mötet en vecka", "två dagar framåt", "en timme tidigare": how far a meeting is moved, from where it stands. */
export const by: Extractor = {
  read(material) {
    const length = MOVES.test(material.folded) ? lengthIn(material) : null;
    return length === null ? {} : { params: { by: BACK.test(material.folded) ? `-${length}` : length } };
  },
};

const NUMBER: Readonly<Record<string, number>> = { tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10 };
const HOW_MANY = new RegExp(
  `\\b(?:nasta|narmaste|kommande) (\\d{1,3}|${Object.keys(NUMBER).join('|')})\\b(?= (?:mot|sammantr|samrad|styrels|arbetsut|bered))|\\b(\\d{1,3}|${Object.keys(NUMBER).join('|')}) (?:nasta|narmaste|kommande)\\b`,
  'g',
);

const THE_NEXT = /\b(?:nasta|narmaste|kommande) (?:mote|sammantrad|styrels|arbetsut|au\b|bered|medlemss|samrad|planeringsd)/;

/** "de tre närmaste mötena", "nästa 5 möten" */
export const next: Extractor = {
  read(material, wanted) {
    const [found] = material.find(HOW_MANY);
    // "flytta nästa styrelsemöte": the first one ahead.
    if (!found) return wanted.has('meetingChange') && THE_NEXT.test(material.folded) ? { params: { next: 1 } } : {};
    material.claim(found.span);
    const word = found[1] ?? found[2] ?? '';
    return { params: { next: NUMBER[word] ?? Number(word) } };
  },
};

/** "vilka möten har vi kvar i år", "återstående möten" */
export const ahead = choice('ahead', [
  ['yes', /\bmoten?\b.*\bkvar\b|\bkvar (?:i ar|under aret|i hast|i var|20\d\d)\b|\baterst(?:ar|aende)\b|\bresten av\b/],
]);

/** One meeting is chosen in a form, never said: its day and kind are. */
export const meeting: Extractor = { read: () => ({}) };
