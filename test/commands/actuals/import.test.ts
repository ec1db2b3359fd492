import exceljs from 'exceljs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Association } from '../../../src/associations/schema.js';
import { importOutcomes } from '../../../src/commands/actuals/import.js';
import { readOutcomeFile } from '../../../src/commands/actuals/read-file.js';
import { templateOf } from '../../../src/commands/actuals/template-lines.js';
import { outcomesOf } from '../../../src/commands/budget/actuals.js';
import { FileError } from '../../../src/files/fault.js';
import { writeTemplate } from '../../../src/files/template.js';
import { findPersonal } from '../../../src/language/privacy.js';
import { createMemoryStore } from '../../../src/store/memory.js';
import type { Store } from '../../../src/store/port.js';
import { inCp437, inUtf8, printSie, sampleYear, type WrittenSie } from '../../files/sie-writer.js';
import { associations, NOON } from '../../turn/world.js';
import { typed } from '../room.js';

const SODRA = 'sodra-vatterbygden';
const association = found(associations.get(SODRA));

function found(association: Association | undefined): Association {
  if (!association) throw new Error('no association');
  return association;
}

let store: Store = createMemoryStore();
beforeEach(() => {
  store = createMemoryStore();
});

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Options {
  readonly year?: number;
  readonly through?: string;
  readonly sheet?: string;
  readonly tkr?: boolean;
  readonly accept?: boolean;
  readonly skipUnknown?: boolean;
}

/** What `npm run import-actuals` does between its arguments and its exit status. */
async function run(
  { name, bytes }: File,
  { tkr = false, accept = false, skipUnknown = false, ...options }: Options = {},
): Promise<{ saved: boolean; said: string }> {
  try {
    const fingerprint = String(bytes.reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7));
    const isPersonalNumber = (text: string) => findPersonal(text, NOON) === 'personnummer';
    const reading = await readOutcomeFile({ name, bytes, fingerprint }, association, associations.all, { ...options, isPersonalNumber });
    const said = await importOutcomes(reading, { store, association, associations, now: NOON }, { thousands: tkr, accept, skipUnknown });
    return { saved: true, said: typed(said) };
  } catch (error) {
    if (error instanceof FileError) return { saved: false, said: typed(error.faults.join('\n')) };
    throw error;
  }
}

async function kept(): Promise<Record<string, string>> {
  const outcomes = await outcomesOf(store, SODRA, 2026);
  return Object.fromEntries([...outcomes].map(([line, { through, amount }]) => [line, `${amount.value.toFixed()} ${through}`]));
}

const text = (name: string, written: string): File => ({ name, bytes: inUtf8(written) });
const sie = (file: WrittenSie, bytes: (text: string) => Uint8Array = inCp437): File => ({ name: 'bok.se', bytes: bytes(printSie(file)) });

/** A file that is not taken: the reason is in words, and nothing is kept. */
async function refused(file: File, words: RegExp, options: Options = {}): Promise<void> {
  const { saved, said } = await run(file, options);
  expect(said).toMatch(words);
  expect(saved).toBe(false);
  expect(await store.years(SODRA)).toEqual([]);
}

const AUGUST = {
  enter: '1950000 2026-08',
  etableringsstodjare: '120000 2026-08',
  kansli: '480000 2026-08',
  forsakringskassan: '2755500 2026-08',
  'region-jonkopings-lan': '918500 2026-08',
};

