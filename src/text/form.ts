import type { Field } from '../commands/answer.js';
import { list } from '../swedish/format.js';
import { plain } from '../swedish/plain.js';

function chosen(field: Field): string | undefined {
  return field.choices ? (field.choices.find((choice) => choice.value === field.value) ?? field.choices[0])?.title : field.value;
}

/** A field in words: what stands there now, what can be chosen, or how to answer. */
export function fieldWords(field: Field): string {
  const value = chosen(field);
  const choices =
    field.choices && field.choices.length > 1
      ? `välj ${list(
          field.choices.map((choice) => choice.title),
          'eller',
        )}`
      : '';
  const answer = choices || (value ? '' : field.errorMessage.replace(/\.$/, ''));
  const now = value ? `nu ${value}` : '';
  const optional = field.required || value ? '' : 'frivilligt';
  return `${plain(field.label)}: ${plain([now, answer, optional].filter(Boolean).join('; '))}`;
}

/** What to answer, group by group. */
export function formLines(fields: readonly Field[]): readonly string[] {
  const groups = [...new Set(fields.map((field) => field.group))];
  const lines = groups.flatMap((group) => {
    const members = fields.filter((field) => field.group === group);
    const hints = [...new Set(members.flatMap((field) => field.hint ?? []))];
    return [...(group ? [plain(group)] : []), ...hints.map(plain), ...members.map((field) => `– ${fieldWords(field)}`)];
  });
  return ['Fyll i kortet eller skriv svaret:', ...lines];
}
