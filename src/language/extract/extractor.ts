import type { Parameters } from '../../commands/answer.js';
import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import type { Problem } from '../understanding.js';

export interface Found {
  readonly params?: Parameters;
  readonly problems?: readonly Problem[];
}

/** Reads one kind of parameter from free text. */
export interface Extractor {
  /** Parameters of one family read the same words: a name, a time. Having them tells little about which command is meant. */
  readonly family?: 'name' | 'time';
  /** `wanted`: the command's parameters, so that one number does not feed two of them. Claims what it uses. */
  read(material: Material, wanted: ReadonlySet<string>): Found;
  /** A number that nobody used, where this parameter is wanted: what to ask, or null when it is none of its business. */
  leftover?(number: NumberToken, material: Material): Problem | null;
  /** What of the text nobody read, when all has been read into `params`: what to ask, or null when nothing of weight is left. */
  rest?(material: Material, params: Parameters): Problem | null;
}

export function problem(parameter: ParameterName, words: string, message: string): Found {
  return { problems: [{ parameter, words, message }] };
}
