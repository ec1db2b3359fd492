import { describe, expect, test } from 'vitest';
import { expectSound } from '../contributions/exact.js';
import { room, typed } from '../room.js';

async function ask(text: string) {
  const reply = await room().say(text);
  expect(reply.answer.command).toBe('budget.status');
  expectSound(reply);
  return { answer: reply.answer, said: typed(reply.text) };
}

describe('an intervention without a line of its own', () => {
  test.each([
    ['vad kostar NOVA', 'NOVA har ingen egen rad i budget 2021'],
    ['vad kostar NOVA 2023 enligt budget', 'NOVA har ingen egen rad i budget 2023'],
    ['vad satsar vi på NOVA i år', 'NOVA har ingen egen rad'],
    ['vad kostar koll på förmåga 2023', 'Koll på förmåga har ingen egen rad'],
    ['hur mycket är budgeterat för ungsam', 'Ungsam har ingen egen rad i budget 2021'],
    ['vad kostar samsip 2021 i sunnerbo', 'SamSIP har ingen egen rad i budget 2021'],
  ])('”%s”: that is said first, never the whole budget instead', async (text, headline) => {
    const { answer } = await ask(text);
    expect(answer.headline).toBe(headline);
    expect(answer.keyFigures ?? []).toEqual([]);
  });

  test('it leads to the association that has it', async () => {
    expect((await ask('hur mycket är budgeterat för ungsam')).answer.params).toMatchObject({ association: 'sunnerbo', line: 'ungsam' });
  });

  test('beside one that has a line, it is named', async () => {
    const { said } = await ask('vad kostar Enter och NOVA 2021');
    expect(said).toContain('Enter: 2 878 200 kr');
    expect(said).toContain('NOVA har ingen egen rad.');
  });

  test('one goes on from it as from any answer', async () => {
    const { say } = room();
    await say('vad kostar NOVA');
    expect(typed((await say('och Enter?')).answer.headline)).toBe('Enter: 2 878 200 kr');
  });

  test('a cost that is printed apart from the tables is said', async () => {
    const { answer, said } = await ask('vad lägger Finnveden på IT-spåret');
    expect(answer).toMatchObject({ status: 'ok', headline: 'IT-spåret har ingen egen rad i budget 2024' });
    expect(said).toContain('Källan skriver kostnaden 562 500 kr (per part och år).');
  });
});

describe('a thing that no line is called', () => {
  test.each([
    'vad kostar revisionen 2021',
    'vad kostar hyran 2021',
    'budget för jultomten 2021',
    'kostnaden för kopiatorn 2021',
    'hur stora är kostnaderna för personal 2021',
    'hur mycket är avsatt för resor 2021',
    'finns julbordet med i budgeten 2021',
  ])('”%s”: there is no such line, and which there are', async (text) => {
    const { answer, said } = await ask(text);
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Det finns ingen sådan rad i budget 2021' });
    expect(said).toContain('Kansli: 750 000');
  });

  test('the nearest come first', async () => {
    const { answer, said } = await ask('vad kostar hyran i värend');
    expect(said).toContain('Närmast: Lokalhyra, städkostn. 50 000 kr och Lokalhyra 220 000 kr.');
    expect(answer.actions?.map(({ title }) => title)).toContain('Visa Lokalhyra');
  });

  test('what another association has is offered there', async () => {
    const { answer } = await ask('vad kostade psykiatriveckan');
    expect(answer.status).toBe('ok');
    expect(answer.headline).toBe('Det finns ingen sådan rad i budget 2021');
    expect(answer.actions?.[0]).toMatchObject({ title: 'Visa hos Höglandet', params: { association: 'hoglandet', line: 'psykiatriveckan' } });
  });

  test('no word of it is repeated', async () => {
    const { said, answer } = await ask('vad kostar Svenssons');
    expect(said).not.toContain('Svensson');
    expect(JSON.stringify(answer)).not.toContain('vensson');
  });

  test.each(['vad kostar det', 'vad kostar allt 2021', 'budget för 2021', 'vad kostar verksamheten 2021', 'visa budgeten för Södra Vätterbygden'])(
    '”%s” asks for no thing of its own',
    async (text) => {
      expect((await ask(text)).answer.headline).not.toContain('ingen');
    },
  );
});

