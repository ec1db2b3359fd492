import type { Association } from '../../associations/schema.js';
import { counted, kronor, list } from '../../swedish/format.js';
import type { Answer, Notice } from '../answer.js';
import type { PerParticipant } from './per-participant.js';

const MOST_ROWS = 12;

/** One intervention: cost ÷ participants, of which years, and what is missing where it cannot be said. */
export function perParticipantAnswer(association: Association, found: PerParticipant, year: number | undefined): Answer {
  const { intervention, cost, people, each } = found;
  const params = { association: association.id, intervention: intervention.id, ...(year === undefined ? {} : { year }), perParticipant: 'yes' };
  return {
    command: 'intervention.info',
    params,
    status: 'ok',
    context: `${intervention.name} · kostnad per deltagare`,
    headline: each ? `${kronor(each.value)} per deltagare` : lacking(found),
    lead: leadOf(found),
    ...(each && cost && people
      ? {
          keyFigures: [
            { label: 'Kostnad', figure: cost.amount, note: cost.when },
            { label: 'Deltagare', figure: people.count, note: String(people.year) },
          ],
        }
      : {}),
    notices: notices(found, year),
    calculation: each && people ? [...(people.count.formula ? [people.count] : []), each] : [],
    ...(cost || people ? { source: [...new Set([cost?.source, people?.source])].filter((source) => source !== undefined).join('; ') } : {}),
    actions: [
      { title: 'Alla insatser', command: 'intervention.info', params: { association: association.id, perParticipant: 'yes' }, primary: true },
      ...(people
        ? [
            {
              title: 'Visa deltagare',
              command: 'participants.show' as const,
              params: { association: association.id, intervention: intervention.id, period: String(people.year) },
            },
          ]
        : []),
    ],
  };
}

function lacking({ intervention: { name }, cost, people }: PerParticipant): string {
  if (!cost && !people) return `${name}: kostnad och deltagare saknas`;
  if (people?.count.value.isZero()) return `${name} hade inga deltagare ${people.year}`;
  return cost ? `${name}: antal deltagare saknas` : `${name}: kostnaden saknas`;
}

function leadOf({ intervention: { name }, cost, people, each }: PerParticipant): string {
  if (each && cost && people)
    return `${name}: ${kronor(cost.amount.value)} (${cost.when}) delat på ${counted(Number(people.count.value), 'deltagare', 'deltagare')} ${people.year}.`;
  if (people)
    return `${name} hade ${counted(Number(people.count.value), 'deltagare', 'deltagare')} ${people.year}. Ingen kostnad för insatsen står i källorna eller är inlagd.`;
  if (cost) return `Kostnaden är ${kronor(cost.amount.value)} (${cost.when}). Inga deltagare står i källorna eller är rapporterade.`;
  return 'Varken kostnad eller deltagare står i källorna eller är inlagda.';
}

/** Of different years, of no year, and no outcome: said plainly, since the quotient then is only a hint. */
function notices({ cost, people, each, sameYear }: PerParticipant, year: number | undefined): Notice[] {
  if (!each || !cost || !people) return [];
  const missing = year === undefined ? [] : [...(cost.year === year ? [] : ['kostnad']), ...(people.year === year ? [] : ['deltagare'])];
  return [
    ...(missing.length > 0 ? [{ kind: 'info', text: `För ${year} finns inte ${list(missing)}: det närmaste visas.` } as const] : []),
    ...(sameYear
      ? []
      : [
          {
            kind: 'warning',
            text:
              cost.year === null
                ? `Kostnaden (${cost.when}) har inget årtal i källan; deltagarna är från ${people.year}.`
                : `Olika år: kostnaden är från ${cost.year} (${cost.when}), deltagarna från ${people.year}.`,
          } as const,
        ]),
    ...(sameYear && !cost.actual ? [{ kind: 'info', text: `Kostnaden är ${cost.when}, inte ett helt års utfall.` } as const] : []),
  ];
}

