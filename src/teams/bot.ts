import { Application, TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, DeliveryModes, type TurnContext } from 'botbuilder';
import type { Clock } from '../clock.js';
import type { Assistant, Message, Reply } from '../turn/message.js';
import { type Activity, readActivity } from './activity.js';
import { deliver } from './deliver.js';
import { envelope, executeContent, messageContent } from './incoming.js';
import { describeError, log } from './log.js';
import type { Metrics } from './metrics.js';
import { brokenExecute, executeResponse, failedExecute, failedMessage, messageOf } from './outgoing.js';
import type { NamesOf } from './people.js';

/** Nothing is kept between turns here: the SDK's state has no locking, so whatever must be remembered lives in the store. */
class NoState extends TurnState {
  protected override async onComputeStorageKeys(): Promise<Record<string, string>> {
    return { conversation: 'none', user: 'none' };
  }
}

/** The bot as the SDK sees it: each kind of activity to the one assistant, and its replies back. `local`: it runs without credentials. */
export function createBot(assistant: Assistant, clock: Clock, metrics: Metrics, namesOf: NamesOf, local: boolean): Application {
  const bot = new Application({ startTypingTimer: false, removeRecipientMention: false, turnStateFactory: () => new NoState() });

  /** The assistant never throws; should it all the same, the person is told so instead of being left in silence. */
  async function ask(message: Message): Promise<readonly Reply[] | null> {
    try {
      const replies = await assistant.handle(message);
      for (const { answer } of replies) metrics.replies.inc({ command: answer.command ?? 'none', status: answer.status });
      return replies;
    } catch (error) {
      failed('turn', error);
      return null;
    }
  }

  function failed(what: 'turn' | 'send' | 'update', error: unknown): void {
    metrics.failures.inc({ what });
    log.error({ what, ...describeError(error) }, 'failed');
  }

  /** A reply that cannot be delivered is logged; a 5xx instead would only make Teams send the same activity again. */
  async function send(context: TurnContext, activity: Parameters<TurnContext['sendActivity']>[0]): Promise<void> {
    try {
      await deliver(() => context.sendActivity(activity));
    } catch (error) {
      failed('send', error);
    }
  }

  /** The pressed card in the conversation itself, so that everybody sees its result, also after a reload. */
  async function replacePressed(context: TurnContext, activity: Activity, reply: Reply): Promise<void> {
    const pressed = activity.replyToId;
    if (!pressed || reply.card === null || activity.deliveryMode === DeliveryModes.ExpectReplies) return;
    try {
      await deliver(() => context.updateActivity({ ...messageOf(reply), id: pressed }));
    } catch (error) {
      failed('update', error);
    }
  }

  bot.activity(ActivityTypes.Message, async (context) => {
    const activity = readActivity(context.activity);
    const replies = await ask({ ...envelope(activity, clock()), content: messageContent(activity, local), namesOf: (ids) => namesOf(context, ids) });
    if (replies === null) return send(context, failedMessage());
    for (const reply of replies) await send(context, messageOf(reply));
  });

  bot.addRoute(
    async ({ activity }) => activity.type === ActivityTypes.Invoke && activity.name === 'adaptiveCard/action',
    async (context) => {
      const activity = readActivity(context.activity);
      const content = executeContent(activity);
      if (content === null) return send(context, brokenExecute());
      const replies = await ask({ ...envelope(activity, clock()), content, namesOf: (ids) => namesOf(context, ids) });
      if (replies === null) return send(context, failedExecute());
      const [first, ...rest] = replies;
      if (first) await replacePressed(context, activity, first);
      await send(context, executeResponse(first));
      for (const reply of rest) await send(context, messageOf(reply));
    },
    true,
  );

  /** What nobody asked for: where it fails, nobody waits for it, and it is only logged. */
  const unasked = (say: (message: Omit<Message, 'content'>) => Promise<Reply | null>) => async (context: TurnContext) => {
    try {
      const reply = await say(envelope(readActivity(context.activity), clock()));
      if (reply !== null) await send(context, messageOf(reply));
    } catch (error) {
      failed('turn', error);
    }
  };
  const welcome = unasked((message) => assistant.welcome(message));

  // Sent for a meeting in whose chat the bot is, by the permission that the manifest asks for.
  bot.addRoute(
    async ({ activity }) => activity.type === ActivityTypes.Event && activity.name === 'application/vnd.microsoft.meetingStart',
    unasked((message) => assistant.meetingStarted(message)),
  );
  bot.addRoute(
    async ({ activity }) => activity.type === ActivityTypes.ConversationUpdate && includesBot(activity.membersAdded, activity.recipient),
    welcome,
  );
  bot.addRoute(
    async ({ activity }) =>
      activity.type === ActivityTypes.InstallationUpdate && activity.action !== 'remove' && activity.action !== 'remove-upgrade',
    welcome,
  );

  return bot;
}

function includesBot(added: readonly { readonly id: string }[] | null | undefined, bot: { readonly id: string } | null | undefined): boolean {
  return (added ?? []).some(({ id }) => id === bot?.id);
}
