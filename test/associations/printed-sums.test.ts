import { describe, expect, test } from 'vitest';
import { printedSums } from '../../src/associations/printed-sums.ts';
import { associations } from './data.ts';

/** Every sum that the sources print and their own lines do not give. All others reproduce. */
const CONTRADICTIONS = [
  'hoglandet Utfall 2023 Resultat: 308086, lines give 423889',
  'sunnerbo Budget 2021 Kostnader: 7489, lines give 7490',
  'sunnerbo EFP 2022 Kostnader: 4184, printed without minus',
  'sunnerbo EFP 2023 Kostnader: 4184, printed without minus',
  'sunnerbo Anslag 2021 Totalt: 4184000, lines give 4183998',
];

/** How many printed sums each association has that can be summed anew. */
const SUMS = { finnveden: 0, goteborg: 21, hoglandet: 1, 'sodra-vatterbygden': 33, sunnerbo: 12, varend: 3 };

describe('the printed sums', () => {
  test('reproduce from their lines, but for the known contradictions', () => {
    const found = associations.all.flatMap((association) =>
      printedSums(association)
        .filter(({ agrees }) => !agrees)
        .map(({ column, line, printed, recomputed, signBroken }) => {
          const what = signBroken ? 'printed without minus' : `lines give ${recomputed.value}`;
          return `${association.id} ${column.label} ${line.label}: ${printed.value}, ${what}`;
        }),
    );
    expect(found).toEqual(CONTRADICTIONS);
  });

  test('are all summed: none is left out by mistake', () => {
    expect(Object.fromEntries(associations.all.map((association) => [association.id, printedSums(association).length]))).toEqual(SUMS);
  });

  test('a changed cell shows in every sum above it', () => {
    const sv = associations.get('sodra-vatterbygden');
    if (!sv) throw new Error('no Södra Vätterbygden');
    const tables = sv.tables.map((table) => ({
      ...table,
      lines: table.lines.map((line) => (line.id === 'fia' ? { ...line, values: ['571000', '611000', '605701', '0', '0'] } : line)),
    }));
    const wrong = printedSums({ ...sv, tables }).filter(({ agrees }) => !agrees);
    expect(wrong.map(({ column, line }) => `${column.label}: ${line.id}`)).toEqual([
      'Budget 2021: delsumma-verksamhet',
      'Budget 2021: summa-kostnader',
    ]);
  });
});
