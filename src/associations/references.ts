import { claimFaults, emptyWholes, missing } from './claim-references.js';
import { type Fault, jsonPath } from './fault.js';
import type { Association } from './schema.js';

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;

/** Every `document` anywhere in the file is one of its documents. */
function checkDocuments(value: unknown, known: ReadonlySet<string>, path: Path, report: Report): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) checkDocuments(item, known, [...path, index], report);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (key === 'document' && typeof item === 'string' && !known.has(item)) report([...path, key], missing('dokumentet', item, 'under documents'));
      else checkDocuments(item, known, [...path, key], report);
    }
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
    const lines = new Set(association.tables.flatMap((table) => table.lines.map(({ id }) => id)));
    const line = needs(lines, 'raden', 'i någon tabells lines');
    for (const [object, id] of Object.entries(association.accounting?.objects ?? {})) line(id, ['accounting', 'objects', object]);
    association.accounting?.accounts.forEach((range, a) => {
      line(range.line, ['accounting', 'accounts', a, 'line']);
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
    faults.push(...claimFaults(file, association, all, complete));
  }
  if (faults.length > 0 || !complete) return faults;
  return files.flatMap(({ file, association }) => emptyWholes(file, association, all));
}
