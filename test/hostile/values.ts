import fc from 'fast-check';
import { parameters } from '../../src/commands/parameters/parameters.js';

/** What no card of ours ever sends: wrong types, wrong sizes, words of the prototype, what a spreadsheet or a page would run. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x'.repeat(10_000),
  -1,
  0,
  0.5,
  1e308,
  -1e308,
  '1e308',
  '-0',
  '9'.repeat(400),
  '99999999999999',
  '-99999999999999',
  '0.000001',
  'NaN',
  'Infinity',
  '1900',
  1900,
  2200,
  2201,
  '2200-12-31',
  '0000-00-00',
  '2026-02-31',
  '25:61',
  '2200-12',
  '1900-H1',
  '2026-12/2026-01',
  'finns-inte',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  "'; DROP TABLE records; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.com")',
  '\u202Eyenom\u200B\u0000',
  '🧮'.repeat(50),
  [],
  [null],
  Array.from({ length: 400 }, () => 'enter'),
  {},
  { constructor: { prototype: { admin: true } } },
  JSON.parse('{"__proto__":{"admin":true}}'),
  { a: { a: { a: { a: { a: {} } } } } },
];

/** What a card of ours could send, more or less: so that a forged press comes past the first rule and into the command. */
const LIKELY: Readonly<Record<string, readonly unknown[]>> = {
  association: ['sodra-vatterbygden', 'finnveden', 'goteborg', 'finns-inte', 'toString'],
  year: [2020, 2021, 2024, 2026, 2027, 1900, 2200],
  otherYear: [2020, 2021, 2024, 2027, 1900, 2200],
  startYear: [2021, 2026, 1900, 2200],
  untilYear: [2021, 2030, 1900, 2200],
  targetYear: [2021, 2030, 1900, 2200],
  basis: ['budget', 'forecast', 'plan', 'actual'],
  otherBasis: ['budget', 'forecast', 'plan', 'actual'],
  line: ['enter', 'kansli', 'costs', 'revenue', 'openingEquity', 'fia', 'ny-insats', 'constructor'],
  intervention: ['enter', 'fia', 'nova', 'constructor'],
  municipality: ['habo', 'jonkoping', 'constructor'],
  period: ['2024', '2024-H1', '2024-Q1', '2026-10', '2026-10/2026-01', '1900', '2200-12', '9999-T3'],
  through: ['2026-08', '2020-12', '2027', '1900-01', '2200-12'],
  reports: [
    [{ intervention: 'enter', period: '2024', women: 3, men: 4 }],
    [{ women: null, men: null }, { intervention: 'constructor' }],
    Array.from({ length: 50 }, () => ({ intervention: 'enter', period: '2024', women: 1, men: 1 })),
  ],
  replaces: [1, 999_999_999, null],
  exits: [{ work: 3, notStated: 1 }, { track1: 100_000 }, {}],
  women: [0, 3, 100_000, null],
  men: [0, 3, 100_000, null],
  ended: [0, 3, 100_000, null],
  new: [0, 3, 100_000, null],
  remove: ['yes'],
  swap: ['newEnded', 'womenMen'],
  mine: ['yes'],
  closed: ['yes', 'no', 'asked'],
  kind: ['board', 'other', 'memberConsultation'],
  date: ['2026-12-01', '2026-02-31', '1900-01-01', '2200-12-31', '9999-99-99', '0000-01-01'],
  fromDate: ['2026-12-01', '2026-02-31', '9999-99-99', '0000-01-01'],
  weekday: [1, 7],
  dateWords: ['nästa fredag', null, '<b>'],
  time: ['09:00', '25:00', '99:99', null],
  endTime: ['10:00', '25:00', null],
  place: ['Habo', '<script>', null, 'x'.repeat(1000)],
  meetingChange: ['add', 'move', 'cancel', 'confirm', 'confirmAll', 'copy'],
  meeting: ['board-2026-11-16', 'board-2027-03-04', 'constructor'],
  next: [1, 100],
  ahead: ['yes'],
  rate: ['10', '-100', '-99.999999', '999999999999999', '0'],
  rates: [['10', '-2.5'], ['999999999999999', '-999999999999999'], Array.from({ length: 20 }, () => '10')],
  startAmount: ['3674000', '0', '-1', '999999999999999'],
  offer: ['5500000', '0', '-1', '999999999999999'],
  total: ['7348000', '0', '-1', '999999999999999', '0.000001'],
  amount: ['7348000', '0', '-1', '999999999999999', '0.000001'],
  party: ['state', 'region', 'municipalities', 'jonkoping', 'constructor'],
  askedParty: ['state', 'region', 'jonkoping', 'constructor'],
  method: ['population', 'age16to64', 'equal', 'fixed'],
  populations: [{ jonkoping: 1, constructor: 5 }, { jonkoping: null }, { jonkoping: 1e308 }, { jonkoping: -1, habo: 0 }, {}],
  unit: ['1', '100', '1000'],
  request: ['yes'],
  measure: ['administration', 'individual', 'structural'],
  numbers: [['1', '2', '3'], [{ value: '999999999999999', unit: 'mnkr' }, '0'], Array.from({ length: 500 }, () => '1')],
  outcome: ['5000000', '0', '-1', '999999999999999'],
  outcomes: [
    [
      { line: 'enter', amount: '100' },
      { line: 'constructor', amount: '-999999999999999' },
    ],
    Array.from({ length: 300 }, () => ({ line: 'enter', amount: '1.234567' })),
  ],
  checked: ['yes'],
  file: [{ format: 'sie', fingerprint: 'x' }],
  seen: [0, 999],
  people: [0, 24, -1e12, 1e12, 0.5, null],
  months: [0, 12, -1, 1e12, 0.000001, null],
  retention: ['100', '0', '-5', '999999999999999', null],
  support: ['10000', '-5', '999999999999999'],
  administration: ['500', '0', '999999999999999'],
  tax: ['5700', '0', '-999999999999999'],
  cost: ['1000000', '0', '-5', '999999999999999'],
  part: [3, 0, -1, 1e12, 0.5],
  whole: [14, 0, -1, 1e12, 0.5],
  target: ['30', '0', '-5', '999999999999999'],
  topic: ['växtstrategi', 'constructor', '__proto__', null],
  changes: [
    [{ line: 'enter', percent: '10' }],
    [
      { line: 'costs', to: '-999999999999999' },
      { line: 'openingEquity', amount: '0.000001' },
    ],
    [{ line: 'revenue', percent: '-999999999999999', yearly: 'yes' }],
    [{ line: 'constructor', name: 'Ny', to: '5' }],
    Array.from({ length: 60 }, () => ({ line: 'enter', percent: '999999999999999', yearly: 'yes' })),
  ],
  utilisation: ['90', '0', '-5', '999999999999999', null],
  vacancy: [
    { months: 3, cost: '600000' },
    { months: 12, cost: '-999999999999999' },
  ],
  budget: ['8742900', '0', '-5', null],
  planChange: ['propose', 'change', 'adopt', 'show'],
  fresh: ['yes'],
  edition: [1, 1000],
  scenarioChange: ['save', 'rename', 'share', 'discard'],
  scenario: ['A', 'constructor', 'Ny', '1'],
  otherScenario: ['A', 'B', 'constructor'],
  whatIf: [
    { command: 'forecast.year', params: { changes: [{ line: 'enter', percent: '10' }], year: 2021 } },
    { command: 'contribution.growth', params: { rate: '10' } },
    { command: 'contribution.growth', params: { rate: 7, __proto__: {}, user: 'annan' } },
    { command: 'forecast.year', params: { whatIf: { command: 'forecast.year', params: {} } } },
  ],
  paragraph: ['12', '§ 9', '9999z', null],
  decision: ['Köpa in en ny tjänst', '<b>fet</b>', null],
  offset: ['P7D', 'P9999M', 'PT99999H', 'P0D'],
  offsets: [
    ['P7D', 'P1D'],
    ['P7D', 'P7D'],
  ],
  after: ['P7D', 'P9999M', 'PT99999H', 'PT0M'],
  every: ['yes'],
  reminderChange: ['stop', 'pause', 'resume', 'replace'],
  pauseUntil: ['2026-12-01', '1900-01-01', '9999-12-31', null],
  reminders: [['x'], Array.from({ length: 100 }, (_, index) => `r${index}`), ['constructor', '__proto__']],
  reportDay: [0, 15, 31],
  user: ['00000000-0000-4000-8000-000000000004', 'user-2', '29:1abc'],
  role: ['none', 'member', 'coach', 'director'],
  interventions: [['enter'], ['constructor'], null],
  from: ['2026-12-01', '1900-01-01', '9999-12-31', null],
  hideBelow: [0, 2, 5, 100],
  change: ['add', 'rename', 'end', 'reopen', 'addCoach', 'removeCoach'],
  name: ['Nya vägar', '2 constructor', 'Enter'],
  thanks: ['yes'],
};

