import { randomUUID } from 'node:crypto';
import type { Associations } from '../associations/load.js';
import { type Calendar, calendarOf } from '../commands/reminders/calendars.js';
import { due, type Task } from '../commands/reminders/due.js';
import { atLeast } from '../commands/roles.js';
import type { Store } from '../store/port.js';
import type { DeliveryRow } from '../store/reminder-tables.js';
import type { Reply, Roles } from '../turn/message.js';
import { afterTry } from './outcome.js';
import { replyFor } from './replies.js';
import { reportTasks } from './reports.js';
import type { Sender } from './sending.js';
import { createSlots } from './slots.js';

/** Claimed and not yet on their way: that many at most are in doubt when the process dies. */
const CLAIMED_AT_ONCE = 3;

export interface DeliveryOptions {
  readonly store: Store;
  readonly associations: Associations;
  readonly roles: Roles;
  readonly sender: Sender;
  /** The process's one clock: for what happens while something is being sent. */
  readonly clock: () => Date;
  /** Called with what went wrong, never with what was to be sent. */
  readonly onError: (error: unknown) => void;
}

/** Sends what is due. Several of them, in several processes on one store, share the work: each delivery is claimed by one. */
export interface Delivery {
  /** Looks what is due at `now` and begins to send it; resolves when all that can be sent now has been seen, not when it has arrived. */
  look(now: Date): Promise<void>;
  /** Begins nothing more; resolves when what is being sent has an outcome. */
  stop(): Promise<void>;
}

export function createDelivery({ store, associations, roles, sender, clock, onError }: DeliveryOptions): Delivery {
  const by = randomUUID();
  /** By id: waiting for room, or being sent. */
  const underWay = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  const slot = createSlots(CLAIMED_AT_ONCE);
  let since: Date | null = null;
  let looking = false;
  let stopped = false;

  async function calendarsOf(ids: ReadonlySet<string>, now: Date): Promise<ReadonlyMap<string, Calendar>> {
    const known = [...ids].flatMap((id) => associations.get(id) ?? []);
    return new Map(await Promise.all(known.map(async (association) => [association.id, await calendarOf(association, store, now)] as const)));
  }

  async function tasksAt(now: Date): Promise<{ readonly tasks: readonly Task[]; readonly calendars: ReadonlyMap<string, Calendar> }> {
    const [reminders, deliveries] = await Promise.all([store.reminders(), store.deliveries()]);
    const calendars = await calendarsOf(new Set([...reminders, ...deliveries].map(({ association }) => association)), now);
    const reports = await reportTasks({ store, associations, roles }, deliveries, now, by);
    return { tasks: [...due({ now, since, reminders, deliveries, calendars, by }), ...reports], calendars };
  }

  /** What is in the way before anything is sent; null when nothing is. */
  async function hindrance(row: DeliveryRow, reply: Reply | null): Promise<Pick<DeliveryRow, 'state' | 'why'> | null> {
    if (reply === null) return row.about === 'report' ? { state: 'passed', why: 'done' } : { state: 'failed', why: 'withdrawn' };
    const reference = await store.reference(row.conversation);
    if (!reference) return { state: 'blocked', why: 'unknown conversation' };
    if ((row.about === 'report' || row.about === 'list') && reference.kind !== 'personal') return { state: 'failed', why: 'not alone' };
    if (reference.blockedAt !== null) return { state: 'blocked', why: '403' };
    const role = row.user === null ? 'none' : (await roles.of(row.user, row.association, clock())).role;
    if (!atLeast(role, 'member')) return { state: 'failed', why: 'role' };
    return null;
  }

  async function send(row: DeliveryRow, calendar: Calendar | undefined): Promise<void> {
    const reply = await replyFor(row, calendar, { store, associations, roles }, clock());
    const stops = await hindrance(row, reply);
    const leave = await slot();
    try {
      await claimAndSend(row, reply, stops, leave);
    } finally {
      leave();
    }
  }

  async function claimAndSend(row: DeliveryRow, reply: Reply | null, stops: Awaited<ReturnType<typeof hindrance>>, leave: () => void): Promise<void> {
    if (stopped) return;
    const now = clock();
    const claimed: DeliveryRow = { ...row, at: now.toISOString(), ...(stops ?? {}) };
    // Whoever comes second, here or in another process, stops at this line.
    if (!(await store.saveDelivery(claimed)) || stops || reply === null) return;
    const reference = await store.reference(row.conversation);
    if (!reference) return;
    const outcome = await sender.send(reference, reply, leave);
    const after = afterTry(claimed, outcome, clock(), Math.random());
    await store.saveDelivery(after);
    if (after.state === 'blocked') await store.saveReference({ ...reference, blockedAt: after.at });
  }

  function begin({ row }: Task, calendar: Calendar | undefined): void {
    underWay.add(row.id);
    void sender
      .room(row.conversation)
      .then(async () => {
        if (stopped) return;
        const posting = send(row, calendar);
        inFlight.add(posting);
        await posting.finally(() => inFlight.delete(posting));
      })
      .catch((error: unknown) => {
        // Nothing was claimed, or the mark was not kept: what comes next must not take its moment for passed.
        since = null;
        onError(error);
      })
      .finally(() => underWay.delete(row.id));
  }

  return {
    async look(now) {
      if (looking || stopped) return;
      looking = true;
      try {
        const { tasks, calendars } = await tasksAt(now);
        const fresh = tasks.filter(({ row }) => !underWay.has(row.id));
        for (const task of fresh) if (task.do === 'send') begin(task, calendars.get(task.row.association));
        for (const { row, ...task } of fresh) if (task.do === 'mark') await store.saveDelivery(row);
        since = now;
      } catch (error) {
        since = null;
        onError(error);
      } finally {
        looking = false;
      }
    },
    async stop() {
      stopped = true;
      await Promise.allSettled(inFlight);
    },
  };
}
