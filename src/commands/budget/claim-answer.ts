import { type AskedNumber, checksOf } from '../../associations/asked-checks.js';
import type { Check } from '../../associations/check.js';
import type { Associations } from '../../associations/load.js';
import { recount } from '../../associations/recount.js';
import type { Association } from '../../associations/schema.js';
import { amount, list } from '../../swedish/format.js';
import type { Action, Answer, KeyFigure, Parameters } from '../answer.js';
import { checkFigures } from './check-figures.js';
import { checkTitle, findingText, printedText } from './check-words.js';

/** What is asked about: the number, and the source's own words where they are known. */
export interface Claimed extends AskedNumber {
  readonly text?: string | undefined;
}

const MOST_BESIDE = 4;

/** What the source says of a number, what it comes to when it is computed again, and the difference. */
export function claimAnswer(
  associations: Associations,
  association: Association,
  checks: readonly Check[],
  claimed: Claimed,
  params: Parameters,
): Answer {
  const found = checksOf(checks, claimed);
  const check = found.find(({ label }) => label === claimed.text) ?? found[0];
  if (!check) return notFound(associations, association, claimed, params);
  const beside = found.filter((each) => each !== check).slice(0, MOST_BESIDE);
  return {
    command: 'budget.check',
    params,
    status: 'ok',
    context: `${association.name} · kontrollräkning`,
    headline: headline(check, claimed),
    keyFigures: keyFigures(check),
    facts: [check, ...beside].map((each) => ({ title: checkTitle(each), value: findingText(each) })),
    calculation: [check, ...beside].flatMap(checkFigures),
    minutes: [`${checkTitle(check)}: ${findingText(check)}`],
    source: check.source,
    actions: actions(association, check),
  };
}

const against = ({ readings }: Check) => readings.find(({ agrees }) => !agrees)?.figure;

function headline(check: Check, claimed: Claimed): string {
  const { verdict, printed } = check;
  const other = against(check);
  const said = printedText(printed);
  if (!other || verdict === 'right') return `Ja, ${said} stämmer`;
  if (verdict === 'rounding') return `${said} stämmer inom avrundningen`;
  // What the recount gives is right, though the source prints something else.
  if (other.value.eq(claimed.value) && !printed.value.eq(claimed.value))
    return `Källan skriver ${printedText(printed)}, räknat ${printedText(other)}`;
  return `Nej, det blir ${printedText(other)}`;
}

function keyFigures(check: Check): KeyFigure[] {
  const recomputed = against(check) ?? check.readings[0]?.figure;
  return [
    { label: 'Tryckt', figure: check.printed },
    ...(recomputed ? [{ label: 'Omräknat', figure: recomputed }] : []),
    ...(check.difference && !check.difference.value.isZero() ? [{ label: 'Skillnad', figure: check.difference }] : []),
  ];
}

function actions({ id }: Association, check: Check): Action[] {
  const [year] = check.years;
  return [
    { title: 'Kontrollräkna allt', command: 'budget.check', params: { association: id } },
    { title: 'Visa budgetläge', command: 'budget.status', params: { association: id, ...(year === undefined ? {} : { year }) } },
  ];
}

/** The source says nothing of the number: who else's does, or what to ask. */
function notFound(associations: Associations, association: Association, claimed: Claimed, params: Parameters): Answer {
  const others = associations.all.filter((each) => each.id !== association.id && checksOf(recount(associations, each), claimed).length > 0);
  const said = amount(claimed.value, claimed.unit);
  const all: Action = { title: 'Kontrollräkna allt', command: 'budget.check', params: { association: association.id } };
  return {
    command: 'budget.check',
    params,
    status: 'ok',
    context: `${association.name} · kontrollräkning`,
    headline: `${said} står inte i förbundets källor`,
    lead:
      others.length > 0
        ? `Inget påstående och ingen summa hos ${association.name} är ${said}. Det finns hos ${list(others.map(({ name }) => name))}.`
        : `Inget påstående och ingen summa som går att räkna om är ${said}. Skriv talet så som det står i texten.`,
    actions: [
      ...others.slice(0, 2).map(
        ({ id, name }): Action => ({
          title: `Visa ${name}`,
          command: 'budget.check',
          params: { association: id, claimed: { value: claimed.value.toFixed(), unit: claimed.unit } },
        }),
      ),
      all,
    ],
  };
}
