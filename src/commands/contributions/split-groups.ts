import type { Association } from '../../associations/schema.js';
import type { Part } from '../../calculation/allocate.js';
import { constant, divide, given, minus, named, sum } from '../../calculation/figure.js';
import type { Groups } from '../../calculation/split.js';
import { adoptedContributions } from './growth-base.js';

export type SplitMethod = 'population' | 'age16to64' | 'equal' | 'fixed';

/** How the municipalities share their quarter, as it is said in a sentence. */
export const METHOD_WORDS: Readonly<Record<SplitMethod, string>> = {
  population: 'efter antal invånare',
  age16to64: 'efter antal invånare 16–64 år',
  equal: 'i lika delar',
  fixed: 'med fasta andelar',
};

export const METHOD_CHOICES: readonly { readonly title: string; readonly value: SplitMethod }[] = [
  { title: 'Fasta andelar', value: 'fixed' },
  { title: 'Invånare', value: 'population' },
  { title: 'Invånare 16–64 år', value: 'age16to64' },
  { title: 'Lika delar', value: 'equal' },
];

export const municipalitiesOf = ({ parties }: Association) => parties.filter(({ kind }) => kind === 'municipality');

/** Does the method need what only the asker knows? One municipality alone pays the whole quarter by every method. */
export function needsPopulations(association: Association, method: SplitMethod): boolean {
  return (method === 'population' || method === 'age16to64') && municipalitiesOf(association).length > 1;
}

/**
 * Who shares what with which weight. The municipalities by the shares that were said, else by the method: inhabitants as said, 1 each, or the newest adopted amounts; null
 * where the sources print no amounts. Several state or regional parties keep their adopted proportions, or share equally.
 */
export function groupsOf(
  association: Association,
  method: SplitMethod,
  populations: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, string>> | null = null,
): Groups {
  const adopted = adoptedContributions(association)?.contributions ?? [];
  const members = (kind: 'state' | 'region' | 'municipality') => association.parties.filter((party) => party.kind === kind);
  const printed = (kind: 'state' | 'region' | 'municipality'): readonly Part[] | null => {
    const parts = members(kind).flatMap(({ id, name }) => {
      const amount = adopted.find((each) => each.id === id)?.amount;
      return amount ? [{ id, label: name, weight: amount }] : [];
    });
    return parts.length > 0 ? parts : null;
  };
  const equal = (kind: 'state' | 'region' | 'municipality'): readonly Part[] | null => {
    const parts = members(kind).map(({ id, name }) => ({ id, label: name, weight: constant(1) }));
    return parts.length > 0 ? parts : null;
  };
  const people = (): readonly Part[] =>
    members('municipality').map(({ id, name }) => ({
      id,
      label: name,
      weight: given(`Invånare ${name}`, populations[id] ?? 0, 'number', ['angivet i frågan']),
    }));
  const alone = members('municipality').length === 1;
  const asSaid = (said: Readonly<Record<string, string>>): readonly Part[] => {
    const own = Object.entries(said).map(([id, percent]) => ({ id, share: given(`Andel ${id}`, percent, 'percent', ['angivet i frågan']) }));
    const others = members('municipality').filter(({ id }) => !(id in said));
    const rest = minus(constant(100), sum(own.map(({ share }) => share)));
    return members('municipality').map(({ id, name }) => {
      const share = own.find((each) => each.id === id)?.share ?? divide(rest, constant(others.length), 'percent');
      return { id, label: name, weight: named(`Andel ${name}`, share) };
    });
  };
  const municipalities =
    shares && !alone ? asSaid(shares) : alone || method === 'equal' ? equal('municipality') : method === 'fixed' ? printed('municipality') : people();
  return { state: printed('state') ?? equal('state'), region: printed('region') ?? equal('region'), municipalities };
}
