import { z } from 'zod';
import { type Figure, given, minus, named } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { missingToTarget, missingWhenWholeGrows, partOfWhole } from '../../calculation/rate.js';
import { number, percent } from '../../swedish/format.js';
import type { Answer, KeyFigure, Parameters } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { rateInvalid, rateQuestion, ratioFault, targetFault } from './rate-questions.js';

const SAID = ['angivet i frågan'];

export const rateCalculate = defineCommand({
  id: 'rate.calculate',
  title: 'Räkna ut en andel',
  who: 'reader',
  examples: [
    'hur många procent är 28 av 62?',
    '28 av 62',
    'hur många % e 7 av 19',
    'andelen 3 av 14',
    'räkna ut 16 av 36 i procent',
    'hur många till för 50 %',
    'hur många fler behövs för att nå 30 procent om det är 3 av 14',
    '28 av 62, mål 50 %',
    'når 9 av 20 målet på 40 %',
    'vad är 12/48 i procent',
    'hur stor andel är 5 av 9',
    'vad blir 15 av 29 i procent',
    'procentandel 21 av 27',
    'hur stor del av 62 är 28',
    '7 utav 19 hur mycket blir det i procent',
    'hur många är 30 % av 14',
    'hur många måste till för att klara 30 % av 20',
    'är 16 av 36 över 50 procent',
  ],
  parameters: z.object({ part: parameters.part, whole: parameters.whole, target: parameters.target }),
  answer(params): Answer {
    const used: Parameters = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null));
    const wrongTarget = targetFault(params.target);
    if (wrongTarget) return rateInvalid(used, wrongTarget);
    const { whole } = params;
    // "hur många är 30 % av 14": counted from none.
    const part = params.part ?? (whole && params.target ? 0 : undefined);
    if (part === undefined || whole === undefined || whole === null) return rateQuestion(used);
    const fault = ratioFault(part, whole);
    if (fault) return rateInvalid(used, fault.text, fault.instead && { ...used, ...fault.instead });
    const share = partOfWhole('Andel', given('Del', part, 'number', SAID), given('Helhet', whole, 'number', SAID));
    if (!share) throw new RangeError('a whole of zero was let through');
    const target = params.target;
    return rateAnswer(part, whole, share, target === undefined || target === null ? null : given('Mål', target, 'percent', SAID), used);
  },
});

function rateAnswer(part: number, whole: number, share: Figure, target: Figure | null, used: Parameters): Answer {
  const asked = `${number(part)} av ${number(whole)}`;
  const [some, all] = [given('Del', part, 'number', SAID), given('Helhet', whole, 'number', SAID)];
  const missing = target && missingToTarget(some, all, target);
  const growing = target && missing?.value.gt(0) ? missingWhenWholeGrows(some, all, target) : null;
  const rest = named('Övriga', minus(all, some));
  const keyFigures: KeyFigure[] = [
    { label: 'Andel', figure: share },
    ...(target && missing
      ? [
          { label: 'Mål', figure: target },
          { label: 'Saknas', figure: missing, note: `av samma ${number(whole)}` },
        ]
      : [{ label: 'Övriga', figure: rest }]),
  ];
  return {
    command: 'rate.calculate',
    params: used,
    status: 'ok',
    context: 'Räkna ut en andel',
    headline: target && missing ? targetHeadline(missing, target) : `${asked} är ${percent(share.value, { decimals: 1 })}`,
    ...(target ? { lead: `${asked} är ${percent(share.value, { decimals: 1 })}, målet är ${percent(target.value)}.` } : {}),
    keyFigures,
    ...(growing
      ? {
          notices: [
            {
              kind: 'info' as const,
              text: `Räknas de nya också in i helheten behövs ${number(growing.value)} till, alltså ${number(growing.value.plus(part))} av ${number(growing.value.plus(whole))}.`,
            },
          ],
        }
      : {}),
    calculation: [share, ...(missing ? [missing] : [rest]), ...(growing ? [growing] : [])],
    source: 'talen i frågan.',
    actions: [
      {
        title: target ? 'Ändra mål' : 'Hur många till ett mål?',
        command: 'rate.calculate',
        params: { part, whole },
        fields: [
          {
            name: 'target',
            label: 'Mål, %',
            kind: 'number',
            required: true,
            value: target ? number(target.value) : '50',
            errorMessage: 'Skriv procent, till exempel 50.',
          },
        ],
        submitTitle: 'Räkna',
      },
    ],
  };
}

function targetHeadline(missing: Figure, target: Figure): string {
  if (missing.value.isZero()) return `Målet ${percent(target.value)} är nått`;
  return `${number(missing.value)} till för ${percent(decimal(target.value))}`;
}
