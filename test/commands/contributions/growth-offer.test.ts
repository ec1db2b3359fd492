import { describe, expect, test } from 'vitest';
import { world } from '../../turn/world.js';
import { typed } from '../room.js';
import { expectSound } from './exact.js';

describe('what the state offers', () => {
  test.each(['hur stort är statens utrymme', 'hur mycket erbjuder staten', 'hur mycket kan vi få från staten'])(
    '”%s”: the amount, what is used of it, and what is left',
    async (text) => {
      const reply = await world().say(text);
      expectSound(reply);
      expect(reply.answer).toMatchObject({ command: 'contribution.growth', status: 'ok', params: { offerAsked: 'yes' } });
      expect(typed(reply.answer.headline)).toBe('Statens utrymme: 5 500 000 kr');
      expect(reply.answer.keyFigures?.map(({ figure }) => figure.value.toFixed())).toEqual(['5500000', '3674000', '1826000']);
      expect(reply.answer.source).toContain('§');
    },
  );

  test('where no source prints it, that is said, and who has it', async () => {
    const reply = await world().say('hur stort är det statliga utrymmet i Göteborg');
    expect(reply.answer).toMatchObject({ status: 'ok', headline: 'Statens utrymme finns inte i källorna' });
    expect(reply.answer.lead).toContain('Södra Vätterbygden');
    expect(reply.answer.calculation ?? []).toEqual([]);
  });

  test.each(['när använder vi hela statens utrymme om bidragen ökar 10 % per år', '10 % per år från 2021'])(
    '”%s” is still a course',
    async (text) => {
      expect((await world().say(text)).answer.params).toMatchObject({ rate: '10' });
    },
  );
});
