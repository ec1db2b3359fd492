import { capital } from '../../swedish/letters.js';
import type { Extractor } from './extractor.js';
import { monthNumber } from './months.js';
import { weekdayNumber } from './weekdays.js';

const LINK = /\bhttps?:\/\/\S+/g;
const NAMED = /\b(?:plats|lokal|rum|var)(?:en|met)? ?(?::|ar|blir|till) ?([^,;\n]{2,80}?)(?=$|[,;.\n]| kl\b| den \d| \d)/g;
/** "Plats: Region Jönköping, Vätterrummet": the room after the house. */
const ROOM = /^, ?\p{Lu}[\p{L}\d.&'-]*?(?: [\p{L}\d]+){0,3}?(?=$|[.;,\n](?!\d)| kl\b| den \d)/u;
const ONLINE = /\b(?:i|pa|via|over|genom) (teams|zoom|skype|meet)\b|\b(digitalt|pa distans|distansmote|online)\b/g;
/** "i Rådhuset", "på Nässjö kommunhus": from a capital letter on; "i sal 4" and the like by their word. */
const IN = /\b(?:i|pa|hos|vid|till) (?=(\S.{0,80}))/g;
const PLACE_WORDS =
  /^(?:(?:stora |lilla |nya |gamla )?(?:sal|rum|lokal|konferensrum|sammantr[aä]desrum|kommunhuset|r[aå]dhuset|regionhuset|stadshuset|biblioteket|kansliet|hotell)(?:\s\d{1,4}|\s\p{Lu}[\p{L}\d]*)?(?: i \p{Lu}\p{L}+)?(?![\p{L}\d]))/u;
const CAPITALS =
  /^\p{Lu}[\p{L}\d.&'-]*(?: (?:i |på |och )?\p{Lu}[\p{L}\d.&'-]*| \p{Ll}*(?:hus|huset|hotell|hotellet|kansli|kansliet|kontor|kontoret|salen|rum|rummet|gården|skolan|bibliotek|biblioteket)(?!\p{L}))*/u;
/** Right after the time, without "i" or "på": "kl 13-15 rådhuset", "13-15 teams". */
const AFTER_TIME =
  /(?<=\d,? )(?:(teams|zoom|skype|online|digitalt)|(?:stora |lilla |nya |gamla )?(?:sal|rum|lokal|konferensrum|sammantradesrum)(?: [a-z]?\d{1,4})?|(?:[a-z]{3,}(?:hus|huset|salen|rummet|garden|kontoret|skolan|biblioteket)|kansliet|biblioteket))(?=$|[\s,.!])/g;
/** Where something is only matters when a meeting is spoken of, or when it was asked for. */
const ABOUT_MEETING = /\bmote|mote\b|\bmotet\b|sammantrad|samrad|styrels|utskott|beredning|planeringsdag|\bboka|\blokal|\bplats/;
const SHORT_ANSWER = 5;

/** "i Mars", "på Torsdag" */
function isTime(words: string): boolean {
  const [first = ''] = words.toLowerCase().split(' ');
  return monthNumber(first) !== null || weekdayNumber(first.replace('ö', 'o').replace('å', 'a')) !== null;
}

/** Where a meeting is: a room, a town, Teams, or the link to it. */
export const place: Extractor = {
  read(material) {
    const [link] = material.find(LINK);
    if (link) {
      material.claim(link.span);
      return { params: { place: material.words(link.span).replace(/[).,;]+$/, '') } };
    }
    const [named] = material.find(NAMED);
    if (named?.[1]) {
      const start = named.span.start + named[0].indexOf(named[1]);
      const end = start + named[1].length;
      const room = ROOM.exec(material.words({ start: end, end: material.folded.length }))?.[0] ?? '';
      material.claim({ start: named.span.start, end: Math.max(named.span.end, end + room.length) });
      return { params: { place: material.words({ start, end: end + room.length }).trim() } };
    }
    const [online] = material.find(ONLINE);
    if (online) {
      material.claim(online.span);
      const word = online[1] ?? '';
      return { params: { place: word ? capital(word) : 'Digitalt' } };
    }
    const isAnswer = /^(?:i|pa|hos|vid) /.test(material.folded) && material.seen.tokens.length <= SHORT_ANSWER;
    if (!isAnswer && !ABOUT_MEETING.test(material.folded)) return {};
    for (const { span, 0: words } of material.find(IN)) {
      const rest = material.words({ start: span.start + words.length, end: material.folded.length });
      const [found] = CAPITALS.exec(rest) ?? PLACE_WORDS.exec(rest) ?? [];
      if (!found || isTime(found)) continue;
      const whole = { start: span.start, end: span.start + words.length + found.trimEnd().length };
      if (!material.isFree(whole)) continue;
      material.claim(whole);
      return { params: { place: found.trim() } };
    }
    const [bare] = material.find(AFTER_TIME);
    if (!bare) return {};
    material.claim(bare.span);
    const word = bare[1];
    return { params: { place: word === undefined ? material.words(bare.span) : /^(?:online|digitalt)$/.test(word) ? 'Digitalt' : capital(word) } };
  },
};
