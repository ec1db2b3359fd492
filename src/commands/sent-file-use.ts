import { readCsv } from '../files/csv.js';
import { FileError } from '../files/fault.js';
import { holdsOutcomes } from '../files/outcome-table.js';
import { personalRow } from '../files/personal-row.js';
import { isProposal as isProposalTable } from '../files/proposal-table.js';
import { looksLikeSie } from '../files/sie.js';
import { readXlsx } from '../files/xlsx.js';
import { fingerprint } from '../store/fingerprint.js';
import { MOST_BYTES, refuseOther } from './actuals/read-file.js';
import type { Answer, Parameters } from './answer.js';
import type { Turn } from './command.js';
import type { CommandId } from './ids.js';
import { refusedFile } from './plans/edit-base.js';
import { holdsPopulations, readPopulationFile } from './plans/population-reading.js';
import { holdsProposal, ownNames, readSheet, type SentTables } from './plans/sheet-reading.js';
import { type SentFile, SentFileError } from './sent-file.js';
import { peopleOrMoneyAnswer, whichFileAnswer } from './which-file.js';

/** A budget is a few pages; what is larger is something else. */
const MOST_TABLE_BYTES = 5 * 1024 * 1024;

/**
 * What a sent file is for: a command with what the file says (`names` are words of the sender's own in it), an answer that says what is wrong, or the
 * outcomes that their own command reads.
 */
export type FileUse =
  | { readonly kind: 'said'; readonly command: CommandId; readonly params: Parameters; readonly names: readonly string[] }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'outcomes'; readonly file: SentFile }
  /** A row that looks like it has somebody's number. */
  | { readonly kind: 'personal'; readonly sheet: string | null; readonly row: number };

/** The sheets of an Excel or CSV file; null of anything else, and of one that is damaged: whoever reads outcomes says why. */
async function tablesOf(name: string, bytes: Uint8Array): Promise<SentTables | null> {
  const print = fingerprint(Buffer.from(bytes).toString('base64'));
  try {
    refuseOther({ name, bytes, fingerprint: print });
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'xlsx', fingerprint: print, tables: await readXlsx(bytes) };
    if (looksLikeSie(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'))) return null;
    return { format: 'csv', fingerprint: print, tables: [readCsv(bytes).table] };
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** What is known of a file beside what is in it: what its sender typed, and whether a form asks for inhabitants. */
export interface BesideFile {
  readonly year: number | undefined;
  readonly about: 'outcomes' | 'people' | 'budget' | undefined;
  readonly sheet: string | undefined;
  readonly unit: 'kr' | 'tkr' | undefined;
  readonly expectsPeople: boolean;
  isPersonalNumber(text: string): boolean;
}

type About = NonNullable<BesideFile['about']> | 'budgetOrOutcomes' | 'peopleOrOutcomes' | 'peopleOrMoney';

/** What a file of tables is about: what it says itself goes before what was typed beside it, which settles what it leaves open. */
function aboutWhat(sent: SentTables, { association }: Turn, { about, expectsPeople }: BesideFile): About {
  const isProposal = holdsProposal(sent);
  const hasOutcomes = sent.tables.some((table) => !isProposalTable(table) && holdsOutcomes(table));
  const people = isProposal ? 'no' : holdsPopulations(sent, association);
  if (about === 'outcomes' && (hasOutcomes || !isProposal)) return 'outcomes';
  if (about === 'people' && people !== 'no') return 'people';
  if (isProposal) return hasOutcomes && about !== 'budget' ? 'budgetOrOutcomes' : 'budget';
  if (hasOutcomes) return people === 'yes' ? 'peopleOrOutcomes' : 'outcomes';
  if (people === 'perhaps') return expectsPeople ? 'people' : 'peopleOrMoney';
  return people === 'yes' ? 'people' : 'outcomes';
}

/** Tells by what is in a file, never by its name, what it is for. */
export async function useOf(file: SentFile, turn: Turn, beside: BesideFile): Promise<FileUse> {
  const { year, sheet, unit } = beside;
  let bytes: Uint8Array;
  try {
    bytes = await file.read(MOST_BYTES);
  } catch (error) {
    if (!(error instanceof SentFileError)) throw error;
    return { kind: 'outcomes', file: { name: file.name, read: () => Promise.reject(error) } };
  }
  const outcomes: FileUse = { kind: 'outcomes', file: { name: file.name, sheet, unit, read: () => Promise.resolve(bytes) } };
  const sent = await tablesOf(file.name, bytes);
  if (!sent) return outcomes;
  const personal = personalRow(sent.tables, beside.isPersonalNumber);
  if (personal) return { kind: 'personal', ...personal };
  const about = aboutWhat(sent, turn, beside);
  if (about === 'outcomes') return outcomes;
  if (about === 'budgetOrOutcomes') return { kind: 'answer', answer: whichFileAnswer(turn, 'budgetförslag', 'utfall') };
  if (about === 'peopleOrOutcomes') return { kind: 'answer', answer: whichFileAnswer(turn, 'invånare', 'utfall') };
  try {
    if (bytes.length > MOST_TABLE_BYTES)
      throw new FileError([`Filen är för stor: ${Math.ceil(bytes.length / 1024 / 1024)} MB. Ett budgetförslag är på högst 5 MB.`]);
    if (about === 'budget') {
      const proposal = readSheet(sent, turn.association, { year, sheet, unit });
      const params = { association: turn.association.id, sheet: proposal, ...(unit === 'kr' ? { checked: 'yes' as const } : {}) };
      return { kind: 'said', command: 'budget.edit', params, names: ownNames(proposal, turn.association) };
    }
    const params = { ...(year === undefined ? {} : { year }), ...readPopulationFile(sent, turn.association) };
    if (about === 'peopleOrMoney') return { kind: 'answer', answer: peopleOrMoneyAnswer(turn, params) };
    return { kind: 'said', command: 'budget.edit', params: { association: turn.association.id, ...params }, names: [] };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'answer', answer: refusedFile(turn, error.faults) };
    throw error;
  }
}
