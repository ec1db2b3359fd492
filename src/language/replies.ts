import type { Text } from './text.js';
import type { ShortReply } from './understanding.js';

const POLITE =
  /(?:^|(?<=[\s,!.]))(?:tack(?: sa mycket| ska du ha)?|snalla|please|thanks|da|nu|garna|den|det|dem|allt|mig|jag|vill|bra|alltsa|absolut|sa)(?=$|[\s,!.])/g;

const REPLIES: readonly (readonly ['yes' | 'no' | 'undo', RegExp])[] = [
  [
    'undo',
    /^(?:angra(?: senaste| sista| sparandet| rapporten| dar| har| igen| senaste rapporten| min (?:senaste )?rapport)?|backa|undo|ta tillbaka(?: dar| senaste| rapporten)?)$/,
  ],
  ['no', /^(?:nej|na|nae|nope|no|nix|avbryt|stopp?|cancel|inte|nej (?:spara inte|stammer inte|avbryt|fel)|spara inte|stammer inte|glom)$/],
  [
    'yes',
    /^(?:ja|japp?|jepp?|yes|yep|jo|jodå|joda|jajj?[ae]m[ae]n(?:san)?|javisst|ok|okej|okay|okey|oki|stammer|(?:ja |jo |japp |jepp |jajj?[ae]m[ae]n |javisst |visst |ok |okej )?(?:spara|stammer|visst|precis|korrekt|ratt|kor|gor|ser ut|ok|okej)|precis|korrekt|ratt|visst|kor(?: pa)?|klart|godkann|godkanner|bekrafta|bekraftar|save|👍)$/,
  ],
];

const UNDO_RECEIPT = /^(?:angra|ta tillbaka|ta bort) kvitto (?:nr |nummer )?(\d{1,9})$/;

/** Whole messages that answer something pending. "ja men 25 kvinnor" is not one. */
export function readReply({ original, folded }: Text): ShortReply | null {
  const reason =
    /^(?:(?:ja|jo|ok|okej)[\s,]+)?spara (?:den |det |dem )?anda\b[\s:,.-]*(?:(?:darfor att|for att|eftersom|skal|orsak|anledning)\b[\s:]*)?/.exec(
      folded,
    );
  if (reason) return { kind: 'reason', reason: original.slice(reason[0].length).trim() };
  if (folded.length > 60) return null;
  const bare = folded
    .replace(POLITE, ' ')
    .replace(/[^\p{L}\d\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const receipt = UNDO_RECEIPT.exec(bare)?.[1];
  if (receipt !== undefined) return { kind: 'undo', receipt: Number(receipt) };
  for (const [kind, pattern] of REPLIES) if (pattern.test(bare)) return { kind };
  return null;
}
