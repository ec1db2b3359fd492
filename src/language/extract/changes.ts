import { type Decimal, decimal } from '../../calculation/number.js';
import { idOf } from '../../commands/interventions/interventions.js';
import { capital } from '../../swedish/letters.js';
import { MONTHS } from '../../swedish/time.js';
import type { Material } from '../material.js';
import type { NumberToken, Span } from '../tokens.js';
import { GROUPS, type Subject, subjectsIn } from './change-subjects.js';
import {
  AS_MUCH,
  BALANCES,
  BECOMES,
  DENIED,
  DOUBLED,
  EXCEPT,
  FORESEEN,
  FURTHER,
  GONE,
  HALVED,
  JOINS,
  LEAVES,
  LEFT,
  LESS,
  MORE,
  MOVED,
  NOT_BEGUN,
  OVERRUN,
  PASSED_ON,
  PAYS,
  POSTPONED,
  partSaid,
  SO_FAR,
  UNCHANGED,
  UNDERRUN,
  USED,
  YEARLY,
} from './change-words.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { picks } from './names.js';
import { notCounted, unreadClause } from './not-counted.js';
import { partOfYear } from './part-of-year.js';
import { claimCodes } from './populations.js';
import { claimAges } from './split-method.js';
import { isYear } from './years.js';

interface Change {
  readonly line: string;
  readonly amount?: string;
  readonly percent?: string;
  readonly to?: string;
  readonly yearly?: 'yes';
  readonly name?: string;
  readonly balance?: 'yes';
  readonly months?: number;
  readonly ends?: 'yes';
}

/** Plain numbers below this are thousands of kronor where a budget is spoken of. */
const THOUSANDS_BELOW = 10_000;

interface Clause {
  readonly subject: Subject;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: NumberToken | undefined;
  /** Two numbers for one thing. */
  readonly several: boolean;
}

const PAYER_IDS: ReadonlySet<string> = new Set(['state', 'region', 'municipalities']);

const isAmount = (number: NumberToken): boolean => !number.article && !(number.unit === 'plain' && isYear(number));

/** "… 2,5 % upp, kommunernas bidrag efter invånare": the number has its own direction before the comma, and is none of the subject's. */
const isSaidApart = (between: string): boolean => {
  const [own, ...more] = between.split(/[,;:\n](?!\d)/);
  return more.length > 0 && own !== undefined && (MORE.test(own) || LESS.test(own));
};

/** Cuts the text at commas, line breaks and "och" between its subjects: each has its own words and its own number. */
function clausesIn(material: Material, subjects: readonly Subject[]): Clause[] {
  const { folded } = material;
  const cutBetween = (left: Subject, right: Subject): number => {
    const between = folded.slice(left.end, right.start);
    const cuts = [...between.matchAll(/[,;\n](?!\d)|\boch\b|\bmen\b|\bsamt\b|\bmedan\b/g)];
    return cuts.length > 0 ? left.end + (cuts.at(-1)?.index ?? 0) : right.start;
  };
  return subjects.map((subject, index) => {
    const [left, right] = [subjects[index - 1], subjects[index + 1]];
    const start = left ? cutBetween(left, subject) : 0;
    const end = right ? cutBetween(subject, right) : folded.length;
    const numbers = material.freeNumbers.filter(
      (number) => isAmount(number) && number.start >= start && number.end <= end && !isSaidApart(folded.slice(number.end, subject.start)),
    );
    const after = numbers.filter((number) => number.start >= subject.end);
    return { subject, text: folded.slice(start, end), start, end, number: after[0] ?? numbers.at(-1), several: after.length > 1 };
  });
}

/** A clause with the words before the names that it is joined to: "öka FK:s, regionens och kommunernas bidrag med 4 %". */
function joinedOn(first: Clause | undefined, clause: Clause, { folded }: Material): Clause {
  return first ? { ...clause, start: first.start, text: folded.slice(first.start, clause.end) } : clause;
}

