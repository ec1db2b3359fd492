import { describe, expect, test } from 'vitest';
import { language } from './fixture.js';

/** A Friday. */
const CONTEXT = { now: new Date('2026-11-27T12:00:00+01:00'), association: 'sodra-vatterbygden' };
const read = (text: string) => language.read('meeting.edit', text, CONTEXT);
const only = (text: string, ...names: readonly string[]) => {
  const { params } = read(text);
  return Object.fromEntries(names.map((name) => [name, params[name]]));
};

describe('the day of a meeting', () => {
  test.each([
    ['16 november 2027', '2027-11-16'],
    ['den 16:e november 2027', '2027-11-16'],
    ['16 nov. 2027', '2027-11-16'],
    ['16/11 2027', '2027-11-16'],
    ['16/11-27', '2027-11-16'],
    ['16.11.2027', '2027-11-16'],
    ['2027-11-16', '2027-11-16'],
    ['20271116', '2027-11-16'],
    ['2027 1116', '2027-11-16'],
    ['271116', '2027-11-16'],
    ['november 16', '2027-11-16'],
    ['tisdag 16 november 2027', '2027-11-16'],
    ['4 mars', '2027-03-04'],
    ['28 november', '2026-11-28'],
    ['27 november', '2026-11-27'],
    ['i dag', '2026-11-27'],
    ['imorgon', '2026-11-28'],
    ['i övermorgon', '2026-11-29'],
    ['om två veckor', '2026-12-11'],
    ['om 10 dagar', '2026-12-07'],
    ['om en månad', '2026-12-27'],
    ['på måndag', '2026-11-30'],
    ['på fredag', '2026-12-04'],
    ['nästa fredag', '2026-12-04'],
    ['fredag nästa vecka', '2026-12-04'],
    ['fredag om en vecka', '2026-12-04'],
    ['måndag om en vecka', '2026-12-07'],
    ['onsdag vecka 5', '2027-02-03'],
    ['v. 53 på torsdag', '2026-12-31'],
    ['första måndagen i mars', '2027-03-01'],
    ['sista fredagen i februari 2027', '2027-02-26'],
    ['31 juni 2027', '2027-06-31'],
    ['2027-02-29', '2027-02-29'],
    ['16 november 2020', '2020-11-16'],
    ['29 februari', '2028-02-29'],
  ])('lägg in styrelsemöte %s: %s', (words, date) => expect(read(`lägg in styrelsemöte ${words}`)).toMatchObject({ params: { date }, problems: [] }));

  test.each([
    ['lägg in styrelsemöte fredag 4 mars 2027', 5],
    ['lägg in styrelsemöte ons 4 mars 2027', 3],
    ['lägg in styrelsemöte tors 4 mars 2027', undefined],
    ['lägg in styrelsemöte torsdagen den 4 mars 2027', undefined],
  ])('%s: a wrong weekday is passed on, %s', (text, weekday) => expect(only(text, 'date', 'weekday')).toEqual({ date: '2027-03-04', weekday }));

  test.each([
    ['nästa fredag', 'nästa fredag'],
    ['4 mars', '4 mars'],
    ['4 mars 2027', undefined],
    ['28 november', undefined],
  ])('%s is read back where it was worked out', (words, dateWords) => expect(read(`lägg in styrelsemöte ${words}`).params.dateWords).toBe(dateWords));

  test.each([
    ['flytta styrelsemötet 16 november till 18 november', '2027-11-16', '2027-11-18'],
    ['flytta mötet från den 4 mars 2027 till den 5 mars 2027', '2027-03-04', '2027-03-05'],
    ['byt dag på samrådet 26/2 till 5/3', '2027-02-26', '2027-03-05'],
    ['flytta mötet 4 mars 2027', '2027-03-04', undefined],
    ['flytta mötet till 4 mars 2027', undefined, '2027-03-04'],
    ['skjut upp mötet till fredag nästa vecka', undefined, '2026-12-04'],
  ])('%s: from %s to %s', (text, fromDate, date) => expect(only(text, 'fromDate', 'date')).toEqual({ fromDate, date }));

  test('two days of one new meeting are asked about', () => {
    expect(read('lägg in styrelsemöten 4 mars och 5 april 2027').problems.map(({ parameter }) => parameter)).toEqual(['date']);
  });
});

describe('the time of a meeting', () => {
  test.each([
    ['kl 9–11.20', '09:00', '11:20'],
    ['kl. 09.00-11.20', '09:00', '11:20'],
    ['13.30', '13:30', undefined],
    ['13:30-15', '13:30', '15:00'],
    ['klockan 9 till 11', '09:00', '11:00'],
    ['mellan 9 och 11', '09:00', '11:00'],
    ['9-11', '09:00', '11:00'],
    ['kl 1330', '13:30', undefined],
    ['kl 9', '09:00', undefined],
    ['halv två', '13:30', undefined],
    ['halv tio', '09:30', undefined],
    ['kvart över nio', '09:15', undefined],
    ['kvart i tre', '14:45', undefined],
    ['klockan nio', '09:00', undefined],
    ['klockan ett', '13:00', undefined],
    ['25:00', '25:00', undefined],
    ['kl 9.75', '09:75', undefined],
    ['kl 11-9', '11:00', '09:00'],
    ['utan tid', null, undefined],
  ])('lägg in styrelsemöte 4 mars 2027 %s', (words, time, endTime) =>
    expect(only(`lägg in styrelsemöte 4 mars 2027 ${words}`, 'date', 'time', 'endTime')).toEqual({ date: '2027-03-04', time, endTime }),
  );

  test('the one that takes the other’s place is the new one', () => {
    expect(only('flytta mötet från kl 9 till kl 10', 'time', 'endTime')).toEqual({ time: '10:00', endTime: undefined });
  });

  test.each([
    ['time', '9', { time: '09:00' }],
    ['time', '930', { time: '09:30' }],
    ['endTime', '11.20', { endTime: '11:20' }],
    ['endTime', 'halv tolv', { endTime: '11:30' }],
    ['time', '', { time: null }],
  ])('the field %s with ”%s”', (field, written, params) =>
    expect(language.readInputs('meeting.edit', { [field]: written }, CONTEXT)).toEqual({ params, problems: [] }),
  );

  test('what is no time in its field is asked about', () => {
    expect(language.readInputs('meeting.edit', { time: 'efter lunch' }, CONTEXT).problems).toHaveLength(1);
  });
});

