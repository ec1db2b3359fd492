import { describe, expect, test } from 'vitest';
import { buttonData, world } from '../../turn/world.js';
import { typed } from '../room.js';
import { expectSound, rowsOf } from './exact.js';

const ask = async (text: string) => {
  const reply = await world().say(text);
  expectSound(reply);
  return reply;
};

describe('the growth strategy of the 2021 budget', () => {
  test('when the offer is used, what it takes, what waiting costs, and how many jobs pay it back', async () => {
    const reply = await ask('vad händer om vi höjer 10 % per år från 2021');
    expect(reply.answer.headline).toBe('Hela statliga utrymmet används från 2026');
    expect(reply.answer.keyFigures?.map(({ figure }) => figure.value.toFixed())).toEqual(['11000000', '5069863', '19']);
    expect(typed(reply.text)).toContain('Outnyttjat 2021–2025: 5 069 862,60 kr');
  });

  test('the money forgone is told year by year, and the sums run up to the total', async () => {
    const reply = await ask('10 % per år från 2021');
    expect(rowsOf(reply, 'Outnyttjat')).toEqual({
      '2021': '1826000',
      '2022': '1458600',
      '2023': '1054460',
      '2024': '609906',
      '2025': '120897',
      'Alla år': '5069863',
    });
    expect(rowsOf(reply, 'Outnyttjat', 2)).toMatchObject({ '2021': '1826000', '2022': '3284600', '2025': '5069863' });
  });

  test('every party at the start and at the end', async () => {
    expect(rowsOf(await ask('10 % per år från 2021'), 'Bidrag per part', 2)).toEqual({
      'Habo kommun': '194611',
      'Jönköpings kommun': '2215569',
      'Mullsjö kommun': '116766',
      'Vaggeryds kommun': '223054',
      'Region Jönköpings län': '2750000',
      Försäkringskassan: '5500000',
    });
  });

  test('what was asked for may end before the goal', async () => {
    const { answer } = await ask('höj 10 % per år från 2021 till 2023');
    expect(typed(answer.headline)).toBe('Bidragen 2023 blir 8 891 080 kr');
    expect(answer.lead).toContain('Fortsätter ökningen används hela utrymmet från 2026');
  });

  test('solved backwards, with the proof that a hundredth less is too little', async () => {
    const { answer, text } = await ask('hur mycket måste vi öka per år från 2021 för full statlig del 2029');
    expect(answer.params).toMatchObject({ targetYear: 2029, startYear: 2021, rate: '5.18' });
    expect(typed(text)).toContain('Vid 5,17 %: 5 498 878,75 kr');
  });
});

describe('a year that is printed already', () => {
  test.each([
    ['vad betyder det för mullsjö om vi höjer 10 % 2022', { rate: '10', startYear: 2021, untilYear: 2022 }, 'Bidragen 2022 blir 8 082 800 kr'],
    ['höj 5 % 2023', { rate: '5', startYear: 2022, untilYear: 2023 }, 'Bidragen 2023 blir 7 715 400 kr'],
    ['nå hela utrymmet 2022, hur stor höjning?', { targetYear: 2022, startYear: 2021, rate: '49.71' }, '49,71 % per år ger hela utrymmet 2022'],
  ])('%s: the rise is on the year before, and nothing is said of later starts', async (text, params, headline) => {
    const { answer } = await ask(text);
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params });
    expect(typed(answer.headline)).toBe(headline);
    expect(answer.lead).not.toContain('Räknat som om');
  });

  test('a year before all that is printed is still said to be none', async () => {
    expect((await ask('höj 10 % till 2015')).answer.status).toBe('invalid');
  });
});

describe('what the question leaves to us', () => {
  test.each([
    'hur mkt måste bidragen upp per år om vi ska va klara 2029',
    'hur mycket behöver bidragen öka varje år för att vi ska vara framme 2029',
    'vilken höjning krävs för att klara utrymmet 2029',
  ])('%s: solved for', async (text) => {
    expect((await ask(text)).answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params: { targetYear: 2029 } });
  });

  test.each([
    'hur mycket går medlemmarna miste om i statliga bidrag',
    'hur mycket statliga pengar går vi miste om',
    'hur mycket statliga pengar missar vi',
  ])('%s: counted on contributions as they are', async (text) => {
    const { answer, text: said } = await ask(text);
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params: { rate: '0' } });
    expect(typed(said)).toContain('1 826 000');
  });
});

