import { describe, expect, test } from 'vitest';
import { association, golden, printed, table } from './data.ts';

const sv = association('sodra-vatterbygden');

describe('Södra Vätterbygden, as printed', () => {
  test('budget 2021 and plan 2022–2023, § 9', () => {
    const budget = table('sodra-vatterbygden', 'budget-2021');
    expect(budget.columns.map(({ label }) => label)).toEqual(['Budget 2020', 'Prognos 2020', 'Budget 2021', 'Plan 2022', 'Plan 2023']);
    expect(printed(budget)).toBe(
      golden(`
        Habo kommun                    |   118 400 |   118 400 |    130 000 |   130 000 |   130 000
        Jönköpings kommun              | 1 345 100 | 1 345 100 |  1 480 000 | 1 480 000 | 1 480 000
        Mullsjö kommun                 |    70 600 |    70 600 |     78 000 |    78 000 |    78 000
        Vaggeryds kommun               |   135 900 |   135 900 |    149 000 |   149 000 |   149 000
        Region Jönköpings län          | 1 670 000 | 1 670 000 |  1 837 000 | 1 837 000 | 1 837 000
        Försäkringskassan              | 3 340 000 | 3 340 000 |  3 674 000 | 3 674 000 | 3 674 000
        Summa intäkter                 | 6 680 000 | 6 680 000 |  7 348 000 | 7 348 000 | 7 348 000
        Enter                          | 2 914 000 | 2 760 800 |  2 878 200 | 2 963 700 | 3 006 000
        FIA                            |   571 000 |   611 000 |    605 700 |         0 |         0
        IT-spåret                      |   356 000 |   356 000 |    360 000 |   360 000 |         0
        Efterstöd                      |   601 000 |   204 700 |          0 |         0 |         0
        Projekt SE-N                   |   600 000 |   319 000 |    571 500 |   482 400 |         0
        Projekt ARCH                   |         - |    46 800 |    630 400 |   652 300 |   247 500
        Etableringsstödjare            |         - |   113 000 |    281 700 |   180 000 |         0
        Förstudie samsjuklighet        |         - |   174 000 |          0 |         0 |         0
        Projektgemensamt               |    51 000 |    51 000 |     53 000 |    55 000 |    57 000
        Tillgängligt nya projekt       |   400 000 |         - |  1 500 000 |   800 000 | 2 100 000
        SAMverkan i Södra Vätterbygden |   677 800 |   644 700 |    780 400 |   798 200 |   816 500
        Kompetensutveckling            |   200 000 |    85 000 |    200 000 |   200 000 |   200 000
        Delsumma verksamhet            | 6 370 800 | 5 366 000 |  7 860 900 | 6 491 600 | 6 427 000
        Kansli                         |   860 000 |   750 000 |    750 000 |   770 000 |   790 000
        Information                    |    20 000 |    20 000 |     50 000 |    20 000 |    20 000
        Styrelse                       |     3 000 |     2 000 |      3 000 |     3 000 |     3 000
        Ekonomihantering               |    75 000 |    77 000 |     79 000 |    81 000 |    83 000
        Delsumma administration        |   958 000 |   849 000 |    882 000 |   874 000 |   896 000
        Summa kostnader                | 7 328 800 | 6 215 000 |  8 742 900 | 7 365 600 | 7 323 000
        Kapital 1 jan                  |   785 670 |   989 413 |  1 454 413 |    59 513 |    41 913
        Årets beräknade resultat       |  -648 800 |   465 000 | -1 394 900 |   -17 600 |    25 000
        Beräknat kapital 31 dec        |   136 870 | 1 454 413 |     59 513 |    41 913 |    66 913
      `),
    );
  });

  test('2023 and 2024 are totals only', () => {
    const totals = table('sodra-vatterbygden', 'ekonomi-2023');
    expect(totals.columns.map(({ label }) => label)).toEqual(['Budget 2023', 'Utfall 2023', 'Budget 2024']);
    expect(printed(totals)).toBe(golden('Summa kostnader | 9 579 500 | 9 097 400 | 11 356 500'));
    expect(sv.shares.map(({ kind, percent }) => `${kind} ${percent}`)).toEqual(['individual 74', 'structural 10', 'administration 16']);
  });

  test('participants 2023: women, men, new, ended and the reasons in the order of the table', () => {
    const reasons = ['work', 'studies', 'vocationalRehabilitation', 'illness', 'other'] as const;
    const rows = sv.participants
      .filter(({ period }) => period === '2023')
      .map((row) => [row.intervention ?? 'Totalt', row.women, row.men, row.new, row.ended, ...reasons.map((reason) => row.exits[reason])]);
    expect(rows.map((row) => row.map((cell) => cell ?? '-').join(' ')).join('\n')).toBe(
      `
enter 24 38 19 20 4 5 3 7 1
nova 27 17 27 40 2 1 19 9 9
fia 23 13 19 14 2 1 3 9 0
it-sparet 0 4 4 0 - - - - -
koll-pa-formaga 35 27 39 - - - - - -
Totalt 109 99 108 74 8 7 25 25 10
`.trim(),
    );
    expect(sv.participants.find(({ intervention }) => intervention === 'koll-pa-formaga')?.exits).toEqual({
      track1: 13,
      track2: 18,
      track3: 0,
      track4: 8,
    });
  });

  test('ids follow the outside contract', () => {
    expect(sv.parties.map(({ id }) => id)).toEqual(['habo', 'jonkoping', 'mullsjo', 'vaggeryd', 'region-jonkopings-lan', 'forsakringskassan']);
    expect(sv.interventions.filter(({ reportsFrom }) => reportsFrom).map(({ id }) => id)).toEqual([
      'enter',
      'nova',
      'fia',
      'it-sparet',
      'koll-pa-formaga',
    ]);
  });

  test('the strategy of § 9 and the budget decision are in the register', () => {
    expect(sv.decisions.find(({ paragraph }) => paragraph === '§ 9')?.content).toContain('10 % per år');
    expect(sv.decisions.filter(({ budgetYear }) => budgetYear === 2021).map(({ date, paragraph }) => `${date} ${paragraph}`)).toEqual([
      '2020-11-16 § 8',
    ]);
  });
});
