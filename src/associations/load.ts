import type { Association } from './schema.js';

/** Every association of `data/associations/`, by id, in the order of the files. */
export interface Associations {
  readonly all: readonly Association[];
  get(id: string): Association | undefined;
}
