/** The ids of the outside contract that are built. A new command adds its id here and itself to the registry. */
export const COMMAND_IDS = [
  'budget.status',
  'budget.compare',
  'budget.check',
  'contribution.growth',
  'participants.report',
  'participants.correct',
  'participants.show',
  'participants.missing',
  'year.close',
  'access.edit',
  'access.show',
  'setting.edit',
  'intervention.edit',
  'meeting.next',
  'association.choose',
  'help',
  'greeting',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
