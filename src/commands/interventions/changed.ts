import type { InterventionRecord } from '../../store/bodies/interventions.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { ask } from './edit-question.js';
import { base, type InterventionSaid } from './edit-said.js';
import { idOf } from './interventions.js';
import { unknownIntervention } from './unknown.js';

type Made = { readonly record: InterventionRecord; readonly question: string } | { readonly answer: Answer };

/** What would be saved, seen from the interventions as they stand now; or the answer that asks or says why not. */
export function recordOf(said: InterventionSaid, turn: Turn): Made {
  const { association, now } = turn;
  const today = localTime(now).date;
  const { change, name } = said;
  const known = association.interventions.find(({ id }) => id === said.intervention);
  const stop = (headline: string, lead: string): Made => ({
    answer: { ...base(turn, said), status: 'invalid', headline, lead: `${lead} Inget är sparat.` },
  });
  if (said.intervention && !known) {
    const { headline, lead } = unknownIntervention(association);
    return stop(headline, lead);
  }
  if (
    change === undefined ||
    change === 'addCoach' ||
    change === 'removeCoach' ||
    (change !== 'add' && !known) ||
    ((change === 'add' || change === 'rename') && !name)
  )
    return { answer: ask(said, turn) };
  if (name && (change === 'add' || change === 'rename')) {
    const id = idOf(name);
    const taken = association.interventions.find(
      (each) => each.id !== (change === 'rename' ? known?.id : undefined) && [each.id, ...[each.name, ...each.aliases].map(idOf)].includes(id),
    );
    if (id === '' || taken) return stop('Namnet är upptaget', `${taken?.name ?? 'Något annat'} heter redan så. Välj ett annat namn.`);
    if (change === 'add')
      return {
        record: { type: 'intervention', intervention: id, name, reportsFrom: (said.from ?? today).slice(0, 7), endedOn: null },
        question: `Ska ${name} läggas till?`,
      };
  }
  if (!known) return { answer: ask(said, turn) };
  const standing = {
    type: 'intervention',
    intervention: known.id,
    name: known.name,
    reportsFrom: known.document === 'beslut' ? (known.reportsFrom ?? null) : null,
    endedOn: known.endedOn ?? null,
  } as const;
  switch (change) {
    case 'rename':
      return { record: { ...standing, name: name ?? known.name }, question: `Ska ${known.name} heta ${name}?` };
    case 'reopen':
      return known.endedOn
        ? { record: { ...standing, endedOn: null }, question: `Ska ${known.name} öppnas igen?` }
        : stop(`${known.name} är inte avslutad`, 'Det finns inget att öppna.');
    default: {
      const day = said.from ?? today;
      return { record: { ...standing, endedOn: day }, question: `Ska ${known.name} avslutas ${longDate(day)}?` };
    }
  }
}
