import { decimal } from '../../calculation/number.js';
import { USED } from './change-words.js';
import { isUsedOf, subjectsIn } from './changes.js';
import { type Extractor, problem } from './extractor.js';

const DEDUCTION = /\b(?:generell\w* )?avdrag\w*/;

/** How much of the budget is used: "bara 90 % förbrukas", "utnyttjandegrad 85", "generellt avdrag 10 %". */
export const utilisation: Extractor = {
  read(material) {
    const { folded } = material;
    const deducts = DEDUCTION.test(folded);
    if (!deducts && !USED.test(folded)) return {};
    const percents = material.freeNumbers.filter(({ unit }) => unit === 'percent');
    const plain = material.freeNumbers.filter(
      ({ unit, start }) => unit === 'plain' && /\butnyttjandegrad\w* (?:pa |ar )?$/.test(folded.slice(0, start)),
    );
    const [number, second] = [...percents, ...plain];
    // "Bara 85 % av insatserna" is a change of those.
    if (!number || (!deducts && subjectsIn(material).some((subject) => isUsedOf(subject, number, material)))) return {};
    if (second) return problem('utilisation', material.words(number), 'Skriv en procentsats, till exempel ”bara 90 % förbrukas”.');
    material.claim(number);
    if (number.unclear || number.value.isNegative() || number.value.gt(200))
      return problem('utilisation', material.words(number), 'Skriv en procentsats mellan 0 och 200, till exempel ”bara 90 % förbrukas”.');
    return { params: { utilisation: (deducts ? decimal(100).minus(number.value) : number.value).toFixed() } };
  },
};

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

const METHODS: readonly (readonly [string, RegExp])[] = [
  ['straightLine', /\brak(?:a)? (?:linje|prognos\w*|framskriv\w*)|\brakt av\b|\blinjar\w*|\bstraight line\b|\bframskriv\w*/],
  [
    'plan',
    /\b(?:enligt )?plan(?:en)? (?:for )?(?:resten|de aterstaende|aterstaende)|\bresten (?:enligt|som) (?:budget\w*|plan\w*)|\baterstaende manader\w* enligt/,
  ],
  ['lastYear', /\bforra arets (?:monster|forlopp|takt|profil)|\bsom forra aret\b|\bsamma monster som/],
  ['utilisation', /\butnyttjandegrad\w*/],
];

/** Which rule a forecast follows, where it is said. */
export const forecastMethod: Extractor = {
  read({ folded }) {
    const said = METHODS.find(([, words]) => words.test(folded))?.[0];
    return said ? { params: { method: said } } : {};
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