/** All interventions, the lowest first. Only those whose cost and participants are of one year are compared. */
export function allPerParticipantAnswer(association: Association, all: readonly PerParticipant[], year: number | undefined): Answer {
  const known = all.filter(({ each }) => each !== null).sort((a, b) => compare(a, b));
  const comparable = known.filter(({ sameYear }) => sameYear);
  const without = all.filter(({ each, cost, people }) => each === null && (cost || people));
  const unlike = known.filter(({ sameYear, cost }) => !sameYear && cost?.year !== null).map(({ intervention }) => intervention.name);
  const [lowest] = comparable;
  const rows = [...comparable, ...known.filter(({ sameYear }) => !sameYear)].slice(0, MOST_ROWS);
  return {
    command: 'intervention.info',
    params: { association: association.id, ...(year === undefined ? {} : { year }), perParticipant: 'yes' },
    status: 'ok',
    context: `${association.name} · kostnad per deltagare`,
    headline: headline(known, comparable),
    lead:
      comparable.length > 1 && lowest
        ? `Bland ${counted(comparable.length, 'insats', 'insatser')} med kostnad och deltagare från samma år; planerade kostnader räknas med.`
        : lowest
          ? `Bara ${lowest.intervention.name} har kostnad och deltagare från samma år, så insatserna går inte att jämföra rakt av.`
          : 'Ingen insats har kostnad och deltagare från samma år, så de går inte att jämföra rakt av.',
    notices: [
      ...(unlike.length > 0 ? [{ kind: 'warning', text: `Kostnad och deltagare är från olika år för ${list(unlike)}.` } as const] : []),
      ...(without.length > 0 ? [{ kind: 'info', text: missingWords(without) } as const] : []),
    ],
    ...(rows.length > 0
      ? {
          tables: [
            {
              title: 'Kostnad per deltagare',
              columns: ['Insats', 'Kr per deltagare', 'Kostnad och deltagare'],
              rows: rows.map(({ intervention, each, cost, people }) => ({
                cells: [
                  intervention.name,
                  each ? { value: each.value, unit: 'number' } : null,
                  [
                    ...(cost ? [`${kronor(cost.amount.value)} (${cost.when})`] : []),
                    ...(people ? [`${counted(Number(people.count.value), 'deltagare', 'deltagare')} (${people.year})`] : []),
                  ].join(', '),
                ],
              })),
            },
          ],
        }
      : {}),
    calculation: known.flatMap(({ each, people }) => [...(people?.count.formula ? [people.count] : []), ...(each ? [each] : [])]),
    ...(known.length > 0
      ? { source: [...new Set(known.flatMap(({ cost, people }) => [cost?.source ?? '', people?.source ?? '']))].filter(Boolean).join('; ') }
      : {}),
    actions: rows.slice(0, 2).map(({ intervention }) => ({
      title: `Visa ${intervention.name}`,
      command: 'intervention.info' as const,
      params: { association: association.id, intervention: intervention.id, perParticipant: 'yes' },
    })),
  };
}

function compare(a: PerParticipant, b: PerParticipant): number {
  return a.each && b.each ? a.each.value.comparedTo(b.each.value) : 0;
}

function headline(known: readonly PerParticipant[], [lowest, ...more]: readonly PerParticipant[]): string {
  if (lowest?.each) return `${more.length > 0 ? 'Lägst: ' : ''}${lowest.intervention.name}, ${kronor(lowest.each.value)} per deltagare`;
  return known.length > 0 ? 'Kostnad per deltagare, olika år' : 'Kostnad per deltagare går inte att räkna';
}

function missingWords(without: readonly PerParticipant[]): string {
  const noCost = without.filter(({ cost }) => !cost).map(({ intervention }) => intervention.name);
  const noPeople = without.filter(({ people }) => !people).map(({ intervention }) => intervention.name);
  return [
    ...(noCost.length > 0 ? [`Kostnad saknas för ${list(noCost)}.`] : []),
    ...(noPeople.length > 0 ? [`Deltagare saknas för ${list(noPeople)}.`] : []),
  ].join(' ');
}
