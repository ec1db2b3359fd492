import { z } from 'zod';
import type { ScenarioRecord } from '../../store/bodies/scenarios.js';
import { fingerprint } from '../../store/fingerprint.js';
import { list } from '../../swedish/format.js';
import { dateAndTime, localTime } from '../../swedish/time.js';
import type { Answer } from '../answer.js';
import { defineCommand, type Turn } from '../command.js';
import { contributionGrowth } from '../contributions/growth.js';
import { fieldFor } from '../fields.js';
import { lastAnswer } from '../last-answers.js';
import { parameters } from '../parameters/parameters.js';
import { plain } from '../parameters/plain.js';
import { takeBack } from '../plans/undo.js';
import { undoButton } from '../reply-buttons.js';
import { appendOne } from '../saving.js';
import { ForecastSaid } from './said.js';
import { namesMeant } from './scenario-names.js';
import { runScenario, type WhatIfQuestion } from './scenario-run.js';
import { mayChange, type StoredScenario, scenarioNamed, scenariosOf } from './scenarios.js';

const Said = z.object({
  association: parameters.association,
  scenarioChange: parameters.scenarioChange,
  scenario: parameters.scenario.nullable(),
  otherScenario: parameters.otherScenario.nullable(),
  scenarioWords: parameters.scenarioWords,
  whatIf: parameters.whatIf,
});
type Said = z.infer<typeof Said>;

export const scenarioEdit = defineCommand({
  id: 'scenario.edit',
  title: 'Spara scenario',
  who: 'member',
  examples: [
    'spara som scenario Försiktig',
    'spara scenariot som A',
    'spara det som scenario B',
    'spara som scenario "Enter dyrare"',
    'spara som scenario Mindre från staten',
    'behåll det här som scenario Plan B',
    'döp om scenario A till Försiktig',
    'byt namn på scenario A till C',
    'ta bort scenario A',
    'kasta scenario B',
    'dela scenario A med alla',
    'dela scenariot Försiktig med styrelsen',
    'släng scenario C',
    'kalla det scenario Sparsam',
    'radera scenariot Försiktig',
    'save as scenario A',
  ],
  parameters: Said,
  async answer({ scenarioWords, ...read }, turn): Promise<Answer> {
    const scenarios = await scenariosOf(turn);
    if (read.scenarioChange === undefined || read.scenarioChange === 'save') return await save(read, scenarios, turn);
    const names = scenarios.map(({ body }) => body.name);
    const said = {
      ...read,
      ...namesMeant(
        { scenario: read.scenario ?? undefined, otherScenario: read.otherScenario ?? undefined, scenarioWords },
        names,
        read.scenarioChange === 'rename',
      ),
    };
    const found = said.scenario ? scenarioNamed(scenarios, said.scenario) : null;
    if (!found) return whichScenario(said, scenarios, turn);
    if (!mayChange(found, turn)) return notYours(said, found, turn);
    switch (read.scenarioChange) {
      case 'rename':
        return await rename(said, found, scenarios, turn);
      case 'share':
        return await keep(
          { ...found.body, shared: true },
          `${found.body.name} syns för alla`,
          'Alla med en roll i förbundet kan visa scenariot.',
          said,
          turn,
        );
      case 'discard':
        return await keep(
          { ...found.body, discarded: true },
          `${found.body.name} är borttaget`,
          'Det syns inte längre, men finns kvar i loggen.',
          said,
          turn,
        );
    }
  },
  async undo(turn, receipt): Promise<Answer | null> {
    const undone = await takeBack(turn, ['scenario'], receipt);
    if (!undone) return null;
    const [first] = undone;
    const name = first?.body.type === 'scenario' ? first.body.name : '';
    const lead = `Det senast sparade om scenariot ${name} räknas inte längre: det är som det var innan. Allt står kvar i loggen.`;
    return { ...base(turn, {}), status: 'ok', headline: 'Ångrat', lead, actions: [listAction(turn)] };
  },
});

function base({ association }: Turn, params: object) {
  return { command: 'scenario.edit', params: { ...plain(params), association: association.id }, context: `${association.name} · scenarier` } as const;
}

const listAction = ({ association }: Turn) =>
  ({ title: 'Visa scenarier', command: 'scenario.show', params: { association: association.id } }) as const;

