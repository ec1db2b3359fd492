import { decimal } from '../../calculation/number.js';
import { number } from '../../swedish/format.js';
import type { Answer, Parameters } from '../answer.js';
import { fieldFor } from '../fields.js';

const CONTEXT = 'Räkna ut en andel';

interface Fault {
  readonly text: string;
  /** What may have been meant. */
  readonly instead?: Parameters;
}

/** Why a part of a whole cannot be put in percent; null when it can. */
export function ratioFault(part: number, whole: number): Fault | null {
  const asked = `${number(part)} av ${number(whole)}`;
  if (part < 0 || whole < 0) return { text: `Antal kan inte vara negativa. Du skrev ${asked}. Skriv till exempel 28 av 62.` };
  if (whole === 0)
    return { text: `${asked} går inte att räkna i procent: helheten är 0, så det finns inget att ta en andel av. Skriv till exempel 28 av 62.` };
  if (part > whole)
    return {
      text: `I ${asked} är delen större än helheten. Menar du ${number(whole)} av ${number(part)}? Skriv delen först.`,
      instead: { part: whole, whole: part },
    };
  return null;
}

/** Why a target cannot be aimed at; null when it can, or when there is none. */
export function targetFault(target: string | null | undefined): string | null {
  if (target === undefined || target === null) return null;
  const value = decimal(target);
  return value.isNegative() || value.gt(100)
    ? `Ett mål ska vara mellan 0 och 100 %. Du skrev ${number(value)} %. Skriv till exempel mål 50 %.`
    : null;
}

/** What is missing is asked for with a form; the target stays. */
export function rateQuestion(used: Parameters): Answer {
  return {
    command: 'rate.calculate',
    params: used,
    status: 'ask',
    context: CONTEXT,
    headline: 'Hur många av hur många?',
    lead: 'Skriv till exempel ”28 av 62”.',
    form: [
      fieldFor('part'),
      fieldFor('whole'),
      fieldFor('target', typeof used.target === 'string' ? number(decimal(used.target)) : undefined, false),
    ],
    actions: [{ title: 'Räkna', command: 'rate.calculate', params: used, primary: true }],
    pending: { kind: 'complete', command: 'rate.calculate', params: used },
  };
}

/** Understood, but not to be calculated: why; and as a button what may have been meant. */
export function rateInvalid(used: Parameters, text: string, instead?: Parameters): Answer {
  const meant = instead && typeof instead.part === 'number' && typeof instead.whole === 'number' ? instead : { part: 28, whole: 62 };
  return {
    command: 'rate.calculate',
    params: used,
    status: 'invalid',
    context: CONTEXT,
    headline: 'Det går inte att räkna så',
    notices: [{ kind: 'error', text }],
    actions: [
      { title: `Räkna ${number(Number(meant.part))} av ${number(Number(meant.whole))}`, command: 'rate.calculate', params: meant, primary: true },
    ],
  };
}
