import { describe, expect, test } from 'vitest';
import { buttonData, NOON } from '../../turn/world.js';
import { desk, SODRA, typed } from './desk.js';

const JANUARY = {
  intervention: 'enter',
  period: '2024-01',
  women: 20,
  men: 27,
  new: 5,
  newWomen: 2,
  newMen: 3,
  ended: 3,
  endedWomen: 1,
  endedMen: 2,
};

describe('the form', () => {
  test('is for the latest ended month, with who was left after the period before', async () => {
    const { report } = desk();
    const { answer } = await report({ intervention: 'enter' });
    expect(answer).toMatchObject({ status: 'ask', params: { intervention: 'enter', period: '2026-10' } });
  });

  test('carries women and men over minus those who ended', async () => {
    const { report, saved } = desk();
    await saved(JANUARY);
    const reply = await report({ intervention: 'enter', period: '2024-02' });
    const value = (name: string) => reply.answer.form?.find((field) => field.name === name)?.value;
    expect([value('women'), value('men'), value('new')]).toEqual(['19', '25', undefined]);
    expect(typed(reply)).toContain('44 deltagare var kvar efter januari 2024. De står ifyllda.');
  });

  test('leaves the sexes open where nobody knows them, and says how many were left', async () => {
    const { report } = desk();
    const reply = await report({ intervention: 'enter', period: '2024-01' });
    expect(typed(reply)).toContain('42 deltagare var kvar efter 2023.');
    expect(reply.answer.form?.find(({ name }) => name === 'women')?.value).toBeUndefined();
  });

  test('offers a coach only their own interventions', async () => {
    const { answer } = await desk().report({});
    expect(answer.status).toBe('ask');
    expect(answer.form?.[0]?.choices?.map(({ value }) => value)).toEqual(['enter', 'fia']);
  });

  test('without a split by sex it asks, and "ej angivet" is a choice', async () => {
    const { report, press } = desk();
    const asked = await report({ intervention: 'enter', period: '2024-06', new: 2 });
    expect(asked.answer).toMatchObject({ status: 'ask', headline: 'Hur många kvinnor och män?' });
    expect(asked.answer.form?.map(({ name, required }) => [name, required]).slice(0, 3)).toEqual([
      ['women', false],
      ['men', false],
      ['notStated', false],
    ]);
    const { answer } = await press('participants.report', { intervention: 'enter', period: '2024-06' }, undefined, {
      women: '',
      men: '',
      notStated: '17',
    });
    expect(answer).toMatchObject({ status: 'confirm', params: { women: null, men: null, notStated: 17 } });
  });

  test('has the reasons that the intervention reports', async () => {
    const { answer } = await desk().report({ intervention: 'koll-pa-formaga', period: '2024-01' }, { user: 'director' });
    expect(answer.form?.map(({ name }) => name)).toContain('exits.track4');
  });
});

