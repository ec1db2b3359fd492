import { describe, expect, test } from 'vitest';
import { buttonData, world } from '../../turn/world.js';
import { typed } from '../room.js';
import { expectSound, rowsOf } from './exact.js';

const ask = async (text: string) => {
  const reply = await world().say(text);
  expectSound(reply);
  return reply;
};

describe('from a total', () => {
  test('the budget of 2021 comes back from its own sum', async () => {
    const reply = await ask('fördela 7 348 000 kr på alla parter');
    expect(reply.answer).toMatchObject({ command: 'contribution.split', status: 'ok', params: { total: '7348000', method: 'fixed', unit: '1' } });
    expect(rowsOf(reply, 'Bidrag per part')).toEqual({
      Försäkringskassan: '3674000',
      'Region Jönköpings län': '1837000',
      'Habo kommun': '130000',
      'Jönköpings kommun': '1480000',
      'Mullsjö kommun': '78000',
      'Vaggeryds kommun': '149000',
      Alla: '7348000',
    });
  });

  test('one party’s share is the headline when it is asked for', async () => {
    const { answer, text } = await ask('vad betalar Habo om totalen blir 8 miljoner');
    expect(answer).toMatchObject({ status: 'ok', params: { total: '8000000', askedParty: 'habo' } });
    expect(typed(answer.headline)).toBe('Habo kommun betalar 141 535 kr');
    expect(typed(text)).toContain('Delarna blir tillsammans 8 000 000 kr');
  });

  test('words are amounts too', async () => {
    expect((await ask('fördela sex och en halv miljon på alla parter')).answer.params).toMatchObject({ total: '6500000' });
  });

  test('Sunnerbo’s printed thirds are told to be 2 kr short, and the computed ones are not', async () => {
    const reply = await ask('fördela 4 184 000 kr, sunnerbo');
    expect(Object.values(rowsOf(reply, 'Bidrag per part')).slice(2)).toEqual(['348667', '348667', '348666', '4184000']);
    expect(typed(reply.text)).toContain('Budget 2021 följer inte 50/25/25 helt: kommunernas fjärdedel är 2 kr lägre');
  });

  test('Göteborg’s request of 2020-08-27 comes back', async () => {
    const reply = await ask('göteborg: fördela 61 478 000 kr');
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({
      Försäkringskassan: '30739000',
      'Göteborgs Stad': '15369500',
      'Västra Götalandsregionen': '15369500',
    });
  });

  test.each(['höglandet', 'finnveden', 'värend'])(
    'where the sources print no municipality (%s) the quarter is told, the method is offered',
    async (name) => {
      const reply = await ask(`fördela 8 miljoner, ${name}`);
      expect(reply.answer.status).toBe('ok');
      expect(rowsOf(reply, 'Bidrag per part').Kommunerna).toBe('2000000');
      expect(reply.text).toContain('Varning: källorna säger inte hur');
      const equal = await world().press(buttonData(reply, 'Dela lika'));
      expectSound(equal);
      expect(equal.answer.params).toMatchObject({ method: 'equal', total: '8000000' });
      expect(rowsOf(equal, 'Bidrag per part')).toMatchObject({ Alla: '8000000' });
      expect(rowsOf(equal, 'Bidrag per part').Kommunerna).toBeUndefined();
    },
  );

  test('one municipality there is asked about, and a method answers', async () => {
    const { say } = world();
    const asked = await say('vad betalar Gnosjö om totalen blir 8 miljoner');
    expectSound(asked);
    expect(asked.answer).toMatchObject({ status: 'ask', params: { association: 'finnveden', askedParty: 'gnosjo' } });
    const answered = await say('lika delar');
    expect(typed(answered.answer.headline)).toBe('Gnosjö kommun betalar 666 667 kr');
  });

  test.each(['fördela 6 500 000 i hela tusental', 'fördela 6,5 mkr i jämna tusental', 'fördela 6,5 mkr avrundat till hela tusentals kronor'])(
    '”%s”',
    async (text) => {
      const reply = await ask(text);
      expect(reply.answer).toMatchObject({ status: 'ok', params: { total: '6500000', unit: '1000' } });
      const rows = rowsOf(reply, 'Bidrag per part');
      expect(['Habo kommun', 'Jönköpings kommun', 'Mullsjö kommun', 'Vaggeryds kommun'].map((name) => rows[name])).toEqual([
        '115000',
        '1309000',
        '69000',
        '132000',
      ]);
    },
  );

  test('in whole thousands', async () => {
    const reply = await ask('fördela 8 miljoner och avrunda till tusental');
    expect(reply.answer.params).toMatchObject({ unit: '1000' });
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({ 'Habo kommun': '142000', Alla: '8000000' });
  });
});

