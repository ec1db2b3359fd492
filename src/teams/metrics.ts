import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a turn was: typed, pressed (two kinds), somebody arriving, or something that needs no answer. Few and fixed: they label metrics. */
export type TurnKind = 'message' | 'submit' | 'execute' | 'arrival' | 'other';

/** Counts and durations for `/metrics`, of one server. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    replies: new Counter({ name: 'bot_replies_total', help: 'Replies, by command and status.', labelNames: ['command', 'status'], registers }),
    turns: new Histogram({
      name: 'bot_turn_seconds',
      help: 'Time from a received activity to its answered request.',
      labelNames: ['kind', 'http'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
      registers,
    }),
    failures: new Counter({ name: 'bot_failures_total', help: 'What went wrong: a turn, or sending a reply.', labelNames: ['what'], registers }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