describe('the read-back', () => {
  test('says the change since last time and who is left', async () => {
    const { report, saved } = desk();
    await saved(JANUARY);
    const reply = await report({ intervention: 'enter', period: '2024-02', women: 20, men: 25, new: 1, newWomen: 1, newMen: 0, ended: 0 });
    expect(reply.answer.status).toBe('confirm');
    expect(typed(reply)).toContain('Sedan januari 2024: 2 färre');
    expect(typed(reply)).toContain('Kvar vid periodens slut: 45');
    expect(typed(reply)).not.toContain('Stämmer det?');
  });

  test('a mismatch with last period’s end is a question, not a refusal', async () => {
    const { report, saved, say, count } = desk();
    await saved(JANUARY);
    const reply = await report({ intervention: 'enter', period: '2024-02', women: 22, men: 25, new: 1, newWomen: 1, newMen: 0, ended: 0 });
    expect(reply.answer.status).toBe('confirm');
    expect(typed(reply)).toContain(
      'Stämmer det? 19 kvinnor var kvar efter januari 2024 och 1 är en ny kvinna: det blir 20, men du skriver 22 kvinnor. Skillnad: +2.',
    );
    expect((await say('ja')).text).toContain('Sparat');
    expect(await count()).toBe(2);
  });

  test('a period that was reported is a correction: old → new', async () => {
    const { report, saved } = desk();
    await saved(JANUARY);
    const reply = await report({ ...JANUARY, men: 29 });
    expect(reply.answer).toMatchObject({ status: 'confirm', headline: 'Stämmer ändringen?' });
    expect(typed(reply)).toContain('Män: 27 → 29');
  });

  test('what was not said is "ej angivet", never 0', async () => {
    const { report } = desk();
    const reply = await report({ intervention: 'enter', period: '2024-05', women: 3, men: 4 });
    expect(reply.answer.params).toMatchObject({ new: null, ended: null });
    expect(typed(reply)).toContain('Nya: ej angivet');
    expect(typed(await report({ intervention: 'enter', period: '2024-05', women: 3 }))).toContain('Skriv 0 män om det inte var några.');
  });

  test('fewer reasons than ended: the rest is not stated; more: invalid', async () => {
    const { report } = desk();
    const base = { intervention: 'enter', period: '2024-05', women: 3, men: 4, ended: 3 };
    expect((await report({ ...base, exits: { work: 2 } })).answer).toMatchObject({ status: 'confirm', params: { exits: { work: 2, notStated: 1 } } });
    const more = await report({ ...base, exits: { work: 4 } });
    expect(more.answer.status).toBe('invalid');
    expect(typed(more)).toContain('Orsakerna blir 4, men 3 är avslutade. Skillnad: 1.');
  });

  test('months that another report covers are asked about', async () => {
    const { report, saved } = desk();
    await saved({ ...JANUARY, period: '2024-Q1' });
    expect(typed(await report({ ...JANUARY, period: '2024-02' }))).toContain('finns också i kvartal 1 2024');
  });
});

