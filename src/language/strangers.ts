import { bordersFrom, COUNTIES, EVERYDAY_MUNICIPALITIES } from '../associations/municipalities.js';
import type { Association } from '../associations/schema.js';
import { COMMON_WORDS } from './common-words.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Name, NameIndex } from './names.js';
import { Spelling } from './spelling.js';
import { clean, type Text } from './text.js';
import type { Span } from './tokens.js';

/** A place or an association that the text names and that no loaded association has. */
export interface Stranger extends Span {
  /** As it is rightly written; null for a name that is in no list and is not repeated. */
  readonly name: string | null;
  /** Said as a municipality: "Kalmar kommun". */
  readonly asMunicipality: boolean;
  /** The loaded associations, those nearest to it first. */
  readonly nearest: readonly Association[];
}

interface Place {
  readonly name: string;
  readonly county: string;
  /** Counts only with its dots, as without them it is another word or name: "Håbo", "Ånge". */
  readonly dotted: boolean;
  /** An everyday word too: counts only as a name is written. */
  readonly everyday: boolean;
}

const KIND_WORD = /^(?: ?-?)(?:s? (?:kommun|stad)(?:s|en|ens)?)(?![\p{L}\d])/u;
/** Municipalities of at least this many letters may be misspelt by one: shorter ones are too near to other words. */
const LONG = 8;
const LONG_WORD = /(?<![\p{L}\d-])\p{L}{7,}(?![\p{L}\d-])/gu;
/** Families have such names too: "Lisa Lund". */
const AS_SURNAME = /(?:berg|lund)$/;
/** "i Nora": what somebody is called does not stand so. */
const IN = /(?<!\p{L})(?:i|inom) $/iu;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** "Samordningsförbundet Storskogen", "Storskogens samordningsförbund" */
const ASSOCIATION_NAMED = /(?<![\p{L}\d])(?:[Ss]amordningsförbund(?:et)?|[Ff]örbundet|[Ff]insam) (\p{Lu}\p{Ll}{2,})(?![\p{L}\d-])/gu;
const NAMED_BEFORE = /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{3,}s) (?:samordningsförbund|förbund)(?![\p{L}\d])/gu;

function folded(name: string): string {
  return clean(name).folded;
}

