import { type Figure, given, named, sum } from '../calculation/figure.js';
import { type BrokenRule, brokenRules } from '../calculation/participant-rules.js';
import { EXIT_REASONS, type ExitReason, exitTotal, type ParticipantCounts } from '../calculation/participants.js';
import { recheck } from '../calculation/recheck.js';
import type { Check } from './check.js';
import { citation } from './citation.js';
import { printedCounts } from './printed-counts.js';
import { entryPath } from './printed-place.js';
import type { Association, PrintedParticipants } from './schema.js';

const COUNT_LABEL = { women: 'kvinnor', men: 'män', new: 'nya', ended: 'avslutade' } as const;
/** Rules that a printed row may break; that a count is whole and not negative is seen when the file is read. */
const RULE_LABEL: Partial<Record<BrokenRule['rule'], string>> = {
  newWithinParticipants: 'nya, högst lika många som deltagarna',
  endedWithinParticipants: 'avslutade, högst lika många som deltagarna',
  newWomenWithinWomen: 'nya kvinnor, högst lika många som kvinnorna',
  newMenWithinMen: 'nya män, högst lika många som männen',
  newBySexEqualsNew: 'nya kvinnor och män tillsammans',
};

const EXIT_WORDS: Record<ExitReason, string> = {
  work: 'till arbete',
  studies: 'till studier',
  vocationalRehabilitation: 'till arb.rehab',
  illness: 'på grund av sjukdom',
  other: 'av annat skäl',
  ownRequest: 'på egen begäran',
  backToReferrer: 'åter till remittent',
  regularActivity: 'till arbetslivsinriktad aktivitet',
  workOrStudies: 'till arbete eller studier',
  track1: 'i spår 1',
  track2: 'i spår 2',
  track3: 'i spår 3',
  track4: 'i spår 4',
  notStated: 'utan angiven orsak',
};

/** Nobody rounds people: no difference is explained by rounding. */
const WHOLE_PERSONS = 0;

const yearOf = (row: PrintedParticipants): number => Number(row.period.slice(0, 4));

/** Printed counts held against the rules of a report, and total rows against the rows above them. */
export function participantSums(association: Association): Check[] {
  return association.participants.flatMap((row) => {
    const counts = printedCounts(association, row);
    return [...reasons(association, row, counts), ...rules(association, row, counts), ...(row.intervention === null ? totals(association, row) : [])];
  });
}

function name(association: Association, row: PrintedParticipants): string {
  const intervention = association.interventions.find(({ id }) => id === row.intervention)?.name ?? 'Totalt';
  const municipality = association.parties.find(({ id }) => id === row.municipality)?.name;
  return `${intervention}${municipality ? `, ${municipality}` : ''} ${row.period}`;
}

function count(association: Association, row: PrintedParticipants, label: string, value: number): Figure {
  return given(label, value, 'participants', [citation(association, row).full]);
}

function check(
  association: Association,
  row: PrintedParticipants,
  label: string,
  printed: Figure,
  recomputed: Figure,
  verdict: Check['verdict'],
  note: string | undefined,
): Check {
  const { difference, causes, agrees } = recheck(label, printed, recomputed, WHOLE_PERSONS);
  return {
    label,
    column: null,
    subjects: ['participants'],
    years: [yearOf(row)],
    verdict,
    printed,
    readings: [{ figure: named(recomputed.label, recomputed), agrees: verdict === 'right' }],
    difference: agrees ? null : difference,
    causes,
    ...(note ? { note } : {}),
    source: citation(association, row).text,
    path: entryPath(association, 'participants', row),
  };
}

/** The reasons for leaving, summed, are those who ended; where no ended are printed, they tell that a count stands in another column. */
function reasons(association: Association, row: PrintedParticipants, counts: ParticipantCounts): Check[] {
  const stated = EXIT_REASONS.flatMap((reason) => {
    const value = counts.exits[reason];
    return typeof value === 'number' ? [count(association, row, EXIT_WORDS[reason], value)] : [];
  });
  const total = exitTotal(counts.exits);
  if (total === null) return [];
  const label = name(association, row);
  const summed = named('Summan av orsakerna', sum(stated), 'participants');
  if (counts.ended === null)
    return counts.new === total
      ? [check(association, row, `${label}, nya eller avslutade`, count(association, row, 'nya', total), summed, 'contradiction', row.note)]
      : [];
  // Fewer reasons than ended: the source does not state the rest.
  if (total < counts.ended) return [];
  const verdict = total === counts.ended ? 'right' : 'contradiction';
  return [check(association, row, `${label}, avslutade`, count(association, row, 'avslutade', counts.ended), summed, verdict, undefined)];
}

function rules(association: Association, row: PrintedParticipants, counts: ParticipantCounts): Check[] {
  return brokenRules(counts).flatMap(({ rule, left, right }) => {
    const label = RULE_LABEL[rule];
    if (!label) return [];
    const [printed, limit] = [count(association, row, label, left), count(association, row, 'gränsen', right)];
    return [check(association, row, `${name(association, row)}, ${label}`, printed, limit, 'contradiction', row.note)];
  });
}

/** A total row against the rows of the same section. Where a row leaves a count out, the rest must still be able to give the total. */
function totals(association: Association, total: PrintedParticipants): Check[] {
  const rows = association.participants.filter(
    (row) =>
      row.intervention !== null &&
      row.municipality === undefined &&
      row.period === total.period &&
      row.document === total.document &&
      row.section === total.section,
  );
  if (rows.length < 2) return [];
  const held = (what: string, printed: number | null | undefined, parts: readonly (number | null | undefined)[]): Check[] => {
    const stated = parts.filter((part) => typeof part === 'number');
    if (typeof printed !== 'number' || stated.length < 2) return [];
    const figures = stated.map((part, index) => count(association, total, `rad ${index + 1}`, part));
    const summed = named('Summan av raderna', sum(figures), 'participants');
    const right = summed.value.eq(printed);
    if (!right && stated.length < parts.length && summed.value.lt(printed)) return [];
    const label = `${name(association, total)}, ${what}`;
    return [check(association, total, label, count(association, total, what, printed), summed, right ? 'right' : 'contradiction', undefined)];
  };
  return [
    ...(['women', 'men', 'new', 'ended'] as const).flatMap((each) =>
      held(
        COUNT_LABEL[each],
        total[each],
        rows.map((row) => row[each]),
      ),
    ),
    ...EXIT_REASONS.flatMap((reason) =>
      held(
        `avslutade ${EXIT_WORDS[reason]}`,
        total.exits[reason],
        rows.map((row) => row.exits[reason]),
      ),
    ),
  ];
}
