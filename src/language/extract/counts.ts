import type { ParameterName } from '../../commands/parameters/parameters.js';
import { number as shown } from '../../swedish/format.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Problem } from '../understanding.js';
import { notYetOrMore } from './count-ahead.js';
import { claimDenied } from './count-doubts.js';
import { itemsOf } from './count-items.js';
import type { ExitReason, Flow, Label, Sex } from './count-labels.js';
import { type Count, parseCounts } from './count-parser.js';
import type { Extractor } from './extractor.js';
import { isYear } from './years.js';

const MOST = 100_000;
const EXAMPLE = 'Skriv till exempel 24 kvinnor, 38 män, 5 nya, 3 avslutade.';

const BY_SEX: Readonly<Record<Flow, Partial<Record<Sex, ParameterName>>>> = {
  new: { women: 'newWomen', men: 'newMen' },
  ended: { women: 'endedWomen', men: 'endedMen' },
};

function parameterOf({ sex, flow, exit }: Label): ParameterName {
  if (exit) return 'exits';
  if (flow && sex) return BY_SEX[flow][sex] ?? flow;
  return flow ?? sex ?? 'women';
}

/** Why a number cannot count persons, or null. */
export function wrongCount(number: NumberToken, words: string): string | null {
  if (number.unclear) return `Jag är inte säker på talet ”${words}”. Skriv antalet med siffror, till exempel 10.`;
  if (number.unit !== 'plain') return `”${words}” är inget antal personer. Skriv ett helt tal, till exempel 12.`;
  if (!number.value.isInteger()) return `Antal personer är hela tal, inte ”${words}”. Skriv till exempel 12.`;
  if (number.value.isNegative()) return `Antal personer kan inte vara negativt (”${words}”). Skriv till exempel 3.`;
  if (number.value.gt(MOST)) return `”${words}” är ett orimligt antal personer. Skriv till exempel 12.`;
  return null;
}

class Tally {
  readonly params: Record<string, number> = {};
  readonly exits: Partial<Record<ExitReason, number>> = {};
  readonly problems: Problem[] = [];
  private readonly toldAlone = new Map<ExitReason, number>();
  private readonly toldAsEnded = new Map<ExitReason, number>();
  /** Those who ended as their reasons tell it. */
  private readonly leftFor = new Map<ParameterName, number>();
  private everybody: { value: number; words: string } | null = null;

  constructor(private readonly material: Material) {}

  add({ number, label, spans, asks }: Count): void {
    for (const span of [number, ...spans]) this.material.claim(span);
    const words = this.material.words(number);
    const parameter = parameterOf(label);
    const message = asks ?? wrongCount(number, words) ?? notYetOrMore(this.material, number, label, spans);
    if (message) this.problems.push({ parameter, words, message });
    else this.keep(label, parameter, number.value.toNumber(), words);
  }

  private keep(label: Label, parameter: ParameterName, value: number, words: string): void {
    if (label.exit) {
      this.addExit(label.exit, value, label, words);
      const ended = label.sex ? BY_SEX.ended[label.sex] : label.flow === 'ended' ? 'ended' : undefined;
      if (ended) this.leftFor.set(ended, (this.leftFor.get(ended) ?? 0) + value);
    } else if (label.everybody && !label.sex && !label.flow) this.everybody = { value, words };
    else if (this.params[parameter] !== undefined && this.params[parameter] !== value)
      this.problems.push({
        parameter,
        words,
        message: `Jag ser två olika antal för samma sak: ${this.params[parameter]} och ${words}. Skriv det rätta.`,
      });
    else this.params[parameter] = value;
  }

  /** "En fick jobb, … 1 avslutad till arbete" says the same twice; different sexes, or different words of one kind, are added. */
  private addExit(reason: ExitReason, value: number, { sex, flow }: Label, words: string): void {
    const told = sex === undefined ? (flow === 'ended' ? this.toldAsEnded : this.toldAlone) : undefined;
    const other = sex === undefined ? (flow === 'ended' ? this.toldAlone : this.toldAsEnded).get(reason) : undefined;
    told?.set(reason, (told.get(reason) ?? 0) + value);
    if (other === undefined) this.exits[reason] = (this.exits[reason] ?? 0) + value;
    else if (other !== value)
      this.problems.push({ parameter: 'exits', words, message: `Jag ser två olika antal för samma sak: ${other} och ${words}. Skriv det rätta.` });
  }