describe('an amount beside how it is shared', () => {
  test.each([
    ['värend: 5,4 milj efter 16–64 år, Alvesta 12 000, Växjö 58 000', { association: 'varend', total: '5400000', method: 'age16to64' }],
    ['6,2 mkr i lika delar', { total: '6200000', method: 'equal' }],
    ['räkna fram medlemsbidragen för 7,9 mkr', { total: '7900000' }],
  ])('”%s” is what is shared', async (said, params) => {
    expect((await ask(said)).answer).toMatchObject({ command: 'contribution.split', status: 'ok', params });
  });

  test('a total so small that one payer gets all of it: what the shares came from is said all the same', async () => {
    for (const total of ['1', '2', '3', '7', '100']) {
      const { answer } = await ask(`värend: fördela ${total} kr lika mellan kommunerna på alla parter`);
      expect(answer).toMatchObject({ status: 'ok', params: { total } });
      for (const figure of answer.calculation ?? []) expect(figure.sources.length, `${total} kr: ${figure.label}`).toBeGreaterThan(0);
    }
  });
});

describe('from what one pays', () => {
  test.each([
    ['regionen kan ge 1,9 mnkr, vad ska staten ge då', { party: 'region', amount: '1900000', askedParty: 'state' }, 'Staten betalar 3 800 000 kr'],
    [
      'om staten ger 4 miljoner, vad betalar Mullsjö',
      { party: 'state', amount: '4000000', askedParty: 'mullsjo' },
      'Mullsjö kommun betalar 84 921 kr',
    ],
    ['kommunerna har råd med 1 837 000 kr, vad blir det totalt', { party: 'municipalities', amount: '1837000' }, 'Alla bidrag blir 7 348 000 kr'],
    ['om Habo betalar 130 000 kr, hur mycket blir det totalt', { party: 'habo', amount: '130000' }, 'Alla bidrag blir 7 348 000 kr'],
    ['Försäkringskassan betalar 3,674 mnkr, hur stor blir regionens del', { party: 'state', askedParty: 'region' }, 'Regionen betalar 1 837 000 kr'],
  ])('%s', async (text, params, headline) => {
    const { answer } = await ask(text);
    expect(answer.params).toMatchObject(params);
    expect(typed(answer.headline)).toBe(headline);
  });
});

describe('by inhabitants', () => {
  const PASTED = 'fördela 8 miljoner: Habo 12 500, Mullsjö 7 400, Vaggeryd 14 900, Jönköping 145 200 invånare';

  test('pasted text', async () => {
    const reply = await ask(PASTED);
    expect(reply.answer.params).toMatchObject({
      method: 'population',
      populations: { habo: 12500, mullsjo: 7400, vaggeryd: 14900, jonkoping: 145200 },
    });
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({
      'Habo kommun': '138889',
      'Mullsjö kommun': '82222',
      'Vaggeryds kommun': '165556',
      'Jönköpings kommun': '1613333',
    });
    expect(rowsOf(reply, 'Invånare')).toMatchObject({ Alla: '180000' });
  });

  test('a method without inhabitants asks with one field for each municipality', async () => {
    const { say, press } = world();
    const asked = await say('fördela 8 miljoner efter invånare 16–64 år');
    expectSound(asked);
    expect(asked.answer).toMatchObject({ status: 'ask', params: { method: 'age16to64', total: '8000000' } });
    expect(asked.answer.form?.map(({ name }) => name)).toEqual([
      'populations.habo',
      'populations.jonkoping',
      'populations.mullsjo',
      'populations.vaggeryd',
    ]);
    const filled = {
      ...buttonData(asked, 'Räkna'),
      'populations.habo': '7 000',
      'populations.jonkoping': '87000',
      'populations.mullsjo': '4 000',
      'populations.vaggeryd': '8 000',
    };
    const { answer } = await press(filled);
    expect(answer).toMatchObject({ status: 'ok', params: { populations: { habo: 7000, jonkoping: 87000, mullsjo: 4000, vaggeryd: 8000 } } });
  });

  test('a municipality that was left out is asked for, the others stay', async () => {
    const { answer } = await ask('fördela 8 miljoner: Habo 12 500, Mullsjö 7 400, Jönköping 145 200 invånare');
    expect(answer.status).toBe('ask');
    expect(answer.form?.map(({ value }) => value)).toEqual(['12500', '145200', '7400', undefined]);
    expect(answer.lead).toContain('Vaggeryds kommun');
  });

  test('a municipality alone in its association needs none', async () => {
    expect((await ask('göteborg: fördela 60 miljoner efter folkmängd')).answer.status).toBe('ok');
  });

  test.each([
    [PASTED.replace('12 500', '0'), 'Habo kommun har 0 invånare'],
    [PASTED.replace('12 500', '-12 500'), 'kan inte ha −12 500 invånare'],
    [PASTED.replace('12 500', '12 500 000'), 'är orimligt'],
    [PASTED.replace('Habo', 'Nässjö'), 'utanför Södra Vätterbygden'],
  ])('%s', async (text, says) => {
    const { answer, text: said } = await ask(text);
    expect(answer.status).toBe('invalid');
    expect(typed(said)).toContain(says);
  });
});

