import { capital } from '../../swedish/letters.js';
import type { Material } from '../material.js';
import type { Span } from '../tokens.js';
import { PAST_DAY } from './days.js';
import { type Extractor, problem } from './extractor.js';

/** What is done to lines of a budget. */
const EDITS =
  '(?:satt|andra|justera|hoj|sank|oka|minska|dubblera|fordubbla|dubbla|halvera|stryk|lagg (?:till|in|pa)|ta bort|dra (?:bort|av|ner|ned)|plocka bort|slopa|flytta|byt|utgar)';
const THE_BUDGET = '(?:det |den )?(?:nya |sparade |nuvarande |senaste )?(?:budgetforslaget|forslaget|budgeten|utkastet)';
/** The budget is where something is put or taken away: "i budgetförslaget", "ur budgeten 2027", "budgetförslaget: stryk …". */
const STANDS = new RegExp(`\\b(?:i|ur) ${THE_BUDGET}\\b|\\bfran (?:budget)?forslaget\\b|^${THE_BUDGET}\\b.*\\b${EDITS}\\b`);
/** One that there is not yet: "ett budgetförslag", "en ny budget", "nytt förslag till budget". */
const ANOTHER = /\b(?:ett|en|nytt|ny) (?:nytt |ny )?(?:budget|budgetforslag|forslag|forslag till budget\w*|budgetutkast)(?!\p{L})/u;

const PLAN_CHANGES: readonly (readonly [string, RegExp])[] = [
  ['file', /\b(?:excel\w*|xlsx|kalkylblad\w*)\b/],
  ['adopt', /\b(?:anta|antar|antas|antog|antagen|faststall\w*|klubba\w*|beslutade? (?:om )?budget\w*|adopt)\b/],
  ['show', /^(?:visa|lista|vilka|titta pa|oppna|se|show)\b.*\b(?:budgetforslag\w*|forslag\w*|version\w*)/],
  [
    'propose',
    /\b(?:gor|skapa|ta fram|skriv|borja|starta|lagg(?! (?:till|in|pa))|upprata|uppratta|nytt|ny|make|create|behover|forbered)\b.*\bbudget(?!post|rad)\w*|^budgetforslag\w*\b|\bforslag till budget\b/,
  ],
  ['change', new RegExp(`\\b${EDITS}\\b|\\bi (?:budget)?forslaget\\b`)],
];
/** These are asked of what stands, wherever it is said to stand. */
const OF_WHAT_STANDS = new Set(['file', 'adopt', 'show']);

export const planChange: Extractor = {
  read({ folded }) {
    const said = PLAN_CHANGES.find(([, words]) => words.test(folded))?.[0];
    // A line that is put into the budget that stands makes no other budget, whatever verb says so.
    if (said && !OF_WHAT_STANDS.has(said) && STANDS.test(folded) && !ANOTHER.test(folded)) return { params: { planChange: 'change' } };
    return said ? { params: { planChange: said } } : {};
  },
};

/** "jämför förslaget med budget 2021": the budget that is being made. */
export const proposal: Extractor = {
  read: ({ folded }) => (/\b(?:budget)?forslaget\b|\bbudgetutkastet\b|\butkastet\b/.test(folded) ? { params: { proposal: 'yes' } } : {}),
};

const EDITION = /\bversion (?:nr |nummer )?(\d{1,3})\b/g;

export const edition: Extractor = {
  read(material) {
    const [found] = material.find(EDITION);
    if (!found) return {};
    material.claim(found.span);
    return { params: { edition: Number(found[1]) } };
  },
};

const STARTS = { budget: 'budget', plan: 'plan', prognos: 'forecast', utfall: 'actual', bokslut: 'actual' } as const;
const KIND = '(budget|(?:fler|tre)?(?:ars)?plan|prognos|utfall|bokslut)(?:en|et|ens|ets)?';
const FROM =
  '\\b(?:fran|utifran|utga(?:r)? (?:i stallet |istallet )?fran|med utgangspunkt (?:i|fran)|med start i|baserat pa|baserad pa|grundat pa|pa grundval av|efter|enligt|(?:samma )?som(?: i)?|anvand(?:a)?|based on|from)';
