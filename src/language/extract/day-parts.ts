const BEFORE = '(?! (?:fore|innan|infor|before))';
/** "på eftermiddagen", "i eftermiddag", "em", "på kvällen", "i kväll"; not "kvällen före". */
export const LATER_HALF = new RegExp(
  `\\b(?:(?:i |pa )?eftermiddag(?:en)?|e\\.?m\\b\\.?|(?:i ?|pa )?kvall(?:en)?(?:stid)?${BEFORE}|(?:this |in the )?(?:afternoon|evening)|tonight|pm)(?![a-z])`,
  'g',
);
const NOON = 12;

/** Does a text speak of the afternoon or the evening? */
export function isLater(folded: string): boolean {
  return folded.search(LATER_HALF) >= 0;
}

/** The hour of the day that is meant by one of a clock face: "kl 3 på eftermiddagen" is 15. */
export function laterHour(hour: number): number {
  return hour >= 1 && hour < NOON ? hour + NOON : hour;
}
