import { beforeEach, describe, expect, it } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { type World, world } from '../../turn/world.js';
import { typed } from '../room.js';

let here: World;
beforeEach(() => {
  here = world({ member: { role: 'member', interventions: null } });
});

async function say(text: string) {
  const reply = await here.say(text);
  expect(here.errors).toEqual([]);
  if (reply.card) expect(faults(reply.card, reply.answer), text).toEqual([]);
  for (const figure of reply.answer.calculation ?? [])
    expect(evaluate(expression(figure)), figure.label).toEqual(parseDecimal(figure.value.toFixed()));
  return { ...reply, said: typed(reply.text) };
}

/** Budget 2021 without Projekt ARCH (630 400): saved, a deficit of 764 500. */
async function standing() {
  for (const text of ['gör ett budgetförslag 2027 från budget 2021', 'ta bort Projekt ARCH ur förslaget', 'ja']) await say(text);
}

describe('a proposal that stands', () => {
  it.each([
    ['lägg till posten Föräldrastöd på 350 tkr i budgetförslaget', '1 114 500'],
    ['lägg till rad Föräldrastöd på 350 tkr i budgetförslaget', '1 114 500'],
    ['en ny post i budgetförslaget: Föräldrastöd 350 tkr', '1 114 500'],
    ['skapa posten Föräldrastöd på 350 tkr i budgetförslaget', '1 114 500'],
    ['lägg in Föräldrastöd med 350 tkr i förslaget', '1 114 500'],
    ['lägg till insatsen Föräldrastöd med 350 tkr i förslaget', '1 114 500'],
    ['Föräldrastöd 350 tkr som ny post', '1 114 500'],
    ['lägg till en ny post: Föräldrastöd 350 tkr', '1 114 500'],
    ['ändra Kansli till 800 tkr i budgeten 2027', '814 500'],
    ['budgetförslaget: höj Kansli med 50 tkr', '814 500'],
    ['lägg till 50 tkr på Kansli i förslaget', '814 500'],
    ['öka Kansli med 50 tkr', '814 500'],
    ['FIA 100 tkr billigare', '664 500'],
    ['ändra FIA till 700 tkr', '858 800'],
    ['dubbla FIA', '1 370 200'],
    ['dra bort FIA', '158 800'],
    ['FIA utgår', '158 800'],
    ['Enter ska få 2,9 mkr', '786 300'],
    ['Enter ska ha 2,9 miljoner', '786 300'],
    ['höj alla bidrag med 4 procent i förslaget', '470 580'],
  ])('is changed, never replaced, by: %s', async (text, deficit) => {
    await standing();
    const { answer, said } = await say(text);
    expect(answer).toMatchObject({ command: 'budget.edit', status: 'confirm' });
    expect(said).toContain(`Förslag 2027: underskott ${deficit} kr`);
    expect(said).toContain('Projekt ARCH utgår');
  });

  it('is not touched by a what-if that comes right after it', async () => {
    await standing();
    expect((await say('om FIA blir 100 tkr billigare')).answer.command).toBe('forecast.year');
    expect((await say('FIA 100 tkr billigare')).answer.command).toBe('forecast.year');
  });

  it('is left by a new one only after the card has said what goes, and comes back by "ångra"', async () => {
    await standing();
    await say('höj Kansli med 50 tkr i förslaget');
    await say('ja');
    const { said } = await say('gör ett nytt budgetförslag 2027');
    expect(said).toContain('förslag 2 med 2 ändringar ersätts. Det finns kvar att läsa.');
    await say('ja');
    expect((await say('visa budgetförslaget')).said).toContain('förslag 3');
    await say('ångra');
    const { said: again } = await say('visa budgetförslaget');
    expect(again).toContain('Projekt ARCH utgår');
  });

  it.each(['FIA oförändrat i förslaget', 'Projekt ARCH utgår', 'sätt Kansli till 750 000 i förslaget'])(
    'is not saved again when nothing changes: %s',
    async (text) => {
      await standing();
      const { answer, said } = await say(text);
      expect(answer).toMatchObject({ status: 'invalid', headline: 'Inget blir ändrat' });
      expect(said).toContain('lägg till posten Språkstöd på 350 tkr i förslaget');
      expect((await here.store.records('sodra-vatterbygden', 2027)).length).toBe(1);
    },
  );

  it.each([
    'sänk tillgängligt nya projekt så att det går jämnt upp',
    'minska tillgängligt nya projekt så att budgeten går ihop',
    'sätt tillgängligt nya projekt så att det blir noll',
  ])('is brought into balance by one line: %s', async (text) => {
    await standing();
    const { answer, said } = await say(text);
    // 1 500 000 − 764 500
    expect(answer.headline).toBe('Förslag 2027: i balans');
    expect(said).toContain('Tillgängligt nya projekt 735 500 kr så att det går jämnt upp');
    await say('ja');
    const [, saved] = await here.store.records('sodra-vatterbygden', 2027);
    expect(saved?.body).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ id: 'tillgangligt-nya-projekt', amounts: ['735500', '735500', '735500'] })]),
    });
  });

  it('says how much is missing where the line does not suffice', async () => {
    await standing();
    const { answer, said } = await say('sänk FIA så att det går jämnt upp');
    expect(answer.status).toBe('invalid');
    // 764 500 − 605 700
    expect(said).toContain('FIA kan inte bli mindre än 0 kr: 158 800 kr saknas');
  });
});

