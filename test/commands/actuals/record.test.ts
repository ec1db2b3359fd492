import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { renderCard } from '../../../src/cards/render.js';
import { outcomesOf } from '../../../src/commands/budget/actuals.js';
import type { Reply } from '../../../src/turn/message.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { buttonData, world } from '../../turn/world.js';
import { typed } from '../room.js';

const SODRA = 'sodra-vatterbygden';

/** One director's chat; every card is held to the rules of cards, every figure to its expression. */
function chat(store?: Parameters<typeof world>[1]) {
  const bot = world({ coach: { role: 'coach', interventions: null }, member: { role: 'member', interventions: null } }, store);
  const checked = (reply: Reply): Reply => {
    expect(bot.errors).toEqual([]);
    expect(faults(renderCard(reply.answer, 'k'), reply.answer)).toEqual([]);
    for (const figure of reply.answer.calculation ?? []) expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
    return reply;
  };
  return {
    bot,
    say: async (text: string, who: Parameters<typeof bot.say>[1] = {}) => checked(await bot.say(text, who)),
    press: async (data: unknown, who: Parameters<typeof bot.press>[1] = {}) => checked(await bot.press(data, who)),
    kept: async (year = 2026) =>
      Object.fromEntries(
        [...(await outcomesOf(bot.store, SODRA, year))].map(([line, { through, amount }]) => [line, `${amount.value.toFixed()} ${through}`]),
      ),
  };
}

