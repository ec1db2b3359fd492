import { openFileStore } from '../../src/store/files.js';
import type { StoredRecord } from '../../src/store/port.js';
import type { Answered } from './chat.js';

const ASSOCIATION = 'sodra-vatterbygden';
const INTERVENTIONS = [
  ['enter', 'Enter'],
  ['nova', 'NOVA'],
  ['fia', 'FIA'],
  ['it-sparet', 'IT-spåret'],
  ['koll-pa-formaga', 'Koll på förmåga'],
] as const;
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const FIRST_YEAR = 1996;

/** One report that nobody else makes: its own intervention and month. */
export interface OwnReport {
  readonly text: string;
  readonly intervention: string;
  readonly period: string;
  readonly women: number;
  readonly men: number;
}

/** The report with this number, from 0; there are 1,800. */
export function ownReport(number: number): OwnReport {
  const [intervention, name] = INTERVENTIONS[number % INTERVENTIONS.length] ?? INTERVENTIONS[0];
  const month = Math.floor(number / INTERVENTIONS.length);
  const year = FIRST_YEAR + Math.floor(month / 12);
  if (year > 2025) throw new RangeError('no months are left');
  const women = 1 + (number % 40);
  const men = 1 + (number % 37);
  return {
    text: `${name} ${MONTHS[month % 12]} ${year}: ${women} kvinnor, ${men} män, 0 nya, 0 avslutade`,
    intervention,
    period: `${year}-${String(1 + (month % 12)).padStart(2, '0')}`,
    women,
    men,
  };
}

/** Does the record hold exactly this report? */
export function holds({ body }: StoredRecord, report: OwnReport): boolean {
  return (
    body.type === 'participants.report' &&
    body.intervention === report.intervention &&
    body.period === report.period &&
    body.women === report.women &&
    body.men === report.men
  );
}

/** Everything that the bot said in answer: messages, updated cards and the answer to a press. */
export function said({ posted, updated, body }: Pick<Answered, 'posted' | 'updated' | 'body'>): string {
  return JSON.stringify([posted.map(({ activity }) => activity), updated.map(({ activity }) => activity), body]).replaceAll('\u00a0', ' ');
}

/** The number on the receipt; null when nothing was said to be saved. */
export function receiptIn(answered: Answered): number | null {
  const number = /Sparat av dig [^"]*?Kvitto (\d+)/.exec(said(answered))?.[1];
  return number === undefined ? null : Number(number);
}

/** The data of the button with this title in the first card that was posted. */
export function button({ posted }: Answered, title: string): unknown {
  let found: unknown;
  JSON.parse(JSON.stringify(posted[0]?.activity ?? null), (_, value) => {
    if (value?.type === 'Action.Execute' && value.title === title) found ??= value.data;
    return value;
  });
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
}

/** Everything in the store, in the order of its receipts; also beside a program that writes. */
export async function storedIn(data: string): Promise<readonly StoredRecord[]> {
  const store = await openFileStore(data, { readOnly: true });
  const years = await store.years(ASSOCIATION);
  const records = (await Promise.all(years.map((year) => store.records(ASSOCIATION, year)))).flat();
  await store.close();
  return records.sort((a, b) => a.sequence - b.sequence);
}
