import {
  ceiled,
  constant,
  divide,
  type Figure,
  given,
  growthFactor,
  minus,
  named,
  percentage,
  power,
  rounded,
  smaller,
  sum,
  times,
} from '../../src/calculation/figure.js';
import { decimal } from '../../src/calculation/number.js';
import type { Answer, Cell, Field } from '../../src/commands/answer.js';

/** Answers of every shape and status, with the figures that the sources print. */

const BUDGET = ['budget 2021, § 9, 16 november 2020'];
const FORECAST = ['budget och prognos 2020, § 9, 16 november 2020'];
const TABLE = ['medlemssamråd 23 februari 2024, tabellen för Södra Vätterbygden'];
const SAID = ['frågan'];

const sek = (label: string, value: number | string, sources: readonly string[] = BUDGET): Figure => given(label, value, 'SEK', sources);
const persons = (label: string, value: number): Figure => given(label, value, 'participants', TABLE);
const kr = (value: number): Cell => ({ value: decimal(value), unit: 'SEK' });
const tkr = (value: string, sign?: true): Cell => ({ value: decimal(value), unit: 'tkr', decimals: 1, ...(sign ? { sign } : {}) });
const share = (value: string, decimals = 0): Cell => ({ value: decimal(value), unit: 'percent', decimals });
const bar = (label: string, value: number, display: string, stands?: 'out') => ({
  label,
  value: decimal(value),
  display,
  ...(stands ? { stands } : {}),
});

const income = named('Intäkter', sum([130_000, 1_480_000, 78_000, 149_000, 1_837_000, 3_674_000].map((value) => sek('Bidrag', value))));
const COSTS: readonly (readonly [string, number, number])[] = [
  ['Enter', 2_878_200, 33],
  ['Tillgängligt nya projekt', 1_500_000, 17],
  ['SAMverkan', 780_400, 9],
  ['Kansli', 750_000, 9],
  ['Projekt ARCH', 630_400, 7],
  ['FIA', 605_700, 7],
  ['Projekt SE-N', 571_500, 6],
  ['IT-spåret', 360_000, 4],
  ['Etableringsstödjare', 281_700, 3],
  ['Kompetensutveckling', 200_000, 2],
  ['Ekonomi', 79_000, 1],
  ['Projektgemensamt', 53_000, 1],
  ['Information', 50_000, 1],
  ['Styrelse', 3_000, 0],
];
const costs = named('Kostnader', sum(COSTS.map(([label, value]) => sek(label, value))));
const result = named('Resultat', minus(income, costs));
const closing = named('Kapital 31 dec', sum([sek('Kapital 1 jan', 1_454_413), result]));
const nb = (text: string) => text.replaceAll('_', '\u00a0');

export const budgetStatus: Answer = {
  command: 'budget.status',
  params: { association: 'sodra-vatterbygden', year: 2021, basis: 'budget' },
  status: 'ok',
  context: 'Södra Vätterbygden · budget 2021',
  headline: nb('Underskott 1_394_900_kr, kapitalet täcker det'),
  keyFigures: [
    { label: 'Intäkter', figure: income },
    { label: 'Kostnader', figure: costs },
    { label: 'Kapital 31 dec', figure: closing },
  ],
  notices: [{ kind: 'warning', text: nb('nästan hela kapitalet används. Det sjunker från 1_454_413 till 59_513_kr.') }],
  chart: {
    kind: 'ranking',
    title: 'Största kostnaderna (procent av alla)',
    bars: [
      ...COSTS.slice(0, 6).map(([label, value, part]) => bar(label, part, nb(`${money(value)}_kr`))),
      bar('Övriga 8 poster', 18, nb('1_598_200_kr')),
    ],
  },
  tables: [
    {
      title: 'Kostnader 2021',
      columns: ['Post', 'Kronor', 'Andel'],
      rows: [
        ...COSTS.map(([label, value, part]) => ({ cells: [label, kr(value), share(String(part))] })),
        { cells: ['Summa', kr(8_742_900), share('100')], total: true },
      ],
    },
  ],
  calculation: [income, costs, result, closing],
  source: nb('budget 2021, §_9, 16_november_2020. Kapitalet vid årets början är en prognos.'),
  actions: [
    { title: 'Jämför med 2020', command: 'budget.status', params: { year: 2020 }, primary: true },
    { title: 'Byt år', command: 'budget.status', params: { association: 'sodra-vatterbygden' }, fields: yearAndBasis(), submitTitle: 'Visa' },
  ],
};

