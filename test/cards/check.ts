import { z } from 'zod';
import type { AdaptiveCard } from '../../src/cards/card.js';
import type { Answer } from '../../src/commands/answer.js';
import { number } from '../../src/swedish/format.js';
import { grouped } from '../../src/swedish/grouped.js';
import { renderText } from '../../src/text/render.js';

const Node = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  title: z.string().optional(),
  label: z.string().optional(),
  errorMessage: z.string().optional(),
  altText: z.string().optional(),
  wrap: z.boolean().optional(),
  style: z.string().optional(),
  value: z.string().optional(),
  verb: z.string().optional(),
  data: z.unknown().optional(),
  fallback: z.unknown().optional(),
});
type Node = z.infer<typeof Node>;

const Point = z.looseObject({ x: z.string(), y: z.number() });
const ChartNode = z.looseObject({ data: z.union([z.array(Point), z.array(z.looseObject({ legend: z.string(), values: z.array(Point) }))]) });
const StackedNode = z.looseObject({
  type: z.literal('Chart.HorizontalBar.Stacked'),
  data: z
    .array(z.looseObject({ title: z.string(), data: z.array(z.looseObject({ legend: z.string(), value: z.int().positive() })).min(2) }))
    .length(1),
});
const GaugeNode = z.looseObject({
  type: z.literal('Chart.Gauge'),
  min: z.literal(0),
  max: z.literal(100),
  value: z.int().min(0).max(100),
  subLabel: z.string(),
  segments: z.array(z.looseObject({ legend: z.string(), size: z.number().positive(), color: z.string() })),
});
const FactsNode = z.looseObject({ facts: z.array(z.looseObject({ title: z.string(), value: z.string() })) });
const ChoicesNode = z.looseObject({ value: z.string(), choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).min(1) });
const PressData = z.strictObject({ command: z.string(), params: z.record(z.string(), z.unknown()), key: z.string().min(1) });
const Card = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  speak: z.string().min(3),
  body: z.array(z.unknown()).min(1),
  actions: z.array(Node).max(6).optional(),
});

const MOST_BYTES = 28 * 1024;
const INPUT = /^Input\./;
const CHART = /^Chart\./;

/** Every element, input and action of a card, folded forms too; what only stands in a fallback is given apart. */
function nodes(value: unknown): { drawn: Node[]; fallback: Node[] } {
  const drawn: Node[] = [];
  const fallback: Node[] = [];
  const walk = (part: unknown, into: Node[], where: string) => {
    if (Array.isArray(part)) for (const each of part) walk(each, into, where);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    const node = Node.safeParse(part);
    if (node.success) into.push(node.data);
    for (const [name, child] of Object.entries(part)) {
      if (name !== 'data' && name !== 'layouts') walk(child, name === 'fallback' ? fallback : into, name);
    }
  };
  walk(value, drawn, '');
  return { drawn, fallback };
}

function chartWords(node: Node): string[] {
  if (node.type === 'Chart.Gauge') {
    const { value, subLabel, segments } = GaugeNode.parse(node);
    return [number(value), subLabel, ...segments.map(({ legend }) => legend)];
  }
  if (node.type === 'Chart.HorizontalBar.Stacked') {
    const [bar] = StackedNode.parse(node).data;
    const values = bar?.data.map(({ value }) => value) ?? [];
    return [
      bar?.title ?? '',
      ...(bar?.data.map(({ legend }) => legend) ?? []),
      ...values.map((value) => number(value)),
      number(values.reduce((a, b) => a + b, 0)),
    ];
  }
  return ChartNode.parse(node).data.flatMap((each) =>
    'values' in each
      ? [
          String(each.legend),
          ...z
            .array(Point)
            .parse(each.values)
            .flatMap(({ x, y }) => [x, number(y)]),
        ]
      : Point.array()
          .parse([each])
          .flatMap(({ x, y }) => [x, number(y)]),
  );
}

/** A People Picker: what can be chosen comes from Teams. */
const isSearch = (node: Node) => 'choices.data' in node;

/** The words and numbers that a reader of the card meets, chart numbers as Swedish numbers. */
function visible(node: Node): string[] {
  const points = CHART.test(node.type) ? chartWords(node) : [];
  const facts = node.type === 'FactSet' ? FactsNode.parse(node).facts.flatMap(({ title, value }) => [title, value]) : [];
  const choices =
    node.type === 'Input.ChoiceSet' && !isSearch(node) ? ChoicesNode.parse(node).choices.map(({ title }) => title) : [grouped(node.value ?? '')];
  return [node.text ?? '', node.title ?? '', node.label ?? '', ...points, ...facts, ...(INPUT.test(node.type) ? choices : [])];
}

