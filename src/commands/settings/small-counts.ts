import { fieldFor } from '../fields.js';
import type { Setting } from './setting.js';
import { smallCountLimit } from './settings.js';

/** The value is the limit; 0: all counts are shown. */
export const smallCounts: Setting<number> = {
  name: 'smallCounts',
  about: 'små antal',
  now: async (store, association) => (await smallCountLimit(store, association)) ?? 0,
  params: (hideBelow) => ({ hideBelow }),
  body: (below) => ({ type: 'setting', name: 'smallCounts', below: below || null }),
  standing: (below) => (below === 0 ? 'Alla antal visas' : `Antal under ${below} döljs`),
  overview: (below, association) => ({
    lead: 'Gränsen gäller dem som inte rapporterar insatsen. Du ser alltid allt.',
    form: [fieldFor('hideBelow', String(below || 5))],
    actions: [
      { title: 'Granska', command: 'setting.edit', params: { association }, primary: true },
      { title: 'Kort när möten börjar', command: 'setting.edit', params: { association, meetingCard: 'asked' }, ignoresForm: true },
    ],
    pending: { kind: 'complete', command: 'setting.edit', params: { association } },
  }),
  question: (below) =>
    below === 0
      ? { headline: 'Ska alla antal visas?', lead: 'Sedan ser alla med en roll i förbundet varje rapporterat antal.' }
      : {
          headline: `Ska antal under ${below} döljas?`,
          lead: 'Ledamöter och andra handledare ser då bara större antal. Fler antal döljs där det behövs, så att ingen kan räkna ut de små.',
        },
  after: { title: 'Visa deltagare', command: 'participants.show' },
};
