import { z } from 'zod';
import { list } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { unknownIntervention } from '../interventions/unknown.js';
import { parameters } from '../parameters/parameters.js';
import { yearOf } from '../periods.js';
import { smallCountLimit } from '../settings/settings.js';
import { isGathered, seesAll, visibleRows } from './hiding.js';
import { historyTable } from './history.js';
import { reportable } from './report-intervention.js';
import type { Report } from './reports.js';
import { participantRows, rowFor } from './rows.js';
import { sharedCount } from './shared.js';
import { allInterventionsAnswer, noFiguresAnswer, oneInterventionAnswer } from './show-answers.js';
import { reportsToShow } from './to-show.js';

export const participantsShow = defineCommand({
  id: 'participants.show',
  title: 'Deltagare och resultat',
  who: 'reader',
  examples: [
    'visa NOVA 2024-Q2',
    'hur många deltagare har Enter?',
    'visa deltagare 2023',
    'deltagare i NOVA 2023',
    'visa fia juni 2024',
    'kvinnor o män på koll på förmåga 2023',
    'hur många gick till arbete 2023',
    'hur gick det för FIA',
    'visa mina siffror',
    'varför slutade deltagarna i Enter',
    'hur många avslutades 2023',
    'hur många kvinnor och män hade vi',
    'resultat för insatserna',
    'statistik deltagare',
    'vad har vi rapporterat för Enter',
    'antal deltagare per insats',
    'ändra ingenting, visa fia juni 2024',
    'visa enter 2023',
    'hur många deltagare hittills i år',
    'hur har det gått för mina insatser',
    'deltagare i Gislaved 2023',
    'hur stor andel var kvinnor i Enter',
    'show participants',
    'hur har det gått för deltagarna i NOVA',
    'avslutsorsaker i FIA',
    'statistik för Enter',
    'deltagarsiffror',
    'vad har jag rapporterat',
    'rapportera inget, visa bara nova augusti',
    'hur stor andel gick till arbete',
    'resultaten i insatserna 2023',
    'antal deltagare i FIA',
    'deltagarstatistik',
    'vad blev resultatet i NOVA',
    'hur många är med i FIA',
    'hur många är inskrivna i NOVA',
    'hur många har vi i Enter',
  ],
  parameters: z.object({
    association: parameters.association,
    intervention: parameters.intervention,
    municipality: parameters.municipality,
    period: parameters.period,
    mine: parameters.mine,
    askedCount: parameters.askedCount,
  }),
  async answer(params, turn): Promise<Answer> {
    const { association, user, store } = turn;
    const base = { command: 'participants.show', params: { ...params, association: association.id }, context: association.name } as const;
    const intervention = association.interventions.find(({ id }) => id === params.intervention);
    const municipality = params.municipality ?? null;
    if (params.intervention && !intervention)
      return {
        ...base,
        status: 'invalid',
        ...unknownIntervention(association),
      };
    const place = association.parties.find(({ id, kind }) => id === municipality && kind === 'municipality');
    if (municipality !== null && !place)
      return {
        ...base,
        status: 'invalid',
        headline: 'Den kommunen finns inte i förbundet',
        lead: `Kommunerna är ${list(association.parties.filter(({ kind }) => kind === 'municipality').map(({ name }) => name))}.`,
      };
    const limited = user.role === 'coach' && user.interventions !== null;
    const mine = params.mine === 'yes' || (limited && !params.intervention && !params.period && municipality === null);
    const chosen = intervention ? [intervention] : mine ? reportable(association, user) : association.interventions;
    const only = chosen.length === 1 ? chosen[0] : undefined;
    const isAsked = (row: { readonly intervention: string | null; readonly municipality?: string | null | undefined }) =>
      (row.intervention === null ? chosen.length === association.interventions.length : chosen.some(({ id }) => id === row.intervention)) &&
      (municipality === null || row.municipality === municipality);
    const least = await smallCountLimit(store, association.id);
    const visible = (reports: readonly Report[]) => {
      const all = participantRows(association, reports);
      return least === null ? all : visibleRows(all, user, least);
    };
    // Small counts are hidden over all years at once, so then all of them are read.
    const rows = visible(await reportsToShow(turn, { only, period: least === null ? params.period : 'all', isAsked }));
    const period =
      params.period ??
      rows
        .filter(isAsked)
        .map((row) => row.period.slice(0, 4))
        .sort()
        .at(-1);
    const about = [only?.name ?? (mine ? 'Mina insatser' : association.name), ...(place ? [place.name] : [])].join(', ');
    if (!period)
      return {
        ...base,
        status: 'invalid',
        context: about,
        headline: `${about} har inga siffror än`,
        lead: 'Ingen har rapporterat än.',
        actions: [{ title: 'Rapportera', command: 'participants.report', params: only ? { intervention: only.id } : {} }],
      };
    const used = {
      association: association.id,
      ...(only ? { intervention: only.id } : {}),
      ...(municipality ? { municipality } : {}),
      period,
      ...(mine ? { mine: 'yes' } : {}),
      ...(params.askedCount ? { askedCount: params.askedCount } : {}),
    };
    const shown = { association, rows, period, used, asked: params.askedCount };
    const noFigures = async (): Promise<Answer> => {
      const own = visible(await reportsToShow(turn, { only, period: 'all', isAsked })).filter(isAsked);
      const gathered = least === null ? undefined : own.find((row) => isGathered(row, least));
      return { ...noFiguresAnswer(shown, about, own), ...(gathered?.note ? { notices: [{ kind: 'info', text: gathered.note }] } : {}) };
    };
    if (!only) return allInterventionsAnswer(shown, chosen, municipality, about) ?? (await noFigures());
    const row = rowFor(rows, only.id, period, municipality);
    if (!row) return await noFigures();
    const subject = { intervention: only.id, ...(municipality ? { municipality } : {}), period };
    return oneInterventionAnswer(shown, only, municipality, row, {
      history:
        user.role === 'reader' || (least !== null && !seesAll(user, only.id))
          ? null
          : historyTable(await store.records(association.id, yearOf(period), { intervention: only.id }), subject),
      shared: municipality === null ? sharedCount(turn, only, row, period) : null,
    });
  },
});
