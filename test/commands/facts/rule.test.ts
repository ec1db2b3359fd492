import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES, readRules } from '../../../src/associations/rules.js';
import { faults } from '../../cards/check.js';
import { room, typed } from '../room.js';

describe('rules and terms', () => {
  test.each([
    ['när ska budgeten vara klar', 'Budgeten beslutas senast 30 november', '23 §'],
    ['vad gäller 30 november', 'Budgeten beslutas senast 30 november', '23 §'],
    ['får vi ha underskott i budgeten', 'Intäkterna ska vara större än kostnaderna', '21 §'],
    ['vem betalar om det blir underskott', 'Medlemmarna täcker ett underskott', '22 §'],
    ['vem betalar om vi går back', 'Medlemmarna täcker ett underskott', '22 §'],
    ['varför 50/25/25', 'Staten 50 %, regionen 25 %, kommunerna 25 %', '5 §'],
    ['när ska årsredovisningen vara klar', 'Årsredovisningen klar inom tre månader', '24 §'],
    ['är styrelsens möten offentliga', 'Styrelsens möten är normalt inte öppna', 'obekräftat'],
    ['vem får representera en kommun i styrelsen', 'Fullmäktigeledamot eller anställd hos staten', '12 §'],
    ['vem utser revisorerna', 'Varje medlem granskar genom revisorer', '25 §'],
    ['vad betyder indivdinriktad', 'Individinriktad: direkt till deltagare', '§ 3.3'],
    ['förklara strukturövergripande', 'Strukturövergripande: utvecklar samverkan', 'Verksamhetsinriktning'],
    ['vad är skillnaden mellan kapital och eget kapital', 'Kapital är det som blivit över genom åren', '§ 9'],
    ['vad är medlemssamråd', 'Samråd med medlemmarna före budgeten', '23 §'],
    ['samråd', 'Samråd med medlemmarna före budgeten', '23 §'],
    ['vad är en förbundsordning', 'Förbundsordningen är förbundets stadga', '9 §'],
    ['vad är lex heler', 'Lex Heller: rapportera samverkansbrister', '§ 8'],
    ['får vi låna pengar', 'Förbundet ska inte skuldsätta sig', '§ 7'],
    ['en deltagare började praktik, ska det räknas som avslutad?', 'Praktik är varken avslut eller arbete', 'Vad siffrorna betyder'],
    ['räknas praktik som arbete', 'Praktik är varken avslut eller arbete', 'FIA'],
    ['hur räknar jag en som är sjukskriven', 'Sjukskriven men kvar räknas som deltagare', 'Vad siffrorna betyder'],
    ['räknas den som är sjukskriven', 'Sjukskriven men kvar räknas som deltagare', 'Vad siffrorna betyder'],
    ['räknas en som bokat av', 'Ja, den som är inskriven räknas', 'Vad siffrorna betyder'],
    ['räknas den som inte kommer', 'Ja, den som är inskriven räknas', 'Vad siffrorna betyder'],
    ['ska jag räkna med dem som bara varit på ett möte', 'Inskriven räknas, ett samtal räcker inte', '§ 6.1'],
    ['hur räknar jag någon som går på två insatser', 'Räknas en gång i varje insats', 'Vad siffrorna betyder'],
    ['när ska rapporten vara inne', 'Källorna anger ingen sista rapportdag', 'ingen rapportdag'],
    ['hur fördelas min tjänst mellan förbunden', '65 % Södra Vätterbygden, 35 % Finnveden', '§ 9'],
    ['exportera allt till excel', 'Allt går inte att hämta ut som fil än', 'boten'],
    ['hur fördelar staten pengarna mellan förbunden', 'Statens pengar fördelas efter en modell', 'Medelstilldelning'],
    ['vad avgör hur mycket pengar ett förbund får av staten', 'Statens pengar fördelas efter en modell', 'Medelstilldelning'],
    ['måste vi betala tillbaka överskottet', 'Stort kapital kan sänka nästa tilldelning', 'Medelstilldelning'],
    ['får vi behålla överskottet', 'Stort kapital kan sänka nästa tilldelning', 'Värend'],
    ['jämför kostnaderna per invånare', 'Per invånare går inte att räkna här', 'finns inte i källorna'],
    ['kostnad per invånare i Göteborg', 'Per invånare går inte att räkna här', 'finns inte i källorna'],
    ['när måste budgeten vara antagen', 'Budgeten beslutas senast 30 november', '23 §'],
    ['senaste dag för att ta budgeten', 'Budgeten beslutas senast 30 november', '23 §'],
    ['va händer om det blir minusresultat, vem betalar?', 'Medlemmarna täcker ett underskott', '22 §'],
    ['vem står för ett negativt resultat', 'Medlemmarna täcker ett underskott', '22 §'],
    ['vem täcker upp när resultatet är minus', 'Medlemmarna täcker ett underskott', '22 §'],
    ['jag vill begära ut en handling', 'Begäran om handlingar lämnas till en person', 'obekräftat'],
    ['kan jag få ut ett dokument från förbundet', 'Begäran om handlingar lämnas till en person', 'obekräftat'],
    ['kan deltagaren få busskort', 'Förbundet beslutar inte om enskilda', '7 §'],
  ])('”%s”', async (text, headline, source) => {
    const { answer } = await room().say(text);
    expect(answer).toMatchObject({ command: 'rule.find', status: 'ok' });
    expect(typed(answer.headline)).toBe(headline);
    expect(typed(answer.source ?? '')).toContain(source);
  });

  test('what the sources leave open of the counts is said to be the association’s to decide', async () => {
    for (const topic of [
      'räknas praktik',
      'hur räknar jag en som är sjukskriven',
      'räknas en som bokat av',
      'första samtalet',
      'två insatser',
      'börjar om',
    ]) {
      const { answer } = await room().press('rule.find', { topic });
      expect(answer.lead, topic).toContain('avgör förbundet');
      expect(answer.facts).toEqual([{ title: 'Fråga', value: 'förbundschefen' }]);
    }
  });

  test('what was read nowhere says ”obekräftad”, and whom to ask', async () => {
    for (const { names, confirmed, ask } of RULES.filter((rule) => !rule.confirmed)) {
      const { answer, text } = await room().press('rule.find', { topic: names[0] });
      expect(confirmed, names[0]).toBe(false);
      expect(ask, names[0]).toBeDefined();
      expect(typed(text)).toMatch(/[Oo]bekräftad/);
      expect(answer.notices?.[0]?.kind).toBe('warning');
    }
  });

  test('every rule is found by every name that it has', async () => {
    const chat = room();
    const missed: string[] = [];
    for (const { headline, names } of RULES)
      for (const name of names) {
        const { answer } = await chat.press('rule.find', { topic: name });
        if (typed(answer.headline) !== typed(headline)) missed.push(`${name}: ${answer.headline}, not ${headline}`);
      }
    expect(missed).toEqual([]);
  });

  test('nothing that is not known is answered: it names a person to ask and what is near', async () => {
    const { answer, text } = await room().say('vad säger reglerna om julbord');
    expect(answer.headline).toBe('Det har jag ingen regel om');
    expect(text).toContain('Fråga förbundschefen');
  });

  test('no rule says more than its source, in short', () => {
    for (const { headline, answer, sources } of RULES) {
      expect(headline.length).toBeLessThanOrEqual(45);
      expect(answer.length).toBeLessThanOrEqual(400);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('the cards keep the rules', async () => {
    for (const { names } of RULES) {
      const { card, answer } = await room().press('rule.find', { topic: names[0] });
      expect(card && faults(card, answer), names[0]).toEqual([]);
    }
    const { card, answer } = await room().press('rule.find', {});
    expect(card && faults(card, answer)).toEqual([]);
  });

  test('a broken file of rules is refused, with what is wrong', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules.json');
    const rule = { id: 'a', headline: 'En regel', answer: 'Så här är det.', names: ['en regel'], sources: ['5 § lagen'], confirmed: true };
    writeFileSync(path, JSON.stringify({ $comment: '', rules: [rule, rule] }));
    expect(() => readRules(path)).toThrow('regeln a finns två gånger');
    writeFileSync(path, JSON.stringify({ $comment: '', rules: [{ ...rule, sources: [] }] }));
    expect(() => readRules(path)).toThrow(/sources/);
  });
});
