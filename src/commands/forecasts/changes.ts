import { constant, divide, type Figure, given, minus, named, times } from '../../calculation/figure.js';
import { vacancySaving } from '../../calculation/forecast.js';
import { decimal } from '../../calculation/number.js';
import type { BaseLine, Change } from '../../calculation/what-if.js';
import { amount, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { type Baseline, inUnit } from './baseline.js';
import type { ForecastSaid } from './said.js';

type SaidChange = NonNullable<ForecastSaid['changes']>[number];

const WHOLE: Readonly<Record<string, string>> = { costs: 'Kostnaderna', revenue: 'Bidragen', openingEquity: 'Kapitalet 1 januari' };

/** Lines that a change names but the budget does not have. */
export function unknownLines({ lines }: Baseline, changes: readonly SaidChange[] = []): string[] {
  return changes.map(({ line }) => line).filter((id) => !(id in WHOLE) && !lines.some((line) => line.id === id));
}

const labelOf = (id: string, { lines }: Baseline): string => WHOLE[id] ?? lines.find((line) => line.id === id)?.label ?? id;

/** A change as a figure of the baseline's unit. */
function changeOf(said: SaidChange, baseline: Baseline): Change {
  const label = `${labelOf(said.line, baseline)}, ändring`;
  const yearly = said.yearly ? { yearly: true } : {};
  if (said.percent !== undefined) return { line: said.line, percent: given(label, said.percent, 'percent', ['din fråga']), ...yearly };
  if (said.to !== undefined) return { line: said.line, to: inUnit(`${labelOf(said.line, baseline)} enligt dig`, said.to, baseline.unit) };
  return { line: said.line, amount: inUnit(label, said.amount ?? '0', baseline.unit), ...yearly };
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
  return [
    ...changes.filter(({ line: id }) => id !== 'openingEquity').map((change) => onTotal(changeOf(change, baseline), baseline, lines)),
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
function changeInWords(said: SaidChange, baseline: Baseline): string {
  const label = WHOLE[said.line]?.toLowerCase() ?? labelOf(said.line, baseline);
  const yearly = said.yearly ? ' per år' : '';
  if (said.percent !== undefined) {
    if (decimal(said.percent).isZero()) return `${label} oförändrade`;
    return `${label} ${percent(decimal(said.percent), { sign: true })}${yearly}`;
  }
  if (said.to !== undefined) return decimal(said.to).isZero() ? `${label} utgår` : `${label} ${amount(decimal(said.to), 'SEK')}`;
  return `${label} ${amount(decimal(said.amount ?? '0'), 'SEK', { sign: true })}${yearly}`;
}

/** What is assumed, as phrases that make one sentence: one for each change, the utilisation and the vacancy. */
export function assumptions(said: ForecastSaid, baseline: Baseline): string[] {
  const { changes = [], utilisation, vacancy, line } = said;
  const phrases = [
    ...changes.map((change) => changeInWords(change, baseline)),
    ...(utilisation ? [`${percent(decimal(utilisation))} av ${line ? labelOf(line, baseline) : 'kostnaderna'} förbrukas`] : []),
    ...(vacancy
      ? [`vakans ${vacancy.months} ${vacancy.months === 1 ? 'månad' : 'månader'} på en tjänst à ${amount(decimal(vacancy.cost), 'SEK')} per år`]
      : []),
  ];
  return phrases.map((words, index) => (index === 0 ? capital(words) : words));
}