/** Kronor of an amount that stands without unit: small ones are thousands. */
function kronor(number: NumberToken): Decimal {
  return number.unit === 'plain' && number.value.abs().lt(THOUSANDS_BELOW) ? number.value.times(1000) : number.value;
}

const down = ({ text, number }: Clause): boolean => {
  if (number?.sign === '-') return true;
  if (OVERRUN.test(text) || MORE.test(text)) return false;
  return LESS.test(text) || UNDERRUN.test(text);
};
const signed = (value: Decimal, falls: boolean): Decimal => (falls ? value.abs().negated() : value.abs());

/** A kind of cost inside a line: the budget does not say how much of the line it is. */
const PART_OF_A_LINE =
  /\b(?:lon(?:er|erna|en|ekostnad\w*)|hyr(?:a|an|or|orna|eskostnad\w*)|lokalkostnad\w*|resor(?:na)?|resekostnad\w*|materialkostnad\w*)\b/;
/** The clause without what is joined on after its subject and its number. */
function ownWords({ subject, text, start, number }: Clause): string {
  const from = Math.max(subject.end, number?.end ?? 0) - start;
  const cut = text.slice(from).search(/[,;]|\boch\b|\bmen\b|\bsamt\b/);
  return cut < 0 ? text : text.slice(0, from + cut);
}

const isWholeName = (subject: Span, { folded }: Material): boolean => PART_OF_A_LINE.test(folded.slice(subject.start, subject.end));

