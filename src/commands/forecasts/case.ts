import { type Figure, given, named, sum } from '../../calculation/figure.js';
import { utilised } from '../../calculation/forecast.js';
import { decimal } from '../../calculation/number.js';
import { LONGEST_WHAT_IF, type WhatIfResult, whatIf } from '../../calculation/what-if.js';
import { amount } from '../../swedish/format.js';
import { localTime } from '../../swedish/time.js';
import { chooseColumn, columnName } from '../budget/choice.js';
import type { Turn } from '../command.js';
import { lastMonthOf, latestEndedMonth } from '../periods.js';
import { type Baseline, baselineOf } from './baseline.js';
import { assumptions, changesOf, saidOpening, unknownLines, unknownWords } from './changes.js';
import { type Foreseen, foreseenFromLine, foreseenFromLog, foreseenFromTotal, inLoggedUnit, wishOf } from './outcomes.js';
import type { ForecastSaid } from './said.js';

/** A forecast or what-if, computed. */
export interface ForecastCase {
  /** What was said, completed with the year and the basis it stands on. */
  readonly said: ForecastSaid;
  /** Null where the year has no budget and only an outcome is known. */
  readonly baseline: Baseline | null;
  readonly year: number;
  readonly name: string;
  readonly source: string;
  readonly foreseen: Foreseen | null;
  readonly result: WhatIfResult;
  readonly assumptions: readonly string[];
  /** Figures on the way, each with its own line in the explanation: what an empty position saves. */
  readonly steps: readonly Figure[];
}

/** Why it cannot be computed, in Swedish: what is wrong and what to write. */
export interface Fault {
  readonly fault: string;
  readonly instead: string;
  /** The question as it can be computed. */
  readonly ask?: ForecastSaid;
}

/** The last month of the period that an outcome covers, or the latest one that is over. */
function throughOf({ through, year }: ForecastSaid, now: Date): string {
  if (through) return lastMonthOf(through);
  const today = localTime(now);
  return year !== undefined && year < today.year ? `${year}-12` : latestEndedMonth(today.date);
}

function faultOf(said: ForecastSaid, baseline: Baseline | null, through: string | null, turn: Turn): Fault | null {
  const today = localTime(turn.now);
  if (through && through > `${today.year}-${String(today.month).padStart(2, '0')}`)
    return {
      fault: 'Utfallet kan inte gälla en månad som inte har börjat.',
      instead: 'Skriv den senaste månaden som är slut, till exempel ”t.o.m. maj”.',
    };
  if (said.outcome && decimal(said.outcome).lt(0))
    return { fault: 'Utfallet kan inte vara negativt här.', instead: 'Skriv vad som har kostat, till exempel 2 800 tkr.' };
  const percent = said.utilisation ? decimal(said.utilisation) : null;
  if (percent && (percent.lt(0) || percent.gt(200)))
    return { fault: 'Så mycket kan inte förbrukas.', instead: 'Skriv mellan 0 och 200 procent, till exempel 90 %.' };
  const drop = said.changes?.find((change) => change.percent !== undefined && decimal(change.percent).lt(-100));
  if (drop) return { fault: 'En post kan inte minska med mer än hela sitt belopp.', instead: 'Skriv högst 100 procent.' };
  if (!baseline) return null;
  const below = belowNothing(said, baseline);
  if (below) return below;
  const unknown = unknownLines(baseline, said.changes, turn.association.parties);
  if (unknown.length > 0 || (said.line && !baseline.lines.some(({ id }) => id === said.line)))
    return unknownWords(unknown[0], baseline, turn.association.parties);
  const { untilYear } = said;
  if (untilYear !== undefined && (untilYear < baseline.year || untilYear > baseline.year + LONGEST_WHAT_IF))
    return {
      fault: `Året ${untilYear} går inte att räkna till.`,
      instead: `Skriv ett år från ${baseline.year} till ${baseline.year + LONGEST_WHAT_IF}.`,
    };
  return null;
}

