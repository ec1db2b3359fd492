import { describe, expect, test } from 'vitest';
import { CONTEXT, language } from './fixture.js';

const show = (text: string) => language.read('participants.show', text, CONTEXT);
const grow = (text: string) => language.read('contribution.growth', text, CONTEXT);
const report = (text: string) => language.read('participants.report', text, CONTEXT);
const budget = (text: string) => language.read('budget.status', text, CONTEXT);

describe('a period', () => {
  test.each([
    ['i mars', '2026-03'],
    ['i november', '2026-11'],
    ['i december', '2025-12'],
    ['mars 24', '2024-03'],
    ["mars '24", '2024-03'],
    ['mars -24', '2024-03'],
    ['mars 2024', '2024-03'],
    ['2024 mars', '2024-03'],
    ['aug 2024', '2024-08'],
    ['sept. 2024', '2024-09'],
    ['agusti 2024', '2024-08'],
    ['septmber 2024', '2024-09'],
    ['2024-03', '2024-03'],
    ['2024/03', '2024-03'],
    ['03/2024', '2024-03'],
    ['202403', '2024-03'],
    ['2024-03-15', '2024-03'],
    ['kvartal 2', '2026-Q2'],
    ['kvartal 2 2024', '2024-Q2'],
    ['Q2 2024', '2024-Q2'],
    ['2024 Q2', '2024-Q2'],
    ['2024-Q2', '2024-Q2'],
    ['andra kvartalet 2024', '2024-Q2'],
    ['kvartal två 2024', '2024-Q2'],
    ['första halvåret 2024', '2024-H1'],
    ['halvår 2 2024', '2024-H2'],
    ['H1 2024', '2024-H1'],
    ['vt 2024', '2024-H1'],
    ['vt24', '2024-H1'],
    ['ht -23', '2023-H2'],
    ['hösten 2023', '2023-H2'],
    ['tertial 2 2024', '2024-T2'],
    ['T2 2024', '2024-T2'],
    ['förra månaden', '2026-10'],
    ['denna månad', '2026-11'],
    ['förra kvartalet', '2026-Q3'],
    ['hittills i år', '2026-01/2026-11'],
    ['i år', '2026'],
    ['förra året', '2025'],
    ['i fjol', '2025'],
    ['2023', '2023'],
    ['hela 2023', '2023'],
    ['jan–mars 2024', '2024-01/2024-03'],
    ['januari till mars 2024', '2024-01/2024-03'],
    ['2024-01/2024-03', '2024-01/2024-03'],
    ['2024-01 till 2024-03', '2024-01/2024-03'],
    ['november 2023 till februari 2024', '2023-11/2024-02'],
    ['nov-feb 2024', '2023-11/2024-02'],
    ['last month', '2026-10'],
  ])('%s', (text, period) => {
    expect(show(`deltagare ${text}`)).toEqual({ params: { period }, problems: [] });
    expect(report(`Enter ${text}: 12 kvinnor`)).toEqual({ params: { intervention: 'enter', period, women: 12 }, problems: [] });
  });

  test.each(['2024-13', 'kvartal 5 2024', 'Q7 2024', 'tertial 4 2024', 'mars och april 2024', '2022 och 2023'])('%s is asked about', (text) => {
    const { params, problems } = show(`deltagare ${text}`);
    expect(params.period).toBeUndefined();
    expect(problems.map(({ parameter }) => parameter)).toEqual(['period']);
    expect(problems[0]?.message).toMatch(/Skriv/);
  });

  test.each(['hur mår du', 'god jul', 'vad är det', 'sen då'])('"%s" names none', (text) => {
    expect(show(text).params.period).toBeUndefined();
  });
});

