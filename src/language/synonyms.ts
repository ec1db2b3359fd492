/**
 * Words of the field that say the same thing, without dots: each row is heard as its first word. The classifier then needs
 * one example where it would need ten. `-` at the end: any ending.
 */
const ROWS: readonly string[] = [
  'pengar medel slantar stalar kosing likvider finanser',
  'budget budgeten budgetens budgetar bugdet budgetlage budgetlaget',
  'ekonomi ekonomin ekonomisk ekonomiskt ekonomiska finansiell finansiella',
  'kostar kostnad- utgift- kostade kostat',
  'lagger la lagt satsar satsade satsat avsatt avsatter',
  'betalar betala betalade bidrar finansierar',
  'hojer hoj- hoja okar oka okas okat okning- uppgang uppskrivning uppraknar upprakning- tillvaxt- raise increase stiger stiga',
  'sanker sank- minsk- sjunker dra skara reducera- decrease reduce lower',
  'oforandrade oforandrat oforandrad fryser frysa frysta unchanged',
  'utrymme- utrymmet tak taket',
  'bidrag- medlemsbidrag- contribution-',
  'simulera berakna rakna raknar prognosticera ponera anta antag tank',
  'deltagare- personer folk individer klienter participants inskrivna deltog',
  'nya ny nytillkom- nyinskriv-',
  'avslutade avslut- avsl slutat slutade utskriv-',
  'rapportera rapporterar inrapporter- logga registrera registrer- mata anmal- report',
  'rapport- rapporter',
  'statistik siffror siffrorna siffra data konsfordelning',
  'visa visar se titta kolla show lista',
  'mote- motet moten sammantrade- sammantrader sammankomst- meeting traff traffen samling',
  'traffas traffs moter mots ses sammantrader samlas',
  'datum dag dagen tid tidpunkt klockslag',
  'hjalp hjalpa help instruktion- manual guide',
  'funkar fungerar anvander anvanda',
  'hej hejsan halla tja tjena tjo morsning godmorgon godkvall goddag hello hi',
  'tack tackar thanks thx',
  'vad va what',
  'hur how',
  'mycket mkt mycke',
  'nasta kommande next',
  'insats- projekt-',
  'forra foregaende fjol',
  'chef forbundschef-',
  'jamfor jamfort jamforelse- jmf jamfora skilj- skilde skillnad- differens-',
  'summa summor summan summorna summer- ihoprakn- adderat addera',
  'paminn paminna paminnelse- pinga pling- hojta',
  'mal malet malen malsattning- maluppfyll-',
];

const WORDS = new Map<string, string>();
const BEGINNINGS: (readonly [string, string])[] = [];
for (const row of ROWS) {
  const [first = '', ...others] = row.split(' ');
  const heard = first.replace('-', '');
  for (const word of [first, ...others]) {
    if (word.endsWith('-')) BEGINNINGS.push([word.slice(0, -1), heard]);
    else if (!WORDS.has(word)) WORDS.set(word, heard);
  }
}

/** The word that a word of the field is heard as; itself when it has no synonyms here. */
export function heardAs(word: string): string {
  return WORDS.get(word) ?? BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1] ?? word;
}
