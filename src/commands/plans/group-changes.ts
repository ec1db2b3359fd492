import { isLineGroup, lineGroups } from '../../associations/line-groups.js';
import type { Association } from '../../associations/schema.js';
import type { DraftBase } from './draft-base.js';
import type { PlanSaid } from './said.js';

type SaidChange = NonNullable<PlanSaid['changes']>[number];

/** "Insatserna +3 %" as the same change of each of their lines; all other changes as they are. */
export function onLines(changes: readonly SaidChange[], { lines, groups }: DraftBase, association: Association): SaidChange[] {
  return changes.flatMap((change) => {
    const { line: group, percent } = change;
    if (!isLineGroup(group) || percent === undefined || lines.some(({ id }) => id === group)) return [change];
    return lines.filter((line) => lineGroups(line, [...groups], association).includes(group)).map(({ id }) => ({ ...change, line: id }));
  });
}
