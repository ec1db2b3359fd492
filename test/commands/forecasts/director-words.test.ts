import { beforeAll, describe, expect, it } from 'vitest';
import { buttonData, type World } from '../../turn/world.js';
import { asker, hintsIn, yearUnderWay } from './budget-2026.js';

let here: World;
beforeAll(async () => {
  here = await yearUnderWay();
}, 60_000);
const ask = asker(() => here);

const result = async (text: string, conversation?: string) => {
  const { answer } = await ask(text, conversation);
  expect(answer, text).toMatchObject({ command: 'forecast.year', status: 'ok' });
  return answer.keyFigures?.find(({ label }) => label === 'Resultat')?.figure.value.toFixed();
};

describe('a what-if in a director’s words', () => {
  it.each([
    ['vad händer om 15 % av budgeten blir kvar', '-298127'],
    ['tänk om 20 procent av pengarna blir över', '151645'],
    ['om en tiondel blir kvar', '-747900'],
    ['om 20 % av Enter blir kvar', '-1047444'],
    ['10 % inte förbrukas', '-747900'],
    ['tänk om vi bara gör av med 85 procent av budgeten', '-298127'],
    ['vad händer om enter kostar 100 tkr mer och nya projekt går ner lika mkt', '-1647444'],
    ['om FIA blir 50 tkr dyrare och vi avvecklar ARCH', '-1051284'],
    ['om FIA blir 50 tkr dyrare och ARCH pausas', '-1051284'],
    ['om FIA blir 50 tkr dyrare och vi väntar med ARCH', '-1051284'],
    ['vad händer om Jönköping minskar sitt bidrag med 300000 och vi skjuter upp nya projekt helt', '-447444'],
    ['tänk om vi tar bort både FIA och IT-spåret', '-657601'],
    ['om vi lägger ner FIA, IT-spåret och ARCH', '-11441'],
    ['om vi minskar nya projekt med 500 tkr och lägger hälften på Enter', '-1397444'],
    ['om vi minskar nya projekt med 500 tkr och lägger pengarna på FIA', '-1647444'],
    ['Enter landar på 3,1 mnkr, nya projekt skjuts upp', '-247444'],
    ['tänk om vi halverar informationen', '-1622444'],
    ['Vad blir resultatet om vi inte startar några nya projekt alls?', '-147444'],
    ['om vi sparar 10 % på allt', '-747900'],
    ['om ARCH får vänta', '-1001284'],
    ['om vi skjuter på ARCH till nästa år', '-1001284'],
    ['om Enter och FIA stängs', '1973399'],
    ['vad händer om vi höjer insatserna 10 %', '-2278488'],
    ['om enter ökar 5 %', '-1797444'],
    ['om enter går upp 5 % och FIA stängs', '-1176601'],
    ['om habo och mullsjö betalar 10 % mer', '-1626644'],
    ['om alla kommuner minskar sina bidrag med 5 procent', '-1739294'],
    ['om kansliet drar ner 10 % och styrelsen ökar 2 tkr', '-1569444'],
    ['budget 2021: om insatserna ökar 10 %', '-2005690'],
    ['om Enter går 100 tkr över', '-1747444'],
    ['om kansliet hamnar 50 tkr under budget', '-1597444'],
    ['om SE-N får en kvarts miljon till', '-1897444'],
    ['om vi lägger IT-spåret på is', '-1278444'],
    ['tänk om hälften av insatserna inte genomförs', '1507778'],
    ['om vi får 300 tkr mer i bidrag och lägger dem på FIA', '-1647444'],
    ['hur går det om Enter drar över med 150 tkr', '-1797444'],
    ['om alla kostnader ökar 2 % och bidragen är oförändrade', '-1827353'],
    ['blir det något över om Enter kostar 100 tkr mindre', '-1547444'],
  ])('%s: %s', async (text, expected) => {
    expect(await result(text)).toBe(expected);
  });

  it.each([
    // FIA 620 843, Enter 3 000 000: twelfths, rounded once with the total.
    ['om vi slutar med FIA från och med september', '-1440496'],
    ['om FIA läggs ner efter augusti', '-1440496'],
    ['om FIA bara pågår halva året', '-1337023'],
    ['om Enter bara körs ett halvår', '-147444'],
    ['om enter startar först i mars', '-1147444'],
    ['om Enter bara pågår i 4 månader', '352556'],
  ])('for a part of the year, in whole months: %s', async (text, expected) => {
    expect(await result(text)).toBe(expected);
  });

  it('of what ends nothing is left in the years after, and what starts late is whole then', async () => {
    const inNextYear = async (text: string) =>
      (await ask(text)).answer.keyFigures?.find(({ label }) => label === 'Kostnader 2027')?.figure.value.toFixed();
    expect(await inNextYear('om FIA slutar från och med september, till 2027')).toBe('8374601');
    expect(await inNextYear('om enter startar först i mars, till 2027')).toBe('8995444');
  });
});

