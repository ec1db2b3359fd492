import type { Field } from '../commands/answer.js';
import { fieldValue } from '../swedish/field-value.js';
import { list } from '../swedish/format.js';
import { small } from '../swedish/letters.js';
import { plain } from '../swedish/plain.js';

function choiceTitles({ choices = [] }: Field): string {
  return list(
    choices.map(({ title }) => title),
    'eller',
  );
}

/** What stands in the field: what it is prefilled with, or the title of what is chosen. */
function standing({ choices, value = '', kind }: Field): string {
  if (choices) return (choices.find((choice) => choice.value === value) ?? choices[0])?.title ?? '';
  return kind === 'count' || kind === 'number' ? fieldValue(value) : value;
}

/** A field of a folded form, shortly: "Kvinnor: 24", "Underlag: Budget, Plan eller Prognos". */
export function shortFieldWords(field: Field): string {
  const value = field.choices ? choiceTitles(field) : standing(field);
  return plain(value ? `${field.label}: ${value}` : field.label);
}

/** A field in words: what stands there now and what can be chosen, or how to answer. */
function fieldWords(field: Field): string {
  const value = standing(field);
  const answer = field.errorMessage.replace(/\.$/, '');
  const words = [
    value ? `nu ${value}` : '',
    field.choices && field.choices.length > 1 ? `välj ${choiceTitles(field)}` : '',
    value || field.choices ? '' : small(answer),
    value || field.required ? '' : 'frivilligt',
  ];
  return plain(`${field.label}: ${words.filter(Boolean).join('; ')}`);
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
