import type { SettingRecord } from '../../store/bodies/settings.js';
import type { Store } from '../../store/port.js';
import type { Action, Answer, Parameters } from '../answer.js';

/** One thing that a director decides about what the bot shows: how it stands, and its words. */
export interface Setting<Value> {
  readonly name: SettingRecord['name'];
  /** "små antal": after the association, above the answer. */
  readonly about: string;
  now(store: Store, association: string): Promise<Value>;
  /** The value as the command's parameter. */
  params(value: Value): Parameters;
  body(value: Value): SettingRecord;
  /** "Antal under 5 döljs", also said when it has been saved. */
  standing(value: Value): string;
  /** How it stands, and what can be decided instead. */
  overview(value: Value, association: string): Pick<Answer, 'lead' | 'form' | 'actions' | 'pending'>;
  /** "Ska antal under 5 döljas?", and what it means. */
  question(value: Value): { readonly headline: string; readonly lead: string };
  /** Where the saved value can be seen. */
  readonly after: Pick<Action, 'title' | 'command'> | null;
}
