import { renderCard } from '../cards/render.js';
import type { Answer } from '../commands/answer.js';
import { meetingStartAnswer } from '../commands/meetings/starting.js';
import { peopleIn, withNames } from '../commands/person.js';
import { commandById } from '../commands/registry.js';
import { NotSavedError } from '../store/port.js';
import { renderText } from '../text/render.js';
import { answerFiles } from './answer-files.js';
import { answerPress } from './answer-press.js';
import { answerText } from './answer-text.js';
import type { Assistant, Message, Reply } from './message.js';
import { createRecentKeys } from './recent-keys.js';
import { runCommand } from './run-command.js';
import { errorAnswer, noAssociationAnswer } from './standard-answers.js';
import { type Surroundings, turnFor } from './surroundings.js';

export interface AssistantOptions extends Surroundings {
  /** Called with what went wrong inside, never with what the user wrote. */
  readonly onError: (error: unknown) => void;
}

/** The same pipeline for every door: understand, look up who asks and where, answer, render. */
export function createAssistant(options: AssistantOptions): Assistant {
  const recent = createRecentKeys();

  return {
    async handle(message) {
      if (recent.seen(message.key)) return [];
      try {
        const { association } = message;
        if (association !== undefined && !options.associations.get(association))
          return [await reply(noAssociationAnswer(association, options.associations), message)];
        return [await reply(await answerContent(message, options), message)];
      } catch (error) {
        if (error instanceof NotSavedError) {
          recent.forget(message.key);
          return [await reply(errorAnswer(null, error.message), message)];
        }
        options.onError(error);
        return [await reply(errorAnswer(null, 'Något gick fel hos mig, och inget är sparat. Försök igen om en stund.'), message)];
      }
    },

    async welcome(message) {
      // Teams announces one arrival by several activities at once: only the first of them goes on.
      if (recent.seen(`welcome ${message.conversation.id}`)) return null;
      const turn = await turnFor(message, options);
      const row = await options.store.conversation(message.conversation.id);
      if (row?.welcomedAt) return null;
      await options.store.saveConversation({
        id: message.conversation.id,
        association: row?.association ?? null,
        welcomedAt: message.now.toISOString(),
      });
      return await reply(await runCommand(commandById('help'), { params: {}, problems: [] }, turn), message);
    },

    async meetingStarted(message) {
      const answer = await meetingStartAnswer(await turnFor(message, options));
      // Claimed only where there is something to say, so that what nobody turned on writes nothing.
      return answer && (await options.store.claim(`${message.key}#started`, message.now)) ? await reply(answer, message) : null;
    },
  };
}

/** What a person wrote, pressed or sent, each by its own way. */
async function answerContent(message: Message, around: Surroundings): Promise<Answer> {
  const { content } = message;
  if ('files' in content) return await answerFiles(content, message, around);
  return 'text' in content ? await answerText(content.text, message, around) : await answerPress(content.submit, message, around);
}

/** The answer with people's names in it, as text and as a card. */
async function reply(answer: Answer, { key, namesOf }: Omit<Message, 'content'>): Promise<Reply> {
  const people = peopleIn(answer);
  const shown = people.length === 0 ? answer : withNames(answer, (await namesOf?.(people)) ?? new Map());
  return { answer: shown, text: renderText(shown), card: renderCard(shown, key) };
}
