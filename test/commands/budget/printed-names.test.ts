import { expect, test } from 'vitest';
import { expectSound } from '../contributions/exact.js';
import { room, typed } from '../room.js';

test.each([
  ['göteborgs resultat 2023', 'Underskott 5 852 tkr, kapitalet täcker det'],
  ['resultat Värend 2015', 'Underskott 1 273 000 kr, kapitalet räcker inte'],
  ['vad blev höglandets resultat', 'Resultat: 308 086 kr tryckt, 423 889 räknat'],
  ['södra vätterbygden Kapital 1 jan 2020 enligt budget', 'Kapital 1 jan: 785 670 kr'],
  ['Södra Vätterbygden 2021: kapital 1 jan enligt budget', 'Kapital 1 jan: 1 454 413 kr'],
  ['södra vätterbygden Årets beräknade resultat 2020 enligt prognosen', 'Årets beräknade resultat: 465 000 kr'],
  ['göteborg Summa strukturinsatser 2021 enligt budget', 'Summa strukturinsatser: 4 500 tkr'],
  ['Värend 2015: summa kostnader, administration enligt budget', 'Summa kostnader, administration: 1 100 000 kr'],
  ['värend Köpt tjänst - 75% förbundschef/ansv.tjänsteman) 2015 enligt budget', 'Köpt tjänst - 75% förbundschef/ansv.tjänsteman): 513 000 kr'],
  ['kvarvarande sunnerbo 2021', 'TOTALT (Kvarvarande): 1 118 tkr'],
  ['värend lokalhyra', 'Lokalhyra: 220 000 kr'],
  ['höglandet Psykiatriveckan 2023 utfall', 'Psykiatriveckan 2023: 20 000 kr'],
  ['vad kostar IT-spåret i finnveden', 'IT-spåret har ingen egen rad i budget 2024'],
])('”%s”: a sum, an equity or a single cost by its printed name, and nothing is written', async (text, headline) => {
  const reply = await room().say(text);
  expect(reply.answer.command).toBe('budget.status');
  expectSound(reply);
  expect(typed(reply.answer.headline)).toBe(headline);
});

test.each([
  ['eget kapital göteborg 2021', 'equity.status'],
  ['visa enter 2023', 'participants.show'],
  ['resultat för insatserna', 'participants.show'],
  ['göteborgs insatser', 'intervention.info'],
  ['vad kostar Enter per deltagare', 'intervention.info'],
])('”%s” is no such question: %s', async (text, command) => {
  expect((await room().say(text)).answer.command).toBe(command);
});
