import type { Associations } from '../../associations/load.js';
import { RULES } from '../../associations/rules.js';
import { topicWords } from '../../swedish/subject-words.js';
import { COMMON_WORDS } from '../common-words.js';
import { GIVEN_NAMES } from '../given-names.js';
import { Spelling } from '../spelling.js';
import type { Extractor } from './extractor.js';

const LONGEST = 120;
const CORRECTED_FROM = 6;

interface Subjects {
  readonly words: ReadonlySet<string>;
  readonly spelling: Spelling;
}

const known = new WeakMap<Associations, Subjects>();

/** The words of everything that can be looked up: rules, terms and what was decided. */
function subjectsOf(associations: Associations): Subjects {
  const before = known.get(associations);
  if (before) return before;
  const decided = associations.all.flatMap(({ decisions }) => decisions.flatMap(({ topics, content }) => [...topics, content]));
  const words = new Set([...RULES.flatMap(({ names }) => names), ...decided].flatMap(topicWords));
  const spelling = new Spelling();
  for (const word of words) if (word.length >= CORRECTED_FROM - 1) spelling.add(word);
  const subjects = { words, spelling };
  known.set(associations, subjects);
  return subjects;
}

/** What a question is about: its words without those that only ask, one slip of the hand in each put right. Never a person's first name. */
export const topic: Extractor = {
  family: 'name',
  read(material) {
    const { words, spelling } = subjectsOf(material.seen.associations);
    const said = material.free
      .flatMap((token) => {
        const own = token.kind === 'mark' ? [] : topicWords(material.folded.slice(token.start, token.end));
        // "30 november" and "50 25 25" are names of rules, and no numbers to ask about.
        if (token.kind === 'number' && own.every((word) => words.has(word))) material.claim(token);
        return own;
      })
      .filter((word) => !GIVEN_NAMES.has(word));
    const right = said.map((word) => {
      if (word.length < CORRECTED_FROM || words.has(word) || COMMON_WORDS.has(word)) return word;
      const [only, ...more] = spelling.of(word);
      return only !== undefined && more.length === 0 ? only : word;
    });
    const text = [...new Set(topicWords(right.join(' ')))].join(' ').slice(0, LONGEST).trim();
    return text === '' ? {} : { params: { topic: text } };
  },
};
