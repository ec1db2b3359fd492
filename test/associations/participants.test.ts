import { describe, expect, test } from 'vitest';
import { printedCounts } from '../../src/associations/printed-counts.ts';
import { exitTotal, participantTotal } from '../../src/calculation/participants.ts';
import { association, associations } from './data.ts';

const rows = associations.all.flatMap((each) => each.participants.map((row) => ({ each, row, counts: printedCounts(each, row) })));

describe('participants as printed', () => {
  test('Höglandet: IT-spåret counts the whole county, twelve are its own', () => {
    const printed = association('hoglandet').participants.map(({ period, intervention, women, men, new: fresh, ended, own }) =>
      [period, intervention ?? 'Totalt', women, men, fresh ?? '-', ended, own ?? '-'].join(' '),
    );
    expect(printed).toEqual([
      '2023 it-sparet 3 14 - 3 12',
      '2023 se-hoglandet 95 106 61 62 -',
      '2023 Totalt 98 120 - 65 -',
      '2022 it-sparet 1 19 - 6 12',
      '2022 se-hoglandet 84 91 72 62 -',
      '2022 Totalt 85 110 - 68 -',
    ]);
  });

  test('Finnveden: carried over and new by municipality give 51 women and 25 men, the printed 76', () => {
    const finnveden = association('finnveden');
    const counted = finnveden.participants
      .filter(({ intervention }) => intervention === 'samverkansteam-finnveden')
      .map((row) => ({ row, counts: printedCounts(finnveden, row) }));
    expect(counted.map(({ row, counts }) => `${row.municipality ?? 'alla'} ${counts.women} ${counts.men} ${counts.new}`)).toEqual([
      'alla 51 25 39',
      'gnosjo 8 5 6',
      'gislaved 18 17 17',
      'varnamo 25 3 16',
    ]);
    expect(counted[0]?.row.total).toBe(76);
    expect(counted[0]?.counts.exits).toEqual({ workOrStudies: 3, regularActivity: 6, illness: 7, ownRequest: 6, backToReferrer: 8, other: 1 });
  });

  test('a total without sex is kept as not stated', () => {
    const finnveden = association('finnveden');
    const it = finnveden.participants.find(({ intervention, period }) => intervention === 'it-sparet' && period === '2023');
    expect(it && printedCounts(finnveden, it)).toMatchObject({ women: null, men: null, notStated: 1 });
  });

  test('printed totals are the sum of the rows, in every column that all rows fill', () => {
    for (const { each, row: total } of rows.filter(({ row }) => row.intervention === null)) {
      const parts = each.participants.filter(
        ({ intervention, period, section }) => intervention !== null && period === total.period && section === total.section,
      );
      expect(parts.length).toBeGreaterThan(1);
      for (const column of ['women', 'men'] as const) expect(parts.reduce((sum, part) => sum + (part[column] ?? 0), 0)).toBe(total[column]);
      expect(parts.reduce((sum, part) => sum + (part.ended ?? 0), 0)).toBe(total.ended);
    }
  });

  test('reasons sum to ended, but for the known contradictions', () => {
    const broken = rows
      .filter(({ counts }) => counts.ended !== null && exitTotal(counts.exits) !== null && exitTotal(counts.exits) !== counts.ended)
      .map(({ each, row, counts }) => `${each.id} ${row.intervention ?? 'Totalt'} ${row.period}: ${exitTotal(counts.exits)} against ${counts.ended}`);
    expect(broken).toEqual([
      'hoglandet se-hoglandet 2023: 28 against 62', // the slide names only those to work or studies
      'sodra-vatterbygden fia 2023: 15 against 14',
      'sodra-vatterbygden Totalt 2023: 75 against 74',
    ]);
  });

  test('nobody is both new and not there', () => {
    for (const { counts } of rows)
      if (counts.new !== null && participantTotal(counts) !== null) expect(counts.new).toBeLessThanOrEqual(participantTotal(counts) ?? 0);
  });
});
