import type { Associations } from '../associations/load.js';
import { decimal } from '../calculation/number.js';
import type { Parameters, ParameterValue } from '../commands/answer.js';
import { BASIS_NAME } from '../commands/budget/choice.js';
import { MEETING_NAME } from '../commands/meetings/kinds.js';
import type { LastRow } from '../store/port.js';
import { amount, kronorExact, list } from '../swedish/format.js';
import { periodName } from '../swedish/time.js';

/** What a question is about. */
export const SUBJECT = ['intervention', 'line', 'municipality', 'period', 'year'] as const;

const ROUNDED = { '1': 'i hela kronor', '100': 'i hela hundratal', '1000': 'i hela tusental' } as const;
const SHARED = {
  population: 'efter antal invånare',
  age16to64: 'efter antal invånare 16–64 år',
  equal: 'i lika delar',
  fixed: 'med fasta andelar',
} as const;

/** Each change in words; what has none is left out. */
const WORDS: Readonly<
  Record<string, (value: string, nameOf: (kind: 'association' | 'intervention' | 'line', id: string) => string | null) => string | null>
> = {
  rate: (value) => `med ${amount(decimal(value), 'percent')}`,
  year: (value) => `för ${value}`,
  period: (value) => `för ${periodName(value)}`,
  startYear: (value) => `från ${value}`,
  untilYear: (value) => `till ${value}`,
  targetYear: (value) => `med målåret ${value}`,
  offer: (value) => `med utrymmet ${kronorExact(decimal(value))}`,
  total: (value) => `med ${kronorExact(decimal(value))}`,
  amount: (value) => `med ${kronorExact(decimal(value))}`,
  people: (value) => `med ${value} personer`,
  target: (value) => `med målet ${amount(decimal(value), 'percent')}`,
  unit: (value) => (value in ROUNDED ? ROUNDED[value as keyof typeof ROUNDED] : null),
  method: (value) => (value in SHARED ? SHARED[value as keyof typeof SHARED] : null),
  months: (value) => `i ${value} månader`,
  basis: (value) => (value in BASIS_NAME ? `för ${BASIS_NAME[value as keyof typeof BASIS_NAME].toLowerCase()}` : null),
  kind: (value) => (value in MEETING_NAME ? `för ${MEETING_NAME[value as keyof typeof MEETING_NAME].toLowerCase()}` : null),
  association: (value, nameOf) => nameOf('association', value),
  intervention: (value, nameOf) => nameOf('intervention', value),
  line: (value, nameOf) => nameOf('line', value),
};

function isSimple(value: ParameterValue | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Each thing that is said, in words. */
function changesIn(said: Parameters, association: string, associations: Associations): string[] {
  const home = associations.get(typeof said.association === 'string' ? said.association : association);
  const nameOf = (kind: 'association' | 'intervention' | 'line', id: string) => {
    const name =
      kind === 'association'
        ? associations.get(id)?.name
        : kind === 'intervention'
          ? home?.interventions.find((each) => each.id === id)?.name
          : home?.tables.flatMap(({ lines }) => lines).find((each) => each.id === id)?.label;
    return name === undefined ? null : `för ${name}`;
  };
  return [...new Set(Object.entries(said).flatMap(([name, value]) => (isSimple(value) ? (WORDS[name]?.(String(value), nameOf) ?? []) : [])))];
}

/** "Samma fråga som nyss, nu med 5 %." */
export function leadOf(said: Parameters, association: string, associations: Associations): string {
  const changes = changesIn(said, association, associations);
  return changes.length > 0 ? `Samma fråga som nyss, nu ${list(changes)}.` : 'Samma fråga som nyss, med det nya.';
}

/** "Samma fråga som nyss: NOVA 2023." */
export function keptLead({ params, association }: LastRow, associations: Associations): string {
  const kept = Object.fromEntries(Object.entries(params as Parameters).filter(([name]) => SUBJECT.some((each) => each === name)));
  const words = changesIn(kept, association, associations).map((each) => each.replace(/^för /, ''));
  return `Samma fråga som nyss: ${words.join(' ')}.`;
}
