import { addDays, weekdayName, weekdayOf } from '../../swedish/dates.js';
import { counted } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import { clockTime, localTime, longDate, weekdayDate } from '../../swedish/time.js';
import type { Action, Answer, Fact, Notice, Parameters } from '../answer.js';
import type { Turn } from '../command.js';
import { cancelButton, saveButton } from '../reply-buttons.js';
import type { Meeting } from './calendar.js';
import { placeWords } from './card.js';
import { additionFields, moveFields, whichField } from './edit-form.js';
import { withoutFaulty } from './faults.js';
import { MEETING_NAME } from './kinds.js';
import type { Plan } from './plan-outcome.js';
import type { EditSaid } from './said.js';
import { fingerprintOf } from './saving.js';
import { meetingWords, timeWords } from './words.js';

type Ready = Extract<Plan, { kind: 'ready' }>;

const QUESTION = {
  add: 'Ska mötet läggas in?',
  move: 'Ska mötet ändras?',
  cancel: 'Ska mötet ställas in?',
  confirm: 'Ska mötet bekräftas?',
  confirmAll: 'Ska mötena bekräftas?',
  copy: 'Ska mötena läggas in?',
} as const;

export function baseOf({ association }: Turn, said: EditSaid) {
  const { shown: _shown, ...params } = said;
  return { command: 'meeting.edit', params: { ...params, association: association.id }, context: `${association.name} · möten` } as const;
}

/** What is sent along with a form: which change of which meeting. What was said of day, time and place stands in the fields. */
function aim({ association }: Turn, said: EditSaid, before: Meeting | null): Parameters {
  const { meetingChange } = said;
  return {
    association: association.id,
    ...(meetingChange ? { meetingChange } : before ? { meetingChange: 'move' } : {}),
    ...(before ? { meeting: before.id } : {}),
  };
}

/** What is asked, or why not, or what would be saved. Only a plan that is ready waits for a yes. */
export function planAnswer(plan: Plan, said: EditSaid, turn: Turn, above: readonly Notice[] = []): Answer {
  switch (plan.kind) {
    case 'ready':
      return confirmAnswer(plan, said, turn, above);
    case 'faulty':
      return faultyAnswer(plan.faults, plan.before, said, turn);
    case 'missing':
      return missingAnswer(plan, said, turn);
    case 'which':
      return whichAnswer(plan, said, turn);
    case 'weekday':
      return weekdayAnswer(plan, said, turn);
  }
}

function confirmAnswer(plan: Ready, said: EditSaid, turn: Turn, above: readonly Notice[]): Answer {
  const { bodies, before, doubts, notes, change } = plan;
  const [only] = bodies;
  const several = change === 'copy' || change === 'confirmAll';
  const { dateWords: _words, weekday: _weekday, ...kept } = said;
  const fields = change === 'add' ? additionFields(said) : change === 'move' && before && only ? moveFields(only, before) : [];
  const edit: Action[] =
    fields.length === 0
      ? []
      : [
          {
            title: 'Ändra',
            command: 'meeting.edit',
            params: aim(turn, { ...said, meetingChange: change }, before),
            fields,
            submitTitle: 'Granska',
          },
        ];
  return {
    ...baseOf(turn, said),
    status: 'confirm',
    headline: several ? `Ska ${counted(bodies.length, 'möte', 'möten')} ${change === 'copy' ? 'läggas in' : 'bekräftas'}?` : QUESTION[change],
    lead: ['Inget är sparat än.', ...notes].join(' '),
    notices: [...above, ...doubts.map((text): Notice => ({ kind: 'warning', text }))],
    ...(several
      ? {
          tables: [
            {
              title: 'Att bekräfta',
              columns: ['Möte', 'Dag'],
              rows: bodies.map(({ title, date, time }) => ({
                cells: [title, [weekdayDate(date), ...(time ? [clockTime(time)] : [])].join(' ')],
              })),
            },
          ],
        }
      : only
        ? { facts: changeFacts(only, before, change) }
        : {}),
    actions: [saveButton('meeting.edit', turn), ...edit, cancelButton('meeting.edit', turn)],
    pending: {
      kind: 'confirm',
      command: 'meeting.edit',
      params: {
        ...kept,
        association: turn.association.id,
        meetingChange: change,
        ...(before ? { meeting: before.id } : {}),
        shown: fingerprintOf(plan),
      },
    },
  };
}

type Body = Ready['bodies'][number];

/** The meeting as it would be, with what it was where that is another. */
export function changeFacts(body: Body, before: Meeting | null, change: Ready['change']): Fact[] {
  const arrow = (was: string | null, is: string) => (was === null || was === is || change === 'cancel' ? is : `${was} → ${is}`);
  const { place, due } = body;
  return [
    { title: 'Möte', value: body.title },
    { title: 'Datum', value: arrow(before && weekdayDate(before.date), weekdayDate(body.date)) },
    { title: 'Tid', value: arrow(before && timeWords(before), timeWords(body)) },
    { title: 'Plats', value: arrow(before && placeWords(before.place), placeWords(place)) },
    ...(due ? [{ title: 'På bordet', value: due }] : []),
  ];
}

/** Changes that no form helps with. */
const NOTHING_TO: Partial<Record<NonNullable<EditSaid['meetingChange']>, string>> = {
  copy: 'Inget att kopiera',
  confirmAll: 'Inget att bekräfta på en gång',
};

