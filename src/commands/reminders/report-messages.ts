import type { DeliveryRow } from '../../store/reminder-tables.js';
import { counted, list } from '../../swedish/format.js';
import { periodName } from '../../swedish/time.js';
import type { Answer, Cell } from '../answer.js';
import type { MissingRow } from '../participants/missing-rows.js';
import { person } from '../person.js';
import { type Responsible, reachWords } from './lacking.js';
import { momentWords } from './messages.js';
import { outcomeWords } from './outcome-words.js';

/** One intervention that lacks a report, and those who should make it. */
export interface Owed {
  readonly row: MissingRow;
  readonly responsible: readonly Responsible[];
}

/** A coach who lacks several: one button each. One alone gets the form itself. */
export function severalOwedAnswer(owed: readonly Owed[], association: { readonly id: string; readonly name: string }, month: string): Answer {
  return {
    command: 'participants.missing',
    params: { association: association.id, period: month },
    status: 'ok',
    context: `${association.name} · ${periodName(month)}`,
    headline: `${counted(owed.length, 'rapport', 'rapporter')} saknas`,
    lead: `Du har inte rapporterat ${list(owed.map(({ row }) => row.intervention.name))} för ${periodName(month)}.`,
    actions: owed.slice(0, 5).map(({ row }, index) => ({
      title: `Rapportera ${row.intervention.name}`,
      command: 'participants.report',
      params: { association: association.id, intervention: row.intervention.id, period: month },
      ...(index === 0 ? { primary: true as const } : {}),
    })),
  };
}

/** Why the form comes unasked. */
export function owedLead(month: string): string {
  return `Rapporten för ${periodName(month)} saknas. Bara antal, inga namn eller personnummer.`;
}

export function lateNotice({ late, moment }: DeliveryRow): Pick<Answer, 'notices'> {
  return late ? { notices: [{ kind: 'warning', text: `Påminnelsen är försenad. Den skulle ha kommit ${momentWords(new Date(moment))}.` }] } : {};
}

/** The director's list: what is missing, who was reminded of it, and who could not be. */
export function listAnswer(
  owed: readonly Owed[],
  reminded: readonly DeliveryRow[],
  association: { readonly id: string; readonly name: string },
  month: string,
): Answer {
  const base = {
    command: 'participants.missing',
    params: { association: association.id, period: month },
    status: 'ok',
    context: `${association.name} · ${periodName(month)}`,
  } as const;
  if (owed.length === 0) return { ...base, headline: 'Alla rapporter är inne', lead: `Ingen behövde påminnas om ${periodName(month)}.` };
  const rows = owed.flatMap(({ row, responsible }): { readonly cells: readonly Cell[]; readonly reached: boolean }[] => {
    if (responsible.length === 0) return [{ cells: [row.intervention.name, null, '✗ ingen handledare är angiven'], reached: false }];
    return responsible.map((one) => {
      const sent = reminded.find(({ user }) => user === one.user);
      return { cells: [row.intervention.name, person(one.user), sent ? outcomeWords(sent) : reachWords(one)], reached: sent?.state === 'sent' };
    });
  });
  const unreached = rows.filter(({ reached }) => !reached).length;
  return {
    ...base,
    headline: `${counted(owed.length, 'insats', 'insatser')} saknar rapport`,
    ...(unreached > 0
      ? { notices: [{ kind: 'warning', text: `${counted(unreached, 'påminnelse', 'påminnelser')} kom inte fram. Hör av dig till dem själv.` }] }
      : {}),
    tables: [{ title: 'Saknas', columns: ['Insats', 'Handledare', 'Påmind'], rows: rows.map(({ cells }) => ({ cells })) }],
    actions: [{ title: 'Vad saknas?', command: 'participants.missing', params: { association: association.id, period: month } }],
  };
}