async function save(said: Said, scenarios: readonly StoredScenario[], turn: Turn): Promise<Answer> {
  const last = said.whatIf ?? (await lastAnswer(turn, 'forecast.year', 'contribution.growth'));
  if (!last || (last.command !== 'forecast.year' && last.command !== 'contribution.growth'))
    return {
      ...base(turn, said),
      status: 'invalid',
      headline: 'Det finns inget att spara än',
      lead: 'Fråga först vad som händer, till exempel ”om Enter blir 100 tkr dyrare”, och spara svaret inom en halvtimme. Inget är sparat.',
    };
  const whatIf = questionOf(last.command, last.params);
  if (!said.scenario)
    return {
      ...base(turn, { ...said, scenarioChange: 'save', whatIf }),
      status: 'ask',
      headline: 'Vad ska scenariot heta?',
      form: [fieldFor('scenario')],
      actions: [
        { title: 'Spara', command: 'scenario.edit', params: { association: turn.association.id, scenarioChange: 'save', whatIf }, primary: true },
      ],
      pending: { kind: 'complete', command: 'scenario.edit', params: { association: turn.association.id, scenarioChange: 'save', whatIf } },
    };
  const run = await runScenario(whatIf, turn);
  if (!run || run.measures.length === 0)
    return {
      ...base(turn, said),
      status: 'invalid',
      headline: 'Det går inte att spara',
      lead: 'Frågan går inte att räkna på här. Ställ den igen och spara svaret. Inget är sparat.',
    };
  const taken = scenarioNamed(scenarios, said.scenario);
  if (taken)
    return {
      ...base(turn, said),
      status: 'invalid',
      headline: 'Namnet är upptaget',
      lead: `Det finns redan ett scenario som heter ${taken.body.name}. Välj ett annat namn, eller ta bort det först. Inget är sparat.`,
      form: [fieldFor('scenario', `${said.scenario} 2`.slice(0, 40))],
      actions: [
        { title: 'Spara', command: 'scenario.edit', params: { association: turn.association.id, scenarioChange: 'save', whatIf }, primary: true },
      ],
    };
  const shared = turn.conversation.kind !== 'personal';
  const record: ScenarioRecord = {
    type: 'scenario',
    scenario: fingerprint(turn.key),
    name: said.scenario,
    command: whatIf.command,
    params: JSON.parse(JSON.stringify(whatIf.params)),
    baseline: run.baseline,
    shared,
    discarded: false,
  };
  const who = shared ? 'Alla med en roll i förbundet kan visa det.' : 'Bara du ser det, tills du delar det.';
  return await keep(
    record,
    `Sparat: ${said.scenario}`,
    `${run.assumptions}${/\.$/.test(run.assumptions) ? '' : '.'} ${who}`,
    { ...said, whatIf },
    turn,
  );
}

/** Only what the question itself knows is kept: whatever else a card sends beside it is left out. */
function questionOf(command: WhatIfQuestion['command'], params: object): WhatIfQuestion {
  const said = (command === 'forecast.year' ? ForecastSaid : contributionGrowth.parameters).safeParse(params);
  return { command, params: said.success ? plain(said.data) : {} };
}

async function rename(said: Said, found: StoredScenario, scenarios: readonly StoredScenario[], turn: Turn): Promise<Answer> {
  const name = said.otherScenario;
  if (!name)
    return {
      ...base(turn, said),
      status: 'ask',
      headline: `Vad ska ${found.body.name} heta?`,
      form: [{ ...fieldFor('scenario'), name: 'otherScenario' }],
      actions: [
        {
          title: 'Spara',
          command: 'scenario.edit',
          params: { association: turn.association.id, scenarioChange: 'rename', scenario: found.body.name },
          primary: true,
        },
      ],
      pending: {
        kind: 'complete',
        command: 'scenario.edit',
        params: { association: turn.association.id, scenarioChange: 'rename', scenario: found.body.name },
      },
    };
  const taken = scenarioNamed(scenarios, name);
  if (taken && taken.body.scenario !== found.body.scenario)
    return {
      ...base(turn, said),
      status: 'invalid',
      headline: 'Namnet är upptaget',
      lead: `Det finns redan ett scenario som heter ${taken.body.name}. Inget är sparat.`,
    };
  return await keep(
    { ...found.body, name },
    `Sparat: heter nu ${name}`,
    `Det hette ${found.body.name} förut.`,
    { ...said, scenario: found.body.name, otherScenario: name },
    turn,
  );
}

/** Appends the scenario as it stands from now on; the same delivery counts once. */
async function keep(record: ScenarioRecord, headline: string, lead: string, said: object, turn: Turn): Promise<Answer> {
  const { association, now, key } = turn;
  const saved = await appendOne(turn, { year: localTime(now).year, key, body: record });
  const { name, discarded, shared } = record;
  const show = { title: 'Visa', command: 'scenario.show', params: { association: association.id, scenario: name } } as const;
  const share = {
    title: 'Dela',
    command: 'scenario.edit',
    params: { association: association.id, scenarioChange: 'share', scenario: name },
  } as const;
  return {
    ...base(turn, { scenario: name, ...said }),
    status: 'ok',
    headline,
    notices: [
      {
        kind: 'good',
        text: `${discarded ? 'Ändringen är sparad' : 'Scenariot är sparat'} ${dateAndTime(new Date(saved.at))}. Kvitto ${saved.sequence}.`,
      },
    ],
    lead,
    ...(discarded ? {} : { source: record.baseline.source }),
    actions: discarded ? [listAction(turn), undoButton('scenario.edit', saved)] : [show, ...(shared ? [] : [share]), listAction(turn)],
  };
}

function notYours(said: Said, { body }: StoredScenario, turn: Turn): Answer {
  return {
    ...base(turn, said),
    status: 'denied',
    headline: 'Scenariot är någon annans',
    lead: `Bara den som sparade ${body.name}, eller förbundschefen, kan döpa om, dela eller ta bort det. Du kan visa och jämföra det. Inget är sparat.`,
    actions: [listAction(turn)],
  };
}

function whichScenario(said: Said, scenarios: readonly StoredScenario[], turn: Turn): Answer {
  const names = scenarios.map(({ body }) => body.name);
  return {
    ...base(turn, said),
    status: 'invalid',
    headline: said.scenario ? 'Det scenariot finns inte' : 'Vilket scenario?',
    lead:
      names.length > 0 ? `Scenarierna är ${list(names)}. Inget är sparat.` : 'Inga scenarier är sparade. Spara ett svar med ”spara som scenario A”.',
    actions: names.length > 0 ? [listAction(turn)] : [],
  };
}
