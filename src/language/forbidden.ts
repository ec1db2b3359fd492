import type { Seen } from './material.js';

/**
 * What a writing command is asked for with: as an order or a statement ("stäng", "stänger", "ändras"), and after another verb ("stänga"). Not here:
 * "höj", "sänk" (not to raise is a rate of nothing), "påminn", "dölj", "visa" (to stop that is itself a thing to save).
 */
const AS_ORDER =
  '(?:(?:stang|byt|las|stall|nollstall|satt|skriv|stryk|lagg)(?:er|s|as)?|(?:avsluta|andra|ratta|korrigera|flytta|spara|registrera|rapportera|radera|anta|boka|avboka|kopiera|' +
  'starta|oppna|pausa|uppdatera|aterkalla|skapa|besluta)[rs]?|(?:ge|ger|ges|gor|gors|utse|utser|utses))';
const AS_DEED =
  '(?:(?:stang|byt|las|stall|nollstall|satt|skriv|stryk|lagg|avslut|andr|ratt|korriger|flytt|spar|registrer|rapporter|rader|ant|bok|avbok|kopier|start|oppn|paus|uppdater|' +
  'aterkall|skap|beslut|for|gor)as?|(?:ge|utse)s?)';
const NOT = '(?:inte|ej|icke|aldrig)';
const STRESSED = '(?:(?:ju|nu|da|alls|absolut|verkligen|faktiskt|langre an) )*';
/** "hon ska inte längre vara ledamot" is a change. */
const ORDER = new RegExp(`\\b${AS_ORDER} (?:(?:jag|vi|ni|du|man|de|dom|den|det|dem|nagot) )?${STRESSED}${NOT}\\b(?! langre)`, 'u');
/** "tiden är inte satt" forbids nothing. */
const DEED = new RegExp(`\\b${NOT} ${STRESSED}(?:(?:behova|behover|skulle|vill|ska|far|bor) )?(?!satt\\b)(?:${AS_ORDER}|${AS_DEED})\\b`, 'u');
const WISH = new RegExp(`\\b${NOT} (?:ha |vill )?att (?:\\w+ ){1,4}?(?:${AS_ORDER}|${AS_DEED})\\b`, 'u');
const AVOID = new RegExp(
  `\\b(?:lat(?:er)? bli|strunta i|skit i|avsta fran|undvik|vantar? med|avvaktar? med|drojer? med|haller? inne med|utan) att ${AS_DEED}\\b`,
  'u',
);
const ENGLISH =
  /\b(?:do not|don'?t|dont|never|shouldn'?t|should not|must not) (?:close|lock|change|edit|delete|remove|end|save|move|add|set|report|adopt|copy|book|give)\b/;
const REMOVAL = new RegExp(`\\bta[rs]? ${NOT} bort\\b|\\b${NOT} ${STRESSED}ta[rs]? bort\\b`, 'u');
const FORMS = [ORDER, DEED, REMOVAL, WISH, AVOID, ENGLISH];
/** "siffror som andra inte ska se": the others, and nothing that is changed. */
const OTHERS = /(?<!^)\bandra\b/gi;

/** "kan du inte ändra …", "ska vi inte stänga …": asked for, politely. "glöm inte att rapportera" orders. */
const ASKED_FOR =
  /(?:^|[.!?,] ?)(?:och |men |snalla )?(?:kan|kunde|skulle|vill|ska|borde|bor) (?:du|ni|vi|man|jag|\w+) (?:da )?inte\b|\bglom (?:inte|ej)\b/;

/** Does the sentence say that something is not to be changed, closed, ended or saved? Then nothing that writes can be meant. */
export function forbids({ text: { original, folded } }: Seen): boolean {
  if (ASKED_FOR.test(folded)) return false;
  const others = [...original.matchAll(OTHERS)].map(({ index }) => index);
  const said = others.reduce((text, at) => `${text.slice(0, at)}ovrig${text.slice(at + 5)}`, folded);
  return FORMS.some((form) => form.test(said));
}

const QUESTION = /\?|^(?:och |men )?(?:varfor|nar|vad|va|hur|vem|vilk\w*|om|ifall|far|har|ar|kan|maste|tank om)\b/;
/** A clause beside it asks for something of its own. */
const MORE = /[,;:.!](?= ?\p{L})|\b(?:utan|men|bara|i ?stallet)\b(?! att)/u;

/** Is that all it says? "stäng inte 2025" is a no; "rapportera inte, visa bara enter" asks for something. */
export function onlyForbids(seen: Seen): boolean {
  return forbids(seen) && !QUESTION.test(seen.text.folded) && !MORE.test(seen.text.folded);
}
