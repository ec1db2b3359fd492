import { citation } from '../../associations/citation.js';
import { LAW, lawDeadlines } from '../../associations/law-deadlines.js';
import type { Association } from '../../associations/schema.js';
import { longDate } from '../../swedish/time.js';
import type { Meeting } from './calendar.js';

/** law: the last day by law · wheel: what the annual wheel places in a month, without a day. No meetings: nobody is called to them. */
export interface Deadline {
  readonly id: string;
  readonly kind: 'law' | 'wheel';
  readonly title: string;
  /** `YYYY-MM-DD`, the last day in time; null where only the month is known. */
  readonly date: string | null;
  /** `YYYY-MM` */
  readonly month: string;
  /** "23 § lagen (2003:1210) …", or document, section and date of the annual wheel. */
  readonly citation: string;
  /** A decision that has done it: "beslutad 16 november 2020, § 8"; null where none is known. */
  readonly done: string | null;
}

/**
 * What is due between two dates (`YYYY-MM-DD`, included), in order: the law's last days, and the months of the annual wheel that have
 * no meeting of their kind among `meetings` to carry what is due.
 */
export function deadlines(association: Association, meetings: readonly Meeting[], from: string, to: string): Deadline[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  const law = years.flatMap(lawDeadlines).map((rule): Deadline => {
    const { date } = rule;
    return {
      id: `law-${rule.rule}-${date}`,
      kind: 'law',
      title: rule.title,
      date,
      month: date.slice(0, 7),
      citation: `${rule.section} ${LAW}`,
      done: rule.rule === 'budget' ? budgetDecision(association, rule.about) : null,
    };
  });
  const wheel = years.flatMap((year) =>
    association.monthPlan.map((plan): Deadline & { readonly meetingKind: string } => {
      const month = `${year}-${String(plan.month).padStart(2, '0')}`;
      const title = plan.due ? `${plan.title}: ${plan.due}` : plan.title;
      return {
        id: `wheel-${plan.kind}-${month}`,
        meetingKind: plan.kind,
        kind: 'wheel',
        title,
        date: null,
        month,
        citation: citation(association, plan).text,
        done: null,
      };
    }),
  );
  const uncarried = wheel
    .filter(({ meetingKind, month }) => !meetings.some(({ kind, date }) => kind === meetingKind && date.startsWith(month)))
    .map(({ meetingKind: _kind, ...deadline }) => deadline);
  return [...law, ...uncarried].filter((each) => isWithin(each, from, to)).sort((a, b) => lastDay(a).localeCompare(lastDay(b)));
}

/** The last day on which it is in time; a month's is later than each of its days. */
export function lastDay({ date, month }: Pick<Deadline, 'date' | 'month'>): string {
  return date ?? `${month}-31`;
}

function isWithin(deadline: Deadline, from: string, to: string): boolean {
  return lastDay(deadline) >= from && (deadline.date ?? `${deadline.month}-01`) <= to;
}

/** The printed decision that set a year's budget. */
function budgetDecision({ decisions }: Association, year: number): string | null {
  const decision = decisions.find(({ budgetYear }) => budgetYear === year);
  return decision ? [`beslutad ${longDate(decision.date)}`, ...(decision.paragraph ? [decision.paragraph] : [])].join(', ') : null;
}
