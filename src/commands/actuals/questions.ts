import type { StoredRecord } from '../../store/port.js';
import { counted, kronor, kronorExact, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Answer, Field, Parameters } from '../answer.js';
import { outcomesIn } from '../budget/actuals.js';
import type { Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { latestEndedMonth } from '../periods.js';
import { cancel, entriesParams } from './confirm-card.js';
import type { Entries } from './entry.js';
import type { YearLines } from './lines.js';
import type { Strange } from './strange.js';
import { contextOf } from './words.js';

/** The months of the year that have begun, newest first. */
function monthField(year: number, chosen: string | null, now: Date): Field {
  const today = localTime(now);
  const last = year < today.year ? 12 : year === today.year ? today.month : 0;
  const months = Array.from({ length: last }, (_, index) => `${year}-${String(last - index).padStart(2, '0')}`);
  const ended = latestEndedMonth(today.date);
  return {
    ...fieldFor('through', chosen ?? (ended.startsWith(String(year)) ? ended : months[0])),
    kind: 'choice',
    choices: months.map((month) => ({ title: capital(periodName(month)), value: month })),
  };
}

function base(turn: Turn, params: Parameters, through: string | null) {
  return {
    command: 'actual.record',
    params: { ...params, association: turn.association.id },
    context: contextOf(turn.association, through),
  } as const;
}

/** All lines of the year in one form; those with an outcome for the form's own month are prefilled with it: another month's is no answer for this one. */
export function formAnswer(turn: Turn, year: number, through: string | null, known: YearLines, records: readonly StoredRecord[]): Answer {
  const standing = outcomesIn(records);
  const month = monthField(year, through, turn.now);
  const latest = [...standing.values()]
    .map((outcome) => outcome.through)
    .sort()
    .at(-1);
  const shown = known.lines.filter(({ id, budget }) => standing.has(id) || (known.column ? budget !== null && !budget.value.isZero() : true));
  const fields = (kind: 'cost' | 'income', group: string): Field[] =>
    shown
      .filter((line) => line.kind === kind)
      .map(({ id, label }) => ({
        name: `outcomes.${id}`,
        label,
        kind: 'number',
        required: false,
        group,
        errorMessage: `Skriv kronor för ${label}, till exempel 480 000.`,
        ...(standing.get(id)?.through === month.value ? { value: standing.get(id)?.amount.value.toFixed() ?? '' } : {}),
      }));
  return {
    ...base(turn, { year, ...(through ? { through } : {}) }, through),
    status: 'ask',
    headline: `Lägg in utfall ${year}`,
    lead: [
      latest ? `Senast lades utfall in t.o.m. ${periodName(latest)}.` : '',
      'Lämna tomt där inget nytt finns.',
      'Skriv kronor från årets början. Kostnader och intäkter skrivs utan minus.',
      known.column ? '' : `${turn.association.name} har ingen budget med poster för ${year}: posterna är de från den senaste budgeten.`,
    ]
      .filter(Boolean)
      .join(' '),
    form: [month, ...fields('cost', 'Kostnader'), ...fields('income', 'Intäkter')],
    actions: [{ title: 'Granska', command: 'actual.record', params: { association: turn.association.id, year }, primary: true }, cancel(turn)],
    pending: { kind: 'complete', command: 'actual.record', params: { association: turn.association.id, year, ...(through ? { through } : {}) } },
  };
}

/** What was said is kept; only the month is missing. `latest`: the month that these lines' newest outcome goes to, where they have one. */
export function monthAnswer(turn: Turn, year: number, said: Parameters, latest: string | null): Answer {
  return {
    ...base(turn, { ...said, year }, null),
    status: 'ask',
    headline: 'Till och med vilken månad?',
    lead: 'Utfallet räknas från årets början till och med den månaden. Inget är sparat än.',
    form: [monthField(year, latest, turn.now)],
    actions: [{ title: 'Granska', command: 'actual.record', params: { ...said, association: turn.association.id }, primary: true }, cancel(turn)],
    pending: { kind: 'complete', command: 'actual.record', params: { ...said, association: turn.association.id } },
  };
}

/** An amount without its line, or with one that the year does not have. */
export function lineAnswer(turn: Turn, year: number, said: Parameters, known: YearLines, amount: string, unknown: string | null): Answer {
  const { line: _line, ...rest } = said;
  return {
    ...base(turn, { ...rest, year }, null),
    status: unknown ? 'invalid' : 'ask',
    headline: unknown ? 'Den posten finns inte i budgeten' : 'Vilken post gäller det?',
    lead: `Jag hittar ingen budgetpost för ${amount}. Posterna är ${list(known.lines.map(({ label }) => label))}. Inget är sparat.`,
    form: [
      {
        ...fieldFor('line', known.lines[0]?.label),
        kind: 'choice',
        choices: known.lines.map(({ label }) => ({ title: label, value: label })),
      },
    ],
    actions: [{ title: 'Granska', command: 'actual.record', params: { ...rest, association: turn.association.id }, primary: true }, cancel(turn)],
    pending: { kind: 'complete', command: 'actual.record', params: { ...rest, association: turn.association.id } },
  };
}

/** Something is wrong with what was said; nothing is saved. */
export function invalidAnswer(turn: Turn, params: Parameters, headline: string, text: string): Answer {
  return {
    ...base(turn, params, null),
    status: 'invalid',
    headline,
    notices: [{ kind: 'error', text }],
    lead: 'Inget är sparat.',
    actions: [{ title: 'Lägg in utfall', command: 'actual.record', params: { association: turn.association.id } }],
  };
}

/** Why an amount is asked about, and what was probably meant. */
export function strangeWords({ kind, entry: { line, amount }, right }: Strange): string {
  if (kind === 'sign')
    return `${line.label} är ${kronorExact(amount)}. ${line.kind === 'cost' ? 'Kostnader' : 'Intäkter'} skrivs utan minus; ett minus betyder att pengar har gått tillbaka.`;
  return `${line.label} är ${kronorExact(amount)}, men ${line.budget ? 'årets budget' : 'posten brukar vara'} ${kronor(line.usual?.value ?? 0)}. Menar du ${kronorExact(right)}?`;
}

/** Amounts that are probably not what was meant: kronor for tkr, a minus too many. The right ones are one press away. */
export function strangeAnswer(said: Entries, found: readonly Strange[], seen: number, turn: Turn): Answer {
  const righted = {
    ...said,
    entries: said.entries.map((entry) => {
      const other = found.find((each) => each.entry === entry);
      return other ? { ...entry, amount: other.right } : entry;
    }),
  };
  const thousands = found.some(({ kind }) => kind === 'thousands');
  const [only, ...more] = found;
  const asIs = { ...entriesParams(said, turn), checked: 'yes' };
  return {
    ...base(turn, entriesParams(said, turn), said.through),
    status: 'invalid',
    headline: thousands ? 'Är det tusental kronor?' : 'Ska det vara minus?',
    notices: found.slice(0, 4).map((each) => ({ kind: 'error', text: strangeWords(each) })),
    lead: `Inget är sparat.${found.length > 4 ? ` Det gäller ${counted(found.length, 'post', 'poster')}.` : ''} Är beloppet rätt som det står, skriv ”spara ändå:” och varför.`,
    actions: [
      {
        title: only && more.length === 0 ? `Ändra till ${kronorExact(only.right)}` : thousands ? 'Räkna om till kronor' : 'Ta bort minustecken',
        command: 'actual.record',
        params: entriesParams(righted, turn),
        primary: true,
      },
      { title: 'Det stämmer som det står', command: 'actual.record', params: asIs },
      cancel(turn),
    ],
    pending: { kind: 'override', command: 'actual.record', params: { ...asIs, seen } },
  };
}
