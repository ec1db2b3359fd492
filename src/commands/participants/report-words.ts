import type { Association } from '../../associations/schema.js';
import type { BrokenRule, ParticipantRule } from '../../calculation/participant-rules.js';
import { EXIT_REASONS, type ExitReason, exitTotal, type ParticipantCounts, participantTotal } from '../../calculation/participants.js';
import { counted, list, number } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Fact } from '../answer.js';
import { EXIT_LABEL } from '../fields.js';
import { monthAfter } from '../periods.js';
import type { About } from './reports.js';

const NOT_STATED = 'ej angivet';

/** "Enter", "Samverkansteam Finnveden, Gislaved" */
export function interventionName({ interventions, parties }: Association, about: Omit<About, 'period'>): string {
  const name = interventions.find(({ id }) => id === about.intervention)?.name ?? about.intervention;
  const municipality = about.municipality && (parties.find(({ id }) => id === about.municipality)?.name ?? about.municipality);
  return municipality ? `${name}, ${municipality}` : name;
}

/** "Enter · mars 2024" */
export function subjectName(association: Association, about: About): string {
  return `${interventionName(association, about)} · ${periodName(about.period)}`;
}

/** "49 deltagare (19 kvinnor, 30 män)": what was not stated is said so. */
export function participantsInWords(counts: ParticipantCounts): string {
  const total = participantTotal(counts);
  const parts = [
    ...(counts.women === null && counts.men === null ? [] : [sex(counts.women, 'kvinna', 'kvinnor'), sex(counts.men, 'man', 'män')]),
    ...(counts.notStated === null ? [] : [`${number(counts.notStated)} utan angivet kön`]),
  ];
  return `${total === null ? '' : `${counted(total, 'deltagare', 'deltagare')} `}(${parts.join(', ')})`.trim();
}

function sex(count: number | null, one: string, many: string): string {
  return count === null ? `${many}: ${NOT_STATED}` : counted(count, one, many);
}

/** The report read back, one fact a line: by sex where it is said, each reason, and who is left. */
export function readBack(counts: ParticipantCounts): Fact[] {
  const bySex = (everybody: number | null, women: number | null, men: number | null) => {
    const stated = [...(women === null ? [] : [counted(women, 'kvinna', 'kvinnor')]), ...(men === null ? [] : [counted(men, 'man', 'män')])];
    const one = everybody === null ? oneSex(women, men) : null;
    if (one) return one;
    return [everybody === null ? NOT_STATED : number(everybody), stated.length > 0 ? `(${stated.join(', ')})` : ''].filter(Boolean).join(' ');
  };
  return [
    { title: 'Deltagare', value: participantsInWords(counts).replace(/\u00a0deltagare/, '') },
    { title: 'Nya', value: bySex(counts.new, counts.newWomen, counts.newMen) },
    { title: 'Avslutade', value: bySex(counts.ended, counts.endedWomen, counts.endedMen) },
    ...reasonFacts(counts, null),
  ];
}

/** "4 kvinnor (män ej angivet)": one sex alone is no sum; null where both are said, or none. */
export function oneSex(women: number | null, men: number | null): string | null {
  if ((women === null) === (men === null)) return null;
  return women === null ? `${counted(men ?? 0, 'man', 'män')} (kvinnor ${NOT_STATED})` : `${counted(women, 'kvinna', 'kvinnor')} (män ${NOT_STATED})`;
}

/** "62 deltagare (24 kvinnor, 38 män), 5 nya, 3 avslutade (2 arbete, 1 sjukdom)": a whole report in a line. */
export function reportInWords(counts: ParticipantCounts): string {
  const reasons = EXIT_REASONS.flatMap((reason) => {
    const count = counts.exits[reason];
    return typeof count === 'number' && count > 0 ? [`${number(count)} ${reasonLabel(reason).toLowerCase()}`] : [];
  });
  return [
    participantsInWords(counts),
    ...(counts.new === null ? [`nya ${oneSex(counts.newWomen, counts.newMen) ?? NOT_STATED}`] : [counted(counts.new, 'ny', 'nya')]),
    ...(counts.ended === null
      ? [`avslutade ${oneSex(counts.endedWomen, counts.endedMen) ?? NOT_STATED}`]
      : [`${counted(counts.ended, 'avslutad', 'avslutade')}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`]),
  ].join(', ');
}

