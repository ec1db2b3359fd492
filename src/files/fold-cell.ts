/** A cell's words without capitals, marks over letters and double spaces, as headings are compared. */
export const foldCell = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
