import type { ParameterValue } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import { type ParameterName, parameters } from '../commands/parameters.js';
import { EXTRACTORS } from './extract/extractors.js';
import { Material, type Seen } from './material.js';
import type { Problem, Reading } from './understanding.js';

export function isParameter(name: string): name is ParameterName {
  return name in parameters;
}

/** Reads a text for one command. A number that looks as if it belonged but that nobody used becomes a Problem, never silence. */
export function readFor(command: Command, seen: Seen): Reading {
  const wanted = new Set(Object.keys(command.parameters.shape).filter(isParameter));
  const names = Object.keys(EXTRACTORS)
    .filter(isParameter)
    .filter((name) => wanted.has(name));
  const extractors = new Set(names.map((name) => EXTRACTORS[name]));
  const material = new Material(seen);
  const params: Record<string, ParameterValue | undefined> = {};
  const problems: Problem[] = [];
  for (const extractor of extractors) {
    const found = extractor.read(material, wanted);
    for (const [name, value] of Object.entries(found.params ?? {})) if (wanted.has(name as ParameterName)) params[name] = value;
    problems.push(...(found.problems ?? []));
  }
  for (const number of material.freeNumbers) {
    if (seen.names.some(({ start, end }) => number.start < end && number.end > start)) continue;
    for (const extractor of extractors) {
      const left = extractor.leftover?.(number, material);
      if (!left) continue;
      problems.push(left);
      break;
    }
  }
  return { params, problems };
}
