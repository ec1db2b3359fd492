import { beforeEach, describe, expect, it } from 'vitest';
import { type World, world } from '../../turn/world.js';
import { ADOPTED_TWICE, desk } from './desk.js';

let here: World;
beforeEach(() => {
  here = world();
});

const { say: reply } = desk(() => here);
const say = async (text: string): Promise<string> => (await reply(text)).said;

describe('a proposal that is shown again', () => {
  it('has its sums and its lines for three years, and every rule that it breaks', async () => {
    for (const text of ['gör ett budgetförslag 2027 med 2,5 % upp', 'ingående kapital blir 4 miljoner', 'sätt Habo till 300 000 i förslaget', 'ja'])
      await say(text);
    const shown = await say('visa budgetförslaget');
    // Habo pays 170 000 more than the 130 000 of the budget before.
    expect(shown).toContain('– Intäkter: 2027 7 518,0; 2028 7 518,0; 2029 7 518,0');
    expect(shown).toContain('– Kostnader: 2027 8 961,5; 2028 9 185,5; 2029 9 415,2');
    expect(shown).toContain('– Resultat: 2027 −1 443,5; 2028 −1 667,5; 2029 −1 897,2');
    expect(shown).toContain('– Kapital 31 dec: 2027 2 556,5; 2028 889,0; 2029 −1 008,1');
    expect(shown).toContain('– Enter: 2027 2 950,2; 2028 3 023,9; 2029 3 099,5');
    // Balance (21 §), who pays a shortfall (22 §), 50/25/25 (5 §), 30 November (23 §), and the model of how much capital may be kept.
    for (const rule of ['21 § lag 2003:1210', '22 § lag 2003:1210', '5 § lag 2003:1210', '23 § lag 2003:1210', 'obekräftad modell'])
      expect(shown).toContain(rule);
    expect(shown).toContain('kommunerna 127 500 kr för mycket');
  });

  it('stays readable under its version when another has been adopted, each with its own paragraph', async () => {
    for (const text of ADOPTED_TWICE) await say(text);
    const first = await say('visa budget 2027 version 1');
    expect(first).toContain('Källa: budget 2027, § 12, 10 november 2026');
    expect(first).toContain('– Enter: 2027 2 878,2; 2028 2 878,2; 2029 2 878,2');
    expect(first).toContain('budget 2027, § 4, 20 november 2026');
    expect(await say('visa budget 2027 version 2')).toContain('– Enter: 2027 3 000,0; 2028 3 000,0; 2029 3 000,0');
    expect(await say('visa budget 2027 version 9')).toContain('Version 9 finns inte');
  });

  it('adds nothing twice when words come after one another', async () => {
    for (const text of ['gör ett budgetförslag 2027', 'bidragen upp 5 % i förslaget', 'fördela kommunernas bidrag i budgetförslaget i lika delar'])
      await say(text);
    // 1 837 000 × 1,05 in four parts.
    expect(await say('sätt Kansli till 800 000 i förslaget')).toContain('Habo kommun: 482 213 kr (förut 130 000)');
    expect(await say('visa budgetförslaget')).toContain('Det finns inget förslag');
  });
});
