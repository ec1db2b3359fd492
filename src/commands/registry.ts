import { accessEdit } from './access/edit.js';
import { accessShow } from './access/show.js';
import { actualRecord } from './actuals/record.js';
import { budgetCheck } from './budget/check.js';
import { budgetCompare } from './budget/compare.js';
import { budgetStatus } from './budget/status.js';
import type { Command } from './command.js';
import { contributionGrowth } from './contributions/growth.js';
import { contributionSplit } from './contributions/split.js';
import { equityStatus } from './equity/status.js';
import { decisionFind } from './facts/decision.js';
import { interventionInfo } from './facts/intervention.js';
import { ruleFind } from './facts/rule.js';
import { forecastYear } from './forecasts/forecast.js';
import { scenarioEdit } from './forecasts/scenario-edit.js';
import { scenarioShow } from './forecasts/scenario-show.js';
import { interventionEdit } from './interventions/edit.js';
import { meetingEdit } from './meetings/edit.js';
import { meetingList } from './meetings/list.js';
import { meetingNext } from './meetings/next.js';
import { participantsCorrect } from './participants/correct.js';
import { participantsMissing } from './participants/missing.js';
import { participantsReport } from './participants/report.js';
import { participantsShow } from './participants/show.js';
import { yearClose } from './participants/year-close.js';
import { decisionEdit } from './plans/decision-edit.js';
import { budgetEdit } from './plans/edit.js';
import { reminderSet } from './reminders/set.js';
import { reminderShow } from './reminders/show.js';
import { effectCalculate } from './results/effect.js';
import { goalsShow } from './results/goals.js';
import { rateCalculate } from './results/rate.js';
import { settingEdit } from './settings/edit.js';
import { associationChoose } from './talk/association-choose.js';
import { greeting } from './talk/greeting.js';
import { help } from './talk/help.js';
import { minutesWrite } from './talk/minutes.js';

/** The one list of what a person can ask or do, the most asked first. It feeds typed text, buttons, help and the manifest. */
export const COMMANDS: readonly Command[] = [
  budgetStatus,
  budgetCompare,
  contributionGrowth,
  contributionSplit,
  forecastYear,
  participantsReport,
  participantsShow,
  participantsMissing,
  meetingNext,
  reminderSet,
  goalsShow,
  budgetCheck,
  equityStatus,
  effectCalculate,
  rateCalculate,
  decisionFind,
  ruleFind,
  interventionInfo,
  meetingList,
  reminderShow,
  scenarioShow,
  minutesWrite,
  associationChoose,
  participantsCorrect,
  actualRecord,
  budgetEdit,
  decisionEdit,
  scenarioEdit,
  meetingEdit,
  yearClose,
  interventionEdit,
  accessShow,
  accessEdit,
  settingEdit,
  help,
  greeting,
];

/** The command with this id; throws when there is none. */
export function commandById(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
