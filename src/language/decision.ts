import type { Command } from '../commands/command.js';
import type { CommandId } from '../commands/ids.js';
import { type Judgement, NONE } from './classifier.js';
import { extractorOf, isReadParameter } from './extract/extractors.js';
import type { Seen } from './material.js';
import type { Fit } from './reading.js';
import type { Reading, Understanding } from './understanding.js';

/** How much more likely a command becomes when the text fills parameters that only it takes, as a power of e. */
const EVIDENCE = 1.5;
/** How much less likely numbers make it that it has no use for. */
const UNUSED = 1;
/** How much more likely words that no example holds make another matter. */
const STRANGE = 2;
/** A command less likely than this by what the sentence is like is not read for, nor more than the likeliest few. */
const FAINT = 0.02;
const READ_AT_MOST = 6;
/** Under this nothing is understood; that many times likelier than the next is clear. */
const CLEAR = 0.26;
const AHEAD = 1.4;
const NEAR = 0.08;
const ELSEWHERE = 0.5;

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
  const filled = new Set([...Object.keys(reading.params), ...found.map(({ parameter }) => parameter)]);
  return 1 - [...filled].reduce((doubt, name) => doubt * (1 - 0.6 * telling(name)), 1);
}

/** A command that a text may mean, and how the text is read for it. */
export interface Candidate {
  readonly id: CommandId;
  read(seen: Seen): Fit;
}

interface Ranked {
  readonly id: CommandId;
  readonly reading: Reading;
  /** Among all that it can be, another matter included: together 1. */
  readonly share: number;
}

/** The likeliest commands, weighed anew by what the text holds for each of them. The others are not read for. */
function rank(candidates: readonly Candidate[], { likely, unknown }: Judgement, seen: Seen, telling: (parameter: string) => number) {
  const read = candidates
    .map((candidate) => ({ ...candidate, like: likely.get(candidate.id) ?? 0 }))
    .filter(({ like }) => like >= FAINT)
    .sort((a, b) => b.like - a.like)
    .slice(0, READ_AT_MOST)
    .map(({ id, like, read: readFor }) => {
      const fit = readFor(seen);
      return { id, reading: fit.reading, weight: like * Math.exp(EVIDENCE * evidence(fit, telling) - UNUSED * fit.unused) };
    });
  const left = Math.max(0, 1 - read.reduce((sum, { id }) => sum + (likely.get(id) ?? 0), 0) - (likely.get(NONE) ?? 0));
  const none = (likely.get(NONE) ?? 0) * Math.exp(STRANGE * unknown);
  const all = left + none + read.reduce((sum, { weight }) => sum + weight, 0);
  const ranked: Ranked[] = read.map(({ id, reading, weight }) => ({ id, reading, share: weight / all })).sort((a, b) => b.share - a.share);
  return { ranked, none: none / all };
}

/** Weighs what the sentence is like against what it holds. Clear → the command; several about as likely → unsure; else unknown. */
export function decide(candidates: readonly Candidate[], judgement: Judgement, seen: Seen, telling: (parameter: string) => number): Understanding {
  const { ranked, none } = rank(candidates, judgement, seen, telling);
  const [first, second] = ranked;
  // Another matter altogether: nothing is near.
  if (none > ELSEWHERE) return { kind: 'unknown', near: [] };
  if (!first || first.share < CLEAR * (1 + judgement.unknown) || first.share < none)
    return {
      kind: 'unknown',
      near: ranked
        .filter(({ share }) => share >= NEAR)
        .slice(0, 3)
        .map(({ id }) => id),
    };
  if (!second || first.share >= AHEAD * second.share) return { kind: 'command', command: first.id, ...first.reading };
  const close = ranked.filter(({ share }) => share * AHEAD > first.share).slice(0, 3);
  // A place that nobody knows makes the meanings alike: it is said, and no figures are offered without it.
  const lost = close.find(({ reading }) => reading.problems.some(({ choices }) => choices !== undefined));
  if (lost) return { kind: 'command', command: lost.id, ...lost.reading };
  return { kind: 'unsure', candidates: close.map(({ id }) => id), readings: Object.fromEntries(close.map(({ id, reading }) => [id, reading])) };
}
