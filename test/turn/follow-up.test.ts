import { describe, expect, test } from 'vitest';
import { NOON, type World, world } from './world.js';

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

/** Says one thing after another, a minute apart, and gives the answers. */
async function talk(room: World, texts: readonly string[], start = 0) {
  const answers = [];
  for (const [index, text] of texts.entries()) answers.push((await room.say(text, { now: minutes(start + index) })).answer);
  return answers;
}

describe('a question gone on from', () => {
  test('ten turns, each of them short', async () => {
    const answers = await talk(world(), [
      'hej',
      'vad händer om vi höjer bidragen 10 % per år från 2021',
      'och om vi bara höjer 5 procent då?',
      'vad kostar enter 2021',
      '2022 då?',
      'och kansliet?',
      'visa deltagare i enter 2023',
      'och för NOVA?',
      'hur många procent är 7 av 19',
      'tack',
    ]);
    expect(answers.map(({ command, status }) => `${command} ${status}`)).toEqual([
      'greeting ok',
      'contribution.growth ok',
      'contribution.growth ok',
      'budget.status ok',
      'budget.status ok',
      'budget.status ok',
      'participants.show ok',
      'participants.show ok',
      'rate.calculate ok',
      'greeting ok',
    ]);
    expect(answers[2]).toMatchObject({
      params: { rate: '5', startYear: 2021 },
      lead: expect.stringMatching(/^Samma fråga som nyss, nu med 5\u00a0%\./),
    });
    expect(answers[4]).toMatchObject({ params: { line: 'enter', year: 2022 }, lead: expect.stringContaining('nu för 2022') });
    expect(answers[5]).toMatchObject({ params: { line: 'kansli', year: 2022 }, lead: expect.stringContaining('nu för Kansli') });
    expect(answers[7]).toMatchObject({ params: { intervention: 'nova', period: '2023' }, lead: expect.stringContaining('nu för NOVA') });
    expect(answers[9]?.headline).toMatch(/^Varsågod/);
  });

  test('a whole question is its own, whatever was asked before', async () => {
    const [, answer] = await talk(world(), ['jämför budget och prognos 2020', 'Hur ser budgeten ut i Höglandet 2023?']);
    expect(answer).toMatchObject({ command: 'budget.status', status: 'ok', params: { association: 'hoglandet', year: 2023, basis: 'budget' } });
  });

  test.each([
    ['budget 2021', '2022 då?', { year: 2022, basis: 'plan' }],
    ['vad kostar enter 2020', 'och enligt prognosen?', { line: 'enter', year: 2020, basis: 'forecast' }],
    ['prognosen för FIA 2020', 'och enter då?', { line: 'enter', year: 2020, basis: 'forecast' }],
    ['göteborgs budget 2021', 'och 2022?', { association: 'goteborg', year: 2022 }],
    ['budget 2021', 'samma för Göteborg', { association: 'goteborg', year: 2021 }],
    ['visa deltagare i enter 2023', 'för FIA då', { intervention: 'fia', period: '2023' }],
    ['visa deltagare i NOVA 2023', 'samma för FIA', { intervention: 'fia', period: '2023' }],
    ['höj 10 % per år från 2021', 'med 7 % i stället', { rate: '7', startYear: 2021 }],
    ['höj 10 % per år från 2021', 'och till 2030?', { rate: '10', untilYear: 2030 }],
    ['höj 10 % per år från 2021', 'nej, 8 %', { rate: '8', startYear: 2021 }],
    ['höj 10 % per år från 2021', 'till 2030', { rate: '10', untilYear: 2030 }],
    ['när är nästa styrelsemöte', 'och au?', { kind: 'executiveCommittee' }],
    ['hur många procent är 7 av 19', 'och 9 av 20?', { part: 9, whole: 20 }],
    ['7 av 19', 'hur många till för 50 %?', { part: 7, whole: 19, target: '50' }],
    ['hur stor andel är 3 av 14', 'hur många fler behövs för 30 procent', { part: 3, whole: 14, target: '30' }],
    ['12 av 40', 'och för 35 %?', { part: 12, whole: 40, target: '35' }],
    ['fördela 6,5 mkr', 'i hela tusental', { total: '6500000', unit: '1000' }],
    ['fördela 6,5 mkr', 'avrunda till tusental', { total: '6500000', unit: '1000' }],
    ['fördela 6 500 000 kr', 'i jämna hundratal tack', { total: '6500000', unit: '100' }],
    ['höj 10 % per år från 2021 till 2023', 'i hela tusental', { rate: '10', untilYear: 2023, unit: '1000' }],
    ['fördela 6,5 mkr', 'lika mellan kommunerna', { total: '6500000', method: 'equal' }],
  ])('%s → %s', async (first, next, params) => {
    const [before, after] = await talk(world(), [first, next]);
    expect(after?.command).toBe(before?.command);
    expect(after?.params).toMatchObject(params);
    expect(after?.lead).toMatch(/^Samma fråga som nyss/);
  });

  test.each(['efter befolkning', 'efter folkmängd i stället', 'efter invånare', 'efter åldern 16–64 år'])(
    'a split, then ”%s”: the inhabitants are asked for, the amount is kept',
    async (next) => {
      const [, after] = await talk(world(), ['fördela 6,5 mkr', next]);
      expect(after).toMatchObject({ command: 'contribution.split', status: 'ask', params: { total: '6500000' } });
    },
  );

  test('another association brings none of the first one along: its lines, interventions and amounts are its own', async () => {
    const [, after] = await talk(world(), ['höj 10 % per år från 2021', 'för Göteborg då?']);
    expect(after).toMatchObject({ command: 'contribution.growth', params: { association: 'goteborg', rate: '10' } });
    expect(after?.params.offer).not.toBe('5500000');
  });

  test.each([
    ['budget 2021', 'och när är nästa styrelsemöte?', 'meeting.next'],
    ['vad kostar enter enligt prognosen 2020', 'budget 2021', 'budget.status'],
    ['budget 2021', 'enter oktober: 24 kv 38 m', 'participants.report'],
    ['visa deltagare 2023', 'men vad kan du göra', 'help'],
    ['höj 10 % per år från 2021', 'hur många procent är 5 av 20?', 'rate.calculate'],
  ])('%s, then %s: a question of its own', async (first, next, command) => {
    const [, after] = await talk(world(), [first, next]);
    expect(after?.command).toBe(command);
    expect(after?.lead ?? '').not.toContain('Samma fråga');
  });

  test('a whole question takes nothing from the one before', async () => {
    const [, after] = await talk(world(), ['vad kostar enter 2020 enligt prognosen', 'visa budgeten 2021']);
    expect(after?.params).toMatchObject({ year: 2021 });
    expect(after?.params.line).toBeUndefined();
  });

  test.each(['om vi höjer 5 % per år från 2021, hur blir det', 'vad händer om bidragen ökar 5 procent varje år'])(
    'a whole question of the same kind begins anew: %s',
    async (text) => {
      const [, after] = await talk(world(), ['höj 10 % per år från 2021 till 2035 med utrymme 5 600 000 kr', text]);
      expect(after).toMatchObject({ command: 'contribution.growth', params: { rate: '5', offer: '5500000' } });
      expect(after?.params.untilYear).toBeUndefined();
      expect(after?.lead ?? '').not.toContain('Samma fråga');
    },
  );

  test('is forgotten after half an hour, and is nobody else’s', async () => {
    const room = world();
    await room.say('budget 2021');
    expect((await room.say('och kansliet?', { now: minutes(31) })).answer.lead ?? '').not.toContain('Samma fråga');
    await room.say('budget 2021', { conversation: 'group', user: 'one' });
    expect((await room.say('och kansliet?', { conversation: 'group', user: 'other' })).answer.lead ?? '').not.toContain('Samma fråga');
    expect((await room.say('och kansliet?', { conversation: 'group', user: 'one' })).answer.lead).toContain('Samma fråga');
  });

  test('a role that was taken back meanwhile gets no more answers', async () => {
    const roles: Record<string, { role: 'member' | 'none'; interventions: null }> = { someone: { role: 'member', interventions: null } };
    const room = world(roles);
    await room.say('visa deltagare i enter 2023', { user: 'someone' });
    roles.someone = { role: 'none', interventions: null };
    expect((await room.say('och NOVA?', { user: 'someone' })).answer.status).toBe('denied');
  });
});

