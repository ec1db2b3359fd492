import { FileError } from '../../files/fault.js';
import { fingerprint } from '../../store/fingerprint.js';
import { periodName } from '../../swedish/time.js';
import type { Answer, Fact, Notice } from '../answer.js';
import type { Turn } from '../command.js';
import { refusedFileAnswer } from '../refused-file.js';
import { type SentFile, SentFileError } from '../sent-file.js';
import { cancel, entriesParams } from './confirm-card.js';
import type { Entries } from './entry.js';
import { alreadyRead, entriesOf, howToMap, readingFaults, unmatchedWords } from './file-check.js';
import type { FileReading, ReadingOptions } from './file-reading.js';
import { MOST_BYTES, readOutcomeFile } from './read-file.js';
import { knownFileAnswer } from './receipt.js';
import { outcomeRecords } from './saving.js';
import { contextOf } from './words.js';

/** How entries go on once the file is read: the same question as for what was typed. */
type Review = (said: Entries, more: Pick<Answer, 'facts' | 'notices'>) => Promise<Answer>;

/** A file sent in the chat: read, and put up for a yes; or why it is not taken. Nothing of it is kept before that. */
export async function fileAnswer(file: SentFile, options: ReadingOptions, turn: Turn, review: Review): Promise<Answer> {
  const { association, associations, now } = turn;
  let reading: FileReading;
  try {
    const bytes = await file.read(MOST_BYTES);
    const known = { name: file.name, bytes, fingerprint: fingerprint(Buffer.from(bytes).toString('base64')) };
    reading = await readOutcomeFile(known, association, associations.all, options);
  } catch (error) {
    if (error instanceof FileError) return refusedFile(turn, error.faults);
    if (error instanceof SentFileError) return refusedFile(turn, [error.message]);
    throw error;
  }
  const faults = readingFaults(reading, association, now);
  if (faults.length > 0) return refusedFile(turn, faults);
  const said = entriesOf(reading);
  if (reading.unknown.length > 0) return unknownAnswer(reading, said, turn);
  const before = alreadyRead(said, await outcomeRecords(turn, said.year));
  return before.length > 0 ? knownFileAnswer(said, before, turn) : await review(said, tellings(reading));
}

function tellings({ read, unmatched, notes }: FileReading): { readonly facts: readonly Fact[]; readonly notices: readonly Notice[] } {
  return {
    facts: [...read, ...(unmatched.length > 0 ? [{ title: 'Inte kopplat', value: unmatchedWords(unmatched) }] : [])],
    notices: notes.map((text) => ({ kind: 'info', text })),
  };
}

function refusedFile({ association }: Turn, faults: readonly string[]): Answer {
  const again = { title: 'Lägg in utfall', command: 'actual.record', params: { association: association.id } } as const;
  return refusedFileAnswer('actual.record', association.id, contextOf(association, null), faults, [again]);
}

/** Money on objects that no line is known for: mapped first, or knowingly left out. */
function unknownAnswer(reading: FileReading, said: Entries, turn: Turn): Answer {
  // Without how many outcomes there were: a yes shows what the rest changes before anything is saved.
  const rest = entriesParams(said, turn);
  return {
    command: 'actual.record',
    params: { association: turn.association.id, year: said.year, through: said.through },
    status: 'confirm',
    context: contextOf(turn.association, said.through),
    headline: 'Ska resten tas med ändå?',
    notices: [{ kind: 'warning', text: `det finns ingen budgetpost för ${unmatchedWords(reading.unknown)}.` }],
    lead: `Inget är sparat än. Filen gäller t.o.m. ${periodName(said.through)}. Svara ja för att se resten, eller nej. ${howToMap(turn.association, reading.format)}`,
    facts: [...reading.read],
    actions: [{ title: 'Ta med bara resten', command: 'actual.record', params: rest }, cancel(turn)],
    pending: { kind: 'confirm', command: 'actual.record', params: rest },
  };
}
