import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isClockTime, isDay, mondayOfWeek, nthWeekday, weekdayName, weekdayOf } from '../../src/swedish/dates.js';
import { holidayOn, isWorkingDay } from '../../src/swedish/holidays.js';
import { localTime, momentOf } from '../../src/swedish/time.js';

describe('days of the calendar', () => {
  test.each([
    ['2027-03-04', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-06-31', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-3-4', false],
    ['', false],
  ])('%s: %s', (date, is) => expect(isDay(date)).toBe(is));

  test.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['25:00', false],
    ['09:60', false],
    ['9:00', false],
  ])('%s on the clock: %s', (time, is) => expect(isClockTime(time)).toBe(is));

  test.each([
    ['2026-11-22', 7, 'söndag'],
    ['2027-03-04', 4, 'torsdag'],
    ['2028-02-29', 2, 'tisdag'],
  ])('%s is weekday %i, %s', (date, weekday, name) => {
    expect(weekdayOf(date)).toBe(weekday);
    expect(weekdayName(weekday)).toBe(name);
  });

  test.each([
    ['the third Monday of November 2026', nthWeekday(2026, 11, 1, 3), '2026-11-16'],
    ['the last Friday of February 2027', nthWeekday(2027, 2, 5, 5), '2027-02-26'],
    ['the fifth Friday of a month with five', nthWeekday(2027, 1, 5, 5), '2027-01-29'],
    ['Monday of week 1 of 2027', mondayOfWeek(2027, 1), '2027-01-04'],
    ['Monday of week 53 of 2026', mondayOfWeek(2026, 53), '2026-12-28'],
    ['a month after 31 January', addMonths('2027-01-31', 1), '2027-02-28'],
    ['three months after 30 November', addMonths('2027-11-30', 3), '2028-02-29'],
    ['a day after New Year’s Eve', addDays('2026-12-31', 1), '2027-01-01'],
  ])('%s', (_what, date, expected) => expect(date).toBe(expected));
});

describe('Swedish days off', () => {
  test.each([
    ['2027-01-06', 'trettondedag jul'],
    ['2027-03-26', 'långfredagen'],
    ['2027-06-06', 'nationaldagen'],
    ['2027-06-25', 'midsommarafton'],
    ['2027-12-24', 'julafton'],
    ['2004-06-06', null],
    ['2027-11-05', null],
    ['2027-12-13', null],
  ])('%s is %s', (date, name) => expect(holidayOn(date)).toBe(name));

  test.each([
    ['2027-05-06', false, 'Ascension Day, a Thursday'],
    ['2027-05-07', true, 'the Friday after'],
    ['2027-05-08', false, 'a Saturday'],
    ['2026-12-31', false, 'New Year’s Eve'],
  ])('%s is a working day: %s (%s)', (date, is) => expect(isWorkingDay(date)).toBe(is));
});

describe('the moment at which the wall clock shows a time', () => {
  test.each([
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ])('%s %s is %s', (date, time, moment) => expect(momentOf(date, time).toISOString()).toBe(moment));

  test('shows that date and time again, but for the hour that spring skips', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 366 * 4 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const wall = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
        const [date, time] = [wall.slice(0, 10), wall.slice(11, 16)];
        const shown = localTime(momentOf(date, time));
        const skipped = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25'].includes(date) && time.startsWith('02');
        expect([shown.date, shown.time]).toEqual([date, skipped ? time.replace('02', '03') : time]);
      }),
    );
  });
});
