/** The first word says what a colour would say; a text that already begins with it is left alone. */
const FIRST_WORD = { warning: 'Varning:', error: 'Fel:', good: '✓', info: '' } as const;

export function noticeWords(notice: { readonly kind: keyof typeof FIRST_WORD; readonly text: string }): {
  readonly word: string;
  readonly text: string;
} {
  const word = FIRST_WORD[notice.kind];
  const text = word && notice.text.startsWith(word) ? notice.text.slice(word.length).trimStart() : notice.text;
  return { word, text };
}
