import type { Associations } from '../../associations/load.js';
import type { Association } from '../../associations/schema.js';
import { FileError, listed } from '../../files/fault.js';
import type { Store } from '../../store/port.js';
import { counted, kronor, kronorExact } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Turn } from '../command.js';
import { type Change, changesOf, type Entries } from './entry.js';
import { alreadyRead, entriesOf, howToMap, readingFaults, unmatchedWords } from './file-check.js';
import type { FileReading } from './file-reading.js';
import { costsOf, linesOfYear } from './lines.js';
import { strangeWords } from './questions.js';
import { outcomeRecords, saveOutcomes } from './saving.js';
import { type Beyond, beyondBudget, inThousands, strangeIn } from './strange.js';
import { beyondWords, receipts } from './words.js';

interface Place {
  readonly store: Store;
  readonly association: Association;
  readonly associations: Associations;
  readonly now: Date;
}

/** What somebody at the terminal has answered beforehand, since there is nobody to ask. */
interface Answered {
  /** The amounts are in tkr. */
  readonly thousands: boolean;
  /** Amounts that look strange are right. */
  readonly accept: boolean;
  /** What belongs to no line is left out. */
  readonly skipUnknown: boolean;
}

const TERMINAL = 'terminal';

/** Whoever runs a program on the server's own disk acts as its director. */
function terminalTurn({ store, association, associations, now }: Place, key: string): Turn {
  return {
    now,
    user: { id: TERMINAL, role: 'director', interventions: null },
    association,
    associations,
    directors: [],
    store,
    conversation: { id: TERMINAL, kind: 'personal' },
    key,
  };
}

function inKronor(said: Entries, thousands: boolean): Entries {
  return thousands ? { ...said, entries: said.entries.map((entry) => ({ ...entry, amount: inThousands(entry) })) } : said;
}

function changeWords({ entry: { line, amount }, before, difference }: Change): string {
  const earlier =
    before && difference
      ? ` (förut ${kronorExact(before.amount.value)} t.o.m. ${periodName(before.through)}, skillnad ${kronorExact(difference.value)})`
      : '';
  return `  ${line.label}: ${kronorExact(amount)}${earlier}`;
}

/** Outcomes are counted from the year's beginning: one that has become half of what it was by then is more likely a part of a year, or a part of a line. */
function isFallen({ entry: { amount }, before }: Change): boolean {
  return before?.amount.value.gt(0) === true && amount.times(2).lt(before.amount.value);
}

function farWords({ entry: { line, amount }, of, limit }: Beyond): string {
  const usual = line.budget?.value.gt(0) ? 'dubbla årets budget' : 'dubbelt så mycket som posten brukar vara';
  return `${line.label}: ${kronorExact(amount)} är mer än ${of === 'unbudgeted' ? 'alla kostnader i budgeten' : usual} (${kronor(limit)}).`;
}

/** Saves what a file holds, all or nothing, and says what was read, matched and not. Throws FileError with the reasons where nothing is saved. */
export async function importOutcomes(reading: FileReading, place: Place, answered: Answered): Promise<string> {
  const { association } = place;
  const faults = readingFaults(reading, association, place.now);
  if (faults.length > 0) throw new FileError(faults);
  if (reading.unknown.length > 0 && !answered.skipUnknown)
    throw new FileError([
      `Det här hör inte till någon post i budgeten: ${unmatchedWords(reading.unknown)}.`,
      `${howToMap(association, reading.format)} Ska det inte räknas, lägg till --skip-unknown.`,
    ]);
  const said = inKronor(entriesOf(reading), answered.thousands && !reading.thousands);
  const odd = answered.accept ? [] : strangeIn(said.entries, true);
  if (odd.length > 0)
    throw new FileError([
      ...listed(odd.map((each) => strangeWords(each))),
      odd.some(({ kind }) => kind === 'thousands')
        ? 'Är beloppen i tkr, lägg till --tkr. Är de rätt som de står, lägg till --accept.'
        : 'Har filen omvänt tecken, rätta den. Är beloppen rätt som de står, lägg till --accept.',
    ]);
  const beyond = beyondBudget(said.entries, costsOf(linesOfYear(association, said.year)));
  const far = answered.accept ? [] : beyond.filter((each) => each.far);
  if (far.length > 0) throw new FileError([...listed(far.map(farWords)), 'Är beloppen rätta som de står, lägg till --accept.']);
  const records = await outcomeRecords(terminalTurn(place, ''), said.year);
  const known = alreadyRead(said, records);
  const head = [
    `${association.name}, utfall ${said.year} t.o.m. ${periodName(said.through)}`,
    ...reading.read.map(({ title, value }) => `${title}: ${value}`),
    ...reading.notes,
    ...beyondWords(beyond).map((words) => `Varning: ${words}`),
  ];
  const changes = changesOf(said, records);
  const fresh = changes.filter(({ same }) => !same);
  const fallen = answered.accept ? [] : fresh.filter(isFallen);
  if (fallen.length > 0)
    throw new FileError([
      ...listed(fallen.map((change) => changeWords(change).trim())),
      'Det är mindre än hälften av det som redan är inlagt. Är filen hel och beloppen rätta, lägg till --accept.',
    ]);
  if (known.length > 0 || fresh.length === 0)
    return [...head, `Filen är redan inläst${known.length > 0 ? ` (kvitto ${receipts(known)})` : ''}. Inget nytt är sparat.`].join('\n');
  // The same file may come again after it was taken back.
  const turn = terminalTurn(place, `file:${reading.fingerprint}:${said.through}:${records.length}`);
  const saving = await saveOutcomes(said, fresh, records.length, turn);
  if (saving.kind !== 'saved') throw new FileError(['Någon annan lade in utfall samtidigt. Kör igen.']);
  return [
    ...head,
    ...changes.map(changeWords),
    ...(reading.unmatched.length > 0 ? [`Inte kopplat till någon post: ${unmatchedWords(reading.unmatched)}.`] : []),
    ...(reading.unknown.length > 0 ? [`Lämnat utanför: ${unmatchedWords(reading.unknown)}.`] : []),
    `Sparat: ${counted(saving.records.length, 'post', 'poster')}, kvitto ${receipts(saving.records)}.`,
  ].join('\n');
}
