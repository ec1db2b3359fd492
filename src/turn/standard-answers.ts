import type { Associations } from '../associations/load.js';
import type { Answer, Field } from '../commands/answer.js';
import type { Command, Role, Turn } from '../commands/command.js';
import { fieldFor } from '../commands/fields.js';
import type { CommandId } from '../commands/ids.js';
import { COMMANDS } from '../commands/registry.js';
import { atLeast, DENIED_IN_GROUP, ROLE_NAME } from '../commands/roles.js';
import type { Reading } from '../language/understanding.js';
import { list } from '../swedish/format.js';

/** The answers that belong to no single command: not understood, not allowed, personal data, something went wrong. */

const HELP = { title: 'Visa hjälp', command: 'help', params: {} } as const;

function offers(ids: readonly CommandId[], role: Role): { actions: NonNullable<Answer['actions']>; examples: string[] } {
  const known = ids.flatMap((id) => COMMANDS.filter((command) => command.id === id && atLeast(role, command.who))).slice(0, 3);
  return {
    actions: known.map((command) => ({ title: command.title, command: command.id, params: {} })),
    examples: known.flatMap((command) => command.examples.slice(0, 1)),
  };
}

/** Not this bot's matter, or nothing that could be near: one friendly line, whatever was said. */
function elsewhereAnswer(): Answer {
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline: 'Det kan jag inte hjälpa till med',
    lead: 'Fråga mig gärna om förbundets budget, deltagare och möten.',
    actions: [HELP],
  };
}

export function unknownAnswer(near: readonly CommandId[], role: Role): Answer {
  if (near.length === 0) return elsewhereAnswer();
  const likely = near.filter((id) => id !== 'greeting' && id !== 'help');
  const { actions, examples } = offers(likely.length > 0 ? likely : ['budget.status', 'participants.show', 'meeting.next'], role);
  const lead =
    examples.length > 0
      ? `Du kan till exempel skriva: ${list(
          examples.map((example) => `”${example}”`),
          'eller',
        )}.`
      : '';
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline: 'Det förstod jag inte',
    lead: `Jag svarar på frågor om samordningsförbundets pengar, deltagare och möten. ${lead}`.trim(),
    actions: [...actions, HELP],
  };
}

/** Two or three meanings are about as likely: the user chooses. */
export function unsureAnswer(candidates: readonly CommandId[], readings: Readonly<Partial<Record<CommandId, Reading>>>, role: Role): Answer {
  const known = candidates.flatMap((id) => COMMANDS.filter((command) => command.id === id && atLeast(role, command.who)));
  const [first] = known;
  if (!first) return unknownAnswer([], role);
  return {
    command: first.id,
    params: readings[first.id]?.params ?? {},
    status: 'ask',
    context: 'Finsamboten',
    headline: 'Vad menar du?',
    lead: 'Jag är inte säker. Välj det som stämmer, eller skriv med andra ord.',
    actions: known.map((command) => ({ title: command.title, command: command.id, params: readings[command.id]?.params ?? {} })),
  };
}

/** Something was written for a parameter but cannot be read safely: say which words, and ask with a field. */
export function problemAnswer(command: Command, reading: Reading, context: string): Answer {
  const asked = [...new Set(reading.problems.map((problem) => problem.parameter))].map((name) => fieldFor(name));
  // What can be chosen is the command's to know: here it is written.
  const fields = asked.map((field): Field => (field.kind === 'choice' ? { ...field, kind: 'text' } : field));
  return {
    command: command.id,
    params: reading.params,
    status: 'ask',
    context,
    headline: 'Ett värde är oklart',
    notices: reading.problems.map((problem) => ({ kind: 'error', text: problem.message })),
    lead: 'Inget är räknat eller sparat än.',
    form: fields,
    actions: [{ title: 'Fortsätt', command: command.id, params: reading.params, primary: true }],
    pending: { kind: 'complete', command: command.id, params: reading.params },
  };
}

export function deniedAnswer(command: Command, { user, association, conversation }: Pick<Turn, 'user' | 'association' | 'conversation'>): Answer {
  const context = association.name;
  if (conversation.kind !== 'personal')
    return {
      command: command.id,
      params: {},
      status: 'denied',
      context,
      ...DENIED_IN_GROUP,
    };
  return {
    command: command.id,
    params: {},
    status: 'denied',
    context,
    headline: 'Det får du inte göra här',
    lead:
      user.role === 'none'
        ? 'Du har ingen roll i förbundet än. Be förbundschefen ge dig behörighet.'
        : `${command.title} kräver rollen ${ROLE_NAME[command.who]}. Du har rollen ${ROLE_NAME[user.role]}. Be förbundschefen om du behöver en annan.`,
    actions: [HELP],
  };
}

const PERSONAL = {
  personnummer: 'ett personnummer',
  phone: 'ett telefonnummer',
  email: 'en e-postadress',
  name: 'en persons namn',
  health: 'en uppgift om någons hälsa',
  address: 'en persons adress',
} as const;

export function refusedAnswer(what: keyof typeof PERSONAL): Answer {
  return {
    command: null,
    params: {},
    status: 'refused',
    context: 'Finsamboten',
    headline: 'Skriv bara antal, inga personuppgifter',
    lead: `Meddelandet innehöll något som liknar ${PERSONAL[what]}. Jag har inte sparat det. Ta gärna bort det ur chatten också. Skriv i stället antal, till exempel ”Enter mars: 12 kvinnor, 9 män”.`,
    actions: [{ title: 'Rapportera', command: 'participants.report', params: {} }],
  };
}

