import { describe, expect, it } from 'vitest';
import { language } from './fixture.js';

const context = { now: new Date('2026-11-22T12:00:00+01:00'), association: 'sodra-vatterbygden' };
const read = (text: string) => language.read('forecast.year', text, context);

describe('changes of a budget in words', () => {
  it.each<[string, object[]]>([
    ['om Enter blir 100 tkr dyrare', [{ line: 'enter', amount: '100000' }]],
    ['om enter blir hundra tusen dyrare', [{ line: 'enter', amount: '100000' }]],
    ['Enter +100', [{ line: 'enter', amount: '100000' }]],
    ['kansliet −50 000 kr', [{ line: 'kansli', amount: '-50000' }]],
    ['om kansliet minskas med 50 000 kr', [{ line: 'kansli', amount: '-50000' }]],
    ['om vi lägger 300 000 mer på Enter', [{ line: 'enter', amount: '300000' }]],
    ['FIA 5 % billigare', [{ line: 'fia', percent: '-5' }]],
    ['om Enter kostar 3 miljoner', [{ line: 'enter', to: '3000000' }]],
    ['sätt kansliet till 0,8 mnkr', [{ line: 'kansli', to: '800000' }]],
    ['om SE-N stryks', [{ line: 'se-n', to: '0' }]],
    ['om Enter halveras', [{ line: 'enter', percent: '-50' }]],
    ['sänker enter med en tredjedel', [{ line: 'enter', percent: '-33.333333' }]],
    ['om kansliet minskas med två tredjedelar', [{ line: 'kansli', percent: '-66.666667' }]],
    ['om Enter skärs ner till hälften', [{ line: 'enter', percent: '-50' }]],
    ['om FIA ökar med en fjärdedel', [{ line: 'fia', percent: '25' }]],
    ['om bara 85 % av insatserna används', [{ line: 'interventions', percent: '-15' }]],
    ['tänk om insatserna bara gör av med 85 %', [{ line: 'interventions', percent: '-15' }]],
    ['om Enter bara förbrukar 90 procent', [{ line: 'enter', percent: '-10' }]],
    ['om allt kostar 3 procent mer', [{ line: 'costs', percent: '3' }]],
    ['om Habo inte betalar', [{ line: 'habo', to: '0' }]],
    ['om Mullsjö går ur', [{ line: 'mullsjo', to: '0' }]],
    ['tänk om Vaggeryd hoppar av', [{ line: 'vaggeryd', to: '0' }]],
    ['om vi lägger till 50 tkr på Kansli', [{ line: 'kansli', amount: '50000' }]],
    [
      'Enter landar på 3 miljoner och kansliet på 720 tkr',
      [
        { line: 'enter', to: '3000000' },
        { line: 'kansli', to: '720000' },
      ],
    ],
    [
      'Enter 100 tkr dyrare, FIA 50 tkr billigare och kansliet oförändrat',
      [
        { line: 'enter', amount: '100000' },
        { line: 'fia', amount: '-50000' },
        { line: 'kansli', percent: '0', yearly: 'yes' },
      ],
    ],
    [
      'Enter blir 100 tkr dyrare och tillgängligt nya projekt minskas lika mycket',
      [
        { line: 'enter', amount: '100000' },
        { line: 'tillgangligt-nya-projekt', amount: '-100000' },
      ],
    ],
    ['kostnaderna ökar 3 % per år', [{ line: 'costs', percent: '3', yearly: 'yes' }]],
    ['kostnaderna för Enter ökar 3 %', [{ line: 'enter', percent: '3' }]],
    [
      'bidrag oförändrade till 2029, kostnader −150 per år',
      [
        { line: 'revenue', percent: '0', yearly: 'yes' },
        { line: 'costs', amount: '-150000', yearly: 'yes' },
      ],
    ],
    ['Habo betalar 20 tkr mer', [{ line: 'habo', amount: '20000' }]],
    ['om regionen sänker sitt bidrag med 150 tkr', [{ line: 'region-jonkopings-lan', amount: '-150000' }]],
    ['om statsbidraget minskar med 500 tkr', [{ line: 'state', amount: '-500000' }]],
    [
      'om Enter, FIA och kansliet blir 5 % dyrare',
      [
        { line: 'enter', percent: '5' },
        { line: 'fia', percent: '5' },
        { line: 'kansli', percent: '5' },
      ],
    ],
    [
      'om Enter och FIA stryks',
      [
        { line: 'enter', to: '0' },
        { line: 'fia', to: '0' },
      ],
    ],
    [
      'om Enter slutar på 2,9 mnkr och FIA på 400 tkr',
      [
        { line: 'enter', to: '2900000' },
        { line: 'fia', to: '400000' },
      ],
    ],
    ['Enter slutar nog på 2,7 mkr', [{ line: 'enter', to: '2700000' }]],
    ['Enter går på 3,1 miljoner', [{ line: 'enter', to: '3100000' }]],
    ['prognosen för Kansli är 780 tkr', [{ line: 'kansli', to: '780000' }]],
    ['Vad händer om staten ger 500 000 mindre?', [{ line: 'forsakringskassan', amount: '-500000' }]],
    ['vad händer om FK ger 200 tkr mindre 2026', [{ line: 'forsakringskassan', amount: '-200000' }]],
    ['om statens bidrag blir 200 tkr lägre', [{ line: 'forsakringskassan', amount: '-200000' }]],
    ['om FK:s bidrag sänks med 200 tkr', [{ line: 'forsakringskassan', amount: '-200000' }]],
    ['om regionen bara ger 1,5 mnkr', [{ line: 'region-jonkopings-lan', to: '1500000' }]],
    ['om kommunerna ger 100 tkr mer tillsammans', [{ line: 'municipalities', amount: '100000' }]],
    ['om vi drar ner insatserna med 10 %', [{ line: 'interventions', percent: '-10' }]],
    ['om alla insatser blir 5 % dyrare', [{ line: 'interventions', percent: '5' }]],
    ['om de individinriktade insatserna kostar 4 % mer', [{ line: 'individual', percent: '4' }]],
    ['strukturinsatserna 3 % lägre', [{ line: 'structural', percent: '-3' }]],
    ['om administrationen ökar 3 %', [{ line: 'administration', percent: '3' }]],
    ['kostnaderna för administrationen ökar 3 %', [{ line: 'administration', percent: '3' }]],
    ['prognos Enter 2 950 000 för helåret', [{ line: 'enter', to: '2950000' }]],
    ['helårsprognos kansliet: 760 tkr', [{ line: 'kansli', to: '760000' }]],
    ['prognos: kansliet landar på 760 tkr', [{ line: 'kansli', to: '760000' }]],
    ['Enter hamnar på 2,9 mnkr i år', [{ line: 'enter', to: '2900000' }]],
    ['vi tror att FIA slutar på 400 tkr', [{ line: 'fia', to: '400000' }]],
    ['FIA beräknas till 400 tkr', [{ line: 'fia', to: '400000' }]],
    [
      'prognos för helåret: Enter 2 950 000, Kansli 760 000',
      [
        { line: 'enter', to: '2950000' },
        { line: 'kansli', to: '760000' },
      ],
    ],
    [
      'flytta 200 tkr från Enter till FIA',
      [
        { line: 'enter', amount: '-200000' },
        { line: 'fia', amount: '200000' },
      ],
    ],
  ])('%s', (text, changes) => {
    expect(read(text)).toMatchObject({ params: { changes }, problems: [] });
  });

  it('a forecast with "t.o.m." is made from what has been used so far', () => {
    expect(read('prognos Enter 1 400 000 t.o.m. augusti').params).toMatchObject({ line: 'enter', outcome: '1400000', through: '2026-08' });
  });

  it('asks about an amount with the line that it heard', () => {
    const [problem] = read('Enter 2 950 000 va').problems;
    expect(problem?.message).toContain('Enter hamnar på 2 950 000');
  });

  it.each([
    'vad kostar Enter',
    'gör ett budgetförslag 2027 med samma insatser',
    'utfall Enter t.o.m. augusti 1 950 000',
    'vi har gjort av med 2 800 tkr t.o.m. maj',
  ])('%s: no change', (text) => {
    expect(read(text).params.changes).toBeUndefined();
  });

  it.each([
    ['sätt Styrelse till 3000', 'Menar du 3000 kr eller 3000 tkr'],
    ['om Enter blir 1o0 tkr dyrare', 'inte säker'],
    ['om bananen blir 100 tkr dyrare', 'vilken post'],
    ['om Enter och FIA blir 100 tkr dyrare', 'var och en, eller tillsammans'],
    ['om alla insatser utom Enter minskar 5 %', 'räkna bort'],
  ])('%s: asks', (text, words) => {
    expect(
      read(text)
        .problems.map(({ message }) => message)
        .join(' '),
    ).toContain(words);
  });
});