/** What one clause says of its subject; null when it says no change. `makes`: of a budget that is being made, which knows whole years only. */
function changeOf(clause: Clause, material: Material, before: Change | undefined, makes: boolean): Change | Found | null {
  const { subject, text, number } = clause;
  const { line } = subject;
  if (PART_OF_A_LINE.test(ownWords(clause)) && !isWholeName(subject, material))
    return problem(
      'changes',
      '',
      `Jag vet inte hur stor del av ${material.words(subject).trim()} det är. Skriv hela postens ändring, till exempel ”om ${material.words(subject).trim()} blir 3 % dyrare”.`,
    );
  const part = makes ? null : partOfYear(text);
  if (part && !numberOutside(clause, part, material)) {
    const { months, ends, start, end } = part;
    material.claim({ start: clause.start + start, end: clause.start + end });
    return months === 0 ? { line, to: '0' } : { line, months, ...(ends ? { ends } : {}) };
  }
  const yearly = YEARLY.test(text) ? ({ yearly: 'yes' } as const) : {};
  if (number?.unclear || clause.several)
    return problem(
      'changes',
      number ? material.words(number) : '',
      'Jag är inte säker på beloppet. Skriv varje post med sitt belopp, till exempel ”Enter 100 tkr dyrare”.',
    );
  if (DENIED.test(text) && !NOT_BEGUN.test(text) && !LEAVES.test(text)) return null;
  if (!number && before?.amount && PASSED_ON.test(text)) return passedOn(line, before, text, material);
  const remains = LEFT.test(text) && !number ? partSaid(text) : null;
  if (remains)
    return {
      line,
      percent: decimal(partPercent({ ...remains, left: false }, ''))
        .negated()
        .toFixed(),
    };
  const share = MORE.test(text) || LESS.test(text) || partSaid(text)?.left ? partSaid(text) : null;
  if (share && (!number || (number.spelled && number.unit === 'plain'))) return { line, percent: partPercent(share, text), ...yearly };
  if (BALANCES.test(text) && (!number || number.value.isZero())) return { line, balance: 'yes' };
  if (!number) {
    if (AS_MUCH.test(text) && before?.amount) {
      const falls = LESS.test(text) ? true : MORE.test(text) ? false : !before.amount.startsWith('-');
      return { line, amount: signed(decimal(before.amount), falls).toFixed(), ...(before.yearly ? { yearly: before.yearly } : yearly) };
    }
    if (HALVED.test(text)) return { line, percent: '-50', ...yearly };
    if (DOUBLED.test(text)) return { line, percent: '100', ...yearly };
    if (UNCHANGED.test(text)) return { line, percent: '0', yearly: 'yes' };
    if (POSTPONED.test(text)) for (const { span } of material.find(UNTIL_LATER)) material.claim(span);
    if (TIME_OF_YEAR.test(ownWords(clause)) && (GONE.test(text) || POSTPONED.test(text)))
      return problem(
        'changes',
        '',
        `Jag vet inte hur stor del av året det blir. Skriv från och med vilken månad, till exempel ”om ${material.words(subject).trim()} slutar från och med oktober”.`,
      );
    const isGone = GONE.test(text) || NOT_BEGUN.test(text) || POSTPONED.test(text) || (isPayer(line, material) && LEAVES.test(text));
    const gone = isGone ? partSaid(text) : null;
    if (gone)
      return {
        line,
        percent: decimal(partPercent({ ...gone, left: false }, ''))
          .negated()
          .toFixed(),
      };
    return isGone ? { line, to: '0' } : null;
  }
  const lead = material.folded.slice(clause.start, number.start);
  const follows = material.folded.slice(number.end, clause.end);
  const further = FURTHER.test(follows);
  const direction = number.sign !== '' || further || [MORE, LESS, OVERRUN, UNDERRUN].some((words) => words.test(text));
  if (number.value.decimalPlaces() > 6 || number.value.abs().gte('1e12'))
    return problem('changes', material.words(number), 'Beloppet är orimligt. Skriv till exempel 100 tkr eller 2,5 %.');
  if (number.unit === 'percent') {
    // "20 % av Enter blir kvar": as much is not used.
    if (LEFT.test(text) && !MORE.test(text)) return { line, percent: number.value.abs().negated().toFixed() };
    if (!direction || isUsedOf(subject, number, material))
      return isUsedOf(subject, number, material) ? { line, percent: number.value.minus(100).toFixed() } : null;
    return { line, percent: signed(number.value, down(clause)).toFixed(), ...yearly };
  }
  const delta = number.sign !== '' || further || MORE.test(follows) || LESS.test(follows) || OVERRUN.test(text) || UNDERRUN.test(text);
  // "Enter slutar på 2,9 mnkr och FIA på 400 tkr"
  const goesOn = before?.to !== undefined && /^ (?:pa|vid) $/.test(material.folded.slice(clause.subject.end, number.start));
  if ((goesOn || isWholeAmount(clause, lead, material)) && !delta) {
    if (number.unit === 'plain' && number.value.abs().lt(THOUSANDS_BELOW) && !number.value.isZero())
      return problem(
        'changes',
        material.words(number),
        `Menar du ${material.words(number)} kr eller ${material.words(number)} tkr? Skriv beloppet med sin enhet.`,
      );
    return { line, to: number.value.abs().toFixed() };
  }
  if (!direction) return null;
  return { line, amount: signed(kronor(number), down(clause)).toFixed(), ...yearly };
}

/** A time inside the year that no whole months are read from. */
const TIME_OF_YEAR = new RegExp(
  `\\b(?:sommar|host|var|vinter|semester|jul)(?:en|n|s)?\\b|\\b(?:ars|halvars|manads)skifte\\w*|\\b(?:${MONTHS.join('|')})\\b`,
);

/** "till nästa år": until when something is put off is no end of what is computed. */
const UNTIL_LATER = /\btill (?:nasta ar|aret efter|ar 20\d\d|20\d\d)\b/g;

/** The clause's number, where it is none of those that say for which part of the year. */
function numberOutside({ number, start }: Clause, part: Span, { folded }: Material): boolean {
  if (!number) return false;
  const isInside = number.start < start + part.end && start + part.start < number.end;
  return !isInside && !/^\s*man(?:ad(?:er)?)?\b/.test(folded.slice(number.end));
}

