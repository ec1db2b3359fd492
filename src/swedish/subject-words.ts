import { withoutDots } from './words.js';

/** Words that ask, or that stand in every question: they say nothing about the subject. Without dots. */
const ASKING = new Set(
  `vad var vem vems vilka vilken vilket nar hur varfor ar e va som i pa av for till fran om med hos den det de dem en ett ska skall far fa kan maste bor vi man ni jag du
  oss sig sin sitt har hade blir bli blev finns galler gallde sager sade sa betyder betyda menas innebar star vill veta fraga undrar regel regler regeln lag lagen lagens lagar
  forklara begreppet ordet term termen egentligen nu da sa ocksa och eller inte nagon nagot alla enligt beslut bestamde bestammer bestamma sist beslutade beslutades styrelsen sagt bestamdes bestamt beslutat beslutet besluten besluta
  tog togs fattades fattat fattats klubbades motet styrelsemotet hitta sok soka visa beratta angaende gallande kring hej tack snalla skillnad skillnaden mellan ja nej mig dig dess detta denna dar har the what is of ni era vara vart var
  passar passa funkar fungerar mycket manga ager driver jobbar info information`
    .split(/\s+/)
    .filter(Boolean),
);
/** Words of the field that stand beside nearly everything: a subject only where nothing else is said. */
const WEAK = new Set('insats insatsen insatser insatserna projekt projektet kostar kostnad kostnaden'.split(' '));
const ENDINGS = /^(?:s|n|ns|en|ens|et|ets|t|ts|er|ers|erna|ernas|ar|ars|arna|arnas|or|orna|na|a|as|e)$/;
const SHORTEST_STEM = 3;
const SHORTEST_PART = 5;

/** The words of a text that say what it is about, in lower case without dots. */
export function topicWords(text: string): string[] {
  const words = (withoutDots(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length > 1 && !ASKING.has(word));
  const strong = words.filter((word) => !WEAK.has(word));
  return strong.length > 0 ? strong : words;
}

/** How alike two words are: 1 the same, a little less in another form, half where one begins or ends the other ("budget", "budgetbeslut"), else 0. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const [left, right] = [short.slice(same), long.slice(same)];
  const isForm = same >= SHORTEST_STEM && same >= short.length - 2 && (left === '' || ENDINGS.test(left)) && ENDINGS.test(right);
  if (isForm) return 0.95;
  return (left === '' && same >= SHORTEST_PART) || endsAlike(short, long) ? 0.5 : 0;
}

/** "bidragen" in "medlemsbidrag": the last part of a compound, in whatever form. */
function endsAlike(short: string, long: string): boolean {
  const stem = (word: string) => word.replace(/(?:en|et|er|ar|or|erna|arna|n|t)$/, '');
  const last = stem(short);
  return last.length >= SHORTEST_PART && stem(long).endsWith(last);
}
