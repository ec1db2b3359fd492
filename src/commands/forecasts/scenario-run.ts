import type { Figure } from '../../calculation/figure.js';
import { fingerprint } from '../../store/fingerprint.js';
import { localTime } from '../../swedish/time.js';
import type { Answer, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { contributionGrowth } from '../contributions/growth.js';
import { baseYear } from '../contributions/growth-base.js';
import { standingAt } from '../plans/standing.js';
import { forecastAnswer } from './answers.js';
import { forecastCase, isFault } from './case.js';
import { forecastInvalid } from './question.js';
import { ForecastSaid, withoutEmpty } from './said.js';
import type { StoredScenario } from './scenarios.js';

/** A figure of a what-if, and what it is without the changes; null where there is no such. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly before: Figure | null;
  readonly after: Figure;
}

/** A saved question computed anew, over what the association has now. */
export interface Run {
  readonly answer: Answer;
  readonly baseline: { readonly source: string; readonly fingerprint: string };
  readonly measures: readonly Measure[];
  /** In short words: "Enter +100 000 kr". */
  readonly assumptions: string;
}

/** What can be saved: the question, not its answer. */
export type WhatIfQuestion = { readonly command: 'forecast.year' | 'contribution.growth'; readonly params: Parameters };

/** Asks a saved question again. Null when it cannot be computed any more: the line or the budget is gone. */
export async function runScenario({ command, params }: WhatIfQuestion, turn: Turn): Promise<Run | null> {
  return command === 'forecast.year' ? await runForecast(params, turn) : await runGrowth(params, turn);
}

/** A scenario over the budget that it was saved on, and over the one that stands now where that is another. */
export interface SavedRun {
  readonly run: Run;
  /** Null where nothing has changed since. */
  readonly newer: Run | null;
  /** The budget that it was saved on can no longer be rebuilt: `run` is over the one that stands now. */
  readonly lost: boolean;
}

/** Asks a saved question again, as it was saved. Null when it cannot be computed any more. */
export async function runAsSaved({ body, firstSaved }: StoredScenario, turn: Turn): Promise<SavedRun | null> {
  const question = { command: body.command, params: body.params as Parameters };
  const now = await runScenario(question, turn);
  if (now && now.baseline.fingerprint === body.baseline.fingerprint) return { run: now, newer: null, lost: false };
  const printed = turn.associations.get(turn.association.id);
  const association = printed && (await standingAt(printed, turn.store, firstSaved));
  const then = association ? await runScenario(question, { ...turn, association }) : null;
  if (then && then.baseline.fingerprint === body.baseline.fingerprint) return { run: then, newer: now, lost: false };
  return now && { run: now, newer: null, lost: true };
}

async function runForecast(params: Parameters, turn: Turn): Promise<Run | null> {
  const said = ForecastSaid.safeParse(params);
  if (!said.success) return null;
  const found = await forecastCase(withoutEmpty(said.data), turn);
  if (isFault(found))
    return { answer: forecastInvalid(found, params, turn), baseline: { source: '–', fingerprint: '–' }, measures: [], assumptions: '' };
  const [last, before] = [found.result.changed.at(-1), found.result.baseline.at(-1)];
  if (!last || !before) return null;
  const measures: (Measure | null)[] = [
    last.revenue.value.isZero() ? null : { id: 'revenue', label: 'Intäkter', before: before.revenue, after: last.revenue },
    { id: 'costs', label: 'Kostnader', before: before.costs, after: last.costs },
    last.revenue.value.isZero() ? null : { id: 'result', label: 'Resultat', before: before.result, after: last.result },
    last.closing ? { id: 'closing', label: 'Kapital 31 dec', before: before.closing, after: last.closing } : null,
  ];
  return {
    answer: forecastAnswer(found, turn),
    baseline: { source: found.source, fingerprint: found.baseline?.fingerprint ?? fingerprint(JSON.stringify(params)) },
    measures: measures.filter((measure) => measure !== null),
    assumptions: [...found.assumptions, ...(found.result.changed.length > 1 ? [`till ${last.year}`] : [])].join(', ') || found.name,
  };
}

async function runGrowth(params: Parameters, turn: Turn): Promise<Run | null> {
  const said = contributionGrowth.parameters.safeParse(params);
  if (!said.success) return null;
  const answer = await contributionGrowth.answer(said.data, turn);
  const base = baseYear(turn.association, said.data.startYear, said.data.startAmount, localTime(turn.now).year);
  if (answer.status !== 'ok' || !base) return null;
  return {
    answer,
    baseline: { source: base.source, fingerprint: fingerprint(JSON.stringify(base.contributions.map(({ id, amount }) => [id, amount.value]))) },
    measures: (answer.keyFigures ?? []).map(({ label, figure }) => ({
      id: label.replace(/ \d{4}(?:–\d{4})?/g, ''),
      label,
      before: null,
      after: figure,
    })),
    assumptions: (answer.lead ?? '').split(/(?<=\.) /)[0] ?? '',
  };
}
