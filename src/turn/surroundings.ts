import type { Associations } from '../associations/load.js';
import type { Association } from '../associations/schema.js';
import type { Turn } from '../commands/command.js';
import { asItStands } from '../commands/plans/standing.js';
import type { Language } from '../language/understanding.js';
import type { Store } from '../store/port.js';
import type { Message, Roles } from './message.js';

/** What every turn is answered with. */
export interface Surroundings {
  readonly store: Store;
  readonly associations: Associations;
  readonly language: Language;
  readonly roles: Roles;
  /** Where a conversation that nobody bound belongs. */
  readonly defaultAssociation: string;
  /** The address of a meeting's calendar file, where the bot can be reached. */
  readonly calendarFile?: (association: string, meeting: string) => string | null;
  /** The address of a year's proposed budget as an Excel file, where the bot can be reached. */
  readonly proposalFile?: (association: string, year: number) => string | null;
}

/** Who asks, what they may, and where: the association that is named, else the door's own choice, else the conversation's. */
export async function turnFor(message: Omit<Message, 'content'>, around: Surroundings, association?: string): Promise<Turn> {
  const { store, associations, roles, defaultAssociation } = around;
  const bound = message.association ?? (await store.conversation(message.conversation.id))?.association ?? defaultAssociation;
  const chosen: Association | undefined = associations.get(association ?? bound) ?? associations.get(defaultAssociation) ?? associations.all[0];
  if (!chosen) throw new Error(`association ${defaultAssociation} is not among the data`);
  const role = await roles.of(message.user.id, chosen.id, message.now, message.user.channelId);
  return {
    now: message.now,
    user: { id: message.user.id, ...role },
    association: await asItStands(chosen, store),
    directors: roles.directors?.(chosen.id) ?? [],
    roleOf: (user) => roles.of(user, chosen.id, message.now),
    associations,
    store,
    conversation: message.conversation,
    ...(around.calendarFile ? { calendarFile: around.calendarFile } : {}),
    ...(around.proposalFile ? { proposalFile: around.proposalFile } : {}),
    key: message.key,
  };
}

/** What the language room must know: where, when, and the names that are in no file. */
export function contextOf({ now, association, associations }: Turn) {
  const known = associations.get(association.id);
  if (known === association) return { now, association: association.id };
  const printed = new Set(known?.tables.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const lines = association.tables.flatMap((table) => table.lines).filter(({ id }) => !printed.has(id));
  return { now, association: association.id, interventions: association.interventions, lines };
}
