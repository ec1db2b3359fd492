import { readCsv } from '../files/csv.js';
import { FileError } from '../files/fault.js';
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

/** A budget is a few pages; what is larger is something else. */
const MOST_TABLE_BYTES = 5 * 1024 * 1024;

/**
 * What a sent file is for: a command with what the file says (`names` are words of the sender's own in it), an answer that says what is wrong, or the
 * outcomes that their own command reads.
 */
export type FileUse =
  | { readonly kind: 'said'; readonly command: CommandId; readonly params: Parameters; readonly names: readonly string[] }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'outcomes'; readonly file: SentFile };

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

/** Tells by what is in a file, never by its name, what it is for. `year` is what was typed beside it. */
export async function useOf(file: SentFile, turn: Turn, year: number | undefined): Promise<FileUse> {
  let bytes: Uint8Array;
  try {
    bytes = await file.read(MOST_BYTES);
  } catch (error) {
    if (!(error instanceof SentFileError)) throw error;
    return { kind: 'outcomes', file: { name: file.name, read: () => Promise.reject(error) } };
  }
  const sent = await tablesOf(file.name, bytes);
  const isProposal = sent !== null && holdsProposal(sent);
  if (!sent || !(isProposal || holdsPopulations(sent, turn.association)))
    return { kind: 'outcomes', file: { name: file.name, read: () => Promise.resolve(bytes) } };
  try {
    if (bytes.length > MOST_TABLE_BYTES)
      throw new FileError([`Filen är för stor: ${Math.ceil(bytes.length / 1024 / 1024)} MB. Ett budgetförslag är på högst 5 MB.`]);
    if (!isProposal)
      return {
        kind: 'said',
        command: 'budget.edit',
        params: { association: turn.association.id, ...(year === undefined ? {} : { year }), ...readPopulationFile(sent, turn.association) },
        names: [],
      };
    const sheet = readSheet(sent, turn.association, year);
    return { kind: 'said', command: 'budget.edit', params: { association: turn.association.id, sheet }, names: ownNames(sheet, turn.association) };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'answer', answer: refusedFile(turn, error.faults) };
    throw error;
  }
}
