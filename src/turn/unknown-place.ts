import type { Associations } from '../associations/load.js';
import type { Answer } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { Problem, Reading } from '../language/understanding.js';

/** As many as a phone shows at once. */
const MOST = 6;
const LONGEST = 45;

/** A place was named that no loaded association has: that is said, and the same question is offered for those that there are, nearest first. */
export function unknownPlaceAnswer(command: Command, { params }: Reading, problem: Problem, associations: Associations): Answer {
  const { about, parameter, message, choices = [] } = problem;
  const known = choices.flatMap((id) => associations.get(id) ?? []).slice(0, MOST);
  const [only, ...more] = known;
  const short = only && more.length === 0 ? `${about} hör inte till ${only.name}` : `${about} finns inte bland förbunden`;
  return {
    command: command.id,
    params,
    status: 'ask',
    context: `Finsamboten · ${command.title.toLowerCase()}`,
    headline: about && short.length <= LONGEST ? short : 'Det finns inte bland förbunden',
    lead: message,
    menu: known.map(({ id, name, fullName }) => ({
      title: name,
      example: fullName,
      command: command.id,
      params: { ...params, [parameter]: id },
    })),
    pending: { kind: 'complete', command: command.id, params },
  };
}
