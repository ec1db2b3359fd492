import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { ReferenceBook } from '../reminders/references.js';

/** More people than that are shown by their ids: the names would take longer than the answer is worth. */
const MOST_PEOPLE = 20;
/** How long an answer waits for names, milliseconds. */
const PATIENCE = 1_500;

const Member = z.object({ name: z.string().trim().min(1).max(120) });

/** What people are called, by id, seen from a conversation. */
export type NamesOf = (context: TurnContext, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Names as Teams has them, asked for when an answer speaks of people and kept nowhere: of the conversation's members, else of those who have a
 * conversation of their own with the bot. Whoever is neither, or cannot be looked up in time, is left out.
 */
export function createNamesOf(references: ReferenceBook): NamesOf {
  return async (context, ids) => {
    const names = new Map<string, string>();
    const lookUp = async (id: string) => {
      const found = Member.safeParse(await TeamsInfo.getMember(context, id).catch(() => inOwnConversation(references, context, id)));
      if (found.success) names.set(id, found.data.name);
    };
    const all = Promise.allSettled(ids.slice(0, MOST_PEOPLE).map(lookUp));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      all,
      new Promise((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      }),
    ]);
    clearTimeout(timer);
    return new Map(names);
  };
}

/** What is used of the SDK's connector client. */
interface Client {
  readonly conversations: { getConversationMember(conversation: string, member: string): Promise<unknown> };
}

async function inOwnConversation(references: ReferenceBook, context: TurnContext, id: string): Promise<unknown> {
  const conversation = await references.personal(id, context.activity.serviceUrl);
  const client: Client | undefined = context.turnState.get(context.adapter.ConnectorClientKey);
  return conversation === null ? null : await client?.conversations.getConversationMember(conversation, id);
}
