import type { StoredRecord } from '../store/port.js';
import type { Action } from './answer.js';
import type { Turn } from './command.js';
import type { CommandId } from './ids.js';

/** Yes to what this turn asks: nothing of it is in the button, it waits in the store under the turn's key. */
export function saveButton(command: CommandId, { key }: Turn, title = 'Spara'): Action {
  return { title, command, params: { reply: 'yes', pending: key }, primary: true };
}

/** No to what this turn asks. */
export function cancelButton(command: CommandId, { key }: Turn): Action {
  return { title: 'Avbryt', command, params: { reply: 'no', pending: key }, ignoresForm: true };
}

/** Takes back what was saved with this record. */
export function undoButton(command: CommandId, { sequence, association }: StoredRecord, title = 'Ångra'): Action {
  return { title, command, params: { reply: 'undo', receipt: sequence, association } };
}
