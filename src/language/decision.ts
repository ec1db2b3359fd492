import type { Command } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { type Judgement, NONE } from './classifier.js';
import { extractorOf, isReadParameter } from './extract/extractors.js';
import type { Seen } from './material.js';
import type { Fit } from './reading.js';
import type { Reading, Understanding } from './understanding.js';

/** How much the parameters that a text fills may add to the classifier's word. */
const EVIDENCE = 0.7;
/** How much numbers that a command has no use for speak against it. */
const UNUSED = 0.3;
/** Under this nothing is understood; that much ahead of the next is clear. */
const CLEAR = 0.2;
const MARGIN = 0.18;
const NEAR = 0.1;
/** Words that no example holds speak for another matter. */
const STRANGE = 0.5;

/** How telling a parameter is: one that every command takes says nothing about which is meant. */
export function tellingOf(commands: readonly Command[]): (parameter: string) => number {
  const takers = new Map<string, number>();
  for (const { parameters } of commands)
    for (const family of new Set(Object.keys(parameters.shape).map(familyOf))) takers.set(family, (takers.get(family) ?? 0) + 1);
  return (parameter) => 1 / (takers.get(familyOf(parameter)) ?? 1);
}

function familyOf(parameter: string): string {
  return (isReadParameter(parameter) ? extractorOf(parameter).family : undefined) ?? parameter;
}

/** 0 when the text fills nothing that tells, near 1 when it fills several parameters that only this command takes. */
function evidence({ reading, found }: Fit, telling: (parameter: string) => number): number {
  return doubtless([...Object.keys(reading.params), ...found.map(({ parameter }) => parameter)], telling);
}

function doubtless(parameters: readonly string[], telling: (parameter: string) => number): number {
  return 1 - [...new Set(parameters)].reduce((doubt, name) => doubt * (1 - 0.6 * telling(name)), 1);
}

/** A command that a text may mean. `most`: the evidence that a text which fills all its parameters would give. */
export interface Candidate {
  readonly id: CommandId;
  readonly most: number;
  read(seen: Seen): Fit;
}

export function candidateOf({ id, parameters }: Command, telling: (parameter: string) => number, read: Candidate['read']): Candidate {
  return { id, most: doubtless(Object.keys(parameters.shape), telling), read };
}

interface Ranked {
  readonly id: CommandId;
  readonly reading: Reading;
  readonly score: number;
}

/** The commands best first; those that could not come near the best whatever the text held are not read at all. */
function rank(candidates: readonly Candidate[], { scores }: Judgement, seen: Seen, telling: (parameter: string) => number): Ranked[] {
  const hopes = candidates
    .map((candidate) => ({ ...candidate, like: scores.get(candidate.id) ?? 0 }))
    .map((candidate) => ({ ...candidate, hope: candidate.like + EVIDENCE * candidate.most }))
    .sort((a, b) => b.hope - a.hope);
  const ranked: Ranked[] = [];
  let best = 0;
  for (const { id, like, hope, read } of hopes) {
    if (hope < best - MARGIN) break;
    const fit = read(seen);
    const score = like + EVIDENCE * evidence(fit, telling) - UNUSED * fit.unused;
    best = Math.max(best, score);
    ranked.push({ id, reading: fit.reading, score });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Weighs what the sentence is like against what it holds. Clear → the command; several about as likely → unsure; else unknown. */
export function decide(candidates: readonly Candidate[], judgement: Judgement, seen: Seen, telling: (parameter: string) => number): Understanding {
  const none = (judgement.scores.get(NONE) ?? 0) + STRANGE * judgement.unknown;
  const ranked = rank(candidates, judgement, seen, telling);
  const [first, second] = ranked;
  if (!first || first.score < CLEAR || first.score < none) {
    const near = ranked.filter(({ score }) => score >= NEAR).slice(0, 3);
    return { kind: 'unknown', near: near.map(({ id }) => id) };
  }
  if (!second || first.score - second.score >= MARGIN) return { kind: 'command', command: first.id, ...first.reading };
  const close = ranked.filter(({ score }) => score > first.score - MARGIN).slice(0, 3);
  return { kind: 'unsure', candidates: close.map(({ id }) => id), readings: Object.fromEntries(close.map(({ id, reading }) => [id, reading])) };
}
