import { accessEdit } from './access/edit.js';
import { accessShow } from './access/show.js';
import { budgetCheck } from './budget/check.js';
import { budgetCompare } from './budget/compare.js';
import { budgetStatus } from './budget/status.js';
import type { Command } from './command.js';
import { contributionGrowth } from './contributions/growth.js';
import { interventionEdit } from './interventions/edit.js';
import { meetingNext } from './meetings/next.js';
import { participantsCorrect } from './participants/correct.js';
import { participantsMissing } from './participants/missing.js';
import { participantsReport } from './participants/report.js';
import { participantsShow } from './participants/show.js';
import { yearClose } from './participants/year-close.js';
import { settingEdit } from './settings/edit.js';
import { associationChoose } from './talk/association-choose.js';
import { greeting } from './talk/greeting.js';
import { help } from './talk/help.js';

/** The one list of what a person can ask or do. It feeds typed text, buttons, help and the manifest. */
export const COMMANDS: readonly Command[] = [
  budgetStatus,
  budgetCompare,
  budgetCheck,
  contributionGrowth,
  participantsReport,
  participantsCorrect,
  participantsShow,
  participantsMissing,
  yearClose,
  accessEdit,
  accessShow,
  settingEdit,
  interventionEdit,
  meetingNext,
  associationChoose,
  help,
  greeting,
];
