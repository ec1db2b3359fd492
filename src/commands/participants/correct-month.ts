import { periodName } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { confirmAnswer, ruleAnswer } from './report-answers.js';
import { checkAll } from './report-confirm.js';
import { openReports } from './report-left.js';
import { countsOf, type Said } from './report-said.js';
import { chooseReport } from './report-target.js';
import { interventionName, subjectName } from './report-words.js';

/** The report whose period was wrong: the one that waits for a yes, or else the person's last one. */
async function wrongOne(
  given: Parameters,
  said: Said,
  turn: Turn,
): Promise<{ readonly report: Said; readonly receipt: number | null } | { readonly answer: Answer }> {
  const open = (await openReports(turn)).filter(({ intervention }) => said.intervention === undefined || intervention === said.intervention).at(-1);
  if (open) return { report: open, receipt: null };
  const chosen = await chooseReport({ intervention: said.intervention, municipality: said.municipality, given }, turn);
  if ('answer' in chosen) return chosen;
  const { replaces: _, ...report } = chosen.report.body;
  return { report, receipt: chosen.report.sequence };
}

/** "Fel månad, IT-spåret var september": the same counts for the right period, read back. A saved report stands until it is removed, and that is said. */
export async function otherMonthAnswer(given: Parameters, said: Said, turn: Turn): Promise<Answer> {
  const { association } = turn;
  const wrong = await wrongOne(given, said, turn);
  if ('answer' in wrong) return wrong.answer;
  const { report, receipt } = wrong;
  const { intervention = '', municipality, period = '' } = report;
  const subject = { intervention, ...(municipality ? { municipality } : {}) };
  const params = { association: association.id, ...subject, swap: 'month' };
  if (said.period === undefined || said.period === period)
    return {
      command: 'participants.correct',
      params,
      status: 'ask',
      context: subjectName(association, { ...subject, period }),
      headline: 'Vilken månad ska det vara?',
      lead: `Nu står det ${periodName(period)}. Inget är ändrat.`,
      form: [fieldFor('period')],
      actions: [{ title: 'Fortsätt', command: 'participants.correct', params, primary: true }],
      pending: { kind: 'complete', command: 'participants.correct', params },
    };
  const checked = await checkAll([{ ...countsOf(report), ...subject, period: said.period }], turn, 'participants.report');
  if ('answer' in checked) return checked.answer;
  const { drafts } = checked;
  const answer = drafts.some(({ broken }) => broken.length > 0) ? ruleAnswer(drafts) : confirmAnswer(drafts);
  const old = `${interventionName(association, subject)} ${periodName(period)}`;
  const stays = `${old} (kvitto ${receipt}) ligger kvar. Svara ja först, skriv sedan ”ta bort rapporten för ${old}”.`;
  return {
    ...answer,
    lead: `Samma antal som du skrev för ${periodName(period)}. ${answer.lead ?? ''}`.trim(),
    ...(receipt === null ? {} : { notices: [{ kind: 'warning', text: stays }, ...(answer.notices ?? [])] }),
  };
}
