import { z } from 'zod';
import { decimal } from '../../calculation/number.js';
import { kronorExact, list } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { localTime, periodName } from '../../swedish/time.js';
import type { Answer, Parameters as Params } from '../answer.js';
import { outcomesIn } from '../budget/actuals.js';
import { type Consent, defineCommand, type Turn } from '../command.js';
import { keepOpen } from '../open-question.js';
import { parameters } from '../parameters/parameters.js';
import { lastMonthOf } from '../periods.js';
import { keyedBy } from '../save-key.js';
import { confirmAnswer } from './confirm-card.js';
import { changesOf, type Entries, type Entry } from './entry.js';
import { fileAnswer } from './file-answer.js';
import { linesOfYear } from './lines.js';
import { formAnswer, invalidAnswer, lineAnswer, monthAnswer, strangeAnswer } from './questions.js';
import { receiptAnswer, sameAnswer, takenBackAnswer } from './receipt.js';
import { outcomeRecords, savedBefore, saveOutcomes } from './saving.js';
import { strangeIn } from './strange.js';
import { undoOutcomes } from './undo.js';

const Parameters = z.object({
  association: parameters.association,
  year: parameters.year.nullable(),
  line: parameters.line.nullable(),
  outcome: parameters.outcome,
  through: parameters.through,
  outcomes: parameters.outcomes,
  checked: parameters.checked,
  file: parameters.file,
  seen: parameters.seen,
});
type Said = z.infer<typeof Parameters>;

export const actualRecord = defineCommand({
  id: 'actual.record',
  title: 'Lägg in utfall',
  who: 'director',
  examples: [
    'utfall Enter t.o.m. augusti 1 950 000',
    'lägg in utfall',
    'utfall t.o.m. augusti: Enter 1 950 000, Kansli 480 000, FIA 400 000',
    'registrera utfallet för oktober',
    'utfallet för FIA till och med september är 402 300 kr',
    'Enter har kostat 1,95 mnkr t.o.m. augusti',
    'mata in utfall per 31 augusti',
    'vi har gjort av med 1,2 mnkr på FIA till och med september',
    'kansliet har förbrukat 512 tkr till och med september',
    'bokför utfall Enter jan-aug 1 950 000',
    'utfall kvartal 3 Enter 2 100 000',
    'rätta utfallet för Enter augusti till 1 940 000',
    'försäkringskassan har betalat in 2 755 500 t.o.m. september',
    'nytt utfall',
    'jag vill lägga in hur mycket vi har gjort av med',
    'fyll i utfall för alla poster',
    'utfall hittills kompetensutveckling 88 000 kr',
    'uppdatera utfallet',
    'läs in bokföringen',
    'ta emot en sie-fil',
    'utfall i tkr t.o.m. aug: enter 1950, fia 400',
    'record actuals',
    'skriv in att kansliet kostade 300 tkr',
    'bokfört på kansliet: 55 tkr',
    'för in att Enter kostade 2,7 mkr 2024',
  ],
  parameters: Parameters,
  answer,

  async confirm(said, turn, consent): Promise<Answer> {
    const keyed = keyedBy(turn, said);
    const before = await savedBefore(keyed);
    if (before?.kind === 'saved') return receiptAnswer(before.records, turn);
    if (before) return takenBackAnswer(turn);
    const read = readSaid(said, turn);
    if ('answer' in read) return await asked(read.answer, turn);
    if (!('said' in read) || !read.said) throw new Error('a confirmed outcome has an amount');
    const records = await outcomeRecords(turn, read.said.year);
    if (records.length !== said.seen) return await asked(await answer(said, turn), turn);
    const changes = changesOf(read.said, records);
    const saving = await saveOutcomes(
      read.said,
      changes.filter(({ same }) => !same),
      records.length,
      keyed,
      reasonOf(consent),
    );
    if (saving.kind === 'saved') return receiptAnswer(saving.records, turn);
    return saving.kind === 'withdrawn' ? takenBackAnswer(turn) : await asked(await answer(said, turn), turn);
  },

  undo: undoOutcomes,
});

/** What is asked anew stands in the old question's place. */
async function asked(question: Answer, turn: Turn): Promise<Answer> {
  await keepOpen(question, turn);
  return question;
}

function reasonOf(consent: Consent): string | null {
  return consent.kind === 'reason' ? consent.reason.slice(0, 500) || null : null;
}

