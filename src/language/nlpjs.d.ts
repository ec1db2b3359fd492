/** The part of nlp.js that this room uses; the packages carry no types of their own. */
declare module '@nlpjs/nlp' {
  interface TrainedNetwork {
    readonly settings: { readonly alpha?: number };
    readonly features: readonly string[];
    readonly intents: readonly string[];
    /** One row for each intent: a weight for each feature, then the bias. */
    readonly perceptrons: readonly (readonly number[])[];
  }
  export class Nlp {
    constructor(settings: Record<string, unknown>);
    readonly container: { use(plugin: unknown): void };
    readonly nluManager: { readonly domainManagers: Record<string, { toJSON(): unknown }> };
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<unknown>;
    toJSON(): {
      readonly nluManager: {
        readonly domainManagers: Record<string, { readonly domains: Record<string, { readonly neuralNetwork: TrainedNetwork }> }>;
      };
    };
  }
}

declare module '@nlpjs/lang-sv' {
  export class LangSv {}
  export class StemmerSv {
    constructor();
    stem(words: readonly string[]): string[];
  }
}
