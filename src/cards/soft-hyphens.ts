const SOFT_HYPHEN = '\u00ad';
const SHORTEST = 12;

/** Second parts of the field's long words. A word breaks before one of them, never inside. */
const SECOND_PARTS = [
  'aktivitet',
  'anordnare',
  'behörighet',
  'beskrivning',
  'bidrag',
  'berättelse',
  'chef',
  'direktör',
  'finansiering',
  'förbundet',
  'förbund',
  'gemensamt',
  'grupp',
  'hantering',
  'information',
  'inriktad',
  'insatser',
  'katalogen',
  'kassan',
  'kontroll',
  'kostnader',
  'ledamot',
  'medlemmar',
  'möte',
  'plan',
  'redovisning',
  'regionen',
  'rehabilitering',
  'samråd',
  'sjuklighet',
  'samordning',
  'samverkan',
  'sammanträde',
  'stration',
  'stödjare',
  'team',
  'undersökning',
  'uppföljning',
  'utskott',
  'utveckling',
  'verksamhet',
  'ersättning',
];
const JOINT = new RegExp(`(?<=\\p{L}{3})(?=${SECOND_PARTS.join('|')})`, 'giu');

/** Long words with soft hyphens at their joints, for the narrow cells of a table and the labels of a form, and nowhere else. */
export function withSoftHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (word.length < SHORTEST ? word : word.replace(JOINT, SOFT_HYPHEN)));
}
