import { beforeEach, describe, expect, it } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { frozen } from '../../calculation/figures.js';
import { faults } from '../../cards/check.js';
import { associations, buttonData, type World, world } from '../../turn/world.js';
import { typed } from '../room.js';
import { ADOPTED_TWICE } from './desk.js';

frozen(associations.all);

let here: World;
beforeEach(() => {
  here = world({ member: { role: 'member', interventions: null }, coach: { role: 'coach', interventions: null } });
});

async function say(text: string, who?: Parameters<World['say']>[1]) {
  const reply = await here.say(text, who);
  expect(here.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
  for (const figure of reply.answer.calculation ?? [])
    expect(evaluate(expression(figure)), `${figure.label}: ${expression(figure)}`).toEqual(parseDecimal(figure.value.toFixed()));
  return { ...reply, said: typed(reply.text) };
}

const stored = async (year: number) => (await here.store.records('sodra-vatterbygden', year)).map(({ body }) => body);

describe('a proposal', () => {
  it.each<[string, string, object]>([
    // Plan 2023 prints Enter 2 878 200 and FIA 558 400; budget 2021 FIA 605 700.
    ['budgetförslag 2027 från plan 2023', 'Från plan 2023', { madeFrom: { basis: 'plan', year: 2023 } }],
    ['gör ett budgetförslag 2027 utifrån 2023 års plan', 'Från plan 2023', { madeFrom: { basis: 'plan', year: 2023 } }],
    ['gör ett budgetförslag 2027 baserat på budget 2021', 'Från budget 2021', { madeFrom: { basis: 'budget', year: 2021 } }],
    // Of 2022 there is only a plan, and the card says so.
    ['budgetförslag 2027 utifrån budget 2022', 'Från plan 2022', { madeFrom: { basis: 'budget', year: 2022 } }],
    ['nytt budgetförslag 2027 utifrån planen, 2 % upp', 'Från plan 2023: kostnader +2 % per år', { madeFrom: { basis: 'plan' }, rate: '2' }],
  ])('%s: is made from what was named', async (text, from, params) => {
    const { answer, said } = await say(text);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027, ...params } });
    expect(said).toContain(from);
    expect(said).not.toContain('är nyare');
    expect((await say('ja')).said).toContain('Sparat: förslag 1 till budget 2027');
    expect(await stored(2027)).toMatchObject([{ made: expect.arrayContaining([from.split(':')[0]]) }]);
  });

  it.each([
    ['höj insatserna 3 % i förslaget', 'insatserna +3 %', 'Enter: 2027 2 964 546; Skillnad +86 346'],
    ['sänk administrationen 10 % i förslaget', 'administrationen −10 %', 'Kansli: 2027 675 000; Skillnad −75 000'],
  ])('%s: changes each line of the group', async (text, made, line) => {
    await say('gör ett budgetförslag 2027');
    const { answer, said } = await say(text);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    expect(said.toLowerCase()).toContain(made);
    expect(said).toContain(line);
  });

  it('says why it starts where it does, and starts from the newer plan by a button', async () => {
    const asked = await say('gör ett budgetförslag 2026');
    expect(asked.said).toContain('Från budget 2021. Bidragen är oförändrade. Budget 2021 är den senaste antagna budgeten; plan 2023 är nyare.');
    const other = await here.press(buttonData(asked, 'Utgå från plan 2023'));
    expect(typed(other.text)).toContain('Från plan 2023.');
    await say('ja');
    expect((await stored(2026)).length).toBe(1);
  });

  it('is made from the forecast of a year with outcomes; without any it says so', async () => {
    const none = await say('gör ett budgetförslag 2027 utifrån prognosen 2026');
    expect(none.answer).toMatchObject({ status: 'invalid', headline: 'Det finns ingen prognos 2026 att utgå från' });
    for (const text of [
      'gör ett budgetförslag 2026',
      'anta budgeten 2026, § 8 den 20 november 2025',
      'ja',
      'utfall Enter t.o.m. augusti 1 950 000',
      'ja',
    ])
      await say(text);
    const { answer, said } = await say('gör ett budgetförslag 2027 utifrån prognosen 2026');
    // 1 950 000 × 12 ÷ 8 = 2 925 000; the rest as budget 2026.
    expect(answer.params).toMatchObject({ madeFrom: { basis: 'forecast', year: 2026, amounts: [{ line: 'enter', amount: '2925000' }] } });
    expect(said).toContain('Från prognos 2026');
    expect(said).toContain('Enter: 2 925 000');
    expect(said).toContain('FIA: 605 700');
    await say('ja');
    expect(await stored(2027)).toMatchObject([
      { lines: expect.arrayContaining([expect.objectContaining({ id: 'enter', amounts: ['2925000', '2925000', '2925000'] })]) },
    ]);
  });

  it('is made from the newest budget with lines, costs raised and contributions as they are, and saved by one yes', async () => {
    const { answer, said } = await say('gör ett budgetförslag 2027 med samma insatser och 2,5 % upp');
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027, rate: '2.5' } });
    // 2 878 200 × 1,025 = 2 950 155.
    expect(said).toContain('– Enter: 2027 2 950 155; Skillnad +71 955');
    expect(said).toContain('– Kostnader: 2027 8 961,5; 2028 9 185,5; 2029 9 415,2');
    expect(said).toContain('21 § lag 2003:1210');
    expect(said).toContain('senast 30 november 2026');
    expect(said).toContain('8 dagar kvar');
    expect(await stored(2027)).toEqual([]);
    expect((await say('ja')).said).toContain('Sparat: förslag 1 till budget 2027');
    expect(await stored(2027)).toMatchObject([{ type: 'budget', stage: 'proposal', edition: 1, years: [2027, 2028, 2029], adopted: null }]);
    expect((await say('budget 2027')).answer.status).toBe('invalid');
  });

  it('leaves out what was 0 and what has ended, and takes lines in words, one after another, before it is saved', async () => {
    const first = await say('nytt budgetförslag 2027');
    expect(first.said).not.toContain('Efterstöd');
    await say('sätt Enter till 3 miljoner i förslaget');
    await say('höj FIA med 50 000 i förslaget');
    await say('stryk SE-N ur förslaget');
    const { said } = await say('bidragen upp 5 % i förslaget');
    for (const words of ['Enter: 2027 3 000 000', 'FIA: 2027 655 700', 'Projekt SE-N: 2027 0', 'Region Jönköpings län: 2027 1 928 850'])
      expect(said).toContain(words);
    await say('ja');
    const [body] = await stored(2027);
    expect(body).toMatchObject({ type: 'budget', edition: 1 });
    expect(JSON.stringify(body)).toContain('"id":"enter"');
  });

  it('goes on from the saved one, as a new version; the plan follows its lines', async () => {
    for (const text of ['gör ett budgetförslag 2027 med 10 % upp', 'ja', 'höj Kansli med 100 000 i förslaget', 'ja']) await say(text);
    const bodies = await stored(2027);
    expect(bodies).toMatchObject([{ edition: 1 }, { edition: 2 }]);
    const kansli = bodies.map((body) => (body.type === 'budget' ? body.lines.find(({ id }) => id === 'kansli')?.amounts : null));
    // 750 000 × 1,1 = 825 000, then 907 500 and 998 250; later 100 000 more each year.
    expect(kansli).toEqual([
      ['825000', '907500', '998250'],
      ['925000', '1007500', '1098250'],
    ]);
    expect((await say('visa budgetförslaget')).said).toContain('förslag 1 till budget 2027');
  });

  it('by its form: only what was changed is a change', async () => {
    const shown = await say('gör ett budgetförslag 2027');
    const data = buttonData(shown, 'Granska');
    const reply = await here.press({ ...data, 'changes.enter': '3 000 000', 'changes.fia': '605 700', 'changes.kansli': '0,8 mnkr' });
    expect(reply.answer).toMatchObject({
      status: 'confirm',
      params: {
        changes: [
          { line: 'enter', to: '3000000' },
          { line: 'kansli', to: '800000' },
        ],
      },
    });
  });

  it('with an opening capital, rolls it forward through the plan', async () => {
    await say('gör ett budgetförslag 2027');
    const { said } = await say('ingående kapital blir 4 miljoner');
    expect(said).toContain('– Kapital 31 dec: 2027 2 605,1; 2028 1 210,2; 2029 −184,7');
    expect(said).toContain('kapitalet räcker inte 2029: 184 700 kr saknas');
  });

  it('shares a sum of contributions 50/25/25, and warns where a line breaks it', async () => {
    await say('gör ett budgetförslag 2027');
    const whole = await say('sätt bidragen till 8 miljoner i förslaget');
    expect(whole.said).toContain('Försäkringskassan: 2027 4 000 000');
    expect(whole.said).toContain('Region Jönköpings län: 2027 2 000 000');
    expect(whole.said).not.toContain('5 § lag');
    const broken = await say('sätt Habo till 300 000 i förslaget');
    expect(broken.said).toContain('5 § lag 2003:1210');
  });

  it('works for the other associations: tkr become kronor', async () => {
    const { said } = await say('gör ett budgetförslag 2027 med 2 % upp', { association: 'goteborg' });
    expect(said).toContain('Finsam-team: 2027 9 690 000');
  });

  it('includes an intervention that the budget had no line for', async () => {
    await say('gör ett budgetförslag 2027');
    expect((await say('sätt NOVA till 900 tkr i förslaget')).said).toContain('– NOVA: 2027 900 000; Skillnad +900 000');
  });

  it('takes a line that nobody had, with a name of its own, and asks where an amount belongs', async () => {
    await say('gör ett budgetförslag 2027');
    expect((await say('lägg till posten Språkstöd 300 tkr i förslaget')).said).toContain('– Språkstöd: 2027 300 000; Skillnad +300 000');
    const asked = await say('sätt bananen till 300 tkr i förslaget');
    expect(asked.answer.status).toBe('ask');
    expect(asked.said).toContain('vilken post 300 tkr gäller');
  });

  it.each([
    ['gör ett budgetförslag 2019', 'invalid', '2025 till 2031'],
    ['gör ett budgetförslag 2027 med 500 % upp', 'invalid', 'mellan −100 och 100'],
    ['sätt Enter till 3 miljoner i förslaget', 'invalid', 'gör ett budgetförslag 2027'],
    ['anta budgeten 2027, § 12 den 20 november 2026', 'invalid', 'gör ett budgetförslag 2027'],
  ])('%s: %s', async (text, status, words) => {
    const { answer, said } = await say(text);
    expect(answer.status).toBe(status);
    expect(said).toContain(words);
    expect(said).toContain('Inget är sparat');
  });

  it.each(['member', 'coach'])('is nothing that a %s makes', async (user) => {
    expect((await say('gör ett budgetförslag 2027', { user })).answer.status).toBe('denied');
  });
});

