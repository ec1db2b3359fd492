import { TeamsAdapter } from '@microsoft/teams-ai';
import type { InvokeResponse, Activity as SdkActivity, TurnContext } from 'botbuilder';
import type { Access } from '../settings.js';
import type { Activity } from './activity.js';
import { BadRequestError } from './body.js';
import { addresses, credentialFactory } from './credentials.js';
import { describeError, log } from './log.js';
import { singlePost } from './single-post.js';

/** The SDK's adapter behind one method that speaks no HTTP: its own `process` tells strangers its errors and answers 500 to a forged token. */
export class Adapter extends TeamsAdapter {
  static of(access: Access): Adapter {
    return access.kind === 'local' ? new Adapter() : new Adapter(addresses(access.credentials), credentialFactory(access.credentials));
  }

  /** For what nobody has asked just now: each post is carried once, whatever becomes of it. */
  static forPosting(access: Access): Adapter {
    const once = { httpClient: singlePost };
    return access.kind === 'local'
      ? new Adapter(undefined, undefined, undefined, once)
      : new Adapter(addresses(access.credentials), credentialFactory(access.credentials), undefined, once);
  }

  /** Runs one turn. Rejects with BadRequestError 401 when the SDK finds the token wanting. */
  async receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    // The SDK's type calls everything present that an activity may have; it reads what our schema has checked, and takes the rest as it is.
    const checked: object = activity;
    const received = checked as SdkActivity;
    const proof = await this.botFrameworkAuthentication.authenticateRequest(received, authorization).catch((error: unknown) => {
      log.warn({ what: 'token', ...describeError(error) }, 'refused by the SDK');
      throw new BadRequestError(401, 'Unauthorized.');
    });
    return this.processActivity(proof, received, logic);
  }
}
