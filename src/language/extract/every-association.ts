import type { Extractor } from './extractor.js';

/** "alla förbund", "samtliga sex förbund": every one, not the one that the conversation is about. */
export const EVERY_ASSOCIATION =
  /\b(?:alla|samtliga|varje|vart och ett av|var och en av)(?: de)?(?: (?:[a-z]+|\d+))? (?:samordnings)?forbund(?:en|et)?s?\b/g;

export const everyAssociation: Extractor = {
  read(material) {
    const [said] = material.find(EVERY_ASSOCIATION);
    if (!said) return {};
    // "alla sex förbunden": how many they are is no number to reckon with.
    material.claim(said.span);
    return { params: { everyAssociation: 'yes' } };
  },
};