describe('what cannot be shared', () => {
  test.each([
    ['fördela 0 kr', '0 kr går inte att fördela'],
    ['fördela -5 miljoner på parterna', '−5 000 000 kr går inte att fördela'],
    ['fördela minus fem miljoner', '−5 000 000 kr går inte att fördela'],
    ['fördela minus 5 mkr på parterna', '−5 000 000 kr går inte att fördela'],
    ['dela upp minus 6 500 000 kr på medlemmarna', '−6 500 000 kr går inte att fördela'],
    ['fördela 900 miljarder på parterna', 'orimligt stort'],
  ])('%s', async (text, says) => {
    const { answer, text: said } = await ask(text);
    expect(answer).toMatchObject({ command: 'contribution.split', status: 'invalid' });
    expect(typed(said)).toContain(says);
  });

  test('no amount is asked for, and the answer completes the question', async () => {
    const { say } = world();
    expect((await say('hur ska vi fördela bidragen mellan parterna')).answer).toMatchObject({ command: 'contribution.split', status: 'ask' });
    expect((await say('8 miljoner')).answer).toMatchObject({ status: 'ok', params: { total: '8000000' } });
  });

  test('two different amounts are asked about', async () => {
    const { answer } = await ask('fördela 8 miljoner, staten ger 3 miljoner');
    expect(answer).toMatchObject({ command: 'contribution.split', status: 'ask' });
  });

  test('some parties’ amount together is asked about', async () => {
    const { answer } = await ask('regionen och kommunerna ger 4 miljoner tillsammans, vad ger staten');
    expect(answer).toMatchObject({ command: 'contribution.split', status: 'ask' });
  });

  test('a party of another association that a button names is none here', async () => {
    const { answer } = await world().press({ command: 'contribution.split', params: { party: 'nassjo', amount: '1000' }, key: 'k' });
    expect(answer.status).toBe('invalid');
  });

  test('an amount too small for its rounding leaves somebody with nothing, and says so', async () => {
    const { text } = await ask('fördela 4 000 kr på parterna, avrunda till 1 000 kr');
    expect(text).toMatch(/Varning: .*får 0.kr/);
  });
});

describe('the request', () => {
  test('is sentences ready to copy, one for each party, that sum to the whole', async () => {
    const { answer, text } = await ask('gör ett äskande på 8 miljoner för 2027');
    expect(answer).toMatchObject({ status: 'ok', params: { request: 'yes', year: 2027, total: '8000000' } });
    expect(typed(text)).toContain('Försäkringskassan: Samordningsförbundet Södra Vätterbygden äskar 4 000 000 kr i bidrag för 2027.');
    expect(typed(text)).toContain('Habo kommun: Samordningsförbundet Södra Vätterbygden äskar 141 535 kr i bidrag för 2027.');
    expect(answer.calculation?.at(-1)?.value.toFixed()).toBe('8000000');
  });

  test('is one press from the split, and back', async () => {
    const { say, press } = world();
    const request = await press(buttonData(await say('fördela 8 miljoner'), 'Visa äskande'));
    expectSound(request);
    expect(request.answer.params).toMatchObject({ request: 'yes' });
    expect((await press(buttonData(request, 'Visa fördelning'))).answer.chart?.kind).toBe('ranking');
  });
});

