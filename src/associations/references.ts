import { claimFaults, emptyWholes, missing } from './claim-references.js';
import { type Fault, jsonPath } from './fault.js';
import type { Outlined } from './outline.js';

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
 * Every id that points at something points at something that is there: documents, parties, interventions, other associations. Also in a
 * file with other faults. `complete` is false when some file is no JSON, or does not say which association it is: then what points at
 * another association is left alone.
 */
export function danglingReferences(files: readonly Outlined[], complete: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  for (const each of files) {
    const { file, outline, content } = each;
    const report: Report = (path, message) => faults.push({ file, path: jsonPath(path), message });
    const needs = (list: readonly { readonly id?: string | undefined }[] | undefined, what: string, where: string) => {
      const known = list && new Set(list.map(({ id }) => id));
      return (id: string | undefined, path: Path) => {
        if (known && id && !known.has(id)) report(path, missing(what, id, where));
      };
    };
    const intervention = needs(outline.interventions, 'insatsen', 'under interventions');
    const party = needs(outline.parties, 'parten', 'under parties');
    const line = needs(
      outline.tables?.flatMap(({ lines }) => lines),
      'raden',
      'i någon tabells lines',
    );

    if (outline.documents) checkDocuments(content, new Set(Object.keys(outline.documents)), [], report);
    outline.tables?.forEach((table, t) => {
      table.lines.forEach((row, l) => {
        party(row.party, ['tables', t, 'lines', l, 'party']);
        intervention(row.intervention, ['tables', t, 'lines', l, 'intervention']);
      });
    });
    outline.interventions?.forEach(({ id: own, sharedWith }, i) => {
      sharedWith.forEach((id, s) => {
        const other = files.find((candidate) => candidate.outline.id === id)?.outline;
        if (id === undefined || (!other && !complete)) return;
        if (!other) report(['interventions', i, 'sharedWith', s], missing('förbundet', id, 'i någon fil'));
        else if (other.interventions && !other.interventions.some((candidate) => candidate.id === own))
          report(
            ['interventions', i, 'sharedWith', s],
            `${other.name ?? id} har ingen insats "${own ?? ''}"; lägg till den där eller ta bort förbundet här`,
          );
      });
    });
    for (const [object, id] of Object.entries(outline.accounting.objects)) line(id, ['accounting', 'objects', object]);
    outline.accounting.accounts.forEach((range, a) => {
      line(range.line, ['accounting', 'accounts', a, 'line']);
    });
    outline.participants.forEach((row, p) => {
      intervention(row.intervention, ['participants', p, 'intervention']);
      party(row.municipality, ['participants', p, 'municipality']);
    });
    outline.goals.forEach((goal, g) => {
      intervention(goal.intervention, ['goals', g, 'intervention']);
    });
    outline.consultationHosts.forEach((host, h) => {
      party(host.party, ['consultationHosts', h, 'party']);
    });
    faults.push(...claimFaults(each, files, complete));
  }
  const sound = files.flatMap(({ file, association }) => (association ? [{ file, association }] : []));
  if (faults.length > 0 || !complete || sound.length < files.length) return faults;
  const all = sound.map(({ association }) => association);
  return sound.flatMap(({ file, association }) => emptyWholes(file, association, all));
}
