import { leftAtEnd } from '../../calculation/participant-periods.js';
import type { ParticipantCounts } from '../../calculation/participants.js';
import { participantTotal } from '../../calculation/participants.js';
import { counted } from '../../swedish/format.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { lastMonthOf, latestEndedMonth, monthAfter } from '../periods.js';
import { checkReport } from './report-check.js';
import { formAnswer } from './report-form.js';
import { chooseIntervention } from './report-intervention.js';
import type { Said } from './report-said.js';
import { allReports, reportAbout } from './reports.js';
import { loggedRow, type ParticipantRow, rowBefore, rowFor } from './rows.js';

const REPORT = 'participants.report';

/**
 * "Samma som förra månaden": the participants who were left when that period ended, none new and none ended, to be read back as any report;
 * or the answer that asks for what is not known. Only what was logged is repeated: a printed year is no month.
 */
export async function sameAsBefore(
  { sameAs, intervention: id, municipality, period }: Said & { readonly sameAs: string },
  turn: Turn,
): Promise<{ readonly said: Said; readonly words: string } | { readonly answer: Answer }> {
  const { association, store, now } = turn;
  const today = localTime(now).date;
  const ended = latestEndedMonth(today);
  const asked = {
    association: association.id,
    sameAs,
    ...(id ? { intervention: id } : {}),
    ...(municipality ? { municipality } : {}),
    ...(period ? { period } : {}),
  };
  const chosen = chooseIntervention(asked, turn, REPORT, ended);
  if ('answer' in chosen) return chosen;
  const about = { intervention: chosen.intervention.id, ...(municipality ? { municipality } : {}) };
  const reports = await allReports(store, association.id, { intervention: about.intervention });
  const next = sameAs === 'before' ? ended : monthAfter(lastMonthOf(sameAs));
  const free = reportAbout(reports, { ...about, period: ended }) && sameAs === 'before' ? today.slice(0, 7) : next;
  const target = { ...about, period: period ?? (free > today.slice(0, 7) ? ended : free) };
  const check = await checkReport(target, turn, REPORT);
  if ('answer' in check) return check;
  const rows = reports.map(loggedRow);
  const before =
    sameAs === 'before'
      ? rowBefore(rows, about.intervention, target.period, municipality ?? null)
      : rowFor(rows, about.intervention, sameAs, municipality ?? null);
  const repeated = before && repeat(before);
  if (before && repeated) return { said: { ...target, ...repeated }, words: wordsOf(before, repeated) };
  const form = formAnswer(check.draft);
  const which = sameAs === 'before' ? 'tidigare rapport' : `rapport för ${periodName(sameAs)}`;
  return {
    answer: {
      ...form,
      lead: `${before ? `Antalet kvinnor och män framgår inte av ${periodName(before.period)}.` : `${chosen.intervention.name} har ingen ${which} att utgå från.`} ${form.lead ?? ''}`.trim(),
    },
  };
}

/** Those left at the end, by sex. Where nobody said how many ended, all are taken to be left: the read-back shows it. */
function repeat({ counts }: ParticipantRow): Pick<ParticipantCounts, 'women' | 'men' | 'notStated' | 'new' | 'ended'> | null {
  const left = leftAtEnd(counts.ended === null ? { ...counts, ended: 0 } : counts);
  const { women, men, everybody } = left;
  if (women === null || men === null || women < 0 || men < 0) return null;
  const unstated = (everybody ?? participantTotal(counts) ?? women + men) - women - men;
  return { women, men, notStated: unstated > 0 ? unstated : null, new: 0, ended: 0 };
}

function wordsOf({ period, counts }: ParticipantRow, { women, men, notStated }: Pick<ParticipantCounts, 'women' | 'men' | 'notStated'>): string {
  const all = counted((women ?? 0) + (men ?? 0) + (notStated ?? 0), 'deltagare', 'deltagare');
  const unsaid = counts.ended === null ? ' Avslutade var inte angivet då.' : '';
  return `Ifyllt efter ${periodName(period)}: ${all} var kvar, inga nya och inga avslutade.${unsaid}`;
}