/** What another line gives up, or what more comes in, or a part of it, spent here. Null where nothing is freed by what was said before. */
function passedOn(line: string, before: Change, text: string, material: Material): Change | null {
  const amount = decimal(before.amount ?? '0');
  const comesIn = before.line === 'revenue' || isPayer(before.line, material);
  const freed = comesIn ? amount : amount.negated();
  if (freed.lte(0)) return null;
  const part = partSaid(text);
  const spent = part ? freed.times(part.numerator).div(part.denominator) : freed;
  return { line, amount: spent.toDecimalPlaces(2).toFixed() };
}

const isPayer = (line: string, { seen }: Pick<Material, 'seen'>): boolean =>
  PAYER_IDS.has(line) || seen.bound?.parties.some(({ id }) => id === line) === true;

/** Is the share what is used of the subject: "85 % av insatserna används", "Enter gör bara av med 85 %"? */
export function isUsedOf(subject: Span, number: NumberToken, { folded }: Pick<Material, 'folded'>): boolean {
  const [before, after] = [
    folded.slice(subject.end, Math.max(subject.end, number.start)),
    folded.slice(number.end, Math.max(number.end, subject.start)),
  ];
  if (number.unit !== 'percent' || !(USED.test(folded) || LEFT.test(folded))) return false;
  return subject.start >= number.end
    ? /^ av (?:alla |det som ar avsatt till )?$/.test(after)
    : /^[^,;\n\d]{3,40}$/.test(before) && (USED.test(before) || LEFT.test(before));
}

/** In percent with six decimals: a third of ten million is three öre off. */
function partPercent({ numerator, denominator, left }: NonNullable<ReturnType<typeof partSaid>>, text: string): string {
  const share = decimal(numerator).times(100).div(denominator).toDecimalPlaces(6);
  if (left) return share.minus(100).toFixed();
  return signed(share, LESS.test(text) && !MORE.test(text)).toFixed();
}

/** Nothing but the name, joined to the one before it: "ta bort både FIA och IT-spåret". */
const BARE = /^[\s,;&]*(?:(?:och|samt|eller|aven|bade|projekt(?:et)?|insatsen|ocksa|likasa|bort|helt|[?.!])[\s?.!]*)*$/;

/** What was said of the line before goes for this one too, where its words stand before both names. */
function sameAsBefore(
  { subject, text, start, number }: Clause,
  previous: Clause | undefined,
  before: Change | undefined,
  material: Material,
): Change | null {
  if (
    !before ||
    !previous ||
    number ||
    previous.subject.line !== before.line ||
    before.amount !== undefined ||
    (before.to !== undefined && before.to !== '0')
  )
    return null;
  const own = `${text.slice(0, subject.start - start)}${text.slice(subject.end - start)}`;
  const joined = /^[\s,&]*(?:och|samt|,)?\s*(?:projekt(?:et)?\s*)?$/.test(material.folded.slice(previous.subject.end, subject.start));
  return joined && BARE.test(own) ? { ...before, line: subject.line } : null;
}

const FORECAST_GAP = /^(?: ?:| ?=| (?:ar|nu|ca|cirka))*\s*$/;

/** Is the amount what the subject becomes: said so, what a payer gives, or a forecast of the whole year right after its name? */
function isWholeAmount({ subject, number }: Clause, lead: string, { folded, seen }: Material): boolean {
  if (BECOMES.test(lead)) return true;
  if (isPayer(subject.line, { seen }) && subject.end < (number?.start ?? 0) && PAYS.test(lead)) return true;
  const gap = number && number.start >= subject.end ? folded.slice(subject.end, number.start) : null;
  if (subject.line === 'openingEquity' && gap !== null && FORECAST_GAP.test(gap)) return true;
  return gap !== null && FORECAST_GAP.test(gap) && FORESEEN.test(folded) && !SO_FAR.test(folded);
}

