import { type Figure, given, named } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { figuresOverPeriods, figuresSideBySide, reasonShares } from '../../calculation/participant-figures.js';
import { newBySex } from '../../calculation/participant-periods.js';
import { enrolledAtEnd, participants } from '../../calculation/participant-results.js';
import { brokenRules } from '../../calculation/participant-rules.js';
import { EXIT_REASONS, type ParticipantCounts, participantTotal } from '../../calculation/participants.js';
import { counted, number, percent } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Cell, Chart, KeyFigure, Notice, Table } from '../answer.js';
import { EXIT_LABEL } from '../fields.js';
import { monthsIn } from '../periods.js';
import { arrivedOf, arrivedShareOf } from './arrived.js';
import { type AskedCount, askedHeadline, askedLead } from './asked-count.js';
import { monthSpans, ruleInWords } from './report-words.js';
import { isPartlyHidden, monthsWithout, type ParticipantRow } from './rows.js';
import { sexShares } from './sexes.js';

export const countCell = (count: number | null): Cell => (count === null ? null : { value: decimal(count), unit: 'number' });

/** The count that was asked for, or "9 av 20 gick till arbete eller studier", or what else can be said of the counts. */
export function headlineOf(row: ParticipantRow, asked?: AskedCount): string {
  const { counts, period } = row;
  const said = askedHeadline(asked, row);
  if (said) return said;
  const arrived = arrivedOf(row);
  const total = participantTotal(counts);
  // Counts that do not fit together are no part and whole.
  if (arrived && counts.ended && arrived.value.gt(counts.ended))
    return `${number(arrived.value)} till arbete eller studier, ${counted(counts.ended, 'avslutad', 'avslutade')}`;
  if (arrived && counts.ended) return `${number(arrived.value)} av ${number(counts.ended)} gick till arbete eller studier`;
  return total === null ? `${periodName(period)}: antal ej angivet` : `${counted(total, 'deltagare', 'deltagare')} ${periodName(period)}`;
}

export function leadOf(row: ParticipantRow, asked?: AskedCount): string {
  const total = participantTotal(row.counts);
  const share = arrivedShareOf(row);
  if (askedHeadline(asked, row)) return askedLead(asked, row, share && percent(share.value, { decimals: 1 }));
  if (!share) return '';
  // The share first: it belongs to the headline, and after the number of all it would be read as a share of them.
  return `Det är ${percent(share.value, { decimals: 1 })} av dem som avslutade.${total === null ? '' : ` ${counted(total, 'deltagare', 'deltagare')}.`}`;
}

function combined({ made, parts }: ParticipantRow): Figure[] {
  if (made === 'periods') return figuresOverPeriods(parts);
  return made === 'sideBySide' ? figuresSideBySide(parts) : [];
}

export function keyFiguresOf(row: ParticipantRow): KeyFigure[] {
  const { counts, sources } = row;
  const derived = combined(row);
  const key = (label: string, value: number | null): KeyFigure[] => {
    if (value === null) return [];
    const how = derived.find((figure) => figure.label === label && figure.value.eq(value));
    return [{ label, figure: how ? named(label, how, 'number') : given(label, value, 'number', sources) }];
  };
  return [
    ...key('Kvinnor', counts.women),
    ...key('Män', counts.men),
    ...key(counts.women === null && counts.men === null ? 'Deltagare' : 'Kön ej angivet', counts.notStated),
    ...key('Nya', counts.new),
    ...(counts.new === null ? [...key('Nya kvinnor', counts.newWomen), ...key('Nya män', counts.newMen)] : []),
    ...key('Avslutade', counts.ended),
    ...(counts.ended === null ? [...key('Avslutade kvinnor', counts.endedWomen), ...key('Avslutade män', counts.endedMen)] : []),
  ].slice(0, 5);
}

/** What breaks a rule in the source itself is shown as it is, with a word of it; so is what is not known of a longer period. */
export function noticesOf(row: ParticipantRow): Notice[] {
  const { counts, deviation, origin, note, made, parts, period } = row;
  const broken = brokenRules(counts).map((rule) => `${ruleInWords(rule)}${origin === 'printed' ? ' Så står det i källan.' : ''}`);
  const known = made === 'periods' ? parts.flatMap((part) => monthsIn(part.period)) : [];
  const gaps = known.length > 0 ? monthsWithout(row, period) : [];
  const inside = gaps.filter((month) => month > (known[0] ?? '') && month < (known.at(-1) ?? ''));
  const unknown = made === 'periods' && participantTotal(counts) === null && parts.length > 1;
  return [
    ...broken.map((text): Notice => ({ kind: 'warning', text })),
    ...(inside.length > 0 ? [{ kind: 'warning', text: `Rapport saknas för ${monthSpans(inside)}: siffrorna kan vara för låga.` } as const] : []),
    ...(made === 'periods' ? [...atLeast('Nya', counts.new, parts, newOf), ...atLeast('Avslutade', counts.ended, parts, endedOf)] : []),
    ...(unknown ? [{ kind: 'warning', text: 'Nya är inte angivet i alla rapporter, så deltagarna kan inte räknas ihop.' } as const] : []),
    ...(deviation === null ? [] : [{ kind: 'warning', text: `Märkt avviker. Handledarens förklaring: ${deviation}` } as const]),
    ...(gaps.length > 0 ? [{ kind: 'info', text: `Omfattar ${monthSpans(known)}.` } as const] : []),
    ...(note === null || broken.some((text) => text.startsWith(note)) ? [] : [{ kind: 'info', text: note } as const]),
  ];
}

