/** Common given names in Sweden, without dots as texts are folded. Not those that start sentences here (Inga, Klara). They count as a person's only beside words about a participant. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `adam agneta ahmed aisha albin alexander alexandra ali alice alma amanda amina anders andreas anette anita anja ann anna anne annika anton
  arne arvid asa astrid axel barbro beatrice bengt berit bertil birger birgitta bjarne britt britta camilla carina carl carolina caroline cecilia
  charlotte christer christian christina christoffer claes clara dagmar daniel daniela david dennis edvin elias elin elisabet elisabeth ella ellen elsa
  emelie emil emilia emma erik erika erland eva evelina fadi fatima felicia felix filip filippa frans fredrik frida gabriel gabriella gerd goran
  greta gunilla gunnar gustaf gustav hakan hampus hanna hannah harald hasse hassan hedvig helen helena helene helge henrik henny hilda hugo
  hussein ibrahim ida inger ingrid irene isabella isak jakob janne jasmin jens jenny jessica joakim johan johanna john johnny jonas jonathan
  josef josefin julia kajsa kalle karin karl karolina katarina kenneth kent kerstin khaled kjell klas kristian kristina kristoffer kurt lars lasse
  leif lena lennart leo liam lina linda linnea linus lisa lisbeth louise lovisa lucas lukas maja malin marcus margareta maria marianne marie markus
  martin martina mats matilda mattias mia michael mikael mohammed mohamed monica monika mustafa naima natalie niklas nils noah nora ola olga olle olof
  omar oskar oscar ove patrik paulina pelle pernilla peter petra pia pontus rasmus rebecka rickard rikard robert robin roger roland ronja rune
  samira samuel sandra sara sebastian selma signe simon sofia sofie sonja sten-ake stefan stina susanne svante sven teodor
  therese thomas tobias tomas tommy tove tuva ulla ulrika ursula valter veronica veronika victor victoria viktor viktoria vilgot vilma wilhelm
  william yasmin yusuf yvonne zahra zeinab zlatan asta aron ake osten orjan
  abdi abdullah abdirahman adnan agnieszka aicha aleksandra aleksander amir amira anastasia andrea andrzej angela angelica anneli annelie annette
  ayse aziz bashir bogdan boris carlos catarina claudia dariusz dijana dragan ebba eleonor elena elham emina ermin ewa farah fatemeh fatma fatuma
  fredrika gertrud ghassan halima hamza haris hasan hatice igor ilona ioana irina ismail ivan ivana iwona jacob jaroslaw jelena jennifer jimmy joanna
  joel jonatan jorgen jose joseph juan kamal karim kasper katja katarzyna khadija krzysztof layla leila lejla liban ljiljana lotta ludvig magdalena
  magnus mahmoud malgorzata mariam marko marek maryam mehmet melissa mirjana mirza mohammad mohamad muhammad nadia nasrin natalia natasa nathalie
  nellie nicole nikola nikolina nina nour oksana olena oleg omer osman pawel piotr rania rasha reza ruben samir sanela senad shirin siham slavica
  slobodan snezana suleiman susann svetlana tariq tatiana tomasz vanja vesna vladimir wiktor yana yasin yasmine younes youssef yulia zainab zeynep zoran`
    .split(/\s+/)
    .filter(Boolean),
);

/** Names that are everyday words too: a person's only with a capital letter inside a sentence, or with a surname. */
export const DOUBTFUL_NAMES: ReadonlySet<string> = new Set(
  'bo hans jan urban tage per my sol mars april juni juli augusti bjorn sten stig love liv siv gun tor tore tim max kim linn lo iris saga vera alva eva mona viola rut ulf nova rolf'.split(
    ' ',
  ),
);