/** "flytta 200 tkr från Enter till FIA": less here, as much more there. */
function moved(material: Material, subjects: readonly Subject[]): Change[] | null {
  const [from, to] = subjects;
  const numbers = material.freeNumbers.filter(isAmount);
  const [number] = numbers;
  if (!MOVED.test(material.folded) || !from || !to || subjects.length !== 2 || !number || numbers.length !== 1 || number.unit === 'percent')
    return null;
  if (!/\btill (?:projekt )?$/.test(material.folded.slice(from.end, to.start))) return null;
  const amount = kronor(number).abs();
  return [
    { line: from.line, amount: amount.negated().toFixed() },
    { line: to.line, amount: amount.toFixed() },
  ];
}

const ADDS = 'lagg(?:a|er)? (?:till|in|upp)|for in|infor|ta med';
const A_LINE = `(?:(?:${ADDS}|skapa) (?:en |ett )?(?:ny |nytt )?(?:budget)?(?:post|rad|kostnad|insats|projekt)|(?:ny|nya) (?:budget)?(?:post|rad))(?:en|et)?`;
const IN_PLAN = '(?: (?:i|till) (?:budget)?(?:forslaget|budgeten|utkastet)(?: 20\\d\\d)?)?';
const CALLED = '["\']?([a-z][^"\'\\d,:;\\n]{1,38}?)["\']?';
const AT = '(?: (?:pa|om|med|for|a))?[:,]? ?(?=\\d)';
/** "lägg till posten Språkstöd på 300 tkr", "en ny post i förslaget: Språkstöd 300 tkr". */
const NEW_LINE = new RegExp(`\\b${A_LINE}${IN_PLAN}(?: for| som heter| kallad)?:? ${CALLED}${IN_PLAN}${AT}`, 'g');
/** "lägg in Språkstöd med 300 tkr i förslaget": new where the budget has no such line. */
const PUT_IN = new RegExp(`\\b(?:${ADDS}) ${CALLED}${AT}`, 'g');
/** "Språkstöd 300 tkr som ny post" */
const AS_NEW = new RegExp(`(?<![^\\n.,;])\\s*${CALLED}${AT}(?=[^,;\\n]*\\bsom (?:en )?ny (?:budget)?(?:post|rad)\\b)`, 'g');

/** Lines that the budget does not have. Without the word for one they are so only in a budget that is being made, where the name is no known one. */
function added(material: Material, makes: boolean): Change[] {
  const isKnown = (span: Span) =>
    material.seen.names.some(({ start, end }) => start < span.end && span.start < end) ||
    GROUPS.some(([, words]) => material.find(words).some((group) => group.span.start < span.end && span.start < group.span.end));
  return [NEW_LINE, ...(makes ? [AS_NEW, PUT_IN] : [])].flatMap((wording) =>
    material.find(wording).flatMap((found) => {
      const written = found[1] ?? '';
      const start = found.span.start + found[0].lastIndexOf(written);
      const span = { start, end: start + written.length };
      const number = material.freeNumbers.find((one) => one.start >= found.span.end - 1 && one.start <= found.span.end + 1);
      if (!number || !isAmount(number) || number.unclear || number.unit === 'percent' || (wording !== NEW_LINE && isKnown(span))) return [];
      const name = material.words(span).trim();
      material.claim(found.span);
      material.claim(number);
      return [{ line: idOf(name), to: kronor(number).abs().toFixed(), name: capital(name) }];
    }),
  );
}

/** What is said of several at once must be the same for each; what is said of all but one cannot be told apart. */
function refusal({ amount, to }: Change, together: readonly Subject[], { number }: Clause, material: Material): Found | null {
  const words = number ? material.words(number).trim() : '';
  if (EXCEPT.test(material.folded))
    return problem('changes', words, 'Jag kan inte räkna bort en post ur flera. Skriv de poster som ändras, med var sin ändring.');
  if (together.length === 0 || (amount === undefined && (to === undefined || to === '0'))) return null;
  return problem(
    'changes',
    words,
    `Gäller ${words} var och en, eller tillsammans? Skriv varje post med sitt belopp, till exempel ”Enter 100 tkr dyrare, FIA 50 tkr dyrare”.`,
  );
}

