/** Words (folded) that say which way something goes. */
export const MORE =
  /\b(?:dyrare|hogre|mer|ok\w*|hoj\w*|upp\w*|extra|plus|tillkom\w*|lagg\w* (?:pa|till)|tillskott|mera|more|raise\w*|increase\w*|stig\w*|vax\w*)\b|\+/;
export const LESS =
  /\b(?:billigare|lagre|mindre|minsk\w*|sank\w*|ner|ned|dra\w*(?: (?:ned|ner|in))?|skar\w*|spara\w*|sjunk\w*|reducer\w*|less|lower\w*|cut|decrease\w*|minus|krymp\w*|tapp\w*)\b/;
/** The amount is what it becomes: "sätt Enter till", "blir 3 miljoner", "ska vara". */
export const BECOMES =
  /(?:\btill|\bblir|\bbli|\bska (?:vara|kosta|fa)|\bkostar|\bskall vara|\bfar|\b(?:pa|satts?) till|=|:)(?: (?:ca|cirka|bara|i stallet|istallet))? ?$/;
export const GONE = /\b(?:stryk\w*|stryks|ta\w* bort|tas bort|lagg\w* ned|lagg\w* ner|utan|slopa\w*|upphor\w*|avsluta\w*|bort)\b/;
export const HALVED = /\bhalver\w*/;
export const DOUBLED = /\b(?:fordubbl\w*|dubblera\w*|dubbelt)\b/;
export const UNCHANGED = /\b(?:oforandra\w*|samma som|ofor\w*|star still|frys\w*|kvar pa samma)\b/;
export const AS_MUCH = /\b(?:lika mycket|motsvarande|samma (?:belopp|summa)|i motsvarande man|in the same amount)\b/;
export const YEARLY = /\b(?:per ar|varje ar|om aret|arligen|ar for ar|per year)\b|\/ ?ar\b/;
export const MOVED = /\b(?:flytt\w*|omfordel\w*|for\w* over|overfor\w*)\b/;