describe('the years and the rate of a projection', () => {
  test.each([
    ['höj 10 % från 2021', { rate: '10', startYear: 2021 }],
    ['höj 10 % från 2021 till 2030', { rate: '10', startYear: 2021, untilYear: 2030 }],
    ['höj 10 % t.o.m. 2030', { rate: '10', untilYear: 2030 }],
    ['höj 10 % fr.o.m. 2021 t o m 2030', { rate: '10', startYear: 2021, untilYear: 2030 }],
    ['höj 10 % 2021-2030', { rate: '10', startYear: 2021, untilYear: 2030 }],
    ['höj 10 % från 21 till 30', { rate: '10', startYear: 2021, untilYear: 2030 }],
    ['hur mycket måste vi höja för full statlig del 2029', { targetYear: 2029 }],
    ['hur mycket måste vi höja från 2021 för att nå 5,5 miljoner 2026', { offer: '5500000', targetYear: 2026, startYear: 2021 }],
    ['vad betalar Habo om vi höjer 10 %', { rate: '10' }],
    ['sänk med 2,5 %', { rate: '-2.5' }],
    ['sänk med -2,5 %', { rate: '-2.5' }],
    ['sänk med minus 2,5 %', { rate: '-2.5' }],
    ['höj minus 10 procent per år från 2021 till 2023', { rate: '-10', startYear: 2021, untilYear: 2023 }],
    ['höj med minus två procent per år från 2021', { rate: '-2', startYear: 2021 }],
    ['ändra bidragen med minus en halv procent varje år', { rate: '-0.5' }],
    ['oförändrade bidrag', { rate: '0' }],
    ['+10', { rate: '10' }],
    ['10 procent', { rate: '10' }],
    ['5 % eller 7 %', { rates: ['5', '7'] }],
    ['jämför 7 och 10 % per år', { rates: ['7', '10'] }],
    ['5, 7 och 10 procent om året', { rates: ['5', '7', '10'] }],
    ['skillnaden mellan 7 % och 10 % från 2021 till 2030', { rates: ['7', '10'], startYear: 2021, untilYear: 2030 }],
    ['sänk med 2 eller 3 %', { rates: ['-2', '-3'] }],
    ['10 % mer från och med nästa år', { rate: '10', startYear: 2026 }],
    ['höj 10 % nästa år', { rate: '10', startYear: 2026, untilYear: 2027 }],
    ['höj 10 % per år till nästa år', { rate: '10', untilYear: 2027 }],
    ['höj 12 % från 3,5 mnkr 2026', { rate: '12', startAmount: '3500000', startYear: 2026 }],
  ])('%s', (text, params) => {
    expect(grow(text)).toEqual({ params, problems: [] });
  });

  test.each([
    ['höj kommunernas bidrag 10 %', 'municipalities'],
    ['höj bara Habo 10 % från 2021', 'habo'],
    ['sänk Habos bidrag med 10 %', 'habo'],
    ['10 % men bara kommunerna', 'municipalities'],
    ['om regionen höjer sitt bidrag 10 %', 'region'],
    ['vad händer om staten ger 5 % mer', 'state'],
    ['om Jönköping betalar 3 % mer per år', 'jonkoping'],
    ['öka bidraget från Försäkringskassan med 4 %', 'state'],
    ['vad kostar det kommunerna om vi ökar 10 % om året', undefined],
    ['om alla parter betalar 10 % mer', undefined],
    ['10 % per år, vad betalar regionen 2026', undefined],
    ['höj staten, regionen och kommunerna 10 %', undefined],
  ])('%s: who changes is %s', (text, party) => {
    const { params, problems } = grow(text);
    expect([params.party, problems]).toEqual([party, []]);
  });

  test.each([
    ['utrymme 5,5 mnkr', '5500000'],
    ['utrymmet är 5.5 milj', '5500000'],
    ['utrymme på 5 500 tkr', '5500000'],
    ['statens erbjudande fem och en halv miljon', '5500000'],
    ['taket 5½ miljoner', '5500000'],
    ['staten kan ge 5 500 000 kr', '5500000'],
    ['staten erbjuder 5500000', '5500000'],
    ['tilldelning 30,739 mkr', '30739000'],
    ['max 5,6 miljoner kronor', '5600000'],
    ['tills vi tar alla 5,5 mkr', '5500000'],
  ])('10 %% per år, %s', (words, offer) => {
    expect(grow(`10 % per år, ${words}`)).toEqual({ params: { rate: '10', offer }, problems: [] });
  });

  test.each([
    ['1o %', 'rate'],
    ['5 % nu och sedan 10 %', 'rate'],
    ['sänk 5 % eller höj 7 %', 'rate'],
    ['höj med 10', 'rate'],
    ['10 % och 300 000 kr', 'offer'],
    ['höj Habo och Mullsjö 10 %', 'rate'],
    ['höj region och kommuner 10 %', 'rate'],
    ['10 % för alla utom Habo', 'rate'],
    ['10 % i 200 år', 'untilYear'],
    ['höj 10 % per år till 2230', 'untilYear'],
    ['10 % med totalt utrymme 11,2 miljoner', 'offer'],
    ['10 % men inte staten', 'rate'],
    ['höj 10 % vartannat år', 'rate'],
    ['höj 10 % varje kvartal', 'rate'],
    ['höj 10 procentenheter', 'rate'],
    ['budget 2021: om vi skär 10 % på Enter', 'rate'],
    ['höj 10 % från 7348000', 'startAmount'],
    ['höj 10 % från 7,35 mkr', 'startAmount'],
    ['höj 10 % från totalt 3 000 000 kr', 'startAmount'],
  ])('%s is asked about', (text, parameter) => {
    expect(grow(text).problems.map((problem) => problem.parameter)).toEqual([parameter]);
  });
});

