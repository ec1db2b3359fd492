import type { StoredRecord } from '../../store/port.js';
import { dateAndTime } from '../../swedish/time.js';
import type { Table } from '../answer.js';
import { person } from '../person.js';
import { changesInWords } from './report-words.js';
import { type About, effectiveReports, isAbout, isReport, reportAbout } from './reports.js';

const ROLE: Record<StoredRecord['by']['role'], string> = { member: 'ledamot', coach: 'handledare', director: 'förbundschef' };

/** Everything that was ever saved about one intervention and period: when, by whom (role and person), what it was and what it became. */
export function historyTable(records: readonly StoredRecord[], about: About): Table | null {
  const own = new Set(records.flatMap((record) => (isReport(record) && isAbout(record.body, about) ? [record.sequence] : [])));
  const relevant = records.filter(
    ({ sequence, body }) => own.has(sequence) || body.type === 'year.close' || (body.type === 'withdrawal' && own.has(body.of)),
  );
  const countsAfter = (length: number) => reportAbout(effectiveReports(relevant.slice(0, length)), about)?.body ?? null;
  const rows = relevant.flatMap(({ key, at, by, body }, index) => {
    const [first, last] = [relevant.findIndex((each) => each.key === key), relevant.findLastIndex((each) => each.key === key)];
    if (body.type === 'year.close' || index !== last) return [];
    const [before, after] = [countsAfter(first), countsAfter(last + 1)];
    const words = changesInWords(before, after);
    return [{ cells: [dateAndTime(new Date(at)), `${ROLE[by.role]} ${person(by.user)}`, words.old, words.new] }];
  });
  return rows.length > 0 ? { title: 'Historik', columns: ['När', 'Vem', 'Förut', 'Nu'], rows } : null;
}
