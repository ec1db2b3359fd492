import { z } from 'zod';
import { localTime, longDate } from '../../swedish/time.js';
import type { Answer, Fact, Field } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { fieldFor } from '../fields.js';
import { unknownIntervention } from '../interventions/unknown.js';
import { parameters } from '../parameters/parameters.js';
import { person } from '../person.js';
import { savedWithReceipt } from '../receipt-words.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import { ROLE_NAME } from '../roles.js';
import { keyedBy } from '../save-key.js';
import { changedAnew } from '../undoing.js';
import { type AccessChange, grant, type Hindrance, hindrance } from './granting.js';
import { accessRecords, grantInForce, waiting } from './grants.js';
import { fromWords, grantWords } from './words.js';

const SHAPE = {
  association: parameters.association,
  user: parameters.user.nullable(),
  role: parameters.role,
  interventions: parameters.interventions,
  from: parameters.from,
};
const Parameters = z.object(SHAPE);
type Said = z.infer<typeof Parameters>;

export const accessEdit = defineCommand({
  id: 'access.edit',
  title: 'Ge eller ta bort behörighet',
  who: 'director',
  examples: [
    'ge rollen handledare för Enter till',
    'gör till förbundschef',
    'lägg till som handledare',
    'ta bort behörigheten för',
    'dra in rollen från',
    'ge läsbehörighet till styrelseledamoten',
    'ska vara handledare för NOVA från 1 mars 2027',
    'ändra behörighet',
    'ge behörighet',
    'lägg till ny ledamot',
    'är inte längre handledare',
    'begränsa handledaren till Enter och FIA',
    'återkalla rollen som handledare',
    'ta bort som förbundschef',
    'låt få rapportera för Enter',
    'ny handledare',
    'byt roll till ledamot',
    'tilldela rollen förbundschef',
    'give access as coach',
    'ge läsrätt till ny ersättare',
  ],
  parameters: Parameters,
  async answer(said, turn): Promise<Answer> {
    const change = complete(said, turn);
    if (!change) return ask(said, turn);
    const records = await accessRecords(turn.store, turn.association.id);
    const unknown = change.interventions?.filter((id) => !turn.association.interventions.some((each) => each.id === id)) ?? [];
    if (unknown.length > 0) {
      const { headline, lead } = unknownIntervention(turn.association);
      return invalid(turn, said, headline, lead);
    }
    if (said.interventions && change.role !== 'coach')
      return invalid(
        turn,
        said,
        'Bara handledare kan begränsas',
        'Insatser kan bara väljas för en handledare. De andra rollerna gäller hela förbundet.',
      );
    const stops = hindrance(records, change, turn);
    if (stops) return stopped(turn, change, stops);
    const today = localTime(turn.now).date;
    const standing = grantInForce(records, [change.user], today);
    const later = waiting(records, change.user, change.from);
    return {
      ...base(turn, change),
      status: 'confirm',
      headline: change.role === 'none' ? 'Ska behörigheten tas bort?' : `Ska personen bli ${ROLE_NAME[change.role]}?`,
      lead: 'Inget är sparat än.',
      facts: [...facts(turn, change), { title: 'Nu', value: standing ? grantWords(turn.association, standing.body) : 'inget eget beslut' }],
      notices: later.map(({ body }) => ({
        kind: 'warning',
        text: `Sedan tidigare gäller ${grantWords(turn.association, body)} från ${longDate(body.from)}. Det nya beslutet går före.`,
      })),
      actions: [saveButton('access.edit', turn, change.role === 'none' ? 'Ta bort' : 'Spara'), cancelButton('access.edit', turn)],
      pending: { kind: 'confirm', command: 'access.edit', params: { association: turn.association.id, ...change } },
    };
  },

  async confirm(said, turn): Promise<Answer> {
    const change = complete(said, turn);
    if (!change) throw new Error('a confirmed change names a person and a role');
    const done = await grant(keyedBy(turn, change), change);
    if (done.kind !== 'saved') return stopped(turn, change, done.kind);
    return {
      ...base(turn, change),
      status: 'ok',
      headline: change.role === 'none' ? 'Behörigheten är borttagen' : `Personen är ${ROLE_NAME[change.role]}`,
      notices: [{ kind: 'good', text: 'Ändringen är sparad.' }],
      lead: savedWithReceipt(done.record),
      facts: facts(turn, change),
      actions: [{ title: 'Visa behörigheter', command: 'access.show', params: { association: turn.association.id } }],
    };
  },

  async undo(turn, receipt): Promise<Answer | null> {
    return await changedAnew(turn, receipt, ['access'], {
      command: 'access.edit',
      headline: 'En behörighet ändras med en ny',
      how: 'Ge personen den roll som ska gälla, eller skriv ”ta bort behörigheten för” och nämn personen med @.',
    });
  },
});

