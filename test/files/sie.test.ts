import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/files/fault.js';
import { looksLikeSie, parseSie } from '../../src/files/sie.js';
import { fieldsOf } from '../../src/files/sie-fields.js';
import { movementsOf } from '../../src/files/sie-movements.js';
import { inCp437, inUtf8, printSie, printTransaction, quote, sampleYear } from './sie-writer.js';

const faultsOf = (bytes: Uint8Array, read: (bytes: Uint8Array) => unknown = parseSie): readonly string[] => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof FileError) return error.faults;
    throw error;
  }
  return [];
};

const sums = (bytes: Uint8Array) => {
  const { all } = movementsOf(parseSie(bytes), '1');
  const result: Record<string, string> = {};
  for (const { account, amount } of all) result[account] = (Number(result[account] ?? 0) + amount.toNumber()).toFixed(2);
  return result;
};

describe('the fields of a SIE line', () => {
  test.each([
    ['#KONTO 4010 "Köp av verksamhet"', ['#KONTO', '4010', 'Köp av verksamhet']],
    ['#OBJEKT\t1\t"10"   "Enter"', ['#OBJEKT', '1', '10', 'Enter']],
    [
      '#TRANS 4010 {1 "10" 6 "P 2"} 100.00 "" "Faktura \\"A\\""',
      [
        '#TRANS',
        '4010',
        [
          { dimension: '1', id: '10' },
          { dimension: '6', id: 'P 2' },
        ],
        '100.00',
        '',
        'Faktura "A"',
      ],
    ],
    ['#TRANS 1930 {} -100', ['#TRANS', '1930', [], '-100']],
    ['#FNAMN "C:\\\\Bok"', ['#FNAMN', 'C:\\\\Bok']],
    ['#TRANS 4010 {1 10} 5', ['#TRANS', '4010', [{ dimension: '1', id: '10' }], '5']],
  ])('reads %s', (line, expected) => {
    expect(fieldsOf(line)).toEqual(expected);
  });

  test.each(['#FNAMN "Samordning', '#TRANS 4010 {1 "10" 100', '#TRANS 4010 {1} 100'])('refuses %s, which is not closed', (line) => {
    expect(fieldsOf(line)).toBeNull();
  });
});

