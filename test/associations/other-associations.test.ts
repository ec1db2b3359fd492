import { describe, expect, test } from 'vitest';
import { association, golden, printed, table } from './data.ts';

describe('the tables of the other associations, as printed', () => {
  test('Göteborg 2021–2023, tkr', () => {
    expect(table('goteborg', 'budget-2021').unit).toBe('tkr');
    expect(printed(table('goteborg', 'budget-2021'))).toBe(
      golden(`
        Medlemsintäkter                         | 61 478 | 59 941 | 58 443
        ESF-medel                               | 16 000 | 10 900 |    600
        Övriga intäkter                         |  1 474 |    500 |      0
        Ingående eget kapital                   | 16 900 | 12 981 |  6 177
        Summa                                   | 95 852 | 84 322 | 65 220
        Utbildning och information              |  1 500 |  1 500 |  1 500
        Insatskatalogen                         |    360 |    360 |    360
        Mentorskap                              |  1 100 |      0 |      0
        Idéburet offentligt partnerskap         |    540 |  1 140 |  1 140
        Analys och utvärdering                  |  1 000 |  1 000 |  1 000
        Summa strukturinsatser                  |  4 500 |  4 000 |  4 000
        Finsam-team                             |  9 500 |  9 500 |  9 500
        Unga Vuxna inkl. ESF-projekt Respondere | 18 000 | 18 000 | 18 000
        Vuxna                                   | 15 000 | 15 000 | 15 000
        Hälsa & Aktivitet                       |  8 000 |  8 000 |  8 000
        Utvecklingsmedel                        |  2 000 |  2 000 |  2 000
        Summa individinsatser                   | 52 500 | 52 500 | 52 500
        ESF-projekt NO                          |  4 000 |    300 |      0
        ESF-projekt Move On                     |  5 250 |  5 250 |    800
        ESF-projekt LANDA                       |  9 026 |  9 000 |  1 200
        Summa ESF-projekt                       | 18 276 | 14 550 |  2 000
        Reservation                             |  1 000 |  1 000 |  1 000
        Styrelsen                               |    350 |    350 |    350
        Revision                                |    250 |    250 |    250
        Kansli                                  |  5 500 |  5 000 |  4 300
        Lokal                                   |    495 |    495 |    495
        Summa förvaltningskostnader             |  7 595 |  7 095 |  6 395
        Summa kostnader                         | 82 871 | 78 145 | 64 895
      `),
    );
  });

  test('Göteborg: what was requested for 2021', () => {
    expect(printed(table('goteborg', 'askande-2021'))).toBe(
      golden(`
        Försäkringskassan        | 30 739 000
        Göteborg Stad            | 15 369 500
        Västra Götalandsregionen | 15 369 500
        Totalt                   | 61 478 000
      `),
    );
  });

  test('Sunnerbo 2021–2023, tkr, costs with minus as printed', () => {
    expect(table('sunnerbo', 'budget-2021')).toMatchObject({ unit: 'tkr', costSign: 'negative', equityInRevenue: true });
    expect(printed(table('sunnerbo', 'budget-2021'))).toBe(
      golden(`
        Ackumulerat kapital     |  4 423 |  1 118 |  1 118
        Anslag                  |  4 184 |  4 184 |  4 184
        Intäkter                |  8 607 |  5 302 |  5 302
        Styrelse                |   -125 |   -125 |   -125
        Revisorer               |   -125 |   -125 |   -125
        Administrativa tjänster |    -75 |    -75 |    -75
        Finansierade insatser   | -5 584 | -2 344 | -2 552
        Förbundschef            |   -912 |   -934 |   -957
        Digitalisering          |   -130 |      - |      -
        Administrativt stöd     |   -189 |   -231 |      -
        Övriga kostnader        |   -350 |   -350 |   -350
        Kostnader               | -7 489 |  4 184 |  4 184
        TOTALT (Kvarvarande)    |  1 118 |  1 118 |  1 118
      `),
    );
  });

  test('Sunnerbo: contributions 2021', () => {
    expect(printed(table('sunnerbo', 'anslag-2021'))).toBe(
      golden(`
        Arbetsförmedlingen & Försäkringskassan | 2 092 000
        Region Kronoberg                       | 1 046 000
        Markaryd                               |   348 666
        Älmhult                                |   348 666
        Ljungby                                |   348 666
        Totalt                                 | 4 184 000
      `),
    );
  });

  test('Värend 2015: revenue with minus, no sum of all costs', () => {
    const budget = table('varend', 'budget-2015');
    expect(budget).toMatchObject({ unit: 'SEK', revenueSign: 'negative', equityInRevenue: true });
    expect(budget.lines.some(({ kind }) => kind === 'costTotal' || kind === 'result')).toBe(false);
    expect(printed(budget)).toBe(
      golden(`
        Överskott 2014 - Alvesta                           |   -619 000
        Överskott 2014 - Växjö                             |   -639 000
        Insatser från parterna 2015                        | -5 400 000
        Summa intäkter                                     | -6 658 000
        Arvoden inkl. PO                                   |    220 000
        Kostnader nätverkskonf./kurser -styrelse/förb.chef |     30 000
        Resekostnader dito/styrelse o personal             |     25 000
        Logikostnader dito/styrelse o personal             |     25 000
        Köpt tjänst - 75% förbundschef/ansv.tjänsteman)    |    513 000
        Lokalhyra, städkostn.                              |     50 000
        Revisionskostnader                                 |     40 000
        Administrationskostn.(köpt tjänst)                 |     35 000
        Föreningsavgift NNS                                |     12 000
        Datakommunikation, larm, tele m.m.                 |     20 000
        Annonsering/reklam/trycksaker                      |     25 000
        Övriga driftskostnader kansli                      |    105 000
        Summa kostnader, administration                    |  1 100 000
        Projektmedel till förfogande                       |    900 000
        Lön och omkostnader/Samordningsteamet 5,25 tjänst  |  2 990 000
        Lokalhyra                                          |    220 000
        Städkostnader                                      |     35 000
        Kompetensutveckling personal                       |     30 000
        Resekostnader dito personal                        |     15 000
        Logikostnader dito personal                        |     15 000
        Handledning                                        |     50 000
        Samverkansdagar/frukostmöten                       |    140 000
        Målgrupp köp av rehab.plats/utbildning             |    500 000
        Målgrupp inhyrda föreläsare grupp/friskvård/HPB    |    200 000
        Datakommunikation, larm, tele m.m.                 |     62 000
        Annonsering/reklam/trycksaker                      |     35 000
        Övriga drifts./verksamhetskostnader                |    331 000
        Utvärderingskostnader                              |     50 000
        Summa kostnader, rehabilitering                    |  5 573 000
      `),
    );
  });

  test('Höglandet and Finnveden print totals, no contributions by member', () => {
    expect(printed(table('hoglandet', 'ekonomi-2023'))).toBe(
      golden(`
        Medlemsbidrag          |         - | 8 036 000 |         -
        Verksamhetens intäkter |         - | 8 169 803 | 8 036 000
        Kostnader              | 8 054 000 | 7 745 914 | 8 236 000
        Resultat               |         - |   308 086 |         -
        Eget kapital           |         - | 1 639 471 |         -
      `),
    );
    expect(printed(table('hoglandet', 'kostnader-2023'))).toBe(
      golden(`
        SE-Höglandet                   | 3 760 701
        Uppdrag Samverkan              | 1 735 511
        Inspirationsdag 3 oktober 2023 |    57 160
        Psykiatriveckan 2023           |    20 000
      `),
    );
    expect(printed(table('finnveden', 'ekonomi-2023'))).toBe(golden('Summa kostnader | 6 409 000 | 5 782 200 | 5 944 500'));
    expect(
      association('finnveden')
        .tables.flatMap(({ lines }) => lines)
        .filter(({ kind }) => kind === 'contribution'),
    ).toEqual([]);
    expect(['hoglandet', 'finnveden'].map((id) => association(id).shares.map(({ percent }) => percent))).toEqual([
      ['55', '25', '15', '5'],
      ['63', '24', '13'],
    ]);
  });
});

