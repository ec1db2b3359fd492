import exceljs from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { templateOf } from '../../../src/commands/actuals/template-lines.js';
import { outcomesOf } from '../../../src/commands/budget/actuals.js';
import { asItStands } from '../../../src/commands/plans/standing.js';
import { writeTemplate } from '../../../src/files/template.js';
import { associations, buttonData, type World, world } from '../../turn/world.js';
import { desk } from '../plans/desk.js';

const SODRA = 'sodra-vatterbygden';

let here: World;
beforeEach(async () => {
  here = world();
  await say('gör ett budgetförslag 2026 med samma insatser och 2,5 % upp');
  await say('anta budgeten 2026, § 12 den 2025-11-20');
  await say('ja');
});

const { checked, say, send } = desk(() => here);
const csv = (text: string, caption = '') => send(text, { name: 'fil.csv', caption });

async function kept(): Promise<Record<string, string>> {
  const outcomes = await outcomesOf(here.store, SODRA, 2026);
  return Object.fromEntries([...outcomes].map(([line, { through, amount }]) => [line, `${amount.value.toFixed()} ${through}`]));
}

/** The bot's own file of outcomes, filled in by line ids. */
async function template(amounts: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const association = associations.get(SODRA);
  if (!association) throw new Error('no association');
  const book = new exceljs.Workbook();
  const bytes = await writeTemplate(templateOf(await asItStands(association, here.store), '2026-10'));
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const sheet = book.getWorksheet('Utfall');
  for (const [id, amount] of Object.entries(amounts)) {
    const row = sheet?.getColumn(5).values.indexOf(id) ?? -1;
    if (!sheet || row < 0) throw new Error(`no row ${id}`);
    sheet.getRow(row).getCell(4).value = amount;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const MUNICIPALITIES = { habo: 97_500, jonkoping: 1_110_000, mullsjo: 40_000, vaggeryd: 111_750 };

describe('a file of outcomes that is sent in the chat', () => {
  it.each([
    ['costs', { enter: 2_450_000, kansli: 655_000 }],
    ['income beside costs', { enter: 2_450_000, forsakringskassan: 3_061_667, kansli: 655_000 }],
    ['every municipality', { ...MUNICIPALITIES, enter: 2_450_000 }],
  ])("goes in as the bot's own template, with %s", async (_what, amounts) => {
    for (const caption of ['', 'utfall t.o.m. oktober 2026']) {
      const { answer, said } = await send(await template(amounts), { name: 'utfall.xlsx', caption });
      expect(answer, said).toMatchObject({ command: 'actual.record', status: 'confirm' });
    }
    expect((await say('ja')).said).toContain('Sparat');
    expect(await kept()).toEqual(Object.fromEntries(Object.entries(amounts).map(([line, amount]) => [line, `${amount} 2026-10`])));
  });

  it.each([
    ['Post and Utfall', 'Post;Utfall t.o.m. 2026-10\nHabo kommun;97500\nJönköpings kommun;1110000\nEnter;2450000'],
    ['a month for a heading', 'Post;Belopp t.o.m. 2026-10\nHabo kommun;97500\nJönköpings kommun;1110000'],
    ['Kommun and Utfall', 'Till och med;oktober 2026\nKommun;Utfall\nHabo;97500\nJönköping;1110000\nMullsjö;40000'],
    ['Kommun and Bokfört, whose words say so', 'Till och med;oktober 2026\nKommun;Belopp i kronor\nHabo;97500\nJönköping;1110000'],
  ])('is no file of inhabitants, with %s', async (_what, text) => {
    const { answer, said } = await csv(text);
    expect(answer, said).toMatchObject({ command: 'actual.record', status: 'confirm', params: { through: '2026-10' } });
  });

  it.each([
    ['units', 'Habo;97 500 kr\nJönköping;1 110 000 kr'],
    ['öre', 'Habo;97500,50\nJönköping;1110000,00\nMullsjö;40000'],
    ['lines of the budget', 'Habo;97500\nJönköping;1110000\nEnter;2450000'],
    ['words for money', 'Inbetalda bidrag\nHabo;97500\nJönköping;1110000'],
  ])('is no file of inhabitants without a heading either, with %s', async (_what, text) => {
    const { answer, said } = await csv(text);
    expect(answer, said).toMatchObject({ command: 'actual.record', status: 'invalid' });
    expect(said).toContain('Skriv rubrikerna Post och Utfall');
  });

  it('is asked about where nothing says what its numbers are', async () => {
    for (const text of [
      'Habo;97500\nJönköping;1110000\nMullsjö;40000\nVaggeryd;111750',
      'Kommun;2026\nHabo;97500\nJönköping;1110000\nMullsjö;40000\nVaggeryd;111750',
    ]) {
      const asked = await csv(text);
      expect(asked.answer.status, asked.said).toBe('ask');
      expect(asked.said).toContain('Är det invånare eller kronor?');
      const pressed = checked(await here.press(buttonData(asked, 'Det är invånare')));
      expect(pressed.answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
      expect((await csv(text, 'invånare 2025')).answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
      expect((await csv(text, 'utfall t.o.m. oktober')).answer).toMatchObject({ command: 'actual.record', status: 'invalid' });
    }
    expect(await kept()).toEqual({});
  });

  it('is asked about where it holds two things, and what is typed beside it says which', async () => {
    const outcomes = [
      ['År', 2026],
      ['Till och med', '2026-10'],
      ['Post', 'Utfall'],
      ['Enter', 2_450_000],
    ];
    const both = await workbook({
      Utfall: outcomes,
      Budget: [
        ['Post', 'Budget 2027'],
        ['Enter', 3_000_000],
      ],
    });
    const asked = await send(both);
    expect(asked.answer.status).toBe('ask');
    expect(asked.said).toContain('både budgetförslag och utfall');
    expect((await send(both, { caption: 'utfall' })).answer).toMatchObject({ command: 'actual.record', status: 'confirm' });
    expect((await send(both, { caption: 'budgetförslag' })).answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    const people = await workbook({
      Utfall: outcomes,
      Folk: [
        ['Kommun', 'Folkmängd'],
        ['Habo', 12_900],
        ['Jönköping', 147_000],
      ],
    });
    expect((await send(people)).said).toContain('både invånare och utfall');
    expect((await send(people, { caption: 'folkmängden' })).answer.command).toBe('budget.edit');
  });

  it('is told about in words of the chat: month, sheet and unit are said beside it', async () => {
    const noMonth = await csv('Post;Utfall\nEnter;1950000');
    expect(noMonth.said).toContain('skriv månaden bredvid');
    expect((await csv('Post;Utfall\nEnter;1950000', 'utfall t.o.m. augusti 2026')).answer.status).toBe('confirm');
    const rows = (amount: number) => [
      ['Till och med', '2026-10'],
      ['Post', 'Utfall'],
      ['Enter', amount],
    ];
    const two = await workbook({ Sept: rows(2_200_000), 'Okt ny': rows(2_450_000) });
    const asked = await send(two);
    expect(asked.said).toContain('bladet Sept');
    for (const { said } of [noMonth, asked]) expect(said).not.toContain('--');
    for (const [caption, amount] of [
      ['bladet Sept', '2200000'],
      ['utfall, blad ”Okt ny”', '2450000'],
    ] as const)
      expect((await send(two, { caption })).answer, caption).toMatchObject({ status: 'confirm', params: { outcomes: [{ line: 'enter', amount }] } });
    expect((await send(two, { caption: 'bladet Nov' })).said).toContain('inget blad som heter ”Nov”');
    expect((await csv('Post;Utfall t.o.m. 2026-10\nEnter;2450', 'beloppen i tkr')).answer).toMatchObject({
      status: 'confirm',
      params: { outcomes: [{ line: 'enter', amount: '2450000' }] },
    });
  });

  it('with a row that is no line goes on without it by a yes, and is saved by the next', async () => {
    const text = 'Post;Utfall t.o.m. 2026-10\nEnter;2450000\nBrandkåren;50000';
    const asked = await csv(text);
    expect(asked.said).toMatch(/Ska resten tas med ändå\?[\s\S]*rad 3 \(50 000 kr\)/);
    await say('nej');
    expect(await kept()).toEqual({});
    await csv(text);
    const shown = await say('ja');
    expect(shown.answer).toMatchObject({ command: 'actual.record', status: 'confirm' });
    expect(await kept()).toEqual({});
    expect((await say('ja')).said).toContain('Sparat');
    expect(await kept()).toEqual({ enter: '2450000 2026-10' });
  });

  it.each([
    ['in a column that nobody reads', 'Post;Utfall t.o.m. 2026-10;Kontakt\nEnter;2450000;19780914-4321'],
    ['as a number', 'Post;Utfall t.o.m. 2026-10;Nr\nEnter;2450000;7809144321'],
    ['among inhabitants', 'Kommun;Folkmängd;Vem\nHabo;12900;780914-4321\nJönköping;147000;'],
    ['in a budget', 'Post;Budget 2027;Ansvarig\nEnter;3000000;780914+4321'],
  ])("is refused as personal data with somebody's number %s", async (_what, text) => {
    const { answer, said } = await csv(text);
    expect(answer.status, said).toBe('refused');
    expect(said).toContain('Rad 2 har något som liknar ett personnummer');
    expect(said).not.toContain('4321');
    expect(await kept()).toEqual({});
  });
});
