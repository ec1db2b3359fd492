import { constant, type Figure, given, minus, named, times } from '../calculation/figure.js';
import { type Cause, isTruncated, recheck } from '../calculation/recheck.js';
import { daysBetween, longDate } from '../swedish/time.js';
import type { Check, Subject } from './check.js';
import { citation } from './citation.js';
import { checkClaim } from './claim-recount.js';
import { lawShares } from './law-shares.js';
import type { Associations } from './load.js';
import { participantSums } from './participant-sums.js';
import { cellPath, entryPath } from './printed-place.js';
import { type PrintedSum, printedSums } from './printed-sums.js';
import type { Association, Claim, Line, Reference } from './schema.js';
import { uncoveredCosts } from './uncovered-costs.js';

const SUBJECT: Record<Line['kind'], Subject> = {
  contribution: 'revenue',
  grant: 'revenue',
  revenueTotal: 'revenue',
  cost: 'costs',
  costSubtotal: 'costs',
  costTotal: 'costs',
  result: 'equity',
  openingEquity: 'equity',
  closingEquity: 'equity',
};

/** What a line is about, for questions about one line. */
export const subjectOf = ({ kind }: Line): Subject => SUBJECT[kind];

/**
 * Everything that an association prints twice, held against itself: sums, capital carried from year to year, 50/25/25, counts of
 * participants, statements of running text, and when the budget was decided. What two checks find alike stands once.
 */
export function recount(associations: Associations, association: Association): Check[] {
  const sums = printedSums(association).map((found) => sumCheck(association, found));
  const rest = [...uncoveredCosts(association), ...lawShares(association), ...participantSums(association)];
  const texts = association.claims.flatMap((claim) => claimCheck(associations, association, claim));
  return merged([...sums, ...rest], [...texts, ...decisionChecks(association)]);
}

function sumLabel({ line, column }: PrintedSum): string {
  if (line.kind === 'openingEquity') return `${line.label}, från året före`;
  if (!/^(summa|totalt)$/i.test(line.label)) return line.label;
  return column.table.contents === 'contributions' ? `${line.label}, ${column.table.title}` : 'Summa intäkter';
}

/** A sum of a table must be its lines' to the last unit; what rounding may explain is said as a cause. */
function sumCheck(association: Association, found: PrintedSum): Check {
  const { column, line, printed, recomputed, agrees, signBroken } = found;
  const label = sumLabel(found);
  const { difference, causes } = recheck(label, printed, recomputed);
  return {
    label,
    column,
    subjects: [subjectOf(line)],
    years: [column.year],
    verdict: agrees ? 'right' : 'contradiction',
    printed,
    readings: [{ figure: recomputed, agrees }],
    difference: difference.value.isZero() ? null : difference,
    causes,
    ...(signBroken ? { note: 'Beloppet stämmer, men skrivs utan minus, fast tabellens andra kostnader har minus.' } : {}),
    source: column.source.text,
    path: cellPath(association, column, line),
  };
}

function references(claim: Claim): Reference[] {
  return claim.recounts.flatMap(({ of, over }) => [...of, ...(over ?? [])]);
}

function claimSubjects(association: Association, claim: Claim): Subject[] {
  const found = references(claim).flatMap((reference): Subject[] => {
    if (reference.kind === 'count') return ['participants'];
    if (reference.kind !== 'line') return [];
    const line = association.tables.find(({ id }) => id === reference.table)?.lines.find(({ id }) => id === reference.line);
    return line ? [subjectOf(line)] : [];
  });
  return ['text', ...new Set(found)];
}

/**
 * The years of the figures that it speaks of, else those of the tables in the same document. What a budget's own document says of a year in
 * its plan is checked with that budget too.
 */
function claimYears(association: Association, claim: Claim): number[] {
  const said = references(claim).flatMap((reference) => {
    if (reference.kind === 'line') return [reference.year];
    return reference.kind === 'count' ? [Number(reference.period.slice(0, 4))] : [];
  });
  const tables = association.tables.filter(({ document }) => document === claim.document);
  const beside = tables.flatMap(({ columns }) => columns.map(({ year }) => year));
  const decided = tables
    .filter(({ contents, columns }) => contents === 'budget' && said.some((year) => columns.some((column) => column.year === year)))
    .map(({ columns }) => Math.max(...columns.filter(({ basis }) => basis === 'budget').map(({ year }) => year)))
    .filter(Number.isFinite);
  return [...new Set(said.length > 0 ? [...said, ...decided] : beside)];
}

