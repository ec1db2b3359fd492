import type { DeliveryRow, ReminderRow } from '../../store/reminder-tables.js';
import type { Calendar } from './calendars.js';
import { changes } from './changes.js';
import { hasBegun, isPaused, type Planned, planned } from './plan.js';

const SECOND = 1_000;
/** Later than this it says that it is late. */
const ON_TIME = 10 * SECOND;
/** A claim that nobody has marked for so long belongs to a process that is gone: no send takes this long. */
const CLAIM_ENDS = 60 * SECOND;
/** What was put before the last look that shortly may have been saved after it. */
const GRACE = 60 * SECOND;
/** Nothing is tried for longer than this. */
const MOST_TRYING = 24 * 60 * 60 * SECOND;

/** send: to be claimed, then sent · mark: to be kept as it is, nothing is sent. The row is the next version of what is kept. */
export interface Task {
  readonly do: 'send' | 'mark';
  readonly row: DeliveryRow;
}

export interface Situation {
  readonly now: Date;
  /** When it was last looked in this process; null the first time. What came to be planned into the time before it is not made up for. */
  readonly since: Date | null;
  readonly reminders: readonly ReminderRow[];
  readonly deliveries: readonly DeliveryRow[];
  /** By association. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The process that asks. */
  readonly by: string;
}

/**
 * What is to be done now. Every moment that has come leads to one row, whose id is what it is about: without a row it is sent (late, when the
 * bot was down); with one it is never sent again unless Teams refused it and it waits. A claim that nobody marked is unknown: not sent again.
 */
export function due(situation: Situation): Task[] {
  const { now, deliveries } = situation;
  const begun = new Set(deliveries.flatMap((row) => (TOLD.includes(row.state) ? [row.id, momentKey(row)] : [row.id])));
  const plans = plansOf(situation);
  return [
    ...[...plans.values()].flatMap((plan) => (begun.has(plan[0].id) || begun.has(plannedKey(plan[0])) ? [] : firstTime(plan, situation))),
    ...deliveries.flatMap((row) => again(row, plans.get(row.id), now)),
    ...changes(situation),
  ];
}

type Plan = readonly [Planned, ...Planned[]];

/** What has come due, by id; several reminders may lead to the same message. */
function plansOf({ now, reminders, calendars }: Situation): ReadonlyMap<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const reminder of reminders) {
    const calendar = calendars.get(reminder.association);
    if (!calendar || reminder.stoppedAt !== null) continue;
    for (const one of planned(reminder, calendar)) {
      if (one.moment > now) break;
      const others = plans.get(one.id);
      plans.set(one.id, others ? [...others, one] : [one]);
    }
  }
  return plans;
}

/** The message of that moment is on its way or has arrived. */
const TOLD: readonly DeliveryRow['state'][] = ['claimed', 'sent', 'unknown'];

/**
 * Where, about what, and when: whoever was reminded at a moment is not reminded of it again because the meeting then was given another time of day.
 * That it was moved is a message of its own.
 */
function momentKey({ association, conversation, subject, moment }: Pick<DeliveryRow, 'association' | 'conversation' | 'subject' | 'moment'>): string {
  return ['told', association, conversation, subject, moment].join(' ');
}

function plannedKey({ reminder: { association, conversation }, meeting, moment }: Planned): string {
  return momentKey({ association, conversation, subject: meeting.id, moment: moment.toISOString() });
}

function firstTime(plan: Plan, { now, since, by }: Situation): Task[] {
  const [{ id, reminder, meeting, moment }] = plan;
  const row: DeliveryRow = {
    id,
    version: 1,
    conversation: reminder.conversation,
    association: reminder.association,
    about: 'reminder',
    subject: meeting.id,
    told: { kind: meeting.kind, title: meeting.title, date: meeting.date, time: meeting.time, cancelled: false },
    user: reminder.user,
    moment: moment.toISOString(),
    late: now.getTime() - moment.getTime() > ON_TIME,
    state: 'claimed',
    at: now.toISOString(),
    tries: 1,
    retryAt: null,
    why: null,
    by,
  };
  if (plan.every((one) => isPaused(one.reminder, moment))) return [marked(row, 'passed', 'paused')];
  if (since !== null && moment.getTime() <= since.getTime() - GRACE) return [marked(row, 'passed', 'planned late')];
  if (hasBegun(meeting, now)) return [marked(row, 'missed', null)];
  return [{ do: 'send', row }];
}

function marked(row: DeliveryRow, state: DeliveryRow['state'], why: string | null): Task {
  return { do: 'mark', row: { ...row, state, why, tries: state === 'passed' || state === 'missed' ? 0 : row.tries } };
}

/** What has a row already: a claim that ended without a word, or a refusal that it is time to try again. */
function again(kept: DeliveryRow, plan: Plan | undefined, now: Date): Task[] {
  const next = { ...kept, version: kept.version + 1, at: now.toISOString() };
  if (kept.state === 'claimed') return isAbandoned(kept, now) ? [{ do: 'mark', row: { ...next, state: 'unknown', why: 'interrupted' } }] : [];
  if (kept.state !== 'waiting') return [];
  const given = (why: string): Task[] => [{ do: 'mark', row: { ...next, state: 'failed', retryAt: null, why } }];
  if (kept.about === 'reminder' && !plan) return given('withdrawn');
  if (plan && hasBegun(plan[0].meeting, now)) return given('begun');
  if (now.getTime() - Date.parse(kept.moment) > MOST_TRYING) return given(kept.why ?? 'refused');
  if (kept.retryAt !== null && kept.retryAt > now.toISOString()) return [];
  const late = kept.late || now.getTime() - Date.parse(kept.moment) > GRACE;
  return [{ do: 'send', row: { ...next, state: 'claimed', tries: kept.tries + 1, retryAt: null, late } }];
}

/** A clock that was put back, as for a demonstration, has no claims from its own future. */
function isAbandoned({ at }: DeliveryRow, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age > CLAIM_ENDS || age < 0;
}
