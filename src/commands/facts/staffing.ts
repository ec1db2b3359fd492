import type { Intervention } from '../../associations/schema.js';
import { constant, divide, type Figure, given, named, sum } from '../../calculation/figure.js';
import { number } from '../../swedish/format.js';
import { held } from '../../swedish/held.js';

const LONGEST = 45;
const OF_STAFF = /(?:^| )(?:coach|handledar|handlaggar|tjanst|personal|bemann|anstalld|heltid)/;
/** "Aneby 75 %", "Tranås 100 % + 25 %". */
const POST = /^[\p{L} ()-]+ (\d+) %(?: \+ (\d+) %)?$/u;

/** Is it asked who works there, and how many? */
export function asksStaffing(topic: string | null | undefined): boolean {
  return OF_STAFF.test(topic ?? '');
}

/**
 * The posts together, in full-time ones, where the source prints the percentage of each of several: "Coacher: Aneby 75 %, Eksjö 150 %; …".
 * Null where it says it in another way. What follows a semicolon is a remark.
 */
export function fullTimePosts({ staffing }: Intervention, source: string): Figure | null {
  const [said = ''] = (staffing ?? '').split(';');
  const posts = said
    .replace(/^[^:]*: /, '')
    .split(', ')
    .map((post) => POST.exec(post)?.slice(1));
  if (posts.length < 2 || posts.includes(undefined)) return null;
  const shares = posts.flatMap((post) => (post ?? []).filter((share) => share !== undefined));
  const all = sum(shares.map((share) => given('Tjänst', share, 'percent', [source])));
  return named('Heltidstjänster', divide(all, constant(100), 'number'));
}

/** "SE-Höglandet: 8,3 heltider"; a long name stands alone. */
export function staffingHeadline({ name }: Intervention, posts: Figure | null): string {
  const full = `${name}: ${posts ? `${number(posts.value)} heltider` : 'bemanning'}`;
  return full.length <= LONGEST ? full : name;
}

/** As the source says it: "Coacher: Aneby 75 %, …." */
export function staffingWords({ staffing }: Intervention): string {
  return staffing ? `${held(staffing)}.` : 'Källan skriver ingen bemanning.';
}