describe('amounts by what is said about them', () => {
  test.each([
    ['10 % med utrymme 5,6 miljoner', { rate: '10', offer: '5600000' }],
    ['10 %, staten erbjuder 5 500 000', { rate: '10', offer: '5500000' }],
    ['10 % tills vi tar alla 5,5 mkr', { rate: '10', offer: '5500000' }],
    ['10 % från 3 674 000 kr', { rate: '10', startAmount: '3674000' }],
    ['10 % från 3,674 mkr upp till hela utrymmet 5,5 mkr', { rate: '10', startAmount: '3674000', offer: '5500000' }],
  ])('%s', (text, params) => {
    expect(grow(text)).toEqual({ params, problems: [] });
  });
});

describe('names', () => {
  test.each([
    ['enters', 'enter'],
    ['itspåret', 'it-sparet'],
    ['it-sparet', 'it-sparet'],
    ['IT spårets', 'it-sparet'],
    ['koll på förmåga', 'koll-pa-formaga'],
    ['kollpåförmåga', 'koll-pa-formaga'],
    ['koll pa formaga', 'koll-pa-formaga'],
    ['koll på förmga', 'koll-pa-formaga'],
    ['KPF', 'koll-pa-formaga'],
    ['etableringstödjare', 'etableringsstodjare'],
    ['SE-N', 'se-n'],
  ])('%s', (written, intervention) => {
    expect(show(`deltagare i ${written} 2023`).params).toEqual({ intervention, period: '2023' });
  });

  test.each([
    ['finnvedens', 'finnveden'],
    ['Höglandet', 'hoglandet'],
    ['hoglandets', 'hoglandet'],
    ['göteborg', 'goteborg'],
    ['Sunerbo', 'sunnerbo'],
    ['värends', 'varend'],
  ])('%s', (written, association) => {
    expect(budget(`${written} utfall 2023`).params).toEqual({ association, basis: 'actual', year: 2023 });
  });

  test.each([
    ['jönköpings', 'jonkoping'],
    ['jonkoping', 'jonkoping'],
    ['Vaggerid', 'vaggeryd'],
    ['regionen', 'region-jonkopings-lan'],
    ['staten', 'forsakringskassan'],
    ['FK', 'forsakringskassan'],
  ])('%s', (written, line) => {
    expect(budget(`vad betalar ${written} 2021`).params).toEqual({ line, year: 2021 });
  });

  test.each(['sen då', 'jag känner mig kanslig', 'vi ses efter lunch', 'nu är det slut', 'hälsa alla'])('"%s" holds none', (text) => {
    expect(show(text).params).toEqual({});
    expect(budget(text).params).toEqual({});
  });

  test("another association's intervention and line bring their association with them", () => {
    expect(show('deltagare i SE-Höglandet 2023').params).toEqual({ association: 'hoglandet', intervention: 'se-hoglandet', period: '2023' });
    expect(budget('vad kostar LANDA 2021').params).toMatchObject({ association: 'goteborg', year: 2021 });
  });

  test.each([
    ['vad kostade insatserna tillsammans 2021', 'finansierade-insatser'],
    ['vad kostar arvoden 2021', 'arvoden'],
    ['vad kostar IOP 2021', 'ideburet-offentligt-partnerskap'],
  ])("%s: another association's line is told to be missing here, and its association never chosen", (text, line) => {
    expect(budget(text)).toEqual({ params: { line, year: 2021 }, problems: [] });
  });

  test.each([
    ['vad kostar hyran 2021', 'hyran'],
    ['budget för jultomten 2021', 'jultomten'],
    ['vad kostar nya stolar 2021', 'stolar'],
    ['vad kostar NOVA 2021', 'nova'],
  ])('%s: what no line is called is asked for all the same', (text, line) => {
    expect(budget(text)).toEqual({ params: { line, year: 2021 }, problems: [] });
  });

  test.each(['vad kostar allt 2021', 'budget för hela året 2021', 'vad kostar en deltagare 2021', 'kostnaderna för insatserna och kansliet 2021'])(
    '%s: no thing of its own',
    (text) => {
      expect(['kansli', undefined]).toContain(budget(text).params.line);
    },
  );

  test('a line of an association that is named, and the proper name of a municipality elsewhere, need no question', () => {
    expect(budget('vad kostar IOP i Göteborg 2021')).toMatchObject({ params: { association: 'goteborg', year: 2021 }, problems: [] });
    expect(budget('vad betalar Markaryd')).toEqual({ params: { association: 'sunnerbo', line: 'markaryd' }, problems: [] });
  });

  test('an unknown intervention is asked about with those that exist', () => {
    const { problems } = report('projektet Solrosen mars 2024: 12 kvinnor');
    expect(problems.map(({ parameter }) => parameter)).toEqual(['intervention']);
    expect(problems[0]?.message).toContain('Enter, NOVA, FIA');
  });
});

