import { z } from 'zod';
import { recount, subjectOf } from '../../associations/recount.js';
import { decimal } from '../../calculation/number.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { checkAnswer, noYearAnswer } from './check-answers.js';
import { columnAnswer } from './check-column.js';
import { claimAnswer } from './claim-answer.js';
import { everyCheckAnswer } from './every-check.js';

export const budgetCheck = defineCommand({
  id: 'budget.check',
  title: 'Kontrollräkna',
  who: 'reader',
  examples: [
    'kontrollräkna budgeten',
    'kontrollräkna Värend 2015',
    'kontrollräkna Göteborg',
    'stämmer summan av Sunnerbos bidrag?',
    'går sunnerbos siffror ihop?',
    'stämmer siffrorna i budgeten 2021',
    'är summorna rätt',
    'har vi räknat fel någonstans',
    'finns det fel i budgeten',
    'hittar du några räknefel',
    'säger källorna emot sig själva',
    'stämmer texten med tabellen',
    'kolla att delsummorna är rätt',
    'kontrollera summeringen av kostnaderna',
    'räkna efter om summan stämmer',
    'summera och kontrollera 100 250 350',
    'stämmer den här kolumnen: 1 200, 3 400, 4 600',
    'kan du dubbelkolla siffrorna',
    'kontrollrakna hoglandet 2023',
    'motsägelser i underlaget',
    'stämmer ingående kapital med utgående året före',
    'betalar parterna 50/25/25',
    'check the sums',
    'dubbelkolla summorna i tabellen',
    'kontrollera tabellen för 2022',
    'går tabellen ihop',
    'stämmer påståendet om 600 tkr?',
    'har de räknat rätt på insatserna',
    '100\n200\n300',
    'Habo 100 000\nVaggeryd 50 000\nsumma 150 000',
  ],
  parameters: z.object({
    association: parameters.association,
    everyAssociation: parameters.everyAssociation,
    year: parameters.year,
    line: parameters.line,
    numbers: parameters.numbers,
    claimed: parameters.claimed,
  }),
  answer({ year, line: lineId, numbers, claimed, everyAssociation, association: named }, { association, associations }): Answer {
    const params = { association: association.id };
    if (numbers !== undefined) {
      const pasted = numbers.map((each) => (typeof each === 'string' ? { value: each } : each));
      return columnAnswer(pasted, { ...params, numbers: pasted });
    }
    if (everyAssociation && named === undefined) return everyCheckAnswer(associations, year);
    const checks = recount(associations, association);
    if (claimed !== undefined)
      return claimAnswer(associations, association, checks, { ...claimed, value: decimal(claimed.value) }, { ...params, claimed });
    const ofYear = year === undefined ? checks : checks.filter(({ years }) => years.includes(year));
    const years = [...new Set(checks.flatMap((check) => check.years))].sort();
    if (year !== undefined && ofYear.length === 0) return noYearAnswer(association, year, years);
    const line = association.tables.flatMap(({ lines }) => lines).find(({ id }) => id === lineId);
    const subject = line && subjectOf(line);
    // A sentence that speaks of other things too does not answer a question about one of them.
    const asked = subject
      ? ofYear.filter(({ subjects }) => subjects.every((each) => each === subject || each === 'text') && subjects.includes(subject))
      : ofYear;
    return checkAnswer(association, asked, { year, line: line?.id, subject });
  },
});
