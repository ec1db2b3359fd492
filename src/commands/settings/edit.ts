import { z } from 'zod';
import { dateAndTime, localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { takeBack } from '../plans/undo.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { meetingCard } from './meeting-card.js';
import type { Setting } from './setting.js';
import { newestSetting } from './settings.js';
import { smallCounts } from './small-counts.js';

export const settingEdit = defineCommand({
  id: 'setting.edit',
  title: 'Inställningar',
  who: 'director',
  examples: [
    'dölj antal under 5',
    'dölj inga antal längre',
    'sätt gränsen för små antal till 5',
    'dölj små antal',
    'sluta dölja små antal',
    'vilken gräns gäller för små antal',
    'ändra inställningar',
    'inställningar för förbundet',
    'göm antal mindre än 10',
    'göm små antal under 3',
    'dölj små siffror för styrelsen',
    'stäng av döljning av små antal',
    'ändra gränsen för dolda antal',
    'hide counts below 5',
    'visa ett kort när mötet börjar',
    'visa budgetläget när styrelsemötet startar',
    'lägg upp ett kort vid mötets start',
    'sluta visa kort när möten börjar',
    'inget kort vid mötesstart',
    'visas något kort när mötet startar?',
  ],
  parameters: z.object({ association: parameters.association, hideBelow: parameters.hideBelow.nullable(), meetingCard: parameters.meetingCard }),
  answer: async ({ hideBelow, meetingCard: card }, turn): Promise<Answer> =>
    card === undefined
      ? await answerFor(smallCounts, hideBelow ?? undefined, turn)
      : await answerFor(meetingCard, card === 'asked' ? undefined : card === 'on', turn),

  confirm: async ({ hideBelow, meetingCard: card }, turn): Promise<Answer> => {
    if (card === 'on' || card === 'off') return await save(meetingCard, card === 'on', turn);
    if (hideBelow === undefined || hideBelow === null) throw new Error('a confirmed setting has a value');
    return await save(smallCounts, hideBelow, turn);
  },

  async undo(turn, receipt): Promise<Answer | null> {
    const body = (await takeBack(turn, ['setting'], receipt))?.[0]?.body;
    if (body?.type !== 'setting') return null;
    return body.name === 'meetingStart' ? await undone(meetingCard, turn) : await undone(smallCounts, turn);
  },
});

async function answerFor<Value>(setting: Setting<Value>, wanted: Value | undefined, turn: Turn): Promise<Answer> {
  const { store, association } = turn;
  const [now, record] = [await setting.now(store, association.id), await newestSetting(store, association.id, setting.name)];
  const since = record ? `Så är det sedan ${dateAndTime(new Date(record.at))}. ` : '';
  if (wanted === undefined) {
    const { lead, ...rest } = setting.overview(now, association.id);
    return { ...base(setting, undefined, turn), status: 'ask', headline: setting.standing(now), lead: `${since}${lead}`, ...rest };
  }
  if (now === wanted) return { ...base(setting, wanted, turn), status: 'ok', headline: 'Så är det redan', lead: `${since}Inget nytt är sparat.` };
  const { headline, lead } = setting.question(wanted);
  return {
    ...base(setting, wanted, turn),
    status: 'confirm',
    headline,
    lead: `Inget är sparat än. ${lead}`,
    facts: [{ title: 'Nu', value: setting.standing(now) }],
    actions: [saveButton('setting.edit', turn), cancelButton('setting.edit', turn)],
    pending: { kind: 'confirm', command: 'setting.edit', params: { association: association.id, ...setting.params(wanted) } },
  };
}

async function save<Value>(setting: Setting<Value>, value: Value, turn: Turn): Promise<Answer> {
  const { key } = keyedBy(turn, setting.params(value));
  const record = await appendOne(turn, { year: localTime(turn.now).year, key, body: setting.body(value) });
  const { after } = setting;
  return {
    ...base(setting, value, turn),
    status: 'ok',
    headline: setting.standing(value),
    notices: [{ kind: 'good', text: 'Inställningen är sparad.' }],
    lead: savedWithReceipt(record),
    actions: [undoButton('setting.edit', record), ...(after ? [{ ...after, params: { association: turn.association.id } }] : [])],
  };
}

async function undone<Value>(setting: Setting<Value>, turn: Turn): Promise<Answer> {
  const now = await setting.now(turn.store, turn.association.id);
  return { ...base(setting, undefined, turn), status: 'ok', headline: 'Ångrat', lead: `${setting.standing(now)}.` };
}

function base<Value>({ about, params }: Setting<Value>, value: Value | undefined, { association }: Turn) {
  return {
    command: 'setting.edit',
    params: { association: association.id, ...(value === undefined ? {} : params(value)) },
    context: `${association.name} · ${about}`,
  } as const;
}
