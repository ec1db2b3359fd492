import { describe, expect, test } from 'vitest';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

describe('about an intervention', () => {
  test.each([
    [
      'vem passar för FIA?',
      'fia',
      ['Målgrupp: Personer som på grund av fysisk eller psykisk funktionsnedsättning', 'Bemanning: Två coacher på halvtid'],
    ],
    ['hur är NOVA bemannat', 'nova', ['teamledare och två coacher i Jönköping']],
    ['vem äger Enter', 'enter', ['Ägare: AMA i Jönköpings kommun']],
    [
      'vem får skriva in i SE-Höglandet',
      'se-hoglandet',
      ['Vem får skriva in: Hälso- och sjukvården, Försäkringskassan, Arbetsförmedlingen och kommunerna', '3 760 701 kr (2023)'],
    ],
    ['hur länge håller projekt nordost på', 'nordost', ['Projekt Nordost: avslutad 28 februari 2022', 'Pågår fram till februari 2022.']],
    ['till när pågår IT-spåret', 'it-sparet', ['Avtal till årsskiftet 2025/2026.']],
    [
      'hur många coacher har SE-höglandet',
      'se-hoglandet',
      ['SE-Höglandet: 8,3 heltider', 'Coacher: Aneby 75 %, Eksjö 150 %', 'Heltidstjänster: 8,3 = (75 + 150 + 180 + 150 + 100 + 25 + 150) ÷ 100'],
    ],
    ['hur många tjänster har Samverkansteam Finnveden', 'samverkansteam-finnveden', ['Samverkansteam Finnveden: 5,45 heltider']],
    ['hur stor bemanning har FIA', 'fia', ['FIA: bemanning', 'Två coacher på halvtid.']],
    ['hur många handledare har IT-spåret', 'it-sparet', ['Källan skriver ingen bemanning.']],
    ['berätta om IT-spåret', 'it-sparet', ['562 500 kr (per part och år)', 'Delas med: Höglandet och Finnveden']],
  ])('”%s”', async (text, intervention, words) => {
    const { answer, text: said } = await room().say(text);
    expect(answer).toMatchObject({ command: 'intervention.info', status: 'ok', params: { intervention } });
    for (const each of words) expect(typed(said)).toContain(each);
  });

  test('a cost that stands only in the budget comes from there, with its source', async () => {
    const text = typed((await room().say('vem passar för FIA?')).text);
    expect(text).toContain('Kostnad: 605 700 kr (budget 2021)');
    expect(text).toContain('budget 2021, § 9, 16 november 2020');
  });

  test('what the source does not say is not made up', async () => {
    expect(typed((await room().say('vem passar för FIA?')).text)).toContain('Vem får skriva in: Står inte i källan.');
  });

  test('without a name all are listed; by need those whose target group speaks of it', async () => {
    expect((await room().say('vilka insatser finns?')).answer.menu).toHaveLength(11);
    const { answer } = await room().press('intervention.info', { topic: 'långvarigt försörjningsstöd' });
    expect(answer.params).toMatchObject({ intervention: 'koll-pa-formaga' });
  });

  test('no name, phone number or e-mail of an official is told', async () => {
    for (const { id, interventions } of associations.all)
      for (const intervention of interventions) {
        const { text } = await room().press('intervention.info', { association: id, intervention: intervention.id });
        expect(text).not.toMatch(/@|\b0\d{1,3}[- ]\d{2,3} ?\d{2}/);
      }
  });

  test('the cards keep the rules', async () => {
    for (const { id, interventions } of associations.all)
      for (const intervention of [undefined, ...interventions.map((each) => each.id)]) {
        const { card, answer } = await room().press('intervention.info', { association: id, ...(intervention ? { intervention } : {}) });
        expect(card && faults(card, answer), `${id} ${intervention}`).toEqual([]);
        expect(typed(answer.headline).length).toBeLessThanOrEqual(45);
      }
  });
});
