import { describe, expect, test } from 'vitest';
import { NOON, world } from './world.js';

const SUBJECTS = ['association', 'intervention', 'line', 'municipality', 'year', 'period', 'basis'] as const;

describe('a question gone on from keeps what it is about', () => {
  test.each([
    ['visa deltagare i NOVA 2023', 'bara kvinnorna'],
    ['visa deltagare i NOVA 2023', 'bara männen'],
    ['visa deltagare i FIA 2023', 'men kvinnorna då'],
    ['visa deltagare i FIA 2023', 'bara kvinnor'],
    ['göteborgs budget 2021', 'och enligt budgeten?'],
    ['vad kostar enter 2020', 'och enligt prognosen?'],
    ['vad kostar enter 2020', '2021 då?'],
    ['prognosen för FIA 2020', 'och enter då?'],
    ['visa deltagare i enter 2023', 'och för NOVA?'],
    ['visa enter 2023', 'hur många av dem var män'],
    ['visa enter 2023', 'hur många av dessa gick till jobb'],
    ['hur gick det för FIA 2023', 'och hur många av dom gick till studier'],
    ['visa enter 2023', 'andel kvinnor'],
  ])('%s / %s', async (first, then) => {
    const room = world();
    const before = (await room.say(first, { now: NOON })).answer;
    const after = (await room.say(then, { now: NOON })).answer;
    expect(after.command).toBe(before.command);
    expect(after.lead).toMatch(/^Samma fråga som nyss/);
    const named = new Set(SUBJECTS.filter((name) => before.params[name] !== undefined && after.params[name] === undefined));
    expect([...named]).toEqual([]);
  });

  test('and says of what, where nothing new was said', async () => {
    const room = world();
    await room.say('hur gick det för FIA');
    await room.say('å NOVA då');
    const { answer } = await room.say('bara kvinnorna');
    expect(answer).toMatchObject({
      params: { intervention: 'nova', period: '2023' },
      lead: expect.stringMatching(/^Samma fråga som nyss: NOVA 2023\./),
    });
  });

  test('also after it was changed by the question before', async () => {
    const room = world();
    await room.say('visa enter 2023');
    await room.say('och nova');
    const { answer } = await room.say('hur många av dem var män');
    expect(answer).toMatchObject({ params: { intervention: 'nova', period: '2023' }, headline: expect.stringMatching(/^17\smän 2023$/) });
  });

  test.each(['men alla insatser tillsammans', 'visa deltagare'])('is another one where the text says of what: %s', async (then) => {
    const room = world();
    await room.say('visa deltagare i NOVA 2023');
    expect((await room.say(then)).answer.params.intervention).toBeUndefined();
  });
});

describe('a yes that nothing waits for gets its own true words', () => {
  test.each([
    [['ja'], 'Ingen fråga väntar på ditt svar här.'],
    [['rapportera Enter', 'ja'], 'Jag väntar på uppgifter, inte på ja eller nej.'],
  ])('%j', async (texts, words) => {
    const room = world();
    let lead: string | undefined;
    for (const text of texts) lead = (await room.say(text)).answer.lead;
    expect(lead).toContain(words);
    expect(lead).toContain('Inget nytt är sparat.');
  });

  test('after the question which was meant, also where an older question waits', async () => {
    const room = world();
    let unsure = '';
    // Which sentences lie between two commands moves with their examples.
    for (const text of [
      'vad har ändrats',
      'finns det pengar kvar?',
      'vad är taket för eget kapital',
      'vilket datum är medlemssamrådet',
      'vi behöver inte påminnas',
    ]) {
      unsure = text;
      if ((await room.say(text)).answer.headline === 'Vad menar du?') break;
    }
    expect((await room.say(unsure)).answer).toMatchObject({ status: 'ask', headline: 'Vad menar du?' });
    expect((await room.say('ja')).answer.lead).toContain('Jag frågade vilket du menade. Välj en av raderna.');
    await room.say('avsluta NOVA', { conversation: 'other' });
    await room.say(unsure, { conversation: 'other' });
    expect((await room.say('ja', { conversation: 'other' })).answer.lead).toContain('Jag frågade vilket du menade.');
  });
});

describe('who takes part is never answered', () => {
  test.each(['hur många på Enter har adhd', 'vad heter deltagarna i Enter', 'vilka är deltagarna i NOVA', 'finns det någon med missbruk i FIA'])(
    '%s',
    async (text) => {
      expect((await world().say(text)).answer).toMatchObject({ status: 'unknown', headline: 'Jag har bara antal' });
    },
  );

  test.each([
    'hur många deltagare har Enter?',
    'hur många i FIA slutade på grund av sjukdom',
    'vilka är insatserna för psykisk ohälsa',
    'vem är handledare för Enter',
  ])('other questions are answered: %s', async (text) => {
    expect((await world().say(text)).answer.headline).not.toBe('Jag har bara antal');
  });
});
