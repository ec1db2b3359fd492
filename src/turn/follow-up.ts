import type { Associations } from '../associations/load.js';
import type { Answer, Parameters } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import type { Addition, Context, Language, Reading, Understanding } from '../language/understanding.js';
import type { LastRow } from '../store/port.js';
import { keptLead, leadOf, SUBJECT } from './follow-up-words.js';
import { withoutReplaced } from './instead.js';
import { withYearBeside } from './year-beside.js';

/** An earlier question asked again with something changed. */
export interface FollowUp {
  readonly command: Command;
  readonly reading: Reading;
  /** The association that the earlier answer was about; what is said now may name another. */
  readonly association: string;
  /** What was changed, for the reader: "Samma fråga som nyss, nu med 5 %." */
  readonly lead: string;
}

/** How many questions back somebody goes on from. */
const BACK = 3;
/** What still holds when the same is asked of another association; its lines, interventions and amounts do not. */
const PORTABLE = [
  'rate',
  'rates',
  'year',
  'otherYear',
  'basis',
  'otherBasis',
  'period',
  'measure',
  'kind',
  'unit',
  'method',
  'people',
  'months',
  'retention',
  'topic',
];
/**
 * Reads a text as the continuation of what the same person was just answered ("och för NOVA?", "2022 då?", "samma för Göteborg"). Null when it
 * is a question of its own. What writes is never gone on from: a save is always said in full.
 */
export function followUp(
  text: string,
  understood: Understanding,
  lasts: readonly LastRow[],
  { language, commands, context }: { readonly language: Language; readonly commands: readonly Command[]; readonly context: Context },
  associations: Associations,
): FollowUp | null {
  const tried = triedAgain(text, understood, lasts[0], language, context);
  const forecast = commands.find(({ id }) => id === 'forecast.year');
  if (tried && forecast) return { command: forecast, ...tried };
  for (const last of lasts.slice(0, BACK)) {
    const command = commands.find(({ id }) => id === last.command);
    if (!command || command.confirm) continue;
    const there = last.association === context.association ? context : { now: context.now, association: last.association };
    const added = language.goesOn(command.id, withYearBeside(text, last.params as Parameters), there);
    if (!added || isWhole(command.id, added)) continue;
    if (!(saysSomething(added) ? continues(added, understood, command.id) : keepsSubject(last, text, understood))) continue;
    const params = merged(last, added.params);
    return {
      command,
      reading: { params, problems: added.problems },
      association: last.association,
      lead: saysSomething(added) ? leadOf(added.params, last.association, associations) : keptLead(last, associations),
    };
  }
  return null;
}

/**
 * Right after a what-if "sätt Enter till 3 mnkr" tries that, where it names no proposal: on the same year, and all of what is changed.
 * Null when it is said of a budget that is being made.
 */
function triedAgain(
  text: string,
  understood: Understanding,
  last: LastRow | undefined,
  language: Language,
  context: Context,
): Omit<FollowUp, 'command'> | null {
  const isChange =
    understood.kind === 'command'
      ? understood.command === 'budget.edit' && (understood.params.planChange === 'change' || understood.params.planChange === undefined)
      : understood.kind === 'unsure' && understood.candidates.includes('budget.edit') && understood.candidates.includes('forecast.year');
  if (!isChange || last?.command !== 'forecast.year') return null;
  const there = last.association === context.association ? context : { now: context.now, association: last.association };
  const added = language.goesOn('forecast.year', text, there);
  if (!added?.alone || added.params.changes === undefined || added.problems.length > 0) return null;
  const { year, basis, untilYear, changes: tried } = last.params as Parameters;
  // What the year begins with changes no line: it goes with what was tried.
  const changes = [
    ...(onlyOpens(added.params) && Array.isArray(tried) ? tried : []),
    ...(Array.isArray(added.params.changes) ? added.params.changes : []),
  ];
  const kept = Object.fromEntries(Object.entries({ year, basis, untilYear }).filter(([, value]) => value !== undefined));
  return {
    reading: { params: { ...kept, ...added.params, changes }, problems: [] },
    association: last.association,
    lead: 'Räknat som en fråga: inget budgetförslag är ändrat.',
  };
}