describe('adopting', () => {
  it('takes the date and the paragraph, makes a version and registers the decision', async () => {
    for (const text of ['gör ett budgetförslag 2027 med 2,5 % upp', 'ja']) await say(text);
    const asked = await say('anta budgeten 2027, § 12 den 20 november 2026');
    expect(asked.answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027, date: '2026-11-20', paragraph: '12' } });
    const saved = await say('ja');
    expect(saved.said).toContain('Sparat: budget 2027 är antagen');
    expect(saved.said).toContain('Kvitto 2. Beslutet är också registrerat: kvitto 3.');
    expect((await stored(2027)).slice(1)).toMatchObject([
      { type: 'budget', stage: 'adopted', edition: 1, adopted: { date: '2026-11-20', paragraph: '§ 12' } },
      { type: 'decision', date: '2026-11-20', paragraph: '§ 12', budgetYear: 2027 },
    ]);
    const status = await say('hur ser budgeten ut 2027?');
    expect(status.answer).toMatchObject({ command: 'budget.status', status: 'ok' });
    expect(status.said).toContain('Kostnader: 8 961 474 kr');
    expect(status.said).toContain('budget 2027, § 12, 20 november 2026');
    expect((await say('plan 2028')).said).toContain('9 185 512');
  });

  it('and its new lines are known by name', async () => {
    for (const text of [
      'gör ett budgetförslag 2027',
      'sätt NOVA till 900 tkr i förslaget',
      'lägg till posten Språkstöd 300 tkr i förslaget',
      'anta budgeten 2027, § 12 den 20 november 2026',
      'ja',
    ])
      await say(text);
    expect((await say('vad kostar Språkstöd 2027')).said).toContain('Språkstöd: 300 000 kr');
    expect((await say('hur mycket är budgeterat för NOVA 2027')).said).toContain('NOVA: 900 000 kr');
    expect((await say('budget 2027: om Språkstöd blir 50 tkr dyrare')).said).toContain('Språkstöd: Efter 350 000');
  });

  it('an unsaved proposal at once, in one yes', async () => {
    await say('gör ett budgetförslag 2027 med 2,5 % upp');
    await say('anta budgeten 2027, § 12 den 20 november 2026');
    await say('ja');
    expect(await stored(2027)).toMatchObject([{ stage: 'adopted' }, { type: 'decision' }]);
    expect((await say('vad kostar Enter 2027')).said).toContain('Enter: 2 950 155 kr');
  });

  it('asks for what is missing, and takes it from the form', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'ja']) await say(text);
    const asked = await say('fastställ budget 2027');
    expect(asked.answer).toMatchObject({ status: 'ask' });
    const reply = await here.press({ ...buttonData(asked, 'Granska'), date: '2026-11-20', paragraph: '§ 12' });
    expect(reply.answer).toMatchObject({ status: 'confirm', params: { date: '2026-11-20', year: 2027 } });
    expect((await say('ja')).said).toContain('§ 12, 20 november 2026');
  });

  it('warns after 30 November, refuses a day that is not or has not been', async () => {
    for (const text of ['gör ett budgetförslag 2026', 'ja']) await say(text);
    expect((await say('anta budgeten 2026, § 3 den 19 mars 2026')).said).toContain('efter den 30 november 2025');
    await say('nej');
    expect((await say('anta budgeten 2026, § 3 den 31 juni 2026')).answer.status).toBe('invalid');
    expect((await say('anta budgeten 2026, § 3 den 10 december 2026')).said).toContain('Mötet har inte varit än');
    expect(await stored(2026)).toHaveLength(1);
  });

  it('a second time makes a new version; the first can still be read and cited', async () => {
    for (const text of ADOPTED_TWICE) await say(text);
    expect((await say('vad kostar Enter 2027')).said).toMatch(/Enter: 3 000 000 kr[\s\S]*budget 2027, § 4, 20 november 2026/);
    const { said } = await say('visa budget 2027 version 1');
    expect(said).toContain('– Enter: 2027 2 878,2');
    expect(said).toContain('budget 2027, § 12, 10 november 2026');
  });

  it('counts once however often it is confirmed, and not at all when somebody else was first', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'ja']) await say(text);
    const asked = await say('anta budgeten 2027, § 12 den 20 november 2026');
    const yes = buttonData(asked, 'Anta');
    await Promise.all([here.press(yes), here.press(yes), say('ja')]);
    expect((await stored(2027)).filter((body) => body.type === 'budget')).toHaveLength(2);
    await say('gör ett budgetförslag 2028', { conversation: 'one' });
    await say('gör ett budgetförslag 2028 med 5 % upp', { conversation: 'two' });
    await say('ja', { conversation: 'one' });
    const late = await say('ja', { conversation: 'two' });
    expect(late.answer.status).toBe('invalid');
    expect(await stored(2028)).toHaveLength(1);
  });

  it('is taken back by "ångra": budget and decision together', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'anta budgeten 2027, § 12 den 20 november 2026', 'ja']) await say(text);
    expect((await say('ångra')).said).toContain('räknas inte längre som antagen');
    expect((await say('budget 2027')).answer.status).toBe('invalid');
    expect((await stored(2027)).map(({ type }) => type)).toEqual(['budget', 'decision', 'withdrawal', 'withdrawal']);
  });
});

