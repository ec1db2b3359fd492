import type { DecisionRecord } from '../../store/bodies/decisions.js';
import { list } from '../../swedish/format.js';
import { longDate } from '../../swedish/time.js';
import type { Action, Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { type Decision, findDecisions } from '../facts/decisions.js';
import { fieldFor } from '../fields.js';
import { plain } from '../parameters/plain.js';
import { savedBy } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { append } from '../saving.js';
import { decisionBase, decisionFacts } from './decision-answers.js';
import type { DecisionSaid } from './decision-said.js';
import { isRegistered } from './standing.js';
import { allOf, type StoredDecision } from './stored.js';

const number = (paragraph: string | null | undefined): string => (paragraph ?? '').replace(/^§ ?/, '').replace(/\s/g, '');
const where = ({ paragraph, date }: Pick<DecisionRecord, 'paragraph' | 'date'>): string => [paragraph ?? 'utan paragraf', longDate(date)].join(', ');

const WORDS = {
  remove: { verb: 'tas bort', ask: 'Ska beslutet tas bort?', done: 'Sparat: beslutet är borttaget', button: 'Ta bort' },
  correct: { verb: 'rättas', ask: 'Ska beslutet ändras så här?', done: 'Sparat: beslutet är ändrat', button: 'Spara' },
} as const;

/** The registered decision that was meant; or why there is none, in an answer. */
async function meant(said: DecisionSaid, turn: Turn): Promise<StoredDecision | Answer> {
  const registered = await allOf(turn.store, turn.association.id, 'decision');
  const { decisionReceipt, paragraph, date, decisionChange = 'remove' } = said;
  const fits = registered.filter(({ sequence, body }) =>
    decisionReceipt === undefined
      ? (!paragraph || number(body.paragraph) === number(paragraph)) && (!date || body.date === date)
      : sequence === decisionReceipt,
  );
  const [only, ...more] = fits;
  if (only && more.length === 0 && (paragraph || date || decisionReceipt !== undefined)) return only;
  const base = decisionBase(turn, said);
  const choices = (only ? fits : registered).slice(-5).reverse();
  if (!only && (paragraph || date)) return notHere(said, turn, choices);
  return {
    ...base,
    status: choices.length > 0 ? 'ask' : 'invalid',
    headline: choices.length > 0 ? `Vilket beslut ska ${WORDS[decisionChange].verb}?` : 'Inget beslut är registrerat här',
    lead:
      choices.length > 0
        ? 'Välj det, eller skriv paragraf och datum. Inget är sparat.'
        : 'Bara beslut som är registrerade i boten kan ändras. Inget är sparat.',
    actions: choices.map((record) => choose(record, said, turn)),
    ...(choices.length > 0 ? { pending: { kind: 'complete', command: 'decision.edit', params: base.params } as const } : {}),
  };
}

function choose({ sequence, body }: StoredDecision, { decisionChange, decision }: DecisionSaid, { association }: Turn): Action {
  return {
    title: where(body),
    command: 'decision.edit',
    params: plain({ association: association.id, decisionChange, decisionReceipt: sequence, decision: decision ?? undefined }),
  };
}

/** What is printed stands in its source; what is in neither is told so, with what there is. */
function notHere(said: DecisionSaid, turn: Turn, registered: readonly StoredDecision[]): Answer {
  const { association } = turn;
  const { paragraph, date, decisionChange = 'remove' } = said;
  const printed = findDecisions(association, { paragraph: paragraph ?? undefined, date: date ?? undefined }).filter(
    (each: Decision) => !isRegistered(each),
  );
  const [found] = printed;
  const change = decisionChange === 'remove' ? 'tas bort' : 'ändras';
  return {
    ...decisionBase(turn, said),
    status: 'invalid',
    headline: found ? `Beslutet kan inte ${change} här` : 'Det beslutet är inte registrerat',
    lead: found
      ? `${[found.paragraph, longDate(found.date)].filter(Boolean).join(', ')} står i källorna (${association.documents[found.document]?.title ?? 'protokollet'}). Inget är sparat.`
      : `${registered.length > 0 ? `Registrerade är ${list(registered.map(({ body }) => where(body)))}.` : 'Inga beslut är registrerade i boten.'} Inget är sparat.`,
    actions: found
      ? [
          {
            title: 'Visa beslutet',
            command: 'decision.find',
            params: plain({ association: association.id, date: found.date, paragraph: number(found.paragraph) || undefined }),
          },
        ]
      : registered.map((record) => choose(record, said, turn)),
  };
}

/** A decision that an adopted budget saved with itself is the budget's. */
function withBudget({ sequence, body }: StoredDecision, said: DecisionSaid, turn: Turn): Answer {
  return {
    ...decisionBase(turn, said),
    status: 'invalid',
    headline: `Beslutet hör till budget ${body.budgetYear}`,
    lead: `Det sparades när budgeten antogs. Skriv ”ångra kvitto ${sequence}”, så räknas varken antagandet eller beslutet. Inget är sparat.`,
  };
}

/** The decision as it would stand after the correction. */
function corrected({ body }: StoredDecision, { date, paragraph, decision }: DecisionSaid): DecisionRecord {
  return { ...body, date: date ?? body.date, paragraph: paragraph ? `§ ${number(paragraph)}` : body.paragraph, content: decision ?? body.content };
}

const isSame = (one: DecisionRecord, other: DecisionRecord): boolean =>
  one.date === other.date && one.paragraph === other.paragraph && one.content === other.content;

/** A registered decision that is to be taken away or put right, read back before anything is saved. */
export async function changeDecision(said: DecisionSaid, turn: Turn): Promise<Answer> {
  const found = await meant(said, turn);
  if ('status' in found) return found;
  if (found.body.budgetYear !== null) return withBudget(found, said, turn);
  const { decisionChange = 'remove' } = said;
  const after = corrected(found, said);
  const params = { ...said, decisionChange, decisionReceipt: found.sequence, association: turn.association.id };
  if (decisionChange === 'correct' && isSame(found.body, after)) return askCorrection(found, params, turn);
  return {
    ...decisionBase(turn, params),
    status: 'confirm',
    headline: WORDS[decisionChange].ask,
    lead: `Inget är sparat än. ${decisionChange === 'remove' ? 'Beslutet står kvar i loggen.' : `Nu står det: ${where(found.body)}: ${found.body.content.replace(/\.$/, '')}.`}`,
    facts: decisionFacts(decisionChange === 'remove' ? found.body : after),
    actions: [saveButton('decision.edit', turn, WORDS[decisionChange].button), cancelButton('decision.edit', turn)],
    pending: { kind: 'confirm', command: 'decision.edit', params: plain(params) },
  };
}

function askCorrection({ body }: StoredDecision, params: DecisionSaid, turn: Turn): Answer {
  const kept = plain({ ...params, date: undefined, paragraph: undefined, decision: undefined });
  return {
    ...decisionBase(turn, params),
    status: 'ask',
    headline: 'Vad ska stå i stället?',
    lead: 'Skriv beslutet i egna korta ord, utan namn på personer. Inget är sparat än.',
    form: [fieldFor('date', body.date), fieldFor('paragraph', number(body.paragraph) || undefined, false), fieldFor('decision', body.content)],
    actions: [{ title: 'Granska', command: 'decision.edit', params: kept, primary: true }],
    pending: { kind: 'complete', command: 'decision.edit', params: kept },
  };
}

/** Saves the removal or the correction; both are appended, and what was stands in the log. */
export async function saveChange(said: DecisionSaid, turn: Turn, key: string): Promise<Answer> {
  const { decisionChange = 'remove' } = said;
  const before = await turn.store.byKey(turn.association.id, key);
  const found = before.length > 0 ? null : await meant(said, turn);
  if (found && 'status' in found) return found;
  const after = found && decisionChange === 'correct' ? corrected(found, said) : null;
  const saved = found
    ? await append(turn, { year: found.year, key, bodies: [...(after ? [after] : []), { type: 'withdrawal', of: found.sequence }] })
    : before;
  const [first] = saved;
  if (!first) throw new Error(`nothing was appended under ${key}`);
  const stands = saved.find(({ body }) => body.type === 'decision')?.body;
  return {
    ...decisionBase(turn, said),
    status: 'ok',
    headline: WORDS[decisionChange].done,
    lead: `${savedBy(first, turn)} Kvitto ${first.sequence}. Det som stod förut finns kvar i loggen.`,
    facts: stands?.type === 'decision' ? decisionFacts(stands) : [],
    actions: [undoButton('decision.edit', first)],
  };
}
