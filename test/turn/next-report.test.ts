import { describe, expect, test } from 'vitest';
import { world } from './world.js';

async function answerTo(...texts: readonly string[]) {
  const room = world();
  let reply = await room.say('hej');
  for (const text of texts) reply = await room.say(text);
  return reply.answer;
}

describe('a report that names no intervention', () => {
  test.each([
    [['nova juni 7 kv 5 m 1 ny', 'ja', 'och juli: 8 kv 5 m 1 ny'], { intervention: 'nova', period: '2026-07', women: 8, men: 5, new: 1 }],
    [['FIA april 9 kvinnor 4 män', 'ja', 'maj 10 kvinnor 4 män, 1 ny'], { intervention: 'fia', period: '2026-05', women: 10, men: 4, new: 1 }],
    [['rapportera nova', 'juni', '7 kv 5 m 1 ny'], { intervention: 'nova', period: '2026-06', women: 7, men: 5, new: 1 }],
  ])('is of the one just reported: %j', async (texts, params) => {
    expect(await answerTo(...texts)).toMatchObject({ command: 'participants.report', status: 'confirm', params });
  });

  test.each([
    [['nova juni 7 kv 5 m 1 ny', 'ja', 'nästa styrelsemöte', 'juli: 8 kv 5 m 1 ny']],
    [['nova juni 7 kv 5 m 1 ny', 'ja', 'rapportera oktober']],
    [['juli: 8 kv 5 m 1 ny']],
  ])('is asked about where another thing came between, or nothing is told: %j', async (texts) => {
    const answer = await answerTo(...texts);
    expect(answer).toMatchObject({ command: 'participants.report', status: 'ask' });
    expect(answer.params.intervention).toBeUndefined();
  });

  test.each(['nya ska va 3', 'nya ska vara 3', 'nej, männen skulle vara 12'])(
    'right after a save a count that is to be another corrects it: %s',
    async (text) => {
      const answer = await answerTo('enter mars 2026 14 kv 11 m 2 nya', 'jajamän spara', text);
      expect(answer).toMatchObject({
        command: 'participants.correct',
        status: 'confirm',
        params: { intervention: 'enter', period: '2026-03' },
      });
      expect(answer.params).toMatchObject(text.includes('nya') ? { new: 3 } : { men: 12 });
    },
  );

  test('one that names its own is of that', async () => {
    expect((await answerTo('nova juni 7 kv 5 m', 'ja', 'enter juli 8 kv 5 m')).params).toMatchObject({ intervention: 'enter', period: '2026-07' });
  });
});
