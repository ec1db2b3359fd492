/** An object of a dimension: a cost centre, a project. */
export interface SieObject {
  readonly dimension: string;
  readonly id: string;
}

/** A field of a SIE line: a text, or a list of objects in braces. */
export type SieField = string | readonly SieObject[];

/** Null where a quotation mark or a brace is not closed. */
type Read = { readonly value: string; readonly end: number } | null;

const SPACE = /[ \t]/;

/** A quotation mark inside quotation marks has a backslash before it; a backslash before anything else is itself. */
function quoted(line: string, at: number): Read {
  let value = '';
  for (let index = at + 1; index < line.length; index += 1) {
    const sign = line[index];
    if (sign === '\\' && line[index + 1] === '"') {
      value += '"';
      index += 1;
    } else if (sign === '"') return { value, end: index + 1 };
    else value += sign;
  }
  return null;
}

function bare(line: string, at: number, stops: RegExp): Read {
  let end = at;
  while (end < line.length && !stops.test(line[end] ?? '')) end += 1;
  return { value: line.slice(at, end), end };
}

function word(line: string, at: number, stops: RegExp): Read {
  return line[at] === '"' ? quoted(line, at) : bare(line, at, stops);
}

/** `{1 "10" 6 "P2"}`: dimension and object in turn. Null when a dimension has no object. */
function objectList(line: string, at: number): { readonly value: readonly SieObject[]; readonly end: number } | null {
  const words: string[] = [];
  let index = at + 1;
  for (;;) {
    while (SPACE.test(line[index] ?? '')) index += 1;
    if (index >= line.length) return null;
    if (line[index] === '}') break;
    const read = word(line, index, /[ \t}]/);
    if (!read) return null;
    words.push(read.value);
    index = read.end;
  }
  if (words.length % 2 !== 0) return null;
  const value = words.flatMap((dimension, position) => (position % 2 === 0 ? [{ dimension, id: words[position + 1] ?? '' }] : []));
  return { value, end: index + 1 };
}

/** The fields of a line of a SIE file, its label first (`#TRANS`); null where quotation marks or braces are not closed. */
export function fieldsOf(line: string): readonly SieField[] | null {
  const fields: SieField[] = [];
  let at = 0;
  while (at < line.length) {
    if (SPACE.test(line[at] ?? '')) {
      at += 1;
      continue;
    }
    const read = line[at] === '{' ? objectList(line, at) : word(line, at, /[ \t]/);
    if (!read) return null;
    fields.push(read.value);
    at = read.end;
  }
  return fields;
}
