import type { Associations } from '../associations/load.js';
import type { Command } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { asksToRead, judgedAmong } from './asks-to-read.js';
import { mayMean, meantInstead, surelyMeant } from './choosing.js';
import { NONE, trainClassifier } from './classifier.js';
import { COMMON_WORDS } from './common-words.js';
import { decide, tellingOf } from './decision.js';
import { asksWhetherTrue, claimAsked } from './extract/claimed.js';
import { isYear } from './extract/years.js';
import { forbids, onlyForbids } from './forbidden.js';
import { additionOf } from './going-on.js';
import { readInputs } from './inputs.js';
import { maskedWords } from './masking.js';
import { type Context, type Seen, see } from './material.js';
import { NameIndex } from './names.js';
import { OFF_TOPIC } from './offtopic.js';
import { asksOfSomebody, findPerson, namesSomebody } from './person-words.js';
import { findPersonal } from './privacy.js';
import { readerFor } from './reading.js';
import { readReply } from './replies.js';
import { SAYINGS } from './sayings.js';
import { Strangers } from './strangers.js';
import { clean } from './text.js';
import { twoQuestions } from './two-questions.js';
import type { Language } from './understanding.js';

/** Longer texts are no question; what is pasted beyond this is not read. */
const LONGEST = 4_000;
/** Examples are read as if written on this day: only their names and numbers matter. */
const TRAINING_DAY = new Date('2024-06-15T12:00:00Z');

/** Learns every command's examples, and reads Swedish from then on. Takes about a second; nothing is written or sent. */
export async function createLanguage(commands: readonly Command[], associations: Associations): Promise<Language> {
  const vocabulary = new Set(COMMON_WORDS);
  const names = new NameIndex(associations);
  const surroundings = { names, strangers: new Strangers(associations.all, names), associations, vocabulary };
  const seeText = (text: string, context: Context) => see(text.slice(0, LONGEST), surroundings, context);
  const home = { now: TRAINING_DAY, association: associations.all[0]?.id ?? '' };

  const examples = [
    ...commands.map(({ id, examples: own }) => ({ intent: id as string, written: [...own, ...(SAYINGS[id] ?? [])] })),
    { intent: NONE, written: OFF_TOPIC },
  ].flatMap(({ intent, written }) => written.map((text) => ({ intent, words: maskedWords(seeText(text, home)) })));
  for (const { intent, words } of examples) if (intent !== NONE) for (const word of words) vocabulary.add(word);
  const classify = trainClassifier(examples);
  const telling = tellingOf(commands);
  const byId = new Map(commands.map((command) => [command.id, { command, read: readerFor(command) }]));
  const candidates = [...byId].map(([id, { read, command }]) => ({ id, read, writes: command.confirm !== undefined }));
  const known = (id: CommandId) => {
    const found = byId.get(id);
    if (!found) throw new Error(`no command with id ${id}`);
    return found;
  };

  const language: Language = {
    understand(text, context) {
      const personal = findPersonal(text, context.now) ?? findPersonal(clean(text).original, context.now);
      if (personal) return { kind: 'personal', what: personal };
      const seen = seeText(text, context);
      const person = findPerson(seen);
      if (person) return { kind: 'personal', what: person };
      const reply = readReply(seen.text);
      if (reply) return { kind: 'reply', reply };
      if (onlyForbids(seen)) return { kind: 'reply', reply: { kind: 'no', order: 'yes' } };
      if (asksOfSomebody(seen)) return { kind: 'individuals' };
      const sure = surelyMeant(seen);
      if (sure) return { kind: 'command', command: sure, ...known(sure).read(seen).reading };
      if (saysOnlyNumber(seen)) return { kind: 'unknown', near: [] };
      if (claimAsked(seen)) return { kind: 'command', command: 'budget.check', ...known('budget.check').read(seen).reading };
      const mayWrite = !asksWhetherTrue(seen) && !forbids(seen);
      const possible = candidates.filter(({ id, writes }) => mayMean(id, seen) && (mayWrite || !writes));
      const judgement = classify(maskedWords(seen));
      return decide(possible, { ...judgement, likely: meantInstead(judgement.likely, seen) }, seen, telling);
    },
    onlyReading(text, context, may) {
      const seen = seeText(text, context);
      if (!asksToRead(seen)) return null;
      const possible = candidates.filter(({ id, writes }) => !writes && may(id) && mayMean(id, seen));
      const judgement = classify(maskedWords(seen));
      const among = new Set(possible.map(({ id }) => id));
      return decide(possible, judgedAmong(among, { ...judgement, likely: meantInstead(judgement.likely, seen) }), seen, telling);
    },
    read: (command, text, context) => known(command).read(seeText(text, context)).reading,
    twoThings(text, context) {
      const asked = twoQuestions(text)?.map((clause) => language.understand(clause, context));
      const [first, second] = asked ?? [];
      if (first?.kind !== 'command' || second?.kind !== 'command' || roomOf(first.command) === roomOf(second.command)) return null;
      if ([first, second].some(({ command }) => known(command).command.confirm)) return null;
      // "… och vad kostade det?": what the second leaves out is as the sentence says.
      const whole = known(second.command).read(seeText(text, context)).reading;
      return [first, whole.problems.length > 0 ? second : { ...second, params: { ...whole.params, ...second.params } }];
    },
    goesOn(command, text, context) {
      const seen = seeText(text, context);
      return additionOf(known(command).read(seen), seen);
    },
    personalIn(text, context, wholeNames) {
      const personal = findPersonal(text, context.now) ?? findPersonal(clean(text).original, context.now);
      if (personal) return personal;
      const seen = seeText(text, context);
      return findPerson(seen) ?? (namesSomebody(seen, wholeNames) ? 'name' : null);
    },
    readInputs: (command, inputs, context) => readInputs(known(command).command, inputs, (text) => seeText(text, context)),
  };
  return language;
}

/** Commands of one room answer for each other: a meeting's day and its host are one question. */
function roomOf(command: CommandId): string {
  return command.split('.')[0] ?? command;
}

/** "10": what it is of is not said, and nothing is begun on a guess. */
function saysOnlyNumber({ tokens }: Seen): boolean {
  const [only, ...more] = tokens.filter((token) => token.kind !== 'mark');
  return only?.kind === 'number' && more.length === 0 && only.unit === 'plain' && only.sign === '' && !isYear(only);
}
