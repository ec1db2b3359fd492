import { describe, expect, test } from 'vitest';
import { findDecisions } from '../../../src/commands/facts/decisions.js';
import { faults } from '../../cards/check.js';
import { associations, room, typed } from '../room.js';

const goteborg = associations.get('goteborg');
const sodra = associations.get('sodra-vatterbygden');
if (!goteborg || !sodra) throw new Error('the data lacks an association');

describe('looking a decision up', () => {
  test.each([
    ['vad bestämdes i § 106 (Göteborg)', { association: 'goteborg', paragraph: '106', date: '2020-11-27' }, '15 mkr avsätts för 2021'],
    ['vad står i paragraf 85 i Göteborg', { association: 'goteborg', paragraph: '85', date: '2020-09-25' }, 'Fyra myndighetsgemensamma Finsam-team'],
    ['vad bestämdes i § 9', { paragraph: '9', date: '2020-11-16' }, 'höja medlemsbidragen med 10 % per år'],
    ['när beslutades budgeten för 2021', { paragraph: '8', date: '2020-11-16' }, 'Verksamhetsplan 2021 med budget fastställdes'],
    ['när antogs göteborgs budget 2021', { association: 'goteborg', paragraph: '108', date: '2020-11-27' }, 'Verksamhetsplan och budget för 2021'],
    ['när godkändes sunnerbos budget 2021', { association: 'sunnerbo', date: '2021-05-07' }, 'godkände och undertecknade'],
    ['när antog värend sin budget', { association: 'varend', date: '2014-11-27' }, 'Senare, 19 mars 2015: Planen reviderades'],
    ['§ 9', { paragraph: '9', date: '2020-11-16' }, 'höja medlemsbidragen med 10 % per år'],
    ['vad bestämde vi om bidragen sist', { paragraph: '9' }, 'höja medlemsbidragen med 10 % per år'],
    ['vad beslutade vi på novembermötet 2020 om medlemsavgifterna', { paragraph: '9', year: 2020 }, 'höja medlemsbidragen med 10 % per år'],
    ['har styrelsen bestämt något om medlemsavgiften', { paragraph: '9' }, 'höja medlemsbidragen med 10 % per år'],
    ['vad sa vi om 10 procent mer per år i protokollet', { paragraph: '9' }, 'höja medlemsbidragen med 10 % per år'],
    ['vad står det i protokollet om höjningen på 10 procent', { paragraph: '9' }, 'höja medlemsbidragen med 10 % per år'],
    ['beslut om verksamhetsutvecklaren', { paragraph: '7' }, 'Arbetsbeskrivningen för verksamhetsutvecklaren'],
    ['vad sa styrelsen om halsa och aktivitet i göteborg', { association: 'goteborg', paragraph: '107' }, '8 mkr avsätts'],
  ])('”%s”', async (text, params, words) => {
    const { answer, text: said } = await room().say(text);
    expect(answer).toMatchObject({ command: 'decision.find', status: 'ok', params });
    expect(typed(said)).toContain(words);
    expect(typed(said)).toMatch(/Källa: .*(§|20\d\d)/);
  });

  test('several hits are listed, the likest first', async () => {
    const { answer } = await room().say('vilka beslut togs den 16 november 2020');
    expect(typed(answer.headline)).toBe('9 beslut 16 november 2020');
    expect(answer.tables?.[0]?.rows).toHaveLength(9);
    // In the text a row goes on after its first cell: "Verksamhetsplanen fastställdes: § 8".
    for (const { cells } of answer.tables?.[0]?.rows ?? []) expect(cells[0]).not.toMatch(/\.$/);
    const [first] = findDecisions(sodra, { topic: 'strategi medlemsbidrag höjning' });
    expect(first?.paragraph).toBe('§ 9');
  });

  test.each([
    'vad beslutade vi på styrelsemötet i november 2020?',
    'beslut i november 2020',
    'vilka beslut togs hösten 2020',
    'vilka beslut fattades den 16 november',
  ])('”%s”: the month, the half or the day of whichever year has one', async (text) => {
    const { answer } = await room().say(text);
    expect(typed(answer.headline)).toBe('9 beslut 16 november 2020');
    expect(answer.tables?.[0]?.rows).toHaveLength(9);
  });

  test.each([
    ['vilka beslut togs förra hösten', 'Inga beslut i registret andra halvåret 2025'],
    ['beslut i mars 2024', 'Inga beslut i registret mars 2024'],
  ])('”%s”: none then, and those of the nearest day', async (text, headline) => {
    const { answer } = await room().say(text);
    expect(typed(answer.headline)).toBe(headline);
    expect(typed(answer.lead ?? '')).toBe('Här är de närmaste, från 16 november 2020.');
    expect(answer.tables?.[0]?.rows).toHaveLength(9);
  });

  test('nothing found: what there is, and who has it', async () => {
    const text = typed((await room().say('vad bestämdes i § 106')).text);
    expect(text).toContain('§ 106 finns inte i registret');
    expect(text).toContain('9 beslut från 16 november 2020');
    expect(text).toContain('Det kan vara hos Göteborg');
    expect(typed((await room().say('finnvedens beslut')).text)).toContain('Finnveden har inga beslut i registret.');
  });

  test('every printed decision is found by its paragraph and day, and by each of its topics', () => {
    for (const association of associations.all)
      for (const decision of association.decisions) {
        if (decision.paragraph) expect(findDecisions(association, { paragraph: decision.paragraph, date: decision.date })).toEqual([decision]);
        for (const topic of decision.topics.filter((each) => each !== 'beslut'))
          expect(findDecisions(association, { topic, date: decision.date }), `${association.id}: ${topic}`).toContain(decision);
      }
  });

  test('the association is read as it stands: a decision that was added is found like a printed one', () => {
    const added = {
      date: '2026-11-16',
      paragraph: '§ 44',
      content: 'Julgran köps till kansliet.',
      topics: ['julgran'],
      document: 'plan-2021',
      section: '§ 44',
    };
    const stands = { ...goteborg, decisions: [...goteborg.decisions, added] };
    expect(findDecisions(stands, { topic: 'julgran' })).toEqual([added]);
    expect(findDecisions(stands, { paragraph: '44' })).toEqual([added]);
    expect(findDecisions(goteborg, { paragraph: '44' })).toEqual([]);
  });

  test('the cards keep the rules', async () => {
    for (const { id, decisions } of associations.all)
      for (const params of [{}, { topic: 'kaffe' }, ...decisions.map(({ paragraph, date }) => ({ date, ...(paragraph ? { paragraph } : {}) }))]) {
        const { card, answer } = await room().press('decision.find', { association: id, ...params });
        expect(card && faults(card, answer), JSON.stringify({ id, ...params })).toEqual([]);
        expect(typed(answer.headline).length).toBeLessThanOrEqual(45);
      }
  });
});