describe('a what-if that is not understood in full', () => {
  it.each([
    ['om FIA blir 50 tkr dyrare och vi sumpar ARCH', 'Jag räknade inte med ARCH'],
    ['om Enter blir 100 tkr dyrare och Kansli rullar på', 'Jag räknade inte med Kansli'],
    ['om FK minskar sitt bidrag med 200 tkr och regionen gör samma sak', 'Jag räknade inte med regionen'],
    ['om FIA blir 100 tkr dyrare och vi lägger pengarna på Enter', 'Jag räknade inte med Enter'],
    ['om Enter blir 100 tkr dyrare och hyran stiger', 'Jag räknade inte med'],
    ['om hyran försvinner', 'Jag förstår inte vad som ändras'],
    ['tänk om vi sumpar ARCH', 'Jag förstår inte vad som ändras'],
    ['om vi inte får statens pengar', 'Jag förstår inte vad som ändras'],
    ['om vi inte avvecklar ARCH', 'Jag förstår inte vad som ändras'],
    ['om vi slutar med FIA i september', 'från och med vilken månad'],
    ['om vi avvecklar ARCH efter sommaren', 'från och med vilken månad'],
    ['om lönerna ökar med 3 % på kansliet', 'hur stor del av kansliet'],
  ])('is asked back, never answered with half of it: %s', async (text, why) => {
    const { answer, said } = await ask(text);
    expect(answer).toMatchObject({ command: 'forecast.year', status: 'ask' });
    expect(said).toContain(why);
    expect(answer.keyFigures ?? []).toEqual([]);
    const hints = hintsIn(said).filter((hint) => !text.includes(hint.toLowerCase()));
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect((await ask(hint)).answer, hint).toMatchObject({ command: 'forecast.year', status: 'ok' });
  });

  it('what was understood stands, and the answer adds to it', async () => {
    for (const [text, costs] of [
      ['ARCH utgår', '-1051284'],
      ['om ARCH blir 100 tkr dyrare', '-1797444'],
      ['om FIA blir 50 tkr dyrare och vi avvecklar ARCH', '-1051284'],
    ] as const) {
      await ask('om FIA blir 50 tkr dyrare och vi sumpar ARCH', text);
      expect(await result(text, text), text).toBe(costs);
    }
  });

  it('what was understood stands when the form is filled in', async () => {
    const asked = await ask('om FIA blir 50 tkr dyrare och vi sumpar ARCH');
    const { answer } = await here.press({ ...buttonData(asked, 'Fortsätt'), changes: 'ARCH utgår' });
    expect(answer.keyFigures?.find(({ label }) => label === 'Resultat')?.figure.value.toFixed()).toBe('-1051284');
  });

  it.each(['hur går det för oss i år om vi fortsätter så här', 'gör en prognos för i år', 'hur landar året om inget ändras'])(
    'what says no change is the plain forecast: %s',
    async (text) => {
      expect((await ask(text)).said).toContain('Prognos 2026: 8 819 601 kr i kostnader');
    },
  );

  it('a line gives up no more than it has', async () => {
    const { answer, said } = await ask('om enter blir 100 tkr dyrare och information minskar lika mycket');
    expect(answer.status).toBe('invalid');
    expect(said).toContain('Information är 50 000 kr i budget 2026 och kan inte minska med 100 000 kr');
  });
});

