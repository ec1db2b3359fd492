import type { ExitReason } from '../calculation/participants.js';
import type { Field } from './answer.js';
import type { ParameterName } from './parameters/parameters.js';

const FIELD: Partial<Record<ParameterName, Omit<Field, 'name' | 'required'>>> = {
  basis: { label: 'Underlag', kind: 'choice', errorMessage: 'Välj budget, prognos, plan eller utfall.' },
  year: { label: 'År', kind: 'text', errorMessage: 'Skriv ett år, till exempel 2021.' },
  startYear: { label: 'Från år', kind: 'text', errorMessage: 'Skriv ett år, till exempel 2021.' },
  untilYear: { label: 'Till år', kind: 'text', errorMessage: 'Skriv ett år, till exempel 2030.' },
  targetYear: { label: 'Målår', kind: 'text', errorMessage: 'Skriv ett år, till exempel 2029.' },
  rate: { label: 'Ökning per år, %', kind: 'number', errorMessage: 'Skriv procent, till exempel 10 eller 2,5.' },
  rates: { label: 'Ökningar, %', kind: 'text', errorMessage: 'Skriv två till fem procentsatser, till exempel 7 och 10.' },
  offer: { label: 'Utrymme, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 5 500 000 eller 5,5 mnkr.' },
  startAmount: { label: 'Statens bidrag, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 3 674 000.' },
  total: { label: 'Alla bidrag, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 8 000 000 eller 8 mnkr.' },
  amount: { label: 'Belopp, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 1 900 000 eller 1,9 mnkr.' },
  method: { label: 'Fördelning', kind: 'choice', errorMessage: 'Välj hur kommunerna delar på sin fjärdedel.' },
  changes: { label: 'Ändring', kind: 'text', errorMessage: 'Skriv post och belopp, till exempel Enter 100 tkr dyrare.' },
  utilisation: { label: 'Förbrukas, %', kind: 'number', errorMessage: 'Skriv procent, till exempel 90.' },
  scenario: { label: 'Namn', kind: 'text', errorMessage: 'Skriv ett namn, till exempel Försiktig.' },
  paragraph: { label: 'Paragraf', kind: 'text', errorMessage: 'Skriv paragrafens nummer, till exempel 12.' },
  decision: { label: 'Vad beslutades?', kind: 'text', errorMessage: 'Skriv beslutet i korta ord, utan namn.' },
  intervention: { label: 'Insats', kind: 'text', errorMessage: 'Skriv insatsens namn, till exempel Enter.' },
  outcome: { label: 'Utfall, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 1 950 000.' },
  outcomes: { label: 'Utfall', kind: 'text', errorMessage: 'Skriv posterna igen, till exempel: Enter 1 950 000, Kansli 480 000.' },
  through: { label: 'Till och med', kind: 'text', errorMessage: 'Skriv en månad, till exempel augusti 2026.' },
  line: { label: 'Post', kind: 'text', errorMessage: 'Skriv postens namn, till exempel Kansli.' },
  period: { label: 'Period', kind: 'text', errorMessage: 'Skriv en period, till exempel juli 2024 eller 2024.' },
  women: { label: 'Kvinnor', kind: 'count', errorMessage: 'Skriv antal för kvinnor, till exempel 12.' },
  men: { label: 'Män', kind: 'count', errorMessage: 'Skriv antal för män, till exempel 9.' },
  notStated: { label: 'Ej angivet', kind: 'count', errorMessage: 'Skriv antal där kön inte är angivet, till exempel 3.' },
  new: { label: 'Nya', kind: 'count', errorMessage: 'Skriv antal nya, till exempel 5.' },
  people: { label: 'Personer', kind: 'count', errorMessage: 'Skriv antal personer, till exempel 6.' },
  months: { label: 'Månader', kind: 'number', errorMessage: 'Skriv månader, till exempel 12 eller 18.' },
  retention: { label: 'Räknas, %', kind: 'number', errorMessage: 'Skriv procent, till exempel 100 eller 70.' },
  support: { label: 'Försörjning, kr', kind: 'number', errorMessage: 'Skriv kronor per månad, till exempel 10 000.' },
  administration: { label: 'Admin, kr', kind: 'number', errorMessage: 'Skriv kronor per månad, till exempel 500.' },
  tax: { label: 'Skatt, kr', kind: 'number', errorMessage: 'Skriv kronor per månad, till exempel 5 700.' },
  cost: { label: 'Kostnad, kr', kind: 'number', errorMessage: 'Skriv kronor, till exempel 900 000 eller 900 tkr.' },
  part: { label: 'Del', kind: 'count', errorMessage: 'Skriv hur många, till exempel 28.' },
  whole: { label: 'Av totalt', kind: 'count', errorMessage: 'Skriv av hur många, till exempel 62.' },
  target: { label: 'Mål, %', kind: 'number', errorMessage: 'Skriv procent, till exempel 50.' },
  hideBelow: { label: 'Dölj antal under', kind: 'count', errorMessage: 'Skriv en gräns, till exempel 5, eller 0 för att visa alla.' },
  change: { label: 'Ändring', kind: 'choice', errorMessage: 'Välj vad som ska ändras.' },
  name: { label: 'Namn', kind: 'text', errorMessage: 'Skriv insatsens namn, till exempel Nya vägar.' },
  user: { label: 'Person', kind: 'person', errorMessage: 'Nämn personen med @, eller välj i listan.' },
  role: { label: 'Roll', kind: 'choice', errorMessage: 'Välj roll: ledamot, handledare, förbundschef eller ingen.' },
  interventions: { label: 'Bara insatserna', kind: 'text', errorMessage: 'Skriv insatsernas namn, till exempel Enter och NOVA, eller lämna tomt.' },
  reportDay: { label: 'Dag i månaden', kind: 'count', errorMessage: 'Skriv en dag i månaden, till exempel 5.' },
  offset: { label: 'Hur långt före', kind: 'text', errorMessage: 'Skriv till exempel 3 dagar före eller 2 timmar före.' },
  pauseUntil: { label: 'Skickas igen från', kind: 'date', errorMessage: 'Skriv ett datum, till exempel 2027-02-01.' },
  from: { label: 'Från och med', kind: 'date', errorMessage: 'Skriv ett datum, till exempel 2027-01-01.' },
  kind: { label: 'Möte', kind: 'choice', errorMessage: 'Välj vilket möte det är.' },
  date: { label: 'Datum', kind: 'date', errorMessage: 'Skriv ett datum, till exempel 2027-03-04.' },
  time: { label: 'Börjar', kind: 'text', errorMessage: 'Skriv ett klockslag, till exempel 13.30.' },
  endTime: { label: 'Slutar', kind: 'text', errorMessage: 'Skriv ett klockslag, till exempel 15.00.' },
  place: { label: 'Plats', kind: 'text', errorMessage: 'Skriv en plats, till exempel Teams, eller en länk som börjar med https://.' },
  meetingChange: { label: 'Ändring', kind: 'choice', errorMessage: 'Välj lägg in, flytta, ställ in eller bekräfta.' },
  meeting: { label: 'Vilket möte', kind: 'choice', errorMessage: 'Välj ett av mötena.' },
  ended: { label: 'Avslutade', kind: 'count', errorMessage: 'Skriv antal avslutade, till exempel 3.' },
};