function money(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

function yearAndBasis(): readonly Field[] {
  return [
    choice('year', 'År', '2021', ['2020', '2021', '2022', '2023']),
    {
      ...choice('basis', 'Underlag', 'budget', []),
      choices: [
        { title: 'Budget', value: 'budget' },
        { title: 'Plan', value: 'plan' },
        { title: 'Prognos', value: 'forecast' },
      ],
    },
  ];
}

function choice(name: string, label: string, value: string, values: readonly string[]): Field {
  return {
    name,
    label,
    kind: 'choice',
    required: true,
    value,
    choices: values.map((each) => ({ title: each, value: each })),
    errorMessage: `Välj ${label.toLowerCase()}.`,
  };
}

const budget2020 = sek('Budget 2020', 7_328_800, FORECAST);
const forecast2020 = sek('Prognos 2020', 6_215_000, FORECAST);
const difference = named('Skillnad', minus(forecast2020, budget2020));
const DIFFERENCES: readonly (readonly [string, string, string, string])[] = [
  ['Tillgängligt nya projekt', '400', '0', '-400'],
  ['Efterstöd', '601', '204.7', '-396.3'],
  ['Projekt SE-N', '600', '319', '-281'],
  ['Förstudie samsjuklighet', '0', '174', '174'],
  ['Enter', '2914', '2760.8', '-153.2'],
  ['Kompetensutveckling', '200', '85', '-115'],
  ['Etableringsstödjare', '0', '113', '113'],
  ['Kansli', '860', '750', '-110'],
  ['Övriga 9 poster', '1753.8', '1808.5', '54.7'],
];

export const budgetCompare: Answer = {
  command: 'budget.status',
  params: { association: 'sodra-vatterbygden', year: 2020, basis: 'forecast' },
  status: 'ok',
  context: 'Södra Vätterbygden · 2020 · budget mot prognos',
  headline: nb('1_113_800_kr lägre kostnader än budget'),
  keyFigures: [
    { label: 'Budget', figure: budget2020 },
    { label: 'Prognos', figure: forecast2020 },
    { label: 'Skillnad', figure: named('Skillnad i procent', percentage(difference, budget2020)) },
  ],
  chart: {
    kind: 'ranking',
    title: 'Största skillnaderna (tkr)',
    bars: DIFFERENCES.slice(0, 6).map(([label, , , change]) => {
      const size = decimal(change).abs().round();
      return bar(
        `${label}: ${change.startsWith('-') ? 'lägre' : 'högre'}`,
        size.toNumber(),
        `${size}\u00a0tkr`,
        change.startsWith('-') ? undefined : 'out',
      );
    }),
  },
  tables: [
    {
      title: 'Budget och prognos 2020',
      columns: ['tkr', 'Budget', 'Prognos', 'Skillnad'],
      rows: [
        ...DIFFERENCES.map(([label, a, b, change]) => ({ cells: [label, a === '0' ? null : tkr(a), b === '0' ? null : tkr(b), tkr(change, true)] })),
        { cells: ['Summa', tkr('7328.8'), tkr('6215'), tkr('-1113.8', true)], total: true },
      ],
    },
  ],
  calculation: [difference, named('Skillnad i procent', percentage(difference, budget2020))],
  source: nb('budget och prognos 2020, §_9, beslutad 16_november_2020. Prognosen är från september 2020.'),
  actions: [
    { title: 'Visa budget 2021', command: 'budget.status', params: { year: 2021 }, primary: true },
    { title: 'Byt år', command: 'budget.status', params: {}, fields: yearAndBasis(), submitTitle: 'Visa' },
  ],
};

const rate = given('Ökning', '10', 'percent', SAID);
const factor = growthFactor(rate);
const state2021 = sek('Statens bidrag 2021', 3_674_000);
const offer = sek('Statligt utrymme', 5_500_000);
const stateIn = (year: number) => named(`Statens bidrag ${year}`, smaller(offer, times(state2021, power(factor, year - 2021))));
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];
const state = YEARS.map((year) => (year === 2021 ? state2021 : stateIn(year)));
const total2026 = named('Bidrag 2026, alla', times(stateIn(2026), constant(2)));
const unused = named('Outnyttjat 2021–2025', rounded(minus(times(offer, constant(5)), sum(state.slice(0, 5))), 1));
const effect = named(
  'Effekt av en person i arbete i ett år',
  times(sum([sek('Stöd', 10_000, TABLE), sek('Administration', 500, TABLE), sek('Skatt', 5_700, TABLE)]), constant(12)),
);
const breakEven = named('Betalar sig med', ceiled(divide(minus(total2026, income), effect, 'people')), 'people');
const million = (figure: Figure) => figure.value.div(1_000_000).toDecimalPlaces(2);

