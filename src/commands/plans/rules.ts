import { equityYears } from '../../associations/equity-years.js';
import type { Association } from '../../associations/schema.js';
import { type Figure, sum } from '../../calculation/figure.js';
import { overLegalShare, PAYERS, type Payer } from '../../calculation/shares.js';
import { kronor, list } from '../../swedish/format.js';
import { daysBetween, localTime, longDate } from '../../swedish/time.js';
import type { Notice } from '../answer.js';
import type { Turn } from '../command.js';
import { recommendation, recommendationNotices } from '../equity/recommendation.js';
import { type Draft, recordOf } from './draft.js';
import { payerOf } from './payers.js';
import { tableOf } from './table.js';
import { draftYears } from './totals.js';

const LAW = 'lag 2003:1210';

/** Every rule that a budget is held against, each with its paragraph: pointed out, never forbidden. `adoptedOn` is the day of the decision. */
export function ruleNotices(draft: Draft, turn: Turn, adoptedOn: string | null): Notice[] {
  return [...balance(draft), ...equity(draft, turn), ...shares(draft, turn.association), ...deadline(draft, turn, adoptedOn)];
}

/** 21 §, and 11 kap. 5 § kommunallagen: the revenue is to exceed the costs; what equity does is said beside it. 22 §: who pays a shortfall. */
function balance(draft: Draft): Notice[] {
  const years = draftYears(draft);
  const [first] = years;
  if (!first) return [];
  const broken = years.find(({ closing }) => closing?.value.lt(0));
  const covered = first.closing
    ? first.closing.value.lt(0)
      ? 'Kapitalet täcker det inte.'
      : 'Kapitalet täcker det.'
    : 'Kapitalet vid årets början är inte känt: skriv till exempel ”ingående kapital blir 500 tkr”.';
  return [
    ...(first.result.value.lt(0)
      ? [
          {
            kind: 'warning' as const,
            text: `kostnaderna är ${kronor(first.result.value.abs())} större än intäkterna ${first.year}. Budgeten ska vara i balans (21 § ${LAW}). ${covered}`,
          },
        ]
      : []),
    ...(broken?.closing
      ? [
          {
            kind: 'warning' as const,
            text: `kapitalet räcker inte ${broken.year}: ${kronor(broken.closing.value.abs())} saknas. Ett underskott betalas av medlemmarna (22 § ${LAW}).`,
          },
        ]
      : []),
  ];
}

/** The model of how much equity may be kept, where one is in force. */
function equity(draft: Draft, { association, associations }: Turn): Notice[] {
  const table = tableOf(recordOf(draft, 'proposal', 1, null), association);
  const document = { title: `Förslag ${draft.year}`, date: `${draft.year - 1}-11-30`, short: `förslag ${draft.year}` };
  const stands = { ...association, documents: { ...association.documents, [table.document]: document }, tables: [table] };
  const year = equityYears(stands).find((each) => each.year === draft.year);
  const found = year && recommendation(associations, association, year);
  return found ? recommendationNotices(found) : [];
}

const NAMES: Record<Payer, string> = { state: 'staten', region: 'regionen', municipalities: 'kommunerna' };

/** 5 §: half from the state, a quarter from the region and a quarter from the municipalities. Less than a krona for each party is rounding. */
function shares(draft: Draft, association: Association): Notice[] {
  const members = draft.lines.filter(({ kind }) => kind === 'contribution');
  const of = (payer: Payer): Figure[] => members.filter((line) => payerOf(association, line) === payer).flatMap(({ amounts }) => amounts[0] ?? []);
  if (members.length === 0 || PAYERS.some((payer) => of(payer).length === 0)) return [];
  const paid = (payer: Payer) => sum(of(payer)).value;
  const over = overLegalShare({ state: paid('state'), region: paid('region'), municipalities: paid('municipalities') });
  const off = PAYERS.flatMap((payer) => {
    const difference = over[payer];
    return difference.abs().lt(members.length) ? [] : [`${NAMES[payer]} ${kronor(difference.abs())} för ${difference.gt(0) ? 'mycket' : 'lite'}`];
  });
  return off.length > 0 ? [{ kind: 'warning', text: `bidragen följer inte 50, 25 och 25 procent (5 § ${LAW}): ${list(off)}.` }] : [];
}

/** 23 §: the board adopts the budget by 30 November of the year before, after the members have been consulted. */
function deadline({ year }: Draft, { now }: Turn, adoptedOn: string | null): Notice[] {
  const last = `${year - 1}-11-30`;
  if (adoptedOn !== null)
    return adoptedOn > last
      ? [{ kind: 'warning', text: `beslutet är efter den ${longDate(last)}, då budgeten senast skulle vara fastställd (23 § ${LAW}).` }]
      : [];
  const today = localTime(now).date;
  if (today > last) return [{ kind: 'warning', text: `budgeten skulle ha fastställts senast ${longDate(last)} (23 § ${LAW}).` }];
  const left = daysBetween(today, last);
  return [
    {
      kind: 'info',
      text: `Ska fastställas senast ${longDate(last)}, efter samråd med medlemmarna (23 § ${LAW})${left <= 60 ? `: ${left} dagar kvar` : ''}.`,
    },
  ];
}
