import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Example, NONE, trainClassifier } from '../../src/language/classifier.js';
import { trainNetwork } from '../../src/language/network.js';

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'budget.status': ['hur ser budgeten ut', 'visa budgeten', 'budgetläget nu', 'vad har vi i budget'],
  'meeting.next': ['när är nästa möte', 'nästa styrelsemöte', 'visa mötet', 'när träffas styrelsen'],
  [NONE]: ['vad blir det för väder', 'berätta en historia', 'hur mår du', 'vem vann matchen', 'vad är klockan', 'spela musik'],
};
const EXAMPLES: readonly Example[] = Object.entries(WRITTEN).flatMap(([intent, texts]) => texts.map((text) => ({ intent, words: text.split(' ') })));
const WORDS = [...new Set(EXAMPLES.flatMap(({ words }) => words)), 'traktor', 'budgetsiffror', 'constructor', '__proto__'];

function likeliest(likely: ReadonlyMap<string, number>): string | undefined {
  return [...likely].sort(([, a], [, b]) => b - a)[0]?.[0];
}

describe('what is learned from the examples', () => {
  const classify = trainClassifier(EXAMPLES);

  test('every example is taken for what it is an example of', () => {
    for (const { intent, words } of EXAMPLES) expect(likeliest(classify(words).likely), words.join(' ')).toBe(intent);
  });

  test('a sentence that no example holds is judged by its words, its neighbours and the parts of them', () => {
    expect(likeliest(classify(['visa', 'budgetsiffror']).likely)).toBe('budget.status');
    expect(likeliest(classify(['nästa', 'styrelsesammanträde']).likely)).toBe('meeting.next');
  });

  test('the same examples teach the same, to the last digit', () => {
    const again = trainClassifier(EXAMPLES);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), (words) => {
        expect(again(words)).toEqual(classify(words));
      }),
    );
  });

  test('what was asked before changes nothing', () => {
    const before = classify(['visa', 'budgeten', 'nu']);
    const kept = new Map(before.likely);
    classify(['när', 'är', 'mötet']);
    expect(before.likely).toEqual(kept);
    expect(classify(['visa', 'budgeten', 'nu'])).toEqual(before);
  });

  test('all that a sentence can mean is together 1, and nothing is ruled out', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), (words) => {
        const shares = [...classify(words).likely.values()];
        expect(shares).toHaveLength(Object.keys(WRITTEN).length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the network', () => {
  const judge = trainNetwork(EXAMPLES.map(({ intent, words }) => ({ label: intent, features: new Map(words.map((word) => [`w ${word}`, 1])) })));

  test('features that no sample had say nothing', () => {
    const known = new Map([['w budgeten', 1]]);
    expect(judge(new Map([...known, ['w traktor', 1], ['w constructor', 1]]))).toEqual(judge(known));
  });
});
