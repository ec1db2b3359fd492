import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { type Label, labelAt } from './count-labels.js';

/** What has not happened yet: "på gång till nästa månad", "väntas", "kommer i november". */
const AHEAD =
  /\bnasta (?:manad|vecka|kvartal|ar|period|termin)\b|\bpa (?:gang|vag|ingang)\b|\bvantas?\b|\bforvanta\w*|\bplanerad\w*|\bkommer (?:det |in |att |nasta |snart |\d)|\bska (?:borja|starta|sluta|avslutas|skrivas)\b|\b(?:borjar|startar|slutar|avslutas) (?:i|nasta|snart|den|om)\b|\bsnart\b|\binbokade?\b|\b(?:i|pa) (?:kon?|vantelist\w*)\b/;
/** "+1 kvinna", "ytterligare 2 män", "ta bort en kvinna", "öka nya med 2": beside what is known already. */
const MORE_BEFORE =
  /\b(?:ytterligare|lagg till|(?:ta|dra|plocka|stryk|radera) (?:bort |av )?(?:de )?|(?:oka|minska|hoj|sank)\w*(?: \p{L}+)? med) ?$/u;
const MORE_AFTER = /^ ?(?:st |stycken )?(?:fler|farre|mer|mindre|ytterligare|extra)\b/;
const TOO = /^ (?:till|extra|fler|farre|mindre|mer)(?=\s*(?:$|[,;.!?\n])| (?:i|pa|for|denna|den har)\b)/;

const clauseAround = (folded: string, { start, end }: Span) => {
  const before = Math.max(...[',', ';', '.', '\n', '(', ')'].map((sign) => folded.lastIndexOf(sign, start - 1)));
  const after = folded.slice(end).search(/[,;.\n()]/);
  return folded.slice(before + 1, after < 0 ? folded.length : end + after);
};

/**
 * Why a number is none that the report can hold as it stands, though it has its words: those who are still to come or leave, and those who are
 * more or fewer than somebody has said before. Null for a count.
 */
export function notYetOrMore(
  { folded, seen }: Material,
  number: Span & { readonly sign: string },
  label: Label,
  spans: readonly Span[],
): string | null {
  const words = seen.text.original.slice(number.start, number.end);
  if (label.flow !== undefined && AHEAD.test(clauseAround(folded, number)))
    return `Gäller ”${words}” en senare period? En rapport räknar bara dem som har börjat eller slutat. Skriv antalen för perioden.`;
  const end = Math.max(number.end, ...spans.map((span) => span.end));
  const rest = folded.slice(number.end);
  const next = rest.startsWith(' till ') ? labelAt(rest.slice(' till '.length))?.label : undefined;
  const first = number.sign === '+' && !/\d/.test(folded.slice(0, number.start));
  const relative = first || MORE_BEFORE.test(folded.slice(0, number.start)) || MORE_AFTER.test(rest) || TOO.test(folded.slice(end));
  return relative || (next !== undefined && next.exit === undefined)
    ? `Ska ”${words}” läggas till, dras ifrån eller stå som det är? Skriv hela antalet som det ska bli, till exempel 12 kvinnor.`
    : null;
}
