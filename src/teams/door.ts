import type { Request, Response } from 'restify';
import type { Clock } from '../clock.js';
import { isLoopback } from '../loopback.js';
import type { ReferenceBook } from '../reminders/references.js';
import type { Access } from '../settings.js';
import type { Assistant } from '../turn/message.js';
import { type Activity, readActivity } from './activity.js';
import { Adapter } from './adapter.js';
import { BadRequestError, readJson } from './body.js';
import { createBot } from './bot.js';
import { createGate } from './gate.js';
import { log } from './log.js';
import type { Metrics, TurnKind } from './metrics.js';
import { createNamesOf } from './people.js';
import { keepReference } from './references.js';

interface DoorOptions {
  readonly assistant: Assistant;
  readonly access: Access;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly references: ReferenceBook;
}

/** `POST /api/messages`: reads, checks and lets in one activity, and answers when its turn is over. */
export function createDoor({ assistant, access, clock, metrics, references }: DoorOptions): (request: Request, response: Response) => Promise<void> {
  const bot = createBot(assistant, clock, metrics, createNamesOf(references), access.kind === 'local');
  const adapter = Adapter.of(access);
  const gate = createGate(access);

  async function turn(activity: Activity, authorization: string): Promise<{ readonly status: number; readonly body?: unknown }> {
    await gate(activity, authorization);
    await keepReference(references, activity);
    const answer = await adapter.receive(authorization, activity, async (context) => {
      await bot.run(context);
    });
    return answer ?? { status: 200 };
  }

  return async (request, response) => {
    if (access.kind === 'local') refuseOtherHosts(request);
    const activity = readActivity(await readJson(request));
    const kind = kindOf(activity);
    const began = performance.now();
    let http = 500;
    try {
      const { status, body } = await turn(activity, request.headers.authorization ?? '');
      http = status;
      if (body === undefined) response.send(status);
      else response.json(status, body);
    } catch (error) {
      if (error instanceof BadRequestError) http = error.status;
      throw error;
    } finally {
      const milliseconds = performance.now() - began;
      metrics.turns.observe({ kind, http }, milliseconds / 1000);
      log.info({ kind, http, milliseconds: Math.round(milliseconds) }, 'turn');
    }
  };
}

/** A page in a browser on this machine must not reach a bot without credentials under a name of its own (DNS rebinding). */
function refuseOtherHosts({ headers }: Request): void {
  if (!isLoopback((headers.host ?? '').replace(/:\d+$/, ''))) throw new BadRequestError(403, 'Without credentials only this machine is answered.');
}

function kindOf({ type, name, value }: Activity): TurnKind {
  if (type === 'message') return typeof value === 'object' && value !== null ? 'submit' : 'message';
  if (type === 'invoke' && name === 'adaptiveCard/action') return 'execute';
  return type === 'conversationUpdate' || type === 'installationUpdate' ? 'arrival' : 'other';
}