export const growth: Answer = {
  command: 'contribution.growth',
  params: { association: 'sodra-vatterbygden', rate: '10', startYear: 2021, offer: '5500000' },
  status: 'ok',
  context: 'Södra Vätterbygden · vad händer om?',
  headline: 'Hela statliga utrymmet används från 2026',
  lead: nb('10_% högre bidrag per år från 2021. Statligt utrymme 5_500_000_kr per år.'),
  keyFigures: [
    { label: 'Bidrag 2026, alla', figure: total2026, note: nb('2021: 7_348_000_kr') },
    { label: 'Outnyttjat 2021–2025', figure: unused, note: 'av statens utrymme' },
    { label: 'Betalar sig med', figure: breakEven, note: 'i arbete i ett år' },
  ],
  chart: {
    kind: 'course',
    title: 'Statens bidrag når utrymmet 2026 (mnkr)',
    lines: [
      {
        legend: 'Statens bidrag',
        role: 'thing',
        points: state.map((figure, index) => ({
          x: String(YEARS[index]),
          y: million(figure),
          display: `${million(figure).toString().replace('.', ',')}\u00a0mnkr`,
        })),
      },
      { legend: 'Utrymme 5,5', role: 'limit', points: YEARS.map((year) => ({ x: String(year), y: decimal('5.5'), display: '5,5\u00a0mnkr' })) },
    ],
  },
  tables: [
    {
      title: 'Bidrag per år',
      columns: ['tkr', 'Stat', 'Region', 'Kommuner'],
      rows: state.map(({ value }, index) => ({
        cells: [String(YEARS[index]), ...[1000, 2000, 2000].map((part): Cell => ({ value: value.div(part), unit: 'tkr', decimals: 1 }))],
      })),
    },
  ],
  calculation: [...state.slice(1), total2026, unused, breakEven],
  source: nb('§_9, 16_november_2020 (bidrag, 10_%, utrymme). Effekt: medlemssamråd 23_februari_2024.'),
  actions: [
    {
      title: 'Ändra antaganden',
      command: 'contribution.growth',
      params: { association: 'sodra-vatterbygden' },
      submitTitle: 'Räkna om',
      fields: [
        {
          name: 'rate',
          label: 'Ökning per år, %',
          kind: 'number',
          required: true,
          value: '10',
          errorMessage: 'Skriv procent, till exempel 10 eller 2,5.',
        },
        { name: 'startYear', label: 'Från år', kind: 'count', required: true, value: '2021', errorMessage: 'Skriv ett år, till exempel 2021.' },
        {
          name: 'offer',
          label: 'Utrymme, kr',
          kind: 'number',
          required: true,
          value: nb('5_500_000'),
          errorMessage: nb('Skriv kronor, till exempel 5_500_000.'),
        },
        {
          ...choice('unit', 'Avrunda till', '1', []),
          choices: [
            { title: '1 kr', value: '1' },
            { title: '100 kr', value: '100' },
            { title: nb('1_000 kr'), value: '1000' },
          ],
        },
      ],
    },
    { title: nb('Prova 7_%'), command: 'contribution.growth', params: { rate: '7' } },
  ],
};

const count = (name: string, label: string, value: string | undefined, required = true): Field => ({
  name,
  label,
  kind: 'count',
  required,
  errorMessage: `Skriv antal för ${label.toLowerCase()}, till exempel 12.`,
  ...(value === undefined ? {} : { value }),
});
const REASONS = [
  ['work', 'Arbete', '4'],
  ['studies', 'Studier', '5'],
  ['vocationalRehabilitation', 'Arb.rehab', '3'],
  ['illness', 'Sjukdom', '7'],
  ['other', 'Annat skäl', '1'],
] as const;

