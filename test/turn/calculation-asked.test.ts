import { describe, expect, test } from 'vitest';
import { expression } from '../../src/calculation/figure.js';
import { renderText } from '../../src/text/render.js';
import { asksForCalculation } from '../../src/turn/calculation-asked.js';
import { faults } from '../cards/check.js';
import { world } from './world.js';

describe('the calculation of what was just answered, asked for in words', () => {
  test.each([
    'visa beräkning',
    'Visa beräkningen?',
    'visa uträkningen tack',
    'kan jag få se beräkningen',
    'hur räknade du?',
    'hur har du räknat ut det',
    'visa hur du räknade',
    'hur är det räknat?',
    'hur kom du fram till det?',
    'beräkning',
  ])('”%s”', (text) => {
    expect(asksForCalculation(text)).toBe(true);
  });

  test.each(['visa beräkningen för 2021', 'hur räknas deltagare', 'beräkna effekten av 6 personer', 'visa', 'hur mår du', 'beräkningsmodell'])(
    '”%s” asks something else',
    (text) => {
      expect(asksForCalculation(text)).toBe(false);
    },
  );

  test.each([
    ['höj 10 % per år från 2021 till 2023', 'visa beräkning', 'contribution.growth'],
    ['fördela 6,5 mkr', 'hur räknade du?', 'contribution.split'],
    ['7 av 19', 'visa uträkningen', 'rate.calculate'],
    ['kontrollräkna göteborg', 'hur kom du fram till det', 'budget.check'],
  ])('%s → %s: the same figures, open in the card', async (first, next, command) => {
    const room = world();
    const before = (await room.say(first)).answer;
    const { answer, card } = await room.say(next);
    expect(answer).toMatchObject({ command, status: 'ok', params: before.params, headline: before.headline, opens: 'calculation' });
    expect(answer.calculation?.map(expression)).toEqual(before.calculation?.map(expression));
    expect(renderText(answer)).toContain('Så här räknades det:');
    expect(JSON.stringify(card)).not.toContain('ToggleVisibility');
    expect(card && faults(card, answer)).toEqual([]);
  });

  test('goes on from the question still: the calculation is no subject of its own', async () => {
    const room = world();
    await room.say('höj 10 % per år från 2021 till 2023');
    await room.say('visa beräkning');
    expect((await room.say('och 5 %?')).answer).toMatchObject({ command: 'contribution.growth', params: { rate: '5' } });
  });

  test.each([[[]], [['hej']], [['vad är dlkfj sdlkfj']], [['när är nästa styrelsemöte']]])(
    'after %j there is none, and it says what to do',
    async (texts) => {
      const room = world();
      for (const text of texts) await room.say(text);
      const { answer } = await room.say('visa beräkning');
      expect(answer).toMatchObject({ status: 'unknown', headline: 'Det finns ingen beräkning att visa' });
    },
  );
});