describe('outcomes from a SIE 4 file', () => {
  test.each([
    ['in CP437', inCp437],
    ['in UTF-8', inUtf8],
  ])('saves what objects and accounts are called as lines are, %s', async (_how, bytes) => {
    const { saved, said } = await run(sie(sampleYear(), bytes));
    expect(said).toContain('Södra Vätterbygden, utfall 2026 t.o.m. augusti 2026');
    expect(said).toContain('Läst: 9 verifikationer, 18 rader');
    expect(said).toContain('Enter: 1 950 000 kr');
    expect(said).toContain('Inte kopplat till någon post: 6570 (1 250 kr).');
    expect(said).toContain('Sparat: 5 poster, kvitto 1–5.');
    expect(saved).toBe(true);
    expect(await kept()).toEqual(AUGUST);
  });

  test('asks before an outcome becomes less than half of what is logged, and names no object by what the file calls it', async () => {
    await run(sie(sampleYear()));
    const csv = (amount: number) => text('utfall.csv', `Post;Utfall\nEnter;${amount}\nAnna;100\n`);
    const options = { year: 2026, through: '2026-08', skipUnknown: true };
    const less = await run(csv(240_000), options);
    expect(less.saved).toBe(false);
    expect(less.said).toContain('mindre än hälften');
    expect(less.said).not.toContain('Anna');
    expect((await kept()).enter).toBe('1950000 2026-08');
    const accepted = await run(csv(240_000), { ...options, accept: true });
    expect(accepted.said).not.toContain('Anna');
    expect((await kept()).enter).toBe('240000 2026-08');
  });

  test('the same file twice changes nothing', async () => {
    const file = sie(sampleYear());
    await run(file);
    const { saved, said } = await run(file);
    expect(said).toContain('redan inläst (kvitto 1–5)');
    expect(saved).toBe(true);
    expect(await kept()).toEqual(AUGUST);
  });

  test('counts to the month that is asked for, and then shows what a later month adds', async () => {
    const file = sie(sampleYear());
    expect((await run(file, { through: '2026-04' })).said).toContain('efter april 2026 räknas inte');
    expect((await kept()).enter).toBe('1450000.5 2026-04');
    expect((await run(file)).said).toContain('Enter: 1 950 000 kr (förut 1 450 000,50 kr t.o.m. april 2026, skillnad 499 999,50 kr)');
    expect((await kept()).enter).toBe('1950000 2026-08');
  });

  test('keeps no name of the file', async () => {
    await run({ ...sie(sampleYear()), name: 'anna-andersson.se' });
    const records = await store.records(SODRA, 2026);
    expect(JSON.stringify(records)).not.toMatch(/anna/i);
    expect(records[0]?.body).toMatchObject({ source: { kind: 'file', format: 'sie' } });
  });

  test('refuses a file of another year', async () => {
    await refused(sie(sampleYear(2025)), /ingen budget med poster för 2025/);
    await refused(sie(sampleYear()), /Filen gäller 2026, inte 2021/, { year: 2021 });
  });

  test('refuses a file of another association', async () => {
    await refused(sie({ ...sampleYear(), company: 'Samordningsförbundet Finnveden' }), /Finnvedens bokföring/);
  });

  test('refuses objects that no line is called as, unless they are knowingly left out', async () => {
    const year = sampleYear();
    const more = {
      number: '20',
      date: '20260301',
      transactions: [
        { account: '4010', objects: [['1', '77']] as const, amount: '50000' },
        { account: '1930', amount: '-50000' },
      ],
    };
    const { '4010': _sum, ...results } = year.results ?? {};
    const file = sie({ ...year, results, objects: [...(year.objects ?? []), ['1', '77', 'Brandkåren']], vouchers: [...(year.vouchers ?? []), more] });
    await refused(file, /Kostnadsställe 77 \(50 000 kr\)/);
    expect((await run(file, { skipUnknown: true })).said).toContain('Lämnat utanför: Kostnadsställe 77 (50 000 kr).');
    expect(await kept()).toEqual(AUGUST);
  });

  test('refuses wrong totals, vouchers that stand twice, and broken lines by number', async () => {
    await refused(sie({ ...sampleYear(), results: { '4010': '1' } }), /konto 4010 är 1.00 enligt #RES/);
    const year = sampleYear();
    await refused(sie({ ...year, vouchers: [...(year.vouchers ?? []), ...(year.vouchers ?? []).slice(0, 1)] }), /samma verifikation två gånger/);
    await refused(text('trasig.se', `${printSie(sampleYear())}#RES 0 4010 tolv\r\n`), /Rad \d+: #RES/);
  });

  test('refuses an outcome in the future', async () => {
    const year = sampleYear();
    const late = {
      number: '30',
      date: '20261215',
      transactions: [
        { account: '5010', objects: [['1', '20']] as const, amount: '1' },
        { account: '1930', amount: '-1' },
      ],
    };
    await refused(sie({ ...year, results: {}, vouchers: [...(year.vouchers ?? []), late] }), /december 2026, som inte har börjat än/);
  });

  test('asks about the wrong sign', async () => {
    const turned = sampleYear().vouchers?.map((voucher) => ({
      ...voucher,
      transactions: voucher.transactions.map((each) => ({ ...each, amount: each.amount.startsWith('-') ? each.amount.slice(1) : `-${each.amount}` })),
    }));
    await refused(sie({ ...sampleYear(), results: {}, vouchers: turned ?? [] }), /Enter är −1 950 000 kr\. Kostnader skrivs utan minus/);
  });

  test('refuses one that is too large, or empty, or something else', async () => {
    await refused({ name: 'stor.se', bytes: new Uint8Array(50 * 1024 * 1024) }, /för stor: 50 MB/);
    await refused(text('tom.se', ''), /tom/);
    await refused(text('brev.pdf', '%PDF-1.7'), /PDF/);
  });
});

describe('outcomes from the template', () => {
  async function filled(fill: (sheet: exceljs.Worksheet, row: (id: string) => exceljs.Row, book: exceljs.Workbook) => void): Promise<File> {
    const book = new exceljs.Workbook();
    await book.xlsx.load(bufferOf(await writeTemplate(templateOf(association, '2026-08'))));
    const sheet = book.getWorksheet('Utfall');
    if (!sheet) throw new Error('no sheet');
    const row = (id: string) => {
      const found = sheet.getColumn(5).values.indexOf(id);
      if (found < 0) throw new Error(`no row ${id}`);
      return sheet.getRow(found);
    };
    fill(sheet, row, book);
    return { name: 'utfall.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
  }
  const bufferOf = (bytes: Uint8Array): ArrayBuffer => {
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    return copy;
  };
  const put = (row: exceljs.Row, value: exceljs.CellValue) => {
    row.getCell(4).value = value;
  };

  test('writes one with every line, and reads it back filled in', async () => {
    const path = await filled((_sheet, row) => {
      put(row('enter'), 1950000);
      put(row('kansli'), '480 000,50');
      put(row('habo'), 97500);
    });
    const { saved, said } = await run(path);
    expect(said).toContain('Fil: Excel, bladet Utfall');
    expect(said).toContain('Sparat: 3 poster');
    expect(saved).toBe(true);
    expect(await kept()).toEqual({ enter: '1950000 2026-08', kansli: '480000.5 2026-08', habo: '97500 2026-08' });
    expect((await run(path)).said).toContain('redan inläst');
  });

  test('reads thousands where the file says so, and asks where it does not', async () => {
    await refused(
      await filled((_sheet, row) => put(row('enter'), 1950)),
      /Enter är 1 950 kr, men posten brukar vara .*Menar du 1 950 000 kr\?[\s\S]*--tkr/,
    );
    const path = await filled((sheet, row) => {
      sheet.getCell('B4').value = 'tkr';
      put(row('enter'), 1950);
    });
    expect((await run(path)).saved).toBe(true);
    expect((await kept()).enter).toBe('1950000 2026-08');
  });

  test('uses the value that a formula was saved with and says so; refuses one without', async () => {
    await refused(
      await filled((_sheet, row) => put(row('enter'), { formula: 'SUM(A1:A2)' } as exceljs.CellValue)),
      /Rad \d+: Enter räknas ut med en formel utan sparat värde/,
    );
    const { said } = await run(await filled((_sheet, row) => put(row('enter'), { formula: '1900000+50000', result: 1950000 })));
    expect(said).toContain('1 belopp är en formel: värdet som filen sparades med används.');
    expect((await kept()).enter).toBe('1950000 2026-08');
  });

  test('refuses sums that do not add up, rows that stand twice, lines that do not exist, amounts that cannot be read', async () => {
    await refused(
      await filled((sheet, row) => {
        put(row('enter'), 1950000);
        sheet.addRow(['Summa kostnader', '', null, 1950001.5]);
      }),
      /Summa kostnader är 1 950 001,50 kr, men raderna ovanför ger 1 950 000 kr/,
    );
    await refused(
      await filled((sheet, row) => {
        put(row('enter'), 1950000);
        sheet.addRow(['Enter', '', null, 5, 'enter']);
      }),
      /Enter står också på rad \d+/,
    );
    await refused(
      await filled((sheet, row) => {
        put(row('enter'), 1950000);
        sheet.addRow(['Brandkåren', '', null, 50000]);
      }),
      /rad \d+ \(50 000 kr\)\.\nSkriv postens namn som det står i budgeten, eller ta bort raden\./,
    );
    await refused(await filled((_sheet, row) => put(row('enter'), 'två miljoner')), /beloppet för Enter går inte att läsa/);
    await refused(await filled(() => undefined), /inga belopp/);
  });

  test('refuses two sheets of outcomes, and takes the one that is named', async () => {
    const path = await filled((sheet, row, book) => {
      put(row('enter'), 1950000);
      const other = book.addWorksheet('Gammalt');
      other.addRows([
        ['Post', 'Utfall'],
        ['Enter', 7],
      ]);
      expect(sheet.name).toBe('Utfall');
    });
    await refused(path, /flera blad med utfall: Utfall och Gammalt/);
    expect((await run(path, { sheet: 'Utfall' })).saved).toBe(true);
    expect((await kept()).enter).toBe('1950000 2026-08');
  });

  test('refuses macros, old Excel files, damaged ones, and what unpacks to more than is sane', async () => {
    const { bytes } = await filled((_sheet, row) => put(row('enter'), 1950000));
    const parts = unzipSync(bytes);
    const xlsx = (content: Uint8Array): File => ({ name: 'utfall.xlsx', bytes: content });
    await refused({ name: 'makro.xlsm', bytes }, /makron/);
    await refused(xlsx(zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array(10) })), /makron/);
    await refused(xlsx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), /äldre Excel-format/);
    await refused(xlsx(bytes.slice(0, bytes.length / 2)), /skadad/);
    await refused(xlsx(zipSync({ ...parts, 'xl/media/image1.png': new Uint8Array(40 * 1024 * 1024) })), /för stor när den packas upp/);
    await refused(xlsx(zipSync({ 'hej.txt': new Uint8Array(3) })), /ingen Excel-fil/);
  });
});

