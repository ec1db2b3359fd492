import { describe, expect, test } from 'vitest';
import { bordersFrom, COUNTIES } from '../../src/associations/municipalities.js';
import type { Association } from '../../src/associations/schema.js';
import { NameIndex } from '../../src/language/names.js';
import { Strangers } from '../../src/language/strangers.js';
import { clean } from '../../src/language/text.js';
import { associations, CONTEXT, language } from './fixture.js';

const knownWords = new Set(['budgetlage', 'handledare', 'samordningsforbundet']);

function strangersOf(text: string, all: readonly Association[] = associations.all) {
  const names = new NameIndex({ all, get: (id) => all.find((each) => each.id === id) });
  const cleaned = clean(text);
  return new Strangers(all, names).find(cleaned, names.find(cleaned.folded), knownWords);
}
const named = (text: string, all?: readonly Association[]) => strangersOf(text, all).map(({ name }) => name);

describe('the municipalities of Sweden', () => {
  test('are all there, each in one county, and borders go both ways', () => {
    const all = COUNTIES.flatMap(({ municipalities }) => municipalities);
    expect([COUNTIES.length, all.length, new Set(all).size]).toEqual([21, 290, 290]);
    for (const { name, neighbours } of COUNTIES)
      for (const other of neighbours) expect(COUNTIES.find((each) => each.name === other)?.neighbours).toContain(name);
    expect(bordersFrom('Skåne').size).toBe(21);
  });
});

describe('a place that no association has', () => {
  test.each([
    ['budgetläge Malmö 2022', 'Malmö'],
    ['eget kapital malmo', 'Malmö'],
    ['Malmös budget', 'Malmö'],
    ['vad betalar Kalmar kommun', 'Kalmar'],
    ['budget för upplands väsby', 'Upplands Väsby'],
    ['budget för Upplands-Bro', 'Upplands-Bro'],
    ['hur är budgeten i Region Skåne', 'Skåne'],
    ['budgetläge Avesta', 'Avesta'],
    ['budgetläge Håbo', 'Håbo'],
    ['budgetläge helsinborg', 'Helsingborg'],
    ['hur är budgeten i Mark', 'Mark'],
    ['vad betalar Vara kommun', 'Vara'],
    ['hur går det i Nora', 'Nora'],
  ])('%s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  test.each([
    'vad kan det vara',
    'Vara med på mötet?',
    'hur ska en mark användas',
    'ange budgeten för 2021',
    'kan deltagarna sala till en present',
    'Nora är ny handledare',
    'handledare Lisa Lund',
    'Fatuma Berg i Enter',
    'budgetläge habo',
    'vad betalar Alvesta',
    'vad betalar Region Kronoberg',
    'Västra Götalandsregionen betalar mest',
    'dagarna och delarna',
  ])('%s: none is named', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('an association that is in no list is seen where an association stands, and its name is not repeated', () => {
    expect(named('budgetläge Samordningsförbundet Storskogen')).toEqual([null]);
    expect(named('Storskogens samordningsförbund 2021')).toEqual([null]);
    expect(named('Samordningsförbundet Värend')).toEqual([]);
  });

  test('what there is comes nearest first: neighbours of the county before those further away', () => {
    const nearest = (text: string) => strangersOf(text)[0]?.nearest.map(({ id }) => id);
    expect(nearest('budget Lessebo')?.slice(0, 2).sort()).toEqual(['sunnerbo', 'varend']);
    expect(nearest('budget Kungälv')?.[0]).toBe('goteborg');
    expect(new Set(nearest('budget Kiruna')).size).toBe(associations.all.length);
  });

  test('an association file that has it makes it known', () => {
    const [first] = associations.all;
    if (!first) throw new Error('no association');
    const malmo: Association = {
      ...first,
      id: 'malmo',
      name: 'Malmö',
      fullName: 'Samordningsförbundet Malmö',
      aliases: [],
      parties: [{ id: 'malmo-stad', name: 'Malmö stad', kind: 'municipality', aliases: [] }],
    };
    expect(named('budgetläge Malmö', [...associations.all, malmo])).toEqual([]);
    expect(strangersOf('budget Lund', [...associations.all, malmo])[0]?.nearest[0]?.id).toBe('malmo');
  });
});

