/** The part of nlp.js that this room uses; the package carries no types of its own. */
declare module '@nlpjs/lang-sv' {
  export class StemmerSv {
    constructor();
    stem(words: readonly string[]): string[];
  }
}

declare module '@nlpjs/neural' {
  type Amounts = Record<string, number>;

  export class NeuralNetwork {
    constructor(settings: { iterations: number; learningRate: number; momentum: number; log: boolean });
    train(corpus: readonly { readonly input: Amounts; readonly output: Amounts }[]): unknown;
    /** What each label scores: 0 or more. The same object every time, filled anew. */
    run(input: Amounts): Readonly<Amounts>;
  }
}
