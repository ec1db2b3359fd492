import { z } from 'zod';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { isBoardMatter, minutesOf } from '../minutes.js';
import { asItStands } from '../plans/standing.js';
import { COMMANDS } from '../registry.js';

export const minutesWrite = defineCommand({
  id: 'minutes.write',
  title: 'Text till protokollet',
  who: 'reader',
  examples: [
    'skriv det till protokollet',
    'text till protokollet',
    'ge mig det som protokolltext',
    'formulera det för protokollet',
    'hur skriver vi det i protokollet',
    'det där ska in i protokollet',
    'kan jag få en protokolltext',
    'sammanfatta svaret till protokollet',
    'protokollstext tack',
    'gör en mening till protokollet av det',
    'skriv ner det för protokollet',
    'för in det i protokollet',
  ],
  parameters: z.object({}),
  async answer(_params, turn): Promise<Answer> {
    const again = await lastBoardAnswer(turn);
    const text = again && minutesOf(again);
    if (!text) return nothing(turn);
    return {
      command: 'minutes.write',
      params: {},
      status: 'ok',
      context: again.context,
      headline: 'Text till protokollet',
      lead: text,
      ...(again.calculation ? { calculation: again.calculation } : {}),
      actions: again.command ? [{ title: 'Visa svaret igen', command: again.command, params: again.params }] : [],
    };
  },
});

/** The newest of what this person was answered here that minutes can be made of, answered anew: figures may have changed since. */
async function lastBoardAnswer(turn: Turn): Promise<Answer | null> {
  const rows = await turn.store.lasts(turn.conversation.id, turn.user.id, turn.now);
  for (const row of rows.filter((each) => isBoardMatter(each.command))) {
    const command = COMMANDS.find(({ id }) => id === row.command);
    const params = command?.parameters.safeParse(row.params);
    const association = turn.associations.get(row.association);
    if (!command || !params?.success || !association) continue;
    // Elsewhere somebody's role is not known here: only what is published is told again.
    const there =
      association.id === turn.association.id
        ? turn
        : { ...turn, association: await asItStands(association, turn.store), user: { ...turn.user, role: 'reader' as const, interventions: null } };
    const answer = await command.answer(params.data, there);
    if (minutesOf(answer)) return answer;
  }
  return null;
}

function nothing({ association }: Turn): Answer {
  return {
    command: 'minutes.write',
    params: {},
    status: 'ok',
    context: association.name,
    headline: 'Vad ska stå i protokollet?',
    lead: 'Fråga först, till exempel ”hur ser budgeten ut?”, och skriv sedan ”skriv det till protokollet”.',
    actions: [
      { title: 'Visa budgetläge', command: 'budget.status', params: { association: association.id } },
      { title: 'Visa målen', command: 'goals.show', params: { association: association.id } },
    ],
  };
}
