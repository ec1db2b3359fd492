import type { Setting } from './setting.js';
import { isShownAtStart } from './settings.js';

const NEEDS = 'Det gäller möten i Teams där jag är tillagd i mötets chatt.';

export const meetingCard: Setting<boolean> = {
  name: 'meetingStart',
  about: 'kort vid mötets början',
  now: isShownAtStart,
  params: (shown) => ({ meetingCard: shown ? 'on' : 'off' }),
  body: (shown) => ({ type: 'setting', name: 'meetingStart', shown }),
  standing: (shown) => (shown ? 'Ett kort visas när möten börjar' : 'Inget kort visas när möten börjar'),
  overview: (shown, association) => ({
    lead: `Kortet har budgetläget och det som ska tas upp. ${NEEDS}`,
    actions: [
      {
        title: shown ? 'Visa inget kort' : 'Visa ett kort',
        command: 'setting.edit',
        params: { association, meetingCard: shown ? 'off' : 'on' },
        primary: true,
      },
      { title: 'Små antal', command: 'setting.edit', params: { association } },
    ],
  }),
  question: (shown) =>
    shown
      ? { headline: 'Ska ett kort visas när möten börjar?', lead: `Alla i mötet ser då budgetläget och det som ska tas upp. ${NEEDS}` }
      : { headline: 'Ska kortet sluta visas?', lead: 'Då säger jag inget när ett möte börjar. Frågor svarar jag på som vanligt.' },
  after: null,
};
