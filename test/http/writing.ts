import type { CommandId } from '../../src/commands/ids.js';

/** One way in which a command writes, said as a director does, and how it is seen that it was written. */
export interface Writing {
  readonly command: CommandId;
  /** Said before, each with its yes where it asks for one. */
  readonly before?: readonly string[];
  readonly text: string;
  /** Somebody who is mentioned after the text. */
  readonly mention?: string;
  /** How many records the yes saves; with `none`, it is saved at once. */
  readonly records: number;
  readonly asks?: 'none';
  /** What to say to see it, what is then said, and what is said once it is taken back. */
  readonly seen: { readonly text: string; readonly saved: RegExp; readonly undone: RegExp };
  /** What is answered instead where it is changed anew and not taken back. */
  readonly kept?: RegExp;
}

/** Every command that writes, in each of its ways. No two touch the same thing, so that all can be under way at once. */
export const WRITINGS: readonly Writing[] = [
  {
    command: 'participants.report',
    text: 'fia mars 2024: 24 kvinnor, 38 män, 5 nya, 3 avslutade',
    records: 1,
    seen: { text: 'visa fia mars 2024', saved: /62 deltagare/, undone: /Inga siffror/ },
  },
  {
    command: 'participants.report',
    text: 'nova december 2023: 4 kvinnor, 3 män, 1 ny, 0 avslutade; nova januari 2024: 5 kvinnor, 3 män, 1 ny, 0 avslutade',
    records: 2,
    seen: { text: 'visa nova januari 2024', saved: /8 deltagare/, undone: /Inga siffror/ },
  },
  {
    command: 'participants.correct',
    before: ['it-spåret mars 2024: 10 kvinnor, 5 män, 1 ny, 0 avslutade'],
    text: 'ändra män till 37 i it-spåret mars 2024',
    records: 1,
    seen: { text: 'visa it-spåret mars 2024', saved: /47 deltagare/, undone: /15 deltagare/ },
  },
  {
    command: 'participants.correct',
    before: ['enter mars 2024: 11 kvinnor, 5 män, 1 ny, 0 avslutade'],
    text: 'ta bort rapporten för enter mars 2024',
    records: 1,
    seen: { text: 'visa enter mars 2024', saved: /Inga siffror/, undone: /16 deltagare/ },
  },
  {
    command: 'actual.record',
    text: 'utfall t.o.m. augusti 2026: Enter 1 950 000, Kansli 480 000',
    records: 2,
    seen: { text: 'visa utfallet 2026', saved: /2 430 000 kr har använts/, undone: /^(?!.*2 430 000)/s },
  },
  {
    command: 'budget.edit',
    text: 'gör ett budgetförslag 2027 med samma insatser',
    records: 1,
    seen: { text: 'visa versionerna av budget 2027', saved: /Budgetförslag 2027|förslag 1/, undone: /Det finns inget förslag/ },
  },
  {
    command: 'budget.edit',
    before: ['gör ett budgetförslag 2028 med samma insatser'],
    text: 'anta budgeten 2028, § 12 den 16 november 2026',
    records: 2,
    seen: { text: 'vad beslutades den 16 november 2026?', saved: /§ 12/, undone: /^(?!.*§ 12)/s },
  },
  {
    command: 'decision.edit',
    text: 'registrera beslut § 14 den 20 november 2026: avtalet om Kometen förlängs ett år',
    records: 1,
    seen: { text: 'vad beslutades den 20 november 2026?', saved: /Avtalet om Kometen/, undone: /^(?!.*Avtalet om Kometen)/s },
  },
  {
    command: 'meeting.edit',
    text: 'lägg in styrelsemöte 1 mars 2029 kl 13.30 i Habo',
    records: 1,
    seen: { text: 'styrelsemöten 2029', saved: /1 bekräftat|1 mars/, undone: /^(?!.*1 mars)/s },
  },
  {
    command: 'meeting.edit',
    text: 'kopiera årshjulet 2026 till 2027',
    records: 7,
    seen: { text: 'alla möten 2027', saved: /7 att bekräfta/, undone: /exempel ur årshjulet/ },
  },
  {
    command: 'meeting.edit',
    before: ['kopiera årshjulet 2027 till 2028'],
    text: 'bekräfta alla möten 2028',
    records: 7,
    seen: { text: 'alla möten 2028', saved: /7 bekräftade/, undone: /7 att bekräfta/ },
  },
  {
    command: 'reminder.set',
    text: 'påminn om saknade rapporter den 5:e varje månad',
    records: 1,
    seen: { text: 'visa påminnelser', saved: /Alltid: saknade rapporter/, undone: /^(?!.*saknade rapporter)/s },
  },
  {
    command: 'scenario.edit',
    before: ['budget 2021: om Enter blir 100 tkr dyrare'],
    text: 'spara som scenario Ekonomi',
    records: 1,
    asks: 'none',
    seen: { text: 'visa scenarier', saved: /Ekonomi/, undone: /^(?!.*Ekonomi)/s },
  },
  {
    command: 'setting.edit',
    text: 'dölj antal under 5',
    records: 1,
    seen: { text: 'dölj antal under 5', saved: /Så är det redan/, undone: /Ska antal under 5 döljas/ },
  },
  {
    command: 'intervention.edit',
    text: 'lägg till insatsen Kometen',
    records: 1,
    seen: { text: 'vad är Kometen?', saved: /Kometen är individinriktad/, undone: /Kometen är individinriktad/ },
    kept: /avsluta insatsen/,
  },
  {
    command: 'intervention.edit',
    before: ['lägg till insatsen Norrsken'],
    text: 'ny ansvarig handledare för Norrsken',
    mention: 'coach-9',
    records: 2,
    seen: { text: 'visa behörigheter', saved: /coach-9/, undone: /coach-9/ },
    kept: /ansvarar inte längre/,
  },
  {
    command: 'access.edit',
    text: 'gör till ledamot',
    mention: 'member-9',
    records: 1,
    seen: { text: 'visa behörigheter', saved: /member-9/, undone: /member-9/ },
    kept: /ta bort behörigheten/,
  },
  {
    command: 'year.close',
    text: 'stäng 2019',
    records: 1,
    seen: { text: 'är 2019 stängt?', saved: /2019 är stängt/, undone: /2019 är stängt/ },
    kept: /öppna 2019 igen/,
  },
];