function claimCheck(associations: Associations, association: Association, claim: Claim): Check[] {
  const { printed, recounts } = checkClaim(associations, association, claim);
  if (recounts.length === 0) return [];
  const against = recounts.find(({ agrees }) => !agrees);
  const difference = against ? named(`${claim.text}, skillnad`, minus(printed, against.figure), printed.unit) : null;
  const causes: Cause[] = against && isTruncated(printed, against.figure, claim.precision) && claim.unit === 'percent' ? [{ kind: 'truncated' }] : [];
  return [
    {
      label: claim.text,
      column: null,
      subjects: claimSubjects(association, claim),
      years: claimYears(association, claim),
      verdict: against ? (claim.minor ? 'minor' : 'contradiction') : 'right',
      printed,
      readings: recounts,
      difference,
      causes,
      ...(claim.note && against ? { note: claim.note } : {}),
      source: citation(association, claim).text,
      path: entryPath(association, 'claims', claim),
    },
  ];
}

/** 23 § lag (2003:1210): the budget of a year is decided by 30 November of the year before. */
function decisionChecks(association: Association): Check[] {
  return association.decisions.flatMap((decision): Check[] => {
    const { budgetYear, date } = decision;
    if (budgetYear === undefined) return [];
    const deadline = `${budgetYear - 1}-11-30`;
    const late = Math.max(0, daysBetween(deadline, date));
    const label = `Beslut om budget ${budgetYear}`;
    const sources = [citation(association, decision).full];
    const [printed, limit] = [given(label, late, 'days', sources), given('senast 30 november', 0, 'days', sources)];
    return [
      {
        label,
        column: null,
        subjects: ['text'],
        years: [budgetYear],
        verdict: late > 0 ? 'minor' : 'right',
        printed,
        readings: [{ figure: limit, agrees: late === 0 }],
        difference: null,
        causes: [],
        ...(late > 0 ? { note: `${late} dagar senare än lagen säger (23 §).` } : {}),
        words: { printed: longDate(date), recomputed: `senast ${longDate(deadline)}` },
        source: citation(association, decision).text,
        path: entryPath(association, 'decisions', decision),
      },
    ];
  });
}

const inKronor = (figure: Figure): string => (figure.unit === 'tkr' ? times(figure, constant(1000)) : figure).value.toFixed();

/** The two figures of a finding, in kronor: what a table's sum and a sentence about it have in common. */
function pairs({ printed, readings }: Check): string[] {
  return readings.filter(({ agrees }) => !agrees).map(({ figure }) => `${inKronor(printed)} ${inKronor(figure)}`);
}

const samePair = (a: Check, b: Check): boolean => pairs(a).some((pair) => pairs(b).includes(pair));

/** The same money is missing in both, though one states it as a remainder of 0. */
function sameGap(a: Check, b: Check): boolean {
  const isMoney = ({ printed }: Check) => printed.unit === 'SEK' || printed.unit === 'tkr';
  return isMoney(a) && isMoney(b) && a.difference !== null && b.difference !== null && gap(a.difference) === gap(b.difference);
}

const gap = (difference: Figure): string => inKronor(difference).replace('-', '');

/** A sentence that says what a table says too adds its note to the table's finding, and its readings where it names the same amounts. */
function merged(tables: readonly Check[], texts: readonly Check[]): Check[] {
  const twins = new Map<Check, Check>();
  const finding = ({ verdict }: Check) => verdict !== 'right' && verdict !== 'rounding';
  for (const text of texts.filter(finding)) {
    const free = tables.filter((table) => finding(table) && !twins.has(table));
    const twin = free.find((table) => samePair(table, text)) ?? free.find((table) => sameGap(table, text));
    if (twin) twins.set(twin, text);
  }
  return [
    ...tables.map((table) => {
      const twin = twins.get(table);
      if (!twin) return table;
      const note = twin.note ?? table.note;
      const readable = table.column !== null && table.printed.unit === twin.printed.unit && samePair(table, twin);
      return {
        ...table,
        subjects: [...new Set([...table.subjects, ...twin.subjects])],
        readings: readable ? twin.readings : table.readings,
        ...(note ? { note } : {}),
      };
    }),
    ...texts.filter((text) => ![...twins.values()].includes(text)),
  ];
}
