import { z } from 'zod';
import type { StoredRecord } from '../../store/port.js';
import { dateAndTime, localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { parameters } from '../parameters/parameters.js';
import { takeBack } from '../plans/undo.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { limitOf, smallCountRule } from './settings.js';

export const settingEdit = defineCommand({
  id: 'setting.edit',
  title: 'Dölj små antal',
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
  ],
  parameters: z.object({ association: parameters.association, hideBelow: parameters.hideBelow.nullable() }),
  async answer({ hideBelow: said }, turn): Promise<Answer> {
    const hideBelow = said ?? undefined;
    const rule = await smallCountRule(turn.store, turn.association.id);
    const now = limitOf(rule);
    if (hideBelow === undefined)
      return {
        ...base(turn, undefined),
        status: 'ask',
        headline: now === null ? 'Alla antal visas' : `Antal under ${now} döljs`,
        lead: `${sinceWords(rule)}Gränsen gäller dem som inte rapporterar insatsen. Du ser alltid allt.`,
        form: [fieldFor('hideBelow', String(now ?? 5))],
        actions: [{ title: 'Granska', command: 'setting.edit', params: { association: turn.association.id }, primary: true }],
        pending: { kind: 'complete', command: 'setting.edit', params: { association: turn.association.id } },
      };
    if ((now ?? 0) === hideBelow)
      return { ...base(turn, hideBelow), status: 'ok', headline: 'Så är det redan', lead: `${sinceWords(rule)}Inget nytt är sparat.` };
    return {
      ...base(turn, hideBelow),
      status: 'confirm',
      headline: hideBelow === 0 ? 'Ska alla antal visas?' : `Ska antal under ${hideBelow} döljas?`,
      lead:
        hideBelow === 0
          ? 'Inget är sparat än. Sedan ser alla med en roll i förbundet varje rapporterat antal.'
          : 'Inget är sparat än. Ledamöter och andra handledare ser då bara större antal. Fler antal döljs där det behövs, så att ingen kan räkna ut de små.',
      facts: [{ title: 'Nu', value: now === null ? 'alla antal visas' : `antal under ${now} döljs` }],
      actions: [saveButton('setting.edit', turn), cancelButton('setting.edit', turn)],
      pending: { kind: 'confirm', command: 'setting.edit', params: { association: turn.association.id, hideBelow } },
    };
  },

  async confirm({ hideBelow }, turn): Promise<Answer> {
    if (hideBelow === undefined || hideBelow === null) throw new Error('a confirmed setting has a value');
    const { key } = keyedBy(turn, { hideBelow });
    const { year } = localTime(turn.now);
    const record = await appendOne(turn, { year, key, body: { type: 'setting', name: 'smallCounts', below: hideBelow || null } });
    return {
      ...base(turn, hideBelow),
      status: 'ok',
      headline: hideBelow === 0 ? 'Alla antal visas' : `Antal under ${hideBelow} döljs`,
      notices: [{ kind: 'good', text: 'Inställningen är sparad.' }],
      lead: savedWithReceipt(record),
      actions: [
        undoButton('setting.edit', record),
        { title: 'Visa deltagare', command: 'participants.show', params: { association: turn.association.id } },
      ],
    };
  },

  async undo(turn, receipt): Promise<Answer | null> {
    if (!(await takeBack(turn, ['setting'], receipt))) return null;
    const now = limitOf(await smallCountRule(turn.store, turn.association.id));
    return {
      ...base(turn, undefined),
      status: 'ok',
      headline: 'Ångrat',
      lead: now === null ? 'Alla antal visas.' : `Nu döljs åter antal under ${now}.`,
    };
  },
});

function base({ association }: Turn, hideBelow: number | undefined) {
  return {
    command: 'setting.edit',
    params: { association: association.id, ...(hideBelow === undefined ? {} : { hideBelow }) },
    context: `${association.name} · små antal`,
  } as const;
}

function sinceWords(rule: StoredRecord | null): string {
  return rule ? `Så är det sedan ${dateAndTime(new Date(rule.at))}. ` : '';
}