describe('counts', () => {
  test.each([
    ['24 kv 38 m 5 nya', { women: 24, men: 38, new: 5 }],
    ['24k 38m', { women: 24, men: 38 }],
    ['kv 24 m 38', { women: 24, men: 38 }],
    ['kvinnor: 24\nmän: 38', { women: 24, men: 38 }],
    ['kvinnor och män: 24 och 38', { women: 24, men: 38 }],
    ['kv/m 24/38', { women: 24, men: 38 }],
    ['24 kvinnor, 38 män och 2 ej angivet kön', { women: 24, men: 38, notStated: 2 }],
    ['1 ny kv, 2 nya m, inga avsl', { newWomen: 1, newMen: 2, ended: 0 }],
    ['2 nya kvinnor och 3 män', { newWomen: 2, newMen: 3 }],
    ['nya: 3 kv, 2 m; avslutade: 1 kv', { newWomen: 3, newMen: 2, endedWomen: 1 }],
    ['5 nya varav 3 kvinnor och 2 män', { new: 5, newWomen: 3, newMen: 2 }],
    ['24 kv varav 3 nya, 38 m varav 2 nya', { women: 24, newWomen: 3, men: 38, newMen: 2 }],
    ['24 kv och 38 m, varav 5 nya', { women: 24, men: 38, new: 5 }],
    ['inga nya eller avslutade', { new: 0, ended: 0 }],
    ['inga nya, inga avslut', { new: 0, ended: 0 }],
    ['3 till jobb', { exits: { work: 3 } }],
    ['tre avslut, två till studier och en sjuk', { ended: 3, exits: { studies: 2, illness: 1 } }],
    ['1 avslutad till arbete', { ended: 1, exits: { work: 1 } }],
    ['1 arb.rehab, 2 egen begäran, 3 åter till remittent', { exits: { vocationalRehabilitation: 1, ownRequest: 2, backToReferrer: 3 } }],
    ['2 arbetslivsinriktad aktivitet, 1 annat skäl, 1 okänt skäl', { exits: { regularActivity: 2, other: 1, notStated: 1 } }],
    ['4 arbete eller studier', { exits: { workOrStudies: 4 } }],
    ['3 lönebidrag', { exits: { work: 3 } }],
    ['spår 1: 3, spår 4: 8', { exits: { track1: 3, track4: 8 } }],
    ['tjugofyra kvinnor trettioåtta män', { women: 24, men: 38 }],
    ['62 deltagare varav 24 kvinnor och 38 män', { women: 24, men: 38 }],
    ['ett dussin kv 9 m', { women: 12, men: 9 }],
    ['två dussin kv och ett tjog m', { women: 24, men: 20 }],
    ['oj, 5 nya, inte 15', { new: 5 }],
    ['oj, 6 män, inte 5', { men: 6 }],
    ['inte 5 utan 6 män', { men: 6 }],
    ['24 kv 38 m, 1 avslutad (sjuk)', { women: 24, men: 38, ended: 1, exits: { illness: 1 } }],
    ['ett avslut (sjuk)', { ended: 1, exits: { illness: 1 } }],
    ['1 avslutad, sjukdom', { ended: 1, exits: { illness: 1 } }],
    ['24 kvinnor och lika många män', { women: 24, men: 24 }],
    ['24 kv 38 m, 5 nya och lika många avslutade', { women: 24, men: 38, new: 5, ended: 5 }],
    ['👩24 👨38', { women: 24, men: 38 }],
    ['24👩 38👨🏽', { women: 24, men: 38 }],
  ])('%s', (text, counts) => {
    expect(report(`Enter mars 2024, ${text}`)).toEqual({ params: { intervention: 'enter', period: '2024-03', ...counts }, problems: [] });
  });

  test.each([
    ['2,5 kvinnor', 'women'],
    ['-3 kvinnor', 'women'],
    ['1000000 män', 'men'],
    ['1o nya', 'new'],
    ['62 deltagare', 'women'],
    ['63 deltagare, 24 kvinnor och 38 män', 'women'],
    ['12 kvinnor, 14 kvinnor', 'women'],
    ['12 kvinnor 9', 'women'],
    ['30 % kvinnor', 'women'],
    ['12 kr kvinnor', 'women'],
    ['ett par kvinnor', 'women'],
    ['24 kvinnor och några män', 'men'],
    ['24 kvinnor och lika många män som förra gången', 'men'],
    ['3 avslut (sjuk, jobb)', 'exits'],
    ['hon på Storgatan 5 slutade', 'ended'],
    ['hon på Granliden 5 slutade', 'ended'],
  ])('%s is asked about', (text, parameter) => {
    expect(report(`Enter mars 2024, ${text}`).problems.map((problem) => problem.parameter)).toEqual([parameter]);
  });
});

