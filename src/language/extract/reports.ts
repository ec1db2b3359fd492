import type { Parameters } from '../../commands/answer.js';
import type { ParameterName } from '../../commands/parameters/parameters.js';
import { Material, type Seen } from '../material.js';
import type { Found } from './extractor.js';
import { namedAssociation, picks } from './names.js';
import { monthInPassing, periodOf, type Time, timesIn } from './period.js';
import { readCounts } from './report-counts.js';
import { type Anchor, cutReports } from './report-cuts.js';

const HOW = 'Skriv en rapport per rad, till exempel ”Enter mars: 12 kvinnor, 9 män”. Inget är sparat.';

function unclear(parameter: ParameterName): Found {
  return { problems: [{ parameter, words: '', message: `Jag ser flera rapporter men inte säkert vilka tal som hör till vilken. ${HOW}` }] };
}

/** Each time with its year: its own, the one that stands apart, or, going forward in time, that of the one before. Null when that is not clear. */
function datedTimes(times: readonly Time[], yearForAll: number | undefined, material: Material): Anchor[] | null {
  const anyYear = times.some(({ period }) => period !== null);
  const anchors: Anchor[] = [];
  let before: { year: number; begins: number } | null = null;
  for (const time of times) {
    const carries = time.period === null && yearForAll === undefined && anyYear;
    if (carries && (before === null || time.begins <= before.begins)) return null;
    const value = periodOf(time, carries ? before?.year : yearForAll, material);
    if (value === null) return null;
    before = { year: Number(value.slice(0, 4)), begins: time.begins };
    anchors.push({ subject: 'period', value, start: time.start, end: time.end });
  }
  return anchors;
}

/**
 * Several reports in one message: the months, interventions or municipalities that differ cut it in pieces, and each piece's numbers are
 * its own. Null when the text holds one report. Where it is not clear to which report a number belongs nothing is read at all.
 */
export function readReports(seen: Seen): Found | null {
  const material = new Material(seen);
  const named = namedAssociation(material);
  if (named) material.claim(named.name);
  const interventions = picks(material, 'intervention');
  const municipalities = picks(material, 'party');
  const { times, years } = timesIn(material);
  const names = [
    ...interventions.map(({ name, meaning }) => ({ subject: 'intervention' as const, value: meaning.id, start: name.start, end: name.end })),
    ...municipalities.map(({ name, meaning }) => ({ subject: 'municipality' as const, value: meaning.id, start: name.start, end: name.end })),
  ];
  for (const name of names) material.claim(name);

  const alone = years.map(({ year, start, end }) => ({ subject: 'period' as const, value: String(year), start, end }));
  const dated = times.length === 0 ? alone : datedTimes(times, years.length === 1 ? years[0]?.year : undefined, material);
  const rough = times.map(({ start, end }, index) => ({ subject: 'period' as const, value: String(index), start, end }));
  const anchors = [...names, ...(dated ?? rough)].sort((a, b) => a.start - b.start);

  const cut = cutReports(material, anchors);
  const wholes = [...anchors, ...years, ...(named ? [named.name] : [])];
  if (cut === 'one') return null;
  // "mars och april 12 kv 9 m" has one report's numbers, each said once: only the month is asked about.
  const together = cut === 'undivided' ? readCounts(seen, { start: 0, end: material.folded.length }, wholes) : null;
  if (together && material.freeNumbers.filter(({ article }) => !article).length <= countsIn(together)) return null;
  if (cut === 'unclear' || cut === 'undivided') return unclear(anchors.some(({ subject }) => subject === 'intervention') ? 'period' : 'intervention');
  if (dated === null || (times.length > 0 && years.length > 1)) return unclear('period');

  const association = associationOf([...interventions, ...municipalities], named?.id);
  if (association === null) return unclear('association');
  const reports = cut.map((piece) => readCounts(seen, piece, wholes));
  const [first] = reports;
  if (!first || reports.some((counts) => counts === null)) return unclear('women');
  // "12 kv 9 m i mars, varav 3 nya, 10 kv 8 m i april": pieces that end with what they are about must begin with the same count.
  const begin = (counts: object | null) => Object.keys(counts ?? {})[0];
  if (cut.some(({ anchorLast }) => anchorLast) && reports.some((counts) => begin(counts) !== begin(first))) return unclear('women');
  const passing = anchors.some(({ subject }) => subject === 'period') ? null : monthInPassing(material);
  const said = cut.map(({ about }, index) => ({ ...(passing ? { period: passing } : {}), ...about, ...reports[index] }));
  return { params: { ...(association === undefined ? {} : { association }), reports: said } };
}

function countsIn({ exits = {}, ...others }: Parameters): number {
  return Object.keys(others).length + Object.keys(exits ?? {}).length;
}

/** The one association that all names belong to: undefined for the bound one, null when there are several. */
function associationOf(found: ReturnType<typeof picks>, named: string | undefined): string | undefined | null {
  if (named !== undefined) return named;
  const elsewhere = found.map(({ home, others, meaning }) => (home ? undefined : others > 1 ? null : meaning.association));
  return new Set(elsewhere).size > 1 ? null : elsewhere[0];
}