function faultyAnswer(faults: readonly string[], before: Meeting | null, said: EditSaid, turn: Turn): Answer {
  const rest = withoutFaulty(said, turn.now);
  const none = said.meetingChange && NOTHING_TO[said.meetingChange];
  const form = none ? [] : before ? moveFields(rest, before) : additionFields(rest);
  return {
    ...baseOf(turn, said),
    status: 'invalid',
    headline: none ?? 'Så kan mötet inte läggas',
    notices: faults.map((text) => ({ kind: 'error', text })),
    lead: 'Inget är sparat.',
    ...(form.length > 0
      ? {
          form,
          actions: [{ title: 'Granska', command: 'meeting.edit', params: aim(turn, said, before), primary: true }],
          pending: { kind: 'complete', command: 'meeting.edit', params: remembered(rest, before, turn) },
        }
      : {}),
  };
}

/** What stays of what was said while the rest is asked for. */
function remembered(said: EditSaid, before: Meeting | null, turn: Turn): Parameters {
  return { ...said, ...(before ? { meeting: before.id, fromDate: null } : {}), association: turn.association.id };
}

const MISSING = {
  kind: ['Vilket möte är det?', 'Välj slag av möte.'],
  date: ['Vilken dag är mötet?', 'Skriv ett datum, till exempel 4 mars 2027.'],
  time: ['Vilken tid börjar mötet?', 'Skriv till exempel ”kl. 9–11.20”, eller ”ingen tid” om den inte är bestämd.'],
  new: ['Vart ska mötet flyttas?', 'Skriv ny dag eller tid, till exempel ”till 18 mars kl. 10”.'],
} as const;

function missingAnswer({ what, before }: Extract<Plan, { kind: 'missing' }>, said: EditSaid, turn: Turn): Answer {
  if (what === 'change') return changeQuestion(said, turn);
  const [headline, lead] = MISSING[what];
  const standing = before ? `${meetingWords(before)}. ` : '';
  return {
    ...baseOf(turn, said),
    status: 'ask',
    headline,
    lead: standing + lead,
    form: before ? moveFields(said, before) : additionFields(said),
    actions: [
      {
        title: 'Granska',
        command: 'meeting.edit',
        params: aim(turn, { ...said, meetingChange: said.meetingChange ?? 'add' }, before),
        primary: true,
      },
    ],
    pending: {
      kind: 'complete',
      command: 'meeting.edit',
      params: { ...remembered(said, before, turn), meetingChange: said.meetingChange ?? (before ? 'move' : 'add') },
    },
  };
}

/** Nothing was said of what is to happen: the four things that can. */
function changeQuestion(said: EditSaid, turn: Turn): Answer {
  const { association } = turn;
  const { year } = localTime(turn.now);
  return {
    ...baseOf(turn, said),
    status: 'ask',
    headline: 'Vad ska ändras i kalendern?',
    lead: 'Skriv till exempel ”lägg in styrelsemöte 4 mars 2027 kl. 13.30 i Teams”, ”flytta styrelsemötet 4 mars till 11 mars” eller ”ställ in arbetsutskottet 8 september”.',
    actions: [
      { title: 'Lägg in', command: 'meeting.edit', params: { association: association.id, meetingChange: 'add' }, primary: true },
      { title: 'Flytta', command: 'meeting.edit', params: { association: association.id, meetingChange: 'move' } },
      { title: 'Ställ in', command: 'meeting.edit', params: { association: association.id, meetingChange: 'cancel' } },
      { title: `Kopiera till ${year + 1}`, command: 'meeting.edit', params: { association: association.id, meetingChange: 'copy', year: year + 1 } },
    ],
    pending: { kind: 'complete', command: 'meeting.edit', params: { association: association.id } },
  };
}

function whichAnswer({ none, meetings }: Extract<Plan, { kind: 'which' }>, said: EditSaid, turn: Turn): Answer {
  const day = said.fromDate ?? (said.meetingChange === 'move' ? null : said.date);
  const name = said.kind ? MEETING_NAME[said.kind].toLowerCase() : 'möte';
  const { meeting: _meeting, fromDate: _from, ...rest } = said;
  const kept = said.meetingChange === 'move' ? rest : { ...rest, date: null };
  const missing = said.meeting ? 'Mötet finns inte längre' : `Jag hittar inget ${name}${day ? ` ${longDate(day)}` : ''}`;
  if (meetings.length === 0)
    return { ...baseOf(turn, said), status: 'invalid', headline: missing, lead: 'Kalendern har inga möten framåt. Inget är sparat.' };
  return {
    ...baseOf(turn, said),
    status: 'ask',
    headline: 'Vilket möte menar du?',
    lead: none ? `${missing}. Välj ett av mötena.` : 'Välj ett av mötena.',
    form: [whichField(meetings)],
    actions: [{ title: 'Granska', command: 'meeting.edit', params: { ...kept, association: turn.association.id }, primary: true }],
    pending: { kind: 'complete', command: 'meeting.edit', params: { ...kept, association: turn.association.id } },
  };
}

/** The day and the weekday do not go together: which of the two is meant? */
function weekdayAnswer({ date, weekday }: Extract<Plan, { kind: 'weekday' }>, said: EditSaid, turn: Turn): Answer {
  const near = addDays(date, ((weekday - weekdayOf(date) + 10) % 7) - 3);
  const { weekday: _weekday, dateWords: _words, ...rest } = said;
  const choose = (day: string): Action => ({
    title: capital(weekdayDate(day)),
    command: 'meeting.edit',
    params: { ...rest, association: turn.association.id, date: day },
  });
  const { date: _date, ...others } = rest;
  return {
    ...baseOf(turn, said),
    status: 'ask',
    headline: 'Vilken dag menar du?',
    lead: `${longDate(date)} är en ${weekdayName(weekdayOf(date))}, inte en ${weekdayName(weekday)}. Inget är sparat.`,
    actions: [choose(date), choose(near)],
    pending: { kind: 'complete', command: 'meeting.edit', params: { ...others, association: turn.association.id } },
  };
}
