import type { Field } from '../commands/answer.js';
import type { CardElement } from './card.js';
import { input } from './input.js';
import { textBlock } from './text-block.js';

const PER_ROW = 2;

/** Free text needs the whole width, and so does what half a phone's width would cut: a list of people, a date with its month in words. */
const ALONE: readonly Field['kind'][] = ['text', 'person', 'date'];
/** More characters than that of what is chosen are cut beside the list's own arrow. */
const LONGEST_BESIDE = 11;
const isLong = ({ choices = [] }: Field) => choices.some(({ title }) => title.length > LONGEST_BESIDE);
const isAlone = (field: Field | undefined) => field !== undefined && (ALONE.includes(field.kind) || isLong(field));

function rows(fields: readonly Field[]): readonly (readonly Field[])[] {
  const result: Field[][] = [];
  for (const field of fields) {
    const last = result.at(-1);
    if (last && !isAlone(field) && last.length < PER_ROW && !isAlone(last[0])) last.push(field);
    else result.push([field]);
  }
  return result;
}

function row(fields: readonly Field[], single: boolean, idOf: (name: string) => string): CardElement {
  const inputs = fields.map((field) => input(field, idOf(field.name)));
  const [first] = inputs;
  if (first && (single || isAlone(fields[0]))) return first;
  const empty = Array.from({ length: PER_ROW - inputs.length }, () => ({ type: 'Column', width: 'stretch', items: [] }));
  return { type: 'ColumnSet', columns: [...inputs.map((each) => ({ type: 'Column', width: 'stretch', items: [each] })), ...empty] };
}

/** The fields of a form, two in a row, group by group under the group's heading and hint. A field alone has the whole width. */
export function formElements(fields: readonly Field[], idOf: (name: string) => string): readonly CardElement[] {
  const groups = [...new Set(fields.map((field) => field.group))];
  return groups.flatMap((group) => {
    const members = fields.filter((field) => field.group === group);
    const hints = [...new Set(members.flatMap((field) => field.hint ?? []))];
    return [
      ...(group ? [textBlock(group, { weight: 'Bolder', spacing: 'Medium' })] : []),
      ...hints.map((hint) => textBlock(hint, { size: 'Small', isSubtle: true, spacing: 'None' })),
      ...rows(members).map((each) => row(each, fields.length === 1, idOf)),
    ];
  });
}
