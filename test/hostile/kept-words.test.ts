import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/files.js';
import { contents, freshFolder } from '../store/folder.js';
import { world } from '../turn/world.js';

const folder = freshFolder();

/** Made up. Each is typed through every door where the user's own words are kept. */
const PEOPLE = ['Anna Andersson', 'Mohammed Karlqvist', '850101-1234', '070-123 45 67', 'kalle.karlsson@example.se'];

const DOORS: readonly (readonly [door: string, say: (who: string) => readonly string[]])[] = [
  ['a decision', (who) => [`registrera beslut § 14 den 20 november 2026: ${who} väljs till ordförande`, 'ja']],
  ['a decision asked for', (who) => ['registrera beslut § 14 den 20 november 2026', `${who} väljs till ordförande`, 'ja']],
  ['a scenario', (who) => ['budget 2021: om Enter blir 100 tkr dyrare', `spara som scenario ${who}`]],
  ['a scenario that is renamed', (who) => ['budget 2021: om Enter blir 100 tkr dyrare', 'spara som scenario A', `döp om scenario A till ${who}`]],
  ["a meeting's place", (who) => [`lägg in styrelsemöte 4 mars 2027 kl 13.30 hemma hos ${who}`, 'ja']],
  ["a meeting's link", (who) => [`lägg in styrelsemöte 4 mars 2027 kl 13.30 https://example.com/${who.replaceAll(' ', '-')}`, 'ja']],
  ["a meeting's title", (who) => [`lägg in möte "${who}" 4 mars 2027 kl 13.30`, 'ja']],
  ['a reason', (who) => ['enter oktober 2026: 12 kvinnor, 9 män, 3 nya, 30 avslutade', `spara ändå: ${who} räknades två gånger`]],
  ['an intervention', (who) => [`lägg till insats ${who} från januari 2027`, 'ja']],
  ['a line of a budget', (who) => [`gör ett budgetförslag 2027 med en ny post ${who} 100 tkr`, 'ja']],
  ['a line of outcomes', (who) => [`utfall ${who} 50 000 till och med augusti 2026`, 'ja']],
  ['minutes', (who) => [`skriv protokollstext om ${who}`]],
  ['a reminder', (who) => [`påminn mig om ${who} i morgon kl 8`]],
  ['a search among decisions', (who) => [`vilket beslut handlar om ${who}`]],
  ['a search among rules', (who) => [`vad säger reglerna om ${who}`]],
];

const FORGED: readonly (readonly [door: string, (who: string) => object])[] = [
  ['a decision', (who) => ({ command: 'decision.edit', params: { date: '2026-11-20', paragraph: '14', decision: `${who} väljs in` } })],
  [
    'a scenario',
    (who) => ({ command: 'scenario.edit', params: { scenario: who, whatIf: { command: 'contribution.growth', params: { rate: '10' } } } }),
  ],
  [
    'a question beside a scenario',
    (who) => ({ command: 'scenario.edit', params: { scenario: 'A', whatIf: { command: 'contribution.growth', params: { rate: '10', note: who } } } }),
  ],
  [
    'a place',
    (who) => ({ command: 'meeting.edit', params: { meetingChange: 'add', kind: 'board', date: '2027-03-04', time: '13:30', place: `hos ${who}` } }),
  ],
  ['a name', (who) => ({ command: 'intervention.edit', params: { change: 'add', name: who, from: '2027-01-01' } })],
  [
    'a line',
    (who) => ({ command: 'budget.edit', params: { planChange: 'propose', year: 2027, changes: [{ line: 'ny', name: who, to: '100000' }] } }),
  ],
  ['a topic', (who) => ({ command: 'decision.find', params: { topic: who } })],
  ['what no command knows, beside an unclear value', (who) => ({ command: 'budget.status', params: { note: who, line: who }, year: 'tolv' })],
  ['a filled-in field', (who) => ({ command: 'decision.edit', params: { date: '2026-11-20', paragraph: '14' }, decision: `${who} väljs in` })],
];

describe('what names a person', () => {
  it.each(DOORS)('is neither kept nor repeated as %s', async (_, say) => {
    const store = await openFileStore(folder.data);
    const here = world({}, store);
    for (const [index, who] of PEOPLE.entries()) {
      const conversation = `chat${index}`;
      for (const text of say(who)) {
        const { answer, text: shown, card } = await here.say(text, { conversation, user: `user${index}` });
        expect(answer.status).not.toBe('error');
        expect(shown).not.toContain(who);
        expect(JSON.stringify([card, answer.params])).not.toContain(who);
      }
    }
    await store.close();
    const kept = [...contents(folder.data).values()].join('\n');
    for (const word of PEOPLE.flatMap((who) => [who, who.replaceAll(' ', '-')])) expect(kept).not.toContain(word);
    expect(here.errors).toEqual([]);
  });

  it.each(FORGED)('is neither kept nor repeated where a forged press sends it as %s', async (_, press) => {
    const store = await openFileStore(folder.data);
    const here = world({}, store);
    for (const [index, who] of PEOPLE.entries()) {
      const at = { conversation: `chat${index}`, user: `user${index}` };
      const replies = [await here.press({ key: 'forged', ...press(who) }, at), await here.say('ja', at)];
      for (const { answer, text, card } of replies) {
        expect(answer.status).not.toBe('error');
        expect(JSON.stringify([text, card, answer.params])).not.toContain(who);
      }
    }
    await store.close();
    const kept = [...contents(folder.data).values()].join('\n');
    for (const who of PEOPLE) expect(kept).not.toContain(who);
    expect(here.errors).toEqual([]);
  });
});

describe('what only looks like a name', () => {
  it.each([
    ['registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år', 'confirm'],
    ['registrera beslut § 9 den 16 november 2026: ordföranden får i uppdrag att se över NOVA och Koll på förmåga', 'confirm'],
    ['lägg in styrelsemöte 4 mars 2027 kl 13.30 i rådhuset i Sävsjö', 'confirm'],
    ['lägg in styrelsemöte 4 mars 2027 kl 13.30 i Astridsalen, Habo', 'confirm'],
    ['lägg till insats Nya vägar från januari 2027', 'confirm'],
    ['lägg till insats Elsa från januari 2027', 'confirm'],
    ['vilket beslut handlar om växtstrategin', 'ok'],
  ])('is taken: %s', async (text, status) => {
    expect((await world().say(text)).answer.status).toBe(status);
  });
});
