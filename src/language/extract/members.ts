import type { Seen } from '../material.js';
import type { NameKind } from '../names.js';
import type { Extractor } from './extractor.js';
import { picks } from './names.js';

/** "vilka är med i …", "hur många kommuner har …", "…s medlemmar": who belongs is asked. */
const WHO_BELONGS =
  /^(?:(?:och |men )?(?:vilka|vilken|vilket|vem|vad|hur manga|antal\w*|lista|rakna upp|visa|ar|ingar|hor|tillhor|har|finns|i vilket|till vilket|var)\b.*\b(?:med i|med|ingar?|ingar? i|medlem(?:mar|mmarna|mar|men)?|medlemskommun\w*|part(?:er|erna|en)?|agare|agarna|bestar|tillhor|hor|hemma|kommun(?:er|erna)?)\b|(?:medlemmar(?:na)?|medlemskommuner\w*|parter(?:na)?|kommuner(?:na)?) (?:i|hos|for)\b)|\b(?:medlemmar|medlemskommuner|parter)[?.! ]*$/;
/** "vilket förbund hör … till", "i vilket förbund ligger …": where somebody belongs is asked. */
const WHERE_BELONGS =
  /\b(?:vilket|vilka|vad for) (?:samordnings)?forbund\w*\b.*\b(?:hor|tillhor\w*|ar|ingar|ligger|har|finns|med|medlem)\b|\b(?:hor|tillhor)\b.*\b(?:till|hemma)\b|\bfinns (?:det |nagot |ett )*(?:samordnings)?forbund\w* (?:i|for)\b/;
/** Whose money, meetings or people it is about instead. */
const OTHER =
  /\b(?:betala\w*|bidrar?\b|bidrog|\w*bidrag\w*|\w*avgift\w*|kost\w*|\w*budget\w*|pengar\w*|kr|kronor|tkr|mkr|mnkr|milj\w*|fordel\w*|dela|delas|procent|andel\w*|del|skuld\w*|kapital\w*|deltag\w*|insats\w*|projekt\w*|\w*mote\w*|\w*samrad\w*|beslut\w*|styrelse\w*|ledamot\w*|ledamoter|ordforande|grupp\w*|utskott\w*|rapport\w*|siffr\w*|mal|plan\w*|utfall\w*|prognos\w*|resultat\w*|invanar\w*|bor|avslut\w*|nya|roll\w*|behorig\w*|handledare|coach\w*|underskott\w*|overskott\w*|foretrad\w*|lamna\w*|ga med|nar|hur|varfor|ska|far|maste|kan|bor)\b/;
const COUNTS = /^(?:och |men )?hur manga/;
const OURS = /\b(?:forbundet|vart|oss|vi|har)\b/;

const holds = ({ names }: Seen, kinds: readonly NameKind[]) =>
  names.some(({ meanings }) => meanings.some(({ kind, common }) => kinds.includes(kind) && !common));

/** Is it asked who belongs to an association, or where a municipality does? No such question binds the conversation to it. */
export function asksMembers(seen: Seen): boolean {
  const { folded } = seen.text;
  const said = COUNTS.test(folded) ? folded.replace(COUNTS, '') : folded;
  if (OTHER.test(said) || seen.names.some(({ meanings }) => meanings.every(({ kind }) => kind === 'intervention'))) return false;
  const somewhere = holds(seen, ['party']) || seen.strangers.length > 0;
  if (somewhere && WHERE_BELONGS.test(folded)) return true;
  return WHO_BELONGS.test(folded) && (somewhere || holds(seen, ['association']) || OURS.test(folded));
}

/** `members`: who belongs is asked; `member`: the party that is named. */
export const members: Extractor = {
  family: 'name',
  read(material) {
    const [party] = picks(material, 'party').filter(({ meaning }) => !meaning.common);
    return { params: { ...(asksMembers(material.seen) ? { members: 'asked' } : {}), ...(party ? { member: party.meaning.id } : {}) } };
  },
};
