import { GIVEN_NAMES } from '../given-names.js';
import type { Material } from '../material.js';
import type { Token, Word } from '../tokens.js';
import { monthNumber } from './months.js';

/** How one asks what a thing costs or has been given: what follows is its name. */
const OF_A_THING =
  /\b(?:kosta(?:r|de|t)?|(?:budget(?:en)?|budgeter\w*|avsatt|avsatta|anslag(?:en|et)?|anslagit|kostnad(?:en|er|erna|s)?|utgift(?:en|er|erna)?|utfall(?:et)?|medel|pengar) (?:vi )?(?:for|till|pa|av)|(?:satsa|lagg)\w* (?:vi|de|ni|forbundet) (?:pa|till)|lagt (?:pa|till)|finns(?= \w+ med\b)) /g;

/** Words before a name that are no part of it. */
const BEFORE = /^(?:den|det|de|en|ett|var|vart|vara|dom|nya|nagon|nagot|nagra|egna|just|da|egentligen|ca)$/;

/** What ends a name. */
const AFTER =
  /^(?:i|pa|for|till|enligt|under|per|om|av|hos|med|fran|och|eller|samt|som|mot|mellan|jamfort|an|vi|ni|de|oss|dem|dom|nu|tack|egentligen|da|ar|aret|budget\w*|plan(?:en)?|prognos\w*|utfall\w*|hittills|totalt|ungefar|ca|varje|nasta|forra|ihop|tillsammans|sammanlagt|mest|minst)$/;

/** What is no thing of its own but the whole, its kinds, its payers, its people or a time: never a line that is missing. */
const NO_THING =
  /^(?:vi|oss|ni|er|man|jag|mig|du|han|hon|den|det|detta|dessa|denna|den|dem|dom|de|sig|vad|vilken|vilket|vilka|hur|allt|alla|allting|mest|minst|mer|mera|mindre|mycket|lite|dyrt|billigt|for|hela|helt|helheten|totalen|summan|verksamhet\w*|insats\w*|projekt\w*|forbund\w*|aret?|arets?|ars|manad\w*|kvartal\w*|halvar\w*|period\w*|tid\w*|framtid\w*|budget\w*|plan\w*|prognos\w*|utfall\w*|kostnad\w*|intakt\w*|kommun\w*|region\w*|stat\w*|part\w*|medlem\w*|per|nasta|forra|innevarande|kommande|i|hittills|rest\w*|ovrig\w*|deltagar\w*|person(?:er|en|erna|s)?|att|nagon|individ\w*|struktur\w*|rehabilitering\w*|administration\w*|varje|post\w*|rad\w*|delar|nya?|nytt|olika|andra|annat|sammanlagt|totalt|tillsammans|ihop|igen|idag|dag|dessutom|extra|skatt\w*|samhall\w*|effekt\w*|arbetslos\w*)$/;

const LONGEST = 3;
/** Stands for words that are not passed on, as they may be somebody's name. */
const UNNAMED = 'annat';

const isWord = (token: Token): token is Word => token.kind === 'word';

/** "vad kostar hyran", "budget för jultomten": the thing that is asked for, as an id is written; null where none is, or where it is a name that is known. */
export function askedThing(material: Material): string | null {
  const { tokens, names, strangers, vocabulary } = material.seen;
  const isNamed = ({ start, end }: Token) => [...names, ...strangers].some((name) => start < name.end && name.start < end);
  for (const { span } of material.find(OF_A_THING)) {
    const following = tokens.filter(({ start }) => start >= span.end);
    const from = following.findIndex((token) => !isWord(token) || !BEFORE.test(token.text));
    const rest = from < 0 ? [] : following.slice(from);
    const end = rest.findIndex((token) => !isWord(token) || isNamed(token) || AFTER.test(token.text) || monthNumber(token.text) !== null);
    const words = rest.slice(0, end < 0 ? undefined : end).filter(isWord);
    const [first] = words;
    if (!first || words.length > LONGEST || NO_THING.test(first.text) || first.text.length < 3) continue;
    const somebody = words.some(
      (word) => GIVEN_NAMES.has(word.text) || (/^\p{Lu}/u.test(material.words(word)) && word.start > 0 && !vocabulary.has(word.text)),
    );
    for (const word of words) material.claim(word);
    const id = words.map(({ text }) => text.replace(/[^a-z0-9]/g, '')).join('-');
    return somebody || !/^[a-z0-9-]{3,80}$/.test(id) ? UNNAMED : id;
  }
  return null;
}