describe('amounts beyond the budget', () => {
  const csv = (row: string) => text('utfall.csv', `Post;Utfall t.o.m. 2026-10\n${row}\n`);

  test.each([
    ['a cost of billions', 'Enter;24500000000', /Enter: 24 500 000 000 kr är mer än dubbelt så mycket som posten brukar vara \(3 006 000 kr\)/],
    ['a cost with a nought too many', 'Enter;24500000', /Enter: 24 500 000 kr är mer än dubbelt/],
    ['an income with a nought too many', 'Försäkringskassan;30616670', /Försäkringskassan: 30 616 670 kr är mer än dubbelt/],
  ])('are refused without --accept: %s', async (_what, row, words) => {
    await refused(csv(row), words);
    expect((await run(csv(row))).said).toContain('lägg till --accept');
    const accepted = await run(csv(row), { accept: true });
    expect(accepted.saved).toBe(true);
    expect(accepted.said).toContain('Varning: mer än');
  });

  test.each([
    ['a dear year', 'Enter;3100000'],
    ['a small line that is trebled', 'Styrelse;9500'],
  ])('are saved for %s', async (_what, row) => {
    expect((await run(csv(row))).saved).toBe(true);
  });

  test('keep their kronor where thousands are written with decimals', async () => {
    await run(csv('Enter;2450,12\nKansli;655,5'), { tkr: true });
    expect(await kept()).toEqual({ enter: '2450120 2026-10', kansli: '655500 2026-10' });
    const book = new exceljs.Workbook();
    book.addWorksheet('U').addRows([
      ['Post', 'Utfall t.o.m. 2026-10'],
      ['Enter', 2450.123],
    ]);
    store = createMemoryStore();
    await run({ name: 'u.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }, { tkr: true });
    expect(await kept()).toEqual({ enter: '2450123 2026-10' });
  });

  test.each([
    ['that is read', 'Enter;2450000;\n780914-4321;5;'],
    ['that is not', 'Enter;2450000;19780914-4321'],
  ])("refuse a file with somebody's number in a column %s", async (_what, rows) => {
    const file = text('utfall.csv', `Post;Utfall t.o.m. 2026-10;Not\n${rows}\n`);
    await refused(file, /Rad [23] har något som liknar ett personnummer/, {});
  });
});

describe('outcomes from a CSV file', () => {
  const csv = (sign: string, enter = '1 950 000,50') =>
    [
      `År${sign}2026`,
      `Till och med${sign}augusti 2026`,
      '',
      ['Post', 'Utfall'].join(sign),
      ['Enter', `"${enter}"`].join(sign),
      ['Försäkringskassan', '2755500'].join(sign),
      ['Summa', '4705500,5'].map((each) => `"${each}"`).join(sign),
      '',
    ].join('\r\n');
  const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  test.each([
    ['semicolons in UTF-8 with its mark', inUtf8(`\ufeff${csv(';')}`)],
    ['tabs in Latin-1', latin1(csv('\t'))],
    ['commas in CP437', inCp437(csv(','))],
  ])('reads %s', async (name, bytes) => {
    const { saved, said } = await run({ name: `${name}.csv`, bytes });
    expect(said).toContain('Sparat: 2 poster');
    expect(saved).toBe(true);
    expect(await kept()).toEqual({ enter: '1950000.5 2026-08', forsakringskassan: '2755500 2026-08' });
  });

  test('takes the month from the command where the file says none', async () => {
    const path = text('utan-tid.csv', 'Post;Utfall\nEnter;1950000\n');
    await refused(path, /vilket år/);
    expect((await run(path, { through: '2026-08' })).saved).toBe(true);
    expect((await kept()).enter).toBe('1950000 2026-08');
  });

  test('refuses what is no table of outcomes', async () => {
    await refused(text('annat.csv', 'Namn;Ålder\nA;3\n'), /ingen rubrikrad med kolumnerna Post och Utfall/);
    await refused({ name: 'bild.csv', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) }, /ingen textfil|Teckenkodningen/);
  });
});

describe('what the association itself says of its accounts', () => {
  const mapped: Association = {
    ...association,
    accounting: {
      objects: { '1:77': 'fia' },
      accounts: [
        { from: '6000', to: '6999', line: 'kansli' },
        { from: '6570', to: '6579', line: 'ekonomihantering' },
      ],
    },
  };

  test('goes before names: objects first, then the narrowest range of accounts', async () => {
    const rows = [
      { account: '4010', objects: [['1', '77']] as const, amount: '400000' },
      { account: '6110', amount: '25000' },
      { account: '6570', amount: '1250' },
      { account: '1930', amount: '-426250' },
    ];
    const { bytes } = sie({ objects: [['1', '77', 'Enter']], vouchers: [{ number: '1', date: '20260831', transactions: rows }] });
    const { entries, unmatched } = await readOutcomeFile({ name: 'bok.se', bytes, fingerprint: 'x' }, mapped, associations.all);
    expect(entries.map(({ line, amount, accounts }) => [line.id, amount.toFixed(), accounts])).toEqual([
      ['fia', '400000', ['1:77']],
      ['kansli', '25000', ['6110']],
      ['ekonomihantering', '1250', ['6570']],
    ]);
    expect(unmatched).toEqual([]);
  });
});

describe('for every file', () => {
  test('no bytes crash the reading: they are read, or refused in words', async () => {
    const csv = fc.array(
      fc.array(fc.oneof(fc.constantFrom('Post', 'Utfall', 'Enter', 'År', '2026', '1 950', '"', 'Summa'), fc.string()), { maxLength: 5 }),
      { maxLength: 10 },
    );
    const zip = fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest, 0x50, 0x4b, 5, 6, ...rest]));
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      csv.map((rows) => inUtf8(rows.map((row) => row.join(';')).join('\n'))),
      zip,
    );
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        const { saved, said } = await run({ name: 'x', bytes });
        expect(saved || said.length > 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
