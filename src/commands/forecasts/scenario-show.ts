import { z } from 'zod';
import { list } from '../../swedish/format.js';
import { localTime, longDate } from '../../swedish/time.js';
import type { Action, Answer, Field, Parameters } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { baselineTable, meansBaseline } from './scenario-baseline.js';
import { comparisonAnswer, outcomeWords } from './scenario-compare.js';
import { namesMeant } from './scenario-names.js';
import { runAsSaved } from './scenario-run.js';
import { versionNotices } from './scenario-version.js';
import { mayChange, type StoredScenario, scenarioNamed, scenariosOf } from './scenarios.js';

const MOST_ROWS = 8;

export const scenarioShow = defineCommand({
  id: 'scenario.show',
  title: 'Scenarier',
  who: 'member',
  examples: [
    'visa scenarier',
    'visa scenario A',
    'jämför scenario A med scenario B',
    'jämför scenario A och B',
    'vilka scenarier har vi',
    'lista sparade scenarier',
    'scenario Försiktig',
    'visa scenariot Försiktig',
    'visa scenario Enter dyrare',
    'visa scenario Plan B',
    'öppna scenario B',
    'hur såg scenario A ut',
    'visa scenarierna bredvid varandra',
    'ställ scenario A mot scenario B',
    'vad skiljer scenario A från scenario B',
    'mina scenarier',
    'scenario A vs scenario B',
    'show scenarios',
    'vilka scenarier finns sparade',
    'öppna scenario A',
  ],
  parameters: z.object({
    association: parameters.association,
    scenario: parameters.scenario,
    otherScenario: parameters.otherScenario,
    scenarioWords: parameters.scenarioWords,
  }),
  async answer(read, turn): Promise<Answer> {
    const scenarios = await scenariosOf(turn);
    const names = scenarios.map(({ body }) => body.name);
    const { scenario, otherScenario } = namesMeant(read, names, false);
    if (!scenario) return await listAnswer(scenarios, turn);
    const found = scenarioNamed(scenarios, scenario);
    const other = otherScenario ? scenarioNamed(scenarios, otherScenario) : null;
    const isBaseline = otherScenario !== undefined && !other && meansBaseline(otherScenario);
    if (!found || (otherScenario && !other && !isBaseline))
      return missing(scenarios, { scenario, ...(otherScenario ? { otherScenario } : {}) }, turn);
    const saved = await runAsSaved(found, turn);
    const otherSaved = other ? await runAsSaved(other, turn) : null;
    if (!saved || (other && !otherSaved)) return missing(scenarios, { scenario }, turn);
    if (other && otherSaved) return comparisonAnswer({ scenario: found, ...saved }, { scenario: other, ...otherSaved }, turn);
    const { run, newer } = saved;
    const { answer } = run;
    return {
      ...answer,
      command: 'scenario.show',
      params: { association: turn.association.id, scenario: found.body.name, ...(isBaseline ? { otherScenario } : {}) },
      context: `${turn.association.name} · scenario ${found.body.name}${isBaseline ? ' mot budgeten' : ''}`,
      notices: [...versionNotices({ scenario: found, ...saved }), ...(answer.notices ?? [])],
      ...(isBaseline ? { tables: [...baselineTable(run), ...(answer.tables ?? [])] } : {}),
      actions: [...(newer ? [anewAction(found)] : []), ...actions(found, scenarios, turn)],
    };
  },
});

/** The same question over the budget that stands now. */
const anewAction = ({ body }: StoredScenario): Action => ({
  title: 'Räkna på den nya',
  command: body.command,
  params: body.params as Parameters,
  primary: true,
});

