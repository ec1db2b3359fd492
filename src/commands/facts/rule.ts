import { z } from 'zod';
import { RULES, type Rule } from '../../associations/rules.js';
import { list } from '../../swedish/format.js';
import { held } from '../../swedish/held.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { COMMAND_IDS } from '../ids.js';
import { parameters } from '../parameters/parameters.js';
import { finderOf } from './finder.js';

const find = finderOf(RULES.map((rule) => ({ item: rule, names: [...rule.names, rule.id.replaceAll('-', ' ')] })));
/** Less than this is no answer; as much of the best one's score is another that may be meant. */
const ENOUGH = 1.5;
const NEAR = 0.6;
const LEAST_OF_A_PHRASE = 3;
const MOST_NEAR = 2;
const TOPICS = [
  'budget-senast',
  'balans',
  'underskott',
  'andelar',
  'arsredovisning',
  'foretrada-medlem',
  'revision',
  'individinriktad',
  'eget-kapital',
];

export const ruleFind = defineCommand({
  id: 'rule.find',
  title: 'Regler och begrepp',
  who: 'reader',
  examples: [
    'när ska budgeten vara beslutad?',
    'vad gäller 30 november',
    'vem betalar om det blir underskott',
    'får vi ha underskott i budgeten',
    'vad betyder individinriktad',
    'vad är skillnaden mellan kapital och eget kapital',
    'varför 50 25 25',
    'hur delas bidraget mellan staten, regionen och kommunerna enligt lagen',
    'när ska årsredovisningen vara klar',
    'är styrelsens möten offentliga',
    'vem får sitta i styrelsen för en kommun',
    'vem får företräda en medlem',
    'vad säger lagen om revision',
    'vem utser revisorerna',
    'vad är en förbundsordning',
    'vad menas med äskande',
    'förklara strukturövergripande',
    'vad är medlemssamråd',
    'vad betyder Lex Heller',
    'får förbundet ta lån',
    'hur länge sitter styrelsen',
    'kan förbundet besluta om en enskild persons ersättning',
    'vad är ansvarsfrihet',
    'måste vi göra delårsrapport',
    'vad är finsam',
    'vilka regler finns',
    'regler för eget kapital',
    'fördelningen 50/25/25',
    'vad betyder 50/25/25',
    ...RULES.flatMap(asPeopleAsk),
    'vad säger lagen om kostnadsfördelningen',
  ],
  parameters: z.object({ topic: parameters.topic }),
  answer({ topic }): Answer {
    const hits = topic ? find(topic) : [];
    const [best, ...others] = hits.filter(({ score }) => score >= ENOUGH);
    if (!best)
      return noRule(
        topic,
        hits.slice(0, MOST_NEAR + 1).map(({ item }) => item),
      );
    const near = others.filter(({ score }) => score >= best.score * NEAR).slice(0, MOST_NEAR);
    return ruleAnswer(
      best.item,
      near.map(({ item }) => item),
    );
  },
});

/** A rule's own phrases, and its name in the ways that a term is asked about. Numbers alone are a column, not a question. */
function asPeopleAsk({ names }: Rule): string[] {
  const [name = ''] = names;
  return [
    ...names.filter((each) => each.split(' ').length >= LEAST_OF_A_PHRASE && /\p{L}/u.test(each)),
    `vad är ${name}`,
    `vad betyder ${name}`,
    ...(name.includes(' ') ? [] : [`vad är en ${name}`]),
  ];
}

const CONTEXT = 'Regler och begrepp';

function ruleAnswer({ id, headline, answer, sources, confirmed, ask, see, names }: Rule, near: readonly Rule[]): Answer {
  return {
    command: 'rule.find',
    params: { topic: names[0] ?? id },
    status: 'ok',
    context: confirmed ? CONTEXT : `${CONTEXT} · obekräftad`,
    headline: held(headline),
    lead: held(answer),
    ...(confirmed ? {} : { notices: [{ kind: 'warning' as const, text: 'obekräftad uppgift. Kontrollera den innan ni beslutar något.' }] }),
    ...(ask ? { facts: [{ title: 'Fråga', value: ask }] } : {}),
    source: `${list(sources.map(held))}.`,
    actions: [...seeAction(see), ...near.map(asked)],
  };
}

const SEE: Readonly<Record<string, string>> = {
  'budget.status': 'Visa budgetläge',
  'budget.compare': 'Jämför budget och utfall',
  'contribution.growth': 'Räkna på en höjning',
  'contribution.split': 'Räkna på fördelningen',
  'effect.calculate': 'Räkna på effekten',
  'equity.status': 'Visa kapitalet',
  'goals.show': 'Visa målen',
  'meeting.next': 'Nästa möte',
  'decision.find': 'Sök beslut',
  'intervention.info': 'Visa insatserna',
  'participants.show': 'Visa deltagare',
  'participants.report': 'Rapportera',
  'participants.missing': 'Vad saknas?',
};

/** A button to the figures behind the rule, where the command is built. */
function seeAction(see: string | undefined): Action[] {
  const command = COMMAND_IDS.find((id) => id === see);
  const title = see && SEE[see];
  return command && title ? [{ title, command, params: {} }] : [];
}

function asked(rule: Rule): Action {
  return { title: shortTitle(rule), command: 'rule.find', params: { topic: rule.names[0] ?? rule.id } };
}

function shortTitle({ names }: Rule): string {
  const [name = ''] = names;
  return capital(name);
}

function noRule(topic: string | null | undefined, near: readonly Rule[]): Answer {
  const offered = near.length > 0 ? near : RULES.filter(({ id }) => TOPICS.includes(id)).slice(0, MOST_NEAR + 1);
  return {
    command: 'rule.find',
    params: topic ? { topic } : {},
    status: 'ok',
    context: CONTEXT,
    headline: topic ? 'Det har jag ingen regel om' : `${RULES.length} regler och begrepp att fråga om`,
    lead: topic
      ? `Fråga förbundschefen. ${near.length > 0 ? 'Det här kan vara nära:' : 'Jag kan till exempel:'} ${list(offered.map(({ names }) => names[0] ?? ''))}.`
      : 'Skriv till exempel ”vem betalar underskott”, eller tryck på en rad.',
    ...(topic
      ? { actions: offered.map(asked) }
      : {
          menu: RULES.filter(({ id }) => TOPICS.includes(id)).map((rule) => ({
            title: shortTitle(rule),
            example: rule.headline,
            command: 'rule.find' as const,
            params: { topic: rule.names[0] ?? rule.id },
          })),
        }),
  };
}
