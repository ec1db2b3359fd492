import type { Request, Response } from 'restify';
import { isLoopback } from '../loopback.js';
import type { ProposalLinks } from './proposal-link.js';

export interface ProposalOptions {
  readonly links: ProposalLinks;
  /** The proposal that stands, as an Excel file; null where there is none. */
  readonly write: (association: string, year: number) => Promise<Uint8Array | null>;
  /** Addresses without a signature are answered on this machine only, whatever the page that asks is called. */
  readonly localOnly: boolean;
}

const ID = /^[a-z0-9-]{1,80}$/;
const FILE = /^(20\d\d)\.xlsx$/;

/** Answers `GET /proposal/ASSOCIATION/YEAR.xlsx`: 403 for an address that the bot did not give out or that has run out, 404 for no budget. */
export function createProposalDoor({ links, write, localOnly }: ProposalOptions): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const { association = '', file = '' } = request.params as Record<string, string | undefined>;
    const year = Number(FILE.exec(file)?.[1] ?? Number.NaN);
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    if (localOnly && !isLoopback((request.headers.host ?? '').replace(/:\d+$/, ''))) return refuse(response, 403);
    if (!ID.test(association) || Number.isNaN(year)) return refuse(response, 404);
    if (!links.accepts(association, year, query)) return refuse(response, 403);
    const bytes = await write(association, year);
    if (!bytes) return refuse(response, 404);
    response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    response.setHeader('Content-Disposition', `attachment; filename="budgetforslag-${year}-${association}.xlsx"`);
    response.sendRaw(200, Buffer.from(bytes));
  };
}

const WORDS = {
  403: 'Länken gäller inte längre. Skriv ”visa budgetförslaget” i chatten, så kommer en ny.',
  404: 'Det finns inget budgetförslag här.',
} as const;

function refuse(response: Response, status: keyof typeof WORDS): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.sendRaw(status, WORDS[status]);
}
