import type { DeliveryRow } from '../../store/reminder-tables.js';
import { dateAndTime } from '../../swedish/time.js';

const WHY: Readonly<Record<string, string>> = {
  '403': 'samtalet är blockerat för mig',
  '404': 'samtalet finns inte längre',
  'unknown conversation': 'jag känner inget samtal att skriva i',
  withdrawn: 'den gällde inte längre',
  begun: 'mötet hann börja medan Teams sade nej',
  role: 'den som bad om den har ingen roll längre',
  done: 'rapporten hade kommit in',
  paused: 'påminnelserna var pausade',
  'planned late': 'tiden hade redan passerat när mötet flyttades',
};

/** What became of a message, in words; never by colour or sign alone. */
export function outcomeWords({ state, at, late, why }: DeliveryRow): string {
  const when = dateAndTime(new Date(at));
  const because = why && (WHY[why] ?? `Teams svarade ${why}`);
  switch (state) {
    case 'sent':
      return `✓ levererad ${when}${late ? ', försenad' : ''}`;
    case 'claimed':
    case 'unknown':
      return `? okänt: jag fick inget svar ${when}, och skickar den inte igen`;
    case 'waiting':
      return '… väntar: Teams tar inte emot just nu, jag försöker igen';
    case 'blocked':
    case 'failed':
      return `✗ inte levererad: ${because ?? 'Teams tog inte emot den'}`;
    case 'missed':
      return '✗ inte levererad: jag var avstängd och mötet hade börjat';
    case 'passed':
      return `– inte skickad: ${because ?? 'tiden hade redan passerat'}`;
  }
}

/** Did somebody wait for it in vain, or may have? */
export function isAmiss({ state }: DeliveryRow): boolean {
  return state === 'blocked' || state === 'failed' || state === 'missed' || state === 'unknown' || state === 'claimed';
}
