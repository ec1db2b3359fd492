import type { Field } from '../commands/answer.js';
import { fieldValue } from '../swedish/field-value.js';
import { grouped } from '../swedish/grouped.js';
import type { CardElement } from './card.js';
import { withSoftHyphens } from './soft-hyphens.js';

/** Digits, spaces between, nothing else: what a count may look like before our own parser reads it. */
const COUNT = '^\\s*\\d[\\d\\s]{0,6}$';
/** A Swedish number as people write it, with or without a unit. */
const NUMBER = '^\\s*[-−–+]?\\s*\\d[\\d\\s.,]*\\s*(%|procent|kr|kronor|tkr|mnkr|mkr|miljoner)?\\s*$';
const LONGEST = { count: 7, number: 25, text: 500 } as const;

function textInput(kind: 'count' | 'number' | 'text'): Readonly<Record<string, unknown>> {
  const rule = kind === 'count' ? { style: 'tel', regex: COUNT } : kind === 'number' ? { regex: NUMBER } : {};
  return { type: 'Input.Text', maxLength: LONGEST[kind], ...rule };
}

function choiceInput({ choices = [], value }: Field): Readonly<Record<string, unknown>> {
  const chosen = choices.some((choice) => choice.value === value) ? value : choices[0]?.value;
  const shown = choices.map(({ title, value: id }) => ({ title: grouped(title), value: id }));
  return { type: 'Input.ChoiceSet', choices: shown, ...(chosen === undefined ? {} : { value: chosen }) };
}

/** Teams' own search among the people of the conversation: what it sends is the Entra object id. */
const PERSON = {
  type: 'Input.ChoiceSet',
  style: 'filtered',
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
} as const;

function kindOf(field: Field): Readonly<Record<string, unknown>> {
  switch (field.kind) {
    case 'choice':
      return choiceInput(field);
    case 'date':
      return { type: 'Input.Date' };
    case 'person':
      return PERSON;
    default:
      return textInput(field.kind);
  }
}

/** Numbers with spaces that a keyboard has: on some phones a no-break space is none by the rule of the field. */
function typed({ kind, value = '' }: Field): string {
  return kind === 'count' || kind === 'number' ? fieldValue(value).replaceAll('\u00a0', ' ') : value;
}

/**
 * The input of a field. Numbers are text inputs: `Input.Number` cannot show a decimal comma. Its id is the field's name.
 */
export function input(field: Field, id: string): CardElement {
  const { label, required, errorMessage, value } = field;
  const kind = kindOf(field);
  const prefilled = value === undefined || value === '' || field.kind === 'choice' ? {} : { value: typed(field) };
  return {
    type: 'Input.Text',
    ...kind,
    id,
    label: withSoftHyphens(grouped(label)),
    errorMessage: grouped(errorMessage),
    ...(required ? { isRequired: true } : {}),
    ...prefilled,
  };
}