/** The words for each reason for leaving, as in the reports of the sources. */
export const EXIT_LABEL: Record<ExitReason, string> = {
  work: 'Arbete',
  studies: 'Studier',
  vocationalRehabilitation: 'Arb.rehab',
  illness: 'Sjukdom',
  other: 'Annat skäl',
  ownRequest: 'Egen begäran',
  backToReferrer: 'Åter remittent',
  regularActivity: 'Arbetslivsinriktat',
  workOrStudies: 'Arbete/studier',
  track1: 'Spår 1',
  track2: 'Spår 2',
  track3: 'Spår 3',
  track4: 'Spår 4',
  notStated: 'Ej angivet',
};

/** The form field of a parameter, prefilled with `value`; one that has no words of its own is asked for in free text. */
export function fieldFor(name: ParameterName, value?: string, required = true): Field {
  const field = FIELD[name] ?? { label: 'Värde', kind: 'text', errorMessage: 'Skriv ett värde.' };
  return { name, required, ...field, ...(value === undefined ? {} : { value }) };
}

/** What a parameter is called in a form; null where it has no words of its own. */
export function labelOf(name: string): string | null {
  return Object.entries(FIELD).find(([each]) => each === name)?.[1].label ?? null;
}

/** What amounts are rounded to. */
export function roundingField(value = '1'): Field {
  return {
    name: 'unit',
    label: 'Avrunda till',
    kind: 'choice',
    required: false,
    value,
    choices: [
      { title: '1 kr', value: '1' },
      { title: '100 kr', value: '100' },
      { title: '1 000 kr', value: '1000' },
    ],
    errorMessage: 'Välj vad beloppen ska avrundas till.',
  };
}

export function exitField(reason: ExitReason, value?: string): Field {
  const label = EXIT_LABEL[reason];
  return {
    name: `exits.${reason}`,
    label,
    kind: 'count',
    required: false,
    errorMessage: `Skriv antal för ${label.toLowerCase()}, till exempel 2.`,
    group: 'Varför avslutade?',
    ...(value === undefined ? {} : { value }),
  };
}
