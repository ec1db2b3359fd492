import type { Check, Verdict } from '../../associations/check.js';
import type { Associations } from '../../associations/load.js';
import { recount } from '../../associations/recount.js';
import type { Association } from '../../associations/schema.js';
import { checkTitle, findingText } from './check-words.js';

type Counts = Readonly<Record<Verdict, number>>;

const VERDICTS: readonly { readonly verdict: Verdict; readonly one: string; readonly many: string }[] = [
  { verdict: 'right', one: 'stämmer', many: 'stämmer' },
  { verdict: 'rounding', one: 'inom avrundningen', many: 'inom avrundningen' },
  { verdict: 'minor', one: 'att kontrollera', many: 'att kontrollera' },
  { verdict: 'contradiction', one: 'motsägelse', many: 'motsägelser' },
];

const HEADING: Record<Exclude<Verdict, 'right'>, string> = {
  contradiction: 'Motsägelse',
  minor: 'Att kontrollera',
  rounding: 'Inom avrundningen',
};

/** One association held against itself, for whoever keeps its file. */
export interface CheckReport {
  readonly association: Association;
  readonly counts: Counts;
  /** What "kontrollräkna" finds, as lines of text: how each table fared, then every finding with where it stands in the file. */
  readonly lines: readonly string[];
}

/** The check of `budget.check` over all that an association prints, table by table. */
export function checkReport(associations: Associations, association: Association): CheckReport {
  const checks = recount(associations, association);
  const findings = (['contradiction', 'minor', 'rounding'] as const).flatMap((verdict) =>
    checks
      .filter((check) => check.verdict === verdict)
      .map((check) => `  ${HEADING[verdict]} i ${check.path} – ${checkTitle(check)}: ${findingText(check)}`),
  );
  return { association, counts: countOf(checks), lines: ['Kontrollräkning:', ...places(association, checks), ...findings] };
}

function places(association: Association, checks: readonly Check[]): string[] {
  const place = (name: string, within: readonly Check[]) => `  ${name}: ${countWords(countOf(within))}`;
  const outside = (wanted: boolean) => checks.filter(({ column, subjects }) => !column && subjects.includes('text') === wanted);
  return [
    ...association.tables.map(({ id }) =>
      place(
        id,
        checks.filter(({ column }) => column?.table.id === id),
      ),
    ),
    place('deltagare', outside(false)),
    place('påståenden i text, och beslut', outside(true)),
  ];
}

/** How many of each verdict. */
export const countOf = (checks: readonly Check[]): Counts => {
  const of = (wanted: Verdict) => checks.filter(({ verdict }) => verdict === wanted).length;
  return { right: of('right'), rounding: of('rounding'), minor: of('minor'), contradiction: of('contradiction') };
};

/** "69 stämmer, 2 att kontrollera, 9 motsägelser"; what there is none of is left out. */
export function countWords(counts: Counts): string {
  const words = VERDICTS.filter(({ verdict }) => counts[verdict] > 0).map(
    ({ verdict, one, many }) => `${counts[verdict]} ${counts[verdict] === 1 ? one : many}`,
  );
  return words.length > 0 ? words.join(', ') : 'inget att räkna om';
}
