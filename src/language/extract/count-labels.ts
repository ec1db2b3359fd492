import type { EXIT_REASONS } from '../../calculation/participants.js';

export type Sex = 'women' | 'men' | 'notStated';
export type Flow = 'new' | 'ended';
export type ExitReason = (typeof EXIT_REASONS)[number];

/** What a word says about the number beside it. */
export interface Label {
  readonly sex?: Sex;
  readonly flow?: Flow;
  readonly exit?: ExitReason;
  /** "deltagare", "personer": everybody, without a word about which. */
  readonly everybody?: true;
  /** Means something else where no number stands beside it ("m", "man", "ut"). */
  readonly needsNumber?: true;
}

/** Patterns of folded words, the longest phrase first. */
const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^(?:ej|inte|utan) (?:angiv\w*|uppgiv\w*|kand\w*) (?:skal|orsak|anledning|avslutsanledning)/, { exit: 'notStated' }],
  [/^(?:okant|okand) (?:skal|orsak|anledning)|^(?:skal|orsak|anledning) (?:ej|inte) angiv\w*/, { exit: 'notStated' }],
  [
    /^(?:ej|inte) (?:angiv\w*|uppgiv\w*)(?: kon)?|^(?:okant|annat|ovrigt) kon|^kon (?:ej|inte) angiv\w*|^icke ?binara?|^ickebinar\w*/,
    { sex: 'notStated' },
  ],
  [/^(?:arbete|jobb) ?(?:eller|\/|och) ?studier|^(?:arbete|jobb)\/studier|^studier (?:eller|\/) (?:arbete|jobb)/, { exit: 'workOrStudies' }],
  [/^(?:arbetsrehab\w*|arbrehab\w*|arbetslivsinriktad\w* rehab\w*|arb ?rehab\w*|rehab\w*)/, { exit: 'vocationalRehabilitation' }],
  [/^arbetslivsinriktad\w*(?: aktivitet\w*)?/, { exit: 'regularActivity' }],
  [/^(?:ater(?:gang|gatt|vand\w*)?|tillbaka)(?: till)? (?:remittent\w*|remitterande\w*)|^aterremitter\w*|^remittent\w*/, { exit: 'backToReferrer' }],
  [/^(?:pa )?(?:egen|eget) (?:begaran|onskan|onskemal|initiativ)/, { exit: 'ownRequest' }],
  [/^(?:av )?(?:annan|annat|andra|ovriga?|ovrigt) (?:skal|orsak\w*|anledning\w*)|^annat\b|^ovrigt\b/, { exit: 'other' }],
  [/^(?:sjukdom\w*|sjukskriv\w*|sjuka?|sjukas|ohalsa|sjukersattning|sick(?:ness)?|ill(?:ness)?)\b/, { exit: 'illness' }],
  [/^(?:work(?:ing)?|jobs?|employment|employed)\b/, { exit: 'work' }],
  [/^(?:school|education|studying)\b/, { exit: 'studies' }],
  [/^arb\b/, { exit: 'work', needsNumber: true }],
  [/^stud\b/, { exit: 'studies', needsNumber: true }],
  [/^(?:studier\w*|studie\w*|studerar|utbildning\w*|plugg\w*|skola\w*|komvux|folkhogskol\w*)/, { exit: 'studies' }],
  [
    /^(?:arbete\w*|jobb\w*|jobba\w*|anstall\w*|lonebidrag\w*|subventionera\w*(?: anstallning)?|nystartsjobb|egenforsorjning|sysselsattning)/,
    { exit: 'work' },
  ],
  [/^spar ?1\b/, { exit: 'track1' }],
  [/^spar ?2\b/, { exit: 'track2' }],
  [/^spar ?3\b/, { exit: 'track3' }],
  [/^spar ?4\b/, { exit: 'track4' }],
  [/^(?:kvin\w*|kv|tjej\w*|dam(?:er|en|erna)?|flick\w*|brud\w*|women|woman|female\w*)\b/, { sex: 'women' }],
  [/^k\b/, { sex: 'women', needsNumber: true }],
  [/^(?:mannen|mannens|manlig\w*|kill\w*|herr(?:ar|arna|e)?|pojk\w*|gubb\w*|grabb\w*|males?)\b/, { sex: 'men' }],
  [/^(?:man|m)\b/, { sex: 'men', needsNumber: true }],
  [
    /^(?:nytillkom\w*|tillkom\w*|nyinskriv\w*|nystart\w*|inskriv\w*|nyanmald\w*|nya?|nytt|borja[rtd]?\w*|startat?|startade|antag\w*|new)\b/,
    { flow: 'new' },
  ],
  [/^(?:joined|started)\b/, { flow: 'new', needsNumber: true }],
  [/^(?:left|quit|finished|completed)\b|^dropped out\b/, { flow: 'ended', needsNumber: true }],
  [/^(?:hoppa(?:r|de|t|s)? av|avhopp\w*)\b/, { flow: 'ended' }],
  [/^(?:avslut\w*|avsl|sluta\w*|slutat|utskriv\w*|skrevs ut|skrivits ut|skrivs ut|skrivna ut|lamna\w*|ended|exit\w*|klara)\b/, { flow: 'ended' }],
  [/^slut\b/, { flow: 'ended', needsNumber: true }],
  [
    /^(?:deltagare\w*|deltagarna|personer|person|pers|st|stycken|individer|inskrivna totalt|totalt|total|summa|sammanlagt|participants|people)\b/,
    { everybody: true, needsNumber: true },
  ],
];

/** The label that a folded text begins with, and how long it is. */
export function labelAt(folded: string): { readonly label: Label; readonly length: number } | null {
  for (const [pattern, label] of LABELS) {
    const found = pattern.exec(folded);
    if (found) return { label, length: found[0].length };
  }
  return null;
}

/** Two labels about the same number; null when they contradict each other ("kvinnor" and "män"). */
export function merge(a: Label, b: Label): Label | null {
  for (const key of ['sex', 'flow', 'exit'] as const) if (a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]) return null;
  // "1 studier bland avsluten": the reason is what is counted; "1 avslutad till studier" counts both.
  return a.exit !== undefined && b.exit === undefined && b.flow !== undefined ? a : { ...a, ...b };
}

/** Says nothing but the sex. */
export function isSexOnly(label: Label): boolean {
  return label.sex !== undefined && label.flow === undefined && label.exit === undefined;
}
