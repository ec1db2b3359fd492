/** What stands between two names, where one of them may hold such a word itself. */
const JOINTS = / (?:jämfört med|bredvid|från|till|och|med|mot|vs)(?: scenari\p{L}*)? /giu;

const folded = (name: string): string => name.trim().toLowerCase();

export interface Names {
  readonly scenario?: string | undefined;
  readonly otherScenario?: string | undefined;
}

interface Said extends Names {
  /** All that was written where the names stand. */
  readonly scenarioWords?: string | undefined;
}

/**
 * Which scenarios are meant, among those that there are: all the words as one name before two, and two that both are known before any other
 * way to part them; of a new name only the first is. As it was read where none fits.
 */
export function namesMeant({ scenario, otherScenario, scenarioWords }: Said, known: readonly string[], isNew: boolean): Names {
  const asRead = { scenario, otherScenario };
  if (scenarioWords === undefined) return asRead;
  const isKnown = (name: string) => known.some((each) => folded(each) === folded(name));
  if (isKnown(scenarioWords)) return { scenario: scenarioWords };
  const parted = [...scenarioWords.matchAll(JOINTS)].map((found) => ({
    scenario: scenarioWords.slice(0, found.index),
    otherScenario: scenarioWords.slice(found.index + found[0].length),
  }));
  // The longest name that is known: "Lägre bidrag till 2030" before "Lägre bidrag".
  return parted.findLast((each) => isKnown(each.scenario) && (isNew || isKnown(each.otherScenario))) ?? asRead;
}
