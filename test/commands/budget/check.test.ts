import { describe, expect, test } from 'vitest';
import { recount } from '../../../src/associations/recount.js';
import { expression } from '../../../src/calculation/figure.js';
import { evaluate, parseDecimal } from '../../calculation/evaluate.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const press = (params: object) => room().press('budget.check', params);
const read = async (params: object) => typed((await press(params)).text);

/** What the sources say against themselves: printed and recomputed on one line, association by association. */
const CONTRADICTIONS: Record<string, readonly string[]> = {
  'sodra-vatterbygden': [
    'ca 600 tkr mer i total budget: tryckt 600 000 kr, omräknat 668 000 kr',
    '11,2 milj kr per år: tryckt 11 200 000 kr, omräknat 11 000 000 kr',
    'över 2 miljoner i statliga bidrag varje år: tryckt 2 000 000 kr, omräknat 1 826 000 kr',
    'Stämmer däremot med Erbjudandet minus statens bidrag 2020 (2 160 000 kr)',
    'budget i balans (resultatet 2021): tryckt 0 kr, omräknat −1 394 900 kr',
    'NOVA: 27 avslutades under 2023: tryckt 27 deltagare, omräknat 40 deltagare',
    'FIA 2023, avslutade: tryckt 14 deltagare, omräknat 15 deltagare',
    'Totalt 2023, avslutade: tryckt 74 deltagare, omräknat 75 deltagare',
    '39 står under nya enligt tabellens summor, men spåren på bilden Koll på förmåga blir 39 avslutade',
    '(n = 92): tryckt 92 deltagare, omräknat 170 deltagare',
    'Att kontrollera: NOVA: 29 svarade i indikatorenkäten vid avslut: tryckt 29 deltagare, omräknat 27 deltagare',
  ],
  hoglandet: [
    'Resultat, utfall 2023: tryckt 308 086 kr, omräknat 423 889 kr',
    'Det som kallas resultat är budget minus utfall',
    'Att kontrollera: 55 % individinriktade insatser: tryckt 55 %, omräknat 55,81 %',
  ],
  finnveden: [],
  sunnerbo: [
    'Kostnader, budget 2021: tryckt 7 489 tkr, omräknat 7 490 tkr, skillnad −1 tkr. Kan vara avrundning',
    'budget 2021: tryckt 4 184 000 kr, omräknat 4 183 998 kr, skillnad +2 kr',
    'Kostnader, plan 2022: tryckt 4 184 tkr, omräknat 4 184 tkr. Beloppet stämmer, men skrivs utan minus',
    'Kostnader, plan 2023: tryckt 4 184 tkr, omräknat 4 184 tkr. Beloppet stämmer, men skrivs utan minus',
    'Att kontrollera: Varje insats ska kopplas till minst ett av de sex målen: tryckt 6, omräknat 5',
    'Att kontrollera: Cirka 8,6 miljoner till förfogande för insatser 2021: tryckt 8 600 000 kr, omräknat 5 584 000 kr',
    'Att kontrollera: Beslut om budget 2021: tryckt 7 maj 2021, ska vara senast 30 november 2020',
    'Inom avrundningen: Kommunernas fjärdedel (25 %), budget 2021: tryckt 1 045 998 kr, omräknat 1 046 000 kr',
  ],
  goteborg: [
    'totalt 71,6 mkr: tryckt 71 600 000 kr, omräknat 70 800 000 kr',
    '5,5 % av budgeten: tryckt 5,5 %, omräknat 5,43 %',
    'ner till 6,2 mkr: tryckt 6 200 000 kr, omräknat 325 000 kr',
    'Att kontrollera: Medlemsintäkter 2023: 58 443 tkr: tryckt 58 443 000 kr, omräknat 58 442 475 kr',
  ],
  varend: [
    'tryckt 6 658 000 kr, omräknat 6 673 000 kr, skillnad −15 000 kr. Underskottet på 15 000 kr visas inte',
    'Administration 17 %: tryckt 17 %, omräknat 16,48 %',
    'Rehabilitering 82 %: tryckt 82 %, omräknat 83,52 %',
    'är hela budgeten: tryckt 100 %, omräknat 99 %',
  ],
};

/** How many of each verdict: a new finding is a mistake of ours until the source has been read again. */
const COUNTS: Record<string, readonly [right: number, rounding: number, minor: number, contradictions: number]> = {
  'sodra-vatterbygden': [69, 0, 2, 9],
  hoglandet: [14, 0, 1, 1],
  finnveden: [5, 0, 0, 0],
  sunnerbo: [13, 1, 3, 5],
  goteborg: [42, 0, 1, 3],
  varend: [5, 0, 0, 4],
};

