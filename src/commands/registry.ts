import { accessEdit } from './access-edit.js';
import { accessShow } from './access-show.js';
import { associationChoose } from './association-choose.js';
import { budgetCheck } from './budget-check.js';
import { budgetCompare } from './budget-compare.js';
import { budgetStatus } from './budget-status.js';
import type { Command } from './command.js';
import { contributionGrowth } from './contribution-growth.js';
import { greeting } from './greeting.js';
import { help } from './help.js';
import { interventionEdit } from './intervention-edit.js';
import { meetingNext } from './meeting-next.js';
import { participantsCorrect } from './participants-correct.js';
import { participantsMissing } from './participants-missing.js';
import { participantsReport } from './participants-report.js';
import { participantsShow } from './participants-show.js';
import { settingEdit } from './setting-edit.js';
import { yearClose } from './year-close.js';

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
