import type { Associations } from '../associations/load.js';
import type { Association, Intervention, Line } from '../associations/schema.js';
import { COMMON_WORDS } from './common-words.js';
import { Spelling } from './spelling.js';
import { clean } from './text.js';
import type { Span } from './tokens.js';

export type NameKind = 'association' | 'intervention' | 'line' | 'party';

export interface Meaning {
  readonly kind: NameKind;
  readonly id: string;
  readonly association: string;
  /** Written like an everyday word. */
  readonly common: boolean;
  /** A sum of the budget, not a line of its own. */
  readonly total: boolean;
}

/** A name found in a text, with all that it may mean. */
export interface Name extends Span {
  readonly meanings: readonly Meaning[];
}

interface Entry extends Meaning {
  readonly parts: number;
  /** The signs between its words: "Lokalhyra, städkostn." may be written with its comma. */
  readonly signs: string;
}

/** Shortest name, in letters, that may be misspelt by one letter. */
const FUZZY_FROM = 6;
const LONGEST_NAME = 8;
const ENDINGS = ['s', 'en', 'ens', 'et', 'ets', 'n', 'ns', 't', 'ts', 'er', 'erna', 'projektet', 'projekt', 'insatsen', 'kommun', 'kommuns'];

const RUN = /[\p{L}\d]+/gu;

interface Run extends Span {
  readonly text: string;
}

function runsOf(folded: string): Run[] {
  return [...folded.matchAll(RUN)].map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
}