describe('an association held against itself', () => {
  test.each(associations.all.map(({ id }) => id))('%s: every contradiction of its sources is found', async (association) => {
    const text = await read({ association });
    for (const line of CONTRADICTIONS[association] ?? ['no such association']) expect(text).toContain(line);
  });

  test.each(associations.all)('$id: nothing that is right is raised', (association) => {
    const verdicts = recount(associations, association).map(({ verdict }) => verdict);
    const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
    expect([count('right'), count('rounding'), count('minor'), count('contradiction')]).toEqual(COUNTS[association.id]);
  });

  test('all sums, carried capital and shares of the budget of Södra Vätterbygden are right', () => {
    const home = associations.get('sodra-vatterbygden');
    if (!home) throw new Error('no Södra Vätterbygden');
    const inTable = recount(associations, home).filter(({ column }) => column !== null);
    expect(inTable).toHaveLength(48);
    expect(inTable.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });

  test('a changed figure is found where it stands', () => {
    const home = associations.get('sodra-vatterbygden');
    if (!home) throw new Error('no Södra Vätterbygden');
    const tables = home.tables.map((table) => ({
      ...table,
      lines: table.lines.map((line) =>
        line.id === 'forsakringskassan' ? { ...line, values: ['3340000', '3340000', '3674900', '3674000', '3674000'] } : line,
      ),
    }));
    const found = recount(associations, { ...home, tables }).filter(({ column, verdict }) => column && verdict !== 'right');
    expect(found.map(({ label }) => label)).toEqual(['Summa intäkter', 'Statens hälft (50 %)']);
    expect(found[0]?.difference?.value.toFixed()).toBe('-900');
  });

  test('every recomputed figure explains itself', async () => {
    for (const { id } of associations.all) {
      const { answer } = await press({ association: id });
      for (const figure of answer.calculation ?? []) expect(evaluate(expression(figure)), figure.label).toEqual(parseDecimal(figure.value.toFixed()));
    }
  });
});

describe('a narrower question', () => {
  test('a year: only what speaks of it, all of it listed', async () => {
    const text = await read({ association: 'goteborg', year: 2023 });
    expect(text).toContain('ner till 6,2 mkr');
    expect(text).not.toContain('71,6');
    expect(text).toContain('Ingående eget kapital, från året före, plan 2023: Tryckt 6 177 tkr; Omräknat 6 177 tkr');
  });

  test('"stämmer summan av Sunnerbos bidrag?": the sum is the answer', async () => {
    const { answer, text } = await press({ association: 'sunnerbo', line: 'anslag' });
    expect(typed(answer.headline)).toBe('4 183 998 kr, men källan skriver 4 184 000 kr');
    expect(text).not.toContain('sex målen');
  });

  test('what a budget’s own document says of a later year is checked with that budget too', async () => {
    const { text } = await press({ association: 'goteborg', year: 2021 });
    expect(typed(text)).toContain('Kapitalet ska minska under treårsperioden ner till 6,2 mkr: tryckt 6 200 000 kr, omräknat 325 000 kr');
    expect(typed((await press({ association: 'goteborg', year: 2022 })).text)).not.toContain('6,2 mkr');
  });

  test('a year that is not printed says which are', async () => {
    const { answer, text } = await press({ year: 2019 });
    expect(answer.status).toBe('invalid');
    expect(text).toContain('2020, 2021, 2022, 2023, 2024');
  });
});

describe('a statement of the sources that somebody asks about', () => {
  test.each([
    ['är det sant att ökningen är ca 600 tkr?', 'sodra-vatterbygden', 'Nej, det blir 668 000 kr', 'tryckt 600 000 kr, omräknat 668 000 kr'],
    ['stämmer påståendet om 600 tkr?', 'sodra-vatterbygden', 'Nej, det blir 668 000 kr', 'tryckt 600 000 kr, omräknat 668 000 kr'],
    ['blir ökningen 600 000 kr?', 'sodra-vatterbygden', 'Nej, det blir 668 000 kr', 'tryckt 600 000 kr, omräknat 668 000 kr'],
    [
      'stämmer det att vi går miste om över 2 miljoner från staten',
      'sodra-vatterbygden',
      'Nej, det blir 1 826 000 kr',
      'tryckt 2 000 000 kr, omräknat 1 826 000 kr',
    ],
    ['är 71,6 mkr rätt i göteborgs text', 'goteborg', 'Nej, det blir 70 800 000 kr', 'tryckt 71 600 000 kr, omräknat 70 800 000 kr'],
    ['är göteborgs 85,4 % rätt', 'goteborg', 'Ja, 85,4 % stämmer', 'tryckt 85,4 %, omräknat'],
    ['sjunker göteborgs kapital till 6,2 mkr?', 'goteborg', 'Nej, det blir 325 000 kr', 'tryckt 6 200 000 kr, omräknat 325 000 kr'],
    ['stämmer det att NOVA avslutade 27?', 'sodra-vatterbygden', 'Nej, det blir 40 deltagare', 'tryckt 27 deltagare, omräknat 40 deltagare'],
    ['är det rätt att 27 avslutades i nova 2023?', 'sodra-vatterbygden', 'Nej, det blir 40 deltagare', 'tryckt 27 deltagare, omräknat 40 deltagare'],
    ['stämmer det att nova avslutade 40', 'sodra-vatterbygden', 'Ja, 40 deltagare stämmer', 'tryckt 27 deltagare, omräknat 40 deltagare'],
    ['stämmer det att ökningen är 668 000 kr?', 'sodra-vatterbygden', 'Källan skriver 600 000 kr, räknat 668 000 kr', 'omräknat 668 000 kr'],
    ['är det sant att administrationen är 17 % i värend', 'varend', 'Nej, det blir 16,48 %', 'tryckt 17 %, omräknat 16,48 %'],
  ])('”%s”', async (said, association, headline, finding) => {
    const { answer, text, card } = await room().say(said);
    expect(answer).toMatchObject({ command: 'budget.check', status: 'ok', params: { association } });
    expect(typed(answer.headline)).toBe(headline);
    expect(typed(text)).toContain(finding);
    expect(card && faults(card, answer)).toEqual([]);
    for (const figure of answer.calculation ?? []) expect(evaluate(expression(figure)), figure.label).toEqual(parseDecimal(figure.value.toFixed()));
  });

  test('what no source says is said so, and who says it', async () => {
    const { answer, text } = await room().say('stämmer påståendet om 71,6 mkr?');
    expect(typed(answer.headline)).toBe('71 600 000 kr står inte i förbundets källor');
    expect(typed(text)).toContain('Det finns hos Göteborg.');
  });

  test.each([
    'stämmer det att NOVA avslutade 33?',
    'är det rätt att enter hade 24 kvinnor i mars?',
    'stämmer det att styrelsen möts den 30 november?',
    'är det sant att Enter kostar 600 tkr',
    'stämmer det att budgeten är 8 mkr',
    'är det rätt att höja 10 % per år?',
    'stämmer det att vi når taket 2026 med 10 % per år?',
    'stämmer det att Vaggeryd betalar 600 tkr',
  ])('”%s” never leads to a change, nor to what a text says of something else', async (said) => {
    const { answer } = await room().say(said);
    expect(answer.status).not.toBe('confirm');
    expect(['participants.correct', 'participants.report', 'budget.edit', 'meeting.edit', 'actual.record']).not.toContain(answer.command);
    expect(answer.params.claimed).toBeUndefined();
  });

  test('”räknade göteborg rätt på strukturinsatserna”: all of it is checked', async () => {
    const { answer } = await room().say('räknade göteborg rätt på strukturinsatserna');
    expect(answer).toMatchObject({ command: 'budget.check', params: { association: 'goteborg' } });
  });
});

describe('pasted numbers', () => {
  test('a column with its sum last', async () => {
    expect(await read({ numbers: ['100', '250', '350'] })).toContain('Summan stämmer: 350');
    const off = await read({ numbers: ['100', '250', '360'] });
    expect(off).toContain('Summan blir 350');
    expect(off).toContain('Tryckt: 360\nOmräknat: 350\nSkillnad: 10');
  });

  test('within the rounding of what was pasted', async () => {
    const numbers = ['1250', '1334', '2585'].map((value) => ({ value, unit: 'tkr' }));
    expect(await read({ numbers })).toContain('Inom avrundningen: 2 584 tkr');
  });

  test('two units, or nothing to sum: asks', async () => {
    const mixed = await press({
      numbers: [
        { value: '100', unit: 'SEK' },
        { value: '2', unit: 'tkr' },
        { value: '2100', unit: 'SEK' },
      ],
    });
    expect(mixed.answer.status).toBe('ask');
    expect(mixed.text).toContain('kr och tkr');
    expect((await press({ numbers: ['100'] })).answer.status).toBe('ask');
  });
});

test('every card keeps the rules of the visual language', async () => {
  const years = [undefined, 2015, 2021, 2022, 2023, 2024];
  const asked = associations.all.flatMap(({ id }) => years.map((year) => ({ association: id, year })));
  for (const params of [...asked, { numbers: ['1', '2', '4'] }, { numbers: ['1'] }, { association: 'sunnerbo', line: 'kostnader' }]) {
    const { card, answer } = await press(params);
    expect(card && faults(card, answer), JSON.stringify(params)).toEqual([]);
  }
});
