import { z } from 'zod';
import { citation } from '../../associations/citation.js';
import type { Association } from '../../associations/schema.js';
import { counted, list } from '../../swedish/format.js';
import { longDate, periodName } from '../../swedish/time.js';
import type { Action, Answer, Parameters, Table } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { type Decision, type DecisionQuestion, findDecisions, nearestDay } from './decisions.js';

const MOST_TOPICS = 8;
const MOST_ROWS = 12;
const MOST_IN_MINUTES = 3;

export const decisionFind = defineCommand({
  id: 'decision.find',
  title: 'Sök beslut',
  who: 'reader',
  examples: [
    'vad beslutade styrelsen om strategin?',
    'vad bestämdes i § 106',
    'vad bestämdes i § 9',
    'vilka beslut togs den 16 november 2020',
    'visa besluten från mötet 27 november 2020',
    'när beslutades budgeten för 2021',
    'hitta beslutet om Finsam-team',
    'vad sa styrelsen om Hälsa och aktivitet',
    'vad står i paragraf 85',
    'har vi beslutat något om verksamhetsutvecklaren',
    'visa alla beslut',
    'vilka beslut finns om medlemsbidragen',
    'Göteborgs beslut om unga vuxna',
    'vad kom styrelsen fram till om höjningen',
    'sök i protokollet efter avtal',
    'vad står det i protokollet om Enter',
    'beslut 2020',
    'vad bestämde vi om bidragen',
    'vad beslutade vi sist',
    '§ 85 göteborg',
    'vilken paragraf handlar om strategin',
    'vad har styrelsen bestämt om insatserna',
    'vad beslutade vi på mötet i november 2020',
    'beslut i november 2020',
    'vilka beslut fattades förra hösten',
  ],
  parameters: z.object({
    association: parameters.association,
    paragraph: parameters.paragraph,
    date: parameters.date,
    dateWords: parameters.dateWords,
    year: parameters.year,
    period: parameters.period,
    topic: parameters.topic,
  }),
  answer(params, turn): Answer {
    const { association } = turn;
    const question: DecisionQuestion = {
      paragraph: params.paragraph ?? undefined,
      date: params.date,
      ...(params.dateWords ? { anyYear: true } : {}),
      year: params.date || params.period ? undefined : params.year,
      period: params.date ? undefined : params.period,
      topic: params.topic ?? undefined,
    };
    const used = said(association, question);
    const exact = findDecisions(association, question);
    // "vad bestämdes i § 9 den 16 november": the words around it need not be a subject.
    const found =
      exact.length > 0 || !(question.paragraph || question.date || question.period)
        ? exact
        : findDecisions(association, { ...question, topic: undefined });
    const [only, ...more] = found;
    const nearest = only || !question.period ? undefined : nearestDay(association, question.period);
    if (question.period && nearest) return nearestAnswer(association, question.period, nearest, used);
    if (!only) return noDecision(turn, question, used);
    return more.length === 0 ? oneDecision(association, only, used) : severalDecisions(association, found, question, used);
  },
});

function said({ id }: Association, { anyYear: _, ...question }: DecisionQuestion): Parameters {
  return { association: id, ...Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) };
}

/** None in the period: says so, and shows those of the day that is nearest. */
function nearestAnswer(association: Association, period: string, day: string, used: Parameters): Answer {
  return {
    ...severalDecisions(association, findDecisions(association, { date: day }), { date: day }, used),
    headline: `Inga beslut i registret ${periodName(period)}`,
    lead: `Här är de närmaste, från ${longDate(day)}.`,
    minutes: [],
  };
}

function where({ paragraph, date }: Decision): string {
  return [...(paragraph ? [paragraph.replace(/\s+/g, '\u00a0')] : []), longDate(date)].join(', ');
}

function oneDecision(association: Association, decision: Decision, used: Parameters): Answer {
  return {
    command: 'decision.find',
    params: { ...used, date: decision.date, ...(decision.paragraph ? { paragraph: decision.paragraph.replace(/\D+/g, '') } : {}) },
    status: 'ok',
    context: `${association.name} · beslut`,
    headline: decision.paragraph ? `Styrelsen beslutade i ${decision.paragraph.replace(/\s+/g, '\u00a0')}` : `Beslut ${longDate(decision.date)}`,
    lead: decision.content,
    minutes: [`${where(decision)}: ${decision.content}`],
    facts: [
      { title: 'Datum', value: longDate(decision.date) },
      { title: 'Paragraf', value: decision.paragraph ?? 'Källan anger ingen' },
      ...(decision.topics.length > 0 ? [{ title: 'Ämne', value: list(decision.topics) }] : []),
      ...laterOf(association, decision).map(({ date, content }) => ({ title: `Senare, ${longDate(date)}`, value: content })),
    ],
    source: `${citation(association, decision).text}. Beslutet är återgivet kort, med egna ord.`,
    actions: [
      { title: 'Samma möte', command: 'decision.find', params: { association: association.id, date: decision.date } },
      { title: 'Alla beslut', command: 'decision.find', params: { association: association.id } },
    ],
  };
}

