import { withdrawnIn } from '../../store/withdrawn.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { yearOf } from '../periods.js';
import { saveButton } from '../reply-buttons.js';
import { append, decideAnew } from '../saving.js';
import { lockedInWords } from '../year-words.js';
import { aboutDraft, type Draft, subjectParams } from './report-check.js';
import { cancel, reportFields } from './report-form.js';
import { mayReport } from './report-intervention.js';
import type { Said } from './report-said.js';
import { reportInWords, subjectName } from './report-words.js';
import { effectiveReports, isAbout, isReport, lockOf, type Report, reportAbout } from './reports.js';

function base(draft: Draft, used: Parameters) {
  return { command: 'participants.correct', params: used, context: subjectName(draft.turn.association, aboutDraft(draft)) } as const;
}

/** Which value is wrong was not said: the report in a form. */
export function whatAnswer(draft: Draft, used: Parameters): Answer {
  return {
    ...base(draft, used),
    status: 'ask',
    headline: 'Vad ska rättas?',
    lead: `Kvitto ${draft.earlier?.sequence}. Ändra det som är fel, eller skriv till exempel ”ändra män till 37”.`,
    form: reportFields(draft.intervention, draft.earlier?.body ?? draft.counts),
    actions: [
      { title: 'Granska', command: 'participants.report', params: subjectParams(draft), primary: true },
      { title: 'Ta bort rapporten', command: 'participants.correct', params: { ...subjectParams(draft), remove: 'yes' }, ignoresForm: true },
      cancel(draft),
    ],
    pending: { kind: 'complete', command: 'participants.correct', params: used },
  };
}

export function unchangedAnswer(draft: Draft, used: Parameters): Answer {
  return {
    ...base(draft, used),
    status: 'ok',
    headline: 'Rapporten säger redan det',
    lead: `${reportInWords(draft.counts)}. Inget är ändrat.`,
    actions: [{ title: 'Visa', command: 'participants.show', params: subjectParams(draft) }],
  };
}

/** "ta bort januari": what will no longer count. */
export function removalAnswer(draft: Draft, used: Parameters): Answer {
  const { earlier, turn } = draft;
  return {
    ...base(draft, used),
    status: 'confirm',
    headline: 'Ska rapporten tas bort?',
    lead: `Inget är ändrat än. Kvitto ${earlier?.sequence} slutar räknas men finns kvar i historiken.`,
    facts: [
      { title: 'Nu', value: reportInWords(earlier?.body ?? draft.counts) },
      { title: 'Sedan', value: 'ingen rapport' },
    ],
    actions: [saveButton('participants.correct', turn, 'Ta bort'), cancel(draft)],
    pending: {
      kind: 'confirm',
      command: 'participants.correct',
      params: { ...subjectParams(draft), remove: 'yes', replaces: earlier?.sequence ?? null },
    },
  };
}

/** Withdraws the report and all that it replaced, so that none of them comes back in its place. */
export async function removeReport(said: Said, turn: Turn): Promise<Answer> {
  const { store, association, key } = turn;
  const { intervention, municipality, period } = said;
  if (!intervention || !period) throw new Error('a confirmed removal has an intervention and a period');
  const subject = { intervention, ...(municipality ? { municipality } : {}), period };
  const answer = {
    command: 'participants.correct',
    params: { association: association.id, ...subject },
    context: subjectName(association, subject),
  } as const;
  const stop = (headline: string, lead: string, status: Answer['status'] = 'invalid'): Answer => ({ ...answer, status, headline, lead });
  const done = (receipts: readonly number[]): Answer => ({
    ...answer,
    status: 'ok',
    headline: 'Rapporten är borttagen',
    notices: [{ kind: 'good', text: `${answer.context} räknas inte längre.` }],
    lead: `Sparat. Kvitto ${receipts.join(', ')} finns kvar i historiken. Skriv ”ångra” för att ta tillbaka den.`,
    actions: [{ title: 'Rapportera', command: 'participants.report', params: { association: association.id, ...subject } }],
  });
  if (!mayReport(turn.user, intervention)) return stop('Insatsen är inte din', 'Be förbundschefen. Inget är sparat.', 'denied');
  const year = yearOf(period);
  return await decideAnew(async () => {
    const before = await store.byKey(association.id, key);
    if (before.length > 0) return done(before.flatMap(({ body }) => (body.type === 'withdrawal' ? [body.of] : [])));
    const records = await store.records(association.id, year);
    const lock = lockOf(records);
    if (lock) return stop('Året är stängt', `${lockedInWords(lock)} Inget är sparat.`);
    const counting = reportAbout(effectiveReports(records), subject);
    if (!counting) return stop('Rapporten är redan borttagen', 'Inget nytt är sparat.', 'ok');
    if (counting.sequence !== said.replaces)
      return stop(
        'Rapporten har ändrats',
        `Den är rättad sedan dess (kvitto ${counting.sequence}). Skriv en gång till vad som ska tas bort. Inget är sparat.`,
      );
    const withdrawn = withdrawnIn(records);
    const standing = records.filter(
      (record): record is Report => isReport(record) && isAbout(record.body, subject) && !withdrawn.has(record.sequence),
    );
    const bodies = standing.map(({ sequence }) => ({ type: 'withdrawal', of: sequence }) as const);
    await append(turn, { year, key, bodies, expected: records.length });
    return done(standing.map(({ sequence }) => sequence));
  });
}