function onlyOpens({ changes }: Parameters): boolean {
  return (
    JSON.stringify(changes ?? null)
      .match(/"line":"[^"]*"/g)
      ?.every((line) => line === '"line":"openingEquity"') ?? false
  );
}

/** What a what-if changes is all of it: the same words give the same figures, whatever was asked before. "Och om …" adds to it. */
const WHOLE: Partial<Record<CommandId, readonly string[]>> = { 'forecast.year': ['changes', 'utilisation', 'vacancy', 'outcome'] };
/** Said in a sentence of its own, these make a new question: "om vi höjer 10 % per år" is for all, whoever was asked about before. */
const WHOLE_SENTENCE: Partial<Record<CommandId, readonly string[]>> = {
  'contribution.growth': ['rate', 'rates', 'targetYear'],
  'contribution.split': ['total', 'amount'],
};

function isWhole(id: CommandId, { params, opens, adds }: Addition): boolean {
  const names = [...(WHOLE[id] ?? []), ...(opens ? (WHOLE_SENTENCE[id] ?? []) : [])];
  return !adds && names.some((name) => params[name] !== undefined);
}

/** These are another subject than the one before. */
const ALL = /\b(?:alla|allt|totalt|totalen|sammanlagt|sammantaget|hela|samtliga|insatserna|förbundet|förbunden|total|all)\b/i;

function saysSomething({ params, problems }: Addition): boolean {
  return problems.length > 0 || Object.values(params).some((value) => value !== undefined);
}

/** "Bara kvinnorna": nothing new is said of which, so it is of what was just spoken of, never of all. */
function keepsSubject({ params, command }: LastRow, text: string, understood: Understanding): boolean {
  if (understood.kind === 'command' && (roomOf(understood.command) !== roomOf(command) || Object.keys(understood.params).length > 0)) return false;
  const near = understood.kind === 'unsure' ? understood.candidates : understood.kind === 'unknown' ? understood.near : null;
  if (near && !near.some((id) => roomOf(id) === roomOf(command))) return false;
  return SUBJECT.some((name) => params[name] !== undefined) && !ALL.test(text);
}

/** "participants" of "participants.show" */
function roomOf(command: string): string {
  return command.split('.')[0] ?? command;
}

/** Values alone go on from the question before; a question of its own does where it is the same one, said as one goes on. */
function continues({ marked, alone, opens, asks }: Addition, understood: Understanding, id: CommandId): boolean {
  const isSame = understood.kind === 'command' ? understood.command === id : understood.kind === 'unsure' && understood.candidates.includes(id);
  if (!alone) return marked === 'surely' && isSame;
  if (marked === 'surely' || understood.kind !== 'command') return true;
  return !isSame && !opens && (marked === 'maybe' || asks);
}

/** The earlier question's parameters with what is said now in their place. */
export function merged(last: LastRow, said: Parameters): Parameters {
  const moves = said.association !== undefined && said.association !== last.association;
  const kept = new Map(Object.entries(withoutReplaced(last.params as Parameters, said)).filter(([name]) => !moves || PORTABLE.includes(name)));
  if (said.intervention !== undefined) kept.delete('municipality');
  // "Budget 2021" was chosen for its year: another year has its own.
  if (said.year !== undefined && said.basis === undefined && (kept.get('basis') === 'budget' || kept.get('basis') === 'plan')) kept.delete('basis');
  const changes = [kept.get('changes'), said.changes].flatMap((each) => (Array.isArray(each) ? each : []));
  return { ...Object.fromEntries(kept), ...said, ...(changes.length > 0 ? { changes } : {}) };
}

/** The answer with what was reused said first. */
export function withLead(answer: Answer, lead: string): Answer {
  return { ...answer, lead: answer.lead ? `${lead} ${answer.lead}` : lead };
}
