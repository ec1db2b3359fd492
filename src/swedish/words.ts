import { type Decimal, decimal } from '../calculation/number.js';

/** "Två" → "tva": lower case without the rings and dots that phones and OCR lose. */
export function withoutDots(text: string): string {
  return text
    .toLowerCase()
    .replace(/[åäàáâ]/g, 'a')
    .replace(/[öøóò]/g, 'o')
    .replace(/[éèêë]/g, 'e')
    .replace(/ü/g, 'u');
}

type Part =
  | { readonly kind: 'unit' | 'teen' | 'ten' | 'scale'; readonly value: number }
  | { readonly kind: 'half'; readonly value: 0.5 | 0.25 }
  | { readonly kind: 'halfAnd' | 'comma' | 'and'; readonly value: 0 };

const unit = (value: number): Part => ({ kind: 'unit', value });
const teen = (value: number): Part => ({ kind: 'teen', value });
const ten = (value: number): Part => ({ kind: 'ten', value });
const scale = (value: number): Part => ({ kind: 'scale', value });

/** The parts that number words are built of, without dots. */
const PARTS: Readonly<Record<string, Part>> = {
  noll: unit(0),
  en: unit(1),
  ett: unit(1),
  tva: unit(2),
  tre: unit(3),
  fyra: unit(4),
  fem: unit(5),
  sex: unit(6),
  sju: unit(7),
  atta: unit(8),
  nio: unit(9),
  tio: teen(10),
  elva: teen(11),
  tolv: teen(12),
  tretton: teen(13),
  fjorton: teen(14),
  femton: teen(15),
  sexton: teen(16),
  sjutton: teen(17),
  arton: teen(18),
  nitton: teen(19),
  tjugo: ten(20),
  trettio: ten(30),
  tretti: ten(30),
  fyrtio: ten(40),
  fyrti: ten(40),
  femtio: ten(50),
  femti: ten(50),
  sextio: ten(60),
  sexti: ten(60),
  sjuttio: ten(70),
  sjutti: ten(70),
  attio: ten(80),
  atti: ten(80),
  nittio: ten(90),
  nitti: ten(90),
  dussin: scale(12),
  tjog: scale(20),
  hundra: scale(100),
  tusen: scale(1_000),
  miljon: scale(1_000_000),
  miljoner: scale(1_000_000),
  miljard: scale(1_000_000_000),
  miljarder: scale(1_000_000_000),
  och: { kind: 'and', value: 0 },
  halv: { kind: 'half', value: 0.5 },
  halvt: { kind: 'half', value: 0.5 },
  kvarts: { kind: 'half', value: 0.25 },
  halvannan: { kind: 'halfAnd', value: 0 },
  komma: { kind: 'comma', value: 0 },
};
const LONGEST_FIRST = Object.keys(PARTS).sort((a, b) => b.length - a.length);

/** The parts of one written word, or null when it is not a number word: "tvåhundrafemtio" → två, hundra, femtio. */
function split(word: string): Part[] | null {
  if (word === '') return [];
  for (const part of word.startsWith('ettusen') ? ['et'] : LONGEST_FIRST) {
    if (!word.startsWith(part)) continue;
    const rest = split(word.slice(part.length));
    if (rest) return [PARTS[part] ?? unit(1), ...rest];
  }
  return null;
}

/** Sums parts from the left for as long as they make one number; each step may end the number or not. */
class Sum {
  private total = decimal(0);
  private current: Decimal | null = null;
  private last: Part['kind'] | null = null;
  private decimals: string | null = null;
  /** "och" has been said, so "en halv" adds to what stands before it. */
  private afterAnd = false;

  /** False when the part cannot follow what came before. */
  add(part: Part): boolean {
    if (!this.accept(part)) return false;
    if (part.kind === 'and') this.afterAnd = true;
    this.last = part.kind;
    return true;
  }

  private accept(part: Part): boolean {
    if (this.decimals !== null) {
      if (part.kind === 'unit') this.decimals += part.value;
      else if (part.kind === 'scale' && this.decimals !== '') this.scale(part.value);
      else return false;
      return true;
    }
    switch (part.kind) {
      case 'unit':
        if (this.last === 'unit' || this.last === 'teen' || this.last === 'half') return false;
        if (this.last === 'and') return part.value === 1;
        this.current = (this.current ?? decimal(0)).plus(part.value);
        return true;
      case 'teen':
      case 'ten':
        if (this.last !== null && this.last !== 'scale') return false;
        this.current = (this.current ?? decimal(0)).plus(part.value);
        return true;
      case 'and':
        return this.current !== null && this.last !== 'and' && this.last !== 'half';
      case 'half':
        return this.half(part.value);
      case 'halfAnd':
        if (this.last !== null) return false;
        this.current = decimal('1.5');
        return true;
      case 'comma':
        if (this.current === null) return false;
        this.decimals = '';
        return true;
      case 'scale':
        this.scale(part.value);
        return true;
    }
  }

  /** "en halv", "två och en halv", "en kvarts"; only quarters are counted: "tre kvarts". */
  private half(value: 0.5 | 0.25): boolean {
    if (this.last === null) this.current = decimal(value);
    else if (this.afterAnd) this.current = (this.current ?? decimal(0)).plus(value);
    else if (this.last === 'unit' && this.current?.eq(1)) this.current = decimal(value);
    else if (this.last === 'unit' && value === 0.25 && this.current?.eq(3)) this.current = decimal('0.75');
    else return false;
    return true;
  }

  private scale(value: number): void {
    const current = this.value.minus(this.total);
    this.decimals = null;
    if (value === 100) this.current = (this.current ?? decimal(1)).times(100);
    else {
      this.total = this.total.plus((current.isZero() ? decimal(1) : current).times(value));
      this.current = null;
    }
  }

  get value(): Decimal {
    const current = this.current ?? decimal(0);
    return this.total.plus(this.decimals ? decimal(`${current.toFixed(0)}.${this.decimals}`) : current);
  }

  /** May the number end here? Not on "och", "komma", nor between "och" and "halv". */
  get complete(): boolean {
    if (this.last === null || this.last === 'and' || this.last === 'comma') return false;
    return !(this.afterAnd && this.last === 'unit' && this.decimals === null);
  }
}

/**
 * The number that a row of words begins with: "sex och en halv miljon", "tjugofem", "två komma fem".
 * `used` is how many of the words it took. Null when the first word is not a number word.
 */
export function readNumberWords(words: readonly string[]): { readonly value: Decimal; readonly used: number } | null {
  const sum = new Sum();
  let best: { value: Decimal; used: number } | null = null;
  for (const [index, word] of words.entries()) {
    const parts = split(withoutDots(word));
    if (!parts || parts.length === 0) break;
    if (!parts.every((part) => sum.add(part))) break;
    if (sum.complete) best = { value: sum.value, used: index + 1 };
  }
  return best;
}
