import { decimal } from '../calculation/number.js';
import { referenceFigure } from './claim-recount.js';
import { type Fault, jsonPath } from './fault.js';
import type { Outlined } from './outline.js';
import { parameter } from './parameter.js';
import { printedCount } from './printed-counts.js';
import type { Association, Recount, Reference } from './schema.js';

type Path = readonly (string | number)[];
/** What is wrong, and where from the reference on. */
interface Problem {
  readonly path: Path;
  readonly message: string;
}

type Place = Pick<Outlined, 'outline' | 'association'>;

const nameOf = ({ name, id }: Outlined['outline']): string => name ?? id ?? 'förbundet';

const problem = (message: string, ...path: Path): Problem[] => [{ path, message }];

/** 'dokumentet "x" finns inte under documents; rätta id:t eller lägg till dokumentet' */
export const missing = (what: string, id: string, where: string): string => `${what} "${id}" finns inte ${where}; rätta id:t eller lägg till ${what}`;

function lineProblems(reference: Extract<Reference, { kind: 'line' }>, { outline }: Place): Problem[] {
  const { table: id, line: lineId, year, basis } = reference;
  if (!outline.tables) return [];
  const table = outline.tables.find((each) => each.id === id);
  if (!table) return problem(missing('tabellen', id, `hos ${nameOf(outline)}`), 'table');
  const line = table.lines.find((each) => each.id === lineId);
  const column = table.columns?.findIndex((each) => each.year === year && each.basis === basis);
  // A column whose year cannot be read may be the one that is meant.
  const noColumn = column === -1 && table.columns?.every((each) => each.year !== undefined && each.basis !== undefined);
  if (!line || noColumn)
    return [
      ...(line ? [] : problem(missing('raden', lineId, `i tabellen ${id}`), 'line')),
      ...(noColumn ? problem(`tabellen ${id} har ingen kolumn ${basis} ${year}; rätta året eller basis`, 'year') : []),
    ];
  return column !== undefined && column >= 0 && line.values?.[column] === null
    ? problem(`raden "${lineId}" i tabellen ${id} är tom för ${basis} ${year}; peka på en rad som är ifylld`)
    : [];
}

function countProblems(reference: Extract<Reference, { kind: 'count' }>, { association }: Place): Problem[] {
  if (!association) return [];
  const { intervention, period, municipality, count } = reference;
  const row = association.participants.find(
    (each) => each.intervention === intervention && each.period === period && each.municipality === municipality,
  );
  const whose = `${intervention ?? 'totalraden'} ${period}`;
  if (!row) return problem(`inga tryckta deltagare för ${whose} hos ${association.name}; rätta insats eller period`);
  return printedCount(association, row, count) === null ? problem(`inget tryckt antal "${count}" för ${whose}; välj ett som finns`, 'count') : [];
}

function parameterProblems({ name, on }: Extract<Reference, { kind: 'parameter' }>, { outline, association }: Place): Problem[] {
  if (outline.parameters && !outline.parameters[name]) return problem(missing('parametern', name, `hos ${nameOf(outline)}`), 'name');
  return !association || parameter(association, name, on) ? [] : problem(`parametern "${name}" hade inte börjat gälla ${on}; rätta datumet`, 'on');
}

function referenceProblems(reference: Reference, home: Place, all: readonly Place[]): Problem[] {
  if (reference.kind === 'number') return [];
  const place = reference.association ? all.find(({ outline }) => outline.id === reference.association) : home;
  if (!place) return problem(missing('förbundet', reference.association ?? '', 'i någon fil'), 'association');
  switch (reference.kind) {
    case 'parameter':
      return parameterProblems(reference, place);
    case 'count':
      return countProblems(reference, place);
    case 'line':
      return lineProblems(reference, place);
  }
}

function recountProblems(recount: Recount, home: Place, all: readonly Place[], complete: boolean): Problem[] {
  const elsewhere = (reference: Reference) => reference.kind !== 'number' && reference.association !== undefined;
  return (['of', 'over'] as const).flatMap((part) =>
    (recount[part] ?? []).flatMap((reference, index) =>
      complete || !elsewhere(reference)
        ? referenceProblems(reference, home, all).map(({ path, message }) => ({ path: [part, index, ...path], message }))
        : [],
    ),
  );
}

/**
 * Where what a claim's recounts point at is not there, or holds no figure. Counts are looked for in sound files only. `complete` is false
 * when some file could not be read: then what points at another association is left alone.
 */
export function claimFaults(home: Outlined, all: readonly Outlined[], complete: boolean): Fault[] {
  return home.outline.recounted.flatMap((claim, c) =>
    (claim?.recounts ?? []).flatMap((recount, r) =>
      recountProblems(recount, home, all, complete).map(({ path, message }) => ({
        file: home.file,
        path: jsonPath(['claims', c, 'recounts', r, ...path]),
        message,
      })),
    ),
  );
}

/** Shares of a whole that is 0: nobody can recompute them. Only for files without other faults. */
export function emptyWholes(file: string, association: Association, all: readonly Association[]): Fault[] {
  const get = (id: string) => all.find((each) => each.id === id);
  return association.claims.flatMap((claim, c) =>
    claim.recounts.flatMap(({ over = [] }, r) => {
      const whole = over.reduce((total, reference) => total.plus(referenceFigure(reference, association, { get }, claim).value), decimal(0));
      const message = 'summan är 0, och en andel av 0 finns inte; peka på en helhet över 0';
      return over.length > 0 && whole.isZero() ? [{ file, path: jsonPath(['claims', c, 'recounts', r, 'over']), message }] : [];
    }),
  );
}
