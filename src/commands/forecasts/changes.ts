import { isLineGroup, payerNamed } from '../../associations/line-groups.js';
import type { Association } from '../../associations/schema.js';
import { constant, divide, type Figure, given, minus, named, sum, times } from '../../calculation/figure.js';
import { vacancySaving } from '../../calculation/forecast.js';
import { decimal } from '../../calculation/number.js';
import type { BaseLine, Change } from '../../calculation/what-if.js';
import { amount, list, percent } from '../../swedish/format.js';
import { capital, small } from '../../swedish/letters.js';
import { GROUP_NAME } from '../budget/group-names.js';
import { type Baseline, inUnit } from './baseline.js';
import type { ForecastSaid } from './said.js';

type SaidChange = NonNullable<ForecastSaid['changes']>[number];

const WHOLE: Readonly<Record<string, string>> = { costs: 'Kostnaderna', revenue: 'Bidragen', openingEquity: 'Kapitalet 1 januari' };

type Parties = Association['parties'];

/** The lines that are spoken of together under a name that is no line's own. */
function membersOf(id: string, { lines }: Baseline): readonly BaseLine[] {
  return lines.some((line) => line.id === id) ? [] : lines.filter(({ groups }) => groups?.includes(id));
}

/** A payer whose contribution is only printed in the sum of all: as much more or less is all that can be said of it. */
const isInSum = ({ line, amount: added }: SaidChange, { lines }: Baseline, parties: Parties): boolean =>
  added !== undefined && payerNamed(line, parties) !== null && lines.some(({ kind }) => kind === 'revenue');

/** Lines that a change names but the budget does not have. */
export function unknownLines(baseline: Baseline, changes: readonly SaidChange[] = [], parties: Parties = []): string[] {
  return changes
    .filter((change) => {
      const { line: id } = change;
      return (
        !(id in WHOLE) &&
        !baseline.lines.some((line) => line.id === id) &&
        membersOf(id, baseline).length === 0 &&
        !isInSum(change, baseline, parties)
      );
    })
    .map(({ line }) => line);
}

/** Why a line that is asked about cannot be changed, and what can be written instead. */
export function unknownWords(
  unknown: string | undefined,
  baseline: Baseline,
  parties: Parties,
): { readonly fault: string; readonly instead: string } {
  if (unknown !== undefined && payerNamed(unknown, parties))
    return {
      fault: `${capital(baseline.name)} har bidragen i en summa, utan vad var och en betalar.`,
      instead: 'Skriv hur mycket mer eller mindre det blir, till exempel ”om regionen ger 100 tkr mindre”.',
    };
  const costs = baseline.lines.filter(({ kind }) => kind === 'cost').map(({ label }) => label);
  return {
    fault:
      unknown !== undefined && isLineGroup(unknown)
        ? `${capital(baseline.name)} har inga poster för ${small(GROUP_NAME[unknown])}.`
        : `Posten finns inte i ${baseline.name}.`,
    instead: costs.length > 1 ? `Posterna är ${list(costs)}.` : 'Där finns bara summor: skriv till exempel ”om kostnaderna ökar 3 %”.',
  };
}

function labelOf(id: string, { lines }: Baseline, parties: Parties = []): string {
  const known = WHOLE[id] ?? lines.find((line) => line.id === id)?.label ?? parties.find((party) => party.id === id)?.name;
  return known ?? (isLineGroup(id) ? GROUP_NAME[id] : id);
}

/** A change as a figure of the baseline's unit. */
function changeOf(said: SaidChange, baseline: Baseline): Change {
  const label = `${labelOf(said.line, baseline)}, ändring`;
  const yearly = said.yearly ? { yearly: true } : {};
  if (said.percent !== undefined) return { line: said.line, percent: given(label, said.percent, 'percent', ['din fråga']), ...yearly };
  if (said.months !== undefined)
    return {
      line: said.line,
      months: given(`${labelOf(said.line, baseline)}, månader`, said.months, 'months', ['din fråga']),
      ...(said.ends ? { ends: said.ends } : {}),
    };
  if (said.to !== undefined) return { line: said.line, to: inUnit(`${labelOf(said.line, baseline)} enligt dig`, said.to, baseline.unit) };
  return { line: said.line, amount: inUnit(label, said.amount ?? '0', baseline.unit), ...yearly };
}

/** An amount for lines that are spoken of together is their only line's, or what it adds to all of the kind. */
function onGroup(change: Change, baseline: Baseline, lines: readonly BaseLine[]): Change {
  const kind = change.line === 'costs' ? 'cost' : change.line === 'revenue' ? 'revenue' : null;
  if (kind && change.to)
    return toSum(
      change.to,
      change.line,
      lines.filter((line) => line.kind === kind),
      labelOf(change.line, baseline),
    );
  const members = membersOf(change.line, baseline);
  const [first] = members;
  const isHere = kind !== null || baseline.lines.some(({ id }) => id === change.line);
  if (isHere || (change.percent && first)) return change;
  if (first && members.length === 1) return { ...change, line: first.id };
  const line = first?.kind === 'cost' ? 'costs' : 'revenue';
  if (!change.to) return { ...change, line };
  const own = lines.filter(({ id }) => members.some((member) => member.id === id));
  return toSum(change.to, line, own.length > 0 ? own : members, labelOf(change.line, baseline));
}

