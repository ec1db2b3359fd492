import type { ParameterName } from '../../commands/parameters/parameters.js';
import type { Material } from '../material.js';
import type { NumberToken } from '../tokens.js';
import { isChange } from './change-words.js';
import type { Extractor, Found } from './extractor.js';
import { namedAssociation } from './names.js';
import { isEverybodys } from './start-total.js';
import { isYear } from './years.js';

/** Words near an amount that say which one it is. The nearest word decides. */
const ROLES: readonly (readonly [ParameterName, RegExp])[] = [
  [
    'offer',
    /utrymme\w*|erbjud\w*|erbjuda\w*|tilldel\w*|tak(?:et)?\b|\balla\b|\bhela\b|\bfull\w*|\bmax\w*|utnyttja\w*|\b(?:upp)?na(?:tt|dde)?\b|\bnar upp|\bnar nar (?:vi|man|staten|bidrag\w*)\b|\buppe (?:i|pa|vid)\b|\bframme\b|\blandar vi pa\b|\berbjuden\w*|\bav staten\b|\bstaten (?:kan |vill |ska |skulle (?:kunna )?)?(?:ge|ger|betala|bidra med|bidrar med|lagga|lagger)\b|\boffer\w*/g,
  ],
  [
    'startAmount',
    /\bstart\w*|\bfran\b(?! (?:ar |och med |nasta |i )*(?:(?:19|20)\d\d|ar)\b)|utga\w*|\bborja\w*|nuvarande|\bi dag\b|\bidag\b|\bligger pa\b|\bbidrag\w* (?:ar|pa)\b|\bgrund\w*|\bnu\b/g,
  ],
];

/** How far, in signs, a word may stand from the amount that it describes. */
const REACH = 40;

/** Money, or a number so large that it can be nothing else here. */
export function isAmount(number: NumberToken): boolean {
  return number.unit === 'money' || (number.unit === 'plain' && !isYear(number) && number.value.abs().gte(10_000));
}

function roleOf(number: NumberToken, material: Material, wanted: ReadonlySet<string>): ParameterName | null {
  let nearest: { role: ParameterName; distance: number } | null = null;
  for (const [role, pattern] of ROLES) {
    if (!wanted.has(role)) continue;
    for (const found of material.folded.matchAll(pattern)) {
      const before = number.start - (found.index + found[0].length);
      const after = found.index - number.end;
      // What stands before a number describes it more often than what comes after.
      const distance = before >= 0 ? before : after >= 0 ? after * 2 + 4 : 0;
      if (distance <= REACH && (!nearest || distance < nearest.distance)) nearest = { role, distance };
    }
  }
  return nearest?.role ?? null;
}

/** Why an amount cannot be used, in words; null when it can. */
export function wrongAmount(number: NumberToken): string | null {
  if (number.unclear) return 'Jag är inte säker på beloppet. Skriv det med siffror, till exempel 5 500 000 kr eller 5,5 mnkr.';
  if (number.value.isNegative()) return 'Ett belopp kan inte vara negativt här. Skriv till exempel 5,5 mnkr.';
  if (number.value.gte('1e15') || number.value.decimalPlaces() > 6) return 'Beloppet är orimligt. Skriv till exempel 5,5 mnkr.';
  return null;
}

/** The amounts of a text by the role that the words around them give: what the state offers, what the calculation starts from. */
export const money: Extractor = {
  read(material, wanted) {
    const params: Record<string, string> = {};
    const problems: NonNullable<Found['problems']>[number][] = [];
    for (const number of material.freeNumbers.filter((one) => isAmount(one) && !isChange(one, material.folded))) {
      const role = roleOf(number, material, wanted);
      if (!role) continue;
      material.claim(number);
      const words = material.words(number);
      const { associations, bound } = material.seen;
      const association = associations.get(namedAssociation(material)?.id ?? '') ?? bound;
      const message =
        wrongAmount(number) ??
        (role === 'offer' && isEverybodys(number, material, undefined)
          ? `Är ${words} alla parters bidrag tillsammans? Utrymmet är statens del, hälften. Skriv statens belopp, till exempel ”utrymme 5,6 mnkr”.`
          : null) ??
        (role === 'startAmount' && isEverybodys(number, material, association)
          ? `Är ${words} alla medlemmars bidrag tillsammans? Jag räknar från statens del. Skriv statens belopp, eller bara vilket år jag ska börja från.`
          : null) ??
        (role in params ? 'Jag ser två belopp för samma sak. Skriv ett av dem.' : null);
      if (message) problems.push({ parameter: role, words, message });
      else params[role] = number.value.toFixed();
    }
    return { params, problems };
  },
  leftover(number, material) {
    if (!isAmount(number)) return null;
    const words = material.words(number);
    return {
      parameter: 'offer',
      words,
      message: `Jag vet inte vad ${words} står för. Skriv till exempel ”utrymme ${words}” eller ”från ${words}”; en höjning skrivs i procent.`,
    };
  },
};
