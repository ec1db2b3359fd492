import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/commands/command.js';
import { createDelivery } from '../../src/reminders/delivery.js';
import type { Outcome } from '../../src/reminders/sending.js';
import { typed } from '../commands/room.js';
import { reference } from '../store/reminder-samples.js';
import { associations, buttonData, world } from '../turn/world.js';
import { sender } from './sender.js';

const ENTER = { role: 'coach' as Role, interventions: ['enter'] };
const NOVA = { role: 'coach' as Role, interventions: ['nova'] };
const FIA = { role: 'coach' as Role, interventions: ['fia'] };
const DIRECTOR = { role: 'director' as Role, interventions: null };
const ROLES = { director: DIRECTOR, 'coach-1': ENTER, 'coach-2': NOVA, 'coach-3': FIA };

const SET = new Date('2024-09-20T12:00:00+02:00');
const DUE = new Date('2024-10-05T08:00:00+02:00');

/** A bot whose people have written to it in person, but for `coach-3`. */
async function office(answer?: (conversation: string) => Outcome) {
  const bot = world(ROLES);
  for (const user of ['director', 'coach-1', 'coach-2'])
    await bot.store.saveReference(reference({ id: `chat-${user}`, conversation: `chat-${user}`, users: [user] }));
  const post = sender(answer);
  let now = SET;
  const delivery = () =>
    createDelivery({
      store: bot.store,
      associations,
      roles: { of: async (user) => ROLES[user as keyof typeof ROLES] ?? { role: 'none', interventions: [] } },
      sender: post,
      clock: () => now,
      onError: (error) => bot.errors.push(error),
    });
  const running = delivery();
  return {
    ...bot,
    post,
    async look(at: Date, own = running) {
      now = at;
      await own.look(at);
      // What has begun to be sent is sent in the next breaths: nothing here waits for anything outside.
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (bot.errors.length > 0) throw bot.errors[0];
    },
    delivery,
    async report(text: string, user: string) {
      const at = new Date('2024-10-02T12:00:00+02:00');
      await bot.say(text, { user, conversation: `chat-${user}`, now: at });
      expect((await bot.say('ja', { user, conversation: `chat-${user}`, now: at })).text).toMatch(/Sparat/);
    },
    say: (text: string, conversation = 'chat-director') => bot.say(text, { user: 'director', conversation, now }),
  };
}

const plainly = ({ text }: { readonly text: string }) => typed(text);

describe('the day for missing reports', () => {
  it('is chosen by the director, who sees beforehand who cannot be reached', async () => {
    const { say } = await office();
    const asked = await say('påminn om saknade rapporter den 5:e varje månad');
    expect(asked.answer).toMatchObject({ status: 'confirm', params: { reportDay: 5 } });
    expect(plainly(asked)).toMatch(/5:e varje månad/);
    expect(plainly(asked)).toMatch(/lördag 5 oktober 2024 kl\. 08\.00/);
    expect(plainly(asked)).toMatch(/Enter.*coach-1.*nås/);
    expect(plainly(asked)).toMatch(/ingen handledare/);
    expect((await say('ja')).text).toMatch(/^.*Sparat/s);
    expect((await say('påminn om saknade rapporter den 5:e varje månad')).answer.headline).toBe('Så är det redan');
  });

  it('is nobody else’s to choose, and not talked of where others are', async () => {
    const bot = world(ROLES);
    const coach = await bot.say('påminn om saknade rapporter den 5:e varje månad', { user: 'coach-1' });
    expect(coach.answer.status).toBe('denied');
    const [group] = await bot.deliver({
      key: 'one',
      now: SET,
      user: { id: 'director' },
      conversation: { id: 'group', kind: 'group' },
      content: { text: 'påminn om saknade rapporter den 5:e varje månad' },
    });
    expect(group?.answer.status).toBe('denied');
    expect(group?.text).not.toMatch(/coach-/);
  });

  it('is taken back by its receipt, by word and by number, once each, and the day before it stands again', async () => {
    const { say, press, store } = await office();
    const choose = async (day: string) => {
      await say(`påminn om saknade rapporter den ${day} varje månad`);
      return await say('ja');
    };
    const undo = (reply: Awaited<ReturnType<typeof say>>) => press(buttonData(reply, 'Ångra'), { conversation: 'chat-director', now: SET });
    const shown = async () => /saknade rapporter[^.]*?nästa gång \S+ (\d+ \S+)/.exec(plainly(await say('visa påminnelser')))?.[1] ?? null;
    await choose('5:e');
    const second = await choose('7:e');
    expect(plainly(second)).toMatch(/Sparat av dig 20 september 2024 kl\. 12\.00\. Kvitto 2\./);
    expect(second.answer.notices).toContainEqual({ kind: 'good', text: 'Handledare som saknar en rapport påminns.' });
    expect(await shown()).toBe('7 oktober');
    expect(plainly(await undo(second))).toMatch(/Ångrat.*Nu gäller åter den 5:e varje månad/s);
    expect((await undo(second)).answer.headline).toBe('Det finns inget att ångra');
    expect(await shown()).toBe('5 oktober');
    await choose('9:e');
    expect(plainly(await say('ångra'))).toMatch(/Ångrat/);
    expect((await say('ångra')).answer.headline).toBe('Det finns inget att ångra');
    expect(await shown()).toBe('5 oktober');
    expect(plainly(await say('ångra kvitto 1'))).toMatch(/Ångrat.*Ingen påminns/s);
    expect(await shown()).toBe(null);
    expect(await store.records('sodra-vatterbygden', 2024)).toHaveLength(6);
  });

  it('and reminders of meetings are taken back each in its turn: what was done last goes first', async () => {
    const { say, store } = await office();
    const standing = async () => (await store.reminders('chat-director')).filter(({ stoppedAt }) => stoppedAt === null).length;
    await say('påminn mig i morgon kl 8');
    await say('påminn om saknade rapporter den 5:e varje månad');
    await say('ja');
    expect(plainly(await say('ångra'))).toMatch(/Ingen påminns om saknade rapporter/);
    expect(await standing()).toBe(1);
    await say('påminn om saknade rapporter den 6:e varje månad');
    await say('ja');
    await say('påminn mig i övermorgon kl 9');
    expect(plainly(await say('ångra'))).toMatch(/påminnelse skickas inte/);
    expect(await standing()).toBe(1);
    expect(plainly(await say('visa påminnelser'))).toMatch(/6 oktober/);
  });

  it('is asked for when it was not said', async () => {
    const { say } = await office();
    const asked = await say('påminn handledarna om saknade rapporter');
    expect(asked.answer).toMatchObject({ command: 'reminder.set', status: 'ask' });
    expect(asked.text).toMatch(/Vilken dag/);
  });
});

