const GROUPED = /(?<![\d\u00a0.,])\d{1,3}(?: \d{3})+(?!\d)/g;

/** Digits in groups of three hold together: "12 500" is never broken over two lines. What is typed with ordinary spaces reads the same. */
export function grouped(text: string): string {
  return text.replace(GROUPED, (digits) => digits.replaceAll(' ', '\u00a0'));
}
