import type { MeetingRecord } from '../../store/bodies/meetings.js';
import type { Meeting } from './calendar.js';

/** ready: what would be saved, and what is odd about it · faulty: rules that are broken · missing: what must be asked, with what is known. */
export type Plan =
  | {
      readonly kind: 'ready';
      readonly change: MeetingRecord['change'] | 'confirmAll' | 'copy';
      readonly bodies: readonly MeetingRecord[];
      /** The one meeting as it stands before; null where there was none, or where it is about several. */
      readonly before: Meeting | null;
      readonly doubts: readonly string[];
      /** What else one should know: examples that will no longer be shown, how the day was worked out. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'faulty'; readonly faults: readonly string[]; readonly before: Meeting | null }
  | { readonly kind: 'missing'; readonly what: 'change' | 'kind' | 'date' | 'time' | 'new'; readonly before: Meeting | null }
  | { readonly kind: 'which'; readonly none: boolean; readonly meetings: readonly Meeting[] }
  | { readonly kind: 'weekday'; readonly date: string; readonly weekday: number };
