import type { Association } from '../../associations/schema.js';
import { minus, named } from '../../calculation/figure.js';
import { amount } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import type { WantedPair } from './compare-pair.js';
import { severalAnswer } from './several-answer.js';

const LONGEST = 45;

/** Several lines held against each other; of two in one column, how much more the first or the second is. */
export function linesAgainstEachOther(association: Association, lines: readonly string[], { year, otherYear, basis }: WantedPair): Answer {
  const years = [year, otherYear].filter((each) => each !== undefined);
  const answer = severalAnswer(association, { years, basis, lines });
  const [one, two, ...more] = answer.keyFigures ?? [];
  const isOneColumn = new Set(years).size < 2;
  if (answer.status !== 'ok' || !isOneColumn || !one || !two || more.length > 0 || one.figure.unit !== two.figure.unit) return answer;
  const [high, low] = one.figure.value.gte(two.figure.value) ? [one, two] : [two, one];
  const difference = named('Skillnad', minus(high.figure, low.figure));
  const size = amount(difference.value, difference.unit);
  const whole = difference.value.isZero() ? `${one.label} och ${two.label} är lika stora` : `${high.label}: ${size} mer än ${low.label}`;
  return {
    ...answer,
    headline: whole.length <= LONGEST ? whole : difference.value.isZero() ? 'Posterna är lika stora' : `Skillnad ${size}`,
    keyFigures: [one, two, { label: 'Skillnad', figure: difference }],
    calculation: [...(answer.calculation ?? []), difference],
  };
}