describe('what is asked of a place that no association has', () => {
  const asked = (text: string) => {
    const understood = language.understand(text, CONTEXT);
    return understood.kind === 'command' ? understood : null;
  };
  const problemOf = (text: string) => asked(text)?.problems.find(({ choices }) => choices !== undefined);

  test.each([
    ['budgetläge Helsingborg', 'budget.status'],
    ['eget kapital stockholm 2021', 'equity.status'],
    ['kontrollräkna Malmö 2021', 'budget.check'],
    ['fördela 5 mkr i Malmö', 'contribution.split'],
    ['mål för Malmö', 'goals.show'],
    ['hur mycket betalar Kalmar kommun', 'budget.status'],
    ['vilka insatser finns i Lund', 'intervention.info'],
    ['vad kostar Ystad', 'budget.status'],
    ['byt till Malmö', 'association.choose'],
  ])('%s: is said, never answered for another', (text, command) => {
    expect(asked(text)?.command).toBe(command);
    expect(problemOf(text)).toMatchObject({ parameter: 'association' });
    expect(problemOf(text)?.choices).toHaveLength(associations.all.length);
  });

  test('the other of two', () => {
    expect(problemOf('jämför göteborg med malmö 2021')).toMatchObject({ parameter: 'otherAssociation' });
    expect(problemOf('jämför göteborg med malmö 2021')?.choices).not.toContain('goteborg');
  });

  test('beside an association that is known: it is not of that one', () => {
    expect(problemOf('vad betalar Kalmar i Värend')).toMatchObject({ headline: 'Kalmar hör inte till Värend', choices: ['varend'] });
    expect(problemOf('vad betalar Växjö och Habo')).toMatchObject({ headline: 'Växjö kommun hör till Värend', choices: ['sodra-vatterbygden'] });
    expect(problemOf('vad betalar Växjö i Höglandet')).toMatchObject({ choices: ['hoglandet'] });
  });

  test('where a meeting is held is no association', () => {
    expect(asked('boka styrelsemöte 3 december kl 9 i Mora')).toMatchObject({ command: 'meeting.edit', problems: [] });
  });

  test.each(['vad blir det för väder i Malmö', 'kan du boka en resa till Stockholm'])('%s: another matter stays one', (text) => {
    expect(asked(text)).toBeNull();
  });
});

describe('a municipality leads to its association', () => {
  test.each([
    ['vad betalar växjö kommun?', 'varend'],
    ['hur mycket bidrar Nässjö med', 'hoglandet'],
    ['hur stor är Värnamos avgift', 'finnveden'],
    ['vad får vi från Aneby kommun 2023', 'hoglandet'],
    ['budgetläge Växjö', 'varend'],
    ['eget kapital Eksjö', 'hoglandet'],
    ['kontrollräkna Tranås 2023', 'hoglandet'],
    ['vad betalar Markaryd', 'sunnerbo'],
  ])('%s → %s', (text, association) => {
    expect(language.understand(text, CONTEXT)).toMatchObject({ kind: 'command', params: { association }, problems: [] });
  });

  test('not where the bound one is spoken of, and never to another state: Arbetsförmedlingen is everyone’s', () => {
    for (const text of ['vad betalar Habo', 'vad betalar arbetsförmedlingen 2021', 'AF betalar 2 mkr vad blir resten']) {
      const understood = language.understand(text, CONTEXT);
      expect(understood.kind === 'command' ? understood.params.association : 'none').toBeUndefined();
    }
  });
});

describe('what binds the conversation', () => {
  const chooses = (text: string) => {
    const understood = language.understand(text, CONTEXT);
    return understood.kind === 'command' && understood.command === 'association.choose' && understood.params.members === undefined;
  };

  test.each(['byt till Göteborg', 'nu gäller det Finnveden', 'göteborg', 'jag jobbar i höglandet', 'kanalen ska gälla Värend'])('%s', (text) => {
    expect(chooses(text)).toBe(true);
  });

  test.each([
    'vilket år tar sunnerbos pengar slut',
    'vilka kommuner är med i höglandet',
    'vilka är med i göteborg',
    'vilka parter har värend',
    'är Tranås med i Höglandet',
    'hur går det i Göteborg',
    'vi gillar sunnerbo',
  ])('%s: not', (text) => {
    expect(chooses(text)).toBe(false);
  });
});

describe('who belongs', () => {
  test.each([
    ['vilka kommuner är med i höglandet', { association: 'hoglandet', members: 'asked' }],
    ['vilka är med i göteborg', { association: 'goteborg', members: 'asked' }],
    ['vilka parter har värend', { association: 'varend', members: 'asked' }],
    ['hur många kommuner har sunnerbo', { association: 'sunnerbo', members: 'asked' }],
    ['vem är med i finnveden', { association: 'finnveden', members: 'asked' }],
    ['Sunnerbos medlemmar', { association: 'sunnerbo', members: 'asked' }],
    ['hur många kommuner är med i vårt förbund', { members: 'asked' }],
    ['vilket förbund hör Eksjö till', { association: 'hoglandet', members: 'asked', member: 'eksjo' }],
    ['i vilket förbund ligger Jönköping', { members: 'asked', member: 'jonkoping' }],
    ['vilka förbund finns i Jönköpings län', { members: 'asked', member: 'region-jonkopings-lan' }],
    ['hör Habo till Höglandet', { association: 'hoglandet', members: 'asked', member: 'habo' }],
  ])('%s', (text, params) => {
    expect(language.understand(text, CONTEXT)).toEqual({ kind: 'command', command: 'association.choose', params, problems: [] });
  });

  test.each([
    'vilka är med i NOVA',
    'vilka kommuner betalar mest',
    'vem är med i styrelsen',
    'hur många deltagare kommer från Habo',
    'medlemsbidragen i Sunnerbo',
  ])('%s: something else', (text) => {
    const understood = language.understand(text, CONTEXT);
    expect(understood.kind === 'command' ? understood.command : understood.kind).not.toBe('association.choose');
  });
});
