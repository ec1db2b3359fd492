import { type Figure, minus, named, sum } from '../../calculation/figure.js';
import { kronor, list } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { type BaseYear, offerOf, sourceWords } from './growth-base.js';
import { growthContext } from './growth-case.js';

/** What the state offers at most, and how much of it is used; where no source prints it, that is said, and who has it. */
export function offerAnswer(base: BaseYear | null, offer: Figure | null, { association, associations, now }: Turn): Answer {
  const head = {
    command: 'contribution.growth',
    params: { association: association.id, offerAsked: 'yes' },
    status: 'ok',
    context: growthContext(association),
  } as const;
  if (!offer) {
    const others = associations.all.filter((each) => offerOf(each, undefined, now));
    return {
      ...head,
      headline: 'Statens utrymme finns inte i källorna',
      lead: `${association.name} skriver inget utrymme.${others.length > 0 ? ` Det står för ${list(others.map(({ name }) => name))}.` : ''}`,
      actions: [
        { title: 'Räkna med ett utrymme', command: 'contribution.growth', params: { association: association.id, rate: '10' } },
        ...others.slice(0, 1).map((other) => ({
          title: `Visa ${other.name}`,
          command: 'contribution.growth' as const,
          params: { association: other.id, offerAsked: 'yes' },
        })),
      ],
    };
  }
  const used = stateOf(base);
  const left = base && used && named(`Kvar av utrymmet ${base.year}`, minus(offer, used));
  return {
    ...head,
    headline: `Statens utrymme: ${kronor(offer.value)}`,
    lead: base && left && used ? useWords(base, used, left) : 'Vad staten betalar nu finns inte i källorna.',
    keyFigures: [
      { label: 'Utrymme', figure: offer },
      ...(base && used ? [{ label: `Statens bidrag ${base.year}`, figure: used }] : []),
      ...(left ? [{ label: 'Kvar', figure: left }] : []),
    ],
    calculation: [...(used?.formula ? [used] : []), ...(left ? [left] : [])],
    source: base ? sourceWords(association, base, offer) : list(offer.sources),
    actions: [{ title: 'Räkna på en höjning', command: 'contribution.growth', params: { association: association.id, rate: '10' }, primary: true }],
  };
}

function stateOf(base: BaseYear | null): Figure | null {
  const parts = base?.contributions.filter(({ kind }) => kind === 'state').map(({ amount }) => amount) ?? [];
  const [only, ...more] = parts;
  if (!base || !only) return null;
  return more.length === 0 ? only : named(`Statens bidrag ${base.year}`, sum(parts));
}

function useWords({ name }: BaseYear, used: Figure, left: Figure): string {
  if (left.value.lte(0)) return `Statens bidrag enligt ${name} är ${kronor(used.value)}: hela utrymmet används.`;
  return `Statens bidrag enligt ${name} är ${kronor(used.value)}, så ${kronor(left.value)} av utrymmet används inte.`;
}