/** What several lines are to become together, as what it adds to all of the kind: they are not told apart. */
function toSum(to: Figure, line: string, lines: readonly BaseLine[], label: string): Change {
  if (lines.length === 0) return { line, amount: named(`${label}, skillnad`, to) };
  const now = named(`${label}, summa`, sum(lines.map(({ amount: each, foreseen }) => foreseen ?? each)));
  return { line, amount: named(`${label}, skillnad`, minus(to, now)) };
}

/** Where all costs stand as one line, a change of one of them is what it adds to all. */
function onTotal(change: Change, baseline: Baseline, lines: readonly BaseLine[]): Change {
  const own = baseline.lines.find(({ id }) => id === change.line);
  if (!own || lines.some(({ id }) => id === change.line)) return change;
  const line = own.kind === 'cost' ? 'costs' : 'revenue';
  if (change.to) return { line, amount: named(`${own.label}, skillnad`, minus(change.to, own.amount)) };
  if (change.percent)
    return {
      line,
      amount: named(`${own.label}, ändring`, divide(times(own.amount, change.percent), constant(100))),
      ...(change.yearly ? { yearly: true } : {}),
    };
  return { ...change, line };
}

/** All that changes over the lines: what was said of them, and what an empty position does not cost. */
export function changesOf(said: ForecastSaid, baseline: Baseline, lines: readonly BaseLine[]): Change[] {
  const { changes = [], vacancy, line } = said;
  const saving: Figure | null =
    vacancy === undefined
      ? null
      : vacancySaving(`Vakans ${vacancy.months} månader`, inUnit('Tjänstens kostnad på ett år', vacancy.cost, baseline.unit), vacancy.months);
  // "Kansliet och administrationen ökar 2 %": a line that is changed with its group is not changed once more by as much.
  const isInGroup = ({ line: id, percent: share }: SaidChange) =>
    share !== undefined && changes.some((other) => other.percent === share && membersOf(other.line, baseline).some((member) => member.id === id));
  return [
    ...changes
      .filter((change) => change.line !== 'openingEquity' && !isInGroup(change))
      .map((change) => onTotal(onGroup(changeOf(change, baseline), baseline, lines), baseline, lines)),
    ...(saving
      ? [onTotal({ line: line ?? 'costs', amount: named('Vakans, mindre kostnad', minus(constant(0), saving), saving.unit) }, baseline, lines)]
      : []),
  ];
}

/** The opening equity as it was said, where it was. */
export function saidOpening(said: ForecastSaid, baseline: Baseline): Figure | null {
  const change = said.changes?.find(({ line, to }) => line === 'openingEquity' && to !== undefined);
  return change?.to === undefined ? null : inUnit('Kapital 1 januari enligt dig', change.to, baseline.unit);
}

/** "Enter +100 000 kr", "Bidragen oförändrade", "Kostnaderna −150 000 kr per år". */
function changeInWords(said: SaidChange, baseline: Baseline, parties: Parties): string {
  const isName = baseline.lines.some(({ id }) => id === said.line) || parties.some(({ id }) => id === said.line);
  const label = isName ? labelOf(said.line, baseline, parties) : small(labelOf(said.line, baseline));
  const yearly = said.yearly ? ' per år' : '';
  if (said.percent !== undefined) {
    if (decimal(said.percent).isZero()) return `${label} oförändrade`;
    return `${label} ${percent(decimal(said.percent), { sign: true })}${yearly}`;
  }
  if (said.months !== undefined) return `${label} ${said.months} av 12 månader`;
  if (said.to !== undefined) return decimal(said.to).isZero() ? `${label} utgår` : `${label} ${amount(decimal(said.to), 'SEK')}`;
  return `${label} ${amount(decimal(said.amount ?? '0'), 'SEK', { sign: true })}${yearly}`;
}

/** What is assumed, as phrases that make one sentence: one for each change, the utilisation and the vacancy. */
export function assumptions(said: ForecastSaid, baseline: Baseline, parties: Parties): string[] {
  const { changes = [], utilisation, vacancy, line } = said;
  const phrases = [
    ...changes.map((change) => changeInWords(change, baseline, parties)),
    ...(utilisation ? [`${percent(decimal(utilisation))} av ${line ? labelOf(line, baseline) : 'kostnaderna'} förbrukas`] : []),
    ...(vacancy
      ? [`vakans ${vacancy.months} ${vacancy.months === 1 ? 'månad' : 'månader'} på en tjänst à ${amount(decimal(vacancy.cost), 'SEK')} per år`]
      : []),
  ];
  return phrases.map((words, index) => (index === 0 ? capital(words) : words));
}
