import { z } from 'zod';
import { AccessRecord } from './access.js';
import { ActualRecord } from './actuals.js';
import { BudgetRecord } from './budgets.js';
import { DecisionRecord } from './decisions.js';
import { InterventionRecord } from './interventions.js';
import { MeetingRecord } from './meetings.js';
import { ReportDayRecord } from './reminders.js';
import { ReportRecord, YearCloseRecord } from './reports.js';
import { ResponsibilityRecord } from './responsibility.js';
import { ScenarioRecord } from './scenarios.js';
import { SettingRecord } from './settings.js';

/** An earlier record no longer counts: "Ångra". */
export const WithdrawalRecord = z.strictObject({
  type: z.literal('withdrawal'),
  of: z.number().int(),
});

/** What is kept: one kind of body a line. The envelope says who, when and from which delivery; amounts are decimal strings, counts nullable. */
export const RecordBody = z.discriminatedUnion('type', [
  ReportRecord,
  WithdrawalRecord,
  YearCloseRecord,
  AccessRecord,
  SettingRecord,
  InterventionRecord,
  MeetingRecord,
  ResponsibilityRecord,
  ActualRecord,
  BudgetRecord,
  DecisionRecord,
  ScenarioRecord,
  ReportDayRecord,
]);
export type RecordBody = z.infer<typeof RecordBody>;

/** Kinds of records that are read by kind: what is decided of one kind is decided on all of that kind in the year. */
export type RuleType = Exclude<RecordBody['type'], 'participants.report' | 'withdrawal' | 'year.close'>;
