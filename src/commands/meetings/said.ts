import { z } from 'zod';
import { parameters } from '../parameters/parameters.js';

/** What is said when a meeting is added, moved, cancelled, confirmed, or a year's meetings are copied. */
export const EditParameters = z.object({
  association: parameters.association,
  meetingChange: parameters.meetingChange,
  kind: parameters.kind,
  meeting: parameters.meeting,
  next: parameters.next,
  date: parameters.date.nullable(),
  fromDate: parameters.fromDate.nullable(),
  by: parameters.by,
  weekday: parameters.weekday,
  dateWords: parameters.dateWords,
  time: parameters.time,
  endTime: parameters.endTime,
  place: parameters.place,
  year: parameters.year.nullable(),
  otherYear: parameters.otherYear,
  shown: parameters.shown,
});
export type EditSaid = z.infer<typeof EditParameters>;
