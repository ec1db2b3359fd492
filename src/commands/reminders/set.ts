import { z } from 'zod';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { changeReminders } from './changing.js';
import { reportDayAnswer, saveReportDay } from './report-reminders.js';
import { setReminder } from './setting.js';
import { remindersChangedAt, undoReminders } from './undo.js';

export const reminderSet = defineCommand({
  id: 'reminder.set',
  title: 'Påminn om möten',
  who: 'member',
  examples: [
    'påminn oss en vecka och en dag innan',
    'påminn mig dagen före nästa styrelsemöte',
    'påminn mig i morgon kl 8',
    'påminn oss om mötet',
    'alltid tre dagar före styrelsemöten',
    'påminn mig två timmar innan',
    'skicka en påminnelse en dag före medlemssamrådet',
    'kan du påminna oss om nästa möte',
    'påminn gruppen fredag kl 13',
    'lägg in en påminnelse inför arbetsutskottet',
    'påminn mig 30 minuter före mötet',
    'sätt en påminnelse',
    'jag vill ha en påminnelse samma dag',
    'säg till en vecka före mötet',
    'påminn oss inför varje möte',
    'påminnelse 3 dagar innan mötet den 4 mars',
    'påminn om saknade rapporter den 5:e varje månad',
    'påminn handledarna om rapporterna den 3:e',
    'sluta påminna om saknade rapporter',
    'stoppa påminnelserna',
    'inga fler påminnelser',
    'jag vill inte ha några påminnelser',
    'påminn oss inte mer',
    'påminn oss en vecka före budgeten ska vara klar',
    'sluta påminna oss',
    'pausa påminnelserna till 1 februari',
    'pausa',
    'pausa till på fredag',
    'ändra påminnelsen till två dagar innan',
    'sätt på påminnelserna igen',
    'ta bort påminnelsen om styrelsemötet',
    'remind us a week before the meeting',
  ],
  parameters: z.object({
    association: parameters.association,
    kind: parameters.kind,
    meeting: parameters.meeting,
    fromDate: parameters.fromDate,
    date: parameters.date,
    time: parameters.time,
    offset: parameters.offset,
    offsets: parameters.offsets,
    after: parameters.after,
    every: parameters.every,
    deadline: parameters.deadline,
    reminderChange: parameters.reminderChange,
    pauseUntil: parameters.pauseUntil,
    reminders: parameters.reminders,
    mine: parameters.mine,
    reportDay: parameters.reportDay,
  }),
  async answer(said, turn): Promise<Answer> {
    const { reminderChange: change, reportDay } = said;
    if (reportDay !== undefined) return await reportDayAnswer(reportDay, turn);
    return change === undefined || change === 'replace' ? await setReminder(said, turn) : await changeReminders({ ...said, change }, turn);
  },

  async confirm({ reportDay }, turn): Promise<Answer> {
    if (reportDay === undefined) throw new Error('only the day for missing reports is confirmed');
    return await saveReportDay(reportDay, turn);
  },

  undo: undoReminders,
  changedAt: remindersChangedAt,
});
