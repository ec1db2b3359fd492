import type { DeliveryRow, ReferenceRow, ReminderRow } from '../../src/store/reminder-tables.js';
import { NOW } from './samples.js';

export function reference(changes: Partial<ReferenceRow> = {}): ReferenceRow {
  return {
    id: 'msteams:conversation-1',
    kind: 'personal',
    users: ['user-1', '29:user-1'],
    channel: 'msteams',
    conversation: 'conversation-1',
    serviceUrl: 'http://127.0.0.1:1/',
    bot: 'bot-1',
    tenant: null,
    blockedAt: null,
    ...changes,
  };
}

export function reminder(changes: Partial<ReminderRow> = {}): ReminderRow {
  return {
    id: 'reminder-1',
    association: 'finnveden',
    conversation: 'msteams:conversation-1',
    user: 'user-1',
    about: { type: 'meeting', meeting: 'board-2024-06-13' },
    offsets: ['P7D', 'P1D'],
    at: null,
    time: '08:00',
    createdAt: NOW.toISOString(),
    pausedUntil: null,
    stoppedAt: null,
    changedBy: 'user-1',
    changedAt: NOW.toISOString(),
    ...changes,
  };
}

export function delivery(changes: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    id: 'delivery-1',
    version: 1,
    conversation: 'msteams:conversation-1',
    association: 'finnveden',
    about: 'reminder',
    subject: 'board-2024-06-13',
    told: { kind: 'board', title: 'Styrelsemöte', date: '2024-06-13', time: '09:00', cancelled: false },
    user: null,
    moment: NOW.toISOString(),
    late: false,
    state: 'claimed',
    at: NOW.toISOString(),
    tries: 1,
    retryAt: null,
    why: null,
    by: 'process-1',
    ...changes,
  };
}
