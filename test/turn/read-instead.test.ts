import { beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from './world.js';

const ROLES = { member: { role: 'member', interventions: null } } as const;
let here: World;
beforeEach(async () => {
  here = world(ROLES);
  for (const text of ['Gör ett budgetförslag för 2026, utgå från budget 2021', 'ja', 'anta budgeten 2026, § 7 den 2025-11-24', 'ja'])
    await here.say(text);
  await here.say('utfall till och med augusti: Enter 1 950 000, Kansliet 480 000, FIA 400 tkr');
  expect((await here.say('ja')).answer).toMatchObject({ command: 'actual.record', status: 'ok' });
});

async function asked(text: string, user: string) {
  const { answer } = await here.say(text, { user, conversation: `${user} ${text}` });
  expect(here.errors).toEqual([]);
  return answer;
}

const READ = [
  ['budget.status', 'hur mycket har FIA gjort av med t.o.m. augusti', { line: 'fia', basis: 'actual' }],
  ['budget.status', 'visa utfallet per sista augusti', { basis: 'actual' }],
  ['budget.status', 'hur mycket gick åt på enter t.o.m. augusti', { line: 'enter', basis: 'actual' }],
  ['budget.status', 'följer enter budgeten', { line: 'enter' }],
  ['budget.status', 'håller FIA sin budget', { line: 'fia' }],
  ['budget.status', 'har vi råd med en ny insats', { basis: 'actual' }],
  ['budget.status', 'har vi råd att starta ett projekt till', { basis: 'actual' }],
  ['budget.status', 'är utfallet för augusti inlagt', { basis: 'actual' }],
  ['intervention.info', 'vilka insatser har lagts ner', {}],
  ['meeting.next', 'är samrådet inställt', { kind: 'memberConsultation' }],
  ['meeting.next', 'blev styrelsemötet flyttat', { kind: 'board' }],
  ['meeting.next', 'var är samrådet 2025', { kind: 'memberConsultation' }],
  ['meeting.next', 'var hålls samrådet 2026', { kind: 'memberConsultation' }],
  ['meeting.next', 'i vilken lokal är styrelsemötet', { kind: 'board' }],
] as const;

describe.each(['member', 'director'])('what a %s asks is told, whatever order it is like', (user) => {
  test.each(READ)('%s: %s', async (command, text, params) => {
    const answer = await asked(text, user);
    expect(answer).toMatchObject({ command, status: 'ok', params });
    expect(answer.pending).toBeUndefined();
  });
});

describe('what is no question to be told something is left as it is', () => {
  test.each([
    'stäng 2025',
    'utfall till och med september: Enter 2 100 000',
    'gör ett budgetförslag 2027',
    'kan vi starta en ny insats',
    'visa budgetförslaget 2027',
  ])('a member may not: %s', async (text) => {
    expect((await asked(text, 'member')).status).toBe('denied');
  });

  test.each([
    ['confirm', 'year.close', 'stäng 2025'],
    ['confirm', 'actual.record', 'utfall till och med september: Enter 2 100 000'],
    ['ask', 'actual.record', 'lägg in utfall för september'],
    ['ok', 'year.close', 'är 2025 stängt'],
    ['ok', 'year.close', 'när stängs 2025'],
    ['invalid', 'budget.edit', 'är budgeten för 2026 antagen'],
  ])('a director: %s of %s for "%s"', async (status, command, text) => {
    expect(await asked(text, 'director')).toMatchObject({ status, command });
  });
});