describe('what the registers hold', () => {
  test('decisions of Göteborg, with the year whose budget § 108 sets', () => {
    expect(
      association('goteborg').decisions.map(({ date, paragraph, budgetYear }) => [date, paragraph ?? '-', budgetYear ?? ''].join(' ').trim()),
    ).toEqual([
      '2020-06-11 -',
      '2020-08-27 -',
      '2020-09-25 § 85',
      '2020-09-25 § 86',
      '2020-11-27 § 106',
      '2020-11-27 § 107',
      '2020-11-27 § 108 2021',
    ]);
  });

  test('which budgets were decided after 30 November of the year before', () => {
    const late = ['sodra-vatterbygden', 'goteborg', 'sunnerbo', 'varend'].filter((id) =>
      association(id).decisions.some(({ date, budgetYear }) => budgetYear !== undefined && date > `${budgetYear - 1}-11-30`),
    );
    expect(late).toEqual(['sunnerbo']);
  });

  test('Göteborg’s year: five board meetings, two consultations and a planning day', () => {
    const { annualWheel, monthPlan } = association('goteborg');
    const year = [...annualWheel, ...monthPlan].sort((a, b) => a.month - b.month).map(({ month, kind }) => `${month} ${kind}`);
    expect(year).toEqual(['1 board', '3 board', '4 memberConsultation', '5 board', '8 planningDay', '9 board', '11 board', '11 memberConsultation']);
  });

  test.each(['sodra-vatterbygden', 'hoglandet', 'finnveden'])('%s knows who calls the joint consultation', (id) => {
    expect(association(id).consultationHosts.map(({ year, host }) => `${year} ${host}`)).toEqual([
      '2015 Jönköping',
      '2016 Sävsjö',
      '2017 Värnamo',
      '2018 FK och AF',
      '2019 AF och FK',
      '2020 Regionen',
      '2021 Nässjö',
      '2022 Gislaved',
      '2023 Vaggeryd',
      '2024 AF',
      '2025 Tranås',
    ]);
  });

  test('goals: a target only where one is printed', () => {
    const goals = (id: string) =>
      association(id).goals.map((goal) => `${goal.id} ${goal.target ? `${goal.target.direction} ${goal.target.value} ${goal.target.unit}` : '-'}`);
    expect(goals('varend')).toEqual([
      'forsta-samtal atMost 2 weeks',
      'inskriven atMost 4 weeks',
      'antal-individer atLeast 150 people',
      'okad-anstallbarhet atLeast 40 percent',
      'arbete-utbildning atLeast 30 percent',
      'positiv-forandring atLeast 80 percent',
      'utbildningstraffar atLeast 2 number',
      'privata-vardcentraler atLeast 1 number',
      'frukostmoten atLeast 6 number',
      'finsam-diplom -',
    ]);
    expect(goals('hoglandet')).toEqual(['se-hoglandet-arbete-studier -', 'se-hoglandet-arbetssokande -']);
    expect(goals('sunnerbo')).toHaveLength(5);
    expect(goals('sodra-vatterbygden').slice(0, 3)).toEqual([
      'fia-arbete-studier atLeast 30 percent',
      'fia-praktik atLeast 50 percent',
      'fia-stod above 75 percent',
    ]);
  });

  test('the equity model of Göteborg says that it is unconfirmed', () => {
    expect(
      association('goteborg').equityModels.map(({ label, confirmed, steps }) => [
        label,
        confirmed,
        ...steps.map(({ upTo, percent }) => `${percent} % ${upTo ?? '-'}`),
      ]),
    ).toEqual([['obekräftad modell', false, '30 % 2000000', '20 % 5000000', '15 % 10000000', '10 % -']]);
  });
});