const newOf = (counts: ParticipantCounts) => [counts.new, counts.newWomen, counts.newMen] as const;
const endedOf = (counts: ParticipantCounts) => [counts.ended, counts.endedWomen, counts.endedMen] as const;

/** "Nya är minst 3": what the reports of a longer period say together where not all say it, or some of one sex alone. */
function atLeast(what: string, all: number | null, parts: readonly ParticipantRow[], of: typeof newOf): Notice[] {
  const known = parts.flatMap(({ counts }) => {
    const [whole, women, men] = of(counts);
    return whole ?? (women === null && men === null ? [] : (women ?? 0) + (men ?? 0));
  });
  const least = known.reduce((sum, count) => sum + count, 0);
  return all !== null || least === 0
    ? []
    : [{ kind: 'info', text: `${what} är minst ${number(least)}: alla rapporter anger dem inte, eller bara för ett kön.` }];
}

export function exitsChart(row: ParticipantRow): Chart | null {
  // Bars that leave some of a reason out would be read as all of it.
  if (isPartlyHidden(row)) return null;
  const { counts } = row;
  const bars = EXIT_REASONS.flatMap((reason) => {
    const count = counts.exits[reason];
    return typeof count === 'number' && count > 0 ? [{ label: EXIT_LABEL[reason], value: decimal(count), display: number(count) }] : [];
  }).sort((a, b) => b.value.comparedTo(a.value));
  return bars.length > 1 ? { kind: 'ranking', title: 'Varför avslutade (antal)', bars } : null;
}

const percentCell = (figure: Figure): Cell => ({ value: figure.value, unit: 'percent', decimals: 1 });

/** Women and men, who of them began and left where that is known, and the reasons with their shares. */
export function tablesOf(row: ParticipantRow): Table[] {
  const { counts } = row;
  const [women, men, unstated] = sexShares(row);
  const began = newBySex(counts);
  const [leftWomen, leftMen] = [counts.endedWomen, counts.endedMen];
  const both = (women: number | null, men: number | null) => women !== null && men !== null;
  // One sex alone is shown where no sum stands beside it.
  const oneOf = (all: number | null, women: number | null, men: number | null) => all === null && (women !== null || men !== null);
  const [showsNew, showsEnded] = [
    both(counts.newWomen, counts.newMen) || oneOf(counts.new, counts.newWomen, counts.newMen),
    both(leftWomen, leftMen) || oneOf(counts.ended, leftWomen, leftMen),
  ];
  const flows = showsNew || showsEnded;
  // Beside a sum, one sex is shown only where the whole table was by sex: what is hidden must not follow from it.
  const [newSeen, endedSeen] = [showsNew || both(leftWomen, leftMen), showsEnded || both(counts.newWomen, counts.newMen)];
  const flowCells = (began: number | null, left: number | null) => [countCell(newSeen ? began : null), countCell(endedSeen ? left : null)];
  const reasons = reasonShares(row, (reason) => EXIT_LABEL[reason]);
  const partly = isPartlyHidden(row);
  return [
    ...(women && men
      ? [
          {
            title: 'Kvinnor och män',
            columns: ['Kön', 'Antal', 'Andel'],
            rows: [
              { cells: ['Kvinnor', countCell(counts.women), percentCell(women)] },
              { cells: ['Män', countCell(counts.men), percentCell(men)] },
              ...(unstated ? [{ cells: ['Ej angivet', countCell(counts.notStated), percentCell(unstated)] }] : []),
            ],
          },
        ]
      : []),
    ...(flows
      ? [
          {
            title: 'Nya och avslutade',
            columns: ['Kön', 'Nya', 'Avslutade'],
            rows: [{ cells: ['Kvinnor', ...flowCells(began.women, leftWomen)] }, { cells: ['Män', ...flowCells(began.men, leftMen)] }],
          },
        ]
      : []),
    ...(reasons.length > 1
      ? [
          {
            // What is hidden has its reason too: no share of those that are shown is a share of all.
            title: partly ? 'Orsaker, utom de som inte visas' : 'Orsaker, andel av alla orsaker',
            columns: partly ? ['Orsak', 'Antal'] : ['Orsak', 'Antal', 'Andel'],
            rows: reasons.map(([reason, share]) => ({
              cells: [EXIT_LABEL[reason], countCell(counts.exits[reason] ?? null), ...(partly ? [] : [percentCell(share)])],
            })),
          },
        ]
      : []),
  ];
}

/** Every derived figure that the answer shows. */
export function calculationOf(row: ParticipantRow): Figure[] {
  const { counts, sources } = row;
  const together = combined(row);
  return [
    ...(together.some(({ label }) => label === 'Deltagare') ? together : [participants(counts, sources), ...together]),
    arrivedOf(row),
    arrivedShareOf(row),
    enrolledAtEnd(counts, sources),
    ...sexShares(row),
    ...(isPartlyHidden(row) ? [] : reasonShares(row, (reason) => EXIT_LABEL[reason]).map(([, share]) => share)),
  ].filter((figure) => figure !== null);
}
