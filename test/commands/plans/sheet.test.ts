import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { proposalFiles } from '../../../src/commands/plans/proposal-file.js';
import { associations, buttonData, type World, world } from '../../turn/world.js';
import { desk } from './desk.js';

const SODRA = 'sodra-vatterbygden';

let here: World;
beforeEach(() => {
  here = world();
});

const { checked, say, send } = desk(() => here);

const buffer = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
};

interface Edited {
  readonly book: exceljs.Workbook;
  readonly sheet: exceljs.Worksheet;
  row(id: string): exceljs.Row;
}

/** The file that the bot gives out, as somebody edits it in Excel. Columns: post, slag, three years, id. */
async function edited(edit: (file: Edited) => void, year = 2027, association = SODRA): Promise<Uint8Array> {
  const bytes = await proposalFiles(here.store, associations)(association, year);
  if (!bytes) throw new Error('no file');
  const book = new exceljs.Workbook();
  await book.xlsx.load(buffer(bytes));
  const sheet = book.getWorksheet('Budgetförslag');
  if (!sheet) throw new Error('no sheet');
  const row = (id: string) => {
    const at = sheet.getColumn(6).values.indexOf(id);
    if (at < 0) throw new Error(`no row ${id}`);
    return sheet.getRow(at);
  };
  edit({ book, sheet, row });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const stored = async (year = 2027) => (await here.store.records(SODRA, year)).map(({ body }) => body);
const amountsOf = (body: unknown, line: string) =>
  (body as { lines: { id: string; amounts: string[] }[] }).lines.find(({ id }) => id === line)?.amounts;

async function refused(bytes: Uint8Array, words: RegExp | string, options = {}): Promise<void> {
  const before = (await stored()).length;
  const { answer, said } = await send(bytes, options);
  expect(answer.status, said).toBe('invalid');
  expect(said).toMatch(words);
  expect(said).toContain('Inget är sparat');
  expect(await stored()).toHaveLength(before);
}

describe('a proposal as an Excel file', () => {
  beforeEach(async () => {
    for (const text of ['gör ett budgetförslag 2027 med 2,5 % upp', 'ja']) await say(text);
  });

  it('holds every line with its three years, sums that follow, and no amount of its own', async () => {
    const bytes = await edited(({ sheet, row }) => {
      expect(sheet.getCell('B1').value).toBe('Södra Vätterbygden');
      expect(sheet.getRow(7).values).toEqual([undefined, 'Post', 'Slag', 'Budget 2027', 'Plan 2028', 'Plan 2029', 'Id']);
      expect([3, 4, 5].map((column) => row('enter').getCell(column).value)).toEqual([2950155, 3023909, 3099507]);
      expect(row('habo').getCell(2).value).toBe('Intäkt');
      const sum = sheet.getColumn(1).values.indexOf('Summa kostnader');
      expect(sheet.getRow(sum).getCell(3).value).toMatchObject({ result: 8961474 });
      expect(sheet.getRow(sum + 1).getCell(3).value).toMatchObject({ result: 7348000 - 8961474 });
    });
    const { answer, said } = await send(bytes);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'ok' });
    expect(said).toContain('Filen ändrar ingenting');
    expect(await stored()).toHaveLength(1);
  });

  it('edited and sent back is shown old beside new, every rule checked, and saved by one yes as a new version', async () => {
    const bytes = await edited(({ sheet, row }) => {
      row('enter').getCell(3).value = 3_000_000;
      row('enter').getCell(5).value = '3,2 mnkr';
      row('kansli').getCell(3).value = '800 000,50 kr';
      row('openingEquity').getCell(3).value = 2_000_000;
      sheet.spliceRows(row('fia').number, 1);
    });
    const { answer, said } = await send(bytes);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027 } });
    expect(said).toContain('Inget är sparat än. Filen ändrar 4 belopp mot förslag 1 till budget 2027.');
    expect(said).toContain('Fil: Excel, bladet Budgetförslag');
    expect(said).toContain('Inte i filen: FIA (står kvar som förut)');
    expect(said).toContain('Enter 2027: 3 000 000 kr (förut 2 950 155)');
    expect(said).toContain('Enter 2029: 3 200 000 kr (förut 3 099 507)');
    expect(said).toContain('Kansli 2027: 800 000,50 kr (förut 768 750)');
    expect(said).toContain('Kapital 1 januari 2027: 2 000 000 kr (nytt)');
    expect(said).toContain('21 § lag 2003:1210');
    expect(said).toContain('23 § lag 2003:1210');
    expect(await stored()).toHaveLength(1);
    expect((await say('ja')).said).toContain('Sparat: förslag 2 till budget 2027');
    const [, body] = await stored();
    expect(body).toMatchObject({ stage: 'proposal', edition: 2, years: [2027, 2028, 2029], openingEquity: '2000000', file: { format: 'xlsx' } });
    expect(amountsOf(body, 'enter')).toEqual(['3000000', '3023909', '3200000']);
    expect(amountsOf(body, 'kansli')?.[0]).toBe('800000.5');
    expect(amountsOf(body, 'fia')).toHaveLength(3);
    // The same file once more saves nothing; taken back by its receipt, it may come again.
    const again = await send(bytes);
    expect(again.said).toMatch(/Filen är redan inläst[\s\S]*förslag 2 till budget 2027, kvitto 2/);
    expect((await say('ångra kvitto 2')).said).toContain('Förslag 2 till budget 2027 räknas inte längre');
    expect((await send(bytes)).answer.status).toBe('confirm');
  });

  it('goes on in words before it is saved, and is adopted in the same yes', async () => {
    await send(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 3_000_000;
      }),
    );
    const { said } = await say('sätt Kansli till 800 000 i förslaget');
    expect(said).toContain('– Enter: 2027 3 000 000');
    expect(said).toContain('– Kansli: 2027 800 000');
    await say('anta budgeten 2027, § 12 den 20 november 2026');
    await say('ja');
    const bodies = await stored();
    expect(bodies.slice(1)).toMatchObject([{ type: 'budget', stage: 'adopted', file: { format: 'xlsx' } }, { type: 'decision' }]);
    expect(amountsOf(bodies[1], 'enter')?.[0]).toBe('3000000');
    expect(amountsOf(bodies[1], 'kansli')?.[0]).toBe('800000');
  });

  it('asks before a row that is no line becomes one, and then before anything is saved', async () => {
    const file = () =>
      edited(({ sheet, row }) => {
        row('enter').getCell(3).value = 3_000_000;
        sheet.insertRow(row('openingEquity').number, ['Språkstöd', 'Kostnad', 300_000, 310_000, null]);
      });
    const asked = await send(await file());
    expect(asked.answer.status).toBe('confirm');
    expect(asked.said).toContain('Ska Språkstöd bli en ny post?');
    const rest = checked(await here.press(buttonData(asked, 'Ta med bara resten')));
    expect(rest.answer.status).toBe('confirm');
    expect(rest.said).toContain('Lämnat utanför: Språkstöd');
    expect(rest.said).not.toContain('Språkstöd: Förut');
    await say('nej');
    const bytes = await file();
    await send(bytes);
    const added = await say('ja');
    expect(added.answer.status).toBe('confirm');
    expect(added.said).toContain('Språkstöd 2027: 300 000 kr (nytt)');
    expect(await stored()).toHaveLength(1);
    expect((await say('ja')).said).toContain('Sparat: förslag 2');
    expect(amountsOf((await stored())[1], 'sprakstod')).toEqual(['300000', '310000', '0']);
    expect((await send(bytes)).said).toContain('redan inläst');
  });

  it('warns of a file that was made from an older version, of thousands for kronor, of hidden rows and of formulas', async () => {
    const old = await edited(({ row }) => {
      row('kansli').getCell(3).value = 800_000;
    });
    for (const text of ['sätt Enter till 3 miljoner i förslaget', 'ja']) await say(text);
    const { said } = await send(old);
    expect(said).toContain('filen gjordes från förslag 1 till budget 2027, men nu gäller förslag 2');
    expect(said).toContain('Enter 2027: 2 950 155 kr (förut 3 000 000)');
    const strange = await send(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 3_000_000;
        row('fia').hidden = true;
        row('kansli').getCell(3).value = { formula: '700000+50000', result: 750_000 };
      }),
    );
    expect(strange.said).toContain('Dolda rader i Excel räknas också: 1 rad.');
    expect(strange.said).toContain('1 belopp är en formel: värdet som filen sparades med används.');
    expect(strange.said).toContain('Kansli 2027: 750 000 kr (förut 768 750)');
  });

  describe('in tkr where it says kronor', () => {
    const COSTS = ['enter', 'kansli', 'fia', 'information'];
    const divided = (ids: readonly string[], by = 1000) =>
      edited(({ row }) => {
        for (const id of ids) for (const column of [3, 4, 5]) row(id).getCell(column).value = Number(row(id).getCell(column).value) / by;
      });

    it('is asked about, and a yes reads those amounts in tkr before anything is saved', async () => {
      const asked = await send(await divided(COSTS));
      expect(asked.answer.status).toBe('confirm');
      expect(asked.said).toMatch(/Är det tusental kronor\?[\s\S]*12 belopp blir ungefär en tusendel/);
      // What is typed meanwhile does not go on from amounts that are still asked about.
      expect((await say('sätt Kansli till 800 000 i förslaget')).said).not.toContain('2 950,2');
      await say('nej');
      await send(await divided(COSTS));
      const shown = await say('ja');
      expect(shown.answer.status).toBe('ok');
      expect(shown.said).toContain('Filen ändrar ingenting');
      expect(await stored()).toHaveLength(1);
    });

    it('wholly, income and capital too, is read in tkr by a yes; or stands where that is said', async () => {
      const whole = () =>
        edited(({ sheet, row }) => {
          for (let at = 8; at < row('openingEquity').number; at += 1)
            for (const column of [3, 4, 5]) {
              const cell = sheet.getRow(at).getCell(column);
              if (typeof cell.value === 'number') cell.value = cell.value / 1000;
            }
          row('enter').getCell(3).value = 3000;
          row('openingEquity').getCell(3).value = 500;
        });
      const asked = await send(await whole());
      expect(asked.said).toContain('Är det tusental kronor?');
      const shown = await say('ja');
      expect(shown.answer.status).toBe('confirm');
      expect(shown.said).toContain('Enter 2027: 3 000 000 kr (förut 2 950 155)');
      expect(shown.said).toContain('Kapital 1 januari 2027: 500 000 kr (nytt)');
      expect((await say('ja')).said).toContain('Sparat: förslag 2');
      expect(amountsOf((await stored())[1], 'habo')?.[0]).toBe('130000');
    });

    it.each([
      ['one line', ['enter']],
      ['an income', ['forsakringskassan']],
    ])('is asked about for %s too, and stands where that is said', async (_what, ids) => {
      const asked = await send(await divided(ids));
      expect(asked.said).toContain('Är det tusental kronor?');
      const pressed = checked(await here.press(buttonData(asked, 'Det stämmer som det står')));
      expect(pressed.answer.status).toBe('confirm');
      expect(pressed.said).toContain('Filen ändrar 3 belopp');
      await say('nej');
      expect((await send(await divided(ids), { caption: 'beloppen är i kronor' })).said).toContain('Filen ändrar 3 belopp');
    });

    it('is asked about the other way round', async () => {
      const asked = await send(await divided(COSTS, 0.001));
      expect(asked.said).toContain('Är det kronor, inte tusental?');
      expect((await say('ja')).said).toContain('Filen ändrar ingenting');
    });
  });

  it('with many changes shows the first, and all of them in tables by year', async () => {
    const { said } = await send(
      await edited(({ sheet, row }) => {
        for (let at = row('enter').number; at < row('openingEquity').number; at += 1)
          for (const column of [3, 4, 5]) {
            const cell = sheet.getRow(at).getCell(column);
            cell.value = Number(cell.value) + 1000;
          }
      }),
    );
    expect(said).toContain('Filen ändrar 42 belopp mot förslag 1');
    expect(said).toContain('Och: 34 ändringar till, i tabellen');
    for (const words of ['Ändrat 2027', 'Ändrat 2028', 'Ändrat 2029', '– Ekonomihantering: Förut 80 975; Nytt 81 975']) expect(said).toContain(words);
  });

  it('takes thousands where the file says so, and a typed sum that is right', async () => {
    const csv = [
      'Förbund;Södra Vätterbygden',
      'Budgetår;2027',
      'Belopp i;tkr',
      '',
      'Post;Slag;Budget 2027',
      'Enter;Kostnad;3000',
      'Kansli;Kostnad;0,8 mnkr',
      'Summa kostnader;;3800',
    ];
    const { said } = await send(new Uint8Array(Buffer.from(csv.join('\n'))), { name: 'forslag.csv' });
    expect(said).toContain('Fil: CSV');
    expect(said).toContain('Enter 2027: 3 000 000 kr (förut 2 950 155)');
    expect(said).toContain('Kansli 2027: 800 000 kr (förut 768 750)');
    csv[7] = 'Summa kostnader;;3700';
    await refused(new Uint8Array(Buffer.from(csv.join('\n'))), 'Summa kostnader 2027 är 3 700 000 kr, men raderna ger 3 800 000 kr', {
      name: 'forslag.csv',
    });
  });

  it('is refused in words for what cannot be trusted', async () => {
    await refused(
      await edited(({ row }) => {
        row('enter').getCell(3).value = -2_950_155;
      }),
      /Rad \d+: Enter 2027 är negativ/,
    );
    await refused(
      await edited(({ row }) => {
        row('enter').getCell(4).value = 'tre miljoner';
      }),
      /beloppet för Enter 2028 går inte att läsa/,
    );
    await refused(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 1e13;
      }),
      /beloppet för Enter 2027 går inte att läsa/,
    );
    await refused(
      await edited(({ row }) => {
        row('enter').getCell(3).value = { formula: 'SUM(A1:A2)' } as exceljs.CellValue;
      }),
      /Enter 2027 räknas ut med en formel utan sparat värde/,
    );
    await refused(
      await edited(({ sheet, row }) => {
        sheet.insertRow(row('openingEquity').number, ['Enter', 'Kostnad', 5, 5, 5, 'enter']);
      }),
      /Enter står också på rad \d+/,
    );
    await refused(
      await edited(({ row }) => {
        row('enter').getCell(1).value = 'FIA';
      }),
      /heter FIA men har id:t för Enter/,
    );
    await refused(
      await edited(({ sheet }) => {
        sheet.getCell('B1').value = 'Finnveden';
      }),
      /för ett annat förbund/,
    );
    await refused(
      await edited(({ sheet }) => {
        sheet.getCell('B2').value = 2026;
      }),
      /gäller 2026 men har ingen kolumn för 2026/,
    );
    await refused(await edited(() => {}), /Filen gäller 2027, inte 2028/, { caption: 'budgeten 2028' });
    await refused(
      await edited(({ sheet }) => {
        sheet.getCell('E7').value = 'Plan 2031';
      }),
      /kolumn för 2031, men budgeten gäller 2027–2029/,
    );
    await refused(
      await edited(({ sheet }) => {
        sheet.getCell('E7').value = 'Budget 2027';
      }),
      /flera kolumner för samma år/,
    );
    await refused(
      await edited(({ sheet }) => {
        sheet.getRow(7).values = [];
      }),
      /ingen rubrikrad med kolumnerna Post och Budget/,
    );
    await refused(
      await edited(({ book }) => {
        const other = book.addWorksheet('Gammalt');
        other.addRows([
          ['Post', 'Budget 2027'],
          ['Enter', 7],
        ]);
      }),
      /flera blad med budget: Budgetförslag och Gammalt/,
    );
    await refused(
      await edited(({ sheet, row }) => {
        sheet.insertRow(row('openingEquity').number, ['=CMD|calc', 'Kostnad', 5]);
      }),
      /namnet på en ny post kan ha bokstäver/,
    );
  });

  it('keeps nothing of a row that is about a person', async () => {
    const bytes = await edited(({ sheet, row }) => {
      sheet.insertRow(row('openingEquity').number, ['Stöd 780914-4321', 'Kostnad', 5000]);
    });
    const { answer, said } = await send(bytes);
    expect(answer.status).toBe('refused');
    expect(said).not.toContain('780914');
    expect((await say('ja')).said).toContain('Det finns inget att svara ja på');
    expect(await stored()).toHaveLength(1);
  });

  it('is refused when it is a bomb, too large, damaged, or has macros', async () => {
    const bytes = await edited(({ row }) => {
      row('enter').getCell(3).value = 3_000_000;
    });
    const parts = unzipSync(bytes);
    await refused(zipSync({ ...parts, 'xl/media/image1.png': new Uint8Array(40 * 1024 * 1024) }), /för stor när den packas upp/);
    await refused(zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array(10) }), /makron/);
    await refused(bytes, /makron/, { name: 'forslag.xlsm' });
    for (const area of ['A1:XFD1048576', '$A$1:$XFD$1048576', '&#65;1:&#x41;9999999']) {
      const names = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
        '</sheets>',
        `</sheets><definedNames><definedName name="x">Budget!${area}</definedName></definedNames>`,
      );
      await refused(zipSync({ ...parts, 'xl/workbook.xml': strToU8(names) }), /ett namn för ett mycket stort område/);
    }
    await refused(new Uint8Array(Buffer.from(`Post;Budget 2027\n${';'.repeat(100_000)}`)), /en rad som är för lång/, { name: 'x.csv' });
    await refused(new Uint8Array(10 * 1024 * 1024).fill(0x3b), /CSV-filen är för stor: 10 MB/, { name: 'x.csv' });
    const wide = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('</sheetData>', `</sheetData><!--${'x'.repeat(6e6)}-->`);
    await refused(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(wide) }), /för många celler/);
    await refused(bytes.slice(0, bytes.length / 2), /skadad/);
    const noise = Uint8Array.from({ length: 10 * 1024 * 1024 }, (_, at) => (at * 2654435761) >>> 13);
    await refused(zipSync({ ...parts, 'xl/media/image1.png': [noise, { level: 0 }] }), /för stor: 1\d MB/);
    await refused(new Uint8Array(21 * 1024 * 1024).fill(0x41), /för stor: 21 MB/);
  }, 30_000);

  it('is saved once however often it is confirmed, and not at all when another version came between', async () => {
    const asked = await send(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 3_000_000;
      }),
    );
    const yes = buttonData(asked, 'Spara');
    await Promise.all([here.press(yes), here.press(yes), here.say('ja')]);
    expect(await stored()).toHaveLength(2);
    await send(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 3_100_000;
      }),
    );
    for (const text of ['sätt Kansli till 900 000 i budgetförslaget 2027', 'ja']) await here.say(text, { conversation: 'other' });
    expect((await say('ja')).said).toContain('Budgeten har ändrats under tiden');
  });
});

