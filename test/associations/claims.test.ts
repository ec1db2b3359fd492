import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../src/associations/claim-recount.ts';
import { expression } from '../../src/calculation/figure.ts';
import { evaluate, parseDecimal } from '../calculation/evaluate.ts';
import { associations } from './data.ts';

const checked = associations.all.flatMap((association) =>
  association.claims.map((claim) => ({ association, ...checkClaim(associations, association, claim) })),
);

/** Every reading of the tables that says something else than the text. */
const DISAGREE = `
goteborg eget-kapital-efter-perioden 6200000: Utgående eget kapital 2023 (intäkter minus kostnader) 325000
goteborg medlemsintakter-2023 58443000: −2,5 % på det avrundade beloppet för 2022 58442475
goteborg struktur-andel-text 5.5: Andel av kostnaderna 2021 5.43
goteborg individ-och-esf-belopp 71600000: 52,5 + 18,3 70800000
goteborg individ-och-esf-belopp 71600000: Summorna i tabellen 70776000
hoglandet resultat-2023 308086: Intäkter minus utfall 423889
hoglandet individinriktat-2023 55: SE-Höglandet och IT-spåret, andel av utfallet 55.81
sodra-vatterbygden okning-2021 600000: Ökning 2020 till 2021 668000
sodra-vatterbygden intakter-hela-erbjudandet 11200000: Dubbla statens erbjudande 11000000
sodra-vatterbygden budget-i-balans 0: Årets beräknade resultat 2021 -1394900
sodra-vatterbygden missade-statliga-medel 2000000: Erbjudandet minus statens bidrag 2021 1826000
sodra-vatterbygden nova-avslutade 27: Avslutade i tabellen 40
sodra-vatterbygden nova-avslutade 27: Summan av orsakerna i tabellen 40
sodra-vatterbygden nova-enkatsvar 29: Avslutade enligt texten 27
sodra-vatterbygden nova-enkatsvar 29: Avslutade i tabellen 40
sodra-vatterbygden koll-pa-formaga-klargjort 41: Avslutade i spår 1–4 39
sodra-vatterbygden fia-avslutade 14: Summan av orsakerna i tabellen 15
sodra-vatterbygden lanet-avslutade-2023 92: De tre förbundens avslutade 170
sunnerbo budgetram-2021 4184000: Anslagen i kronor 4183998
sunnerbo till-insatser-2021 8600000: Finansierade insatser 2021 5584000
sunnerbo antal-mal 6: Målsättningar i § 3.4 5
sunnerbo budget-i-balans 0: Anslag minus kostnader 2021 -3305000
sunnerbo budget-i-balans 0: Kvar av alla resurser 2021 1118000
varend administration-andel 17: Andel av alla kostnader 16.48
varend rehabilitering-andel 82: Andel av alla kostnader 83.52
varend andelar-tillsammans 100: Andelarna tillsammans 99
varend intakter-racker 0: Intäkter minus alla kostnader -15000
`.trim();

describe('statements of running text', () => {
  test('hold against the tables, but for the known contradictions', () => {
    const found = checked.flatMap(({ association, claim, recounts }) =>
      recounts
        .filter(({ agrees }) => !agrees)
        .map(({ figure }) => `${association.id} ${claim.id} ${claim.value}: ${figure.label} ${figure.value.toFixed()}`),
    );
    expect(found.join('\n')).toBe(DISAGREE);
  });

  test('a statement rounded to 0,1 million agrees with what rounds to it', () => {
    const agreeing = checked.filter(({ recounts }) => recounts.length > 0 && recounts.every(({ agrees }) => agrees)).map(({ claim }) => claim.id);
    expect(agreeing).toEqual(
      expect.arrayContaining(['intakter-2021', 'att-fordela-2021', 'max-eget-kapital', 'lanet-effekt-miljoner', 'team-deltagare']),
    );
  });

  test('every recount explains itself: sources, and an expression that gives its value', () => {
    for (const { figure } of checked.flatMap(({ recounts }) => recounts)) {
      expect(figure.sources.length).toBeGreaterThan(0);
      expect(evaluate(expression(figure))).toEqual(parseDecimal(figure.value.toFixed()));
    }
  });
});