/** Finds what is named but not loaded: Sweden's other municipalities and counties, and names that stand where an association's does. */
export class Strangers {
  private readonly places = new Map<string, Place[]>();
  private readonly spelling = new Spelling();
  private readonly pattern: RegExp;
  private readonly counties: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly associations: readonly Association[],
    private readonly names: NameIndex,
  ) {
    const written = new Set(
      associations
        .flatMap(({ name, aliases, parties }) => [name, ...aliases, ...parties.flatMap((party) => [party.name, ...party.aliases])])
        .map(lower),
    );
    const isOwn = (name: string) => ['', ' kommun', 's kommun', ' stad', 's stad'].some((ending) => written.has(lower(name) + ending));
    const regions = associations.flatMap(({ parties }) => parties.filter(({ kind }) => kind === 'region').map(({ name }) => lower(name)));
    for (const { name: county, municipalities } of COUNTIES) {
      const isPayer = regions.some((region) => region.includes(lower(county)));
      for (const name of new Set([...municipalities, ...(isPayer ? [] : [county])]))
        if (!isOwn(name)) this.add(name, county, municipalities.includes(name));
    }
    const longestFirst = [...this.places.keys()].sort((a, b) => b.length - a.length);
    this.pattern = new RegExp(`(?<![\\p{L}\\d-])(?:${longestFirst.join('|')})(?=s?(?![\\p{L}\\d]|-\\p{L}))`, 'gu');
    this.counties = new Map(
      associations.map(({ id, parties }) => {
        const towns = new Set(parties.filter(({ kind }) => kind === 'municipality').map(({ name }) => lower(name)));
        const has = (town: string) => [' kommun', 's kommun', ' stad', 's stad'].some((ending) => towns.has(lower(town) + ending));
        return [id, COUNTIES.filter(({ municipalities }) => municipalities.some(has)).map(({ name }) => name)];
      }),
    );
  }

  private add(name: string, county: string, isTown: boolean): void {
    const key = folded(name).replace(/[- ]/g, '[- ]');
    const hasDots = folded(name) !== lower(name);
    const everyday = EVERYDAY_MUNICIPALITIES.has(name);
    const place = { name, county, dotted: hasDots && (everyday || this.names.knows(folded(name))), everyday: everyday && !hasDots };
    this.places.set(key, [...(this.places.get(key) ?? []), place]);
    if (key.length >= LONG && !everyday && isTown) this.spelling.add(key);
  }

  /** In the order of the text; none overlap. `own`: the names that the loaded associations have, which win unless they were only guessed. */
  find(text: Text, own: readonly Name[], vocabulary: ReadonlySet<string>): Stranger[] {
    const listed = [...text.folded.matchAll(this.pattern)].flatMap((found) => {
      const start = found.index;
      const bare = { start, end: start + found[0].length };
      const place = this.placeAt(text, bare, vocabulary);
      if (!place || own.some((name) => overlaps(name, bare) && !this.isGuessed(text, name, place))) return [];
      const [kind] = KIND_WORD.exec(text.folded.slice(bare.end)) ?? [];
      const end = bare.end + (kind?.length ?? (text.folded[bare.end] === 's' ? 1 : 0));
      return [{ start, end, name: place.name, asMunicipality: kind !== undefined, nearest: this.nearestTo(place.county) }];
    });
    const written = [...listed, ...this.misspelt(text, [...own, ...listed], vocabulary)];
    const isTaken = (span: Span) => [...own, ...written].some((name) => overlaps(name, span));
    const unlisted = [ASSOCIATION_NAMED, NAMED_BEFORE].flatMap((pattern) =>
      [...text.original.matchAll(pattern)].flatMap((found) => {
        const word = found[1] ?? '';
        const start = found.index + found[0].indexOf(word);
        const span = { start, end: start + word.length };
        const said = folded(word);
        if (isTaken(span) || vocabulary.has(said) || vocabulary.has(said.replace(/s$/, ''))) return [];
        return [{ ...span, name: null, asMunicipality: false, nearest: this.associations }];
      }),
    );
    return [...written, ...unlisted].sort((a, b) => a.start - b.start);
  }

  /** A long name with one slip of the hand in it, that is no word of the field: "Helsinborg". */
  private misspelt(text: Text, taken: readonly Span[], vocabulary: ReadonlySet<string>): Stranger[] {
    return [...text.folded.matchAll(LONG_WORD)].flatMap((found) => {
      const span = { start: found.index, end: found.index + found[0].length };
      if (vocabulary.has(found[0]) || COMMON_WORDS.has(found[0]) || taken.some((name) => overlaps(name, span))) return [];
      const [only, ...more] = [found[0], found[0].replace(/s$/, '')].map((word) => this.spelling.of(word)).find((near) => near.length > 0) ?? [];
      const [place] = more.length > 0 ? [] : (this.places.get(only ?? '') ?? []);
      return place && !AS_SURNAME.test(found[0]) ? [{ ...span, name: place.name, asMunicipality: false, nearest: this.nearestTo(place.county) }] : [];
    });
  }

  /** Which place the words are, if they are written as a name must be to count. */
  private placeAt({ original, folded: text }: Text, { start, end }: Span, vocabulary: ReadonlySet<string>): Place | null {
    const written = original.slice(start, end);
    const key = text.slice(start, end).replace(/[- ]/g, '[- ]');
    const [place] = (this.places.get(key) ?? []).filter(({ name, dotted }) => !dotted || lower(name) === written.toLowerCase());
    if (!place) return null;
    const before = original.slice(0, start);
    const isFirst = /(?:^|[.!?:\n])\s*$/.test(before);
    const isAlone = isFirst && /^s?[\s?!.]*$/.test(original.slice(end));
    const isSaid = KIND_WORD.test(text.slice(end));
    if (place.everyday && !(CAPITAL.test(written) && (!isFirst || isAlone || isSaid))) return null;
    if (GIVEN_NAMES.has(folded(place.name)) && !isSaid && !IN.test(before)) return null;
    const [previous = ''] = /[\p{L}-]+(?= $)/u.exec(before) ?? [];
    const isSomebody = GIVEN_NAMES.has(folded(previous)) || (CAPITAL.test(previous) && CAPITAL.test(written) && !vocabulary.has(folded(previous)));
    return AS_SURNAME.test(key) && isSomebody ? null : place;
  }

  /** An own name that is not what the text says: one slip of the hand away, or without the dots that were written. */
  private isGuessed({ folded: text }: Text, name: Span, place: Place): boolean {
    return place.dotted || !this.names.knows(text.slice(name.start, name.end).replace(/s? (?:kommun|stad)\w*$|s$/, ''));
  }

  private nearestTo(county: string): Association[] {
    const borders = bordersFrom(county);
    const away = ({ id }: Association) =>
      Math.min(...(this.counties.get(id) ?? []).map((each) => borders.get(each) ?? COUNTIES.length), COUNTIES.length);
    return [...this.associations].sort((a, b) => away(a) - away(b));
  }
}

function lower(name: string): string {
  return name.toLowerCase();
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