describe('rates side by side', () => {
  test('two on one chart, whose legends fit on a phone', async () => {
    const { answer } = await ask('jämför 7 % och 10 % per år från 2021');
    expect(answer).toMatchObject({ status: 'ok', params: { rates: ['7', '10'], startYear: 2021 } });
    expect(typed(answer.headline)).toBe('10 % når utrymmet 2026, 7 % först 2027');
    const legends = answer.chart?.kind === 'course' ? answer.chart.lines.map(({ legend }) => legend) : [];
    expect(legends.map(typed)).toEqual(['7 %', '10 %']);
    expect(legends.join('').length).toBeLessThanOrEqual(26);
    expect(answer.keyFigures?.map(({ figure }) => figure.value.toFixed())).toEqual(['6718810', '5069863']);
    expect(typed(answer.lead ?? '')).toContain('Skillnad i outnyttjat: 1 648 947 kr');
  });

  test('at 7 % the year depends on the offer: 5,5 gives 2027 and 5,6 gives 2028', async () => {
    expect(typed((await ask('jämför 7 % och 10 % per år från 2021 med utrymme 5,6 mnkr')).answer.headline)).toBe(
      '10 % når utrymmet 2026, 7 % först 2028',
    );
  });

  test('three in one table', async () => {
    const reply = await ask('5, 7 eller 10 % per år från 2021');
    expect(rowsOf(reply, 'Jämförelse', 2)).toMatchObject({ '10\u00a0%': '5069863', '7\u00a0%': '6718810' });
  });

  test('one that never reaches the offer is told', async () => {
    expect(typed((await ask('jämför 0 % och 10 % per år från 2021')).answer.headline)).toBe('10 % når utrymmet 2026, 0 % inte');
    expect((await ask('jämför 0 % och -2 % per år från 2021')).answer.headline).toBe('Ingen av ökningarna når utrymmet');
  });

  test('more than five are too many', async () => {
    expect((await ask('jämför 1, 2, 3, 4, 5 och 6 % per år')).answer.status).toBe('invalid');
  });

  test('each is one press away, and the card’s own field takes others', async () => {
    const { say, press } = world();
    const reply = await say('jämför 7 % och 10 % per år från 2021');
    expect((await press(buttonData(reply, 'Visa 10\u00a0%'))).answer).toMatchObject({ status: 'ok', params: { rate: '10', startYear: 2021 } });
    const other = await press({ ...buttonData(reply, 'Räkna om'), rates: '3 och 6', startYear: '2021', offer: '5,6 mnkr' });
    expect(other.answer).toMatchObject({ status: 'ok', params: { rates: ['3', '6'], offer: '5600000' } });
  });
});

describe('a decrease, and associations without a printed offer', () => {
  test('Göteborg’s −2,5 % for the years of its plan', async () => {
    const reply = await ask('sänk göteborgs bidrag med 2,5 % per år från 2021');
    expect(reply.answer).toMatchObject({ status: 'ok', params: { association: 'goteborg', rate: '-2.5', untilYear: 2023 } });
    // Unrounded 58 442 523,75; printed as 58 443 tkr.
    expect(typed(reply.answer.headline)).toBe('Bidragen 2023 blir 58 442 524 kr');
    expect(rowsOf(reply, 'Bidrag per år')).toMatchObject({ '2021': '30739', '2022': '29970.5', '2023': '29221.3' });
  });

  test('with an offer said, it is used', async () => {
    const { answer } = await ask('höj göteborgs bidrag 5 % per år från 2021, utrymme 34 mnkr');
    expect(answer.headline).toBe('Hela statliga utrymmet används från 2024');
  });

  test('where only a sum is printed, it is parted by law', async () => {
    const reply = await ask('höj höglandets bidrag 10 % per år');
    expect(rowsOf(reply, 'Bidrag per part')).toEqual({ Kommunerna: '2009000', 'Region Jönköpings län': '2009000', Försäkringskassan: '4018000' });
  });

  test('unchanged contributions: what is forgone in the planned years', async () => {
    const { answer } = await ask('oförändrade bidrag från 2021');
    expect(answer.keyFigures?.[1]).toMatchObject({ label: 'Outnyttjat 2021–2023' });
    expect(answer.keyFigures?.[1]?.figure.value.toFixed()).toBe('5478000');
  });
});

describe('from next year', () => {
  test('this year’s amounts stand, and whose they are is said', async () => {
    const { answer } = await ask('10 % mer från och med nästa år');
    expect(answer).toMatchObject({ status: 'ok', params: { rate: '10', startYear: 2026 } });
    expect(answer.lead).toContain('från 2026 (beloppen är plan 2023)');
  });

  test('once', async () => {
    expect(typed((await ask('höj 10 % nästa år')).answer.headline)).toBe('Bidragen 2027 blir 8 082 800 kr');
  });
});

describe('one party alone', () => {
  test('a municipality: the others on its side stand, region and state follow', async () => {
    const reply = await ask('om bara Habo betalar 10 % mer från 2021, vad händer med de andra');
    expect(reply.answer).toMatchObject({ status: 'ok', params: { party: 'habo', rate: '10', startYear: 2021, untilYear: 2022 } });
    expect(typed(reply.answer.headline)).toBe('Alla bidrag ökar med 52 000 kr');
    expect(rowsOf(reply, 'Bidrag per part')).toEqual({
      'Habo kommun': '143000',
      'Jönköpings kommun': '1480000',
      'Mullsjö kommun': '78000',
      'Vaggeryds kommun': '149000',
      'Region Jönköpings län': '1850000',
      Försäkringskassan: '3700000',
    });
  });

  test('all municipalities: everybody follows by law, and that is said', async () => {
    const { answer, text } = await ask('höj kommunernas bidrag 10 % per år från 2021');
    expect(answer).toMatchObject({ status: 'ok', params: { party: 'municipalities' }, headline: 'Hela statliga utrymmet används från 2026' });
    expect(text).toContain('Frågan gällde bara kommunerna');
  });

  test('back to all', async () => {
    const { say, press } = world();
    const { answer } = await press(buttonData(await say('höj bara Habo 10 % från 2021'), 'Höj för alla'));
    expect(answer.params).toMatchObject({ rate: '10', startYear: 2021 });
    expect(answer.params.party).toBeUndefined();
  });

  test.each([
    ['om Aneby höjer 10 %', 'invalid', 'finns inte för sig'],
    ['höj Habo och Mullsjö 10 %', 'ask', 'för en part'],
    ['10 % för alla utom Habo', 'ask', 'för en part'],
  ])('%s', async (text, status, says) => {
    const { answer, text: said } = await ask(text);
    expect(answer.status).toBe(status);
    expect(said).toContain(says);
  });
});

