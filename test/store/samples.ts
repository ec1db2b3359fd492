import type { RecordBody } from '../../src/store/bodies/body.js';
import type { AppendRequest, ConversationRow, LastRow, PendingRow } from '../../src/store/port.js';

export const NOW = new Date('2024-05-02T08:00:00.000Z');

export function minutesLater(minutes: number, from: Date = NOW): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

export function report(women = 24, men = 38): RecordBody {
  return {
    type: 'participants.report',
    intervention: 'enter',
    period: '2024-03',
    women,
    men,
    notStated: null,
    new: 5,
    ended: 3,
    newWomen: null,
    newMen: null,
    endedWomen: null,
    endedMen: null,
    exits: { work: 2, studies: 1 },
    deviation: null,
    replaces: [],
  };
}

export function request(key: string, changes: Partial<AppendRequest> = {}): AppendRequest {
  return { association: 'finnveden', year: 2024, key, at: NOW, by: { user: 'coach-1', role: 'coach' }, bodies: [report()], ...changes };
}

export function pending(changes: Partial<PendingRow> = {}): PendingRow {
  return {
    id: 'pending-1',
    conversation: 'conversation-1',
    user: 'coach-1',
    association: 'finnveden',
    kind: 'confirm',
    command: 'participants.report',
    params: { intervention: 'enter', women: 24, men: null, exits: { work: 2 } },
    expiresAt: minutesLater(30).toISOString(),
    latest: true,
    answered: false,
    ...changes,
  };
}

export function conversation(changes: Partial<ConversationRow> = {}): ConversationRow {
  return { id: 'conversation-1', association: 'finnveden', welcomedAt: NOW.toISOString(), ...changes };
}

export function last(changes: Partial<LastRow> = {}): LastRow {
  return {
    conversation: 'conversation-1',
    user: 'coach-1',
    association: 'finnveden',
    command: 'budget.status',
    params: { year: 2021 },
    at: NOW.toISOString(),
    ...changes,
  };
}
