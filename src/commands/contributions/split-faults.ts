import type { Association } from '../../associations/schema.js';
import { decimal } from '../../calculation/number.js';
import { kronor, list, number } from '../../swedish/format.js';
import { municipalitiesOf } from './split-groups.js';

export interface Fault {
  readonly reason: string;
  readonly instead: string;
}

/** Ten thousand million: all associations of the country together get far less. */
const LARGEST = 10_000_000_000;
/** More people than any municipality of the country has. */
const MOST_PEOPLE = 2_000_000;

/** What is wrong with the amounts, or null. */
export function amountFault({
  total,
  amount,
  party,
}: {
  total?: string | undefined;
  amount?: string | undefined;
  party?: string | undefined;
}): Fault | null {
  if (total !== undefined && amount !== undefined && party !== undefined)
    return { reason: 'Frågan har både en summa och en parts belopp.', instead: 'Skriv ett av dem: det andra följer av lagens andelar.' };
  const said = total ?? amount;
  if (said === undefined) return null;
  if (decimal(said).lte(0))
    return { reason: `${kronor(decimal(said))} går inte att fördela.`, instead: 'Skriv ett belopp över 0 kr, till exempel 8 mnkr.' };
  if (decimal(said).gt(LARGEST))
    return { reason: 'Beloppet är orimligt stort.', instead: `Jag räknar med högst ${kronor(LARGEST)}. Skriv till exempel 8 mnkr.` };
  return null;
}

/** What is wrong with the municipalities' shares that were said, or null. */
export function sharesFault(association: Association, shares: Readonly<Record<string, string>>): Fault | null {
  const members = municipalitiesOf(association);
  const sum = Object.values(shares).reduce((total, share) => total.plus(share), decimal(0));
  const instead = 'Skriv till exempel ”Jönköping 40 %, resten lika”.'.replace('Jönköping', members[0]?.aliases[0] ?? 'Kommunen');
  if (Object.keys(shares).some((id) => !members.some((member) => member.id === id)))
    return { reason: `Andelarna gäller en kommun utanför ${association.name}.`, instead: `Kommunerna är ${list(members.map(({ name }) => name))}.` };
  if (Object.values(shares).some((share) => decimal(share).lt(0)) || sum.gt(100))
    return { reason: `Andelarna blir ${number(sum)} % tillsammans, mer än allt.`, instead };
  if (members.every(({ id }) => id in shares) && !sum.eq(100))
    return { reason: `Andelarna blir ${number(sum)} % tillsammans. De ska bli 100 %.`, instead };
  return null;
}

/** What is wrong with the inhabitants that were said, or null; those that are not said at all are asked for. */
export function populationFault(association: Association, populations: Readonly<Record<string, number>>): Fault | null {
  const members = municipalitiesOf(association);
  const names = list(members.map(({ name }) => name));
  const unknown = Object.keys(populations).filter((id) => !members.some((member) => member.id === id));
  if (unknown.length > 0)
    return {
      reason: `Jag fick invånare för ${unknown.length === 1 ? 'en kommun' : 'kommuner'} utanför ${association.name}.`,
      instead: `Kommunerna är ${names}.`,
    };
  for (const { id, name } of members) {
    const people = populations[id];
    if (people === undefined) continue;
    if (people < 0) return { reason: `${name} kan inte ha ${number(people)} invånare.`, instead: 'Skriv ett tal över 0.' };
    if (people === 0)
      return {
        reason: `${name} har 0 invånare i frågan och skulle inte betala något.`,
        instead: 'Skriv hur många som bor där, eller välj lika delar.',
      };
    if (people > MOST_PEOPLE)
      return { reason: `${number(people)} invånare i ${name} är orimligt.`, instead: 'Skriv antalet invånare, till exempel 12 500.' };
  }
  return null;
}
