import type { Action, Answer, Link, Pending } from '../commands/answer.js';
import { plain } from '../swedish/plain.js';
import { shortFieldWords } from './form.js';

const REPLY: Record<Pending['kind'], string> = {
  confirm: 'Skriv ja för att spara eller nej för att avbryta.',
  complete: 'Skriv det som saknas, så fortsätter jag.',
  override: 'Skriv ”spara ändå:” och varför, om det ska sparas som avvikande, eller nej för att avbryta.',
};

function actionWords(action: Action | Link): string {
  if ('url' in action) return `${plain(action.title)} (${action.url})`;
  const fields = action.fields ?? [];
  if (fields.length === 0) return plain(action.title);
  const submit = action.submitTitle && action.submitTitle !== action.title ? `; sedan ${plain(action.submitTitle)}` : '';
  return `${plain(action.title)} (${fields.map(shortFieldWords).join('; ')}${submit})`;
}

/** What one can do from here: what the bot waits for, unless a form above says it, and the buttons by name. */
export function nextLines({ actions = [], pending, form = [] }: Answer): readonly string[] {
  const lines = pending && !(pending.kind === 'complete' && form.length > 0) ? [REPLY[pending.kind]] : [];
  return actions.length === 0 ? lines : [...lines, `Du kan också: ${actions.map(actionWords).join(' · ')}`];
}
