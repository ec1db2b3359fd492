import type { Associations } from '../../associations/load.js';
import { recount } from '../../associations/recount.js';
import { given, named, sum } from '../../calculation/figure.js';
import { counted, number } from '../../swedish/format.js';
import type { Answer } from '../answer.js';
import { countOf, countWords } from './check-report.js';

/** How each association's sources hold against themselves, one row each; pressing a row shows what was found there. */
export function everyCheckAnswer(associations: Associations, year: number | undefined): Answer {
  const rows = associations.all.map((association) => {
    const checks = recount(associations, association).filter(({ years }) => year === undefined || years.includes(year));
    return { association, checks, counts: countOf(checks) };
  });
  const total = (label: string, verdict: 'right' | 'contradiction' | 'minor') => ({
    label,
    figure: named(
      label,
      sum(rows.map(({ association, counts }) => given(association.name, counts[verdict], 'number', [`${association.name}, kontrollräkning`]))),
    ),
  });
  const figures = [total('Stämmer', 'right'), total('Motsägelser', 'contradiction'), total('Att kontrollera', 'minor')];
  const found = rows.filter(({ counts }) => counts.contradiction > 0);
  const contradictions = rows.reduce((all, { counts }) => all + counts.contradiction, 0);
  return {
    command: 'budget.check',
    params: { everyAssociation: 'yes', ...(year === undefined ? {} : { year }) },
    status: 'ok',
    context: ['Alla förbund', 'kontrollräkning', ...(year === undefined ? [] : [String(year)])].join(' · '),
    headline:
      contradictions === 0
        ? 'Inga motsägelser i något förbund'
        : `${counted(contradictions, 'motsägelse', 'motsägelser')} i ${number(found.length)} av ${number(rows.length)} förbund`,
    lead: 'Tryck på ett förbund för vad som hittades där.',
    keyFigures: figures,
    calculation: figures.map(({ figure }) => figure),
    menu: rows.map(({ association, checks, counts }) => ({
      title: association.name,
      example: checks.length > 0 ? countWords(counts) : `Inga siffror för ${year}`,
      command: 'budget.check' as const,
      params: { association: association.id, ...(year === undefined || checks.length === 0 ? {} : { year }) },
    })),
  };
}
