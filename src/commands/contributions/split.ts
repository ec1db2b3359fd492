import { z } from 'zod';
import { split } from '../../calculation/split.js';
import type { Answer, Parameters } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { sideOf } from './parties.js';
import { splitAnswer } from './split-answers.js';
import { askAmount, askMethod, askPopulations, splitInvalid } from './split-asking.js';
import { amountFault, populationFault, sharesFault } from './split-faults.js';
import { groupsOf, municipalitiesOf, needsPopulations, type SplitMethod } from './split-groups.js';
import { knownFrom } from './split-known.js';
import { requestAnswer } from './split-request.js';

export const contributionSplit = defineCommand({
  id: 'contribution.split',
  title: 'Fördela bidragen',
  who: 'reader',
  examples: [
    'fördela 8 miljoner på alla parter',
    'fördela sex och en halv miljon på alla parter',
    'regionen kan ge 1,9 mnkr, vad ska staten ge då',
    'vad betalar Habo om totalen blir 8 miljoner',
    'dela upp 7 348 000 kr mellan medlemmarna',
    'hur delas 8 miljoner mellan staten, regionen och kommunerna',
    'hur mycket ska varje kommun betala om budgeten är 8,5 mnkr',
    'vad blir kommunernas del av 9 miljoner',
    'om staten ger 4 miljoner, vad ska regionen och kommunerna betala',
    'fördela 8 mnkr efter folkmängd',
    'fördela 6 miljoner på kommunerna i lika delar',
    'dela 8 miljoner efter invånare 16–64 år',
    'fördela 8 miljoner, Habo 12 500, Mullsjö 7 400, Vaggeryd 14 900, Jönköping 145 000 invånare',
    'Habo 12 500, Mullsjö 7 400, Vaggeryd 14 900, Jönköping 145 000',
    'gör ett äskande på 8 miljoner för 2027',
    'vad ska vi äska av varje part om vi behöver 7,5 mkr',
    'skriv äskandet för 2028',
    'ta fram ett äskande till medlemmarna',
    'räkna fram medlemsbidragen per part för 8 miljoner, avrunda till tusental',
    'Försäkringskassan betalar 3,8 mnkr, hur stort blir bidraget från de andra',
    'om Habo betalar 150 000 kr, hur mycket blir det totalt',
    'hur stor är Mullsjös andel av 8 000 000',
    'kommunerna har råd med 2 miljoner, vad blir det totalt',
    'fördelningen mellan parterna om totalen är 9 mnkr',
    'split 8 million between the members',
    'fördela 2 miljoner på kommunerna, Jönköping 70 % och de andra lika',
  ],
  parameters: z.object({
    association: parameters.association,
    year: parameters.year,
    total: parameters.total,
    party: parameters.party,
    amount: parameters.amount,
    askedParty: parameters.askedParty,
    method: parameters.method,
    populations: parameters.populations,
    shares: parameters.shares,
    unit: parameters.unit,
    request: parameters.request,
  }),
  answer(params, turn): Answer {
    const { association } = turn;
    const populations = Object.fromEntries(
      Object.entries(params.populations ?? {}).flatMap(([id, people]) => (people === null ? [] : [[id, people]])),
    );
    const isCounted = Object.keys(populations).length > 0;
    const shares = params.shares ?? null;
    const method: SplitMethod = shares ? 'fixed' : (params.method ?? (isCounted ? 'population' : 'fixed'));
    const used: Parameters = { ...params, association: association.id, method, unit: params.unit ?? '1' };
    const invalid = (reason: string, instead: string) => splitInvalid(association, used, reason, instead);

    for (const id of [params.party, params.askedParty])
      if (id !== undefined && !sideOf(association, id))
        return invalid(`${association.name} har ingen sådan part.`, `Parterna är ${association.parties.map(({ name }) => name).join(', ')}.`);
    const fault =
      amountFault(params) ??
      (shares ? sharesFault(association, shares) : null) ??
      (needsPopulations(association, method) || isCounted ? populationFault(association, populations) : null);
    if (fault) return invalid(fault.reason, fault.instead);
    const known = knownFrom(association, params);
    if (!known) return askAmount(association, used, turn.user.role === 'director');
    if (needsPopulations(association, method) && municipalitiesOf(association).some(({ id }) => !(id in populations)))
      return askPopulations(association, used, populations);
    const groups = groupsOf(association, method, populations, shares);
    const asked = params.askedParty === undefined ? null : sideOf(association, params.askedParty);
    const alone = [asked?.member, 'member' in known ? known.member : null].find((id) => id !== null && id !== undefined);
    const missing =
      alone !== undefined && !(['state', 'region', 'municipalities'] as const).some((payer) => groups[payer]?.some(({ id }) => id === alone));
    if (missing) return askMethod(association, used);
    const result = { association, known, asked, method, shares, groups, split: split(known, groups, params.unit ?? '1'), year: params.year };
    return params.request === 'yes' ? requestAnswer(result, used) : splitAnswer(result, used);
  },
});
