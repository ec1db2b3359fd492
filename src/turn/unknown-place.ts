import type { Associations } from '../associations/load.js';
import type { Answer } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { Problem, Reading } from '../language/understanding.js';

/** As many as a phone shows at once. */
const MOST = 6;
const LONGEST = 45;

/** A place was named that the figures are not of: that is said, and the same question is offered for those that there are, nearest first. */
export function unknownPlaceAnswer(command: Command, { params }: Reading, problem: Problem, associations: Associations): Answer {
  const { headline = '', parameter, message, choices = [] } = problem;
  const known = choices.flatMap((id) => associations.get(id) ?? []).slice(0, MOST);
  return {
    command: command.id,
    params,
    status: 'ask',
    context: `Finsamboten · ${command.title.toLowerCase()}`,
    headline: headline.length > 0 && headline.length <= LONGEST ? headline : 'Vilket förbund menar du?',
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
