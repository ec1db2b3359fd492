/**
 * What the counts of a participant report mean, in the words that people read: written down here, beside the rules that hold them together
 * (see ParticipantCounts), and shown in the help.
 */
export const COUNT_MEANINGS: readonly { readonly word: string; readonly meaning: string }[] = [
  { word: 'Deltagare', meaning: 'Personer som var inskrivna någon gång under perioden, efter kön. Var och en räknas en gång.' },
  { word: 'Nya', meaning: 'De av deltagarna som började under perioden.' },
  { word: 'Avslutade', meaning: 'De av deltagarna som slutade under perioden. Orsakerna ska tillsammans bli lika många.' },
  { word: 'Kvar vid periodens slut', meaning: 'Deltagare minus avslutade.' },
  { word: 'Nästa periods deltagare', meaning: 'De som var kvar plus de nya. Stämmer det inte ställer jag en fråga, men siffran går att spara.' },
  { word: 'Årets deltagare', meaning: 'De som fanns vid årets början plus alla nya under året, aldrig summan av månaderna.' },
  { word: 'Ej angivet', meaning: 'Det som inte sades. Det är inte samma sak som 0.' },
];
