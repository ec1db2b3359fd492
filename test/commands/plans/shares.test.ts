import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buttonData, type World, world } from '../../turn/world.js';
import { typed } from '../room.js';
import { desk } from './desk.js';

let here: World;
beforeEach(() => {
  here = world({ member: { role: 'member', interventions: null } });
});

const { checked, say, send } = desk(() => here);

const ASK = 'fördela kommunernas bidrag i budgetförslaget efter invånare';
const PASTED = 'Jönköping 147 000, Habo 12 900, Mullsjö 7 400, Vaggeryd 14 800';
/** Of 1 837 000 kr, 182 100 inhabitants: Habo 1 837 000 × 12 900 ÷ 182 100 = 130 133,99. */
const SHARED = [
  'Habo kommun: 130 134 kr (förut 130 000)',
  'Jönköpings kommun: 1 482 916 kr (förut 1 480 000)',
  'Mullsjö kommun: 74 650 kr (förut 78 000)',
  'Vaggeryds kommun: 149 300 kr (förut 149 000)',
  'Summa: 1 837 000 kr (som förut)',
];

async function amounts(year = 2027): Promise<Record<string, readonly string[]>> {
  const records = await here.store.records('sodra-vatterbygden', year);
  const body = records.at(-1)?.body;
  if (body?.type !== 'budget') throw new Error('no budget');
  return Object.fromEntries(body.lines.map((line) => [line.id, line.amounts]));
}

