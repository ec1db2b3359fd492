/** One letter or sign at a time, so that positions in the folded text are positions in the text. */
const FOLDED: Readonly<Record<string, string>> = { å: 'a', ä: 'a', à: 'a', á: 'a', ö: 'o', ø: 'o', ó: 'o', é: 'e', è: 'e', ê: 'e', ü: 'u' };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  ndash: '–',
  mdash: '–',
  minus: '−',
};

/** A message as the room reads it: `original` cleaned, `folded` in lower case without å/ä/ö. The two have the same length. */
export interface Text {
  readonly original: string;
  readonly folded: string;
}

const MENTION = /<at\b[^<>]{0,100}>[^<>]{0,200}<\/at>/gi;

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

/** Takes away what chat clients add: mentions, tags, entities, emoji, odd spaces and dashes. What people wrote stays. */
export function clean(message: string): Text {
  const original = decodeEntities(message.replace(MENTION, ' '))
    .replace(MENTION, ' ')
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,300}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, ' ')
    .normalize('NFC')
    .replace(/^\s*@?finsamboten\b[\s,:]*/i, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    // "👩24 👨38": beside a number the sign is the word.
    .replace(/👩(?=[\u{1f3fb}-\u{1f3ff}]?[ :=]*\d)|(?<=\d ?)👩/gu, ' kvinnor ')
    .replace(/👨(?=[\u{1f3fb}-\u{1f3ff}]?[ :=]*\d)|(?<=\d ?)👨/gu, ' män ')
    .replace(/\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, (sign) => (/\d/.test(sign) ? sign : ' '))
    // Abbreviations whose points would cut them in pieces.
    .replace(/\bt\.? ?o\.? ?m\b\.?/gi, 'tom')
    .replace(/\bfr\.? ?o\.? ?m\b\.?/gi, 'from')
    // In an English report "men" are no "but".
    .replace(/\bmen\b/gi, (men, _at: number, whole: string) => (/\bwom[ae]n\b/i.test(whole) ? 'män' : men))
    // "en tioprocentig ökning"
    .replace(/\b(en|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio|tio|tolv|femton|tjugo)(?=procent)/gi, '$1 ')
    .replace(/\barb\. ?rehab/gi, 'arbrehab')
    .replace(/\b(avsl|kv|st|ca|okt|sept?|aug|jan|feb|mar|apr|jun|jul|nov|dec|tfn|kr|milj)\.(?=\s|$|,)/gi, '$1 ')
    .trim();
  const folded = [...original]
    .map((sign) => {
      const lower = sign.toLowerCase();
      return FOLDED[lower] ?? (lower.length === sign.length ? lower : sign);
    })
    .join('');
  return { original, folded };
}
