import { list } from '../../swedish/format.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { amountsIn, isInThousands } from './amounts.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { namedAssociation, type Pick, picks } from './names.js';

/** Words that say that money has been used or has come in; without them an amount beside a line may be a wish or a change. */
const SAYS_OUTCOME =
  /\w*utt?fal\w*|\bkostat\b|\bkostade\b|\bbokfor\w*|\bforbruk\w*|\bgjort av med\b|\bgjort slut pa\b|\bupparbeta\w*|\banvant\b|\bgatt at\b|\bgick at\b|\bbetalat\b|\binbetal\w*|\bfatt in\b|\bkommit in\b|\bhar betalt\b|\bactuals?\b/;
/** "prognos Enter 400 000 t.o.m. augusti": what a forecast is made from. */
const FORECAST_SO_FAR = /\b(?:prognos\w*|helar\w*|fortsatter|samma takt)\b.*\b(?:t ?\.? ?o ?\.? ?m\b|till och med\b)/;
/** Letters around the names and amounts when nothing but those is written. */
const ONLY_LINKS = /^(?:kr|kronor|tkr|och|pa|for|t|o|m|tom|till|med|per|den|samt|i|ar)$/;
/** What is done with an outcome of a month that is said: "lägg in kansliet 412 500 kr per 31 oktober", "rätta Enter i oktober, det ska vara 2 350 000". */
const PUT_IN =
  /^(?:lagg|in|registrera|mata|for|skriv|knappa|spara|bokfor|ratta|korrigera|andra|det|den|ska|skall|skulle|vara|blev|var|ar|fel|rad|posten)$/;
const A_MONTH =
  /\b(?:per|t ?\.? ?o ?\.? ?m\.?|till och med|i|for|hela) (?:den )?(?:\d{1,2} )?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\b|\bper (?:den )?(?:\d{4}-\d{2}|\d{1,2}\/\d{1,2})/;
const SMALLEST_ALONE = 10_000;
/** Words for what may come to be, is to be changed, or was decided: amounts beside several lines are then no outcome. */
const NOT_YET =
  /\b(?:om|tank|anta|hoj\w*|sank\w*|oka\w*|minsk\w*|satt?|stryk\w*|lagg till|ta bort|flytta\w*|\w*forslag\w*|\w*budget\w*|plan\w*|prognos\w*|scenario\w*|dyrare|billigare|mer|mindre|blir|bli|nasta|behov\w*|berakn\w*|fordela\w*)\b/;

/** "nu är tertial 1 klar: enter 950 tkr, kansli 271 tkr": several lines, each with its amount, and nothing that says that they are to come. */
function isList(material: Material, lines: readonly Pick[], numbers: readonly NumberToken[]): boolean {
  const isMoney = numbers.some(({ unit, value }) => unit === 'money' || value.abs().gte(SMALLEST_ALONE));
  return lines.length > 1 && isMoney && pair(lines, numbers) !== null && !NOT_YET.test(material.folded);
}

function isClear(material: Material, numbers: readonly NumberToken[]): boolean {
  if (SAYS_OUTCOME.test(material.folded) || FORECAST_SO_FAR.test(material.folded)) return true;
  const words = material.seen.tokens.filter(
    (token) =>
      token.kind === 'word' && material.isFree(token) && !material.seen.names.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  const saysMonth = A_MONTH.test(material.folded);
  return (
    words.every((token) => token.kind === 'word' && (ONLY_LINKS.test(token.text) || (saysMonth && PUT_IN.test(token.text)))) &&
    numbers.every(({ unit, value }) => unit === 'money' || value.abs().gte(SMALLEST_ALONE))
  );
}

function wrong(number: NumberToken, material: Material): Found | null {
  const words = material.words(number);
  if (number.unit === 'percent') return problem('outcome', words, `Utfall skrivs i kronor, inte i procent: ”utfall Enter t.o.m. augusti 1 950 000”.`);
  if (number.unclear)
    return problem('outcome', words, `Jag är inte säker på ${words}. Skriv beloppet med siffror, till exempel 1 950 000 kr eller 1,95 mnkr.`);
  if (number.value.abs().gte('1e12') || number.value.decimalPlaces() > 2)
    return problem('outcome', words, `Beloppet ${words} är orimligt. Skriv till exempel 1 950 000.`);
  return null;
}

function kronor(number: NumberToken, thousands: boolean): string {
  return (thousands && number.unit === 'plain' ? number.value.times(1000) : number.value).toFixed();
}

/** Which line each amount stands with: after its name, or, where the first amount stands before the first name, before it. */
function pair(lines: readonly Pick[], numbers: readonly NumberToken[]): (readonly [Pick, NumberToken])[] | null {
  if (lines.length !== numbers.length) return null;
  const pairs = lines.map((line, index) => [line, numbers[index]] as const);
  const before = (numbers[0]?.start ?? 0) < (lines[0]?.name.start ?? 0);
  const kept = pairs.filter((each): each is readonly [Pick, NumberToken] => {
    const [line, number] = each;
    return number !== undefined && number.start < line.name.start === before;
  });
  return kept.length === pairs.length ? kept : null;
}

const HOW = 'Skriv varje post med sitt belopp, till exempel ”utfall t.o.m. augusti: Enter 1 950 000, Kansli 480 000”.';

/** What lines have cost or brought in: one as `line` and `outcome`, several as `outcomes`. */
export const outcomes: Extractor = {
  read(material, wanted) {
    const own = picks(material, 'line').filter(
      ({ name, meaning, home }) => material.isFree(name) && !meaning.total && (home || namedAssociation(material)),
    );
    const isNamed = (number: NumberToken) => material.seen.names.some(({ start, end }) => number.start < end && number.end > start);
    const numbers = amountsIn(material).filter((number) => !number.article && !isNamed(number));
    const isClearList = wanted.has('outcomes') && isList(material, own, numbers);
    if (numbers.length === 0 || !(isClearList || isClear(material, numbers))) return {};
    // "intäkter: Försäkringskassan 3 061 667": the sum is only how its line is put.
    const sums = own.length > 0 ? picks(material, 'line').filter(({ name, meaning }) => meaning.total && material.isFree(name)) : [];
    const fault = numbers.map((number) => wrong(number, material)).find((each) => each !== null);
    const claimAll = () => {
      for (const number of numbers) material.claim(number);
      for (const { name } of [...own, ...sums]) material.claim(name);
    };
    if (fault) {
      claimAll();
      return fault;
    }
    const thousands = isInThousands(material);
    const [number] = numbers;
    if (number && numbers.length === 1 && own.length <= 1) {
      const outcome = kronor(number, thousands);
      const [only] = own;
      claimAll();
      return { params: { outcome, ...(only ? { line: only.meaning.id } : {}) } };
    }
    if (!wanted.has('outcomes')) return {};
    const pairs = pair(own, numbers);
    const words = numbers.map((each) => material.words(each).trim());
    claimAll();
    if (!pairs) {
      return problem(
        'outcomes',
        '',
        `Jag ser ${own.length === 1 ? 'en post' : `${own.length} poster`} som jag känner igen och ${words.length} belopp (${list(words.slice(0, 8))}). ${HOW}`,
      );
    }
    return { params: { outcomes: pairs.map(([{ meaning }, amount]) => ({ line: meaning.id, amount: kronor(amount, thousands) })) } };
  },
};