/** Who takes part, and what ails them, is never kept: the counts are offered in its place. */
export function onlyCountsAnswer(): Answer {
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline: 'Jag har bara antal',
    lead: 'Här finns inga namn, diagnoser eller andra uppgifter om enskilda. Jag kan visa hur många kvinnor och män som deltog och varför de slutade.',
    actions: [{ title: 'Visa deltagare', command: 'participants.show', params: {} }, HELP],
  };
}

/** Words that would be kept, or a search, with a person in them: what was asked still stands. */
export function refusedWordsAnswer(what: keyof typeof PERSONAL): Answer {
  return {
    command: null,
    params: {},
    status: 'refused',
    context: 'Finsamboten',
    headline: 'Skriv det utan personuppgifter',
    lead: `Texten innehöll något som liknar ${PERSONAL[what]}. Jag har inte sparat den. Skriv en roll i stället för ett namn, till exempel ordföranden. Ta gärna bort meddelandet ur chatten också.`,
    actions: [HELP],
  };
}

/** A file with somebody's number in it, also where nothing reads that column: no part of it is taken. */
export function refusedFileAnswer({ sheet, row }: { readonly sheet: string | null; readonly row: number }): Answer {
  return {
    command: null,
    params: {},
    status: 'refused',
    context: 'Finsamboten',
    headline: 'Filen har personuppgifter',
    lead: `${sheet ? `Bladet ${sheet.slice(0, 40)}, rad` : 'Rad'} ${row} har något som liknar ett personnummer. Inget är sparat, och filen är inte kvar hos mig. Ta bort de uppgifterna ur filen, och filen ur chatten, och skicka den igen.`,
    actions: [HELP],
  };
}

/** Why a yes, a no or a reason has nothing to answer, in words that are true for each. */
const WHY_NOTHING = {
  none: 'Ingen fråga väntar på ditt svar här. En fråga gäller i 30 minuter, för den som fick den.',
  answered: 'Den frågan är redan besvarad.',
  choose: 'Jag frågade vilket du menade. Välj en av raderna.',
  form: 'Jag väntar på uppgifter, inte på ja eller nej. Fyll i kortet eller skriv svaret.',
  override: 'Skriv ”spara ändå” och varför, eller nej för att avbryta.',
  left: 'Allt är kvar som det var.',
} as const;

export function nothingPendingAnswer(what: 'yes' | 'no' | 'undo' | 'reason', why: keyof typeof WHY_NOTHING = 'none'): Answer {
  const headline = {
    yes: 'Det finns inget att svara ja på',
    no: why === 'left' ? 'Då gör jag ingenting' : 'Det finns inget att avbryta',
    undo: 'Det finns inget att ångra',
    reason: 'Det finns inget att spara',
  }[what];
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline,
    lead:
      what === 'undo'
        ? 'Det du sparade senast är redan ångrat, eller så har du inget sparat här. Något äldre ångrar du med kvittots nummer: ”ångra kvitto 7”.'
        : `${WHY_NOTHING[why]} Inget nytt är sparat.`,
    actions: [HELP],
  };
}

/** A card that is not ours, not yours, or older than what it points to. */
export function staleCardAnswer(): Answer {
  return {
    command: null,
    params: {},
    status: 'unknown',
    context: 'Finsamboten',
    headline: 'Kortet gäller inte längre',
    lead: 'Inget nytt är sparat. Skriv frågan igen, så får du ett nytt kort.',
    actions: [HELP],
  };
}

export function droppedAnswer(command: CommandId): Answer {
  return {
    command,
    params: {},
    status: 'ok',
    context: 'Finsamboten',
    headline: 'Avbrutet',
    lead: 'Inget är sparat.',
  };
}

export function invalidAnswer(command: Command, messages: readonly string[], context: string): Answer {
  return {
    command: command.id,
    params: {},
    status: 'invalid',
    context,
    headline: 'Ett värde stämmer inte',
    notices: messages.map((text) => ({ kind: 'error', text })),
    lead: 'Inget är sparat.',
    actions: [HELP],
  };
}

export function errorAnswer(command: CommandId | null, message: string): Answer {
  return {
    command,
    params: {},
    status: 'error',
    context: 'Finsamboten',
    headline: 'Det gick inte',
    notices: [{ kind: 'error', text: message }],
  };
}

/** The door asked for an association that is not among the data. */
export function noAssociationAnswer(id: string, associations: Associations): Answer {
  return {
    command: null,
    params: { association: id },
    status: 'invalid',
    context: 'Finsamboten',
    headline: 'Det förbundet finns inte',
    lead: `Förbunden är ${list(associations.all.map((each) => `${each.name} (${each.id})`))}.`,
  };
}

/** Files are taken one at a time, so that each is confirmed by itself. */
export function oneFileAnswer(context: string): Answer {
  return {
    command: 'actual.record',
    params: {},
    status: 'ask',
    context,
    headline: 'Jag tar en fil i taget',
    lead: 'Skicka en fil med utfall: SIE 4, Excel (.xlsx) eller CSV. Inget är sparat.',
  };
}