describe('an outcome that is typed', () => {
  test('is read back, saved by a yes, and taken back', async () => {
    const { say, kept } = chat();
    const asked = await say('utfall Enter t.o.m. augusti 1 950 000');
    expect(asked.answer).toMatchObject({
      command: 'actual.record',
      status: 'confirm',
      params: { association: SODRA, line: 'enter', outcome: '1950000', through: '2026-08' },
    });
    expect(await kept()).toEqual({});
    const saved = await say('ja');
    expect(typed(saved.text)).toContain('Enter t.o.m. augusti 2026: 1 950 000 kr.');
    expect(saved.answer.headline).toBe('Sparat');
    expect(await kept()).toEqual({ enter: '1950000 2026-08' });
    expect((await say('ångra')).answer.headline).toBe('Ångrat');
    expect(await kept()).toEqual({});
    expect((await say('ångra')).answer.headline).toBe('Det är redan ångrat');
  });

  test.each([
    ['utfall Enter t.o.m. aug 1,95 mnkr', { line: 'enter', outcome: '1950000', through: '2026-08' }],
    ['utfallet för Enter till och med augusti är 1 950 tkr', { line: 'enter', outcome: '1950000', through: '2026-08' }],
    ['Enter har kostat 1950000 kr per den 31 augusti 2026', { line: 'enter', outcome: '1950000', through: '2026-08' }],
    ['utfall t.o.m. 31/8: Enter 1 950 000', { line: 'enter', outcome: '1950000', through: '2026-08' }],
    ['utfall Enter per 30/9 2026 2 100 000 kr', { line: 'enter', outcome: '2100000', through: '2026-09' }],
    ['utfall oktober, intäkter: Försäkringskassan 3 061 667', { line: 'forsakringskassan', outcome: '3061667', through: '2026-10' }],
    ['tilläggsutfall t.o.m. augusti 2026 enter 1,98 mnkr', { line: 'enter', outcome: '1980000', through: '2026-08' }],
    ['utfall kvartal 3 enter 2 100 000', { line: 'enter', outcome: '2100000', through: '2026-09' }],
    ['utfall FIA jan-aug 402 300,50', { line: 'fia', outcome: '402300.5', through: '2026-08' }],
    ['utfall FIA t.o.m. augusti 24 500', { line: 'fia', outcome: '24500', through: '2026-08' }],
    ['försäkringskassan har betalat in 2 755 500 t.o.m. september', { line: 'forsakringskassan', outcome: '2755500', through: '2026-09' }],
    ['utfall hela 2021 Enter 2 800 000', { line: 'enter', outcome: '2800000', through: '2021-12' }],
  ])('%s', async (text, params) => {
    const { say } = chat();
    const { answer } = await say(text);
    expect(answer).toMatchObject({ command: 'actual.record', status: 'confirm', params });
  });

  test('may hold several lines, income too, all or nothing', async () => {
    const { say, kept } = chat();
    const { answer } = await say('utfall t.o.m. september: Enter 2 100 000, Kansli 480 tkr, ARCH 430 000, Habo 97 500');
    expect(answer.params).toMatchObject({
      through: '2026-09',
      outcomes: [
        { line: 'enter', amount: '2100000' },
        { line: 'kansli', amount: '480000' },
        { line: 'arch', amount: '430000' },
        { line: 'habo', amount: '97500' },
      ],
    });
    const { text } = await say('ja');
    expect(typed(text)).toContain('4 poster t.o.m. september 2026');
    expect(Object.keys(await kept())).toEqual(['enter', 'kansli', 'arch', 'habo']);
    await say('ångra');
    expect(await kept()).toEqual({});
  });

  test('reads thousands where the message says so once for all', async () => {
    const { say } = chat();
    expect((await say('utfall i tkr t.o.m. aug: enter 1950, fia 400')).answer.params).toMatchObject({
      outcomes: [
        { line: 'enter', amount: '1950000' },
        { line: 'fia', amount: '400000' },
      ],
    });
  });

  test('shows what it changes against last time, and a correction against what it corrects', async () => {
    const { say, kept } = chat();
    await say('utfall Enter t.o.m. juli 1 700 000');
    await say('ja');
    const later = await say('utfall Enter t.o.m. augusti 1 950 000');
    expect(typed(later.text)).toContain('Enter: Nu 1 950 000; Skillnad +250 000');
    await say('ja');
    const corrected = await say('utfall Enter t.o.m. augusti 1 940 000');
    expect(typed(corrected.text)).toContain('Rättar det som redan finns för samma månad.');
    await say('ja');
    expect(await kept()).toEqual({ enter: '1940000 2026-08' });
    expect(typed((await say('ångra')).text)).toContain('1 950 000 kr t.o.m. augusti 2026');
    expect(await kept()).toEqual({ enter: '1950000 2026-08' });
  });

  test('the same again changes nothing', async () => {
    const { say, bot } = chat();
    await say('utfall Enter t.o.m. augusti 1 950 000');
    await say('ja');
    expect((await say('utfall Enter t.o.m. augusti 1 950 000')).answer.headline).toBe('Så är det redan');
    expect(await bot.store.records(SODRA, 2026)).toHaveLength(1);
  });

  test('a button that is pressed twice saves once', async () => {
    const { say, press, bot } = chat();
    const button = buttonData(await say('utfall Enter t.o.m. augusti 1 950 000'), 'Spara');
    await press(button);
    await press({ ...button, key: 'another' });
    expect(await bot.store.records(SODRA, 2026)).toHaveLength(1);
  });

  test('is shown anew when somebody else has saved an outcome meanwhile', async () => {
    const { say, kept } = chat();
    await say('utfall Enter t.o.m. augusti 1 950 000', { user: 'one', conversation: 'a' });
    await say('utfall Enter t.o.m. augusti 1 900 000', { user: 'two', conversation: 'b' });
    await say('ja', { user: 'two', conversation: 'b' });
    const again = await say('ja', { user: 'one', conversation: 'a' });
    expect(again.answer.status).toBe('confirm');
    expect(typed(again.text)).toContain('Enter: Nu 1 950 000; Skillnad +50 000');
    expect(await kept()).toEqual({ enter: '1900000 2026-08' });
    await say('ja', { user: 'one', conversation: 'a' });
    expect(await kept()).toEqual({ enter: '1950000 2026-08' });
  });

  test("is the director's alone", async () => {
    const { say, kept } = chat();
    for (const user of ['coach', 'member']) expect((await say('utfall Enter t.o.m. augusti 1 950 000', { user })).answer.status).toBe('denied');
    expect(await kept()).toEqual({});
  });
});

