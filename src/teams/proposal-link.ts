import type { Clock } from '../clock.js';
import { createSigned, type LinkSettings } from './signed-link.js';

/** A proposal is work in progress: a link to it is good for a week. Milliseconds. */
const LIFETIME = 7 * 86_400_000;

export interface ProposalLinks {
  /** The address of a year's proposal as an Excel file; null while the bot has no address. */
  address(association: string, year: number): string | null;
  /** May this address be answered now? */
  accepts(association: string, year: number, query: URLSearchParams): boolean;
}

/** Addresses of proposals as Excel files. */
export function createProposalLinks(settings: LinkSettings, clock: Clock): ProposalLinks {
  const signed = createSigned(settings, clock, LIFETIME);
  const subject = (association: string, year: number) => ['proposal', association, String(year)];
  return {
    address: (association, year) => signed.address(`/proposal/${association}/${year}.xlsx`, subject(association, year)),
    accepts: (association, year, query) => signed.accepts(subject(association, year), query),
  };
}