/** "från plan 2023", "utifrån prognosen för 2026", "baserat på 2022 års plan", "utifrån planen". */
const MADE_FROM = new RegExp(
  `${FROM} (?:(?:den |var )?${KIND}(?: (?:for |av )?(?:ar )?(20\\d\\d))?|(20\\d\\d) ars ${KIND}(?: som (?:grund|utgangspunkt|bas))?)(?![\\p{L}\\d])`,
  'gu',
);

const A_YEAR = '(20\\d\\d|i ar|arets|innevarande ar|forra aret|i ?fjol)';
/** "utgå från i år", "som 2021", "baserat på 2024": the year's budget, or its plan where it has none. */
const FROM_YEAR = new RegExp(`${FROM} (?:ar )?${A_YEAR}(?: budget)?(?![\\p{L}\\d])`, 'gu');
/** "med planen för 2023 som grund", "med 2021 som utgångspunkt" */
const AS_GROUND = new RegExp(
  `(?:\\bmed )?(?:(?:den |var )?${KIND} )?(?:for |av |fran )?(?:ar )?${A_YEAR}(?: ars ${KIND})? som (?:grund|utgangspunkt|bas|mall|start|underlag|forlaga)(?!\\p{L})`,
  'gu',
);
/** These say more than from where: "höj 3 % från 2028". */
const ONLY_FROM = /^(?:fran|efter|som|som i) /;
const ANOTHER_YEAR = /\b(?:20\d\d|nasta ar(?:s)?|kommande ar(?:s)?)\b/g;

const yearSaid = (words: string, { seen }: Material): number => {
  if (/^20/.test(words)) return Number(words);
  return seen.today.year - (/^(?:forra|i ?fjol)/.test(words) ? 1 : 0);
};

/** The words for where a budget starts, of which kind that is, and of which year. */
function startSaid(material: Material): { readonly span: Span; readonly kind: string; readonly year: string | undefined } | null {
  const [ground] = material.find(AS_GROUND);
  if (ground) return { span: ground.span, kind: ground[1] ?? ground[3] ?? 'budget', year: ground[2] };
  const [kind] = material.find(MADE_FROM);
  if (kind) return { span: kind.span, kind: kind[1] ?? kind[4] ?? '', year: kind[2] ?? kind[3] };
  const [bare] = material.find(FROM_YEAR);
  if (!bare) return null;
  const others = [...material.folded.matchAll(ANOTHER_YEAR)].filter(({ index }) => index < bare.span.start || index >= bare.span.end);
  return ONLY_FROM.test(bare[0]) && others.length === 0 ? null : { span: bare.span, kind: 'budget', year: bare[1] };
}

/** What a budget is to be made from. */
export const madeFrom: Extractor = {
  read(material) {
    const said = startSaid(material);
    const kind = said && Object.entries(STARTS).find(([written]) => said.kind.endsWith(written))?.[1];
    if (!said || !kind) return {};
    material.claim(said.span);
    return { params: { madeFrom: { basis: kind, ...(said.year ? { year: yearSaid(said.year, material) } : {}) } } };
  },
};

const PARAGRAPH = /(?:§ ?§?|\bparagraf(?:en)? (?:nr )?) ?(\d{1,4}(?:[a-z](?![a-z])| [a-h](?![a-z]))?)/g;

export const paragraph: Extractor = {
  read(material) {
    const found = material.find(PARAGRAPH);
    for (const { span } of found) material.claim(span);
    const different = [...new Set(found.map((each) => (each[1] ?? '').replace(' ', '')))];
    if (different.length > 1) return problem('paragraph', '', 'Skriv en paragraf i taget, till exempel § 12.');
    return different[0] === undefined ? {} : { params: { paragraph: different[0] } };
  },
};

