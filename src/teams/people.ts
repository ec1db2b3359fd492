import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';

/** More people than that are shown by their ids: the names would take longer than the answer is worth. */
const MOST_PEOPLE = 20;
/** How long an answer waits for names, milliseconds. */
const PATIENCE = 1_500;

const Member = z.object({ name: z.string().trim().min(1).max(120) });

/**
 * What the members of a conversation are called, asked of Teams when an answer speaks of them and kept nowhere. Whoever is no member of it, or
 * cannot be looked up in time, is left out.
 */
export async function namesOf(context: TurnContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const lookUp = async (id: string) => {
    const member = Member.safeParse(await TeamsInfo.getMember(context, id));
    if (member.success) names.set(id, member.data.name);
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
}