describe('what waits for a yes', () => {
  test('"nej, 37 män" changes what is about to be saved', async () => {
    const [asked, changed, saved] = await talk(world(), ['enter mars 2024: 24 kv 35 m 5 nya', 'nej, 37 män', 'ja']);
    expect(asked?.status).toBe('confirm');
    expect(changed).toMatchObject({ command: 'participants.report', status: 'confirm', params: { women: 24, men: 37, new: 5 } });
    expect(saved).toMatchObject({ status: 'ok', params: { men: 37 } });
  });

  test('a bare number begins nothing', async () => {
    for (const text of ['10', '5', 'tio']) expect((await world().say(text)).answer).toMatchObject({ command: null, status: 'unknown' });
  });

  test('a no that is delivered again to a later process drops nothing that was asked since', async () => {
    const first = world();
    await first.say('enter mars 2024: 24 kv 35 m', { key: 'asked' });
    expect((await first.say('nej', { key: 'no' })).answer.headline).toBe('Avbrutet');
    await first.say('enter april 2024: 20 kv 30 m', { key: 'asked again' });
    const later = world({}, first.store);
    expect((await later.say('nej', { key: 'no' })).answer.headline).not.toBe('Avbrutet');
    expect((await later.say('ja', { key: 'yes' })).answer.status).toBe('ok');
  });
});
