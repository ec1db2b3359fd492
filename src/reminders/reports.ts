import type { Associations } from '../associations/load.js';
import type { Association } from '../associations/schema.js';
import type { Turn } from '../commands/command.js';
import { missingReports } from '../commands/participants/missing-rows.js';
import { asItStands } from '../commands/plans/standing.js';
import type { Task } from '../commands/reminders/due.js';
import { responsibleFor } from '../commands/reminders/lacking.js';
import { personalConversation } from '../commands/reminders/personal.js';
import { lastReportMoment, type ReportDay, reportDayOf } from '../commands/reminders/report-day.js';
import type { Owed } from '../commands/reminders/report-messages.js';
import { fingerprint } from '../store/fingerprint.js';
import type { Store } from '../store/port.js';
import type { DeliveryRow } from '../store/reminder-tables.js';
import type { Roles } from '../turn/message.js';

const SECOND = 1_000;
const ON_TIME = 10 * SECOND;
/** So long the director's list waits for what becomes of the coaches' reminders. */
const LIST_WAITS = 120 * SECOND;
const UNDER_WAY: readonly DeliveryRow['state'][] = ['claimed', 'waiting'];

export interface World {
  readonly store: Store;
  readonly associations: Associations;
  readonly roles: Roles;
}

/** Somebody's turn that nobody began: what is sent to them is worked out as if they had asked for it in their own conversation. */
export async function turnOf({ store, associations, roles }: World, row: DeliveryRow, now: Date): Promise<Turn | null> {
  const association = associations.get(row.association);
  if (!association || row.user === null) return null;
  const { user } = row;
  return {
    now,
    user: { id: user, ...(await roles.of(user, association.id, now)) },
    association: await asItStands(association, store),
    associations,
    store,
    conversation: { id: row.conversation, kind: 'personal' },
    directors: roles.directors?.(association.id) ?? [],
    roleOf: (other) => roles.of(other, association.id, now),
    key: fingerprint(row.id),
  };
}

/** What is missing of a month, and who should report it. */
export async function owedIn(turn: Pick<Turn, 'store' | 'association' | 'now' | 'roleOf'> & Turn, month: string): Promise<readonly Owed[]> {
  const responsible = await responsibleFor(turn);
  const rows = await missingReports(turn, month, turn.association.interventions);
  return await Promise.all(rows.map(async (row) => ({ row, responsible: await responsible(row.intervention) })));
}

/** The month's reminders of missing reports that are due: one to each coach who can be reached alone, then the list to the director who chose the day. */
export async function reportTasks(world: World, deliveries: readonly DeliveryRow[], now: Date, by: string): Promise<readonly Task[]> {
  const tasks = await Promise.all(world.associations.all.map((association) => tasksOf(association, world, deliveries, now, by)));
  return tasks.flat();
}

async function tasksOf(association: Association, world: World, deliveries: readonly DeliveryRow[], now: Date, by: string): Promise<readonly Task[]> {
  const rule = await reportDayOf(world.store, association.id);
  const last = rule && lastReportMoment(rule, now);
  if (!rule || !last) return [];
  const own = deliveries.filter(({ association: id, subject }) => id === association.id && subject === last.month);
  if (own.some(({ about }) => about === 'list')) return [];
  const director = await rowFor('list', rule.user, { association, rule, ...last, world, now, by });
  const turn = await turnOf(world, director, now);
  if (!turn) return [];
  const owed = await owedIn(turn, last.month);
  const people = [...new Map(owed.flatMap(({ responsible }) => responsible).map((one) => [one.user, one])).values()];
  const rows = await Promise.all(
    people
      .filter(({ conversation }) => conversation !== null)
      .map(({ user }) => rowFor('report', user, { association, rule, ...last, world, now, by })),
  );
  const begun = own.filter(({ about }) => about === 'report');
  const fresh = rows.filter(({ id }) => !begun.some((row) => row.id === id));
  const waited = begun.length > 0 && begun.every(({ at }) => now.getTime() - Date.parse(at) > LIST_WAITS);
  const settled = fresh.length === 0 && (waited || !begun.some(({ state }) => UNDER_WAY.includes(state)));
  return [...fresh, ...(settled ? [director] : [])].map((row) => ({ do: 'send', row }));
}

interface Due {
  readonly association: Association;
  readonly rule: ReportDay;
  readonly moment: Date;
  readonly month: string;
  readonly world: World;
  readonly now: Date;
  readonly by: string;
}

async function rowFor(about: 'report' | 'list', user: string, { association, moment, month, world, now, by }: Due): Promise<DeliveryRow> {
  const reference = await personalConversation(world.store, user);
  return {
    id: [about, association.id, month, user].join(' '),
    version: 1,
    // Somebody without a personal conversation has this row nowhere: it says that it was not delivered.
    conversation: reference?.id ?? `nobody:${user}`,
    association: association.id,
    about,
    subject: month,
    told: null,
    user,
    moment: moment.toISOString(),
    late: now.getTime() - moment.getTime() > ON_TIME,
    state: 'claimed',
    at: now.toISOString(),
    tries: 1,
    retryAt: null,
    why: null,
    by,
  };
}
