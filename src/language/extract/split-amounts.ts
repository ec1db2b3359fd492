import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Problem } from '../understanding.js';
import { isChange } from './change-words.js';
import { changingParty } from './changing-party.js';
import type { Extractor, Found } from './extractor.js';
import { isAmount, wrongAmount } from './money.js';
import { namedAssociation } from './names.js';
import { type Mention, mentions } from './payer-mentions.js';
import { saysMethod } from './split-method.js';
import { sharesIn } from './split-shares.js';
import { isPrintedSum } from './start-total.js';

/** All of it, or a new clause: what stands before no longer pays the amount. */
const TOTAL_BETWEEN =
  /\btotal\w*|\bsumma\w*|\balla bidrag\b|\bhela\b|\bbudget\w*|\bav$|\bav de\b|\bom\b|\bifall\b|\bnar\b|[,;?\n]|\bfor$|\bvi (?:har|far|behover)\b|\bbehov\w*|\bmellan\b/;
const FROM_AFTER = /^ (?:kr(?:onor)? )?(?:fran|av|hos) $/;
const TOGETHER = /^[^,;?.]{0,20}\b(?:tillsammans|sammanlagt|totalt)\b/;
const FURTHEST = 60;

/** "3 miljoner på kommunerna", "2 mkr lika mellan fyra kommuner": what is shared is theirs alone. */
const ON_MUNICIPALITIES =
  /^(?: kr(?:onor)?)?(?: (?:lika|jamnt|rakt av|i (?:\p{L}+ )?lika (?:stora )?delar))? (?:pa|mellan|at|over|bland) (?:de |vara |alla |medlems)*(?:(?:\p{L}+|\d+) )?kommun(?:er|erna)?\b/u;
/** "kommunerna ska dela på 2 miljoner". */
const MUNICIPALITIES_SHARE = /\bkommun(?:er|erna) (?:\p{L}+ ){0,2}(?:dela|delar|fordela|fordelar) (?:upp |pa )?$/u;
const OTHERS = /\b(?:parter\w*|medlemmar\w*|alla bidrag|budget\w*)\b/;

interface Shared {
  readonly mention: Mention;
  /** How many they are, where that is said otherwise than it is. */
  readonly miscounted: Problem | null;
}

/** The municipalities, where the amount is shared among them and nobody else is named as a payer; a sum that is printed for all members stays theirs. */
function sharedBy(number: NumberToken, all: readonly Mention[], material: Material): Shared | null {
  const { folded, seen } = material;
  const after = ON_MUNICIPALITIES.exec(folded.slice(number.end));
  const before = MUNICIPALITIES_SHARE.test(folded.slice(0, number.start));
  if ((!after && !before) || all.some(({ id }) => id === 'state' || id === 'region') || OTHERS.test(folded)) return null;
  const home = seen.associations.get(namedAssociation(material)?.id ?? '') ?? seen.bound;
  if (home && isPrintedSum(number, home)) return null;
  const mention = all.find(({ id, start }) => id === 'municipalities' && (before ? start < number.start : start >= number.end));
  if (!mention) return null;
  const counted = after && material.freeNumbers.find(({ start, end, unit }) => unit === 'plain' && start >= number.end && end <= mention.start);
  const there = home?.parties.filter(({ kind }) => kind === 'municipality').length ?? 0;
  if (counted) material.claim(counted);
  const wrong = counted && home && !counted.value.eq(there);
  return {
    mention,
    miscounted: wrong
      ? {
          parameter: 'amount',
          words: material.words(counted),
          message: `${home.name} har ${there} kommuner, inte ${counted.value.toFixed()}. Skriv till exempel ”fördela ${material.words(number)} på kommunerna lika”.`,
        }
      : null,
  };
}

/** Whose amount it is; null when it is everybody's together. */
function payerOf(number: NumberToken, all: readonly Mention[], { folded }: Material): Mention | null {
  const after = all.find(({ start }) => start >= number.end && FROM_AFTER.test(`${folded.slice(number.end, start)}`));
  if (after) return after;
  const before = all.filter(({ end }) => end <= number.start && number.start - end <= FURTHEST).at(-1);
  return before && !TOTAL_BETWEEN.test(folded.slice(before.end, number.start).trimEnd()) ? before : null;
}

