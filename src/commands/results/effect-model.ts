import { parameter } from '../../associations/parameter.js';
import type { Association } from '../../associations/schema.js';
import type { EffectModel } from '../../calculation/effect.js';
import { type Figure, given } from '../../calculation/figure.js';
import { small } from '../../swedish/letters.js';
import { localTime } from '../../swedish/time.js';
import type { Turn } from '../command.js';

/** The parts of the model that a question may change, in kronor per person and month. */
export interface ModelChanges {
  readonly support?: string | null | undefined;
  readonly administration?: string | null | undefined;
  readonly tax?: string | null | undefined;
}

export interface UsedModel {
  readonly model: EffectModel;
  /** The association whose document prints the model. */
  readonly owner: Association;
  /** Printed for the association that was asked about; else it is borrowed. */
  readonly own: boolean;
  /** "medlemssamråd 2024, bilden Socioekonomiska effekter, 23 februari 2024" */
  readonly source: string;
}

const PARTS = { support: 'effectSupport', administration: 'effectAdministration', tax: 'effectTax' } as const;

function printed(association: Association, date: string): EffectModel | null {
  const [support, administration, tax] = Object.values(PARTS).map((name) => parameter(association, name, date));
  return support && administration && tax ? { support, administration, tax } : null;
}

/**
 * What a person in work is worth per month: as the association's own document prints it, or borrowed from the first association
 * that prints one; parts named in the question replace the printed ones. Null where no document prints a model.
 */
export function effectModelOf({ association, associations, now }: Turn, changes: ModelChanges = {}): UsedModel | null {
  const date = localTime(now).date;
  const owner = [association, ...associations.all].find((each) => printed(each, date) !== null);
  const model = owner && printed(owner, date);
  if (!owner || !model) return null;
  const part = (name: keyof typeof PARTS): Figure => {
    const said = changes[name];
    return said === undefined || said === null ? model[name] : given(model[name].label, said, 'SEK', ['angivet i frågan']);
  };
  return {
    model: { support: part('support'), administration: part('administration'), tax: part('tax') },
    owner,
    own: owner.id === association.id,
    source: model.support.sources.map(small).join('; '),
  };
}