describe('a file before there is a proposal', () => {
  it('begins with the newest budget, in kronor whatever that is printed in', async () => {
    const { answer, said } = await send(
      await edited(({ row }) => {
        row('enter').getCell(3).value = 3_000_000;
      }),
    );
    expect(answer.status).toBe('confirm');
    expect(said).toContain('Filen ändrar 1 belopp mot budget 2021.');
    expect((await say('ja')).said).toContain('Sparat: förslag 1 till budget 2027');
    await edited(
      ({ sheet }) => {
        expect(sheet.getCell('B3').value).toBe('budget 2021');
        const row = sheet.getRow(sheet.getColumn(1).values.indexOf('Finsam-team'));
        expect(row.getCell(3).value).toBe(9_500_000);
      },
      2027,
      'goteborg',
    );
  });

  it('is refused for a year that no budget is made for', async () => {
    await refused(await edited(() => {}, 2040), /Skriv ett år från 2025 till 2031/);
  });

  it('is still an outcome file when it has a column of outcomes', async () => {
    const bytes = new Uint8Array(Buffer.from('År;2026\nTill och med;augusti 2026\nPost;Budget 2026;Utfall\nEnter;2900000;1950000\n'));
    expect((await send(bytes, { name: 'utfall.csv' })).answer.command).toBe('actual.record');
  });
});

describe('asking for the file', () => {
  it('gives a link to the standing proposal, or says how it is written', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'ja']) await say(text);
    expect((await say('ge mig budgetförslaget som Excel')).said).toContain('npm run import-budget -- --template forslag.xlsx --year 2027');
    await say('sätt Enter till 3 miljoner i förslaget');
    expect((await say('ge mig budgetförslaget som Excel')).said).toContain('förslaget som väntar på ett ja är inte med i filen');
    expect((await say('ja')).said).toContain('Sparat: förslag 2');
    const linked = world({ member: { role: 'member', interventions: null } }, here.store, {
      proposalFile: (association, year) => `https://bot.example/proposal/${association}/${year}.xlsx`,
    });
    for (const text of ['ge mig budgetförslaget som Excel', 'visa budgetförslaget'])
      expect(JSON.stringify((await linked.say(text)).card)).toContain('https://bot.example/proposal/sodra-vatterbygden/2027.xlsx');
  });
});
