import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { StoredRecord } from '../../src/store/port.js';
import type { Reply } from '../../src/turn/message.js';
import { faults } from '../cards/check.js';
import { type World, world } from '../turn/world.js';
import { forgedInputs, forgedParameters } from './values.js';

const ROLES = {
  coach: { role: 'coach', interventions: ['enter'] },
  member: { role: 'member', interventions: null },
  reader: { role: 'reader', interventions: [] },
  none: { role: 'none', interventions: [] },
} as const;

/** Every record of every association, in a form that tells whether anything was written. */
async function everything({ store }: World): Promise<string> {
  const ids = ['sodra-vatterbygden', 'finnveden', 'goteborg'];
  const all = await Promise.all(ids.map(async (id) => Promise.all((await store.years(id)).map((year) => store.records(id, year)))));
  for (const record of all.flat(2)) StoredRecord.parse(record);
  return JSON.stringify(all);
}

/** An answer that somebody can use: in Swedish, whole, and not our own fault. */
function isAnAnswer({ answer, text, card }: Reply, { errors }: World): void {
  expect(errors).toEqual([]);
  expect(answer.status).not.toBe('error');
  expect(answer.headline.trim()).not.toBe('');
  const own = text.replaceAll(/["”][^"”]*["”]/g, '');
  expect(own).not.toMatch(/undefined|\[object|NaN|Infinity|Invalid|expected|received|1e\+?\d/);
  expect(text.length).toBeLessThan(60_000);
  if (card) expect(faults(card, answer)).toEqual([]);
}

/** What was there when the forged press came: a proposal, outcomes, a report, a meeting, two scenarios, a decision, reminders. */
const EARLIER = [
  'gör ett budgetförslag 2027 med 2 % högre kostnader',
  'utfall enter 1 950 000 till och med augusti 2026',
  'enter oktober 2026: 12 kvinnor, 9 män',
  'lägg in styrelsemöte 4 mars 2027 kl 13.30 i Habo',
  'registrera beslut § 14 den 20 november 2026: avtalet om Enter förlängs ett år',
];

async function lived(): Promise<World> {
  const here = world(ROLES);
  for (const text of EARLIER) {
    const { answer } = await here.say(text);
    if (answer.pending?.kind === 'confirm') await here.say('ja');
  }
  for (const name of ['A', 'B']) {
    await here.say(`budget 2021: om Enter blir ${name === 'A' ? 100 : 200} tkr dyrare`);
    await here.say(`spara som scenario ${name}`);
  }
  await here.say('påminn oss en vecka innan');
  return here;
}

async function forged(command: Command, params: object, inputs: object, user: string, here: World): Promise<void> {
  const before = await everything(here);
  const shown = await here.press({ command: command.id, params, key: 'forged', ...inputs }, { user });
  isAnAnswer(shown, here);
  const after = await everything(here);
  // A scenario is the person's own and is kept at once; everything else waits for a yes.
  if (after !== before) expect([shown.answer.status, command.id]).toEqual(['ok', 'scenario.edit']);
  if (user === 'none') expect(['denied', 'invalid', 'refused', 'unknown']).toContain(shown.answer.status);
  const pending = shown.answer.pending;
  if (!pending) return;
  const answered = await here.say(pending.kind === 'override' ? 'spara ändå: stämmer med underlaget' : 'ja', { user });
  isAnAnswer(answered, here);
  const saved = await everything(here);
  const again = await here.say('ångra', { user });
  isAnAnswer(again, here);
  expect((await everything(here)).length).toBeGreaterThanOrEqual(saved.length);
}

describe('a press that no card of ours made', () => {
  it.each(COMMANDS.map((command) => [command.id, command] as const))(
    '%s answers in words, and writes nothing by halves',
    async (_, command) => {
      const names = Object.keys(command.parameters.shape);
      const old = await lived();
      await fc.assert(
        fc.asyncProperty(
          forgedParameters(names),
          forgedInputs(names),
          fc.constantFrom('director', 'director', 'director', 'coach', 'member', 'none'),
          fc.boolean(),
          async (params, inputs, user, isNew) => forged(command, params, inputs, user, isNew ? world(ROLES) : old),
        ),
        { numRuns: Number(process.env.FORGED_RUNS ?? 60), seed: 20261122 },
      );
    },
    120_000,
  );
});
