import { createFileDoor } from './file-door.js';
import type { ProposalLinks } from './proposal-link.js';

export interface ProposalOptions {
  readonly links: ProposalLinks;
  /** The proposal that stands, as an Excel file; null where there is none. */
  readonly write: (association: string, year: number) => Promise<Uint8Array | null>;
  /** Addresses without a signature are answered on this machine only. */
  readonly localOnly: boolean;
}

const FILE = /^(20\d\d)\.xlsx$/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WORDS = {
  403: 'Länken gäller inte längre. Skriv ”visa budgetförslaget” i chatten, så kommer en ny.',
  404: 'Det finns inget budgetförslag här.',
} as const;

/** Answers `GET /proposal/ASSOCIATION/YEAR.xlsx`. */
export function createProposalDoor({ links, write, localOnly }: ProposalOptions) {
  return createFileDoor(localOnly, WORDS, async ({ association, file, query }) => {
    const year = Number(FILE.exec(file)?.[1] ?? Number.NaN);
    if (Number.isNaN(year)) return 404;
    if (!links.accepts(association, year, query)) return 403;
    const bytes = await write(association, year);
    return bytes ? { type: XLSX, name: `budgetforslag-${year}-${association}.xlsx`, content: Buffer.from(bytes) } : 404;
  });
}
