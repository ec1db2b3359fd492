import { z } from 'zod';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { lineAnswer, noColumnAnswer, statusAnswer } from './answers.js';
import { chooseColumn, columnsInWords } from './choice.js';

export const budgetStatus = defineCommand({
  id: 'budget.status',
  title: 'Budgetläge',
  who: 'reader',
  examples: [
    'hur ser budgeten ut?',
    'budgetläge',
    'budget 2021',
    'visa budgeten för 2021',
    'hur ligger vi till',
    'hur mycket är budgeterat för Enter 2022?',
    'vad kostar Enter',
    'vad kostade FIA enligt budget 2021',
    'vad finns kvar till nya projekt?',
    'hur stor del är administration?',
    'hur mycket pengar har vi kvar',
    'går budgeten ihop 2021?',
    'vad blir resultatet 2023',
    'prognos 2020',
    'utfall 2023',
    'plan 2022',
    'visa ekonomin',
    'hur stora är intäkterna',
    'vad kostar kansliet',
    'hur mycket betalar Habo',
    'vad betalar regionen 2021',
    'hur stort är det egna kapitalet',
    'budget status',
    'ekonomiskt läge',
    'blir det något överskott i år',
    'hur mycket eget kapital finns det',
    'hur ser det ut i år',
    'hur ser läget ut',
    'vad blev resultatet förra året',
    'resultatet 2021',
    'hur mycket betalar försäkringskassan till oss',
    'hur mycket får vi av staten',
    'regionens del 2022',
    'blir det över- eller underskott',
    'vad satsar vi på NOVA i år',
    'går det ihop i år',
    'är vi i balans',
    'kostnader för Enter',
    'vad är utfallet',
    'vad säger prognosen',
    'budgetläge Göteborg',
    'Göteborgs budget',
    'hur fördelas kostnaderna mellan individ, struktur och administration',
    'kostnaderna efter slag',
    'vad lägger vi på NOVA nästa år',
    'finns kompetensutveckling med i budgeten',
    'what is our budget this year',
    'hur stor är regionens del i budgeten',
    'visa kostnaderna 2022',
    'vad står kansliet för i kostnader',
  ],
  parameters: z.object({ association: parameters.association, year: parameters.year, basis: parameters.basis, line: parameters.line }),
  answer({ year, basis, line: lineId }, { association }): Answer {
    const wanted = { year, basis, line: lineId };
    const column = chooseColumn(association, wanted);
    if (!column) return noColumnAnswer(association, wanted, columnsInWords(association, wanted), wanted);
    const line = column.table.lines.find(({ id }) => id === lineId);
    const chosen = year === undefined;
    return line ? lineAnswer(association, column, line, chosen) : statusAnswer(association, column, chosen);
  },
});
