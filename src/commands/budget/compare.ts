import { z } from 'zod';
import { localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { atLeast } from '../roles.js';
import { associationsAnswer } from './association-compare.js';
import { columnName } from './choice.js';
import { noPairAnswer, pairAnswer, pairLineAnswer } from './compare-answers.js';
import { choosePair, comparableColumns, type WantedPair } from './compare-pair.js';
import { proposalAnswer } from './compare-proposal.js';
import { linesAgainstEachOther } from './compare-two-lines.js';
import { isLine, missingLineAnswer } from './missing-line.js';
import { lineOutcomeAnswer, outcomeAnswer } from './outcome-answers.js';
import { shareAnswer } from './share-answers.js';
import { byDeviation, yearSoFar } from './year-outcome.js';

export const budgetCompare = defineCommand({
  id: 'budget.compare',
  title: 'Jämför budget',
  who: 'reader',
  examples: [
    'jämför budget och prognos 2020',
    'jämför budgeten med utfallet 2023',
    'budget mot utfall',
    'hur blev utfallet jämfört med budget 2023',
    'ställ finnvedens utfall 2023 bredvid budgeten',
    'vilka poster avviker mest från budgeten',
    'var ligger de största skillnaderna mellan budget och prognos',
    'jämför budget 2021 med budget 2020',
    'skillnaden mellan 2022 och 2023',
    'vad skiljer 2021 från 2020',
    'hur mycket dyrare blev kansliet än budgeterat',
    'höll vi budgeten förra året',
    'avvikelser mot budget',
    'budgetavvikelse 2020',
    'drog vi över budgeten',
    'blev det billigare än vi trodde',
    'jämför Enter 2020 budget och prognos',
    'jämför administrationens andel i länet',
    'vilket förbund har högst andel administration',
    'hur stor del går till individinriktade insatser i de olika förbunden',
    'jamfor budget mot utfall hoglandet',
    'prognosen kontra budgeten',
    'utfall vs budget',
    'compare budget and actual 2023',
    'jämför Göteborg 2021 med 2022',
    'jämför 2022 och 2023',
    'hur stor andel är individinriktat',
    'jämför Sunnerbos budget 2021 med planen 2022',
    'jmf utfall o budget',
    'hur gick året mot budgeten',
    'vilka poster blev mycket dyrare än tänkt',
    'hur nära budgeten blev utfallet',
    'vilka poster ökade mest',
    '2022 mot 2021',
    'jämför vår budget med Värend',
    'hur står vi oss mot Göteborg',
    'jämför oss med Höglandet',
    'jämför förslaget med budget 2021',
  ],
  parameters: z.object({
    association: parameters.association,
    year: parameters.year,
    basis: parameters.basis,
    line: parameters.line,
    lines: parameters.lines,
    otherYear: parameters.otherYear,
    otherBasis: parameters.otherBasis,
    measure: parameters.measure,
    otherAssociation: parameters.otherAssociation,
    proposal: parameters.proposal,
  }),
  async answer({ proposal, lines, ...params }, turn): Promise<Answer> {
    const { association, associations } = turn;
    if (proposal) return await proposalAnswer(params, turn);
    const other = params.otherAssociation === undefined ? undefined : associations.get(params.otherAssociation);
    if (other && other.id !== association.id) return associationsAnswer(association, other, params);
    if (params.measure) return shareAnswer(associations, association, params.measure, params.year);
    if (lines && params.otherBasis === undefined) return linesAgainstEachOther(association, lines, params);
    if (params.line !== undefined && !isLine(association, params.line))
      return missingLineAnswer(association, associations, params.line, { year: params.year, basis: params.basis });
    const pair = choosePair(association, params);
    const underWay = pair === null || params.year === undefined || pair.chosen === 'nearYear' ? await logged(params, turn) : null;
    if (underWay) return underWay;
    if (!pair) {
      const columns = comparableColumns(association, params.line);
      return noPairAnswer(association, params, columns.map(columnName));
    }
    const line = pair.base.table.lines.find(({ id }) => id === params.line);
    return line ? pairLineAnswer(association, pair, line) : pairAnswer(association, pair);
  },
});

const OF_OUTCOMES: readonly (string | undefined)[] = [undefined, 'budget', 'actual'];

/**
 * What was logged of the year against its budget, the largest deviation first. Where no year is said, the newest with a budget and an outcome is
 * this one, as soon as something was logged of it. Null where nothing was, and where other years or kinds of figures are to be compared.
 */
async function logged({ year, basis, otherYear, otherBasis, line }: WantedPair, { association, store, user, now }: Turn): Promise<Answer | null> {
  const isOfOutcomes = otherYear === undefined && OF_OUTCOMES.includes(basis) && OF_OUTCOMES.includes(otherBasis);
  if (!isOfOutcomes || !atLeast(user.role, 'member')) return null;
  const soFar = await yearSoFar(association, store, year ?? localTime(now).year);
  if (soFar?.column?.basis !== 'budget') return null;
  if (line === undefined) return outcomeAnswer(association, byDeviation(soFar), now);
  const own = soFar.lines.find((each) => each.line.id === line);
  return own?.outcome ? lineOutcomeAnswer(association, soFar, own, now) : null;
}
