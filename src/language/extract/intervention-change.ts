import { parameters } from '../../commands/parameters/parameters.js';
import { type Extractor, problem } from './extractor.js';

const CHANGES: readonly (readonly [string, RegExp])[] = [
  ['removeCoach', /\b(?:inte|ej|ta(?:r|s)? bort|slutar)\b.*\bansvar\w*|\bansvar\w*\b.*\b(?:inte|ta(?:r|s)? bort)\b/],
  ['addCoach', /\bansvar\w*/],
  ['reopen', /\b(?:oppna|ateruppta|starta om)\b.*\b(?:igen|insats\w*|projekt\w*)?\b/],
  ['rename', /\b(?:dop om|byt(?:a|er)? namn|nytt namn|heter (?:nu|numera)|rename)\b/],
  ['end', /\b(?:avsluta\w*|lagg ner|laggs ner|upphor\w*|stang|end)\b/],
  ['add', /\b(?:lagg till|ny insats|nytt projekt|skapa|starta|registrera|add)\b/],
];

/** What is to be changed, by the words of the text. */
export function changeIn(folded: string): string | undefined {
  return CHANGES.find(([, pattern]) => pattern.test(folded))?.[0];
}

export const change: Extractor = {
  read(material) {
    const said = changeIn(material.folded);
    return said ? { params: { change: said } } : {};
  },
};

const QUOTED = /["']([^"']{2,60})["']/g;
const NEW_NAME = /\b(?:till|heter (?:nu|numera)|nytt namn) ([^,;"']{2,60}?)(?= fran | from |[.!?]?$)/g;
const ADDED = /\b(?:insats(?:en)?|projekt(?:et)?)(?: som heter)? ([^,;"']{2,60}?)(?= fran | from |[.!?]?$)/g;

/** A new name as it was written: between quotation marks, after "till" where something is renamed, or after "insatsen" where one is added. */
export const name: Extractor = {
  read(material) {
    const changed = changeIn(material.folded);
    const pattern = changed === 'rename' ? NEW_NAME : changed === 'add' ? ADDED : null;
    const [found] = [...material.find(QUOTED), ...(pattern ? material.find(pattern) : [])];
    const written = found?.[1];
    if (!found || written === undefined) return {};
    const start = found.span.start + found[0].indexOf(written);
    const span = { start, end: start + written.length };
    material.claim(span);
    const named = parameters.name.safeParse(material.words(span));
    return named.success
      ? { params: { name: named.data } }
      : problem('name', '', 'Namnet kan ha bokstäver, siffror, mellanslag och bindestreck, 2 till 60 tecken.');
  },
};
