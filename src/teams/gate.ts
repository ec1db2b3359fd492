import { isLoopbackUrl } from '../loopback.js';
import type { Access } from '../settings.js';
import type { Activity } from './activity.js';
import { BadRequestError } from './body.js';
import { createTokenCheck } from './token.js';

/** Lets an activity in, or throws BadRequestError (401 or 403) before anything is read, written or called. */
export type Gate = (activity: Activity, authorization: string) => Promise<void>;

/**
 * local: nobody proves anything, so replies go to this machine only, whatever address the caller names.
 * entra: the call carries a token of the Bot Connector for this bot and this service address, and comes from our tenant's Teams. Which tenant that
 * is stands in the conversation or in the channel data, or in both, of everything that Teams sends: what names none is as foreign as what names another.
 */
export function createGate(access: Access): Gate {
  if (access.kind === 'local') {
    return async ({ serviceUrl }) => {
      if (!isLoopbackUrl(serviceUrl ?? '')) throw new BadRequestError(403, 'Without credentials only a serviceUrl on this machine is answered.');
    };
  }
  const { tenantId } = access.credentials;
  const check = createTokenCheck(access.credentials);
  return async (activity, authorization) => {
    await check(authorization, activity);
    if (tenantId !== null && !isOf(tenantId, activity)) throw new BadRequestError(401, 'Unauthorized.');
  };
}

function isOf(tenantId: string, { conversation, channelData }: Activity): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => typeof tenant === 'string' && tenant !== '');
  return named.length > 0 && named.every((tenant) => tenant?.toLowerCase() === tenantId.toLowerCase());
}
