import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, daysBetween, localTime, longDate, periodName, WEEKDAYS, weekdayDate } from '../../src/swedish/time.js';

const seen = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the clock on the wall in Sweden', () => {
  test.each([
    ['2026-11-22T13:05:00Z', '2026-11-22', '14:05', 'winter time'],
    ['2026-07-01T13:05:00Z', '2026-07-01', '15:05', 'summer time'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30', 'the year turns an hour before UTC'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '00:00', 'midnight is 00, not 24'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59', 'before the spring hour is lost'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00', 'after it'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30', 'the doubled autumn hour, first time'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30', 'and again'],
  ])('%s is %s %s (%s)', (moment, date, time) => {
    expect(localTime(new Date(moment))).toMatchObject({ date, time, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });
  });
});

describe('dates in words', () => {
  test.each([
    ['2026-11-16', '16 november 2026', 'måndag 16 november 2026'],
    ['2027-03-04', '4 mars 2027', 'torsdag 4 mars 2027'],
    ['2024-02-29', '29 februari 2024', 'torsdag 29 februari 2024'],
    ['2023-01-01', '1 januari 2023', 'söndag 1 januari 2023'],
  ])('%s is ”%s”, with its day ”%s”', (date, long, weekday) => {
    expect(seen(longDate(date))).toBe(long);
    expect(seen(weekdayDate(date))).toBe(weekday);
  });

  test('may break after the weekday, never between day, month and year', () => {
    expect(weekdayDate('2027-03-04')).toBe('torsdag 4\u00a0mars\u00a02027');
    expect(clockTime('13:30')).toBe('kl.\u00a013.30');
  });

  test('a week later is the same weekday', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2199-12-24'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const later = new Date(Date.parse(`${date}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
        const [weekday] = seen(weekdayDate(date)).split(' ');
        expect(WEEKDAYS).toContain(weekday);
        expect(seen(weekdayDate(later)).split(' ')[0]).toBe(weekday);
        expect(daysBetween(date, later)).toBe(7);
        expect(daysBetween(later, date)).toBe(-7);
      }),
    );
  });

  test('days are counted by the calendar, also over the hour that is lost', () => {
    expect(daysBetween('2026-11-22', '2027-03-04')).toBe(102);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  });
});

describe('a period in words', () => {
  test.each([
    ['2024', '2024'],
    ['2024-07', 'juli 2024'],
    ['2024-12', 'december 2024'],
    ['2024-H1', 'första halvåret 2024'],
    ['2024-H2', 'andra halvåret 2024'],
    ['2024-Q3', 'kvartal 3 2024'],
    ['2024-T2', 'tertial 2 2024'],
    ['2024-01/2024-03', 'januari–mars 2024'],
    ['2023-11/2024-02', 'november 2023–februari 2024'],
  ])('%s is ”%s”', (period, words) => {
    expect(seen(periodName(period))).toBe(words);
  });
});
