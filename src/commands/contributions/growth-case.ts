import { parameterAnywhere } from '../../associations/parameter.js';
import type { Association } from '../../associations/schema.js';
import type { YearOfContributions } from '../../calculation/contributions.js';
import { breakEven, type EffectModel } from '../../calculation/effect.js';
import { type Figure, minus, named } from '../../calculation/figure.js';
import { kronor, percent } from '../../swedish/format.js';
import { small } from '../../swedish/letters.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import type { BaseYear } from './growth-base.js';

export const growthContext = ({ name }: Association): string => `${name} · vad händer om?`;

export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new RangeError('a course has at least its start year');
  return item;
}

/** "10 % högre bidrag per år", "Oförändrade bidrag" */
export function changeWords(rate: Figure): string {
  if (rate.value.isZero()) return 'Oförändrade bidrag';
  return `${percent(rate.value.abs())} ${rate.value.lt(0) ? 'lägre' : 'högre'} bidrag per år`;
}

/** From which year, and whose amounts stand in it where that year prints none: "från 2026 (beloppen är plan 2023)". */
export function startWords({ year, name, newest }: BaseYear, chosen: boolean): string {
  if (chosen) return newest ? `från ${name}, det nyaste i källorna` : `från ${name}`;
  return name.endsWith(String(year))
    ? `från ${year}`
    : `från ${year} (beloppen är ${name.replace(/^proportionerna i /, 'i samma proportioner som ')})`;
}

/** The sources of what one person in work is worth; the association's own, or else those that another one prints. */
export function effectModel({ association, associations, now }: Turn): EffectModel | null {
  const date = localTime(now).date;
  const [support, administration, tax] = ['effectSupport', 'effectAdministration', 'effectTax'].map((name) =>
    parameterAnywhere(associations, association, name, date),
  );
  return support && administration && tax ? { support, administration, tax } : null;
}

export interface Added {
  readonly money: Figure;
  /** So many people in work for a year pay the added money back; null without an effect model. */
  readonly people: Figure | null;
  readonly source: string;
}

/** What all contributions rise by from the start to the end, and how many people in work for a year that corresponds to; null when they do not rise. */
export function addedMoney(start: YearOfContributions, end: YearOfContributions, turn: Turn): Added | null {
  if (!end.total.value.gt(start.total.value)) return null;
  const money = named(`Bidragsökning ${start.year}–${end.year}, alla`, minus(end.total, start.total));
  const model = effectModel(turn);
  return {
    money,
    people: model && breakEven(money, model),
    source: model ? ` Effekt: ${model.support.sources.map((each) => small(each.split(',')[0] ?? '')).join('; ')}.` : '',
  };
}

export const from = (start: YearOfContributions): string => `${start.year}: ${kronor(start.total.value)}`;
