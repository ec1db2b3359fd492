import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const ask = (params: object) => room().press('effect.calculate', params);

describe('the socio-economic effect', () => {
  test.each([
    ['sex pers i jobb i ett och ett halvt år, vad ger det?', { people: 6, months: 18 }, '6 personer i arbete ger 1 749 600 kr'],
    ['vad är 24 jobb värda för samhället?', { people: 24, months: 12 }, '24 personer i arbete ger 4 665 600 kr'],
    ['vad ger 24 personer i arbete i ett år', { people: 24, months: 12 }, '24 personer i arbete ger 4 665 600 kr'],
    ['vad är ett jobb värt', { people: 1, months: 12 }, '1 person i arbete ger 194 400 kr'],
    ['samhällsekonomisk effekt 10 personer 6 månader', { people: 10, months: 6 }, '10 personer i arbete ger 972 000 kr'],
    ['effekten av tre personer i ett halvår', { people: 3, months: 6 }, '3 personer i arbete ger 291 600 kr'],
    [
      'effekt av 14 personer i 18 månader om 70 % behåller jobbet',
      { people: 14, months: 18, retention: '70' },
      '14 personer i arbete ger 2 857 680 kr',
    ],
    ['vad blir effekten med skatt 6 000 kr per månad och 10 personer', { people: 10, tax: '6000' }, '10 personer i arbete ger 1 980 000 kr'],
    ['hur många jobb krävs för att tjäna in 900 tkr', { cost: '900000', months: 12 }, '5 personer i arbete tjänar in 900 000 kr'],
    ['hur många i jobb för att täcka 1,2 mnkr', { cost: '1200000' }, '7 personer i arbete tjänar in 1 200 000 kr'],
    ['hur många behöver få jobb för att FIA ska betala sig', { intervention: 'fia', cost: '605700' }, '4 personer i arbete tjänar in 605 700 kr'],
    ['lönar det sig om 15 får jobb och det kostar 2 mkr', { people: 15, cost: '2000000' }, '916 000 kr mer än kostnaden'],
    ['lönar det sig om 5 får jobb och det kostar 2 mkr', { people: 5, cost: '2000000' }, '1 028 000 kr saknas för att tjäna in kostnaden'],
    ['41 män i arbete 2022, vad ger det i kronor på ett år', { people: 41, months: 12 }, '41 personer i arbete ger 7 970 400 kr'],
    ['vad är 20 000 jobb värda', { people: 20_000, months: 12 }, '20 000 personer i arbete ger 3 888 000 000 kr'],
    ['effekt 300 personer från försörjningsstöd', { people: 300 }, '300 personer i arbete ger 58 320 000 kr'],
  ])('”%s”', async (text, params, headline) => {
    const { answer } = await room().say(text);
    expect(answer).toMatchObject({ command: 'effect.calculate', status: 'ok', params: { association: 'sodra-vatterbygden', ...params } });
    expect(typed(answer.headline)).toBe(headline);
  });

  test('the model stands beside the answer, and where it is printed', async () => {
    const text = typed((await ask({ people: 24 })).text);
    expect(text).toContain('Offentlig försörjning som inte betalas: 10 000');
    expect(text).toContain('Summa: 16 200');
    expect(text).toContain('Samhällsekonomisk effekt: 4 665 600 kr = 24 × 16 200 × 12');
    expect(text).toMatch(/Källa: .*bilden Socioekonomiska effekter/);
  });

  test.each(['goteborg', 'sunnerbo', 'varend'])('%s prints no model: the borrowed one says so', async (association) => {
    const text = typed((await ask({ association, people: 24 })).text);
    expect(text).toContain('har ingen egen modell i sina källor');
    expect(text).toContain('lånad modell');
    expect(text).toContain('4 665 600 kr');
  });

  test.each(['sodra-vatterbygden', 'finnveden', 'hoglandet'])('%s has its own', async (association) => {
    expect((await ask({ association, people: 24 })).text).not.toContain('lånad');
  });

  test.each([
    ['effekt 1 000 000 personer i 12 månader', { people: 1_000_000 }, 'Skriv högst 100 000.'],
    ['effekt av minus tre personer i arbete', { people: -3 }, 'Antalet personer kan inte vara negativt. Du skrev −3.'],
    ['vad är minus 4 jobb värt', { people: -4 }, 'Antalet personer kan inte vara negativt. Du skrev −4.'],
    ['vad ger minus en person i arbete', { people: -1 }, 'Antalet personer kan inte vara negativt. Du skrev −1.'],
  ])('”%s” is explained, not calculated', async (said, params, words) => {
    const { answer, text } = await room().say(said);
    expect(answer).toMatchObject({ command: 'effect.calculate', status: 'invalid', params });
    expect(typed(text)).toContain(words);
  });

  test.each([
    [{ people: -5 }, 'kan inte vara negativt'],
    [{ people: 2.5 }, 'hela tal'],
    [{ people: 6, months: 0 }, 'över 0 och högst 600 månader'],
    [{ people: 6, months: 6000 }, 'över 0 och högst 600 månader'],
    [{ people: 6, retention: '120' }, 'mellan 0 och 100 %'],
    [{ people: 6, tax: '-1' }, 'mellan 0 och 1 000 000 kr'],
    [{ cost: '-1' }, 'Kostnaden ska vara mellan 0'],
    [{ cost: '900000', support: '0', administration: '0', tax: '0' }, 'tjänas aldrig in'],
    [{ cost: '900000', retention: '0' }, 'tjänas aldrig in'],
  ])('%j is explained, not calculated', async (params, words) => {
    const { answer, text } = await ask(params);
    expect(answer.status).toBe('invalid');
    expect(typed(text)).toContain(words);
  });

  test('with neither people nor cost a form asks, and a number answers it', async () => {
    const chat = room();
    expect((await chat.say('räkna ut den samhällsekonomiska effekten')).answer.status).toBe('ask');
    const { answer } = await chat.say('12 personer i arbete');
    expect([answer.status, typed(answer.headline)]).toEqual(['ok', '12 personer i arbete ger 2 332 800 kr']);
  });

  test('an intervention whose cost no source prints: it says so and asks', async () => {
    const { answer, text } = await room().press('effect.calculate', { intervention: 'nova' });
    expect([answer.status, text.includes('Källan anger ingen kostnad för NOVA.')]).toEqual(['ask', true]);
  });

  test('an emptied field of the form is left out', async () => {
    const { answer } = await room().press('effect.calculate', {}, { people: '6', months: '18', retention: '', cost: '', tax: '5 700' });
    expect(typed(answer.headline)).toBe('6 personer i arbete ger 1 749 600 kr');
  });

  test('always: every figure evaluates to its value, and the people who pay back are the fewest that do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 50_000_000 }),
        async (people, months, retention, cost) => {
          const { answer } = await ask({ people, months, retention: String(retention), cost: String(cost) });
          for (const figure of answer.calculation ?? []) expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
          const fewest = (answer.calculation ?? []).find(({ unit }) => unit === 'people')?.value.toNumber() ?? Number.NaN;
          const each = 16_200 * months * retention;
          expect(fewest * each).toBeGreaterThanOrEqual(cost * 100);
          expect((fewest - 1) * each).toBeLessThan(cost * 100);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the cards keep the rules, in every association', async () => {
    for (const { id } of associations.all)
      for (const params of [{ people: 6, months: 18 }, { cost: '900000' }, { people: 5, cost: '2000000', retention: '70' }, {}, { people: -1 }]) {
        const { card, answer } = await ask({ association: id, ...params });
        expect(card && faults(card, answer)).toEqual([]);
        expect(answer.headline.length).toBeLessThanOrEqual(46);
      }
  });
});