/** A line cannot give up more than it has. */
function belowNothing({ changes = [] }: ForecastSaid, { lines, unit, name }: Baseline): Fault | null {
  for (const { id, label, amount: own } of lines) {
    const added = changes.flatMap(({ line, amount, yearly }) => (line === id && amount !== undefined && !yearly ? [decimal(amount)] : []));
    const change = added.reduce((sum, each) => sum.plus(each), decimal(0)).div(unit === 'tkr' ? 1000 : 1);
    const isOther = changes.some(({ line, to, percent }) => line === id && (to !== undefined || percent !== undefined));
    if (!isOther && change.lt(0) && own.value.plus(change).lt(0))
      return {
        fault: `${label} är ${amount(own.value, unit)} i ${name} och kan inte minska med ${amount(change.abs(), unit)}.`,
        instead: `Skriv högst ${amount(own.value, unit)}, eller ”${label} utgår”.`,
      };
  }
  return null;
}

const NO_BUDGET: Fault = {
  fault: 'Det finns ingen budget att räkna på.',
  instead: 'Skriv hur stor budgeten är, till exempel ”budget 7 mnkr”, eller gör ett budgetförslag.',
};

/** A year without a budget: what was tried can be tried on the newest there is. */
function noBudget(said: ForecastSaid, year: number | undefined, { association }: Turn): Fault {
  const newest = year === undefined ? null : chooseColumn(association, {});
  if (!newest) return NO_BUDGET;
  return {
    fault: `Det finns ingen budget för ${year} att räkna på.`,
    instead: `Den nyaste är ${columnName(newest)}: räkna på den, eller gör ett budgetförslag.`,
    ask: { ...said, association: association.id, year: newest.year, basis: newest.basis },
  };
}

/** "Vad händer med kapitalet om …" names what is asked for, no line that anything is done with. */
function withoutTotal({ line, ...said }: ForecastSaid, { association }: Turn): ForecastSaid {
  const isLine = association.tables.some(({ lines }) =>
    lines.some(({ id, kind }) => id === line && (kind === 'cost' || kind === 'contribution' || kind === 'grant')),
  );
  return isLine ? { ...said, line } : said;
}

/** Computes what was asked for over the association as it stands. Nothing that is read is changed. */
export async function forecastCase(asked: ForecastSaid, turn: Turn): Promise<ForecastCase | Fault> {
  const { association, now } = turn;
  const said = withoutTotal(asked, turn);
  const through = said.outcome ? throughOf(said, now) : null;
  const year = said.year ?? (through ? Number(through.slice(0, 4)) : undefined);
  const budget = said.budget ? given('Budget enligt dig', said.budget, 'SEK', ['din fråga']) : undefined;
  // "Prognos" is what is asked for, not what it stands on.
  const basis = said.basis === 'budget' || said.basis === 'plan' ? said.basis : undefined;
  const baseline = await inLoggedUnit(baselineOf(association, { year, basis, budget }, localTime(now).year), turn);
  const fault = faultOf(said, baseline, through, turn);
  if (fault) return fault;
  const wish = wishOf(said, turn);
  const foreseen = await foreseenOf(said, baseline, through, wish, turn);
  if (!baseline && !foreseen) return noBudget(said, year, turn);
  const lines = foreseen ? foreseen.lines : (baseline?.lines ?? []);
  const stands = baseline ?? EMPTY;
  const changes = changesOf(said, stands, lines);
  const result = whatIf({
    year: baseline?.year ?? year ?? localTime(now).year,
    lines,
    openingEquity: saidOpening(said, stands) ?? baseline?.openingEquity ?? null,
    changes,
    ...(said.untilYear === undefined ? {} : { untilYear: said.untilYear }),
    ...(said.utilisation && !foreseen
      ? { utilisation: { percent: given('Utnyttjandegrad', said.utilisation, 'percent', ['din fråga']), ...(said.line ? { line: said.line } : {}) } }
      : {}),
  });
  return {
    said: {
      ...said,
      association: association.id,
      year: result.changed[0]?.year,
      basis: foreseen && said.basis === 'forecast' && said.changes ? 'forecast' : baseline?.basis,
      ...(through ? { through } : {}),
      ...(foreseen && said.method === undefined && said.methods === undefined && foreseen.forecasts.length === 1 ? methodUsed(foreseen) : {}),
    },
    baseline,
    year: result.changed[0]?.year ?? 0,
    name: baseline?.name ?? `${year}`,
    source: baseline?.source ?? 'utfallet som du skrev det',
    foreseen,
    result,
    assumptions: assumptions(said, stands, association.parties),
    steps: changes.flatMap(({ amount }) => namedSteps(amount)),
  };
}

