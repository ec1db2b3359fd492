import { type Fault, jsonPath } from './fault.js';
import type { Association, Reference } from './schema.js';

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;

const missing = (what: string, id: string, where: string) => `${what} "${id}" finns inte ${where}; rätta id:t eller lägg till ${what}`;

/** Every `document` anywhere in the file is one of its documents. */
function checkDocuments(value: unknown, known: ReadonlySet<string>, path: Path, report: Report): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) checkDocuments(item, known, [...path, index], report);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (key === 'document' && typeof item === 'string' && !known.has(item)) report([...path, key], missing('dokumentet', item, 'under documents'));
      else checkDocuments(item, known, [...path, key], report);
    }
}

function checkReference(reference: Reference, home: Association, all: readonly Association[], path: Path, report: Report): void {
  if (reference.kind === 'number') return;
  const association = reference.association ? all.find(({ id }) => id === reference.association) : home;
  if (!association) {
    report([...path, 'association'], missing('förbundet', reference.association ?? '', 'i någon fil'));
    return;
  }
  if (reference.kind === 'parameter') {
    if (!association.parameters[reference.name]) report([...path, 'name'], missing('parametern', reference.name, `hos ${association.name}`));
    return;
  }
  if (reference.kind === 'count') {
    const found = association.participants.some(
      (row) => row.intervention === reference.intervention && row.period === reference.period && row.municipality === reference.municipality,
    );
    if (!found)
      report(
        path,
        `inga tryckta deltagare för ${reference.intervention ?? 'totalraden'} ${reference.period} hos ${association.name}; rätta insats eller period`,
      );
    return;
  }
  const table = association.tables.find(({ id }) => id === reference.table);
  if (!table) {
    report([...path, 'table'], missing('tabellen', reference.table, `hos ${association.name}`));
    return;
  }
  if (!table.lines.some(({ id }) => id === reference.line)) report([...path, 'line'], missing('raden', reference.line, `i tabellen ${table.id}`));
  if (!table.columns.some(({ year, basis }) => year === reference.year && basis === reference.basis))
    report([...path, 'year'], `tabellen ${table.id} har ingen kolumn ${reference.basis} ${reference.year}; rätta året eller basis`);
}

/**
 * Every id that points at something points at something that is there: documents, parties, interventions, other associations.
 * `complete` is false when some file could not be read: then what points at another association is left alone.
 */
export function danglingReferences(
  files: readonly { readonly file: string; readonly association: Association }[],
  complete: boolean,
): readonly Fault[] {
  const faults: Fault[] = [];
  const all = files.map(({ association }) => association);
  for (const { file, association } of files) {
    const report: Report = (path, message) => faults.push({ file, path: jsonPath(path), message });
    const interventions = new Set(association.interventions.map(({ id }) => id));
    const parties = new Set(association.parties.map(({ id }) => id));
    const needs = (known: ReadonlySet<string>, what: string, where: string) => (id: string | null | undefined, path: Path) => {
      if (id && !known.has(id)) report(path, missing(what, id, where));
    };
    const intervention = needs(interventions, 'insatsen', 'under interventions');
    const party = needs(parties, 'parten', 'under parties');

    checkDocuments(association, new Set(Object.keys(association.documents)), [], report);
    association.tables.forEach((table, t) => {
      table.lines.forEach((line, l) => {
        party(line.party, ['tables', t, 'lines', l, 'party']);
        intervention(line.intervention, ['tables', t, 'lines', l, 'intervention']);
      });
    });
    association.interventions.forEach(({ sharedWith }, i) => {
      sharedWith.forEach((id, s) => {
        const other = all.find((candidate) => candidate.id === id);
        const own = association.interventions[i]?.id;
        if (!other && !complete) return;
        if (!other) report(['interventions', i, 'sharedWith', s], missing('förbundet', id, 'i någon fil'));
        else if (!other.interventions.some((candidate) => candidate.id === own))
          report(['interventions', i, 'sharedWith', s], `${other.name} har ingen insats "${own}"; lägg till den där eller ta bort förbundet här`);
      });
    });
    association.participants.forEach((row, p) => {
      intervention(row.intervention, ['participants', p, 'intervention']);
      party(row.municipality, ['participants', p, 'municipality']);
    });
    association.goals.forEach((goal, g) => {
      intervention(goal.intervention, ['goals', g, 'intervention']);
    });
    association.consultationHosts.forEach((host, h) => {
      party(host.party, ['consultationHosts', h, 'party']);
    });
    association.claims.forEach((claim, c) => {
      claim.recounts.forEach((recount, r) => {
        for (const part of ['of', 'over'] as const)
          recount[part]?.forEach((reference, i) => {
            const elsewhere = reference.kind !== 'number' && reference.association !== undefined;
            if (complete || !elsewhere) checkReference(reference, association, all, ['claims', c, 'recounts', r, part, i], report);
          });
      });
    });
  }
  return faults;
}