describe('a SIE 4 file', () => {
  test('reads the same in CP437 and in UTF-8, whatever its heading says', () => {
    const text = printSie(sampleYear());
    const [dos, utf] = [parseSie(inCp437(text)), parseSie(inUtf8(text))];
    expect(dos.encoding).toBe('CP437');
    expect(utf.encoding).toBe('UTF-8');
    expect({ ...dos, encoding: null }).toEqual({ ...utf, encoding: null });
    expect(dos.company).toBe('Samordningsförbundet Södra Vätterbygden');
    expect(dos.accounts.get('3020')?.name).toBe('Region Jönköpings län');
  });

  test('gives the year, the dimensions, the objects and every transaction with its line', () => {
    const file = parseSie(inCp437(printSie(sampleYear())));
    expect(file.type).toBe('4');
    expect(file.years.get(0)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(file.dimensions.get('1')).toBe('Kostnadsställe');
    expect(file.objects[0]).toEqual({ dimension: '1', id: '10', name: 'Enter' });
    expect(file.vouchers).toHaveLength(9);
    const [first] = file.vouchers[0]?.transactions ?? [];
    expect(first).toMatchObject({ account: '4010', objects: [{ dimension: '1', id: '10' }], date: '2026-01-31' });
    expect(first?.amount.toFixed(2)).toBe('250000.00');
  });

  test('keeps no word of what a voucher is about, nor who signed', () => {
    const text = printSie({ ...sampleYear(), more: ['#GEN 20260901 "Anna Andersson"'] });
    expect(JSON.stringify(parseSie(inCp437(text)))).not.toMatch(/Anna|utförare/);
  });

  test('adds up the result accounts and leaves the balance accounts', () => {
    expect(sums(inCp437(printSie(sampleYear())))).toEqual({
      '3010': '-2755500.00',
      '3020': '-918500.00',
      '4010': '2070000.00',
      '5010': '480000.00',
      '6570': '1250.00',
    });
  });

  test('passes over removed rows and labels that are not needed', () => {
    const text = printSie({
      more: [
        '#UNKNOWN 1 2 3',
        '#KSUMMA',
        '#SRU 4010 7310',
        '#VER A 1 20260101',
        '{',
        '#BTRANS 4010 {} 999',
        '#RTRANS 4010 {} 100',
        '#TRANS 4010 {} 100',
        '#TRANS 1930 {} -100',
        '}',
      ],
    });
    expect(sums(inUtf8(text))).toEqual({ '4010': '100.00' });
  });

  test('reads month balances: a part of an account is on its object, the rest on none', () => {
    const text = printSie({
      more: [
        '#PSALDO 0 202601 4010 {} 100',
        '#PSALDO 0 202601 4010 {1 "10"} 60',
        '#PSALDO 0 202601 4010 {6 "P"} 100',
        '#PSALDO -1 202501 4010 {} 7',
        '#RES 0 4010 100',
      ],
    });
    const { all, from } = movementsOf(parseSie(inUtf8(text)), '1');
    expect(from).toBe('months');
    expect(all.map(({ objects, amount, month }) => [objects.length, amount.toFixed(), month])).toEqual([
      [1, '60', '2026-01'],
      [0, '40', '2026-01'],
    ]);
  });

  test('reads year balances where there is nothing else', () => {
    const { all, from } = movementsOf(
      parseSie(inUtf8(printSie({ more: ['#RES 0 4010 100.50', '#RES -1 4010 5', '#UB 0 1930 -100.50', '#OUB 0 1930 {1 "10"} 5'] }))),
      null,
    );
    expect(from).toBe('year');
    expect(all.map(({ account, amount }) => [account, amount.toFixed(2)])).toEqual([['4010', '100.50']]);
  });
});

describe('a broken SIE file is refused with the number of every broken line', () => {
  test.each([
    ['an amount that is no number', '#RES 0 4010 abc', /konto och belopp/],
    ['a day that does not exist', '#OMFATTN 20260231', /#OMFATTN/],
    ['a quotation mark that is not closed', '#FNAMN "Sam', /inte avslutad/],
    ['a line that is no label', 'hej', /börjar inte med #/],
    ['a row outside a voucher', '#TRANS 4010 {} 100', /utanför en verifikation/],
    ['a brace of nobody', '}', /inte hör till någon verifikation/],
  ])('%s', (_what, line, words) => {
    const text = printSie({ more: [line] });
    const faults = faultsOf(inUtf8(text));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(words);
    expect(faults[0]).toMatch(new RegExp(`^Rad ${text.split('\r\n').indexOf(line) + 1}:`));
  });

  test('a voucher that the file ends in', () => {
    expect(faultsOf(inUtf8('#SIETYP 4\n#VER A 1 20260101\n{\n#TRANS 4010 {} 5'))[0]).toMatch(/slutar mitt i en verifikation/);
  });

  const movements = (bytes: Uint8Array) => movementsOf(parseSie(bytes), '1');

  test('a voucher that does not balance, one that stands twice, one outside the year', () => {
    const good = {
      number: '1',
      date: '20260131',
      transactions: [
        { account: '4010', amount: '5' },
        { account: '1930', amount: '-5' },
      ],
    };
    expect(faultsOf(inUtf8(printSie({ vouchers: [{ ...good, transactions: good.transactions.slice(0, 1) }] })), movements)[0]).toMatch(
      /verifikation A 1 går inte jämnt upp: raderna ger 5.00/,
    );
    expect(faultsOf(inUtf8(printSie({ vouchers: [good, good] })), movements)[0]).toMatch(/samma verifikation två gånger/);
    expect(faultsOf(inUtf8(printSie({ vouchers: [{ ...good, date: '20250131' }] })), movements)[0]).toMatch(
      /2025-01-31 ligger utanför räkenskapsåret/,
    );
  });

  test('a balance that the vouchers do not give', () => {
    const wrong = { ...sampleYear(), results: { '4010': '2070001.00' } };
    expect(faultsOf(inUtf8(printSie(wrong)), movements)[0]).toMatch(/konto 4010 är 2070001.00 enligt #RES, men händelserna i filen ger 2070000.00/);
  });

  test('letters that are written in several ways, or twice over', () => {
    const half = new Uint8Array([...inUtf8('#FNAMN "Södra'), ...inCp437(' Vätterbygden"\n')]);
    expect(faultsOf(half)[0]).toMatch(/Teckenkodningen är trasig på rad 1/);
    expect(faultsOf(inUtf8('#FNAMN "SÃ¶dra VÃ¤tterbygden"\n'))[0]).toMatch(/Teckenkodningen är trasig på rad 1/);
  });
});

describe('for every file', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9 åäöÅÄÖ"\\{}#.-]{0,12}$/).filter((text) => !text.endsWith('\\') && !text.includes('\\"'));
  const transaction = fc.record({
    account: fc.stringMatching(/^[3-8]\d{3}$/),
    objects: fc.array(fc.tuple(fc.stringMatching(/^[1-9]\d?$/), word), { maxLength: 3 }),
    amount: fc
      .tuple(fc.bigInt({ min: -999_999_999n, max: 999_999_999n }), fc.integer({ min: 0, max: 99 }))
      .map(([kronor, ore]) => `${kronor}.${String(ore).padStart(2, '0')}`),
    text: word,
  });

  test('a printed transaction is read back as it was', () => {
    fc.assert(
      fc.property(transaction, (one) => {
        const { vouchers } = parseSie(inUtf8(`#VER A 1 20260131 ${quote(one.text)}\n{\n${printTransaction(one)}\n}\n`));
        const [read] = vouchers[0]?.transactions ?? [];
        expect(read?.account).toBe(one.account);
        expect(read?.objects).toEqual(one.objects.map(([dimension, id]) => ({ dimension, id })));
        expect(read?.amount.eq(one.amount)).toBe(true);
      }),
    );
  });

  test('a year of vouchers adds up to the same whatever the order of their rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const vouchers = amounts.map((amount, index) => ({
          number: String(index),
          date: '20260131',
          transactions: [
            { account: '4010', amount: String(amount) },
            { account: '1930', amount: String(-amount) },
          ],
        }));
        const total = amounts.reduce((sum, amount) => sum + amount, 0).toFixed(2);
        expect(sums(inUtf8(printSie({ vouchers })))).toEqual({ '4010': total });
        expect(sums(inUtf8(printSie({ vouchers: [...vouchers].reverse() })))).toEqual({ '4010': total });
      }),
      { numRuns: 40 },
    );
  });

  test('no bytes crash the parser: it reads them, or says in words why not', () => {
    const sie = fc.array(
      fc.oneof(
        fc.constantFrom(
          '#VER',
          '#TRANS',
          '{',
          '}',
          '#RES 0 ',
          '#PSALDO 0 202601 4010 {',
          '"',
          '\n',
          ' ',
          '#RAR 0 20260101 20261231\n',
          '4010',
          '-5.00',
        ),
        fc.string(),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          sie.map((parts) => inUtf8(parts.join(' '))),
        ),
        (bytes) => {
          looksLikeSie(Buffer.from(bytes).toString('latin1'));
          const faults = faultsOf(bytes, (each) => movementsOf(parseSie(each), '1'));
          for (const fault of faults) expect(fault.length).toBeGreaterThan(10);
        },
      ),
      { numRuns: 500 },
    );
  });
});
