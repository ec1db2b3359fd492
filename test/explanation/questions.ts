import type { CommandId } from '../../src/commands/ids.js';

/** A message, or several in one conversation. */
type Question = string | readonly string[];

/** What a person may ask of a command, beside its own examples: asked for every association. */
export const QUESTIONS: Partial<Record<CommandId, readonly Question[]>> = {
  'budget.status': [
    'hur ser budgeten ut?',
    'hur ser budgeten ut 2021?',
    'plan 2023',
    'utfallet 2023',
    'vad betalar kommunerna tillsammans',
    'intäkter och kostnader 2021, 2022 och 2023',
  ],
  'intervention.info': ['vilken insats är billigast per deltagare', 'kostnad per deltagare 2023'],
  'budget.compare': ['jämför budget och utfall 2023', 'budget mot prognos 2020', 'jämför vår budget med Värend', 'jämför oss med Höglandet'],
  'budget.check': ['kontrollräkna 2021', 'kontrollräkna 2023', 'kontrollräkna 2015'],
  'contribution.growth': ['10 % mer varje år från 2021', 'sänk bidragen med 2,5 % per år', 'höj 10 % per år, utrymme 40 mnkr'],
  'contribution.split': ['fördela 8 miljoner', 'fördela 8 miljoner lika mellan kommunerna'],
  'effect.calculate': ['vad är 24 jobb värda', 'hur många jobb för att tjäna in 900 tkr', '7 personer i 1,5 år, 62,5 % kvar, kostnad 333 333 kr'],
  'rate.calculate': ['28 av 62, mål 50 %', '7 av 19'],
  'goals.show': ['hur gick det mot målen', 'mål 2015'],
  'scenario.show': [
    [
      '10 % mer varje år från 2021, utrymme 40 mnkr',
      'spara som scenario Hög',
      'ja',
      '7 % mer varje år från 2021, utrymme 40 mnkr',
      'spara som scenario Låg',
      'ja',
      'jämför scenario Hög med scenario Låg',
    ],
  ],
  'participants.report': ['Rapportera 24 kvinnor, 38 män, 19 nya, 3 avslutade, 2 till studier', 'Enter mars: 24 kvinnor, 38 män'],
  'participants.show': ['visa deltagare 2023', 'visa deltagare'],
};

/** Commands that answer with no figures of their own: what they show was said, stored or printed as it stands. */
export const WITHOUT_FIGURES: ReadonlySet<CommandId> = new Set<CommandId>([
  'actual.record',
  'decision.edit',
  'scenario.edit',
  'participants.correct',
  'participants.missing',
  'year.close',
  'access.edit',
  'access.show',
  'setting.edit',
  'intervention.edit',
  'meeting.next',
  'meeting.list',
  'meeting.edit',
  'reminder.set',
  'reminder.show',
  'decision.find',
  'rule.find',
  'minutes.write',
  'association.choose',
  'help',
  'greeting',
]);
