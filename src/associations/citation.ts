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
  const date = longDate(document.date);
  // Minutes are named by their date: "protokoll 16 november 2020, § 6" needs it no second time.
  const named = (name: string) => [name, cited.section, ...(words(name).includes(words(date)) ? [] : [date])].join(', ');
  return { full: named(document.title), text: named(document.short) };
}

function words(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
