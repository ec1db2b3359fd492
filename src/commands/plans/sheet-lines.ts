import type { Association } from '../../associations/schema.js';
import { lineNamed } from '../actuals/mapping.js';
import { idOf } from '../interventions/interventions.js';
import type { DraftBase, DraftLine } from './draft-base.js';
import type { PlanSaid } from './said.js';

export type Sheet = NonNullable<PlanSaid['sheet']>;
type SheetRow = Sheet['rows'][number];

/** A row of the file and the line that it is about. */
export interface MatchedRow {
  readonly row: SheetRow;
  readonly line: DraftLine;
}

/** A row that the budget has no line for, as the line that it would become. */
export interface NewRow {
  readonly row: SheetRow;
  readonly line: Omit<DraftLine, 'before' | 'amounts'>;
}

export interface SheetLines {
  readonly matched: readonly MatchedRow[];
  readonly added: readonly NewRow[];
  /** Capital on 1 January. */
  readonly capital: SheetRow | null;
  /** Lines that are in no row: they stand as they are. */
  readonly missing: readonly DraftLine[];
  /** Why the file is not taken, in Swedish. */
  readonly faults: readonly string[];
  /** What is to be looked at, in Swedish. */
  readonly notes: readonly string[];
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

const CAPITAL = /^(?:ingaende|kapital-1-jan|eget-kapital-1-jan|kapital-vid-arets)/;
const NAME = /^[\p{L}\d][\p{L}\d &/.,:()+%-]*$/u;
/** Ids that mean all of a kind where changes are said. */
const RESERVED = new Set(['costs', 'revenue', 'openingEquity']);

/** What people call a line: as the association's tables do, as its party or its intervention is called. */
function namesOf(association: Association, { id, label, party, intervention }: Pick<DraftLine, 'id' | 'label' | 'party' | 'intervention'>): Named {
  const printed = association.tables.flatMap(({ lines }) => lines).filter((line) => line.id === id);
  const owners = [association.parties.find((each) => each.id === party), association.interventions.find((each) => each.id === intervention)];
  return {
    id,
    label,
    aliases: [
      ...printed.flatMap(({ label: own, aliases }) => [own, ...aliases]),
      ...owners.flatMap((owner) => (owner ? [owner.name, ...owner.aliases] : [])),
    ],
  };
}

/** A line that the budget does not have: one that the association's tables or interventions know, or one with a name of its own. */
function newLine({ name, kind }: SheetRow, base: DraftBase, association: Association): NewRow['line'] {
  const printed = association.tables.flatMap(({ lines }) => lines).filter((line) => ['cost', 'grant', 'contribution'].includes(line.kind));
  const known = lineNamed(printed, name);
  const intervention = lineNamed(
    association.interventions.map((each) => ({ ...each, label: each.name })),
    name,
  );
  const given = idOf(name).slice(0, 70);
  const id = known?.id ?? intervention?.id ?? (RESERVED.has(given) ? `post-${given}` : given);
  const own = kind === 'income' ? 'grant' : 'cost';
  const isContribution = known?.kind === 'contribution' && kind !== 'cost';
  const group = base.groups.find((each) => each.id === known?.group)?.id ?? base.groups.find((each) => each.kind !== 'administration')?.id;
  return {
    id,
    label: (known?.label ?? intervention?.name ?? name).slice(0, 80),
    kind: isContribution ? 'contribution' : own,
    ...(isContribution && known.party ? { party: known.party } : {}),
    ...(own === 'cost' && !isContribution && group ? { group } : {}),
    ...(own === 'cost' && intervention ? { intervention: intervention.id } : {}),
  };
}

/** Which line each row of the file is about: by its id, else by its name. */
export function sheetLines(sheet: Sheet, base: DraftBase, association: Association): SheetLines {
  const names = base.lines.map((line) => namesOf(association, line));
  const lineOf = (found: Named | null) => base.lines.find(({ id }) => id === found?.id) ?? null;
  const matched: MatchedRow[] = [];
  const added: NewRow[] = [];
  const faults: string[] = [];
  const notes: string[] = [];
  let capital: SheetRow | null = null;
  for (const row of sheet.rows) {
    if (row.kind === 'capital' || row.id === 'openingEquity' || CAPITAL.test(idOf(row.name))) {
      if (capital) faults.push(`Rad ${row.row}: kapital 1 januari står också på rad ${capital.row}.`);
      capital = row;
      continue;
    }
    const [byId, byName] = [base.lines.find(({ id }) => id === row.id) ?? null, lineOf(lineNamed(names, row.name))];
    if (byId && byName && byId !== byName) {
      faults.push(`Rad ${row.row} heter ${byName.label} men har id:t för ${byId.label}. Rätta namnet eller töm cellen Id.`);
      continue;
    }
    const line = byId ?? byName;
    if (byId && !byName && row.name !== '') notes.push(`Rad ${row.row} räknas som ${byId.label} efter sitt id.`);
    const before = line ? matched.find((each) => each.line === line) : null;
    if (before) faults.push(`Rad ${row.row}: ${line?.label} står också på rad ${before.row.row}. Varje post ska stå en gång.`);
    else if (line) matched.push({ row, line });
    else if (row.amounts.some((amount) => amount !== null && Number(amount) !== 0)) {
      const fresh = newLine(row, base, association);
      const twice = added.find((each) => each.line.id === fresh.id) ?? matched.find((each) => each.line.id === fresh.id);
      if (twice) faults.push(`Rad ${row.row}: posten står också på rad ${twice.row.row}. Varje post ska stå en gång.`);
      else if (fresh.id === '' || !NAME.test(row.name))
        faults.push(`Rad ${row.row}: namnet på en ny post kan ha bokstäver, siffror, mellanslag och bindestreck.`);
      else added.push({ row, line: fresh });
    }
  }
  const missing = base.lines.filter((line) => !matched.some((each) => each.line === line));
  return { matched, added, capital, missing, faults, notes };
}