it('a what-if adds what is laid on a line', async () => {
  const { answer } = await say('om vi lägger till 50 tkr på Kansli');
  expect(answer).toMatchObject({ command: 'forecast.year', params: { changes: [{ line: 'kansli', amount: '50000' }] } });
});

describe('the year that a budget is made from is no year that it is made for', () => {
  it.each<[string, object]>([
    ['skapa budget för 2027 med planen för 2023 som grund', { madeFrom: { basis: 'plan', year: 2023 } }],
    ['gör ett budgetförslag 2027 med 2021 som utgångspunkt', { madeFrom: { basis: 'budget', year: 2021 } }],
    ['budgetförslag 2027 som 2021 plus tre procent', { madeFrom: { basis: 'budget', year: 2021 }, rate: '3' }],
    ['gör ett budgetförslag för nästa år som 2021', { madeFrom: { basis: 'budget', year: 2021 } }],
    [
      'skapa budget 2027 utifrån 2021 men sänk kansliet med 50 tkr',
      { madeFrom: { basis: 'budget', year: 2021 }, changes: [{ line: 'kansli', amount: '-50000' }] },
    ],
  ])('%s', async (text, params) => {
    expect((await say(text)).answer).toMatchObject({ command: 'budget.edit', status: 'confirm', params: { year: 2027, ...params } });
  });

  it('offers what there is where that year has no budget', async () => {
    const { answer, said } = await say('budgetförslag 2027, utgå från i år men höj allt med 3 %');
    expect(answer).toMatchObject({ status: 'invalid', params: { year: 2027, madeFrom: { year: 2026 }, changes: [{ line: 'costs', percent: '3' }] } });
    expect(said).toContain('Utgå från plan 2023');
  });
});

describe('a proposal is compared with a budget', () => {
  it.each(['jämför förslaget med budget 2021', 'jämför budgetförslaget med 2021 års budget'])('%s', async (text) => {
    await standing();
    const { answer, said } = await say(text);
    expect(answer).toMatchObject({ command: 'budget.compare', status: 'ok' });
    expect(said).toContain('budget 2021 mot förslag 2027');
    expect(said).toContain('630 400 kr lägre kostnader än budget 2021');
    expect(said).not.toContain('budget 2020');
  });

  it('says that there is none, and shows none to a member', async () => {
    expect((await say('jämför förslaget med budget 2021')).answer.status).toBe('invalid');
    await standing();
    const reply = await here.say('jämför förslaget med budget 2021', { user: 'member' });
    expect(reply.answer.status).toBe('invalid');
  });
});
