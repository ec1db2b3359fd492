import type { Answer } from './answer.js';

/** Signs from Unicode's private use area: nobody writes them, and what a door lets in has none. */
const [BEFORE, AFTER] = ['\uE000', '\uE001'];
const MARKED = /\uE000([^\uE001]*)\uE001/g;

/** A person in an answer's words: only the id, marked, so that a door that knows the name may show it. Names are never stored. */
export function person(id: string): string {
  return `${BEFORE}${id}${AFTER}`;
}

/** Ids of those that an answer speaks of, each once. */
export function peopleIn(answer: Answer): readonly string[] {
  const ids = new Set<string>();
  mapWords(answer, (words) => {
    for (const [, id = ''] of words.matchAll(MARKED)) ids.add(id);
    return words;
  });
  return [...ids];
}

/** The answer with each person's name where it is known, else the id. */
export function withNames(answer: Answer, names: ReadonlyMap<string, string>): Answer {
  return mapWords(answer, (words) => words.replace(MARKED, (_marked, id: string) => names.get(id) ?? id));
}

/** Where an answer may speak of people: everywhere but in parameters, figures and what is sent back by a press. */
function mapWords(answer: Answer, map: (words: string) => string): Answer {
  const { headline, lead, facts, notices, tables } = answer;
  return {
    ...answer,
    headline: map(headline),
    ...(lead === undefined ? {} : { lead: map(lead) }),
    ...(facts ? { facts: facts.map((fact) => ({ ...fact, value: map(fact.value) })) } : {}),
    ...(notices ? { notices: notices.map((notice) => ({ ...notice, text: map(notice.text) })) } : {}),
    ...(tables
      ? {
          tables: tables.map((table) => ({
            ...table,
            rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell === 'string' ? map(cell) : cell)) })),
          })),
        }
      : {}),
  };
}
