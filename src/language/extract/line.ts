import type { Material } from '../material.js';
import { askedThing } from './asked-line.js';
import { type Extractor, type Found, problem } from './extractor.js';
import { chosen, namedAssociation, type Pick, picks } from './names.js';
import { linesNamed } from './same-name-lines.js';
import { unprintedParties } from './unprinted-party.js';

/** A line leads to another association only under the proper name of an intervention or a municipality there: "vad betalar Markaryd". */
function isLeading({ name, meaning, home }: Pick): boolean {
  if (home) return true;
  const owners = name.meanings.filter(
    ({ kind, association }) => association === meaning.association && (kind === 'intervention' || kind === 'party'),
  );
  return owners.some(({ common }) => !common);
}

function notOurs(material: Material, { name, meaning, others }: Pick): Found {
  material.claim(name);
  const { associations, bound } = material.seen;
  const other = associations.get(meaning.association)?.name;
  const where = others === 1 && other ? ` Den finns hos ${other}: skriv det namnet också, om du menar den.` : ' Skriv vilket förbund du menar.';
  return problem('line', '', `${bound?.name ?? 'Förbundet'} har ingen sådan budgetrad.${where}`);
}

const MOST_LINES = 8;
/** What the municipalities pay together: "hur stor del betalar kommunerna". */
const MUNICIPALITIES = /\bkommunerna?s?\b/g;
const PAYS = /\b(?:betala\w*|bidra\w*|bidrag\w*|del|andel\w*|skjut\w*|lagg\w*|ger|gav|sta[rd]?|far in|intakt\w*)\b/;
const JOINED = /^(?:,| och| samt| eller) ?$/;

const isTotal = ({ meaning }: Pick) => meaning.total;

/** Interventions that are named but have no line in their association's tables: asked for all the same. */
function withoutLine(material: Material): Pick[] {
  return picks(material, 'intervention').filter(
    ({ name, meaning, home, others }) =>
      material.isFree(name) &&
      (home || others === 1) &&
      !name.meanings.some(({ kind, association }) => kind === 'line' && association === meaning.association),
  );
}

/** Several lines of the same association in one question. Totals only where they stand side by side: "intäkter och kostnader". */
function severalLines(material: Material, candidates: readonly Pick[], lineless: readonly Pick[]): Found | null {
  const together = PAYS.test(material.folded) ? material.find(MUNICIPALITIES) : [];
  const [first, second] = candidates;
  const lines = candidates.filter((pick) => !isTotal(pick));
  const totals = first && second && lines.length === 0 && JOINED.test(material.folded.slice(first.name.end, second.name.start)) ? candidates : [];
  const chosenLines = lines.length > 0 ? lines : totals;
  const spots = [
    ...chosenLines.flatMap((pick) => linesNamed(material, pick, candidates).map((id) => ({ id, ...pick.name }))),
    ...lineless.map(({ name, meaning }) => ({ id: meaning.id, ...name })),
    ...together.map(({ span }) => ({ id: 'municipalities', ...span })),
  ];
  const ids = [...new Set(spots.sort((a, b) => a.start - b.start).map(({ id }) => id))];
  if ((ids.length < 2 && together.length === 0) || ids.length > MOST_LINES) return null;
  if (!namedAssociation(material) && [...candidates, ...lineless].some(({ home }) => !home)) return null;
  for (const { name } of [...candidates, ...lineless]) material.claim(name);
  return { params: { lines: ids } };
}

/** What is asked for though no line is called so: an intervention without one, else the thing by its words. What is missing is then said, never passed over. */
function missing(material: Material, lineless: readonly Pick[]): Found | null {
  if (lineless.length > 0) return chosen(material, 'line', lineless, 'en insats');
  const thing = askedThing(material);
  return thing === null ? null : { params: { line: thing } };
}

export const line: Extractor = {
  family: 'name',
  read(material, wanted) {
    const named = namedAssociation(material);
    // A sum that an association does not print is read from its whole budget, never from another's.
    const isOwn = ({ home, meaning }: Pick) => (named ? meaning.association === named.id : home);
    const free = picks(material, 'line').filter((pick) => material.isFree(pick.name) && (isOwn(pick) || !isTotal(pick)));
    const candidates = free.filter((pick) => isLeading(pick) || named !== null);
    const saysMissing = wanted.has('lines');
    const lineless = saysMissing ? [...withoutLine(material), ...unprintedParties(material)] : [];
    const several = wanted.has('lines') ? severalLines(material, candidates, lineless) : null;
    if (several) return several;
    // "kostnaderna för Enter" asks for Enter; the total is only how it is put.
    const specific = candidates.filter((pick) => !isTotal(pick));
    const absent = saysMissing && specific.length === 0 ? missing(material, lineless) : null;
    if (absent) return absent;
    const [elsewhere] = free;
    if (elsewhere && candidates.length === 0)
      return saysMissing ? chosen(material, 'line', [{ ...elsewhere, home: true }], 'en budgetrad') : notOurs(material, elsewhere);
    const [only, ...more] = specific;
    const [meant] = only && more.length === 0 ? linesNamed(material, only, candidates) : [];
    if (only && meant !== undefined && meant !== only.meaning.id)
      return chosen(material, 'line', [{ ...only, meaning: { ...only.meaning, id: meant } }], 'en budgetrad');
    return chosen(material, 'line', specific.length > 0 ? specific : candidates.slice(0, 1), 'en budgetrad');
  },
};
