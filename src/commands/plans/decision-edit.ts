import { z } from 'zod';
import type { DecisionRecord } from '../../store/bodies/decisions.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer, Fact } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { parameters } from '../parameters/parameters.js';
import { plain } from '../parameters/plain.js';
import { savedBy } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { takeBack } from './undo.js';

const Said = z.object({
  association: parameters.association,
  date: parameters.date.nullable(),
  dateWords: parameters.dateWords,
  paragraph: parameters.paragraph,
  decision: parameters.decision,
});
type Said = z.infer<typeof Said>;

export const decisionEdit = defineCommand({
  id: 'decision.edit',
  title: 'Registrera beslut',
  who: 'director',
  examples: [
    'registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år',
    'registrera ett beslut',
    'nytt beslut',
    'lägg in beslut § 9 den 16 november 2026: strategin att höja bidragen gäller',
    'styrelsen beslutade § 7 den 4 mars 2026 att starta en förstudie',
    'anteckna beslut',
    'spara beslut § 3: internkontrollplanen fastställdes',
    'vi beslutade i § 12 att avsluta projektet',
    'lägg till beslut',
    'skriv in ett beslut från mötet',
    'logga beslutet § 5 den 20 november: årsredovisningen godkändes',
    'register a decision',
  ],
  parameters: Said,
  answer(said, turn): Answer {
    const record = recordOf(said, turn);
    if (!record) return ask(said, turn);
    const fault = faultOf(record, turn);
    if (fault) return { ...base(turn, said), status: 'invalid', headline: fault.headline, lead: `${fault.lead} Inget är sparat.` };
    return {
      ...base(turn, { ...said, date: record.date }),
      status: 'confirm',
      headline: 'Ska beslutet registreras?',
      lead: 'Inget är sparat än. Skriv inga namn på personer.',
      facts: facts(record),
      actions: [saveButton('decision.edit', turn), cancelButton('decision.edit', turn)],
      pending: { kind: 'confirm', command: 'decision.edit', params: plain({ ...said, date: record.date, association: turn.association.id }) },
    };
  },
  async confirm(said, turn): Promise<Answer> {
    const { key } = keyedBy(turn, said);
    const record = recordOf(said, turn);
    if (!record) return ask(said, turn);
    const saved = await appendOne(turn, { year: Number(record.date.slice(0, 4)), key, body: record });
    return {
      ...base(turn, said),
      status: 'ok',
      headline: 'Sparat: beslutet är registrerat',
      lead: `${savedBy(saved, turn)} Kvitto ${saved.sequence}.`,
      facts: facts(record),
      actions: [undoButton('decision.edit', saved)],
    };
  },
  async undo(turn, receipt): Promise<Answer | null> {
    const undone = await takeBack(turn, ['decision'], receipt);
    return undone && { ...base(turn, {}), status: 'ok', headline: 'Ångrat', lead: 'Beslutet räknas inte längre. Det står kvar i loggen.' };
  },
});

function base({ association }: Turn, params: object) {
  return { command: 'decision.edit', params: plain({ ...params, association: association.id }), context: `${association.name} · beslut` } as const;
}

/** Null while something is missing. "Den 20 november" of a decision is the one that has been. */
function recordOf({ date, dateWords, paragraph, decision }: Said, { now }: Turn): DecisionRecord | null {
  if (!date || !decision) return null;
  const today = localTime(now).date;
  const day = date > today && dateWords !== undefined ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date;
  return {
    type: 'decision',
    date: day,
    paragraph: paragraph ? `§ ${paragraph.replace(/^§ ?/, '')}` : null,
    content: decision,
    topics: [],
    budgetYear: null,
  };
}

function faultOf({ date }: DecisionRecord, { now }: Turn): { readonly headline: string; readonly lead: string } | null {
  if (!z.iso.date().safeParse(date).success)
    return { headline: 'Datumet finns inte', lead: 'Skriv det som i kalendern, till exempel 20 november 2026.' };
  if (date > localTime(now).date)
    return { headline: 'Mötet har inte varit än', lead: `${longDate(date)} ligger framåt. Registrera beslutet när det är fattat.` };
  return null;
}

function facts({ date, paragraph, content }: DecisionRecord): Fact[] {
  return [
    { title: 'Datum', value: longDate(date) },
    { title: 'Paragraf', value: paragraph ?? 'Inte angiven' },
    { title: 'Beslut', value: content },
  ];
}

function ask(said: Said, turn: Turn): Answer {
  const params = plain({ ...said, association: turn.association.id });
  return {
    ...base(turn, said),
    status: 'ask',
    headline: 'Vad beslutades, och när?',
    lead: 'Skriv beslutet i egna korta ord, utan namn på personer.',
    form: [
      fieldFor('date', said.date ?? localTime(turn.now).date),
      fieldFor('paragraph', said.paragraph ?? undefined, false),
      fieldFor('decision', said.decision ?? undefined),
    ],
    actions: [{ title: 'Granska', command: 'decision.edit', params, primary: true }],
    pending: { kind: 'complete', command: 'decision.edit', params },
  };
}
