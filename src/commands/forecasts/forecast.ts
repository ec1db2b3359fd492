import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { plain } from '../parameters/plain.js';
import { forecastAnswer } from './answers.js';
import { forecastCase, isFault } from './case.js';
import { forecastInvalid, forecastQuestion } from './question.js';
import { ForecastSaid, withoutEmpty } from './said.js';

export const forecastYear = defineCommand({
  id: 'forecast.year',
  title: 'Prognos och vad händer om?',
  who: 'reader',
  examples: [
    'vad händer om Enter blir 100 tkr dyrare',
    'om Enter blir 100 tkr dyrare och tillgängligt nya projekt minskas lika mycket',
    'budget 2021: om kansliet minskas med 50 000 kr',
    'bara 90 % förbrukas',
    'vad blir resultatet om vi bara gör av med 85 % av pengarna',
    'bidrag oförändrade till 2029, kostnader −150 per år',
    'rak prognos, vi har gjort av med 2 800 tkr t.o.m. maj',
    'rak prognos',
    'prognos för året',
    'helårsprognos',
    'hur blir året om vi fortsätter så här',
    'gör en prognos för i år',
    'prognos med plan för resten av året',
    'vakans 7 månader på en tjänst à 569 tkr',
    'vi har en vakans i fem månader på en tjänst som kostar 600 000',
    'tänk om FIA kostar 5 % mer',
    'om vi stryker SE-N',
    'anta att kostnaderna ökar 3 % per år till 2028',
    'flytta 200 tkr från Enter till FIA',
    'vad händer med kapitalet om kostnaderna minskar 200 tkr per år till 2027',
    'om vi lägger 300 000 mer på Enter',
    'med 10 % generellt avdrag',
    'hur går det om alla insatser blir 4 % dyrare',
    'räkna med utnyttjandegrad 92 %',
    'om bidragen sjunker 2,5 % nästa år',
    'utfall till och med augusti 5 mnkr, vad blir helåret',
    'what if Enter costs 100 tkr more',
    'var hamnar vi vid årets slut',
    'hur landar året',
    'rak framskrivning: utfall 3,1 mnkr tom april, budget 8 mnkr',
    'vi har gjort av med 4 miljoner till och med juli',
    'helårsprognos, förbrukat 2,9 mkr till maj',
    'prognos Enter 2 950 000 för helåret',
    'vi tror att FIA slutar på 400 tkr',
    'Enter hamnar på 2,9 mnkr i år',
    'prognos: kansliet landar på 760 tkr',
    'vad händer om staten ger 500 000 mindre',
    'om Försäkringskassans bidrag blir 200 tkr lägre',
    'om Habo betalar 20 tkr mer',
    'vad händer om regionen sänker sitt bidrag med 150 tkr',
    'prognosen för Kansli är 780 tkr',
    'FIA kommer att landa på 450 000',
    'om regionen bara ger 1,5 mnkr',
    'om vi drar ner insatserna med 10 % hur blir resultatet',
    'om administrationen ökar 3 %',
    'gör en prognos för året',
    'hur går det för oss i år om vi fortsätter så här',
  ],
  parameters: ForecastSaid,
  async answer(read, turn): Promise<Answer> {
    const said = withoutEmpty(read);
    const params = plain({ ...said, association: turn.association.id });
    const found = await forecastCase(said, turn);
    if (isFault(found)) return forecastInvalid(found, params, turn);
    const asksNothing = !found.foreseen && found.assumptions.length === 0 && said.untilYear === undefined;
    return asksNothing
      ? forecastQuestion(turn.association, found, plain({ ...params, basis: undefined }), said.basis === 'forecast' || said.method !== undefined)
      : forecastAnswer(found, turn);
  },
});