function actions(stored: StoredScenario, scenarios: readonly StoredScenario[], turn: Turn): Action[] {
  const { body } = stored;
  const { association } = turn;
  const others = scenarios.filter(({ body: { scenario } }) => scenario !== body.scenario).map(({ body: { name } }) => name);
  const [first] = others;
  const params = { association: association.id, scenario: body.name };
  return [
    ...(first
      ? [
          {
            title: 'Jämför',
            command: 'scenario.show',
            params,
            fields: [choice('otherScenario', 'Med', others, first)],
            submitTitle: 'Jämför',
          } as const,
        ]
      : []),
    ...(body.shared ? [] : [{ title: 'Dela', command: 'scenario.edit', params: { ...params, scenarioChange: 'share' } } as const]),
    ...(mayChange(stored, turn) ? [{ title: 'Ta bort', command: 'scenario.edit', params: { ...params, scenarioChange: 'discard' } } as const] : []),
  ];
}

function choice(name: 'scenario' | 'otherScenario', label: string, names: readonly string[], value: string): Field {
  return {
    name,
    label,
    kind: 'choice',
    required: true,
    value,
    choices: names.map((each) => ({ title: each, value: each })),
    errorMessage: 'Välj ett scenario.',
  };
}

async function listAnswer(scenarios: readonly StoredScenario[], turn: Turn): Promise<Answer> {
  const { association } = turn;
  const base = {
    command: 'scenario.show',
    params: { association: association.id },
    status: 'ok',
    context: `${association.name} · scenarier`,
  } as const;
  if (scenarios.length === 0)
    return {
      ...base,
      headline: 'Inga scenarier är sparade',
      lead: 'Fråga till exempel ”om Enter blir 100 tkr dyrare”, och skriv sedan ”spara som scenario A”.',
    };
  const shown = scenarios.slice(-MOST_ROWS).reverse();
  const menu = await Promise.all(
    shown.map(async (scenario) => {
      const run = (await runAsSaved(scenario, turn))?.run;
      const { name, shared } = scenario.body;
      const saved = longDate(localTime(new Date(scenario.at)).date);
      const words = [run?.assumptions, run ? outcomeWords(run) : 'går inte att räkna nu', `${shared ? 'delat' : 'bara du'}, ${saved}`]
        .filter(Boolean)
        .join(' · ');
      return { title: name, example: words, command: 'scenario.show' as const, params: { association: association.id, scenario: name } };
    }),
  );
  const names = scenarios.map(({ body }) => body.name);
  const [last, before] = [names.at(-1), names.at(-2)];
  return {
    ...base,
    headline: scenarios.length === 1 ? 'Ett scenario är sparat' : `${scenarios.length} scenarier är sparade`,
    ...(scenarios.length > MOST_ROWS ? { lead: `De ${MOST_ROWS} senaste. Övriga: ${list(names.slice(0, -MOST_ROWS))}.` } : {}),
    menu,
    actions:
      last && before
        ? [
            {
              title: 'Jämför två',
              command: 'scenario.show',
              params: { association: association.id },
              fields: [choice('scenario', 'Scenario', names, before), choice('otherScenario', 'Med', names, last)],
              submitTitle: 'Jämför',
            },
          ]
        : [],
  };
}

function missing(scenarios: readonly StoredScenario[], params: Parameters, { association }: Turn): Answer {
  const names = scenarios.map(({ body }) => body.name);
  const absent = [params.scenario, params.otherScenario].filter((name) => typeof name === 'string').filter((name) => !scenarioNamed(scenarios, name));
  return {
    command: 'scenario.show',
    params: { ...params, association: association.id },
    status: 'invalid',
    context: `${association.name} · scenarier`,
    headline: 'Det scenariot finns inte här',
    lead: [
      absent.length > 0 ? `${list(absent)} är inte ${absent.length === 1 ? 'sparat' : 'sparade'}.` : '',
      names.length > 0 ? `Scenarierna är ${list(names)}.` : 'Inga scenarier är sparade.',
    ]
      .filter(Boolean)
      .join(' '),
    actions: names.length > 0 ? [{ title: 'Visa scenarier', command: 'scenario.show', params: { association: association.id } }] : [],
  };
}
