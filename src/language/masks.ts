/** What stands for a name, a number or a word of a kind, so that one example speaks for all of them. */
export const MASK = {
  intervention: 'insatsnamn',
  association: 'forbundsnamn',
  party: 'partnamn',
  line: 'postnamn',
  money: 'belopp',
  percent: 'procenttal',
  year: 'arstal',
  plain: 'antal',
  month: 'manadsnamn',
  sex: 'konsord',
  exit: 'avslutsskal',
  part: 'arsdel',
  date: 'datum',
  time: 'klockslag',
  paragraph: 'paragraf',
  ratio: 'andel',
  body: 'motesgrupp',
  column: 'talkolumn',
  scenario: 'scenarionamn',
} as const;

export const MASKS: ReadonlySet<string> = new Set(Object.values(MASK));