/** The line that the text names nearest before a number, as the budget calls it. */
function lineHeard(number: NumberToken, material: Material): string | null {
  const all = picks(material, 'line').filter(({ meaning, home }) => home && !meaning.total);
  const found = all.findLast(({ name }) => name.end <= number.start) ?? all[0];
  const { bound } = material.seen;
  return (found && bound?.tables.flatMap(({ lines }) => lines).find(({ id }) => id === found.meaning.id)?.label) ?? null;
}

/** A line that is not known may be a new one, where a budget is being made. */
const NEW_HERE = /\b(?:ny|nytt|nya|lagg\w* (?:till|in)|(?:budget)?forslag\w*|utkast\w*|(?:post|rad)(?:en)?)\b/;

/** Changes of a budget's lines: "Enter blir 100 tkr dyrare", "kansliet 5 % lägre", "sätt FIA till 600 tkr", "bidrag oförändrade". */
export const changes: Extractor = {
  read(material, wanted) {
    const makes = wanted.has('planChange');
    claimCodes(material);
    claimAges(material);
    const found: Change[] = added(material, makes);
    const subjects = subjectsIn(material);
    if (subjects.length === 0) return found.length > 0 ? { params: { changes: found.map((change) => ({ ...change })) } } : {};
    const shift = moved(material, subjects);
    if (shift) {
      for (const span of [...subjects, ...material.freeNumbers.filter(isAmount)]) material.claim(span);
      return { params: { changes: shift.map((change) => ({ ...change })) } };
    }
    const clauses = clausesIn(material, subjects);
    let waiting: Subject[] = [];
    const left: Subject[] = [];
    for (const [index, own] of clauses.entries()) {
      const clause = waiting.length > 0 ? joinedOn(clauses[index - waiting.length], own, material) : own;
      const change = changeOf(clause, material, found.at(-1), makes) ?? sameAsBefore(clause, clauses[index - 1], found.at(-1), material);
      // Only a budget that is being made can leave to a line what is left over.
      if (!change || ('balance' in change && !makes)) {
        const next = clauses[index + 1]?.subject;
        const joins = next !== undefined && JOINS.test(material.folded.slice(clause.subject.end, next.start));
        if (!joins) left.push(...waiting, clause.subject);
        waiting = joins ? [...waiting, clause.subject] : [];
        continue;
      }
      const together = waiting;
      waiting = [];
      for (const span of [...together, clause.subject]) material.claim(span);
      if (clause.number) material.claim(clause.number);
      if ('problems' in change) return change;
      const refused = refusal(change as Change, together, clause, material);
      if (refused) return refused;
      found.push(...together.map(({ line }) => ({ ...(change as Change), line })), change as Change);
    }
    if (found.length === 0) return {};
    const params = { changes: found.map((change) => ({ ...change })) };
    const missed = makes ? null : notCounted(left, material);
    return missed ? { params, problems: [missed] } : { params };
  },
  rest: (material, params) => (params.planChange === undefined ? unreadClause(material, params) : null),
  leftover(number, material) {
    if (number.unit !== 'money' && !(number.unit === 'plain' && number.value.abs().gte(THOUSANDS_BELOW))) return null;
    const words = material.words(number).trim();
    const heard = lineHeard(number, material);
    return {
      parameter: 'changes',
      words,
      message: heard
        ? `Jag är inte säker på vad ${words} är för ${heard}. Skriv till exempel ”${heard} hamnar på ${words}” eller ”${heard} ${words} dyrare”.`
        : `Jag vet inte vilken post ${words} gäller. Skriv den med sitt namn, till exempel ”Enter ${words} dyrare” eller ”Enter hamnar på ${words}”.${NEW_HERE.test(material.folded) ? ` En ny post skriver du så här: ”lägg till posten Språkstöd på ${words} i förslaget”.` : ''}`,
    };
  },
};
