import { localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import type { Turn } from '../command.js';
import { isExpectedIn } from '../participants/report-intervention.js';
import { latestEndedMonth } from '../periods.js';
import { person } from '../person.js';
import { takeBack } from '../plans/undo.js';
import { savedBy } from '../receipt-words.js';
import { cancelButton, saveButton, undoButton } from '../reply-buttons.js';
import { keyedBy } from '../save-key.js';
import { appendOne } from '../saving.js';
import { reachWords, responsibleFor } from './lacking.js';
import { momentWords } from './messages.js';
import { nextReportMoment, reportDayOf } from './report-day.js';

/** The director chooses on which day of the month coaches who lack a report are reminded: who will be, and who cannot, before it is saved. */
export async function reportDayAnswer(day: number, turn: Turn): Promise<Answer> {
  const { association, user, conversation, store } = turn;
  if (user.role !== 'director')
    return {
      ...base(turn, day),
      status: 'denied',
      headline: 'Det gör förbundschefen',
      lead: 'Bara förbundschefen väljer när det påminns om saknade rapporter.',
    };
  if (conversation.kind !== 'personal')
    return {
      ...base(turn, day),
      status: 'denied',
      headline: 'Skriv det till mig personligen',
      lead: 'Vilka som saknar en rapport visas aldrig inför andra. Inget är sparat.',
    };
  const standing = await reportDayOf(store, association.id);
  if ((standing?.day ?? 0) === day)
    return { ...base(turn, day), status: 'ok', headline: 'Så är det redan', lead: 'Inget nytt är sparat.', actions: [show(turn)] };
  return {
    ...base(turn, day),
    status: 'confirm',
    headline: day === 0 ? 'Ska påminnelserna sluta?' : `Påminn den ${ordinal(day)} varje månad?`,
    lead:
      day === 0
        ? 'Inget är sparat än. Sedan påminns ingen om saknade rapporter.'
        : 'Inget är sparat än. Handledare som saknar rapport får ett eget meddelande med formuläret, du får listan.',
    ...(day === 0 ? {} : await whoAnswer(day, turn)),
    actions: [saveButton('reminder.set', turn), cancelButton('reminder.set', turn)],
    pending: { kind: 'confirm', command: 'reminder.set', params: { association: association.id, reportDay: day } },
  };
}

export async function saveReportDay(day: number, turn: Turn): Promise<Answer> {
  if (turn.user.role !== 'director') return await reportDayAnswer(day, turn);
  const { key } = keyedBy(turn, { day });
  const saved = await appendOne(turn, { year: localTime(turn.now).year, key, body: { type: 'report.day', day } });
  const { notices = [], ...who } = day === 0 ? {} : await whoAnswer(day, turn);
  return {
    ...base(turn, day),
    status: 'ok',
    headline: day === 0 ? 'Sparat: inga påminnelser' : `Sparat: den ${ordinal(day)} varje månad`,
    ...who,
    notices: [{ kind: 'good', text: day === 0 ? 'Ingen påminns om saknade rapporter.' : 'Handledare som saknar en rapport påminns.' }, ...notices],
    lead: `${savedBy(saved, turn)} Kvitto ${saved.sequence}.`,
    actions: [undoButton('reminder.set', saved), show(turn)],
  };
}

/** Takes back the director's last choice of day, when that was the last thing they saved, or the one with this receipt; null when there is none to take back. */
export async function undoReportDay(turn: Turn, receipt: number | null): Promise<Answer | null> {
  const undone = await takeBack(turn, ['report.day'], receipt);
  if (!undone) return null;
  const standing = await reportDayOf(turn.store, turn.association.id);
  return {
    ...base(turn, standing?.day ?? 0),
    status: 'ok',
    headline: 'Ångrat',
    lead: standing
      ? `Nu gäller åter den ${ordinal(standing.day)} varje månad. Nästa gång är ${momentWords(nextReportMoment(standing.day, turn.now))}.`
      : 'Ingen påminns om saknade rapporter.',
    actions: [show(turn)],
  };
}

/** When it begins; each intervention that reports, and whether those who should can be reached alone. */
async function whoAnswer(day: number, turn: Turn): Promise<Pick<Answer, 'facts' | 'tables' | 'notices'>> {
  const { association, now } = turn;
  const month = latestEndedMonth(localTime(now).date);
  const responsible = await responsibleFor(turn);
  const interventions = association.interventions.filter((intervention) => isExpectedIn(intervention, month));
  const rows = await Promise.all(interventions.map(async (intervention) => ({ intervention, who: await responsible(intervention) })));
  const unreached = rows.filter(({ who }) => !who.some(({ conversation, blocked }) => conversation !== null && !blocked));
  return {
    facts: [{ title: 'Första gången', value: momentWords(nextReportMoment(day, now)) }],
    notices:
      unreached.length > 0
        ? [
            {
              kind: 'warning',
              text: `${unreached.length} av ${rows.length} insatser har ingen handledare som jag kan nå. De behöver skriva till mig en gång först.`,
            },
          ]
        : [],
    tables: [
      {
        title: 'Vem påminns',
        columns: ['Insats', 'Vem', 'Nås'],
        rows: rows.flatMap(({ intervention, who }) =>
          who.length === 0
            ? [{ cells: [intervention.name, null, '✗ ingen handledare är angiven'] }]
            : who.map((one) => ({ cells: [intervention.name, person(one.user), reachWords(one)] })),
        ),
      },
    ].filter(({ rows: all }) => all.length > 0),
  };
}

function base({ association }: Turn, day: number) {
  return {
    command: 'reminder.set',
    params: { association: association.id, reportDay: day },
    context: `${association.name} · saknade rapporter`,
  } as const;
}

const show = ({ association }: Turn) => ({ title: 'Visa påminnelser', command: 'reminder.show', params: { association: association.id } }) as const;

/** "5:e", "1:a", "sista" */
function ordinal(day: number): string {
  if (day === 31) return 'sista';
  return `${day}:${/(?<!1)[12]$/.test(String(day)) ? 'a' : 'e'}`;
}
