/**
 * Everyday words, without dots. A name that is one of them ("ekonomi", "hälsa") counts only where the sentence asks for it,
 * and a misspelt name is never looked for in one of them.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `administration administrationen alla allt analys analysen andra annan annat arbete arbetet arbeten arbetsmarknad avgift avgifter avslut
  barn behov beslut beslutet besok betala betalar bidrag bidraget bidragen bra budget budgeten budgetar bygga dag dagar delen deltagare
  deltagarna denna dessa det drift driften efter ekonomi ekonomin ekonomisk ekonomiskt eller en enkat entre ett faktiskt far flera forra forstudie
  framtid fragor fraga genom god grupp gruppen halsa halsan halsar hjalp hos hur ihop individ information informationen insats insatser insatsen
  inte intakt intakter inkomst jobb kan kanslig kanske kansla kansliga kapital kapitalet kommer kommun kommunen kommuner kommunerna kontor kostar kostnad kostnader
  kurs kvar kvinna kvinnor lagga land landet lokal lokalen lokaler ledning lon loner man manga manader mark mer metod mindre mote moten motet
  mycket narmaste nasta netto nu nya ny nytt oka okar om ovrigt ovriga pengar personal personalen plan planen planering presidium prognos projekt projekten
  projektet rad raden region regionen reservation reserv resultat resultatet revision revisionen rum sedan sen siffror skall ska skillnad smart staten stat statlig
  statt stod stodet strategi struktur strukturen styrelse styrelsen styrelsens summa summan tack tid tillsammans totalt unga under ungdom ungdomar varen varens hosten hostens sommaren vintern utbildning utbildningar utbildningen
  utfall utveckling utvecklingen vad var vara varde vart verksamhet verksamheten vi vilka visa vuxen vuxna vuxnas ar arets arende arenden samverkan samverka
  kompetens medlem medlemmar medlemmarna medlemsbidrag medlemsbidragen rapport rapportera halla haller hall hallbar staden centrum digital direktor chef
  foreningen forening forbund forbundet samordning partner parter part vatter bygden habil habilt metoden mentor malgrupp tillgangligt`
    .split(/\s+/)
    .filter(Boolean),
);
