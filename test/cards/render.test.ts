import { describe, expect, test } from 'vitest';
import { renderCard } from '../../src/cards/render.js';
import { faults } from './check.js';
import { samples } from './samples.js';

describe('every card', () => {
  test.each(Object.entries(samples))('%s keeps every rule that a machine can see', (_name, answer) => {
    expect(faults(renderCard(answer, 'k'), answer)).toEqual([]);
  });
});