test('is taken back by its receipt’s number, also by a director who did not log it, and by nobody else', async () => {
  const here = world({ coach: { role: 'coach', interventions: null } });
  for (const text of ['utfall Enter t.o.m. augusti 1 950 000', 'ja']) await here.say(text);
  const refused = await here.say('ångra kvitto 1', { user: 'coach', conversation: 'coach' });
  expect(refused.answer.status).not.toBe('ok');
  const undone = await here.say('ångra kvitto 1', { user: 'another', conversation: 'another' });
  expect(undone.answer, undone.text).toMatchObject({ command: 'actual.record', status: 'ok' });
  const bodies = (await here.store.records('sodra-vatterbygden', 2026)).map(({ body }) => body.type);
  expect(bodies).toEqual(['actual', 'withdrawal']);
  expect((await here.say('ångra kvitto 99', { user: 'another', conversation: 'another' })).text).toContain('Det finns inget att ångra');
});

describe('the form', () => {
  test('has every line, and saves what is filled in', async () => {
    const { say, press, kept } = chat();
    await say('utfall Enter t.o.m. juli 1 700 000');
    await say('ja');
    const form = await say('lägg in utfall');
    expect(form.answer.status).toBe('ask');
    expect(form.answer.form?.[0]).toMatchObject({ name: 'through', value: '2026-10' });
    expect(form.answer.form?.find(({ name }) => name === 'outcomes.enter')).toEqual(expect.not.objectContaining({ value: expect.anything() }));
    expect(form.answer.lead).toMatch(/^Senast lades utfall in t\.o\.m\. juli.2026\./);
    expect(form.answer.form?.map(({ name }) => name)).toContain('outcomes.tillgangligt-nya-projekt');
    const asked = await press({
      ...buttonData(form, 'Granska'),
      through: '2026-08',
      'outcomes.enter': '1 950 000',
      'outcomes.tillgangligt-nya-projekt': '120 tkr',
      'outcomes.fia': '',
    });
    expect(asked.answer.status).toBe('confirm');
    await say('ja');
    expect(await kept()).toEqual({ enter: '1950000 2026-08', 'tillgangligt-nya-projekt': '120000 2026-08' });
  });

  test('is prefilled with the outcome of its own month, and with no other month’s', async () => {
    const { say, press, kept } = chat();
    await say('utfall t.o.m. oktober: Enter 2 400 000');
    await say('ja');
    await say('utfall t.o.m. augusti: Kansli 480 000');
    await say('ja');
    const form = await say('lägg in utfall');
    const prefilled = form.answer.form?.filter(({ name, value }) => name.startsWith('outcomes.') && value !== undefined);
    expect(prefilled?.map(({ name, value }) => [name, value])).toEqual([['outcomes.enter', '2400000']]);
    await press({ ...buttonData(form, 'Granska'), through: '2026-10', 'outcomes.enter': '2400000', 'outcomes.kansli': '' });
    expect(await kept()).toEqual({ enter: '2400000 2026-10', kansli: '480000 2026-08' });
  });

  test.each([
    ['rätta utfallet för Kansli till 490 000', '2026-08', 'kansli'],
    ['utfallet för kansliet ska vara 495 000', '2026-08', 'kansli'],
    ['ändra utfallet på Kansli till 500 tkr', '2026-08', 'kansli'],
    // Nothing stands for Enter: the latest month that is over.
    ['utfall Enter 2 300 000', '2026-10', 'enter'],
  ])('%s: the month asked for is the newest that stands for that line', async (text, month, line) => {
    const { say, press } = chat();
    await say('utfall t.o.m. juli: Kansli 420 000');
    await say('ja');
    await say('utfall t.o.m. augusti: Kansli 480 000');
    await say('ja');
    const asked = await say(text);
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Till och med vilken månad?', params: { line } });
    expect(asked.answer.form?.find(({ name }) => name === 'through')?.value).toBe(month);
    const read = await press({ ...buttonData(asked, 'Granska'), through: month });
    expect(read.answer).toMatchObject({ status: 'confirm', params: { through: month } });
  });

  test('asks for the month, and for the line, where they are not said', async () => {
    const { say, press } = chat();
    const month = await say('utfall Enter 1 950 000');
    expect(month.answer).toMatchObject({ status: 'ask', headline: 'Till och med vilken månad?' });
    expect((await say('augusti')).answer).toMatchObject({ status: 'confirm', params: { line: 'enter', through: '2026-08' } });
    await say('nej');
    const line = await say('utfall t.o.m. augusti 1 950 000');
    expect(line.answer).toMatchObject({ status: 'ask', headline: 'Vilken post gäller det?' });
    expect((await press({ ...buttonData(line, 'Granska'), line: 'Kansli' })).answer).toMatchObject({
      params: { line: 'kansli', outcome: '1950000' },
    });
  });

  test('says what is wrong with a field', async () => {
    const { say, press, kept } = chat();
    const form = await say('lägg in utfall');
    const { answer } = await press({ ...buttonData(form, 'Granska'), through: '2026-08', 'outcomes.enter': 'mycket' });
    expect(answer.status).toBe('ask');
    expect(answer.notices?.[0]?.text).toContain('Skriv ett belopp');
    expect(await kept()).toEqual({});
  });
});