function reportForm(filled: boolean): readonly Field[] {
  const value = (text: string) => (filled ? text : undefined);
  return [
    count('women', 'Kvinnor', value('24')),
    count('men', 'Män', value('38')),
    count('new', 'Nya', value('19')),
    count('ended', 'Avslutade', value('20')),
    ...REASONS.map(([name, label, number]) => ({
      ...count(`exits.${name}`, label, value(number), false),
      group: 'Varför avslutade?',
      hint: 'Summan ska bli lika många som avslutade.',
    })),
  ];
}

const cancel = { title: 'Avbryt', command: 'participants.report', params: { reply: 'no', pending: 'p1' }, ignoresForm: true } as const;
const subject = { association: 'sodra-vatterbygden', intervention: 'enter', period: '2023' };

function report(filled: boolean): Answer {
  return {
    command: 'participants.report',
    params: subject,
    status: 'ask',
    context: 'Enter · 2023',
    headline: 'Rapportera deltagare',
    lead: 'Bara antal. Skriv inga namn eller personnummer.',
    form: reportForm(filled),
    actions: [{ title: 'Granska', command: 'participants.report', params: subject, primary: true }, cancel],
    pending: { kind: 'complete', command: 'participants.report', params: subject },
  };
}

export const reportEmpty = report(false);
export const reportPrefilled = report(true);

export const confirm: Answer = {
  command: 'participants.report',
  params: { ...subject, women: 24, men: 38, new: 19, ended: 20 },
  status: 'confirm',
  context: 'Enter · 2023',
  headline: 'Stämmer siffrorna?',
  lead: 'Inget är sparat än.',
  facts: [
    { title: 'Deltagare', value: '62 (24 kvinnor, 38 män)' },
    { title: 'Nya', value: '19' },
    { title: 'Avslutade', value: '20' },
    ...REASONS.map(([, title, value]) => ({ title, value })),
  ],
  notices: [{ kind: 'info', text: '✓ Orsakerna blir 20, lika många som avslutade.' }],
  actions: [
    { title: 'Spara', command: 'participants.report', params: { reply: 'yes', pending: 'p1' }, primary: true },
    { title: 'Ändra', command: 'participants.report', params: subject, fields: reportForm(true), submitTitle: 'Granska' },
    cancel,
  ],
  pending: { kind: 'confirm', command: 'participants.report', params: subject },
};

export const receipt: Answer = {
  command: 'participants.report',
  params: subject,
  status: 'ok',
  context: 'Enter · 2023',
  headline: 'Sparat',
  notices: [{ kind: 'good', text: nb('Enter 2023: 62_deltagare (24 kvinnor, 38 män), 20 avslutade.') }],
  lead: nb('Sparat av dig 22_november_2026 kl._14.05. Kvitto 137.'),
  actions: [
    { title: 'Rätta', command: 'participants.report', params: subject, fields: reportForm(true), submitTitle: 'Granska' },
    { title: 'Ångra', command: 'participants.report', params: { reply: 'undo', receipt: 137 } },
    { title: 'Visa Enter', command: 'participants.show', params: subject },
  ],
};

export const deviating: Answer = {
  ...receipt,
  notices: [
    ...(receipt.notices ?? []),
    { kind: 'warning', text: 'Rapporten är märkt avviker: två orsaker för samma person, *se* _tabellen_ [här](https://exempel.se) 1. och 2.' },
  ],
};

const women = persons('Kvinnor', 24);
const men = persons('Män', 38);
const all = named('Deltagare', sum([women, men]));
const ended = persons('Avslutade', 20);
const toWork = named('Till arbete eller studier', sum([persons('Arbete', 4), persons('Studier', 5)]));

