import { describe, expect, test } from 'vitest';
import { expectSound } from '../contributions/exact.js';
import { desk } from '../participants/desk.js';
import { associations, room, typed } from '../room.js';

async function ask(text: string) {
  const reply = await room().say(text);
  expect(reply.answer).toMatchObject({ command: 'intervention.info', status: 'ok', params: { perParticipant: 'yes' } });
  expectSound(reply);
  return { answer: reply.answer, said: typed(reply.text) };
}

describe('cost per participant', () => {
  test.each([
    ['vad kostar Enter per deltagare', '48 484 kr per deltagare', 'Enter: 3 006 000 kr (plan 2023) delat på 62 deltagare 2023.'],
    ['vad kostar en deltagare i FIA', '16 825 kr per deltagare', 'FIA: 605 700 kr (budget 2021) delat på 36 deltagare 2023.'],
    ['vad kostar SE-Höglandet per person 2023', '18 710 kr per deltagare', 'SE-Höglandet: 3 760 701 kr (utfall 2023) delat på 201 deltagare 2023.'],
  ])('”%s”: %s', async (text, headline, lead) => {
    const { answer, said } = await ask(text);
    expect(typed(answer.headline)).toBe(headline);
    expect(said).toContain(lead);
  });

  test('of different years it says so, with both', async () => {
    const { said } = await ask('vad kostar FIA per deltagare');
    expect(said).toContain('Olika år: kostnaden är från 2021 (budget 2021), deltagarna från 2023.');
  });

  test('planned money is no outcome, and that is said', async () => {
    const { said } = await ask('kostnad per deltagare Enter 2023');
    expect(said).toContain('Kostnaden är plan 2023, inte ett helt års utfall.');
  });

  test('a year that lacks one of them: which, and the nearest', async () => {
    const { said } = await ask('kostnad per deltagare Enter 2021');
    expect(said).toContain('För 2021 finns inte deltagare: det närmaste visas.');
    expect(said).toContain('46 423 kr per deltagare');
  });

  test('without a cost there is no quotient: it says what is missing', async () => {
    const { answer, said } = await ask('kostnad per deltagare NOVA 2023');
    expect(answer.headline).toBe('NOVA: kostnaden saknas');
    expect(said).toContain('NOVA hade 44 deltagare 2023.');
    expect(answer.calculation).toEqual([]);
  });

  test('what one association counts of a shared intervention is its own', async () => {
    const { said } = await ask('Höglandet: kostnad per deltagare i IT-spåret');
    expect(said).toContain('562 500 kr (per part och år) delat på 12 deltagare 2023');
    expect(said).toContain('har inget årtal i källan');
  });

  test.each(['vilken insats är billigast per deltagare', 'var är kostnaden lägst per deltagare', 'vilken insats är dyrast per person'])(
    '”%s”: only what is of one year is compared; the rest is listed with what is missing',
    async (text) => {
      const { answer, said } = await ask(text);
      expect(typed(answer.headline)).toBe('Lägst: Enter, 48 484 kr per deltagare');
      expect(answer.tables?.[0]?.rows.slice(0, 3).map(({ cells }) => cells[0])).toEqual(['Enter', 'IT-spåret', 'FIA']);
      expect(said).toContain('Kostnad och deltagare är från olika år för FIA.');
      expect(said).toContain('Kostnad saknas för NOVA och Koll på förmåga.');
    },
  );

  test('every intervention of every association has an answer', async () => {
    for (const { id, interventions } of associations.all)
      for (const intervention of interventions)
        expectSound(await room().press('intervention.info', { association: id, intervention: intervention.id, perParticipant: 'yes' }));
  });

  test('an outcome that was logged goes before what was planned, for those with a role here', async () => {
    const { say, as } = desk();
    const director = as('director');
    await say('utfall Enter t.o.m. december 2023 2 480 000', director);
    expect((await say('ja', director)).text).toContain('Sparat');
    const { answer, text } = await say('vad kostar Enter per deltagare 2023', director);
    expect(typed(answer.headline)).toBe('40 000 kr per deltagare');
    expect(typed(text)).toContain('Enter: 2 480 000 kr (utfall 2023) delat på 62 deltagare 2023.');
    // Somebody from elsewhere reads what is printed only.
    expect(typed((await say('vad kostar Enter per deltagare 2023', as('reader'))).answer.headline)).toBe('48 484 kr per deltagare');
  });
});