describe('what else a what-if says', () => {
  it.each<[string, object]>([
    ['bara 90 % förbrukas', { utilisation: '90' }],
    ['vi använder 87,5 procent av pengarna', { utilisation: '87.5' }],
    ['med 10 % generellt avdrag', { utilisation: '90' }],
    ['vakans 7 månader på en tjänst à 569 tkr', { vacancy: { months: 7, cost: '569000' } }],
    ['vi har en vakans i fem månader på en tjänst som kostar 600 000', { vacancy: { months: 5, cost: '600000' } }],
    ['rak prognos, vi har gjort av med 2 800 tkr t.o.m. maj', { outcome: '2800000', through: '2026-05', method: 'straightLine' }],
    ['utfall 5 mnkr t.o.m. augusti, plan för resten av året', { outcome: '5000000', through: '2026-08', method: 'plan' }],
    ['om kostnaderna minskar 200 tkr per år till 2028', { untilYear: 2028 }],
    ['budget 2021: om Enter blir dyrare till 2024, 100 tkr', { year: 2021, untilYear: 2024 }],
  ])('%s', (text, params) => {
    expect(read(text).params).toMatchObject(params);
  });
});

describe('plans and scenarios in words', () => {
  it.each<['budget.edit' | 'scenario.edit' | 'scenario.show' | 'decision.edit', string, object]>([
    ['budget.edit', 'gör ett budgetförslag 2027 med samma insatser och 2,5 % upp', { year: 2027, planChange: 'propose', rate: '2.5' }],
    ['budget.edit', 'anta budgeten 2027, § 12 den 20 november 2026', { year: 2027, planChange: 'adopt', paragraph: '12', date: '2026-11-20' }],
    ['budget.edit', 'visa budget 2027 version 2', { year: 2027, planChange: 'show', edition: 2 }],
    ['budget.edit', 'stryk SE-N ur förslaget', { planChange: 'change', changes: [{ line: 'se-n', to: '0' }] }],
    ['scenario.edit', 'spara som scenario Försiktig', { scenarioChange: 'save', scenario: 'Försiktig' }],
    ['scenario.edit', 'spara som scenario "Enter dyrare"', { scenarioChange: 'save', scenario: 'Enter dyrare' }],
    ['scenario.edit', 'döp om scenario A till Plan B', { scenarioChange: 'rename', scenario: 'A', otherScenario: 'Plan B' }],
    ['scenario.edit', 'dela scenario Försiktig med alla', { scenarioChange: 'share', scenario: 'Försiktig' }],
    ['scenario.show', 'jämför scenario A med scenario B', { scenario: 'A', otherScenario: 'B' }],
    ['scenario.edit', 'spara som scenario Mindre från staten', { scenarioChange: 'save', scenario: 'Mindre från staten' }],
    ['scenario.edit', 'spara scenariot Lägre bidrag till 2030', { scenarioChange: 'save', scenario: 'Lägre bidrag till 2030' }],
    ['scenario.edit', 'spara som scenario Ta bort SE-N', { scenarioChange: 'save', scenario: 'Ta bort SE-N' }],
    ['scenario.edit', 'dela scenario Enter och FIA med styrelsen', { scenarioChange: 'share', scenario: 'Enter och FIA' }],
    ['scenario.edit', 'döp om scenario Lägre bidrag till 2030 till Låg', { scenario: 'Lägre bidrag till 2030', otherScenario: 'Låg' }],
    ['scenario.show', 'jämför scenarierna Dyrare Enter och Mindre från staten', { scenario: 'Dyrare Enter', otherScenario: 'Mindre från staten' }],
    ['scenario.show', 'vad skiljer scenario A från scenario B', { scenario: 'A', otherScenario: 'B' }],
    ['scenario.show', 'visa scenario Lägre bidrag till 2030', { scenario: 'Lägre bidrag till 2030' }],
    ['scenario.show', 'jämför scenario Försiktig och Tillväxt', { scenario: 'Försiktig', otherScenario: 'Tillväxt' }],
    [
      'decision.edit',
      'registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs',
      { paragraph: '14', date: '2026-11-20', decision: 'Avtalet om Enter förlängs' },
    ],
    [
      'decision.edit',
      'styrelsen beslutade § 7 den 4 mars 2026 att starta en förstudie',
      { paragraph: '7', date: '2026-03-04', decision: 'Starta en förstudie' },
    ],
  ])('%s: %s', (command, text, params) => {
    expect(language.read(command, text, context)).toMatchObject({ params, problems: [] });
  });

  it('"visa scenarier" names none', () => {
    for (const text of ['visa scenarier', 'visa scenarierna för mötet', 'vilka scenarier har vi'])
      expect(language.read('scenario.show', text, context).params, text).toEqual({});
  });
});

it.each([
  ['om vi bara gör av med 85 procent', '85'],
  ['om bara 85 % av budgeten används', '85'],
  ['tänk om vi bara gör av med 80 %', '80'],
])('%s: of all that is set aside, as it was said', (text, utilisation) => {
  expect(read(text).params).toEqual({ utilisation });
  expect(language.understand(text, context)).toMatchObject({ kind: 'command', command: 'forecast.year' });
});

it.each([
  'om Habo inte betalar',
  'om Habo går ur',
  'vad får vi in om Habo hoppar av',
  'sänker enter med en tredjedel',
  'om allt kostar 3 procent mer',
])('%s: is a what-if', (text) => {
  expect(language.understand(text, context)).toMatchObject({ kind: 'command', command: 'forecast.year' });
});