describe('on that day', () => {
  async function chosen(answer?: (conversation: string) => Outcome) {
    const bot = await office(answer);
    await bot.say('påminn om saknade rapporter den 5:e varje månad');
    await bot.say('ja');
    return bot;
  }

  it('nobody gets anything once it is taken back, and a day that stands again makes up for nothing', async () => {
    const { look, post, say } = await chosen();
    await say('påminn om saknade rapporter den 20:e varje månad');
    await say('ja');
    await look(new Date(DUE.getTime() + 60_000));
    await say('ångra');
    await look(new Date(DUE.getTime() + 120_000));
    expect(post.sent).toEqual([]);
    await look(new Date('2024-11-05T08:00:00+01:00'));
    expect(post.sent.length).toBeGreaterThan(0);
    const before = post.sent.length;
    await say('ångra kvitto 1');
    await look(new Date('2024-12-05T08:00:00+01:00'));
    expect(post.sent).toHaveLength(before);
  });

  it('each coach who lacks a report gets the form, alone, and the director the list', async () => {
    const { look, post, press } = await chosen();
    await look(new Date(DUE.getTime() - 1));
    expect(post.sent).toEqual([]);
    await look(DUE);
    await look(new Date(DUE.getTime() + 1_000));
    const to = (conversation: string) => post.sent.filter((each) => each.conversation === conversation);
    expect(post.sent.map(({ conversation }) => conversation).sort()).toEqual(['chat-coach-1', 'chat-coach-2', 'chat-director']);
    const form = to('chat-coach-1')[0]?.reply;
    expect(form?.answer).toMatchObject({ command: 'participants.report', status: 'ask', params: { intervention: 'enter', period: '2024-09' } });
    expect(form && plainly(form)).toMatch(/Rapporten för september 2024 saknas/);
    expect(form && plainly(form)).not.toMatch(/NOVA/);
    const list = to('chat-director')[0]?.reply;
    expect(list && plainly(list)).toMatch(/Enter.*coach-1.*levererad/);
    expect(list && plainly(list)).toMatch(/ingen handledare är angiven/);
    const pressed = await press(
      { ...buttonData(form ?? { answer: {} as never, text: '', card: null }, 'Granska'), women: '12', men: '9', new: '1', ended: '0' },
      { user: 'coach-1', conversation: 'chat-coach-1', now: DUE },
    );
    expect(pressed.answer.status).toBe('confirm');
  });

  it('it is sent once, whatever happens after', async () => {
    const { look, post, delivery } = await chosen();
    for (const minutes of [0, 1, 2, 60, 24 * 60, 20 * 24 * 60]) await look(new Date(DUE.getTime() + minutes * 60_000));
    await look(new Date(DUE.getTime() + 21 * 24 * 3600_000), delivery());
    expect(post.sent).toHaveLength(3);
  });

  it('whoever has reported is left in peace', async () => {
    const { look, post, report } = await chosen();
    await report('enter september 2024: 12 kvinnor, 9 män, 1 ny, 0 avslutade', 'coach-1');
    await look(DUE);
    await look(new Date(DUE.getTime() + 1_000));
    expect(post.sent.map(({ conversation }) => conversation).sort()).toEqual(['chat-coach-2', 'chat-director']);
    expect(JSON.stringify(post.sent.map(({ reply }) => reply.text))).not.toMatch(/Enter/);
  });

  it('a coach who has blocked the bot is shown in the list, and afterwards', async () => {
    const { look, post, say } = await chosen((conversation) =>
      conversation === 'chat-coach-2' ? { kind: 'refused', status: 403, retryAfter: null } : { kind: 'sent' },
    );
    await look(DUE);
    await look(new Date(DUE.getTime() + 1_000));
    const list = post.sent.find(({ conversation }) => conversation === 'chat-director');
    expect(list && plainly(list.reply)).toMatch(/NOVA.*coach-2.*inte levererad/);
    expect(plainly(await say('visa påminnelser'))).toMatch(/coach-2.*inte levererad/);
  });

  it('was missed: it comes when the bot starts, and says that it is late', async () => {
    const { look, post } = await chosen();
    await look(new Date('2024-10-07T10:00:00+02:00'));
    expect(post.sent[0] && plainly(post.sent[0].reply)).toMatch(/försenad/);
  });
});