const NAMES = Object.keys(parameters);

/** A forged press's parameters for a command that knows `names`: mostly plausible, some hostile, some that are not its own. */
export function forgedParameters(names: readonly string[]) {
  const entry = (name: string) => {
    const likely = LIKELY[name] ?? [];
    const value = fc.oneof(
      { weight: likely.length > 0 ? 5 : 0, arbitrary: fc.constantFrom(...(likely.length > 0 ? likely : [null])) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
    );
    return fc.tuple(fc.constant(name), value);
  };
  const own = fc.subarray([...names], { minLength: 0, maxLength: Math.min(9, names.length) }).chain((chosen) => fc.tuple(...chosen.map(entry)));
  const other = fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES).chain((name) => fc.tuple(entry(name))) },
  );
  return fc.tuple(own, other).map((entries) => Object.fromEntries(entries.flat() as [string, unknown][]));
}

/** What is typed in the fields of a form, or put there by somebody without one: always strings, or what is dropped. */
export function forgedInputs(names: readonly string[]) {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.constantFrom(...HOSTILE.map(String)),
    fc.constantFrom('10 000 kr', 'tolv', '10 %', '4,7 miljoner', '2026-12-01', 'nästa fredag kl 9', 'Habo', 'spara ändå', '−125'),
  );
  return fc
    .subarray([...names], { maxLength: Math.min(3, names.length) })
    .chain((chosen) => fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), text))))
    .map((entries) => Object.fromEntries(entries.filter(([name]) => name !== 'command' && name !== 'params' && name !== 'key')));
}