describe('the hint of the opening equity', () => {
  it.each(['om Enter blir 100 tkr dyrare', 'bara 90 % förbrukas'])('works when it is typed after %s', async (text) => {
    const conversation = `hint ${text}`;
    const [hint] = hintsIn((await ask(text, conversation)).said).filter((words) => words.includes('kapital'));
    const { answer } = await ask(hint ?? '', conversation);
    expect(answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
    expect(answer.keyFigures?.map(({ label }) => label)).toContain('Kapital 31 dec');
    expect(answer.lead).toContain('1 januari');
    expect(answer.params).toMatchObject(text.startsWith('om') ? { changes: [{ line: 'enter' }, { line: 'openingEquity' }] } : { utilisation: '90' });
  });

  it('works after the budget status too, and in the words of a proposal', async () => {
    await ask('hur ligger vi till?', 'status');
    expect((await ask('om ingående kapital är 500 tkr', 'status')).answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
    await ask('om Enter blir 100 tkr dyrare', 'old');
    expect((await ask('ingående kapital blir 500 tkr', 'old')).answer.params).toMatchObject({
      changes: [{ line: 'enter' }, { line: 'openingEquity' }],
    });
  });
});

describe('a forecast by a rule that is named', () => {
  it.each([
    ['prognos med plan för resterande månader', '8878215'],
    ['prognos 2026: resten enligt budget', '8878215'],
    ['prognos med återstående budget', '8878215'],
    ['prognos enligt plan för resten av året', '8878215'],
    ['rak prognos', '8819601'],
    ['enter rakt fram, kansli enligt plan: vad blir prognosen?', '8846268'],
    ['prognos enter enligt plan för resterande månader', '8844601'],
  ])('%s: %s kr', async (text, costs) => {
    const { answer } = await ask(text);
    expect(answer).toMatchObject({ command: 'forecast.year', status: 'ok' });
    expect(answer.keyFigures?.find(({ label }) => label === 'Kostnader')?.figure.value.toFixed()).toBe(costs);
  });

  it('for one line: its own figure first', async () => {
    const { answer } = await ask('prognos enter enligt plan för resterande månader');
    expect(answer.headline.replaceAll('\u00a0', ' ')).toBe('Enter: prognos 2 950 000 kr');
    expect(answer.lead?.replaceAll('\u00a0', ' ')).toContain('Alla poster tillsammans: 8 844 601 kr');
  });

  it.each(['prognosen för Enter med förra årets mönster', 'prognos 2026 enligt förra årets mönster', 'prognos enter med förra årets mönster'])(
    'one that lacks what it needs says so: %s',
    async (text) => {
      expect((await ask(text)).said).toContain('förra årets mönster går inte här');
    },
  );

  it('from an outcome in the question: months that have passed', async () => {
    const { answer } = await ask('prognos: 2,2 miljoner förbrukat på enter efter 9 månader');
    expect(answer.params).toMatchObject({ outcome: '2200000', line: 'enter', through: '2026-09' });
  });
});

describe('parts sum to the whole', () => {
  it.each(['tänk om vi bara gör av med 85 procent av budgeten', 'vad händer om vi höjer insatserna 10 %', 'om vi sparar 7 % på allt'])(
    '%s',
    async (text) => {
      const { answer } = await ask(text);
      const costs = answer.calculation?.find(({ label }) => label === 'Kostnader 2026');
      const lines =
        answer.calculation?.filter(({ label }) => label.endsWith(' 2026') && costs?.formula?.operands.some((part) => part.label === label)) ?? [];
      const untouched = costs?.formula?.operands.filter((part) => !lines.some(({ label }) => label === part.label)) ?? [];
      const sum = [...lines, ...untouched].reduce((total, { value }) => total + value.toNumber(), 0);
      expect(sum).toBe(costs?.value.toNumber());
      expect([...lines, ...untouched].every(({ value }) => value.isInteger())).toBe(true);
    },
  );
});
