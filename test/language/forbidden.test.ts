import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import { SAYINGS } from '../../src/language/sayings.js';
import { CONTEXT, language } from './fixture.js';

const WRITES = new Set(COMMANDS.flatMap(({ id, confirm }) => (confirm ? [id as string] : [])));
const heard = (text: string): readonly string[] => {
  const meant = language.understand(text, CONTEXT);
  if (meant.kind === 'command') return [meant.command];
  return meant.kind === 'unsure' ? meant.candidates : meant.kind === 'reply' ? [meant.reply.kind] : [];
};

describe('what is said not to be done', () => {
  test.each([
    'stäng inte 2025',
    'lås inte 2025',
    'jag vill inte stänga 2025',
    'vi ska inte avsluta nova',
    'ändra inte enter mars till 30 kv',
    '2025 ska inte stängas',
    'nova ska inte läggas ner',
    'flytta inte mötet den 14 december',
    'vi ska absolut inte ändra budgeten för Enter',
    'ta inte bort rapporten för enter mars',
    'jag vill inte att du stänger 2025',
    'låt bli att stänga 2025',
    'anta inte budgeten 2027',
    'ge inte någon behörighet till enter',
    "don't close 2025",
  ])('is a no: %s', (text) => {
    expect(heard(text)).toEqual(['no']);
  });

  test.each([
    'vad händer om vi inte stänger 2025',
    'varför ska vi inte avsluta nova',
    'stäng inte 2025, visa budgeten i stället',
    'ändra inte mars, visa bara enter april',
    'vi ändrar inte enter i mars, det var rätt med 30 kv',
  ])('is nothing to be saved, beside whatever else is said: %s', (text) => {
    expect(heard(text).filter((id) => WRITES.has(id))).toEqual([]);
  });
});

describe('a no that changes something, or is none', () => {
  test.each([
    ['kan du inte stänga 2025', 'year.close'],
    ['glöm inte att stänga 2025', 'year.close'],
    ['korrigera FIA juni, en till arbete, inte två', 'participants.correct'],
    ['tiden för mötet den 14 december är inte satt', 'meeting.edit'],
    ['påminn oss inte mer', 'reminder.set'],
    ['siffror under fyra ska andra inte se', 'setting.edit'],
    ['vi höjer inte alls, samma nivå till 2030', 'contribution.growth'],
    ['nej, spara inte', 'no'],
  ])('is heard as before: %s', (text, expected) => {
    expect(heard(text)).toEqual([expected]);
  });

  test('no example of what writes is taken for one', () => {
    const wrong = COMMANDS.flatMap(({ id, examples }) => [...examples, ...(SAYINGS[id] ?? [])]).filter((text) => heard(text).join() === 'no');
    expect(wrong).toEqual([]);
  });
});
