import type { Answer } from '../answer.js';
import type { Consent, Turn } from '../command.js';
import type { CommandId } from '../ids.js';
import { keepOpen } from '../open-question.js';
import { keyedBy } from '../save-key.js';
import { lockedInWords } from '../year-words.js';
import { confirmAnswer, ruleAnswer } from './report-answers.js';
import { besideEachOther, type Check, checkReport, type Draft } from './report-check.js';
import { receiptAnswer, takenBackAnswer } from './report-receipt.js';
import type { Said } from './report-said.js';
import { savedByKey, saveReports } from './report-saving.js';
import { changesInWords } from './report-words.js';
import { isReport, type Report } from './reports.js';

/** Every report of a message looked at; or the first answer that stops them all, saying which one it is about. */
export async function checkAll(
  said: readonly Said[],
  turn: Turn,
  command: CommandId,
): Promise<{ readonly drafts: readonly Draft[] } | { readonly answer: Answer }> {
  const checks: Check[] = [];
  for (const each of said) checks.push(await checkReport(each, turn, command));
  const drafts = checks.flatMap((check) => ('draft' in check ? [check.draft] : []));
  const stopped = checks.findIndex((check) => 'answer' in check);
  const stop = checks[stopped];
  if (!stop || !('answer' in stop)) return { drafts: besideEachOther(drafts) };
  if (said.length === 1) return stop;
  const { answer } = stop;
  return {
    answer: {
      ...answer,
      context: `Rapport ${stopped + 1} av ${said.length}: ${answer.context}`,
      lead: `${answer.lead ?? ''} Ingen av rapporterna är sparad.`.trim(),
    },
  };
}

/** What this very question has saved, when it is asked again with the same values (delivered twice, or a card used twice); null when it is a new one. */
export function savedByQuestion(drafts: readonly Draft[], turn: Turn): readonly Report[] | null {
  const saved = drafts.flatMap(({ earlier, counts }) => {
    if (!earlier?.key.startsWith(`${turn.key}#`)) return [];
    const { old, new: now } = changesInWords(earlier.body, counts);
    return old === now ? [earlier] : [];
  });
  return saved.length > 0 && saved.length === drafts.length ? saved : null;
}

/**
 * The yes, or the reason, to what was read back. Everything is looked at again: role, lock and what others have saved since. What
 * has changed is read back anew and saved by a new yes only.
 */
export async function confirmReports(said: readonly Said[], turn: Turn, consent: Consent, command: CommandId): Promise<Answer> {
  const keyed = keyedBy(turn, said);
  const before = (await savedByKey(keyed)).filter(isReport);
  if (before.length === 0 && consent.kind === 'reason' && consent.reason.trim() === '') return reasonMissing(turn, command);
  const checked = await checkAll(said, turn, command);
  if ('answer' in checked) return before.length > 0 ? receiptAnswer(before, turn, command) : checked.answer;
  const { drafts } = checked;
  const reason = consent.kind === 'reason' ? consent.reason.trim() : null;
  const confirmed = drafts.map((draft, index) => ({
    draft,
    shown: said[index]?.replaces ?? null,
    deviation: draft.broken.length > 0 ? reason : null,
  }));
  const result = await saveReports(confirmed, keyed);
  if (result.kind === 'saved') return receiptAnswer(result.reports, turn, command);
  if (result.kind === 'withdrawn') return takenBackAnswer(turn, command);
  if (result.kind === 'changed') {
    const anew = await checkAll(said, turn, command);
    return 'answer' in anew ? anew.answer : await askAgain(anew.drafts, turn);
  }
  return {
    command,
    params: { association: turn.association.id, year: result.lock.year },
    status: 'invalid',
    context: turn.association.name,
    headline: 'Året är stängt',
    notices: [{ kind: 'error', text: lockedInWords(result.lock) }],
    lead: 'Inget är sparat.',
  };
}

/** Somebody else saved the same in between: the difference is shown, under a question of its own, so that an old press cannot answer it. */
async function askAgain(drafts: readonly Draft[], turn: Turn): Promise<Answer> {
  const again = { ...turn, key: `${turn.key}/igen` };
  const renewed = drafts.map((draft) => ({ ...draft, turn: again }));
  const answer = renewed.some(({ broken }) => broken.length > 0) ? ruleAnswer(renewed) : confirmAnswer(renewed);
  await keepOpen(answer, again);
  return { ...answer, lead: `Någon annan har sparat samma period medan du svarade. ${answer.lead ?? ''}`.trim() };
}

function reasonMissing(turn: Turn, command: CommandId): Answer {
  return {
    command,
    params: { association: turn.association.id },
    status: 'ask',
    context: turn.association.name,
    headline: 'Varför stämmer det inte?',
    lead: 'Skriv ”spara ändå:” och några ord, till exempel ”spara ändå: två orsaker för samma person”. Inget är sparat än.',
  };
}
