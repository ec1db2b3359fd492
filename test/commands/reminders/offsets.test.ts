import { describe, expect, it, test } from 'vitest';
import { isOffset, momentBefore, offsetWords } from '../../../src/commands/reminders/offsets.js';
import { localTime } from '../../../src/swedish/time.js';

const wall = (moment: Date | null) => moment && `${localTime(moment).date} ${localTime(moment).time}`;

describe('when a reminder is sent', () => {
  // date and time of the meeting · how long before · clock · when
  test.each([
    ['2027-03-04', '13:30', 'P7D', '08:00', '2027-02-25 08:00'],
    ['2027-03-04', '13:30', 'P1D', '08:00', '2027-03-03 08:00'],
    ['2027-03-04', null, 'P1D', '15:00', '2027-03-03 15:00'],
    ['2027-03-04', '13:30', 'P0D', '08:00', '2027-03-04 08:00'],
    ['2027-03-04', '07:30', 'P0D', '08:00', null],
    ['2027-03-04', '13:30', 'PT2H', '08:00', '2027-03-04 11:30'],
    ['2027-03-04', '00:30', 'PT90M', '08:00', '2027-03-03 23:00'],
    ['2027-03-04', null, 'PT2H', '08:00', null],
    // Monday: the day before is a Sunday, so Friday.
    ['2026-11-16', '09:00', 'P1D', '08:00', '2026-11-13 08:00'],
    // The working day before the day after Midsummer's weekend, Christmas, Easter.
    ['2027-06-28', '09:00', 'P1D', '08:00', '2027-06-24 08:00'],
    ['2026-12-28', '09:00', 'P1D', '08:00', '2026-12-23 08:00'],
    ['2027-03-30', '09:00', 'P1D', '08:00', '2027-03-25 08:00'],
    // New Year, leap day, a month with fewer days.
    ['2027-01-05', '09:00', 'P7D', '08:00', '2026-12-29 08:00'],
    ['2028-03-07', '09:00', 'P7D', '08:00', '2028-02-29 08:00'],
    ['2027-03-31', '09:00', 'P1M', '08:00', '2027-02-26 08:00'],
    // Both nights when the clocks change: eight in the morning stays eight, two hours stay two hours.
    ['2027-03-29', '09:00', 'PT36H', '08:00', '2027-03-27 20:00'],
    ['2026-10-26', '09:00', 'PT36H', '08:00', '2026-10-24 22:00'],
    ['2026-10-27', '09:00', 'P1D', '08:00', '2026-10-26 08:00'],
    ['2027-03-30', '09:00', 'P5D', '08:00', '2027-03-25 08:00'],
  ])('%s %s, %s at %s: %s', (date, time, offset, clock, expected) => {
    expect(wall(momentBefore({ date, time }, offset, clock))).toBe(expected);
  });

  it('takes days, weeks, months, hours and minutes, up to a year', () => {
    expect(['P1D', 'P2W', 'P1M', 'PT2H', 'PT30M', 'P366D'].filter(isOffset)).toHaveLength(6);
    expect(['P367D', 'P500D', 'P60M', 'P', 'PT', 'P1Y', '7 dagar', 'P-1D', 'PT9999H'].filter(isOffset)).toEqual([]);
  });

  test.each([
    ['P7D', '7 dagar före'],
    ['P1D', '1 dag före'],
    ['P0D', 'samma dag'],
    ['PT2H', '2 timmar före'],
    ['PT30M', '30 minuter före'],
    ['P1M', '1 månad före'],
  ])('%s is said %s', (offset, words) => {
    expect(offsetWords(offset).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