test('the assumptions can be changed in the card', async () => {
  const { say, press } = world();
  const change = buttonData(await say('regionen kan ge 1,9 mnkr, vad ska staten ge då'), 'Räkna om');
  const { answer } = await press({ ...change, total: '9 mnkr', method: 'equal', unit: '1000' });
  expect(answer).toMatchObject({ status: 'ok', params: { total: '9000000', method: 'equal', unit: '1000' } });
});

describe('what the municipalities share among themselves', () => {
  test.each(['dela 2 miljoner lika på fyra kommuner', 'dela 2 miljoner mellan kommunerna lika', 'fördela 2 mkr på kommunerna i lika delar'])(
    '%s: the sum is theirs, and "lika" is kept',
    async (text) => {
      const reply = await ask(text);
      expect(reply.answer).toMatchObject({ status: 'ok', params: { party: 'municipalities', amount: '2000000', method: 'equal' } });
      expect(typed(reply.answer.headline)).toBe('Kommunerna betalar 500 000 kr var');
      expect(typed(reply.answer.lead ?? '')).toBe(
        'Kommunerna delar 2 000 000 kr i lika delar. Enligt 50/25/25 motsvarar det 8 000 000 kr från alla.',
      );
    },
  );

  test('by inhabitants, and the other reading by a button', async () => {
    const reply = await ask('fördela 2 mkr på kommunerna: Habo 12000, Jönköping 145000, Mullsjö 7500, Vaggeryd 14900');
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({ 'Jönköpings kommun': '1616500', Försäkringskassan: '4000000', Alla: '8000000' });
    const all = await world().press(buttonData(reply, 'Fördela på alla parter'));
    expect(all.answer.params).toMatchObject({ total: '2000000' });
    expect(rowsOf(all, 'Bidrag per part')).toMatchObject({ Försäkringskassan: '1000000', Alla: '2000000' });
  });

  test('without inhabitants they are asked for, and the sum is kept', async () => {
    const { answer } = await world().say('fördela 3 miljoner på kommunerna efter folkmängd');
    expect(answer).toMatchObject({ status: 'ask', params: { party: 'municipalities', amount: '3000000', method: 'population' } });
  });

  test('a number of municipalities that there is not is told', async () => {
    const { answer, text } = await world().say('dela 2 miljoner lika på tre kommuner');
    expect(answer.status).toBe('ask');
    expect(text).toContain('Södra Vätterbygden har 4 kommuner, inte 3');
  });

  test.each([
    ['dela 7 348 000 lika mellan kommunerna', '7348000'],
    ['hur delas 8 miljoner mellan staten, regionen och kommunerna', '8000000'],
    ['dela 8 mkr mellan parterna, kommunerna lika', '8000000'],
  ])('%s: all members’ sum', async (text, total) => {
    expect((await ask(text)).answer.params).toMatchObject({ total });
  });
});

describe('shares that are said', () => {
  test('of what the municipalities pay together, the rest equally', async () => {
    const reply = await ask('fördela 2 mkr på kommunerna, jönköping 70 % och de andra lika');
    expect(reply.answer).toMatchObject({ status: 'ok', params: { party: 'municipalities', shares: { jonkoping: '70' } } });
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({
      'Jönköpings kommun': '1400000',
      'Habo kommun': '200000',
      'Mullsjö kommun': '200000',
      'Vaggeryds kommun': '200000',
      Alla: '8000000',
    });
    expect(typed(reply.answer.lead ?? '')).toContain('som du skrev: Jönköpings kommun 70 %, resten lika');
  });

  test('without an amount it is asked for: a share is no change', async () => {
    const { say } = world();
    expect((await say('40 % jönköping, resten lika')).answer).toMatchObject({ command: 'contribution.split', status: 'ask' });
    const reply = await say('2 miljoner');
    expect(rowsOf(reply, 'Bidrag per part')).toMatchObject({ 'Jönköpings kommun': '200000', 'Habo kommun': '100000', Alla: '2000000' });
  });

  test.each([
    ['fördela 8 mkr: jönköping 80 %, habo 10 %, mullsjö 5 %, vaggeryd 4 %', '99 % tillsammans. De ska bli 100 %'],
    ['fördela 8 mkr, jönköping 110 %, resten lika', '110 % tillsammans, mer än allt'],
  ])('%s', async (text, reason) => {
    const reply = await world().say(text);
    expect(reply.answer.status).toBe('invalid');
    expect(typed(reply.text)).toContain(reason);
  });
});