describe('contributions by population in a proposal', () => {
  beforeEach(async () => {
    for (const text of ['gör ett budgetförslag 2027', 'ja']) await say(text);
  });

  it.each([
    ['in a sentence', `${ASK}: ${PASTED}`],
    [
      'with words between',
      'kommunernas bidrag i budgetförslaget 2027 efter folkmängd: Habo har 12 900, Jönköping 147 000, Mullsjö 7 400 och Vaggeryd 14 800',
    ],
  ])('are read back old beside new with their sum, and stored by a yes: %s', async (_how, text) => {
    const { answer, said } = await say(text);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    for (const words of SHARED) expect(said).toContain(words);
    expect(said).toContain('preliminär och grundas på invånarantalet 1 juli året före');
    expect((await say('ja')).said).toContain('Sparat: förslag 2 till budget 2027');
    expect(await amounts()).toMatchObject({
      habo: ['130134', '130134', '130134'],
      jonkoping: ['1482916', '1482916', '1482916'],
      forsakringskassan: ['3674000', '3674000', '3674000'],
    });
    expect((await say(text)).said).toContain('Bidragen är redan fördelade så');
    expect((await say('ångra')).said).toContain('Förslag 2 till budget 2027 räknas inte längre');
  });

  it.each([
    ['with tabs', 'Jönköping\t147 000\nHabo\t12 900\nMullsjö\t7 400\nVaggeryd\t14 800'],
    ['with no-break spaces', 'Jönköping\t147\u00a0000\nHabo\t12\u00a0900\nMullsjö\t7\u00a0400\nVaggeryd\t14\u00a0800'],
    ['with codes before the names', '0680 Jönköping\t147 000\n0643 Habo\t12 900\n0642 Mullsjö\t7 400\n0665 Vaggeryd\t14 800'],
    ['without groups', 'Jönköping\t147000\nHabo\t12900\nMullsjö\t7400\nVaggeryd\t14800'],
  ])('by a form that asks for each municipality, or a pasted column %s', async (_how, column) => {
    const asked = await say(ASK);
    expect(asked.answer.status).toBe('ask');
    const filled = {
      'populations.jonkoping': '147 000',
      'populations.habo': '12900',
      'populations.mullsjo': '7 400',
      'populations.vaggeryd': '14 800',
    };
    const pressed = checked(await here.press({ ...buttonData(asked, 'Granska'), ...filled }));
    for (const words of SHARED) expect(pressed.said).toContain(words);
    await say('nej');
    await say(ASK);
    const pasted = await say(column);
    expect(pasted.answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    for (const words of SHARED) expect(pasted.said).toContain(words);
  });

  it('ask for those that are missing, with what was said filled in', async () => {
    const { answer, said } = await say(`${ASK}: Jönköping 147 000, Habo 12 900`);
    expect(answer.status).toBe('ask');
    expect(said).toContain('Det saknas för Mullsjö kommun, Vaggeryds kommun');
    expect(answer.form?.find(({ name }) => name === 'populations.habo')?.value).toBe('12900');
    expect((await say('Mullsjö 0, Vaggeryd 14 800')).answer.status).toBe('invalid');
  });

  it('keep each plan year as it was together, and an amount that is said of one municipality', async () => {
    for (const text of ['bidragen upp 5 % i förslaget', `${ASK}: ${PASTED}`]) await say(text);
    const { said } = await say('sätt Habo till 300 000 i förslaget');
    expect(said).toContain('Habo kommun: 300 000 kr (förut 130 000)');
    expect(said).toContain('5 § lag 2003:1210');
    await say('ja');
    const { habo, jonkoping, mullsjo, vaggeryd } = await amounts();
    expect(habo?.[0]).toBe('300000');
    const others = [jonkoping, mullsjo, vaggeryd].reduce((sum, each) => sum + Number(each?.[0]), 0);
    // 1 707 000 × 1,05, shared by the three.
    expect(others).toBe(1_792_350);
  });

  it('sum to the whole for all inhabitants', async () => {
    const people = fc.integer({ min: 1, max: 2_000_000 });
    await fc.assert(
      fc.asyncProperty(people, people, people, people, async (jonkoping, habo, mullsjo, vaggeryd) => {
        const params = { association: 'sodra-vatterbygden', year: 2027, populations: { jonkoping, habo, mullsjo, vaggeryd } };
        const { text } = await here.press({ command: 'budget.edit', params, key: randomUUID() });
        expect(typed(text)).toMatch(/Summa: 1 837 000 kr \(som förut\)|redan fördelade så/);
        await here.say('nej');
      }),
      { numRuns: 25 },
    );
  });

  it('in equal parts where that is said', async () => {
    const { said } = await say('fördela kommunernas bidrag i budgetförslaget i lika delar');
    expect(said).toContain('Habo kommun: 459 250 kr (förut 130 000)');
    expect(said).not.toContain('Invånare (');
  });

  it('from a file of statistics: the newest year, our municipalities among all, the form of the split as well', async () => {
    const csv = [
      'region;2024;2025',
      '0114 Upplands Väsby;50000;51000',
      '0680 Jönköping;146000;147000',
      '0643 Habo;12800;12900',
      '0642 Mullsjö;7300;7400',
      '0665 Vaggeryd;14700;14800',
    ];
    const { answer, said } = await send(csv.join('\r\n'), { name: 'folk.csv' });
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027 } });
    for (const words of SHARED) expect(said).toContain(words);
    expect(said).toContain('Fördelat efter antal invånare (CSV, kolumnen 2025)');
    await say('nej');
    await say('fördela 8 miljoner efter folkmängd');
    expect((await send(csv.join('\r\n'), { name: 'folk.csv' })).said).toContain('Habo kommun: 141 680 kr');
  });

  it('from an Excel file, and completes the form with what the file has', async () => {
    const book = new exceljs.Workbook();
    book
      .addWorksheet('Tabell')
      .addRows([['Befolkning 1 juli'], [], ['Kommun', 'Folkmängd'], ['Jönköpings kommun', 147000], ['Habo', '12 900'], ['Mullsjö', 7400]]);
    await say(ASK);
    const { answer, said } = await send(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'folk.xlsx' });
    expect(answer.status).toBe('ask');
    expect(said).toContain('Det saknas för Vaggeryds kommun');
    const whole = await say('Vaggeryd 14 800 invånare');
    for (const words of SHARED) expect(whole.said).toContain(words);
    expect(whole.said).toContain('Excel, bladet Tabell, kolumnen Folkmängd');
  });

  it.each([
    [
      'a municipality that stands twice, as women and men',
      'Kommun;Kön;Antal\nHabo;män;6000\nHabo;kvinnor;6100',
      /Habo kommun står på både rad 2 och rad 3/,
    ],
    ['what is no number', 'Kommun;Folkmängd\nHabo;många\nMullsjö;7400', /Rad 2: invånarna i Habo kommun går inte att läsa/],
    ['part of a person', 'Kommun;Folkmängd\nHabo;12900,5\nMullsjö;7400', /Rad 2: invånarna i Habo kommun/],
    ['fewer than none', 'Kommun;Folkmängd\nHabo;-5\nMullsjö;7400', /Habo kommun kan inte ha/],
  ])('refuse a file with %s', async (_what, csv, words) => {
    const { answer, said } = await send(csv, { name: 'folk.csv' });
    expect(answer.status).toBe('invalid');
    expect(said).toMatch(words);
    expect(said).toContain('Inget är sparat');
  });
});

describe('inhabitants alone', () => {
  it('are shared when an amount is said, or in the proposal', async () => {
    const asked = await say(PASTED);
    expect(asked.answer).toMatchObject({ command: 'contribution.split', status: 'ask' });
    const proposal = checked(await here.press(buttonData(asked, 'I budgetförslaget')));
    expect(proposal.answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    const member = await here.say(PASTED, { user: 'member' });
    expect(JSON.stringify(member.card)).not.toContain('I budgetförslaget');
  });

  it('cannot be shared where one municipality pays it all, or where no line is its own', async () => {
    const one = await here.say('fördela kommunernas bidrag i budgetförslaget 2027 efter invånare', { association: 'goteborg' });
    expect(one.answer.status).toBe('invalid');
    expect(typed(one.text)).toContain('Det finns inget att fördela');
  });
});
