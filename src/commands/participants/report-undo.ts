import { recordsOfAllYears } from '../../store/all-years.js';
import type { RecordBody } from '../../store/bodies/body.js';
import type { StoredRecord } from '../../store/port.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { append } from '../saving.js';
import { lockedInWords } from '../year-words.js';
import { mayReport } from './report-intervention.js';
import { restoredAnswer, undoneAnswer } from './report-receipt.js';
import { effectiveReports, isReport, lockOf, type Report, reportAbout } from './reports.js';

const UNDO = '/undo';

/**
 * Takes back the person's last save (all of one message), or the one with this receipt (their own; any for a director). A removal
 * that is taken back is reported anew. Null when there is nothing of theirs to take back.
 */
export async function undoReports(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const { store, association, user } = turn;
  if (user.role !== 'coach' && user.role !== 'director') return null;
  const records = await recordsOfAllYears(store, association.id);
  const done = records.filter(({ key }) => key === `${turn.key}${UNDO}`);
  if (done.length > 0) return told(turn, 'Ångrat', 'Det är redan ångrat.');
  const chosen = receipt === null ? lastSave(records, user.id) : records.filter((record) => record.sequence === receipt && isReport(record));
  const [first] = chosen;
  if (first && !concernsReports(first, records)) return null;
  if (!first || (receipt !== null && first.by.user !== user.id && user.role !== 'director')) return null;
  if (first.key.endsWith(UNDO))
    return told(
      turn,
      'Det är redan ångrat',
      'Äldre rapporter rättar du med till exempel ”ändra män till 37 i Enter mars 2024”. Inget nytt är sparat.',
    );
  if (first.body.type === 'year.close')
    return told(
      turn,
      'Ett stängt år ångras inte',
      `Skriv ”${first.body.closed ? `öppna ${first.body.year} igen` : `stäng ${first.body.year}`}”. Inget nytt är sparat.`,
    );
  return first.body.type === 'withdrawal' ? await restore(turn, records, chosen) : await takeBack(turn, records, chosen.filter(isReport));
}

/** A report, a year's locking, or that a report no longer counts: anything else is another command's to take back. */
function concernsReports({ body }: StoredRecord, records: readonly StoredRecord[]): boolean {
  if (body.type !== 'withdrawal') return body.type === 'participants.report' || body.type === 'year.close';
  return records.some((record) => record.sequence === body.of && isReport(record));
}

/** Everything that the person's newest message saved. */
function lastSave(records: readonly StoredRecord[], user: string): StoredRecord[] {
  const last = records.findLast(({ by }) => by.user === user);
  return records.filter(({ key }) => key === last?.key);
}

async function takeBack(turn: Turn, records: readonly StoredRecord[], chosen: readonly Report[]): Promise<Answer> {
  const stop = stopped(turn, records, chosen);
  if (stop) return stop;
  const effective = new Set(effectiveByYear(records).map(({ sequence }) => sequence));
  const counting = chosen.filter(({ sequence }) => effective.has(sequence));
  if (counting.length === 0) {
    const [first] = chosen;
    const later = records.find(({ body }) => body.type === 'participants.report' && first !== undefined && body.replaces.includes(first.sequence));
    return told(
      turn,
      'Rapporten räknas inte längre',
      later
        ? `Kvitto ${first?.sequence} är redan rättat av kvitto ${later.sequence}. Inget nytt är sparat.`
        : `Kvitto ${first?.sequence} är redan ångrat. Inget nytt är sparat.`,
    );
  }
  await write(turn, records, counting, (report) => ({ type: 'withdrawal', of: report.sequence }));
  const after = effectiveByYear(await recordsOfAllYears(turn.store, turn.association.id));
  return undoneAnswer(
    turn,
    counting,
    counting.flatMap(({ body }) => reportAbout(after, body) ?? []),
  );
}

/** A removal: the newest of the reports that it took away is appended once more. */
async function restore(turn: Turn, records: readonly StoredRecord[], removal: readonly StoredRecord[]): Promise<Answer> {
  const removed = removal.flatMap(({ body }) => records.filter((each) => body.type === 'withdrawal' && each.sequence === body.of)).filter(isReport);
  const newest = removed.sort((a, b) => a.sequence - b.sequence).at(-1);
  if (!newest) return told(turn, 'Det finns inget att ångra', 'Inget nytt är sparat.');
  const stop = stopped(turn, records, [newest]);
  if (stop) return stop;
  if (reportAbout(effectiveByYear(records), newest.body))
    return told(turn, 'Perioden har en ny rapport', 'Den togs bort och har rapporterats igen sedan dess. Inget nytt är sparat.');
  const appended = await write(turn, records, [newest], (report) => ({ ...report.body, replaces: [] }));
  return restoredAnswer(turn, appended.filter(isReport));
}

function effectiveByYear(records: readonly StoredRecord[]): Report[] {
  const years = [...new Set(records.map(({ year }) => year))];
  return years.flatMap((year) => effectiveReports(records.filter((record) => record.year === year)));
}

function stopped(turn: Turn, records: readonly StoredRecord[], reports: readonly Report[]): Answer | null {
  for (const { year, body } of reports) {
    if (!mayReport(turn.user, body.intervention))
      return told(turn, 'Insatsen är inte längre din', 'Be förbundschefen. Inget nytt är sparat.', 'denied');
    const lock = lockOf(records.filter((record) => record.year === year));
    if (lock) return told(turn, 'Året är stängt', `${lockedInWords(lock)} Inget nytt är sparat.`, 'invalid');
  }
  return null;
}

async function write(turn: Turn, records: readonly StoredRecord[], reports: readonly Report[], body: (report: Report) => RecordBody) {
  const [first, ...besides] = [...new Set(reports.map(({ year }) => year))].map((year) => ({
    year,
    bodies: reports.filter((report) => report.year === year).map(body),
    expected: records.filter((record) => record.year === year).length,
  }));
  return first ? await append(turn, { ...first, besides, key: `${turn.key}${UNDO}` }) : [];
}

function told(turn: Turn, headline: string, lead: string, status: Answer['status'] = 'ok'): Answer {
  return { command: 'participants.report', params: { association: turn.association.id }, status, context: turn.association.name, headline, lead };
}