/** The report read back, one fact a line; with `earlier`, a changed count shows both: "38 → 29". */
export function factsOf(counts: ParticipantCounts, earlier: ParticipantCounts | null): Fact[] {
  const line = (title: string, value: (of: ParticipantCounts) => number | null, always = true): Fact[] => {
    const [now, before] = [value(counts), earlier ? value(earlier) : null];
    if (now === null && before === null && !always) return [];
    return [{ title, value: earlier && before !== now ? `${stated(before)} → ${stated(now)}` : stated(now) }];
  };
  return [
    ...line('Deltagare', participantTotal),
    ...line('Kvinnor', ({ women }) => women),
    ...line('Män', ({ men }) => men),
    ...line('Kön ej angivet', ({ notStated }) => notStated, false),
    ...line('Nya', (of) => of.new),
    ...line('varav nya kvinnor', ({ newWomen }) => newWomen, false),
    ...line('varav nya män', ({ newMen }) => newMen, false),
    ...line('Avslutade', ({ ended }) => ended),
    ...line('varav avslutade kvinnor', ({ endedWomen }) => endedWomen, false),
    ...line('varav avslutade män', ({ endedMen }) => endedMen, false),
    ...reasonFacts(counts, earlier),
  ];
}

function reasonFacts(counts: ParticipantCounts, earlier: ParticipantCounts | null): Fact[] {
  return EXIT_REASONS.flatMap((reason) => {
    const [now, before] = [counts.exits[reason] ?? null, earlier?.exits[reason] ?? null];
    if (now === null && before === null) return [];
    return [{ title: reasonLabel(reason), value: earlier && before !== now ? `${stated(before)} → ${stated(now)}` : stated(now) }];
  });
}

function reasonLabel(reason: ExitReason): string {
  return reason === 'notStated' ? 'Orsak ej angiven' : EXIT_LABEL[reason];
}

/** Only what differs, old and new in short words: "Män 38", "Män 29". */
export function changesInWords(before: ParticipantCounts | null, after: ParticipantCounts | null): { readonly old: string; readonly new: string } {
  if (!before || !after) return { old: before ? reportInWords(before) : '–', new: after ? reportInWords(after) : '–' };
  const [old, now] = [factsOf(before, null), factsOf(after, null)];
  const titles = [...new Set([...old, ...now].map(({ title }) => title))];
  const value = (facts: readonly Fact[], title: string) => facts.find((fact) => fact.title === title)?.value ?? NOT_STATED;
  const changed = titles.filter((title) => value(old, title) !== value(now, title));
  const words = (facts: readonly Fact[]) => changed.map((title) => `${title} ${value(facts, title)}`).join(', ') || 'samma';
  return { old: words(old), new: words(now) };
}

function stated(count: number | null): string {
  return count === null ? NOT_STATED : number(count);
}

/** "✓"-line under the facts when the reasons add up. */
export function reasonsInWords(counts: ParticipantCounts): string | null {
  const reasons = exitTotal(counts.exits);
  return reasons !== null && reasons === counts.ended && !counts.exits.notStated
    ? `Orsakerna blir ${number(reasons)}, lika många som avslutade.`
    : null;
}

const RULE: Record<ParticipantRule, (left: string, right: string) => string> = {
  newWithinParticipants: (left, right) => `Nya är ${left}, men deltagarna är ${right}.`,
  endedWithinParticipants: (left, right) => `Avslutade är ${left}, men deltagarna är ${right}.`,
  newWomenWithinWomen: (left, right) => `Nya kvinnor är ${left}, men kvinnorna är ${right}.`,
  newMenWithinMen: (left, right) => `Nya män är ${left}, men männen är ${right}.`,
  endedWomenWithinWomen: (left, right) => `Avslutade kvinnor är ${left}, men kvinnorna är ${right}.`,
  endedMenWithinMen: (left, right) => `Avslutade män är ${left}, men männen är ${right}.`,
  newBySexEqualsNew: (left, right) => `Nya kvinnor och nya män blir ${left}, men nya är ${right}.`,
  endedBySexEqualsEnded: (left, right) => `Avslutade kvinnor och avslutade män blir ${left}, men avslutade är ${right}.`,
  newBySexWithinNew: (left, right) => `Nya kvinnor och nya män blir ${left}, men nya är ${right}.`,
  endedBySexWithinEnded: (left, right) => `Avslutade kvinnor och avslutade män blir ${left}, men avslutade är ${right}.`,
  exitsEqualEnded: (left, right) => `Orsakerna blir ${left}, men ${right} är avslutade.`,
  wholeNumbers: (left) => `${left} är inte ett antal: skriv hela tal från 0.`,
};

/** Which rule is broken, and by how much. */
export function ruleInWords({ rule, left, right, difference }: BrokenRule): string {
  return `${RULE[rule](number(left), number(right))} Skillnad: ${number(Math.abs(difference))}.`;
}

/** "januari–mars 2024 och maj 2024" */
export function monthSpans(months: readonly string[]): string {
  const runs = months.reduce<string[][]>((found, month) => {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && monthAfter(last) === month && last.slice(0, 4) === month.slice(0, 4)) run.push(month);
    else found.push([month]);
    return found;
  }, []);
  return list(runs.map((run) => periodName(run.length > 1 ? `${run[0]}/${run.at(-1)}` : (run[0] ?? ''))));
}
