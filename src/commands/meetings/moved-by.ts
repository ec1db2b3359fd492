import { addDays, addMonths } from '../../swedish/dates.js';
import type { Meeting } from './calendar.js';
import type { EditSaid } from './said.js';

const DAY = 24 * 60;

/** Where a meeting goes that is moved a length of time (`P7D`, `-PT1H`) from where it stands; a day or time that is said itself counts before. Nothing where it has no time to be moved from, or would pass midnight. */
export function movedBy({ date, time }: Meeting, by: string, said: EditSaid): Pick<EditSaid, 'date' | 'time'> {
  const [, sign, byClock, number = '0', unit] = /^(-?)P(T?)(\d+)([DMH])$/.exec(by) ?? [];
  const amount = Number(number) * (sign === '-' ? -1 : 1);
  if (!byClock) return { date: said.date ?? (unit === 'M' ? addMonths(date, amount) : addDays(date, amount)) };
  if (time === null || said.time !== undefined) return {};
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moved = hours * 60 + minutes + amount * (unit === 'H' ? 60 : 1);
  if (moved < 0 || moved >= DAY) return {};
  return { time: [Math.floor(moved / 60), moved % 60].map((part) => String(part).padStart(2, '0')).join(':') };
}