const QUESTION = /\b(?:vad|hur (?:mycket|stor\w*|mkt)|vilke[nt]|hur blir|hur manga)\b|\?/;
const SPLITS =
  /\b(?:fordel\w*|dela\w*|uppdel\w*|split\w*|total\w*|tillsammans|sammanlagt|summa\w*|aska\w*|askande\w*|per part|parter\w*|medlemmar\w*|andel\w*|del\b|medlemsbidrag\w*|betala\w*|bidra\w*|ge|ger|skjuta|kosta\w*|far|skulle|behov\w*|alla bidrag)\b/;
const ALONE = /^(?:ca |cirka |om )?$/;

/** "om regionen bara ger 1,5 mnkr": what is left then is asked for, not what the others pay, unless the sentence goes on to ask that. */
function fallsShort({ start, end }: NumberToken, folded: string): boolean {
  return /\b(?:bara|endast) (?:\p{L}+ ){0,2}$/u.test(folded.slice(0, start)) && !QUESTION.test(folded.slice(end)) && !ASKS_FIRST.test(folded);
}

const ASKS_FIRST = /^(?:vad (?:ska|skulle|far|betalar|blir)|hur (?:mycket|stor\w*|delas|fordelas)|fordela|dela)\b/;

/** What is shared: an amount of all, or one party's own from which the others follow; and whose share is asked for. */
export const splitAmounts: Extractor = {
  read(material, wanted) {
    if (!wanted.has('total')) return wanted.has('rate') ? changed(material) : {};
    const amounts = material.freeNumbers.filter(
      (number) => isAmount(number) && !isChange(number, material.folded) && !fallsShort(number, material.folded),
    );
    // A change in percent is no split.
    if (sharesIn(material).length === 0 && material.seen.tokens.some((token) => token.kind === 'number' && token.unit === 'percent')) return {};
    const all = mentions(material);
    const [number, second] = amounts;
    if (!number) return askedOf(material, all, null);
    for (const amount of amounts) material.claim(amount);
    const words = material.words(number);
    const faulty = (parameter: ParameterName, message: string): Found => ({ problems: [{ parameter, words, message }] });
    if (second && amounts.some(({ value }) => !value.eq(number.value)))
      return faulty('total', 'Jag räknar från ett belopp i taget. Skriv summan, eller vad en av parterna betalar.');
    const shared = sharedBy(number, all, material);
    if (shared?.miscounted) return { params: { party: shared.mention.id, askedParty: shared.mention.id }, problems: [shared.miscounted] };
    const payer = shared?.mention ?? payerOf(number, all, material);
    const wrong = number.unclear ? wrongAmount(number) : null;
    if (wrong) return faulty(payer ? 'amount' : 'total', wrong);
    const several =
      payer &&
      all.some(
        ({ id, end }) => id !== payer.id && end < payer.start && /^ ?(?:och|\+|&|plus) (?:hela )?$/.test(material.folded.slice(end, payer.start)),
      );
    if (several && TOGETHER.test(material.folded.slice(number.end)))
      return faulty('total', `Är ${words} flera parters belopp tillsammans? Skriv vad en av dem betalar, eller alla bidrag tillsammans.`);
    const rest = `${material.folded.slice(0, number.start)}${material.folded.slice(number.end)}`.replace(/[.,!?]/g, '').trim();
    if (!payer && !SPLITS.test(material.folded) && !saysMethod(material.folded) && !ALONE.test(rest)) return {};
    const value = number.value.toFixed();
    const asked = shared ? { askedParty: shared.mention.id } : (askedOf(material, all, payer).params ?? {});
    return { params: { ...asked, ...(payer ? { party: payer.id, amount: value, ...elsewhere(payer) } : { total: value }) } };
  },
  leftover(number, material) {
    if (!isAmount(number)) return null;
    const words = material.words(number);
    return {
      parameter: 'total',
      words,
      message: `Jag vet inte vad ${words} står för. Skriv till exempel ”fördela ${words}” eller ”regionen ger ${words}”.`,
    };
  },
};

/** Whose contribution is to change, in a projection. */
function changed(material: Material): Found {
  const party = changingParty(material);
  return party.kind === 'one' ? { params: { party: party.mention.id, ...elsewhere(party.mention) } } : {};
}

const elsewhere = ({ association }: Mention) => (association === null ? {} : { association });

/** The one party beside the payer that a question names. */
function askedOf(material: Material, all: readonly Mention[], payer: Mention | null): Found {
  if (!QUESTION.test(material.folded)) return {};
  const others = new Map(all.filter(({ id }) => id !== payer?.id).map((mention) => [mention.id, mention]));
  const [asked, more] = others.values();
  return asked && !more ? { params: { askedParty: asked.id, ...elsewhere(asked) } } : {};
}