/** What is asked for stands first: "registrera beslut § 3: ta bort …" takes nothing away. */
const ASKED = '^(?:(?:kan du|vill du|vi ska|jag vill|var snall och|snalla) )?';
const OF_DECISION = '[^:"\\n]{0,25}?(?:\\bbeslut|§|\\bparagraf)';
const CORRECTS = new RegExp(`${ASKED}(?:andra|ratta|korrigera|justera)\\b${OF_DECISION}`);
const DECISION_CHANGES: readonly (readonly [string, RegExp])[] = [
  ['remove', new RegExp(`${ASKED}(?:ta(?:r)? bort|radera|stryk|kasta|slang|dra(?:r)? tillbaka|delete|remove)\\b${OF_DECISION}`)],
  ['remove', /^(?:det )?beslut\w*(?: i)? (?:§|paragraf)[^:"\n]{0,40}\bska(?:ll)? (?:tas |dras )?(?:bort|tillbaka|strykas|raderas)\b/],
  ['correct', CORRECTS],
];

/** What is done with a decision that is registered. */
export const decisionChange: Extractor = {
  read({ folded }) {
    const said = DECISION_CHANGES.find(([, words]) => words.test(folded))?.[0];
    return said ? { params: { decisionChange: said } } : {};
  },
};

/** "ändra beslut § 14 till avtalet gäller två år" */
const CORRECTED = /^[^:"\n]*\b(?:andra|ratta|korrigera|justera)\b[^:"\n]{0,60}?\btill(?: att)?:? ([^\n]{3,500})/;
const DECIDED = /\b(?:beslut(?:et|ade)?|besluta(?:de)?|registrera|anteckna|logga)\b[^:"]*(?::|\batt\b)\s*([^\n]{3,500})/;

/** Paragraph and day may stand before or after what was decided: they are read for themselves. */
const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec';
const MARK = `(?:§ ?\\d{1,4}[a-z]?|paragraf(?:en)? \\d{1,4}|${PAST_DAY}|(?:den )?\\d{1,2}(?::?[ae])? (?:${MONTHS})(?: \\d{4})?|(?:den )?\\d{4}-\\d{2}-\\d{2}|(?:pa |vid )?(?:styrelse)?mote[nt]?(?= (?:den |\\d|${PAST_DAY})))`;
const MARKS = `(?:(?:i |enligt |fran )?${MARK}[ ,.:;]*)`;
/** "styrelsen beslutade den 12 november, § 15, att …": what was decided stands after it. */
const DECIDES = `(?:(?:(?:forbunds)?styrelsen|vi|man|forbundet|motet) )?(?:har )?(?:beslutade|beslutat|beslot|bestamde|bestamt)[ ,]*(?=(?:i |enligt )?${MARK}|(?:om )?att )`;
const BEFORE = new RegExp(`^(?:${DECIDES}${MARKS}*|${MARKS}+)(?:om att |att |om )?`);
/** "…, taget 18 nov": the word that leads to the day goes with it. "… gäller till den 31 december" is what was decided. */
const AFTERWARDS = new RegExp(
  `(?<!\\b(?:till|fran|sedan|senast|per|med|efter|fore|infor)(?: den)?)(?:[ ,.:;]+(?:(?:som )?(?:taget|togs|tagen|fattat|fattades|beslutat|beslutades|daterat) )?(?:i |enligt )?${MARK})+[.]?$`,
);
/** "beslut 2026-11-20 § 5 förlänga NOVA till juni": nothing but paragraph and day before what was decided. */
const BARE = new RegExp(`^(?:nytt )?beslut(?:et)?,? (?=${MARK})([^\\n?]{3,500})$`);

/** The part of the words that says what was decided. */
function contentOf(words: string): { readonly from: number; readonly to: number } {
  const from = BEFORE.exec(words)?.[0].length ?? 0;
  const rest = words.slice(from);
  return { from, to: from + (AFTERWARDS.exec(rest)?.index ?? rest.length) };
}

/** What was decided: the words after a colon, in quotation marks or after "att". */
export const decision: Extractor = {
  read(material) {
    const quoted = material.find(/"([^"\n]{3,500})"/g)[0];
    const said = DECIDED.exec(material.folded) ?? (CORRECTS.test(material.folded) ? CORRECTED.exec(material.folded) : BARE.exec(material.folded));
    const written = quoted?.[1] ?? said?.[1];
    if (written === undefined) return {};
    const start = quoted ? quoted.span.start + 1 : (said?.index ?? 0) + (said?.[0].length ?? 0) - written.length;
    const { from, to } = contentOf(written);
    if (from >= to) return {};
    const span = { start: start + from, end: start + to };
    const words = material.words(span).trim();
    material.claim(span);
    return { params: { decision: capital(words) } };
  },
};
