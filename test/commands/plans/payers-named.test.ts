import { beforeEach, describe, expect, it } from 'vitest';
import { type World, world } from '../../turn/world.js';
import { desk } from './desk.js';

let here: World;
beforeEach(() => {
  here = world();
});
const { say } = desk(() => here);

describe('contributions named by who pays them', () => {
  it.each([
    'öka FK:s, regionens och kommunernas bidrag med 4 % i förslaget',
    'höj statens, regionens och kommunernas bidrag 4 procent i budgetförslaget',
    'höj alla parters bidrag 4 procent i budgetförslaget',
  ])('%s: the income rises, the costs do not', async (text) => {
    const before = await say('gör ett budgetförslag 2027 från budget 2021');
    const after = await say(text);
    const figure = (answer: typeof before.answer, label: string) => answer.keyFigures?.find((each) => each.label === label)?.figure.value.toFixed();
    expect(after.answer.status).toBe('confirm');
    expect(figure(after.answer, 'Intäkter')).toBe('7641920');
    expect(figure(after.answer, 'Kostnader')).toBe(figure(before.answer, 'Kostnader'));
    expect(after.said).not.toContain('Bidragen är oförändrade');
  });

  it('several costs under one percentage rise all', async () => {
    await say('gör ett budgetförslag 2027 från budget 2021');
    const { said } = await say('höj Enter och FIA med 10 % i förslaget');
    expect(said).toContain('Enter +10 %');
    expect(said).toContain('FIA +10 %');
  });

  it('a percentage of contributions that cannot be read is asked about, never taken of the costs', async () => {
    await say('gör ett budgetförslag 2027 från budget 2021');
    const { answer } = await say('låt bidragen bli 4 % i förslaget');
    expect(answer.status).not.toBe('confirm');
  });
});