describe('several reports in one message', () => {
  const february = { intervention: 'enter', period: '2024-02', women: 20, men: 25, new: 1, newWomen: 1, newMen: 0, ended: 0 };
  const january = JANUARY;
  const months = { reports: [february, january] };

  test('are confirmed together, saved together, with one receipt each', async () => {
    const { report, say, store } = desk();
    const asked = await report(months);
    expect(asked.answer.status).toBe('confirm');
    expect(asked.answer.params.reports).toHaveLength(2);
    expect(await store.years(SODRA)).toEqual([]);
    const saved = await say('ja');
    expect(typed(saved)).toContain('Kvitto 1, 2');
    const records = await store.records(SODRA, 2024);
    expect(new Set(records.map(({ key }) => key)).size).toBe(1);
    expect(records.map(({ body }) => body.type === 'participants.report' && body.period)).toEqual(['2024-02', '2024-01']);
  });

  test('are read back against each other', async () => {
    const { report } = desk();
    const reply = await report({ reports: [{ ...february, women: 23 }, january] });
    expect(typed(reply)).toContain('Enter · februari 2024: Stämmer det? 19 kvinnor var kvar efter januari 2024');
  });

  test('one broken rule stops them all and says which; a reason marks only that one', async () => {
    const { report, say, count, store } = desk();
    const reply = await report({ reports: [january, { ...february, new: 99, newWomen: null, newMen: null }] });
    expect(reply.answer.status).toBe('invalid');
    expect(typed(reply)).toContain('Enter · februari 2024: Nya är 99, men deltagarna är 45.');
    expect(await count()).toBe(0);
    expect(typed(await say('spara ändå: sent inskrivna'))).toContain('(kvitto 2) är märkt avviker: sent inskrivna');
    const bodies = (await store.records(SODRA, 2024)).map(({ body }) => body.type === 'participants.report' && body.deviation);
    expect(bodies).toEqual([null, 'sent inskrivna']);
  });

  test('a whole that nobody has split asks with a form where the sex may be left unstated', async () => {
    const { say } = desk();
    const { answer } = await say('enter juni 2026 25 deltagare 3 nya');
    expect(answer.status).toBe('ask');
    const field = (name: string) => answer.form?.find((each) => each.name === name);
    expect([field('women')?.required ?? false, field('men')?.required ?? false, field('notStated')?.required]).toEqual([false, false, false]);
    expect(field('new')?.value).toBe('3');
    expect((await say('25 ej angivet kön')).answer).toMatchObject({ status: 'confirm', params: { notStated: 25, new: 3, period: '2026-06' } });
  });

  test('what deviates is shown so, and as no share of more than all', async () => {
    const { say } = desk();
    await say('enter aug 2026 10 kv 10 m 2 avsl 3 arbete');
    await say('spara ändå: en räknades i två grupper');
    const shown = await say('visa enter aug 2026');
    expect(typed(shown)).toContain('3 till arbete eller studier, 2 avslutade');
    expect(typed(shown)).toContain('Märkt avviker. Handledarens förklaring: en räknades i två grupper');
    expect(typed(shown)).not.toMatch(/150|3 av 2/);
    expect(shown.answer.calculation?.map(({ label }) => label)).not.toContain('Andel till arbete eller studier');
  });

  test('one that may not be reported stops them all and says which', async () => {
    const { report, count } = desk();
    const reply = await report({ reports: [JANUARY, { ...JANUARY, period: '2027-01' }] });
    expect(reply.answer.status).toBe('invalid');
    expect(typed(reply)).toContain('Rapport 2 av 2: Enter · januari 2027');
    expect((await report({ reports: [JANUARY, { ...JANUARY, intervention: 'nova' }] })).answer.status).toBe('denied');
    expect(await count()).toBe(0);
  });

  test('the same one twice is asked about', async () => {
    const { answer } = await desk().report({ reports: [JANUARY, { ...JANUARY, men: 3 }] });
    expect(answer).toMatchObject({ status: 'invalid', headline: 'Samma rapport två gånger' });
  });

  test('one without women and men is named', async () => {
    const reply = await desk().report({ reports: [JANUARY, { intervention: 'fia', period: '2024-01', new: 3 }] });
    expect(reply.answer.status).toBe('ask');
    expect(typed(reply)).toContain('Det saknas för FIA · januari 2024');
  });

  test('of two years are saved by one ja, and a second ja saves nothing more', async () => {
    const { report, say, count } = desk();
    await report({ reports: [JANUARY, { ...JANUARY, period: '2023-12' }] });
    await say('ja');
    expect(typed(await say('ja'))).toContain('2 rapporter sparade');
    expect([await count(2023), await count(2024)]).toEqual([1, 1]);
  });

  test('municipalities of one intervention are reported side by side', async () => {
    const { report, say, show, as } = desk();
    const who = as('colleague', { association: 'finnveden' });
    const places = [
      { municipality: 'gislaved', women: 7, men: 11, new: 0, ended: 0 },
      { municipality: 'gnosjo', women: 4, men: 3, new: 0, ended: 0 },
    ];
    await report({ intervention: 'samverkansteam-finnveden', period: '2024-01', reports: places }, who);
    expect((await say('ja', who)).text).toContain('Sparat');
    const shown = await show({ intervention: 'samverkansteam-finnveden', period: '2024-01' }, who);
    expect(typed(shown)).toContain('25 deltagare januari 2024');
    expect(typed(shown)).toContain('Gislaveds kommun: Kvinnor 7; Män 11; Nya 0');
    expect((await report({ intervention: 'samverkansteam-finnveden', municipality: 'habo', women: 1, men: 1 }, who)).answer.status).toBe('invalid');
  });
});