/** "1 394 900", "45,0", "−15,2" as they are printed. A minus counts only where it is not a hyphen or a subtraction. */
export function numbersIn(text: string): string[] {
  return text.replaceAll('\u00ad', '').match(/(?<![\p{L}\d])[−+]?\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|[−+]?\d+(?:[,.:]\d+)*/gu) ?? [];
}

/** "12 500" with an ordinary space: a line may end within it. */
export const breaksGroups = (text: string): boolean => /(?<![\d\u00a0.,])\d{1,3} \d{3}(?!\d)/.test(text);

/** What is wrong with a card, each fault in words; nothing when it keeps every rule that a machine can see. */
export function faults(card: AdaptiveCard | null, answer: Answer): string[] {
  if (card === null) return ['there is no card'];
  const parsed = Card.safeParse(card);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { drawn, fallback } = nodes(card);
  const all = [...drawn, ...fallback];
  const found: string[] = [];
  const fault = (when: boolean, words: string) => {
    if (when) found.push(words);
  };

  const bytes = Buffer.byteLength(JSON.stringify(card));
  fault(bytes > MOST_BYTES, `${bytes} bytes`);
  for (const node of all) {
    const name = `${node.type} ${node.id ?? node.title ?? node.text ?? ''}`;
    fault(node.type === 'TextBlock' && node.wrap !== true, `${name} does not wrap`);
    fault(node.type === 'TextBlock' && !node.text && node.text !== '', `${name} has no text`);
    fault(node.type === 'Image' && !node.altText, `${name} has no alternative text`);
    fault(INPUT.test(node.type) && (!node.id || !node.label || !node.errorMessage), `${name} lacks id, label or error message`);
    fault(node.type === 'Input.ChoiceSet' && !isSearch(node) && !ChoicesNode.safeParse(node).success, `${name} has nothing chosen`);
    fault(node.type === 'Input.Number', `${name} cannot show a decimal comma`);
    fault(CHART.test(node.type) && (!node.title || !FactsNode.safeParse(node.fallback).success), `${name} lacks title or fallback`);
    if (node.type === 'Action.Execute') {
      const data = PressData.safeParse(node.data);
      const submit = Node.safeParse(node.fallback);
      fault(!data.success || data.data.command !== node.verb, `${name} does not carry { command, params, key }`);
      fault(
        !submit.success || submit.data.type !== 'Action.Submit' || JSON.stringify(submit.data.data) !== JSON.stringify(node.data),
        `${name} has no equal fallback`,
      );
    }
    fault(/^Action\.(Execute|Submit|ShowCard|ToggleVisibility)$/.test(node.type) && !node.title, `${name} has no title`);
    fault([...visible(node), node.errorMessage ?? ''].some(breaksGroups), `${name} has digits in groups that a line may break`);
    const softHyphen = visible(node).some((text) => text.includes('\u00ad'));
    fault(softHyphen && node.type !== 'TextBlock' && !INPUT.test(node.type), `${name} has a soft hyphen`);
  }
  const positive = drawn.filter((node) => /^Action\.(Execute|ShowCard)$/.test(node.type) && node.style === 'positive');
  fault(positive.length > 1, 'more than one positive button');
  const ids = all.flatMap((node) => node.id ?? []);
  fault(new Set(ids).size < ids.length, `an id twice: ${ids.filter((id, index) => ids.indexOf(id) !== index).join(', ')}`);
  const keys = drawn.flatMap((node) => (node.type === 'Action.Execute' ? [PressData.parse(node.data).key] : []));
  fault(new Set(keys).size < keys.length, 'two buttons with one key');

  const whole = renderText(answer);
  fault(breaksGroups(whole), 'the text has digits in groups that a line may break');
  const said = new Set(numbersIn(whole));
  for (const text of all.flatMap(visible)) {
    if (/^… och \d+ (rad|rader|uträkning|uträkningar) till$/u.test(text.replaceAll('\u00a0', ' '))) continue;
    // Below a line of many years each year is its last two digits.
    const isSaid = (shown: string) => said.has(shown) || (text === shown && /^\d{2}$/.test(shown) && said.has(`20${shown}`));
    for (const shown of numbersIn(text)) fault(!isSaid(shown), `${shown} of ”${text}” is not in the text`);
  }
  return found;
}