  /**
   * "Avslutade 2 kv 1 m, 1 kv till arbete": reasons are those of the ended, never more ended. They tell who ended only where nothing else does:
   * a sex whose ended are not said, and both sexes beside a total only where they make it up.
   */
  settleEnded(): void {
    const total = this.params.ended;
    const [women, men] = (['endedWomen', 'endedMen'] as const).map((sex) => this.params[sex] ?? this.leftFor.get(sex) ?? 0);
    const told = this.params.endedWomen !== undefined || this.params.endedMen !== undefined;
    for (const [ended, value] of this.leftFor) {
      const said = this.params[ended];
      if (said === undefined) {
        const agrees = ended === 'ended' ? !told || value === (women ?? 0) + (men ?? 0) : total === undefined || total === (women ?? 0) + (men ?? 0);
        if (agrees) this.params[ended] = value;
      } else if (value > said)
        this.problems.push({
          parameter: 'exits',
          words: shown(value),
          message: `Orsakerna blir ${shown(value)}, men du skrev ${shown(said)} avslutade. Skriv de rätta antalen.`,
        });
    }
  }

  /** A total without sexes cannot be stored, and one that differs from the sexes' sum is a slip somewhere. */
  checkTotal(): void {
    if (!this.everybody) return;
    const { value, words } = this.everybody;
    // Nobody is neither women nor men, and began and left neither.
    if (value === 0) for (const nobody of ['women', 'men', 'new', 'ended'] as const) this.params[nobody] ??= 0;
    const stated = (['women', 'men', 'notStated'] as const).filter((sex) => this.params[sex] !== undefined);
    const sum = stated.reduce((total, sex) => total + (this.params[sex] ?? 0), 0);
    const [only] = stated;
    if (stated.length === 1 && only && only !== 'notStated' && sum < value) {
      // "25 st varav 14 kvinnor": the others are men.
      this.params[only === 'women' ? 'men' : 'women'] = value - sum;
      return;
    }
    if (stated.length === 0)
      this.problems.push({
        parameter: 'women',
        words,
        message: `Hur många av de ${words} är kvinnor och hur många är män? Skriv till exempel 12 kvinnor, 9 män; okänt kön skrivs ”ej angivet kön”.`,
      });
    else if (sum !== value)
      this.problems.push({
        parameter: 'women',
        words,
        message: `Kvinnor och män blir ${shown(sum)} tillsammans, men du skrev ${words}. Skriv de rätta antalen.`,
      });
  }
}

/** Participants by sex, new, ended and reasons, all in one: a number belongs to what the words around it say. */
export const counts: Extractor = {
  read(material, wanted) {
    if (!wanted.has('women')) return {};
    claimDenied(material);
    const tally = new Tally(material);
    const items = itemsOf(material);
    const [only, ...more] = items.filter(({ kind }) => kind === 'number' || kind === 'label');
    // "0 på FIA denna månad": nobody at all.
    if (only?.kind === 'number' && only.number.value.isZero() && more.length === 0)
      tally.add({ number: only.number, label: { everybody: true }, spans: [] });
    else for (const count of parseCounts(items)) tally.add(count);
    tally.settleEnded();
    tally.checkTotal();
    const exits = Object.keys(tally.exits).length > 0 ? { exits: tally.exits } : {};
    return { params: { ...tally.params, ...exits }, problems: tally.problems };
  },
  leftover(number, material) {
    if (number.article) return null;
    const words = material.words(number);
    if (isYear(number)) return null;
    const wrong = wrongCount(number, words);
    return { parameter: 'women', words, message: wrong ?? `Jag vet inte vad ${words} står för. ${EXAMPLE}` };
  },
};