describe('bad input', () => {
  test.each<[string, Record<string, string | number>, string, string]>([
    ['a future month', { intervention: 'enter', period: '2027-01' }, 'invalid', 'ligger i framtiden'],
    ['a period that ends before it begins', { intervention: 'enter', period: '2024-05/2024-01' }, 'invalid', 'tidigare månaden först'],
    ['10⁹ participants', { intervention: 'enter', women: 1_000_000_000 }, 'invalid', 'orimligt'],
    ['half a person', { intervention: 'enter', women: 1.5 }, 'invalid', 'hela tal'],
    ['fewer than none', { intervention: 'enter', women: -1 }, 'invalid', 'negativt'],
    ['an intervention that does not exist', { intervention: 'made-up' }, 'invalid', 'finns inte'],
    ['an intervention without participants', { intervention: 'samverkan' }, 'invalid', 'har inga deltagare'],
    ["somebody else's intervention", { intervention: 'nova' }, 'denied', 'Du rapporterar inte NOVA'],
  ])('%s', async (_, changes, status, words) => {
    const { report, store } = desk();
    const reply = await report({ period: '2024-01', women: 3, men: 4, ...changes });
    expect(reply.answer.status).toBe(status);
    expect(typed(reply)).toContain(words);
    expect(reply.answer.pending).toBeUndefined();
    expect(await store.years(SODRA)).toEqual([]);
  });

  test('an ended intervention: until when it may be reported', async () => {
    const who = { user: 'director', association: 'goteborg' };
    const { report } = desk();
    expect(typed(await report({ intervention: 'nordost', period: '2022-03', women: 1, men: 1 }, who))).toContain(
      'Nordost avslutades 28 februari 2022',
    );
    expect((await report({ intervention: 'nordost', period: '2022-02', women: 1, men: 1 }, who)).answer.status).toBe('confirm');
  });

  test('a member reads and does not report', async () => {
    const { report, as } = desk();
    expect((await report(JANUARY, as('member'))).answer.status).toBe('denied');
  });

  test('the same submit twenty times and Spara twenty times: one record', async () => {
    const { bot, count, as } = desk();
    const submit = { command: 'participants.report', params: JANUARY, key: 'the same' };
    const asked = await Promise.all(Array.from({ length: 20 }, () => bot.press(submit, as('coach'))));
    const save = buttonData(asked.at(-1) as (typeof asked)[0], 'Spara');
    const saved = await Promise.all(Array.from({ length: 20 }, () => bot.press(save, as('coach'))));
    for (const reply of saved) expect(typed(reply)).toContain('Kvitto 1.');
    expect(await count()).toBe(1);
  });

  test('an old form used again with other values is another report, not a silent repeat of the first', async () => {
    const { bot, say, as, store } = desk();
    const form = (women: number) => ({ command: 'participants.report', params: { ...JANUARY, women }, key: 'one card' });
    await bot.press(form(20), as('coach'));
    await say('ja');
    expect((await bot.press(form(21), as('coach'))).answer.status).toBe('confirm');
    expect(typed(await say('ja'))).toContain('21 kvinnor');
    expect(await store.records(SODRA, 2024)).toHaveLength(2);
  });

  test('two coaches in the same second: the later is shown the difference and decides', async () => {
    const { report, say, count, as } = desk();
    const [first, second] = [as('coach'), as('colleague')];
    await report(JANUARY, first);
    await report({ ...JANUARY, men: 28 }, second);
    const replies = await Promise.all([say('ja', first), say('ja', second)]);
    expect(replies.map(({ answer }) => answer.status).sort()).toEqual(['confirm', 'ok']);
    expect(await count()).toBe(1);
    const asked = replies.findIndex(({ answer }) => answer.status === 'confirm');
    const reply = replies[asked];
    if (!reply) throw new Error('nobody was asked again');
    expect(typed(reply)).toContain('Någon annan har sparat samma period');
    expect(reply.answer.facts?.some(({ value }) => value.includes('→'))).toBe(true);
    expect((await say('ja', asked === 0 ? first : second)).text).toContain('Sparat');
    expect(await count()).toBe(2);
  });

  test('many coaches at once about different things: all are saved', async () => {
    const { report, say, count, as } = desk();
    const people = Array.from({ length: 12 }, (_, index) => ({ ...as('colleague'), conversation: `room ${index}` }));
    for (const [index, who] of people.entries()) await report({ ...JANUARY, period: `2024-${String(index + 1).padStart(2, '0')}` }, who);
    await Promise.all(people.map((who) => say('ja', who)));
    expect(await count()).toBe(12);
  });

  test('a role taken away between question and yes saves nothing', async () => {
    const { store } = desk();
    const { world } = await import('../../turn/world.js');
    const roles: Record<string, { role: 'coach'; interventions: string[] }> = { c: { role: 'coach', interventions: ['enter'] } };
    const bot = world(roles, store);
    await bot.press({ command: 'participants.report', params: JANUARY, key: 'k' }, { user: 'c' });
    roles.c = { role: 'coach', interventions: ['fia'] };
    expect((await bot.say('ja', { user: 'c' })).answer.status).toBe('denied');
    expect(await store.years(SODRA)).toEqual([]);
  });

  test('"spara ändå" without a reason asks for one', async () => {
    const { report, say, count } = desk();
    await report({ ...JANUARY, new: 99, newWomen: null, newMen: null });
    expect((await say('spara ändå')).answer.status).toBe('ask');
    expect(await count()).toBe(0);
    expect((await say('spara ändå: sent inskrivna')).text).toContain('Sparat');
  });

  test('a period under way may be reported, with a word of it', async () => {
    expect(typed(await desk().report({ ...JANUARY, period: '2026-11' }, { user: 'coach', now: NOON }))).toContain('Perioden är inte slut än.');
  });
});
