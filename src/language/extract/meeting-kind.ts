import type { Extractor } from './extractor.js';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['executiveCommittee', /\barbetsutskott\w*|\bau\b|\bau-?mote\w*/],
  ['preparatoryGroup', /\bberedningsgrupp\w*|\bberedningsmote\w*|\bberedningen\w*|\bbg\b/],
  ['memberConsultation', /\bmedlemssamrad\w*|\bsamrad\w*|\bmedlemsmote\w*/],
  ['planningDay', /\bplanerings(?:dag|konferens)\w*|\bheldag\w*/],
  ['board', /\bstyrels\w*|\bboard\b/],
];

export const kind: Extractor = {
  read(material) {
    const said = KINDS.find(([, pattern]) => pattern.test(material.folded))?.[0];
    return said ? { params: { kind: said } } : {};
  },
};