export const participants: Answer = {
  command: 'participants.show',
  params: subject,
  status: 'ok',
  context: 'Enter · 2023',
  headline: '9 av 20 gick till arbete eller studier',
  lead: nb('Det är 45,0_% av dem som avslutade. 62_deltagare.'),
  keyFigures: [
    { label: 'Kvinnor', figure: women },
    { label: 'Män', figure: men },
    { label: 'Nya', figure: persons('Nya', 19) },
    { label: 'Avslutade', figure: ended },
  ],
  chart: {
    kind: 'ranking',
    title: 'Varför avslutade (antal)',
    bars: [bar('Sjukdom', 7, '7'), bar('Studier', 5, '5'), bar('Arbete', 4, '4'), bar('Arb.rehab', 3, '3'), bar('Annat skäl', 1, '1')],
  },
  tables: [
    {
      title: 'Kvinnor och män',
      columns: ['Kön', 'Antal', 'Andel'],
      rows: [
        { cells: ['Kvinnor', { value: decimal(24), unit: 'participants' }, share('38.7', 1)] },
        { cells: ['Män', { value: decimal(38), unit: 'participants' }, share('61.3', 1)] },
        { cells: ['Alla', { value: decimal(62), unit: 'participants' }, share('100', 1)], total: true },
      ],
    },
  ],
  calculation: [
    all,
    toWork,
    named('Andel till arbete eller studier', percentage(toWork, ended)),
    named('Andel kvinnor', percentage(women, all)),
    named('Andel män', percentage(men, all)),
  ],
  source: nb('medlemssamråd 23_februari_2024, tabellen för Södra Vätterbygden.'),
  actions: [
    { title: 'Jämför insatser', command: 'participants.show', params: { period: '2023' }, primary: true },
    { title: 'Exportera', command: 'participants.show', params: subject },
  ],
};

export const nextMeeting: Answer = {
  command: 'meeting.next',
  params: { association: 'sodra-vatterbygden' },
  status: 'ok',
  context: 'Södra Vätterbygden · nästa möte',
  headline: nb('Styrelsemöte torsdag 4_mars 2027 kl._13.30'),
  lead: nb('Om 102_dagar.'),
  facts: [
    { title: 'Plats', value: 'Inte angiven' },
    { title: 'Underlag', value: nb('Skickas 18_februari') },
  ],
  form: [
    {
      ...choice('offset', 'Påminn mig', 'P7D', []),
      choices: [
        { title: '1 dag före', value: 'P1D' },
        { title: '1 vecka före', value: 'P7D' },
        { title: '2 veckor före', value: 'P14D' },
      ],
    },
  ],
  source: nb('inlagt av förbundschefen 22_november_2026.'),
  actions: [
    { title: 'Påminn mig', command: 'meeting.next', params: {}, primary: true },
    { title: 'Alla möten', command: 'meeting.next', params: {}, ignoresForm: true },
  ],
};

function help(headline: string, menu: readonly (readonly [string, string])[]): Answer {
  return {
    command: 'help',
    params: {},
    status: 'ok',
    context: 'Finsamboten · Södra Vätterbygden',
    headline,
    lead: 'Tryck på en rad eller skriv med egna ord.',
    menu: menu.map(([title, example]) => ({ title, example: `”${example}”`, command: 'budget.status', params: {} })),
  };
}

export const helpMember = help('Fråga om pengar, deltagare och möten', [
  ['Budgeten 2021', 'Hur ser budgeten ut 2021?'],
  [nb('10_% mer varje år'), nb('Vad händer om bidragen höjs 10_% per år från 2021?')],
  ['Deltagare och resultat 2023', 'Hur många gick till arbete?'],
  ['Nästa möte', 'När är nästa styrelsemöte?'],
]);
export const helpCoach = help('Rapportera på en minut', [
  ['Rapportera Enter', 'Enter mars: 12 kvinnor, 9 män, 2 nya, 1 avslutad till arbete'],
  ['Rätta en rapport', 'Det ska vara 29 män i Enter i juli'],
  ['Visa mina siffror', 'Hur går det för Enter?'],
]);
export const helpDirector = help('Se vad som saknas och vad året kostar', [
  ['Vad saknas?', 'Vilka har inte rapporterat mars?'],
  ['Prognos för året', 'Vad blir året om vi använt 2,8 mnkr till maj?'],
  ['Lägg in utfall', nb('Utfallet för Kansli i mars är 62_500_kr')],
  ['Möten och behörighet', 'Lägg styrelsemöte torsdag 4 mars kl. 13.30'],
]);

export const ask: Answer = {
  command: 'budget.status',
  params: {},
  status: 'ask',
  context: 'Södra Vätterbygden · budget',
  headline: 'Vilket år menar du?',
  form: [choice('year', 'År', '2021', ['2020', '2021', '2022', '2023'])],
  actions: [{ title: 'Visa', command: 'budget.status', params: {}, primary: true }],
  pending: { kind: 'complete', command: 'budget.status', params: {} },
};

