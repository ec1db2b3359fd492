import { asksMembers } from './extract/members.js';
import type { Seen } from './material.js';

const ASKS = /\b(?:hur|nar|vem|varfor|vad|vilk\w*)\b|^(?:ar|har|finns|blir|gar)\b/;
/** What is said to make an association the one that is spoken of from here on. */
const CHOOSES =
  /\b(?:byt\w*|vaxl\w*|valj\w*|valt|vald[ae]?|anvand\w*|koppl\w*|knyt\w*|bind\w*|stall\w*|satt\w*|ga (?:over|till|vidare)|gar over|over till|tillbaka|hoppa\w*|prat\w*|tala(?:r|s)?|gall(?:er|de|a)|handla\w*|jobbar?|arbetar?|sitter|tillhor\w*|hor till|kommer fran|vi ar|jag ar|representera\w*|foretrad\w*|kolla\w*|titta\w*|vill (?:se|ha)|visa\w*|framover|hadanefter|fran nu|fran och med nu|i ?stallet|switch|change|use|show)\b/;
/** Words beside a name that ask nothing: the name alone is a choice. */
const MANNERS = /^(?:hej|tack|snalla|ok|okej|nu|for|i|till|hos|samordningsforbund(?:et)?|forbund(?:et)?|finsam|ja|och|men|da)$/;

/** May the sentence choose an association? It binds the conversation: not where it names one and asks something, or says nothing of choosing. */
export function mayChoose(seen: Seen): boolean {
  const { names, strangers, tokens, text } = seen;
  if (asksMembers(seen)) return true;
  const named = names.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'association'));
  if (named.length === 0 && strangers.length === 0) return true;
  const others = names.some(({ meanings }) => meanings.every(({ kind, common }) => kind !== 'association' && !common));
  const numbers = tokens.some((token) => token.kind === 'number' && !token.article);
  if (others || numbers || ASKS.test(text.folded)) return false;
  const isName = ({ start, end }: { start: number; end: number }) => [...named, ...strangers].some((name) => start < name.end && name.start < end);
  const isNameAlone = tokens.every((token) => token.kind === 'mark' || isName(token) || (token.kind === 'word' && MANNERS.test(token.text)));
  return isNameAlone || CHOOSES.test(text.folded);
}
