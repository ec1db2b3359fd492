import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/calculation/number.js';
import { createInputIds, inputName } from '../../src/cards/input-ids.js';
import { renderCard } from '../../src/cards/render.js';
import { withSoftHyphens } from '../../src/cards/soft-hyphens.js';
import type { Answer, Field } from '../../src/commands/answer.js';
import { renderText } from '../../src/text/render.js';
import { faults } from './check.js';
import * as samples from './samples.js';

const json = (answer: Answer) => JSON.stringify(renderCard(answer, 'k'));
const bytes = (answer: Answer) => Buffer.byteLength(json(answer));
const field = (name: string): Field => ({ name, label: 'År', kind: 'text', required: true, errorMessage: 'Skriv ett år, till exempel 2021.' });
const bare: Answer = { command: 'budget.status', params: {}, status: 'ok', context: 'Södra Vätterbygden', headline: 'Svar' };

describe('a long table', () => {
  const long = (rows: number): Answer => ({
    ...bare,
    tables: [
      {
        title: 'Poster',
        columns: ['tkr', 'Budget', 'Prognos', 'Skillnad'],
        rows: [
          ...Array.from({ length: rows }, (_, index) => ({
            cells: [
              `Post ${index} med ett ganska långt namn`,
              ...[1, 2, 3].map((part) => ({ value: decimal(index * part), unit: 'tkr', decimals: 1 }) as const),
            ],
          })),
          { cells: ['Summa', { value: decimal(1), unit: 'tkr', decimals: 1 }, null, null], total: true as const },
        ],
      },
    ],
  });

  test('is cut to fit, says how many rows are left, and keeps its sum', () => {
    const answer = long(200);
    expect(bytes(answer)).toBeLessThanOrEqual(28 * 1024);
    expect(json(answer)).toContain('… och 170\u00a0rader till');
    expect(json(answer)).toContain('Summa');
    expect(faults(renderCard(answer, 'k'), answer)).toEqual([]);
  });

  test('stands whole in the text', () => {
    expect(renderText(long(200))).toContain('Post 199 med');
  });

  test('of thirty rows is not cut', () => {
    expect(json(long(29))).not.toContain('… och');
  });

  test('five of them still fit', () => {
    const [table] = long(60).tables ?? [];
    if (!table) throw new Error('no table');
    const answer = { ...bare, tables: [table, table, table, table, table] };
    expect(bytes(answer)).toBeLessThanOrEqual(28 * 1024);
    expect(json(answer)).toContain('rader till');
  });
});

test('a very long calculation is cut, and says so', () => {
  const answer = { ...bare, calculation: Array.from({ length: 60 }, () => samples.stateOf2025) };
  expect(bytes(answer)).toBeLessThanOrEqual(28 * 1024);
  expect(json(answer)).toContain('uträkningar till');
});

describe('a column', () => {
  const columnsOf = (rows: readonly (readonly string[])[]) => {
    const answer: Answer = { ...bare, tables: [{ title: 'Tabell', columns: ['A', 'B'], rows: rows.map((cells) => ({ cells })) }] };
    expect(faults(renderCard(answer, 'k'), answer)).toEqual([]);
    const table = renderCard(answer, 'k').body.find((item) => (item as { type: string }).type === 'Table');
    return (table as { columns: readonly { width: number; horizontalCellContentAlignment?: string }[] }).columns;
  };
  const alignment = (...cells: string[]) => columnsOf(cells.map((cell) => ['Namn', cell]))[1]?.horizontalCellContentAlignment;

  test('of figures stands to the right, though they come in words and with a short word among them', () => {
    expect(alignment('6\u00a0658\u00a0000\u00a0kr', '−15,2\u00a0%', 'i tid')).toBe('Right');
    expect(alignment('20\u00a0november\u00a02026')).toBeUndefined();
    expect(alignment('6\u00a0658\u00a0000\u00a0kr', 'finns inte i källan')).toBeUndefined();
  });

  test('of sentences gets more room than the names before it', () => {
    const [name, sentence] = columnsOf([['Koll på förmåga', '39 står under nya enligt tabellens summor, men spåren på bilden blir 39 avslutade.']]);
    expect(sentence?.width).toBeGreaterThan(name?.width ?? 0);
  });
});

describe('inputs of the same name', () => {
  const answer: Answer = {
    ...bare,
    form: [field('year')],
    actions: [
      { title: 'Visa', command: 'budget.status', params: {}, primary: true },
      { title: 'Byt år', command: 'budget.status', params: {}, fields: [field('year'), field('line')] },
      { title: 'Jämför', command: 'budget.status', params: {}, fields: [field('year')] },
    ],
  };

  test('have ids of their own in one card, and the name can be read from each', () => {
    const ids = [...json(answer).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids).toEqual(['year', 'year.2', 'line', 'year.3']);
    expect(ids.map(inputName)).toEqual(['year', 'year', 'line', 'year']);
    expect(faults(renderCard(answer, 'k'), answer)).toEqual([]);
  });

  test('do not disturb names with a dot', () => {
    const idOf = createInputIds();
    expect([idOf('exits.work'), idOf('exits.work'), idOf('exits.track1')]).toEqual(['exits.work', 'exits.work.2', 'exits.track1']);
    expect(['exits.work', 'exits.work.2', 'exits.track1'].map(inputName)).toEqual(['exits.work', 'exits.work', 'exits.track1']);
  });
});

