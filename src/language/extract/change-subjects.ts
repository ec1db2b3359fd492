import type { Material } from '../material.js';
import { clean } from '../text.js';
import type { Span } from '../tokens.js';
import { THEIR_OWN } from './change-words.js';
import { picks } from './names.js';
import { mentions } from './payer-mentions.js';

/** What a change is about: a line, or all of a kind. */
export interface Subject extends Span {
  readonly line: string;
  readonly association?: string;
}

const WHOLE: readonly (readonly [string, RegExp])[] = [
  ['openingEquity', /\bingaende (?:eget )?kapital\w*|\bkapital\w* (?:den )?1 jan\w*|\bkapital\w* vid (?:arets|ingangen av)\w*(?: borjan)?/g],
  [
    'costs',
    /\b(?:allt|allting|det mesta)(?= (?:kostar|blir|ar|stiger|okar|minskar|sjunker|vaxer)\b)|(?<=\b(?:pa|av|i|for|ner|ned|upp|hoj|hojer|sank|sanker|skar|minska|minskar) )(?:allt|allting|alla poster|samtliga poster|varje post|alla rader|hela budgeten|hela linjen|rubbet)\b|\bover hela linjen\b|\b(?:alla |ovriga )?(?:kostnad\w*|utgift\w*)\b/g,
  ],
  ['revenue', /\b(?:alla |medlems)?(?:bidrag(?:en|et)?|medlemsbidrag\w*|intakt\w*)\b/g],
];
/** Costs that are spoken of together; the narrower first, as they overlap. "Med samma insatser" changes nothing of them. */
export const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['individual', /\bindivid(?:inriktade|uella) (?:insats|verksamhet)\w*|\bindividinsats\w*/g],
  ['structural', /\bstruktur(?:overgripande)? ?(?:insats|verksamhet)\w*/g],
  ['interventions', /(?<!\b(?:samma|nya|andra|olika) )\b(?:(?:alla|samtliga) )?(?:insatser(?:na|nas)?|projekten)\b/g],
  ['administration', /\badministration\w*|\badministrativa (?:kostnad|utgift)\w*|\boverhead\w*/g],
];
/** What a text may change, in its order. */
export function subjectsIn(material: Material): Subject[] {
  const named = [...picks(material, 'line'), ...picks(material, 'intervention')]
    .filter(({ name, meaning, home }) => home && !meaning.total && material.isFree(name))
    .map(({ name, meaning }): Subject => ({ start: name.start, end: name.end, line: meaning.id, association: meaning.association }));
  const lines = named.filter((subject, index) => named.findIndex(({ start }) => start === subject.start) === index);
  lines.push(...definite(material).filter((subject) => !lines.some(({ start }) => start === subject.start)));
  const overlaps = (span: Span, others: readonly Span[]) => others.some(({ start, end }) => start < span.end && span.start < end);
  for (const [line, words] of GROUPS) for (const { span } of material.find(words)) if (!overlaps(span, lines)) lines.push({ ...span, line });
  for (const { id, ...span } of mentions(material))
    if (material.isFree(span) && !overlaps(span, lines)) lines.push({ start: span.start, end: span.end, line: id });
  const wholes = WHOLE.flatMap(([line, words]) => material.find(words).map(({ span }): Subject => ({ ...span, line }))).filter(
    (whole) => !overlaps(whole, lines),
  );
  const all = [...lines, ...wholes].sort((a, b) => a.start - b.start);
  // "kostnaderna för Enter" are Enter's, "Habos bidrag" is Habo's.
  return all.filter((subject, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    const isWhole = wholes.includes(subject);
    const joined = (span: Subject | undefined, gap: string, words: RegExp) => span !== undefined && lines.includes(span) && words.test(gap);
    return !(
      isWhole &&
      (joined(after, after ? material.folded.slice(subject.end, after.start) : '', /^ (?:for|till|fran|i|pa) $/) ||
        joined(before, before ? material.folded.slice(before.end, subject.start) : '', THEIR_OWN))
    );
  });
}

const DEFINITE = ['en', 'n', 'et', 't', 'erna', 'na'];

/** "informationen": a line that is called by an everyday word, in its definite form. What is done with it says that it is meant. */
function definite(material: Material): Subject[] {
  const { seen } = material;
  const costs = seen.bound?.tables.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'cost') ?? [];
  return seen.tokens.flatMap((token): Subject[] => {
    if (token.kind !== 'word' || token.text.length < 6 || !material.isFree(token)) return [];
    if (seen.names.some(({ start, end }) => start < token.end && token.start < end)) return [];
    const found = costs.find((line) =>
      [line.label, ...line.aliases].some((name) => {
        const { folded } = clean(name);
        return folded.length > 3 && DEFINITE.some((ending) => token.text === `${folded}${ending}`);
      }),
    );
    return found ? [{ start: token.start, end: token.end, line: found.id }] : [];
  });
}
