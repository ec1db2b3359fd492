import type { CostGroup, CostLine } from '../../src/calculation/budget.js';
import type { Contribution } from '../../src/calculation/contributions.js';
import { given } from '../../src/calculation/figure.js';

/** The printed table of Södra Vätterbygden, budget 2021 § 9, in kronor. – is an empty cell. */
const PRINTED = `
                                | budget 2020 | prognos 2020 | budget 2021 | plan 2022 | plan 2023
intäkt | Habo kommun                   | 118 400 | 118 400 | 130 000 | 130 000 | 130 000
intäkt | Jönköpings kommun             | 1 345 100 | 1 345 100 | 1 480 000 | 1 480 000 | 1 480 000
intäkt | Mullsjö kommun                | 70 600 | 70 600 | 78 000 | 78 000 | 78 000
intäkt | Vaggeryds kommun              | 135 900 | 135 900 | 149 000 | 149 000 | 149 000
intäkt | Region Jönköpings län         | 1 670 000 | 1 670 000 | 1 837 000 | 1 837 000 | 1 837 000
intäkt | Försäkringskassan             | 3 340 000 | 3 340 000 | 3 674 000 | 3 674 000 | 3 674 000
summa  | Summa intäkter                | 6 680 000 | 6 680 000 | 7 348 000 | 7 348 000 | 7 348 000
verksamhet | Enter                     | 2 914 000 | 2 760 800 | 2 878 200 | 2 963 700 | 3 006 000
verksamhet | FIA                       | 571 000 | 611 000 | 605 700 | 0 | 0
verksamhet | IT-spåret                 | 356 000 | 356 000 | 360 000 | 360 000 | 0
verksamhet | Efterstöd                 | 601 000 | 204 700 | 0 | 0 | 0
verksamhet | Projekt SE-N              | 600 000 | 319 000 | 571 500 | 482 400 | 0
verksamhet | Projekt ARCH              | – | 46 800 | 630 400 | 652 300 | 247 500
verksamhet | Etableringsstödjare       | – | 113 000 | 281 700 | 180 000 | 0
verksamhet | Förstudie samsjuklighet   | – | 174 000 | 0 | 0 | 0
verksamhet | Projektgemensamt          | 51 000 | 51 000 | 53 000 | 55 000 | 57 000
verksamhet | Tillgängligt nya projekt  | 400 000 | – | 1 500 000 | 800 000 | 2 100 000
verksamhet | SAMverkan                 | 677 800 | 644 700 | 780 400 | 798 200 | 816 500
verksamhet | Kompetensutveckling       | 200 000 | 85 000 | 200 000 | 200 000 | 200 000
summa  | Delsumma verksamhet           | 6 370 800 | 5 366 000 | 7 860 900 | 6 491 600 | 6 427 000
administration | Kansli                | 860 000 | 750 000 | 750 000 | 770 000 | 790 000
administration | Information           | 20 000 | 20 000 | 50 000 | 20 000 | 20 000
administration | Styrelse              | 3 000 | 2 000 | 3 000 | 3 000 | 3 000
administration | Ekonomihantering      | 75 000 | 77 000 | 79 000 | 81 000 | 83 000
summa  | Delsumma administration       | 958 000 | 849 000 | 882 000 | 874 000 | 896 000
summa  | Summa kostnader               | 7 328 800 | 6 215 000 | 8 742 900 | 7 365 600 | 7 323 000
summa  | Kapital 1 jan                 | 785 670 | 989 413 | 1 454 413 | 59 513 | 41 913
summa  | Årets beräknade resultat      | -648 800 | 465 000 | -1 394 900 | -17 600 | 25 000
summa  | Beräknat kapital 31 dec       | 136 870 | 1 454 413 | 59 513 | 41 913 | 66 913
`;

const [heading = '', ...rows] = PRINTED.trim().split('\n');
export const COLUMNS = heading
  .split('|')
  .map((name) => name.trim())
  .filter(Boolean);

const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
const amount = (text: string | undefined): string | null => (text === undefined || text === '–' ? null : text.replaceAll(' ', ''));

function lines(kind: string, column: string) {
  const index = COLUMNS.indexOf(column) + 2;
  return cells
    .filter(([own]) => own === kind)
    .map((row) => {
      const [, label = ''] = row;
      const value = amount(row[index]);
      return { id: label, label, amount: value === null ? null : given(label, value, 'SEK', [`${column}, § 9`]) };
    });
}

export const GROUPS: CostGroup[] = [
  { id: 'verksamhet', label: 'verksamhet', administration: false },
  { id: 'administration', label: 'administration', administration: true },
];

/** A sum as the table prints it. */
export function printed(row: string, column: string): string | null {
  const found = cells.find(([, label]) => label === row);
  if (!found) throw new Error(`no row ${row}`);
  return amount(found[COLUMNS.indexOf(column) + 2]);
}

export const revenues = (column: string) => lines('intäkt', column);

export const costs = (column: string): CostLine[] => GROUPS.flatMap(({ id }) => lines(id, column).map((line) => ({ ...line, group: id })));

export function contributions(column: string): Contribution[] {
  return revenues(column).map(({ id, label, amount: figure }) => {
    if (!figure) throw new Error(`${label} is empty`);
    const kind = label === 'Försäkringskassan' ? 'state' : label.startsWith('Region') ? 'region' : 'municipality';
    return { id, name: label, kind, amount: figure };
  });
}
