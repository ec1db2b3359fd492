import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { AdaptiveCard } from '../cards/card.js';
import type { Reply } from '../turn/message.js';
import { toWire } from './press-key.js';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** Teams shows the summary in notifications and in the list of chats. */
const MOST_SUMMARY = 120;

const FAILED = 'Något gick fel hos mig. Försök igen om en stund.';

/**
 * A reply as a Teams message. With a card there is no `text`: Teams would show the same answer twice. The text alternative goes where screen
 * readers find it, in the card's `speak`, and its first words become the summary.
 */
export function messageOf(reply: Reply): Partial<Activity> {
  if (reply.card === null) return { type: ActivityTypes.Message, text: reply.text, textFormat: 'plain' };
  return {
    type: ActivityTypes.Message,
    summary: summary(reply.answer.headline || reply.text),
    attachments: [CardFactory.adaptiveCard(onTheWire(reply.card, reply.text))],
  };
}

/** The answer to a pressed Action.Execute: the card that takes the pressed one's place, or a line of text. */
export function executeResponse(reply: Reply | undefined): Partial<Activity> {
  if (reply === undefined) return invokeResponse(200, { statusCode: 200, type: MESSAGE, value: 'Det är redan mottaget.' });
  if (reply.card === null) return invokeResponse(200, { statusCode: 200, type: MESSAGE, value: reply.text });
  return invokeResponse(200, { statusCode: 200, type: ADAPTIVE, value: onTheWire(reply.card, reply.text) });
}

export function failedMessage(): Partial<Activity> {
  return { type: ActivityTypes.Message, text: FAILED, textFormat: 'plain' };
}

export function failedExecute(): Partial<Activity> {
  return invokeResponse(200, { statusCode: 200, type: MESSAGE, value: FAILED });
}

/** An invoke without the action that it should carry. */
export function brokenExecute(): Partial<Activity> {
  return invokeResponse(400, {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'The action is missing.' },
  });
}

function invokeResponse(status: number, body: unknown): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status, body } };
}

function onTheWire(card: AdaptiveCard, text: string): AdaptiveCard {
  return toWire({ speak: text, ...card });
}

function summary(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length <= MOST_SUMMARY ? line : `${line.slice(0, MOST_SUMMARY - 1)}…`;
}
