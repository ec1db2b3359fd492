import type { Association, Intervention } from '../../associations/schema.js';
import type { InterventionRecord } from '../../store/bodies/interventions.js';
import type { Store } from '../../store/port.js';

/** Every change of interventions ever made in an association, in the order they were made. */
async function changesOf(store: Store, association: string): Promise<InterventionRecord[]> {
  const years = await store.years(association);
  const records = await Promise.all(years.map((year) => store.records(association, year, { rules: 'intervention' })));
  return records.flat().flatMap(({ body }) => (body.type === 'intervention' ? [body] : []));
}

/** The association with its interventions as they stand now: as printed, then as changed. The same one where nothing was changed. */
export async function withChanges(association: Association, store: Store): Promise<Association> {
  const changes = await changesOf(store, association.id);
  if (changes.length === 0) return association;
  return { ...association, interventions: changes.reduce(changed, association.interventions) };
}

function changed(interventions: readonly Intervention[], change: InterventionRecord): Intervention[] {
  const { endedOn: _before, ...known } = interventions.find(({ id }) => id === change.intervention) ?? added(change);
  const former = known.name === change.name ? [] : [known.name];
  const now: Intervention = {
    ...known,
    name: change.name,
    aliases: [...known.aliases, ...former],
    ...(change.endedOn === null ? {} : { endedOn: change.endedOn }),
  };
  return interventions.some(({ id }) => id === now.id) ? interventions.map((each) => (each.id === now.id ? now : each)) : [...interventions, now];
}

function added({ intervention, name, reportsFrom }: InterventionRecord): Intervention {
  return {
    id: intervention,
    name,
    aliases: [],
    kind: 'individual',
    exits: 'standard',
    sharedWith: [],
    ...(reportsFrom === null ? {} : { reportsFrom }),
    document: 'beslut',
    section: 'tillagd i boten',
  };
}

/** The id of a name: lower case, å and ä as a, ö as o, everything else a hyphen, without a leading "Projekt". */
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^projekt(?:et)?\s+/, '')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
