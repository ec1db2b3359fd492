import iconv from 'iconv-lite';

export interface WrittenTransaction {
  readonly account: string;
  readonly objects?: readonly (readonly [dimension: string, id: string])[];
  /** As the format writes it: "1950.00", "-1950.00". */
  readonly amount: string;
  readonly text?: string;
}

export interface WrittenVoucher {
  readonly series?: string;
  readonly number?: string;
  /** `20260131` */
  readonly date: string;
  readonly text?: string;
  readonly transactions: readonly WrittenTransaction[];
}

export interface WrittenSie {
  readonly year?: number;
  readonly company?: string;
  readonly accounts?: Readonly<Record<string, string>>;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly objects?: readonly (readonly [dimension: string, id: string, name: string])[];
  readonly vouchers?: readonly WrittenVoucher[];
  /** More lines, as they are. */
  readonly more?: readonly string[];
  readonly results?: Readonly<Record<string, string>>;
}

export const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

export function printTransaction({ account, objects = [], amount, text }: WrittenTransaction): string {
  const list = objects.map(([dimension, id]) => `${dimension} ${quote(id)}`).join(' ');
  return `#TRANS ${account} {${list}} ${amount}${text === undefined ? '' : ` "" ${quote(text)}`}`;
}

/** A SIE 4 file as an accounting system writes it, in words of its own. */
export function printSie({
  year = 2026,
  company = 'Samordningsförbundet Södra Vätterbygden',
  accounts = {},
  dimensions = { '1': 'Kostnadsställe' },
  objects = [],
  vouchers = [],
  results = {},
  more = [],
}: WrittenSie): string {
  return [
    '#FLAGGA 0',
    '#PROGRAM "Bokföring" 1.0',
    '#FORMAT PC8',
    `#GEN ${year}0930`,
    '#SIETYP 4',
    `#FNAMN ${quote(company)}`,
    `#RAR 0 ${year}0101 ${year}1231`,
    `#RAR -1 ${year - 1}0101 ${year - 1}1231`,
    '#KPTYP BAS2024',
    ...Object.entries(accounts).map(([number, name]) => `#KONTO ${number} ${quote(name)}`),
    ...Object.entries(dimensions).map(([number, name]) => `#DIM ${number} ${quote(name)}`),
    ...objects.map(([dimension, id, name]) => `#OBJEKT ${dimension} ${quote(id)} ${quote(name)}`),
    ...Object.entries(results).map(([account, amount]) => `#RES 0 ${account} ${amount}`),
    ...more,
    ...vouchers.flatMap(({ series = 'A', number = '', date, text = 'Verifikation', transactions }) => [
      `#VER ${quote(series)} ${quote(number)} ${date} ${quote(text)}`,
      '{',
      ...transactions.map((each) => `   ${printTransaction(each)}`),
      '}',
    ]),
    '',
  ].join('\r\n');
}

export const inCp437 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'cp437'));
export const inUtf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/** A made-up year of bookkeeping up to August: costs by cost centre, contributions by account name, a bank account against them. */
export function sampleYear(year = 2026): WrittenSie {
  const paid = (number: string, date: string, account: string, id: string | null, amount: string): WrittenVoucher => ({
    number,
    date,
    text: 'Betalning "mars" till utförare',
    transactions: [
      { account, amount, ...(id === null ? {} : { objects: [['1', id] as const] }) },
      { account: '1930', amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}` },
    ],
  });
  return {
    year,
    accounts: {
      '1930': 'Bankkonto',
      '3010': 'Försäkringskassan',
      '3020': 'Region Jönköpings län',
      '4010': 'Köp av verksamhet',
      '5010': 'Lokaler',
      '6570': 'Bankavgifter',
    },
    objects: [
      ['1', '10', 'Enter'],
      ['1', '11', 'Etableringsstödjare'],
      ['1', '20', 'Kansliet'],
      ['1', '99', 'Används inte'],
    ],
    vouchers: [
      paid('1', `${year}0131`, '4010', '10', '250000.00'),
      paid('2', `${year}0430`, '4010', '10', '1200000.50'),
      paid('3', `${year}0831`, '4010', '10', '499999.50'),
      paid('4', `${year}0831`, '5010', '20', '480000'),
      paid('5', `${year}0630`, '4010', '11', '120000'),
      paid('6', `${year}0831`, '6570', null, '1250.00'),
      paid('7', `${year}0115`, '3010', null, '-1837000.00'),
      paid('8', `${year}0715`, '3010', null, '-918500'),
      paid('9', `${year}0716`, '3020', null, '-918500'),
    ],
    results: { '3010': '-2755500', '3020': '-918500', '4010': '2070000.00', '5010': '480000', '6570': '1250' },
  };
}
