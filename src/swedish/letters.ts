/** "Budget 2026" of "budget 2026": as a sentence or a heading begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends as a sentence does. */
export function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** "intäkter" of "Intäkter": as within a sentence. Abbreviations and names of one letter stay: "FIA", "A". */
export function small(text: string): string {
  return /^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
