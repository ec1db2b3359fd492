import { type Decimal, decimal } from '../../calculation/number.js';
import type { Material } from '../material.js';
import { subjectsIn } from './change-subjects.js';
import { LEFT, partSaid, USED } from './change-words.js';
import { isUsedOf } from './changes.js';
import { type Extractor, type Found, problem } from './extractor.js';

const PART_WORDS = /\bhalften\b|\b(?:en |ett |tva |tre )?\p{L}+del(?:ar)?(?:en)?\b/gu;
const DEDUCTION = /\b(?:generell\w* )?avdrag\w*/;

/** How much of the budget is used, or left: "bara 90 % förbrukas", "15 % av budgeten blir kvar", "en tiondel blir över", "generellt avdrag 10 %". */
export const utilisation: Extractor = {
  read(material) {
    const { folded } = material;
    const deducts = DEDUCTION.test(folded);
    const isLeft = LEFT.test(folded);
    if (!deducts && !isLeft && !USED.test(folded)) return {};
    const percents = material.freeNumbers.filter(({ unit }) => unit === 'percent');
    const plain = material.freeNumbers.filter(
      ({ unit, start }) => unit === 'plain' && /\butnyttjandegrad\w* (?:pa |ar )?$/.test(folded.slice(0, start)),
    );
    const [number, second] = [...percents, ...plain];
    // "Bara 85 % av insatserna" is a change of those.
    if (!deducts && subjectsIn(material).some((subject) => (number ? isUsedOf(subject, number, material) : subject.line !== 'costs'))) return {};
    const rest = (percent: Decimal) => (deducts || isLeft ? decimal(100).minus(percent) : percent).toFixed();
    if (!number) return partUsed(material, rest);
    if (second) return problem('utilisation', material.words(number), 'Skriv en procentsats, till exempel ”bara 90 % förbrukas”.');
    material.claim(number);
    if (number.unclear || number.value.isNegative() || number.value.gt(200) || (isLeft && number.value.gt(100)))
      return problem('utilisation', material.words(number), 'Skriv en procentsats mellan 0 och 200, till exempel ”bara 90 % förbrukas”.');
    return { params: { utilisation: rest(number.value) } };
  },
};

/** "en tiondel blir kvar", "bara hälften används": no more than a part of it, in percent with six decimals. */
function partUsed(material: Material, rest: (percent: Decimal) => string): Found {
  const part = partSaid(material.folded);
  if (!part || material.freeNumbers.some(({ unit, article, spelled }) => unit === 'money' || (!article && !spelled))) return {};
  for (const word of material.find(PART_WORDS)) material.claim(word.span);
  return { params: { utilisation: rest(decimal(part.numerator).times(100).div(part.denominator).toDecimalPlaces(6)) } };
}

const EMPTY = /\b(?:vakan\w*|obesatt\w*|tom tjanst|ingen pa tjansten)\b/;

/** An empty position: "vakans 7 månader på en tjänst à 569 tkr". */
export const vacancy: Extractor = {
  read(material) {
    if (!EMPTY.test(material.folded)) return {};
    const months = material.freeNumbers.find(({ unit, end }) => unit === 'plain' && /^ ?man(?:ad(?:er)?)?\b/.test(material.folded.slice(end)));
    const cost = material.freeNumbers.find(({ unit, value }) => unit === 'money' || (unit === 'plain' && value.abs().gte(10_000)));
    if (months) material.claim(months);
    if (cost) material.claim(cost);
    const fits = months?.value.isInteger() && months.value.gte(1) && months.value.lte(12);
    return months && fits && cost && !cost.unclear && cost.value.gt(0)
      ? { params: { vacancy: { months: months.value.toNumber(), cost: cost.value.toFixed() } } }
      : problem(
          'vacancy',
          '',
          'Skriv hur många månader (1 till 12) och vad tjänsten kostar på ett år, till exempel ”vakans 7 månader på en tjänst à 569 tkr”.',
        );
  },
};

/** What a year's budget is in all: "budgeten är 7 mnkr". */
export const budget: Extractor = {
  read(material) {
    const found = material.freeNumbers.find(
      ({ unit, start, value }) =>
        (unit === 'money' || value.gte(100_000)) &&
        /\bbudget\w*(?: (?:20\d\d|for (?:aret|20\d\d)|i ar))?(?: (?:ar|pa|var|blir|om|a))? $/.test(material.folded.slice(0, start)),
    );
    if (!found) return {};
    material.claim(found);
    return found.unclear
      ? problem('budget', material.words(found), 'Skriv budgeten med siffror, till exempel 7 348 000 kr.')
      : { params: { budget: found.value.abs().toFixed() } };
  },
};
