import { grouped } from './grouped.js';

const NO_BREAK = '\u00a0';
const WORD_JOINER = '\u2060';

/**
 * Words as words: what somebody wrote can neither become a list, a heading, emphasis, a link nor a tag in a client that reads Markdown,
 * and looks the same in one that does not (so no backslashes). Line breaks stay, other control characters go; groups of three digits hold
 * together.
 */
export function plain(text: string): string {
  return SPECIAL.test(text) ? disarmed(text) : text;
}

/** Anything that the replacements below could touch; most texts of a card hold none of it. */
const SPECIAL = /[\p{Cc}*_`~<>\]#=]|\d \d{3}|^[ \t]|^[-+•] |^-{3}|^\d{1,9}[.)] /u;

function disarmed(text: string): string {
  return grouped(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d{1,9}[.)]|[-+•]|#{1,6}) +/gm, `$1${NO_BREAK}`)
    .replace(/^(>|={3,}|-{3,})/gm, `${WORD_JOINER}$1`)
    .replaceAll('*', '∗')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, `${WORD_JOINER}_${WORD_JOINER}`)
    .replaceAll('`', '´')
    .replaceAll('~~', '~\u2060~')
    .replaceAll('](', ']\u2060(')
    .replace(/<(?=[\p{L}/!?])/gu, '‹');
}