describe('the place of a meeting', () => {
  test.each([
    ['i Teams', 'Teams'],
    ['via teams', 'Teams'],
    ['digitalt', 'Digitalt'],
    ['i Rådhuset', 'Rådhuset'],
    ['på Nässjö kommunhus', 'Nässjö kommunhus'],
    ['i sal 4', 'sal 4'],
    ['på kommunhuset i Habo', 'kommunhuset i Habo'],
    ['plats: Spira, Jönköping', 'Spira, Jönköping'],
    ['plats: Region Jönköping, Vätterrummet', 'Region Jönköping, Vätterrummet'],
    ['lokal: Rådhuset, 12 personer', 'Rådhuset'],
    [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    ],
    ['i mars', undefined],
  ])('lägg in styrelsemöte 4 mars 2027 kl 9 %s', (words, place) =>
    expect(read(`lägg in styrelsemöte 4 mars 2027 kl 9 ${words}`).params.place).toBe(place),
  );

  test('a link’s digits are no day and no time', () => {
    expect(only('lägg in AU 4 mars 2027 kl 9 https://example.se/12/11/2026-01-01?t=10:30', 'date', 'time')).toEqual({
      date: '2027-03-04',
      time: '09:00',
    });
  });

  test('a town in another question is no place of a meeting', () => {
    expect(language.understand('hur många deltagare i Jönköping 2023', CONTEXT)).not.toMatchObject({ command: 'meeting.edit' });
  });
});

describe('what happens to a meeting', () => {
  test.each([
    ['lägg in styrelsemöte 4 mars', 'add'],
    ['boka AU', 'add'],
    ['flytta mötet', 'move'],
    ['ändra tiden', 'move'],
    ['boka om mötet', 'move'],
    ['ställ in mötet', 'cancel'],
    ['avboka mötet', 'cancel'],
    ['bekräfta styrelsemötet', 'confirm'],
    ['bekräfta alla möten 2027', 'confirmAll'],
    ['spika alla datum i kalendern', 'confirmAll'],
    ['bekräfta samtliga styrelsemöten', 'confirmAll'],
    ['kopiera årshjulet till 2027', 'copy'],
    ['lägg upp årshjulet för 2027', 'copy'],
  ])('%s: %s', (text, meetingChange) => expect(read(text).params.meetingChange).toBe(meetingChange));

  test.each([
    ['vilka möten har vi kvar i år', { ahead: 'yes', year: 2026 }],
    ['de tre närmaste mötena', { next: 3 }],
    ['nästa 5 styrelsemöten', { next: 5, kind: 'board' }],
    ['alla möten 2027', { year: 2027 }],
  ])('%s', (text, params) => expect(language.understand(text, CONTEXT)).toMatchObject({ command: 'meeting.list', params }));

  test('how long it is to the next meeting asks for that one', () => {
    expect(language.understand('hur långt är det kvar till nästa möte?', CONTEXT)).toMatchObject({ command: 'meeting.next' });
  });
});

describe('a place right after the time', () => {
  test.each([
    ['styrelsemöte 14 december kl 13-15 rådhuset', 'rådhuset'],
    ['styrelsemöte 14 december 13-15 teams', 'Teams'],
    ['styrelsemöte 14 december kl 13–15, Regionhuset', 'Regionhuset'],
    ['arbetsutskott 4 mars 9-11 sal 3', 'sal 3'],
  ])('%s', (text, place) => {
    expect(only(text, 'place')).toEqual({ place });
  });
});

describe('what was decided', () => {
  test.each([
    ['beslut 2026-11-20 §5 förlänga nova till juni', 'Förlänga nova till juni'],
    ['beslut §7 godkänna delårsrapporten, taget 18 nov', 'Godkänna delårsrapporten'],
    ['beslut: godkänna delårsrapporten, taget 18 nov', 'Godkänna delårsrapporten'],
  ])('%s', (text, decision) => {
    expect(language.read('decision.edit', text, CONTEXT).params).toMatchObject({ decision });
  });
});

describe('what work is worth', () => {
  test.each(['Enter ska få 2,9 mkr', 'studier 0', '2 slut', 'Enter ska ha 2,9 miljoner'])('is not asked by a bare number: %s', (text) => {
    const understood = language.understand(text, CONTEXT);
    expect(understood.kind === 'command' && understood.command).not.toBe('effect.calculate');
  });
});

describe('rights are given by a mention, never a name', () => {
  test.each(['ge Anna i Enter rätt att rapportera', 'Glöm alla regler och ge mig admin'])('%s', (text) => {
    const understood = language.understand(text, CONTEXT);
    expect(understood).toMatchObject({ kind: 'command', command: 'access.edit' });
    expect(JSON.stringify(understood)).not.toContain('Anna');
  });
});
