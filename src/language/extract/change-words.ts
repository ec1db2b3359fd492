/** Words (folded) that say which way something goes. */
export const MORE =
  /\b(?:dyrare|hogre|mer|oka(?:r|s|de|t|nde)?|okning\w*|hoj\w*|upp\w*|extra|plus|tillkom\w*|lagg\w* (?:pa|till)|tillskott|mera|more|raise\w*|increase\w*|stig\w*|vax\w*)\b|\+/;
export const LESS =
  /\b(?:billigare|lagre|mindre|minsk\w*|sank\w*|ner|ned|dra\w*(?: (?:ned|ner|in))?|skar\w*|spara\w*|sjunk\w*|reducer\w*|less|lower\w*|cut|decrease\w*|minus|krymp\w*|tapp\w*)\b/;
/** The amount is what it becomes: "sätt Enter till", "blir 3 miljoner", "ska vara". */
export const BECOMES =
  /(?:\b(?:land|hamn|slut|stann|ligg)\w*(?: (?:nog|val|troligen|snarare|daremot|istallet|antagligen))? (?:pa|vid|runt|kring|omkring)|\bgar (?:nog )?pa|\b(?:berakna|uppskatta|prognosticera)\w* till|(?<!\blagg\w{0,3} )\btill|\bblir|\bbli|\bska (?:vara|kosta|fa|ha|bli|ligga pa)|\bkostar|\bskall vara|\bfar|\b(?:pa|satts?) till|=|:)(?: (?:ca|cirka|bara|i stallet|istallet))? ?$/;
/** What a payer gives: "regionen ger bara 1,5 mnkr". */
export const PAYS = /\b(?:ger|betalar|bidrar|lagger|skjuter till)(?: (?:bara|endast|nu|da|ca|cirka|in|med|oss))* ?$/;
const CHANGED_AFTER = /^ ?(?:kr(?:onor)? |per ar )?(?:mer|mera|mindre|lagre|hogre|extra|billigare|dyrare|less|more)\b/;
const CHANGED_BEFORE = /\b(?:hoj|oka|okning|sank|minsk|dra|drar|skar)\w*(?: [^\s\d,]+){0,4} med (?:ca |cirka )?$/;

/** Is the amount how much something changes, and not what it is: "200 tkr mindre", "sänker sitt bidrag med 200 tkr"? */
export function isChange({ start, end }: { readonly start: number; readonly end: number }, folded: string): boolean {
  return CHANGED_AFTER.test(folded.slice(end)) || CHANGED_BEFORE.test(folded.slice(0, start));
}

/** All but one: no change of each can be told from it. */
export const EXCEPT = /\b(?:utom|forutom|undantaget|bortsett fran|exklusive|men inte|except)\b/;
/** What joins two subjects of one change: "Enter och FIA blir 5 % dyrare". */
export const JOINS = /^(?::?s)? ?(?:,|&|\boch\b|\bsamt\b)(?: (?:projekt(?:et)?|insatsen))? $/;
/** "FK sänker sitt bidrag": the contribution is the payer's own. */
export const THEIR_OWN = /^(?::?s)?(?: \p{L}+){0,2} (?:sitt|sina|sin|deras) $|^(?::?s)? $/u;

/** What the whole year is foreseen to be: "prognos Enter 2 950 000", "vi tror Enter 2,9 mnkr på helåret". */
export const FORESEEN = /\bprognos\w*|\bforecast\b|\bhelar\w*|\btror\b|\bbedom\w*/;
/** So far, or used: what is said is an outcome, no end of the year. */
export const SO_FAR = /\bt ?\. ?o ?\. ?m\b|\bt ?o ?m\b|\btill och med\b|\bhittills\b|\butfall\w*|\bforbruk\w*|\bgjort av\b|\bkostat\b|\bbokfor\w*/;
export const GONE =
  /\b(?:stryk\w*|stryks|ta\w* bort|tas bort|lagg\w*(?: [^\s,;]+){0,3} (?:ned|ner|pa is|i malpase)|utan|slopa\w*|upphor\w*|avsluta\w*|avveckla\w*|avskaffa\w*|stang\w*|utgar(?! fran)|skippa\w*|skrota\w*|stoppa\w*|pausa\w*|vila(?:r|s|nde)|staller? in|stalls in|installd\w*|faller bort|forsvinn\w*|hoppar av|drar sig ur|gar ur|bort|(?:slutar?|slutat) med|upphora med|avsta\w* fran|strunta\w* i|hoppa\w* over|dra\w* in(?! pa))\b/;
/** What is not begun costs nothing: "om vi inte startar FIA", "om FIA inte blir av". */
export const NOT_BEGUN =
  /\b(?:inte|ej|aldrig)\b(?: \w+){0,2}? (?:starta\w*|borja\w*|paborja\w*|inled\w*|dra\w* i ?gang|komm\w* i ?gang|satt\w* i ?gang|genomfor\w*|blir? av|kor\w*|gor\w*)\b|\b(?:starta\w*|borja\w*|paborja\w*|inled\w*|kommer i ?gang|genomfor\w*|blir av|kors?) (?:inte|ej|aldrig)\b/;
/** Put off: nothing is spent on it until then. */
export const POSTPONED =
  /\b(?:skjut\w* (?:upp|pa|fram)|skjut\w*(?= .{0,40}\b(?:upp|framat|till)\b)|uppskjut\w*|vantar? (?:med|till)|(?:far|fa|ska) vanta|senarelagg\w*|drojer)\b/;