describe('what is wrong is said, and nothing is saved', () => {
  test.each([
    ['thousands for kronor', 'utfall Enter t.o.m. oktober 2 300', /Menar du 2 300 000 kr\?/],
    ['kronor for thousands', 'utfall Enter t.o.m. oktober 2 300 000 tkr', /Menar du 2 300 000 kr\?/],
    ['a minus too many', 'utfall Enter t.o.m. augusti -50 000', /Kostnader skrivs utan minus/],
    ['a month that has not begun', 'utfall Enter t.o.m. december 2026 1 950 000', /December 2026 har inte börjat än/],
    ['a year without a budget', 'utfall Enter t.o.m. augusti 2019 1 950 000', /ingen budget med poster för 2019/],
    ['a line that does not exist', 'utfall Brandkåren t.o.m. augusti 50 000', /Jag hittar ingen budgetpost för 50 000 kr/],
    ['the same line twice', 'utfall t.o.m. augusti Enter 50 000, Enter 60 000', /Enter står både med 50 000 kr och 60 000 kr/],
    ['more amounts than lines', 'utfall t.o.m. augusti Enter 50 000 60 000 70 000', /en post som jag känner igen och 3 belopp/],
    ['a percentage', 'utfall Enter t.o.m. augusti 80 %', /inte i procent/],
  ])('%s', async (_what, text, words) => {
    const { say, kept } = chat();
    const reply = await say(text);
    expect(typed(reply.text)).toMatch(words);
    expect(['invalid', 'ask']).toContain(reply.answer.status);
    expect((await say('ja')).answer.headline).not.toBe('Sparat');
    expect(await kept()).toEqual({});
  });

  test('a strange amount is saved as it stands when somebody says why, and that is kept', async () => {
    const { say, kept, bot } = chat();
    await say('utfall Enter t.o.m. oktober 2 300');
    expect((await say('spara ändå: bara en faktura hittills')).answer.headline).toBe('Sparat');
    expect(await kept()).toEqual({ enter: '2300 2026-10' });
    expect((await bot.store.records(SODRA, 2026))[0]?.body).toMatchObject({ deviation: 'bara en faktura hittills' });
  });

  test('a strange amount is put right by a button', async () => {
    const { say, press, kept } = chat();
    const asked = await say('utfall Enter t.o.m. oktober 2 300');
    await press(buttonData(asked, 'Ändra till 2\u00a0300\u00a0000\u00a0kr'));
    await say('ja');
    expect(await kept()).toEqual({ enter: '2300000 2026-10' });
  });
});

describe('for every amount', () => {
  test('what is typed in groups is what is saved', async () => {
    const { say } = chat();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20_000, max: 9_999_999 }), fc.constantFrom('augusti', 'sep', 'mars'), async (amount, month) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, ' ');
        const { answer } = await say(`utfall Enter t.o.m. ${month} ${grouped}`);
        expect(answer.params.outcome).toBe(String(amount));
      }),
      { numRuns: 30 },
    );
  });
});
