import { z } from 'zod';
import type { DecisionRecord } from '../../store/bodies/decisions.js';
import { localTime, longDate, weekdayDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { savedBy } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { decisionBase, decisionFacts } from './decision-answers.js';
import { changeDecision, saveChange } from './decision-change.js';
import { DecisionSaid } from './decision-said.js';
import { takeBackDecision } from './decision-undo.js';

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
    'ta bort beslut § 14',
    'ta bort beslutet § 3 från den 5 mars',
    'radera beslut § 7',
    'ändra beslut § 14 till att avtalet gäller två år',
    'rätta beslutet i § 9',
  ],
  parameters: DecisionSaid,
  async answer(said, turn): Promise<Answer> {
    if (said.decisionChange) return await changeDecision(said, turn);
    const record = recordOf(said, turn);
    if (!record) return ask(said, turn);
    const fault = faultOf(record, turn);
    if (fault) return { ...decisionBase(turn, said), status: 'invalid', headline: fault.headline, lead: `${fault.lead} Inget är sparat.` };
    return {
      ...decisionBase(turn, { ...said, date: record.date }),
      status: 'confirm',
      headline: 'Ska beslutet registreras?',
      lead: [...workedOut(said, record), 'Inget är sparat än. Skriv inga namn på personer.'].join(' '),
      facts: decisionFacts(record),
      actions: [saveButton('decision.edit', turn), cancelButton('decision.edit', turn)],
      pending: { kind: 'confirm', command: 'decision.edit', params: plain({ ...said, date: record.date, association: turn.association.id }) },
    };
  },
  async confirm(said, turn): Promise<Answer> {
    const { key } = keyedBy(turn, said);
    if (said.decisionChange) return await saveChange(said, turn, key);
    const record = recordOf(said, turn);
    if (!record) return ask(said, turn);
    const saved = await appendOne(turn, { year: Number(record.date.slice(0, 4)), key, body: record });
    return {
      ...decisionBase(turn, said),
      status: 'ok',
      headline: 'Sparat: beslutet är registrerat',
      lead: `${savedBy(saved, turn)} Kvitto ${saved.sequence}.`,
      facts: decisionFacts(record),
      actions: [undoButton('decision.edit', saved)],
    };
  },
  async undo(turn, receipt): Promise<Answer | null> {
    const undone = await takeBackDecision(turn, receipt);
    if (!undone) return null;
    const what = undone === 'registered' ? 'Beslutet räknas inte längre.' : 'Beslutet är som det var innan.';
    return { ...decisionBase(turn, {}), status: 'ok', headline: 'Ångrat', lead: `${what} Allt står kvar i loggen.` };
  },
});

/** Null while something is missing. "Den 20 november" of a decision is the one that has been. */
function recordOf({ date, dateWords, paragraph, decision }: DecisionSaid, { now }: Turn): DecisionRecord | null {
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

/** A day that had to be worked out is read back with its weekday: "i fredags" may be meant of another week. */
function workedOut({ dateWords }: DecisionSaid, { date }: DecisionRecord): string[] {
  return dateWords ? [`”${dateWords}” tolkar jag som ${weekdayDate(date)}.`] : [];
}

function faultOf({ date }: DecisionRecord, { now }: Turn): { readonly headline: string; readonly lead: string } | null {
  if (!z.iso.date().safeParse(date).success)
    return { headline: 'Datumet finns inte', lead: 'Skriv det som i kalendern, till exempel 20 november 2026.' };
  if (date > localTime(now).date)
    return { headline: 'Mötet har inte varit än', lead: `${longDate(date)} ligger framåt. Registrera beslutet när det är fattat.` };
  return null;
}

function ask(said: DecisionSaid, turn: Turn): Answer {
  const params = plain({ ...said, association: turn.association.id });
  return {
    ...decisionBase(turn, said),
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
