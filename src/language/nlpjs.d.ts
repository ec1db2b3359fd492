/** The part of nlp.js that this room uses; the package carries no types of its own. */
declare module '@nlpjs/lang-sv' {
  export class StemmerSv {
    constructor();
    stem(words: readonly string[]): string[];
  }
}
