import type { Answer } from '../commands/answer.js';
import type { Command } from '../commands/command.js';
import type { LastRow } from '../store/port.js';
import { CALCULATES } from './calculating.js';

/** "visa beräkningen", "hur räknade du?", "hur kom du fram till det": nothing but the way to what was just answered. */
const ASKS: readonly RegExp[] = [
  /^(?:kan (?:jag|du) )?(?:få )?(?:visa|se|jag vill se|ge mig|hur (?:ser|är))?(?: mig)?(?: hela)? ?(?:ber[äa]kning|utr[äa]kning|utr[äa]kningssteg|r[äa]knestycke)(?:en|et|ar|arna)?(?: ut| gjord)?$/iu,
  /^(?:visa |se |förklara )?(?:mig )?hur (?:du (?:har )?r[äa]kna(?:t|de)|(?:har )?(?:du|ni) r[äa]knat|r[äa]knade (?:du|ni)|(?:är|blev|har) (?:det|detta|den) r[äa]kna[dt])(?: (?:ut|fram))?(?: (?:det|detta|den))?$/iu,
  /^hur (?:kom du|kommer du) fram till (?:det|detta|den|svaret|siffran)$/iu,
];
const MANNERS = /^\s*(?:ok(?:ej)?,? |hej,? |och |men )?|[\s,]*(?:tack|då|snälla)?[\s?!.]*$/giu;

export function asksForCalculation(text: string): boolean {
  const asked = text.replace(MANNERS, '');
  return ASKS.some((pattern) => pattern.test(asked));
}

/** The command whose answer the person just got, where it may be asked again to see its calculation. */
export function calculated(last: LastRow | undefined, commands: readonly Command[]): Command | null {
  const command = commands.find(({ id }) => id === last?.command);
  return command && CALCULATES.has(command.id) ? command : null;
}

/** The same answer with nothing but its calculation, which stands open. */
export function calculationOf(answer: Answer): Answer {
  const { command, params, status, context, headline, calculation = [], source, actions } = answer;
  if (status !== 'ok') return answer;
  const [first] = actions ?? [];
  return {
    command,
    params,
    status,
    context,
    headline,
    ...(calculation.length === 0 ? { lead: 'Svaret är taget direkt ur källan: inget är uträknat.' } : { opens: 'calculation' as const }),
    calculation,
    ...(source === undefined ? {} : { source }),
    minutes: [],
    ...(first === undefined ? {} : { actions: [first] }),
  };
}

/** There is no answer to show the calculation of. */
export function noCalculationAnswer(): Answer {
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline: 'Det finns ingen beräkning att visa',
    lead: 'Ställ en fråga om pengar eller deltagare, till exempel ”höj 10 % per år”, och sedan ”visa beräkning”.',
    actions: [{ title: 'Visa hjälp', command: 'help', params: {} }],
  };
}