export const refused: Answer = {
  command: null,
  params: {},
  status: 'refused',
  context: 'Finsamboten',
  headline: 'Skriv bara antal, inga personuppgifter',
  lead: 'Meddelandet innehöll något som liknar ett personnummer. Jag har inte sparat det. Ta gärna bort det ur chatten också.',
  actions: [{ title: 'Rapportera', command: 'participants.report', params: {} }],
};

export const invalid: Answer = {
  command: 'participants.report',
  params: { ...subject, intervention: 'fia' },
  status: 'invalid',
  context: 'FIA · 2023',
  headline: 'Orsakerna stämmer inte',
  lead: 'Inget är sparat.',
  notices: [{ kind: 'error', text: 'Orsakerna blir 15, men 14 är avslutade. Skillnad: 1.' }],
  facts: [
    { title: 'Avslutade', value: '14' },
    { title: 'Arbete', value: '2' },
    { title: 'Studier', value: '1' },
    { title: 'Arb.rehab', value: '3' },
    { title: 'Sjukdom', value: '9' },
    { title: 'Summa', value: '15' },
  ],
  actions: [
    {
      title: 'Ändra',
      command: 'participants.report',
      params: { intervention: 'fia' },
      fields: reportForm(false),
      submitTitle: 'Granska',
      primary: true,
    },
    {
      title: 'Spara ändå',
      command: 'participants.report',
      params: { reply: 'reason', pending: 'p2' },
      fields: [
        {
          name: 'reason',
          label: 'Varför stämmer det inte?',
          kind: 'text',
          required: true,
          errorMessage: 'Skriv kort varför, till exempel: två orsaker för samma person.',
        },
      ],
      submitTitle: 'Spara som avvikande',
    },
    cancel,
  ],
  pending: { kind: 'override', command: 'participants.report', params: subject },
};

export const missing: Answer = {
  command: 'participants.show',
  params: { period: '2024-08' },
  status: 'ok',
  context: 'Södra Vätterbygden · augusti 2024',
  headline: '2 av 5 insatser saknas',
  tables: [
    {
      title: 'Rapporter augusti 2024',
      columns: ['Insats', 'Läge'],
      rows: [
        { cells: ['FIA', '✗ Saknas'] },
        { cells: ['NOVA', '✗ Saknas'] },
        { cells: ['Enter', nb('✓ Klar 3_september')] },
        { cells: ['IT-spåret', nb('✓ Klar 2_september')] },
        { cells: ['Koll på förmåga', nb('✓ Klar 5_september')] },
      ],
    },
  ],
  actions: [{ title: 'Rapportera', command: 'participants.report', params: {} }],
};

const dead = (status: Answer['status'], headline: string, lead: string): Answer => ({
  command: null,
  params: {},
  status,
  context: 'Finsamboten',
  headline,
  lead,
});

export const unknown: Answer = {
  ...dead(
    'unknown',
    'Det förstod jag inte',
    'Jag svarar på frågor om samordningsförbundets pengar, deltagare och möten. Du kan till exempel skriva: ”hur ser budgeten ut?”',
  ),
  actions: [
    { title: 'Budgetläge', command: 'budget.status', params: {} },
    { title: 'Nästa möte', command: 'meeting.next', params: {} },
    { title: 'Visa hjälp', command: 'help', params: {} },
  ],
};
export const denied = dead(
  'denied',
  'Det får du inte göra här',
  'Rapportera deltagare kräver rollen handledare. Du har rollen ledamot. Be förbundschefen om du behöver en annan.',
);
export const error: Answer = {
  ...dead('error', 'Det gick inte', ''),
  notices: [{ kind: 'error', text: 'Något gick fel hos mig, och inget är sparat. Försök igen om en stund.' }],
};

/** The explanation of one figure, to the öre. */
export const stateOf2025 = stateIn(2025);

export const samples: Readonly<Record<string, Answer>> = {
  budgetStatus,
  budgetCompare,
  growth,
  reportEmpty,
  reportPrefilled,
  confirm,
  receipt,
  deviating,
  participants,
  nextMeeting,
  helpMember,
  helpCoach,
  helpDirector,
  ask,
  refused,
  invalid,
  missing,
  unknown,
  denied,
  error,
};
