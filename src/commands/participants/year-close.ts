import { z } from 'zod';
import { list } from '../../swedish/format.js';
import { localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { fieldFor } from '../fields.js';
import { parameters } from '../parameters/parameters.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { missingReports } from './missing-rows.js';
import { alreadyAnswer, doneAnswer, setYear, stateAnswer, stateOf } from './year-locking.js';

export const yearClose = defineCommand({
  id: 'year.close',
  title: 'Stäng eller öppna ett år',
  who: 'director',
  examples: [
    'stäng 2024',
    'öppna 2024 igen',
    'lås året 2024',
    'stäng deltagarrapporteringen för 2024',
    'lås upp 2024',
    '2024 är klart, stäng året',
    'inga fler rapporter för 2024',
    'öppna året igen så att en handledare kan rätta',
    'stäng året',
    'avsluta rapporteringsåret 2024',
    'frys siffrorna för 2024',
    'close 2024',
    'är 2023 stängt?',
    'är året låst eller öppet?',
    'har vi stängt 2024?',
  ],
  parameters: z.object({ association: parameters.association, year: parameters.year, closed: parameters.closed, replaces: parameters.replaces }),
  async answer({ year, closed: said }, turn): Promise<Answer> {
    const { association, store, now } = turn;
    const today = localTime(now);
    const closed = said ?? 'yes';
    const close = closed === 'yes';
    const used = { association: association.id, ...(year === undefined ? {} : { year }), closed };
    const base = { command: 'year.close', params: used, context: year === undefined ? association.name : `${association.name} · ${year}` } as const;
    if (year === undefined)
      return {
        ...base,
        status: 'ask',
        headline: closed === 'asked' ? 'Vilket år menar du?' : close ? 'Vilket år ska stängas?' : 'Vilket år ska öppnas?',
        form: [fieldFor('year', String(today.year - 1))],
        actions: [{ title: 'Fortsätt', command: 'year.close', params: { association: association.id, closed }, primary: true }],
        pending: { kind: 'complete', command: 'year.close', params: used },
      };
    if (year > today.year)
      return {
        ...base,
        status: 'invalid',
        headline: `${year} har inte börjat än`,
        lead: `Stäng ett år som är slut, till exempel ${today.year - 1}. Inget är sparat.`,
      };
    const state = stateOf(await store.records(association.id, year), year);
    if (closed === 'asked') return stateAnswer(turn, state);
    if (state.closed === close) return alreadyAnswer(turn, state);
    const missing = close ? await missingReports(turn, String(year), association.interventions) : [];
    const months = missing.reduce((sum, { months: each }) => sum + each.length, 0);
    return {
      ...base,
      status: 'confirm',
      headline: close ? `Ska ${year} stängas?` : `Ska ${year} öppnas igen?`,
      lead: close
        ? `Inget är sparat än. När året är stängt går det inte att rapportera, rätta eller ångra ${year} förrän du öppnar det igen.`
        : `Inget är sparat än. Sedan kan handledarna rapportera och rätta ${year} igen.`,
      notices: [
        ...(close && year === today.year ? [{ kind: 'warning', text: `${year} är inte slut än.` } as const] : []),
        ...(months > 0
          ? [{ kind: 'warning', text: `Det saknas rapporter från ${list(missing.map(({ intervention }) => intervention.name))}.` } as const]
          : []),
      ],
      actions: [
        saveButton('year.close', turn, close ? 'Stäng året' : 'Öppna året'),
        ...(months > 0
          ? [
              {
                title: 'Visa vad som saknas',
                command: 'participants.missing',
                params: { association: association.id, period: String(year) },
              } as const,
            ]
          : []),
        cancelButton('year.close', turn),
      ],
      pending: { kind: 'confirm', command: 'year.close', params: { ...used, replaces: state.record?.sequence ?? null } },
    };
  },

  async confirm({ year, closed, replaces }, turn): Promise<Answer> {
    if (year === undefined || closed === undefined) throw new Error('a confirmed closing has a year');
    return doneAnswer(turn, await setYear(keyedBy(turn, { year, closed, replaces }), year, closed === 'yes'));
  },
});