/** Where a plan and budget were changed after they were decided: what the same document says of it. */
function laterOf({ decisions }: Association, { date, document, budgetYear, topics }: Decision): Decision[] {
  if (budgetYear === undefined) return [];
  return decisions.filter((each) => each.document === document && each.date > date && each.topics.some((topic) => topics.includes(topic)));
}

function severalDecisions(
  association: Association,
  found: readonly Decision[],
  { topic, date, year, period }: DecisionQuestion,
  used: Parameters,
): Answer {
  const shown = found.slice(0, MOST_ROWS);
  const [first] = found;
  const oneDay = first && found.every((each) => each.date === first.date) ? first.date : date;
  const about = oneDay ? ` ${longDate(oneDay)}` : year !== undefined ? ` från ${year}` : period ? ` ${periodName(period)}` : '';
  return {
    command: 'decision.find',
    params: used,
    status: 'ok',
    context: `${association.name} · beslut`,
    headline: `${counted(found.length, 'beslut', 'beslut')}${topic && !oneDay ? ' som passar, närmast först' : about}`,
    ...(found.length > shown.length ? { lead: `De ${shown.length} första visas. Skriv ett ämne, en paragraf eller ett datum för färre.` } : {}),
    tables: [table(shown)],
    // A long list is no paragraph.
    minutes: shown.length > MOST_IN_MINUTES ? [] : shown.map((decision) => `${where(decision)}: ${decision.content}`),
    source: `${[...new Set(shown.map((decision) => citation(association, { document: decision.document, section: '' }).text.replace(', ,', ',').replace(/, $/, '')))].join('; ')}. Besluten är återgivna kort, med egna ord.`,
    actions: shown.slice(0, 3).flatMap((decision): Action[] => {
      const paragraph = decision.paragraph?.replace(/\D+/g, '');
      return paragraph
        ? [{ title: `Visa ${decision.paragraph}`, command: 'decision.find', params: { association: association.id, paragraph, date: decision.date } }]
        : [];
    }),
  };
}

/** The day is the headline's where all are of one. */
function table(decisions: readonly Decision[]): Table {
  const oneDay = new Set(decisions.map(({ date }) => date)).size === 1 && decisions.every(({ paragraph }) => paragraph);
  const place = (decision: Decision) => (oneDay ? (decision.paragraph ?? '').replace(/\s+/g, '\u00a0') : where(decision));
  return {
    title: 'Beslut',
    columns: ['Beslut', 'Var'],
    rows: decisions.map((decision) => ({ cells: [decision.content.replace(/\.$/, ''), place(decision)] })),
  };
}

/** Nothing that fits: what there is here, and who has it where it is another association's. */
function noDecision({ association, associations }: Turn, question: DecisionQuestion, used: Parameters): Answer {
  const others = associations.all.filter(({ id }) => id !== association.id);
  const elsewhere = question.paragraph || question.topic ? others.filter((each) => findDecisions(each, question).length > 0) : [];
  const { decisions } = association;
  const days = [...new Set(decisions.map(({ date }) => date))].sort().reverse();
  const topics = [...new Set(decisions.flatMap((decision) => decision.topics))].slice(0, MOST_TOPICS);
  const there =
    decisions.length === 0
      ? `${association.name} har inga beslut i registret.`
      : `Registret har ${counted(decisions.length, 'beslut', 'beslut')} från ${list(days.slice(0, 4).map(longDate))}, bland annat om ${list(topics)}.`;
  return {
    command: 'decision.find',
    params: used,
    status: 'ok',
    context: `${association.name} · beslut`,
    headline: question.paragraph ? `§\u00a0${question.paragraph.replace(/\D+/g, '')} finns inte i registret` : 'Inget sådant beslut i registret',
    lead: `${there}${
      elsewhere.length > 0
        ? ` Det kan vara hos ${list(
            elsewhere.map(({ name }) => name),
            'eller',
          )}.`
        : ''
    }`,
    actions: [
      ...elsewhere
        .slice(0, 2)
        .map((each): Action => ({ title: `Sök hos ${each.name}`, command: 'decision.find', params: { ...used, association: each.id } })),
      ...(decisions.length > 0 ? [{ title: 'Alla beslut', command: 'decision.find' as const, params: { association: association.id } }] : []),
    ],
  };
}
