interface UnitFound {
  readonly unit: 'plain' | 'percent' | 'money';
  readonly factor: string;
  readonly percent: boolean;
  /** A unit after which "4.125" is four and an eighth, not four thousand. */
  readonly decimalPoint: boolean;
  readonly end: number;
}

const PERCENT = / ?-?(?:%(?:-?ig\w*)?|procent(?:ig\w*|s|enhet\w*)?|proc\b|pct\b)/y;
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/ ?(?:miljard(?:er)?s?|mdkr|mdr)(?![\p{L}\d])/uy, '1000000000'],
  [/ ?(?:miljon(?:er)?s?|miljonerkr|milj|mill|mkr|mnkr|mn|msek|mkronor)(?![\p{L}\d])/uy, '1000000'],
  [/ ?(?:tkr|tusen|tus|kkr|ksek|tsek|tusenkronor|tusenlappar)(?![\p{L}\d])/uy, '1000'],
];
const KRONOR = / ?(?:kr(?:onor)?s?|krona|sek|spann)(?![\p{L}\d])| ?:-/uy;

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The unit that follows a number in a folded text: "%", "kr", "tkr", "miljoner kronor". Money is turned into kronor by `factor`. */
export function unitAfter(folded: string, at: number): UnitFound {
  const percent = endOf(PERCENT, folded, at);
  if (percent !== null) return { unit: 'percent', factor: '1', percent: true, decimalPoint: true, end: percent };
  for (const [pattern, factor] of SCALES) {
    const end = endOf(pattern, folded, at);
    if (end !== null) return { unit: 'money', factor, percent: false, decimalPoint: factor !== '1000', end: endOf(KRONOR, folded, end) ?? end };
  }
  const kronor = endOf(KRONOR, folded, at);
  if (kronor !== null) return { unit: 'money', factor: '1', percent: false, decimalPoint: false, end: kronor };
  return { unit: 'plain', factor: '1', percent: false, decimalPoint: false, end: at };
}