const EMPTY: Baseline = { year: 0, basis: 'budget', name: '', source: '', fingerprint: '', unit: 'SEK', lines: [], openingEquity: null };

/** The named figures that an added amount is made of. */
function namedSteps(amount: Figure | undefined): Figure[] {
  return (amount?.formula?.operands ?? []).filter(({ label, formula }) => label !== '' && formula !== null);
}

function methodUsed({ forecasts }: Foreseen): Pick<ForecastSaid, 'method'> {
  const method = forecasts[0]?.method;
  return method === 'straightLine' || method === 'plan' || method === 'lastYear' || method === 'utilisation' ? { method } : {};
}

/** What is foreseen: from the outcome in the question; from what was logged, unless the question is what would happen if; else nothing. */
async function foreseenOf(
  said: ForecastSaid,
  baseline: Baseline | null,
  through: string | null,
  wish: ReturnType<typeof wishOf>,
  turn: Turn,
): Promise<Foreseen | null> {
  if (said.outcome && through)
    return said.line && baseline
      ? foreseenFromLine(baseline, said.line, said.outcome, through, wish)
      : foreseenFromTotal(baseline, said.outcome, through, wish);
  if (!baseline) return null;
  const tries = said.changes !== undefined || said.utilisation || said.vacancy !== undefined || said.untilYear !== undefined;
  // "Prognos: kansliet landar på 760 tkr" is tried over what is known of the other lines.
  const isForecast = said.basis === 'forecast' && said.changes !== undefined;
  if (tries && said.method === undefined && said.methods === undefined && !isForecast) return null;
  if (said.method === 'utilisation' && said.line === undefined && wish.utilisation) {
    const percent = wish.utilisation;
    const used = baseline.lines.map((line) => (line.kind === 'cost' ? { ...line, foreseen: utilisedLine(line, percent) } : line));
    return { lines: used, forecasts: [], outcome: null, through: null };
  }
  const logged = withoutSaid(await foreseenFromLog(baseline, said, turn), said);
  return logged.forecasts.length > 0 ? logged : null;
}

/** A line whose year was said is not foreseen as well. */
function withoutSaid(foreseen: Foreseen, { changes = [] }: ForecastSaid): Foreseen {
  const isSaid = (id: string) => changes.some(({ line, to }) => line === id && to !== undefined);
  return { ...foreseen, forecasts: foreseen.forecasts.filter(({ id }) => !isSaid(id)) };
}

function utilisedLine(line: Baseline['lines'][number], percent: NonNullable<ReturnType<typeof wishOf>['utilisation']>) {
  return utilised(`${line.label}, prognos`, line.amount, percent);
}

export const isFault = (found: ForecastCase | Fault): found is Fault => 'fault' in found;

/** The budget's costs in all, where there is a budget. */
export function budgetCosts({ baseline }: ForecastCase) {
  const costs = baseline?.lines.filter(({ kind }) => kind === 'cost').map(({ amount }) => amount) ?? [];
  const [only] = costs;
  return only ? named(`Kostnader ${baseline?.name}`, costs.length === 1 ? only : sum(costs)) : null;
}