async function answer(said: Said, turn: Turn): Promise<Answer> {
  if (turn.file) {
    const through = said.through ? lastMonthOf(said.through) : undefined;
    const { sheet, unit } = turn.file;
    const options = { year: said.year ?? undefined, through, sheet, unit, inChat: true };
    return await fileAnswer(turn.file, options, turn, (read, more) => reviewed(read, turn, false, more));
  }
  const read = readSaid(said, turn);
  if ('answer' in read) return read.answer;
  if ('month' in read) {
    const { year, kept, lines } = read.month;
    const standing = outcomesIn(await outcomeRecords(turn, year));
    const newest = lines.map((line) => standing.get(line)?.through ?? '').sort();
    return monthAnswer(turn, year, kept, newest.at(-1) || null);
  }
  if (!read.said) {
    const through = said.through ? lastMonthOf(said.through) : null;
    const year = said.year ?? (through ? Number(through.slice(0, 4)) : localTime(turn.now).year);
    return formAnswer(turn, year, through, linesOfYear(turn.association, year), await outcomeRecords(turn, year));
  }
  return await reviewed(read.said, turn, said.checked === 'yes');
}

/** Entries from whichever door beside what stands: the question before they are saved, or why they are not. */
async function reviewed(said: Entries, turn: Turn, checked: boolean, more: Pick<Answer, 'facts' | 'notices'> = {}): Promise<Answer> {
  const records = await outcomeRecords(turn, said.year);
  const odd = checked ? [] : strangeIn(said.entries, said.file !== null);
  if (odd.length > 0) return strangeAnswer(said, odd, records.length, turn);
  const changes = changesOf(said, records);
  const fresh = changes.filter(({ same }) => !same);
  return fresh.length === 0 ? sameAnswer(said, changes, turn) : confirmAnswer(said, said.file ? changes : fresh, records.length, turn, more);
}

type Read =
  | { readonly said: Entries }
  | { readonly said: null }
  | { readonly answer: Answer }
  | { readonly month: { readonly year: number; readonly kept: Params; readonly lines: readonly string[] } };

/** What was said as entries of one year; null where nothing was; that only the month is missing; or what to ask, or what is wrong. */
function readSaid(said: Said, turn: Turn): Read {
  const { association, now } = turn;
  const amounts = said.outcomes ?? (said.outcome ? [{ line: said.line ?? null, amount: said.outcome, accounts: undefined }] : []);
  const through = said.through ? lastMonthOf(said.through) : null;
  const today = localTime(now);
  const year = through ? Number(through.slice(0, 4)) : (said.year ?? today.year);
  const kept: Params = JSON.parse(JSON.stringify(said));
  if (through && said.year && said.year !== year)
    return {
      answer: invalidAnswer(
        turn,
        kept,
        'Året och månaden stämmer inte',
        `Du skrev både ${said.year} och ${periodName(through)}. Skriv bara en av dem.`,
      ),
    };
  if (through && through > `${today.year}-${String(today.month).padStart(2, '0')}`)
    return {
      answer: invalidAnswer(
        turn,
        kept,
        'Utfallet ligger i framtiden',
        `${capital(periodName(through))} har inte börjat än. Ett utfall gäller tid som har gått.`,
      ),
    };
  const known = linesOfYear(association, year);
  if (known.lines.length === 0)
    return {
      answer: invalidAnswer(turn, kept, 'Det finns ingen budget med poster', `${association.name} har ingen budget med poster att lägga utfall på.`),
    };
  if (!known.column && year !== today.year)
    return {
      answer: invalidAnswer(
        turn,
        kept,
        `Ingen budget för ${year}`,
        `${association.name} har ingen budget med poster för ${year}. Utfall läggs in på ett år som har en.`,
      ),
    };
  if (amounts.length === 0) return { said: null };
  const entries: Entry[] = [];
  for (const { line: id, amount, accounts } of amounts) {
    const line = known.lines.find((each) => each.id === id);
    if (!line) return { answer: lineAnswer(turn, year, kept, known, kronorExact(decimal(amount)), id) };
    const other = entries.find((each) => each.line === line);
    if (other && !other.amount.eq(amount))
      return {
        answer: invalidAnswer(
          turn,
          kept,
          'Samma post två gånger',
          `${line.label} står både med ${list([kronorExact(other.amount), kronorExact(decimal(amount))])}. Skriv varje post en gång.`,
        ),
      };
    if (decimal(amount).decimalPlaces() > 2)
      return { answer: invalidAnswer(turn, kept, 'Beloppet har för många decimaler', 'Kronor skrivs med högst två decimaler.') };
    if (!other) entries.push({ line, amount: decimal(amount), accounts: accounts ?? [] });
  }
  if (!through) return { month: { year, kept, lines: entries.map(({ line }) => line.id) } };
  return { said: { year, through, entries, file: said.file ?? null } };
}