describe('single costs that stand outside every budget', () => {
  test.each([
    ['vad kostade SE-Höglandet 2023', 'SE-Höglandet: 3 760 701 kr', 'Det är 48,6 % av kostnaderna.'],
    ['Uppdrag samverkan höglandet kostnad 2023', 'Uppdrag Samverkan: 1 735 511 kr', 'bilderna SE-Höglandet'],
    ['vad kostade inspirationsdagen höglandet', 'Inspirationsdag 3 oktober 2023: 57 160 kr', 'utfall 2023'],
    ['hur mycket är disponibelt för ny verksamhet i finnveden 2024', 'Disponibel ny verksamhet: 200 000 kr', 'budget 2024'],
    ['Finnveden 2023: samverkan med sociala företag enligt budget', 'Samverkan med sociala företag: 300 000 kr', 'budget 2023'],
  ])('”%s”', async (text, headline, also) => {
    const { answer, said } = await ask(text);
    expect(typed(answer.headline)).toBe(headline);
    expect(said).toContain(also);
  });
});

describe('a printed name with signs and twins', () => {
  test.each([
    ['hur mycket är Lokalhyra, städkostn. i Värend 2015 enligt budget?', 'Lokalhyra, städkostn.: 50 000 kr'],
    ['värend lokalhyra och städkostnad för administrationen', 'Lokalhyra, städkostn.: 50 000 kr'],
    ['hur mycket är lokalhyra i Värend 2015', 'Lokalhyra: 220 000 kr'],
    ['hur mycket är TOTALT (Kvarvarande) i Sunnerbo 2021 enligt budget?', 'TOTALT (Kvarvarande): 1 118 tkr'],
    ['hur mycket är TOTALT (Kvarvarande) i Sunnerbo 2022 enligt plan?', 'TOTALT (Kvarvarande): 1 118 tkr'],
    ['Värend 2015: summa kostnader, administration enligt budget', 'Summa kostnader, administration: 1 100 000 kr'],
    ['styrelsens kostnad prognos 2020 tack', 'Styrelse: 2 000 kr'],
  ])('”%s”', async (text, headline) => {
    expect(typed((await ask(text)).answer.headline)).toBe(headline);
  });

  test('of two that begin alike, the other is pointed out', async () => {
    expect((await ask('hur mycket är lokalhyra i Värend 2015')).said).toContain('Det finns också Lokalhyra, städkostn.: 50 000 kr.');
  });

  test.each(['värend Annonsering/reklam/trycksaker 2015 enligt budget', 'hur mkt är annonsering i värend', 'vad kostar trycksaker i värend'])(
    '”%s”: two lines have that name, and both are said',
    async (text) => {
      const { said } = await ask(text);
      expect(said).toContain('Annonsering/reklam/trycksaker (administration): 25 000 kr');
      expect(said).toContain('Annonsering/reklam/trycksaker (rehabilitering): 35 000 kr');
    },
  );
});

describe('a result that the source contradicts, or does not print', () => {
  test('outcome: both amounts, and a warning', async () => {
    const { said } = await ask('budgetläge höglandet 2023');
    expect(said).toContain('Resultat: 423 889 kr');
    expect(said).toContain('Varning: källan skriver Resultat 308 086 kr, men intäkter minus kostnader är 423 889 kr.');
    expect(said).toContain('källan skriver Resultat 308 086 kr, men intäkter minus kostnader är 423 889 kr');
    expect(typed((await ask('vad är höglandets resultat 2023')).answer.headline)).toBe('Resultat: 308 086 kr tryckt, 423 889 räknat');
  });

  test('a budget of totals: the deficit, and what is left of the capital', async () => {
    const { answer, said } = await ask('budgetläge höglandet 2024');
    expect(typed(answer.headline)).toBe('Underskott 200 000 kr, kapitalet täcker det');
    expect(said).toContain('Kapital 31 dec: 1 439 471 kr');
  });

  test('a sum that an association does not print is never another’s line', async () => {
    expect(typed((await ask('vad är sunnerbos resultat 2021')).answer.headline)).toBe('Underskott 3 306 tkr, kapitalet täcker det');
  });

  test('the comparison says the same as the status', async () => {
    const { text } = await room().say('jämför sunnerbo budget 2021 med plan 2022');
    expect(typed(text)).toContain('3 306 tkr lägre kostnader än budget 2021');
    expect(typed(text)).toContain('Varning: i budget 2021 skriver källan Kostnader 7 489 tkr (raderna ger 7 490 tkr)');
  });
});
