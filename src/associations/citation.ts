import { longDate } from '../swedish/time.js';
import type { Association } from './schema.js';

export interface CitedSource {
  /** "Verksamhetsplan 2021 med budget 2021 och plan 2022–2023, § 9, 16 november 2020" */
  readonly full: string;
  /** "budget 2021, § 9, 16 november 2020": for the source line of a card. */
  readonly text: string;
}

/** How a printed figure's source is named: document, section and date. */
export function citation(association: Association, cited: { readonly document: string; readonly section: string }): CitedSource {
  const document = association.documents[cited.document];
  if (!document) throw new Error(`document ${cited.document} is not among those of ${association.id}`);
  const rest = `${cited.section}, ${longDate(document.date)}`;
  return { full: `${document.title}, ${rest}`, text: `${document.short}, ${rest}` };
}
