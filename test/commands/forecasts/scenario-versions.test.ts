import { beforeEach, describe, expect, it } from 'vitest';
import { buttonData, type World } from '../../turn/world.js';
import { typed } from '../room.js';
import { asker, yearUnderWay } from './budget-2026.js';

let here: World;
beforeEach(async () => {
  here = await yearUnderWay();
}, 60_000);
const ask = asker(() => here);
const all = async (...texts: string[]) => {
  for (const text of texts) await ask(text, 'chat');
};
const NEW_BUDGET = [
  'gör ett nytt budgetförslag 2026 från budget 2021 med 2,5 % upp på insatserna',
  'ja',
  'anta budgeten 2026, § 2 den 2026-02-10',
  'ja',
];

describe('a saved scenario', () => {
  it('stays over the version that it was saved on, and says what the newer one gives', async () => {
    await all('om enter blir 200 tkr dyrare', 'spara som scenario Bas1', ...NEW_BUDGET);
    const shown = await ask('visa scenario Bas1', 'chat');
    expect(shown.said).toContain('Resultat: −1 847 444 kr (budget 2026: −1 647 444 kr)');
    expect(shown.said).toContain('räknat på den version det sparades på (budget 2026, § 7, 24 november 2025)');
    expect(shown.said).toContain('En nyare version finns (budget 2026, § 2, 10 februari 2026): med den blir resultatet −1 747 599 kr');
    expect((await ask('visa scenarier', 'chat')).said).toContain('−1 847 444 kr');
    const anew = await here.press(buttonData(shown, 'Räkna på den nya'));
    expect(typed(anew.text)).toContain('Resultat: −1 747 599 kr');
  });

  it('keeps its version under a new name, and beside one that is over another', async () => {
    await all('om enter blir 200 tkr dyrare', 'spara som scenario Bas1', ...NEW_BUDGET, 'om enter blir 200 tkr dyrare', 'spara som scenario Bas2');
    const renamed = await ask('döp om scenario Bas1 till Förr', 'chat');
    expect(renamed.answer.params).toMatchObject({ scenario: 'Bas1', otherScenario: 'Förr' });
    const { said } = await ask('jämför scenario Förr med scenario Bas2', 'chat');
    expect(said).toContain('Förr är räknat på den version det sparades på');
    expect(said).toContain('Scenarierna räknas på olika underlag');
    expect(said).toContain('−1 847 444');
    expect(said).toContain('−1 747 599');
  });

  it('says nothing of versions as long as there is one', async () => {
    await all('om enter blir 200 tkr dyrare', 'spara som scenario Bas1');
    expect((await ask('visa scenario Bas1', 'chat')).said).not.toContain('version');
  });
});

describe('scenarios held against the budget', () => {
  beforeEach(async () => {
    await all('om enter blir 300 tkr dyrare', 'spara som scenario Dyrt', 'om FIA utgår', 'spara som scenario Snålt');
  }, 60_000);

  it.each(['jämför scenario Dyrt med budgeten', 'jämför Dyrt med budgeten', 'ställ scenario Dyrt mot budget 2026', 'jämför Dyrt med nuläget'])(
    'one beside it: %s',
    async (text) => {
      const { answer, said } = await ask(text, 'chat');
      expect(answer).toMatchObject({ command: 'scenario.show', status: 'ok', params: { scenario: 'Dyrt' } });
      expect(said).toContain('Resultat: Budget −1 647,4; Scenario −1 947,4; Skillnad −300,0');
    },
  );

  it.each(['jämför Dyrt, Snålt och budgeten', 'ställ dyrt och snålt bredvid varandra', 'jämför Dyrt och Snålt'])('two, and it: %s', async (text) => {
    const { answer, said } = await ask(text, 'chat');
    expect(answer).toMatchObject({ command: 'scenario.show', status: 'ok' });
    expect(said).toContain('Snålt: 920 843 kr mer i resultat');
    expect(said).toContain('Utan ändring: −1 647 444 kr');
  });
});
