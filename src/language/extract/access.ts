import { parameters } from '../../commands/parameters/parameters.js';
import { daysIn } from './days.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { changeIn } from './intervention-change.js';
import { monthNumber } from './months.js';
import { turningDayIn } from './turning-days.js';

const GUID = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g;

/** A person's id in the text itself; a mention comes beside the text. */
export const user: Extractor = {
  read(material) {
    const found = material.find(GUID);
    for (const { span } of found) material.claim(span);
    const ids = new Set(found.map(([id]) => id));
    if (ids.size > 1) return problem('user', '', 'Jag tar en person i taget. Skriv en av dem.');
    const [id] = ids;
    return id === undefined ? {} : { params: { user: id } };
  },
};

const REVOKE =
  /\bta (?:bort|ifran|tillbaka)\b|\bdra (?:in|tillbaka)\b|\baterkalla\b|\bingen (?:roll|behorighet)\b|\binte langre\b|\bslut(?:a|ar|at)\b|\bavsluta\b|\bstang av\b|\bremove\b|\brevoke\b/;
const ROLES: readonly (readonly [string, RegExp])[] = [
  ['none', REVOKE],
  ['director', /\bforbundschef\w*|\bchef\b|\bdirector\b/],
  ['coach', /\bhandledar\w*|\bcoach\w*|\b(?:far?|ratt att|lov att) rapportera\b|\brapportor\w*/],
  ['member', /\b(?:styrelse)?ledamot\w*|\bstyrelse\w*|\bledamoter\w*|\bordforande\w*|\bersattare\w*|\blas(?:a|are|ratt|behorighet)\b|\bmember\b/],
];

/** Taking a role back names the role too, so that goes first. */
export const role: Extractor = {
  read(material) {
    const said = ROLES.find(([, pattern]) => pattern.test(material.folded))?.[0];
    return said ? { params: { role: said } } : {};
  },
};

/** All interventions of the bound association that are named; null when the text says all. */
export const interventions: Extractor = {
  family: 'name',
  read(material) {
    const { names, bound } = material.seen;
    const ids = names.flatMap((name) => {
      const meant = name.meanings.find(({ kind, association }) => kind === 'intervention' && association === bound?.id);
      if (meant) material.claim(name);
      return meant ? [meant.id] : [];
    });
    if (ids.length > 0) return { params: { interventions: [...new Set(ids)] } };
    return /\balla insatser\b/.test(material.folded) ? { params: { interventions: null } } : {};
  },
};

const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const DAY_OF_MONTH = /\b(\d{1,2})(?::?e|:?a)? ([a-z]{3,9})(?: (\d{4}))?\b/g;
const MONTH = /\bfr(?:an|om)(?: o(?:ch)? ?med)? ([a-z]{3,9})(?: (\d{4}))?\b/g;

const date = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A day that is not in the calendar is asked about. */
function dated(day: string): Found {
  const known = parameters.from.safeParse(day);
  return known.success ? { params: { from: known.data } } : problem('from', day, 'Den dagen finns inte. Skriv ett datum, till exempel 2027-01-01.');
}

/**
 * The day from which something counts: "från 2027-01-01", "från den 1 mars", "från och med april". Without a year it is the next one to come.
 * What ends "till årsskiftet" ends on 31 December, what begins then does on 1 January; words without a day ("till sommaren") are asked about.
 */
export const from: Extractor = {
  family: 'time',
  read(material, wanted) {
    const { seen } = material;
    const coming = (year: string | undefined, month: number, day: number) =>
      date(year ? Number(year) : seen.today.year + (month < seen.today.month ? 1 : 0), month, day);
    const [iso] = material.find(ISO);
    if (iso) {
      material.claim(iso.span);
      return dated(iso[0]);
    }
    for (const found of material.find(DAY_OF_MONTH)) {
      const month = monthNumber(found[2] ?? '');
      if (month === null) continue;
      material.claim(found.span);
      return dated(coming(found[3], month, Number(found[1])));
    }
    for (const found of material.find(MONTH)) {
      const month = monthNumber(found[1] ?? '');
      if (month === null) continue;
      material.claim(found.span);
      return dated(coming(found[2], month, 1));
    }
    const turning = turningDayIn(material);
    if (turning && 'vague' in turning)
      return problem('from', turning.vague, 'Vilket datum gäller det? Skriv dagen, till exempel 30 juni 2027 eller årsskiftet.');
    if (turning) return dated(wanted.has('change') && changeIn(material.folded) === 'end' ? turning.ends : turning.begins);
    const [day] = daysIn(material);
    return day ? dated(day.date) : {};
  },
};