/** Today when no day is said; a coach without limits has every intervention. Null while person or role is missing. */
function complete({ user, role, interventions, from }: Said, { now }: Turn): AccessChange | null {
  if (!user || !role) return null;
  return { user, role, interventions: role === 'coach' ? (interventions ?? null) : null, from: from ?? localTime(now).date };
}

function base(turn: Turn, params: Said | AccessChange) {
  return {
    command: 'access.edit',
    params: { ...params, association: turn.association.id },
    context: `${turn.association.name} · behörighet`,
  } as const;
}

function facts(turn: Turn, change: AccessChange): Fact[] {
  return [
    { title: 'Person', value: person(change.user) },
    { title: 'Roll', value: grantWords(turn.association, change) },
    { title: 'Från och med', value: fromWords(change.from, localTime(turn.now).date) },
  ];
}

function invalid(turn: Turn, params: Said | AccessChange, headline: string, lead: string): Answer {
  return { ...base(turn, params), status: 'invalid', headline, lead: `${lead} Inget är sparat.` };
}

function stopped(turn: Turn, change: AccessChange, why: Hindrance): Answer {
  switch (why) {
    case 'fixed':
      return invalid(
        turn,
        change,
        'Den rollen ändras inte här',
        'Personen är förbundschef genom serverns inställning DIRECTORS. Be den som sköter servern att ändra den.',
      );
    case 'last':
      return invalid(
        turn,
        change,
        'Förbundet skulle bli utan förbundschef',
        'Då kan ingen ge behörighet längre. Gör först någon annan till förbundschef.',
      );
    case 'same':
      return { ...base(turn, change), status: 'ok', headline: 'Så är det redan', lead: 'Inget nytt är sparat.', facts: facts(turn, change) };
  }
}

/** Person, role, limits and day in one form, filled with what was said. */
function ask(said: Said, turn: Turn): Answer {
  const today = localTime(turn.now).date;
  const role: Field = {
    ...fieldFor('role', said.role ?? 'member'),
    choices: [
      { title: 'Ledamot: läser', value: 'member' },
      { title: 'Handledare: rapporterar', value: 'coach' },
      { title: 'Förbundschef: får allt', value: 'director' },
      { title: 'Ingen: ta bort', value: 'none' },
    ],
  };
  const limits = said.interventions?.map((id) => turn.association.interventions.find((each) => each.id === id)?.name ?? id).join(', ');
  const { user, ...rest } = said;
  return {
    ...base(turn, said),
    status: 'ask',
    headline: user ? 'Vilken roll ska personen ha?' : 'Vem gäller det?',
    lead: user ? 'Välj roll.' : 'Nämn personen med @ i samma meddelande, eller välj i listan.',
    form: [...(user ? [] : [fieldFor('user')]), role, fieldFor('interventions', limits, false), fieldFor('from', said.from ?? today, false)],
    actions: [
      {
        title: 'Granska',
        command: 'access.edit',
        params: { association: turn.association.id, ...(user ? { user } : {}) },
        primary: true,
      },
    ],
    pending: { kind: 'complete', command: 'access.edit', params: { ...rest, ...(user ? { user } : {}), association: turn.association.id } },
  };
}
