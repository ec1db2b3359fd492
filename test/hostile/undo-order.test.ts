import { describe, expect, it } from 'vitest';
import { world } from '../turn/world.js';

/** Every message of these tests comes at the very same moment. */
describe('what comes in one millisecond', () => {
  it('is taken back one message at a time, and what was promised is what is counted', async () => {
    const here = world();
    await here.say('påminn mig i morgon kl 8');
    const standing = await here.say('alltid tre dagar före styrelsemöten');
    const promised = /Sparat: (\d+ påminnelser)/.exec(standing.text.replaceAll('\u00a0', ' '))?.[1];
    const undone = await here.say('ångra');
    expect(undone.text.replaceAll('\u00a0', ' ')).toContain(`${promised} skickas inte`);
    const active = (await here.store.reminders('chat')).filter(({ stoppedAt }) => stoppedAt === null);
    expect(active.map(({ about }) => about.type)).toEqual(['meeting']);
  });

  it('leaves a reminder alone when something that cannot be taken back was saved after it', async () => {
    const here = world();
    await here.say('påminn mig i morgon kl 8');
    await here.say('påminn om saknade rapporter den 5:e varje månad');
    expect((await here.say('ja')).text).toContain('Sparat');
    await here.say('ångra');
    expect((await here.store.reminders('chat')).map(({ stoppedAt }) => stoppedAt)).toEqual([null]);
  });

  it('is taken back as what was stopped last, not what was set before it', async () => {
    const here = world();
    await here.say('påminn mig i morgon kl 8');
    await here.say('alltid tre dagar före styrelsemöten');
    await here.say('stoppa påminnelserna');
    await here.say('ångra');
    expect((await here.store.reminders('chat')).map(({ stoppedAt }) => stoppedAt)).toEqual([null, null]);
  });

  it('is the decision where that was saved after the reminder, and the reminder where that was', async () => {
    const save = ['registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år', 'ja'];
    const remind = ['påminn mig i morgon kl 8'];
    for (const [texts, command] of [
      [[...remind, ...save], 'decision.edit'],
      [[...save, ...remind], 'reminder.set'],
    ] as const) {
      const here = world();
      for (const text of texts) await here.say(text);
      expect((await here.say('ångra')).answer.command).toBe(command);
    }
  });

  it("is never another user's", async () => {
    const here = world();
    await here.say('påminn mig i morgon kl 8', { user: 'a' });
    await here.say('registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år', { user: 'a' });
    await here.say('ja', { user: 'a' });
    expect((await here.say('ångra', { user: 'b' })).answer.status).toBe('unknown');
    expect((await here.store.reminders('chat')).map(({ stoppedAt }) => stoppedAt)).toEqual([null]);
  });
});