describe('a what-if of contributions', () => {
  it('begins with the budget that stands, not with the last year of its plan', async () => {
    for (const text of ['gör ett budgetförslag 2026 med samma insatser', 'ja', 'anta budgeten 2026, § 12 den 2025-11-20', 'ja']) await here.say(text);
    const { answer } = await here.say('höj bidragen 10 % om året');
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params: { startYear: 2026 } });
    expect(answer.lead).toContain('från budget 2026.');
  });
});

describe('a decision', () => {
  it.each([
    ['registrera beslut: § 14 den 20 november 2026 om att förlänga Enter', 'Förlänga Enter'],
    ['registrera beslut: förlänga Enter, § 14 den 20 november 2026', 'Förlänga Enter'],
    ['registrera beslut § 14 den 20 november 2026: 3 miljoner till Enter', '3 miljoner till Enter'],
  ])('is read with its day and paragraph wherever they stand: %s', async (text, content) => {
    const asked = await world().say(text);
    expect(asked.answer, asked.text).toMatchObject({ status: 'confirm', params: { date: '2026-11-20', paragraph: '14', decision: content } });
  });

  it('is registered with its day and paragraph, in short words of its own', async () => {
    const asked = await say('registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år');
    expect(asked.answer).toMatchObject({
      command: 'decision.edit',
      status: 'confirm',
      params: { date: '2026-11-20', paragraph: '14', decision: 'Avtalet om Enter förlängs ett år' },
    });
    expect((await say('ja')).said).toContain('Sparat');
    expect(await stored(2026)).toMatchObject([{ type: 'decision', paragraph: '§ 14', content: 'Avtalet om Enter förlängs ett år' }]);
    expect((await say('ångra')).said).toContain('Beslutet räknas inte längre');
  });

  it('asks for what is missing', async () => {
    const asked = await say('registrera ett beslut');
    expect(asked.answer).toMatchObject({ command: 'decision.edit', status: 'ask' });
    const reply = await here.press({
      ...buttonData(asked, 'Granska'),
      date: '2026-11-20',
      paragraph: '',
      decision: 'Mötestiderna för 2027 fastställdes.',
    });
    expect(reply.answer.status).toBe('confirm');
  });

  it.each(['registrera beslut § 14 den 20 november 2026: 780914-4321 får delta i Enter', 'registrera beslut § 3: ring 070-123 45 67'])(
    '%s: refused, nothing kept',
    async (text) => {
      expect((await say(text)).answer.status).toBe('refused');
      expect(await here.store.years('sodra-vatterbygden')).toEqual([]);
    },
  );

  it('is nothing that a member registers', async () => {
    expect((await say('registrera beslut § 14 den 20 november 2026: avtalet förlängs', { user: 'member' })).answer.status).toBe('denied');
  });
});