describe('counts beside what is no count', () => {
  test.each([
    [
      'Anna fick jobb, enter okt 24 kv 38 m 1 avslutad till arbete',
      { intervention: 'enter', period: '2026-10', women: 24, men: 38, ended: 1, exits: { work: 1 } },
    ],
    ['Anna fick jobb. Enter okt kv 24 m 38', { intervention: 'enter', period: '2026-10', women: 24, men: 38 }],
    ['ändra män till 37 i FIA okt', { intervention: 'fia', period: '2026-10', men: 37 }],
    ['ändra män till 37 i Enter mars 2024', { intervention: 'enter', period: '2024-03', men: 37 }],
    ['enter okt 👩24 👨38', { intervention: 'enter', period: '2026-10', women: 24, men: 38 }],
  ])('%s', (text, params) => {
    expect(report(text)).toEqual({ params, problems: [] });
  });
});

describe('what is compared, opened, taken away', () => {
  const compare = (text: string) => language.read('budget.compare', text, CONTEXT);

  test.each([
    ['jämför budget 2021 med budget 2020', { basis: 'budget', year: 2021, otherYear: 2020 }],
    ['jämför budget 2020 med budget 2021', { basis: 'budget', year: 2020, otherYear: 2021 }],
    ['budgeten 2021 jämfört med 2020', { basis: 'budget', year: 2021, otherYear: 2020 }],
    ['prognos 2020 mot budget 2021', { basis: 'forecast', year: 2020, otherBasis: 'budget', otherYear: 2021 }],
    ['budget och utfall 2023', { basis: 'budget', otherBasis: 'actual', year: 2023 }],
    ['skillnaden mellan 2022 och 2023', { year: 2022, otherYear: 2023 }],
  ])('%s', (text, params) => {
    expect(compare(text)).toEqual({ params, problems: [] });
  });

  const close = (text: string) => language.read('year.close', text, CONTEXT).params;

  test.each([
    ['öppna 2024 igen', { year: 2024, closed: 'no' }],
    ['öppna 2023', { year: 2023, closed: 'no' }],
    ['lås upp 2025', { year: 2025, closed: 'no' }],
    ['stäng 2024', { year: 2024, closed: 'yes' }],
    ['kan du stänga 2024?', { year: 2024, closed: 'yes' }],
    ['är 2023 stängt?', { year: 2023, closed: 'asked' }],
    ['är 2023 öppet', { year: 2023, closed: 'asked' }],
    ['har vi stängt 2024?', { year: 2024, closed: 'asked' }],
  ])('%s', (text, params) => {
    expect(close(text)).toEqual(params);
  });

  test.each(['hur mycket eget kapital har Finnveden', 'hur delas 4 184 000 lika mellan kommunerna i Sunnerbo', 'vad kostar Enter i Finnveden'])(
    '"%s" never chooses the association',
    (text) => {
      const understanding = language.understand(text, CONTEXT);
      const candidates = understanding.kind === 'unsure' ? understanding.candidates : understanding.kind === 'command' ? [understanding.command] : [];
      expect(candidates).not.toContain('association.choose');
    },
  );

  test('three years are one too many', () => {
    expect(compare('jämför 2020, 2021 och 2022').problems.map(({ parameter }) => parameter)).toEqual(['year']);
  });
});