/** The parts of a name may stand apart, together or with a hyphen, never across a comma or a line. */
function adjoin(folded: string, left: Run, right: Run): boolean {
  return /^(?: ?[-/&.':] ?| )$/.test(folded.slice(left.end, right.start));
}

/** What may stand between the words of a name that is printed so: "TOTALT (Kvarvarande)", "75% förbundschef". */
const SIGNS = /^[ ,()%./&:'-]{1,4}$/;

const signsIn = (text: string): string => text.replace(/[\p{L}\d\s]/gu, '');

/** "Annonsering/reklam/trycksaker" is called by each of its words. */
const OF_WORDS = /^\p{L}+(?:\/\p{L}+)+$/u;

/**
 * What parties are called beside their own names. The state is one payer, whatever the papers of one association call it: "AF" is asked of
 * everyone's state, never only of the one that is called so. "Jönköpings län" is the region, not the town.
 */
function withOtherNames(parties: Association['parties'], { all }: Associations): Association['parties'] {
  const states = all.flatMap((each) => each.parties.filter(({ kind }) => kind === 'state')).flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOnlyState = parties.filter(({ kind }) => kind === 'state').length === 1;
  return parties.map((party) => {
    const county = party.kind === 'region' && /^Region .+ län$/.test(party.name) ? [party.name.slice('Region '.length)] : [];
    return { ...party, aliases: [...party.aliases, ...county, ...(party.kind === 'state' && isOnlyState ? states : [])] };
  });
}

/** Finds the names of every association, intervention, budget line and party in folded texts. */
export class NameIndex {
  private readonly exact = new Map<string, Entry[]>();
  private readonly spelling = new Spelling();

  constructor(associations: Associations) {
    for (const association of associations.all) {
      const parties = withOtherNames(association.parties, associations);
      this.add(association, 'association', association.id, association.name, association.fullName);
      for (const party of parties) this.add(party, 'party', association.id);
      this.addInterventions(association.id, association.interventions);
      for (const table of association.tables) for (const line of table.lines) this.addLine({ ...association, parties }, line);
    }
  }

  addInterventions(association: string, interventions: readonly Intervention[]): void {
    for (const intervention of interventions) this.add(intervention, 'intervention', association);
  }

  /** A line goes under its own names and those of the party or the intervention that it is about. */
  addLine({ id: association, parties, interventions }: Pick<Association, 'id' | 'parties' | 'interventions'>, line: Line): void {
    const owner = parties.find((party) => party.id === line.party) ?? interventions.find(({ id }) => id === line.intervention);
    const words = OF_WORDS.test(line.label) ? line.label.split('/') : [];
    const aliases = [...line.aliases, ...words, ...(owner ? [owner.name, ...owner.aliases] : [])];
    this.add({ id: line.id, name: line.label, aliases, total: line.kind !== 'cost' && line.kind !== 'contribution' }, 'line', association);
  }

  private add(
    named: { id: string; name: string; aliases: readonly string[]; total?: boolean },
    kind: NameKind,
    association: string,
    ...more: string[]
  ): void {
    for (const written of new Set([named.name, ...named.aliases, named.id.replace(/-/g, ' '), ...more])) {
      const { folded } = clean(written);
      const runs = runsOf(folded);
      const compact = runs.map((run) => run.text).join('');
      if (compact.length < 2) continue;
      const entries = this.exact.get(compact) ?? [];
      if (!entries.some((entry) => entry.kind === kind && entry.id === named.id && entry.association === association))
        entries.push({
          kind,
          id: named.id,
          association,
          common: COMMON_WORDS.has(compact),
          total: named.total ?? false,
          parts: runs.length,
          signs: signsIn(folded),
        });
      this.exact.set(compact, entries);
      if (compact.length < FUZZY_FROM || COMMON_WORDS.has(compact)) continue;
      this.spelling.add(compact);
    }
  }

  /** Is it a name as it stands, with no letter put right and no ending taken away? */
  knows(folded: string): boolean {
    return this.exact.has(
      runsOf(folded)
        .map(({ text }) => text)
        .join(''),
    );
  }

  /** Names from left to right, the longest first; none overlap. */
  find(folded: string): Name[] {
    const runs = runsOf(folded);
    const found: Name[] = [];
    for (let at = 0; at < runs.length; ) {
      const hit = this.longestAt(folded, runs, at);
      if (hit) found.push(hit.name);
      at += hit?.used ?? 1;
    }
    return found;
  }

  private longestAt(folded: string, runs: readonly Run[], at: number): { name: Name; used: number } | null {
    const candidates: { compact: string; used: number; end: number; signs: string | null }[] = [];
    let compact = '';
    // What an ordinary name does not hold between its words; null as long as there is nothing of the kind.
    let signs: string | null = null;
    for (let used = 1; used <= LONGEST_NAME; used += 1) {
      const run = runs[at + used - 1];
      const previous = runs[at + used - 2];
      if (!run) break;
      if (used > 1 && previous && !adjoin(folded, previous, run)) {
        const between = folded.slice(previous.end, run.start);
        if (!SIGNS.test(between)) break;
        signs = (signs ?? '') + signsIn(between);
      }
      compact += run.text;
      candidates.push({ compact, used, end: run.end, signs });
    }
    const start = runs[at]?.start ?? 0;
    for (const { compact: written, used, end, signs: printed } of candidates.reverse()) {
      const entries = printed === null ? this.lookUp(written, used) : this.printedSo(written, printed);
      if (entries.length > 0) return { name: { start, end, meanings: entries }, used };
    }
    return null;
  }

  /** Names whose own print has the signs that stand between the words. */
  private printedSo(written: string, signs: string): readonly Entry[] {
    return (this.exact.get(written) ?? []).filter((entry) => [...signs].every((sign) => entry.signs.includes(sign)));
  }

  private lookUp(written: string, parts: number): readonly Entry[] {
    const asWritten = (compact: string): Entry[] =>
      // "SE-N" is not "sen": a short name of several parts must be written in parts.
      (this.exact.get(compact) ?? []).filter((entry) => compact.length > 4 || entry.parts === 1 || parts > 1);
    const exact = asWritten(written);
    if (exact.length > 0) return exact;
    if (/^\d+$/.test(written)) return [];
    // Of an everyday word only its genitive: "styrelsens kostnad".
    if (COMMON_WORDS.has(written)) return written.endsWith('s') ? asWritten(written.slice(0, -1)) : [];
    for (const ending of ENDINGS) {
      if (!written.endsWith(ending) || (written.length - ending.length < 4 && ending.length > 1) || written.length - ending.length < 3) continue;
      const stem = asWritten(written.slice(0, -ending.length));
      if (stem.length > 0) return stem;
    }
    return this.misspelt(written) ?? (written.endsWith('s') ? this.misspelt(written.slice(0, -1)) : null) ?? [];
  }

  private misspelt(written: string): readonly Entry[] | null {
    if (written.length < FUZZY_FROM - 1 || COMMON_WORDS.has(written) || /\d/.test(written)) return null;
    const right = this.spelling.of(written);
    return right.length === 1 ? (this.exact.get(right[0] ?? '') ?? null) : null;
  }
}
