import { memberCourse } from '../../calculation/contribution-course.js';
import { type Figure, growthFactor, minus, named, rounded } from '../../calculation/figure.js';
import { kronor, percent } from '../../swedish/format.js';
import type { Answer, Parameters, Table } from '../answer.js';
import type { Turn } from '../command.js';
import type { BaseYear } from './growth-base.js';
import { first, growthContext, startWords } from './growth-case.js';
import { firstRiseWords, fromOpenYear } from './growth-first-rise.js';
import { payerName, type Side, sideName } from './parties.js';
import { without } from './without.js';

interface MemberCase {
  readonly base: BaseYear;
  readonly rate: Figure;
  readonly side: Side & { readonly member: string };
  readonly untilYear: number;
  readonly offer: Figure | null;
  readonly chosen: boolean;
}

/** One member alone pays more or less: what follows for the others by 50/25/25. The others on its side pay as before. */
export function memberAnswer({ base, rate, side, untilYear, offer, chosen }: MemberCase, used: Parameters, turn: Turn): Answer {
  const { association } = turn;
  const years = memberCourse(side.member, { contributions: base.contributions, rate, startYear: base.year, untilYear });
  const start = first(years);
  const end = years.at(-1) ?? start;
  const name = sideName(association, side);
  const amountOf = (year: typeof start) => year.members.find(({ id }) => id === side.member)?.amount ?? year.total;
  const own = named(`${name}, skillnad`, minus(amountOf(end), amountOf(start)));
  const all = named('Alla bidrag, skillnad', minus(end.total, start.total));
  const up = !rate.value.lt(0);
  const others = (['state', 'region', 'municipalities'] as const)
    .filter((payer) => payer !== side.payer)
    .map((payer) => payerName(association, payer).toLowerCase());
  const table: Table = {
    title: 'Bidrag per part (kronor)',
    columns: ['Part', String(end.year), 'Skillnad'],
    rows: end.members.map((member) => ({
      cells: [
        member.name,
        { value: rounded(member.amount, 1).value, unit: 'number' },
        {
          value: rounded(minus(member.amount, start.members.find(({ id }) => id === member.id)?.amount ?? member.amount), 1).value,
          unit: 'number',
          sign: true,
        },
      ],
    })),
  };
  return {
    command: 'contribution.growth',
    params: { ...used, untilYear },
    status: 'ok',
    context: growthContext(association),
    headline: `Alla bidrag ${up ? 'ökar' : 'minskar'} med ${kronor(all.value.abs())}`,
    lead: `Bara ${name} betalar ${percent(rate.value.abs())} ${up ? 'mer' : 'mindre'} per år ${startWords(base, chosen)}, till ${end.year}.${firstRiseWords({ base, chosen, rate }, turn.now)} ${side.payer === 'municipalities' ? 'De andra kommunerna' : 'De andra på samma sida'} betalar som förut; ${others.join(' och ')} följer efter lagens 50/25/25.`,
    keyFigures: [
      { label: `${name} ${end.year}`, figure: rounded(amountOf(end), 1), note: `${start.year}: ${kronor(amountOf(start).value)}` },
      {
        label: `${payerName(association, 'state')} ${end.year}`,
        figure: rounded(end.payers.state, 1),
        note: `${start.year}: ${kronor(start.payers.state.value)}`,
      },
      { label: `Alla ${end.year}`, figure: rounded(end.total, 1), note: `${start.year}: ${kronor(start.total.value)}` },
    ],
    notices: [
      ...(offer && end.payers.state.value.gt(offer.value)
        ? [{ kind: 'warning' as const, text: `statens del blir högre än utrymmet, ${kronor(offer.value)}. Då räcker inte statens pengar till.` }]
        : []),
    ],
    tables: [table],
    calculation: [
      ...(rate.value.isZero() ? [] : [growthFactor(rate)]),
      ...end.members.map(({ amount }) => amount),
      start.payers.state,
      end.payers.state,
      start.total,
      end.payers[side.payer],
      end.total,
      own,
      all,
    ],
    source: `${base.source} (bidrag). 5 § lagen (2003:1210) om finansiell samordning.`,
    actions: [
      ...fromOpenYear({ base, chosen, rate }, { ...used, untilYear }, turn.now),
      { title: `${up ? 'Höj' : 'Sänk'} för alla`, command: 'contribution.growth', params: without(used, 'party') },
    ],
  };
}