describe('what cannot be calculated says why', () => {
  test.each([
    ['höj bidragen 1000 % per år', 'högst 100 %'],
    ['sänk bidragen 150 % per år', 'går inte att ta bort'],
    ['höj 10 % per år från 2021 till 2190', 'Året 2190 går inte att räkna till'],
    ['höj 10 % per år, utrymme 3 miljoner', 'lägre än vad staten redan betalar'],
    ['höj 10 % per år, utrymme 0 kr', 'större än 0 kr'],
    ['höj 10 % per år från 1999', 'Bidragen för 1999 finns inte i källorna'],
    ['höj 10 % per år från 2060', 'för långt fram'],
    ['höj finnvedens bidrag 5 % per år', 'inga bidrag'],
    ['höj 10 % per år från 2021 till 2015', 'Startåret är 2021'],
  ])('%s', async (text, says) => {
    const { answer, text: said } = await ask(text);
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'invalid' });
    expect(typed(said)).toContain(says);
  });

  test.each([
    ['höj bidragen 10 % i 200 år', 'Skriv vilket år'],
    ['höj bidragen 10 % per år till 2230', 'för långt fram'],
    ['10 % per år, totalt utrymme 11,2 miljoner', 'alla parters bidrag tillsammans'],
  ])('%s is asked about', async (text, says) => {
    const { answer, text: said } = await ask(text);
    expect(answer).toMatchObject({ command: 'contribution.growth', status: 'ask' });
    expect(typed(said)).toContain(says);
  });
});

describe('the next question', () => {
  test('in a sentence of its own is for all, and here, whoever and wherever was asked about before', async () => {
    const { say } = world();
    await say('om bara Habo betalar 10 % mer från 2021');
    expect((await say('Vad händer om vi höjer 10 % per år från 2021?')).answer.params.party).toBeUndefined();
    await say('sänk göteborgs bidrag med 2,5 % per år från 2021');
    expect((await say('Vad händer om vi höjer 10 % per år från 2021?')).answer.headline).toBe('Hela statliga utrymmet används från 2026');
  });

  test('as a value alone goes on', async () => {
    const { say } = world();
    await say('höj 10 % per år från 2021');
    expect((await say('och 7 %?')).answer.params).toMatchObject({ rate: '7', startYear: 2021 });
  });
});

describe('a rise that would lie in the past', () => {
  test('is told, with the year in which the first open one reaches the offer', async () => {
    const reply = await ask('om vi lägger på 7 procent varje år, när är statens pengar slut');
    expect(reply.answer.lead).toContain('Räknat som om första höjningen gjordes 2024. Görs den 2027 nås utrymmet 2032.');
    const open = await world().press(buttonData(reply, 'Höj från 2027'));
    expect(open.answer.params).toMatchObject({ rate: '7', startYear: 2026 });
    expect(open.answer.headline).toBe('Hela statliga utrymmet används från 2032');
    expect(open.answer.lead).toContain('Bidragen antas oförändrade till dess, första höjningen 2027.');
  });

  test('the rate that is looked for too', async () => {
    const reply = await ask('hur mycket måste vi höja för att nå utrymmet 2029');
    expect(typed(reply.answer.headline)).toBe('6,96 % per år ger hela utrymmet 2029');
    expect(typed(reply.answer.lead ?? '')).toContain('Görs den 2027 krävs 14,4 % per år.');
    const open = await world().press(buttonData(reply, 'Höj från 2027'));
    expect(typed(open.answer.headline)).toBe('14,4 % per år ger hela utrymmet 2029');
  });

  test('a start that was said is nobody’s guess', async () => {
    const { answer } = await ask('vad händer om vi höjer 10 % per år från 2021');
    expect(answer.lead).not.toContain('Räknat som om');
    expect(answer.actions?.map(({ title }) => title)).not.toContain('Höj från 2027');
  });

  test('what is to be reached is no start amount', async () => {
    const { answer } = await ask('höjer 6 procent om året från 2027, när är vi uppe i 5,2 mkr');
    expect(answer.params).toMatchObject({ rate: '6', startYear: 2027, offer: '5200000' });
    expect(answer.params.startAmount).toBeUndefined();
  });
});
