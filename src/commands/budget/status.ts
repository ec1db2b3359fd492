import { z } from 'zod';
import { localTime } from '../../swedish/time.js';
import { columnOfYear } from '../actuals/lines.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { forecastYear } from '../forecasts/forecast.js';
import { parameters } from '../parameters/parameters.js';
import { atLeast } from '../roles.js';
import { noColumnAnswer, statusAnswer } from './answers.js';
import { chooseColumn, columnsInWords, type Wanted } from './choice.js';
import { everyStatusAnswer } from './every-status.js';
import { lineAnswer } from './line-answer.js';
import { isLine, missingLineAnswer } from './missing-line.js';
import { lineOutcomeAnswer, outcomeAnswer } from './outcome-answers.js';
import { severalAnswer } from './several-answer.js';
import { unprintedParty, unprintedPartyAnswer } from './unprinted-party.js';
import { yearSoFar } from './year-outcome.js';

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
    'budget status',
    'ekonomiskt läge',
    'blir det något överskott i år',
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
    'utfall Enter',
    'utfallet för kansliet hittills',
    'hur ligger Enter till mot budget',
    'hur mycket är förbrukat av budgeten',
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
    'ta fram budgeten 2022',
    'är budgeten i balans 2022',
    'vad säger planen om FIA 2022',
    'räcker pengarna',
    'vad går till administration',
    'hur mycket kostar administrationen',
    'vilken insats kostar mest',
    'hur många procent av kommunernas del betalar Habo',
    'vilken är den dyraste posten',
    'hur mycket har vi kvar att fördela 2022 och 2023',
    'vad betalar Habo och Mullsjö 2021',
    'vad betalar kommunerna tillsammans',
    'hur stor del betalar kommunerna 2021',
  ],
  parameters: z.object({
    association: parameters.association,
    everyAssociation: parameters.everyAssociation,
    year: parameters.year,
    basis: parameters.basis,
    line: parameters.line,
    years: parameters.years,
    lines: parameters.lines,
  }),
  async answer({ year, years, basis, line: lineId, lines, everyAssociation, association: named }, turn): Promise<Answer> {
    const { association } = turn;
    if (everyAssociation && named === undefined) return everyStatusAnswer(turn.associations, { year, basis });
    if (years || lines)
      return severalAnswer(association, { years: years ?? (year === undefined ? [] : [year]), basis, lines: lines ?? (lineId ? [lineId] : []) });
    const unprinted = lineId === undefined ? null : unprintedParty(association, lineId);
    if (unprinted) return unprintedPartyAnswer(association, unprinted, { year, basis });
    if (lineId !== undefined && !isLine(association, lineId)) return missingLineAnswer(association, turn.associations, lineId, { year, basis });
    const wanted = { year, basis, line: lineId };
    const underWay = await outcomeOf(wanted, turn);
    if (underWay) return underWay;
    const column = chooseColumn(association, wanted);
    if (!column && basis === 'forecast' && year !== undefined) {
      // "prognos 2026": no source prints one, but it may be made from what was logged.
      const foreseen = await forecastYear.answer({ year }, turn);
      if (foreseen.status === 'ok') return foreseen;
    }
    if (!column) return noColumnAnswer(association, wanted, columnsInWords(association, wanted), wanted);
    const line = column.table.lines.find(({ id }) => id === lineId);
    const chosen = year === undefined;
    return line ? lineAnswer(association, column, line, chosen) : statusAnswer(association, column, chosen, turn.now);
  },
});

/**
 * The year by what was logged of it: when it is asked for ("utfall 2026"), and otherwise where the year, or this year when none is said, has a
 * budget or nothing else. Null where nothing was logged, or for somebody without a role in the association: what is logged is the association's own.
 */
async function outcomeOf({ year, basis, line }: Wanted, { association, store, user, now }: Turn): Promise<Answer | null> {
  if (!atLeast(user.role, 'member') || (basis !== undefined && basis !== 'actual')) return null;
  const which = year ?? localTime(now).year;
  const column = basis === undefined ? columnOfYear(association, which) : null;
  // Of a year without any budget what was logged is what there is to say; a line is then held against the newest budget, as nobody said the year.
  if (column ? column.basis !== 'budget' : basis === undefined && line !== undefined && year === undefined) return null;
  const soFar = await yearSoFar(association, store, which);
  if (!soFar) return null;
  if (line === undefined) return outcomeAnswer(association, soFar, now);
  const own = soFar.lines.find((each) => each.line.id === line);
  return own?.outcome ? lineOutcomeAnswer(association, soFar, own, now) : null;
}