describe('a field of a form', () => {
  const halves = (field: Partial<Field>) => {
    const fields = [{ ...count('women'), ...field }, count('men')];
    const answer: Answer = { ...bare, form: fields };
    expect(faults(renderCard(answer, 'k'), answer)).toEqual([]);
    const body = renderCard(answer, 'k').body as readonly { columns?: readonly { items: readonly { id?: string }[] }[] }[];
    return body.some(({ columns = [] }) => columns.some(({ items }) => items.some(({ id }) => id === 'women')));
  };
  const count = (name: string): Field => ({ ...field(name), kind: 'count' });
  const choices = (...titles: string[]) => titles.map((title) => ({ title, value: title }));

  test('shares its row with the next where half a phone holds it', () => {
    expect(halves({})).toBe(true);
    expect(halves({ kind: 'choice', choices: choices('Budget', 'Plan') })).toBe(true);
  });

  test('has a row of its own where half a phone would cut what it holds', () => {
    expect(halves({ kind: 'choice', choices: choices('Möte', 'Medlemssamråd') })).toBe(false);
    expect(halves({ kind: 'date' })).toBe(false);
    expect(halves({ kind: 'text' })).toBe(false);
  });
});

describe('buttons', () => {
  const action = (title: string, primary?: true) => ({ title, command: 'help', params: {}, ...(primary ? { primary } : {}) }) as const;
  const titles = (answer: Answer) =>
    ((renderCard(answer, 'k').actions ?? []) as readonly { title: string; style?: string }[]).map(({ title, style }) => [title, style]);

  test('the main one stands first and is alone in its colour', () => {
    expect(titles({ ...bare, actions: [action('A'), action('B', true), action('C', true)] })).toEqual([
      ['B', 'positive'],
      ['A', undefined],
      ['C', undefined],
    ]);
  });

  test('keep the key of their own place, so that a press counts once wherever it stands', () => {
    expect([...json({ ...bare, actions: [action('A'), action('B', true)] }).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key)).toEqual([
      'k:1',
      'k:1',
      'k:0',
      'k:0',
    ]);
  });

  test('are at most six in the card, all in the text', () => {
    const answer = { ...bare, actions: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((title) => action(title)) };
    expect(titles(answer)).toHaveLength(6);
    expect(renderText(answer)).toContain('F · G');
  });

  test('an empty field cannot stop Avbryt', () => {
    const [, cancel] = renderCard(samples.reportEmpty, 'k').actions as readonly {
      associatedInputs?: string;
      fallback: { associatedInputs?: string };
    }[];
    expect(cancel?.associatedInputs).toBe('none');
    expect(cancel?.fallback.associatedInputs).toBe('none');
  });
});

describe('what is seen', () => {
  test('a table is folded behind a chart, and open where it is the answer', () => {
    expect(json(samples.budgetStatus)).toContain('Visa tabell');
    expect(json(samples.missing)).not.toContain('Visa tabell');
  });

  test('cards with a chart or a table are wide, forms are not', () => {
    expect([samples.budgetStatus, samples.missing, samples.reportEmpty].map((answer) => renderCard(answer, 'k').msteams)).toEqual([
      { width: 'Full' },
      { width: 'Full' },
      undefined,
    ]);
  });

  test('is spoken in one or two sentences: the answer, and what must not be missed', () => {
    expect(String(renderCard(samples.budgetStatus, 'k').speak).replaceAll('\u00a0', ' ')).toBe(
      'Underskott 1 394 900 kr, kapitalet täcker det. Varning: nästan hela kapitalet används.',
    );
    expect(renderCard(samples.ask, 'k').speak).toBe('Vilket år menar du?');
  });

  test('what somebody wrote is no Markdown in the card', () => {
    expect(json(samples.deviating)).not.toMatch(/\*se\*|\]\(https/);
  });

  test('a line ends at a multiple of four, above its highest point', () => {
    expect(json(samples.growth)).toContain('"yMin":0,"yMax":8');
  });
});

test.each([
  ['Kompetensutveckling', 'Kompetens-utveckling'],
  ['Etableringsstödjare', 'Etablerings-stödjare'],
  ['Förstudie samsjuklighet', 'Förstudie sam-sjuklighet'],
  ['Projektgemensamt', 'Projekt-gemensamt'],
  ['Samverkansteam', 'Samverkans-team'],
  ['administration', 'admini-stration'],
  ['SAMverkan', 'SAMverkan'],
  ['Samverkan', 'Samverkan'],
])('%s may break as %s, in a table cell', (word, broken) => {
  expect(withSoftHyphens(word).replaceAll('\u00ad', '-')).toBe(broken);
});