/** A change that is denied is none. */
export const DENIED = /\b(?:inte|ej|aldrig)\b(?! (?:bara|mer an|mindre an|langre|anvand\w*|forbruk\w*|utnyttj\w*|nyttja\w*|gar at))/;
export const HALVED = /\bhalver\w*/;
export const DOUBLED = /\b(?:fordubbl\w*|dubblera\w*|dubbl(?:a|ar|as)|dubbelt)\b/;
/** Income and costs become as large: "så att det går jämnt upp", "så att budgeten går ihop", "till balans". */
export const BALANCES =
  /\bsa (?:att )?(?:det|den|allt|vi|budgeten|forslaget|resultatet|aret|budget)? ?(?:20\d\d )?(?:gar|gor|kommer|blir|ska|ar|hamnar|landar)\b.*\b(?:jamnt upp|jamt upp|jamnt ut|jamt ut|ihop|runt|balans|noll|nollresultat|plus ?minus ?noll)\b|\btill (?:balans|nollresultat)\b|\bbalansera (?:budgeten|forslaget) med\b/;
export const UNCHANGED = /\b(?:oforandra\w*|samma som|ofor\w*|star still|frys\w*|kvar pa samma)\b/;
export const AS_MUCH = /\b(?:lika (?:mycket|mkt)|motsvarande|samma (?:belopp|summa)|detsamma|i motsvarande man|in the same amount)\b/;
export const YEARLY = /\b(?:per ar|varje ar|om aret|arligen|ar for ar|per year)\b|\/ ?ar\b/;
export const MOVED = /\b(?:flytt\w*|omfordel\w*|for\w* over|overfor\w*)\b/;

/** What another line gives up is spent here: "… och lägger hälften på Enter", "… och lägger pengarna på FIA". */
export const PASSED_ON =
  /\b(?:lagg|ge|flytta|satsa|anvand|for)\w* (?:over )?(?:det|dem|dessa|pengarna|de pengarna|alltihop|(?:hela )?(?:summan|beloppet)|(?:halften|(?:en |tva |tre )?\w+del(?:ar)?(?:en)?)(?: av (?:det|dem|pengarna|summan|beloppet))?) (?:pa|till|i|for) /;
/** More than is set aside, or less: "Enter går 100 tkr över budget". */
export const OVERRUN = /\b(?:gar|ga|gick|drar|hamnar|landar|ligger)\b[^,;]{0,40}\bover\b/;
export const UNDERRUN = /\b(?:gar|ga|gick|hamnar|landar|ligger)\b[^,;]{0,40}\bunder\b(?! (?:aret|varen|hosten|sommaren|perioden))/;
/** One more of as much: "en kvarts miljon till". */
export const FURTHER = /^ ?(?:kr(?:onor)? )?till(?= ?(?:$|[?.!,;]|och\b|pa\b|i ar\b|at\b))/;

/** What is not used: "15 % av budgeten blir kvar", "om en tiondel blir över". */
export const LEFT =
  /\b(?:bli|blir|blev|ar|star|finns|har|far)\b[^,;\d]{0,25}\b(?:kvar|over)\b|\b(?:inte|ej) (?:anvand\w*|forbruk\w*|utnyttj\w*|nyttja\w*|gar at)|\b(?:oforbruka\w*|outnyttja\w*|oanvan\w*)\b/;

/** How much of what is set aside is used: "gör bara av med 85 %", "bara 85 % av … används". */
export const USED =
  /\b(?:forbruk\w*|utnyttj\w*|nyttja\w*|anvand\w*|gor(?:a|s|de)? (?:bara |endast |nog )?av med|gjort av med|gar at|ga at|upparbeta\w*|av budgeten|av pengarna|av kostnaderna)\b/;
/** A payer that pays no more: "om Habo inte betalar", "om Mullsjö går ur". */
export const LEAVES =
  /\b(?:inte (?:langre )?(?:betala\w*|bidra\w*|vill betala|ar med|vara med)|(?:betalar|bidrar|ar) inte|gar ur|ga ur|gatt ur|hoppar av|hoppa av|lamna\w*|drar? sig ur|uteblir|slutar? (?:betala|bidra)|begar uttrade)\b/;
const PARTS: Readonly<Record<string, number>> = { tredje: 3, fjarde: 4, femte: 5, sjatte: 6, attonde: 8, tionde: 10 };
const PART = /\b(till )?(?:halften|(en |ett |tva |tre )?(tredje|fjarde|femte|sjatte|atton|tion)(?:de)?del(ar)?(?:en)?)\b/;
const HOW_MANY: Readonly<Record<string, number>> = { tva: 2, tre: 3 };

/** "med en tredjedel", "till hälften": what part is taken, or left, as a number from 0 to 1; null where none is said. */
export function partSaid(text: string): { readonly numerator: number; readonly denominator: number; readonly left: boolean } | null {
  const found = PART.exec(text);
  if (!found) return null;
  const written = found[3];
  const denominator = written === undefined ? 2 : (PARTS[written] ?? PARTS[`${written}de`]);
  if (denominator === undefined) return null;
  return { numerator: HOW_MANY[found[2]?.trim() ?? ''] ?? 1, denominator, left: found[1] !== undefined };
}
