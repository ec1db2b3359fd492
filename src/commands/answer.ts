import type { Figure, Unit } from '../calculation/figure.js';
import type { Decimal } from '../calculation/number.js';
import type { CommandId } from './ids.js';

/**
 * ok · ask (something is missing) · confirm (nothing written before "ja") · denied (this person may not) · invalid (a rule is
 * broken) · refused (personal data, nothing kept) · unknown (not understood) · error (our fault, or the store cannot be written).
 */
export type Status = 'ok' | 'ask' | 'confirm' | 'denied' | 'invalid' | 'refused' | 'unknown' | 'error';

export type ParameterValue = string | number | null | readonly ParameterValue[] | { readonly [name: string]: ParameterValue | undefined };
export type Parameters = { readonly [name: string]: ParameterValue | undefined };

/** One of the few numbers that carry the answer. `note` is a short line under it ("2021: 7 348 000 kr"). */
export interface KeyFigure {
  readonly label: string;
  readonly figure: Figure;
  readonly note?: string;
}

/** warning: needs attention · error: a rule is broken, nothing was done · good: done, saved. */
export interface Notice {
  readonly kind: 'warning' | 'error' | 'good' | 'info';
  readonly text: string;
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** A ranking or the parts of a whole: longest first, the rest gathered in the last bar. `value` is what the bar shows, a whole number ≤ 999. */
export interface RankingChart {
  readonly kind: 'ranking';
  /** With the unit in brackets: "Största kostnaderna (procent av alla)". */
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: Decimal; readonly display: string; readonly stands?: 'out' }[];
}

/** A course over years. `display` of each point is in Swedish; at most two lines. `limit` marks the line that the other runs towards. */
export interface CourseChart {
  readonly kind: 'course';
  readonly title: string;
  readonly lines: readonly {
    readonly legend: string;
    readonly role: 'thing' | 'limit';
    readonly points: readonly { readonly x: string; readonly y: Decimal; readonly display: string }[];
  }[];
}

/** Outcomes in percent on scales from 0 to 100, each against its own target. */
export interface GaugesChart {
  readonly kind: 'gauges';
  readonly title: string;
  readonly gauges: readonly {
    readonly label: string;
    /** What the gauge shows: a whole number from 0 to 100, on the same side of the target as the counts that were judged. */
    readonly value: Decimal;
    /** "3 av 14" */
    readonly counts: string;
    /** The outcome itself: "21,4 %". */
    readonly display: string;
    /** `display` is in words: "minst 30 %". */
    readonly target: { readonly value: Decimal; readonly direction: 'atLeast' | 'atMost' | 'above'; readonly display: string };
    readonly met: boolean;
    /** How many more it would have taken; null where it is met, or where fewer is better. */
    readonly missing: Decimal | null;
  }[];
}

export type Chart = RankingChart | CourseChart | GaugesChart;

/** What a whole is made of: the picture of key figures that add up. Two or three parts, each above 0, in the order in which they are read. */
export interface Whole {
  readonly title: string;
  /** `display` is the part's share: "38,7 %". */
  readonly parts: readonly { readonly label: string; readonly value: Decimal; readonly display: string }[];
}

/** A cell is a number with its unit (right-aligned, formatted), a text, or nothing ("–"). `sign` writes a plus before a positive difference. */
export type Cell = { readonly value: Decimal; readonly unit: Unit; readonly decimals?: number; readonly sign?: true } | string | null;

export interface Table {
  readonly title: string;
  /** First column's heading names the unit where all numbers share one ("tkr"); at most four columns. */
  readonly columns: readonly string[];
  /** Only looked up, never the answer itself: closed until asked for. */
  readonly aside?: true;
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly total?: true }[];
}

/** A field of a form. `name` is a parameter's name; `value` is what it is prefilled with. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'count' | 'number' | 'text' | 'choice' | 'date' | 'person';
  readonly required: boolean;
  readonly value?: string;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  /** What to say when the field is empty or wrong, with a right answer in it: "Skriv antal för kvinnor, till exempel 12." */
  readonly errorMessage: string;
  /** Fields with the same group stand together under this heading. */
  readonly group?: string;
  readonly hint?: string;
}

/**
 * A button. Pressing it sends `{ command, params, key }`, and the values of `fields` by name where it has some.
 * `opens`: the fields stay folded behind the button. Without, the card's own form is sent along.
 */
export interface Action {
  readonly title: string;
  readonly command: CommandId;
  readonly params: Parameters;
  readonly primary?: true;
  readonly fields?: readonly Field[];
  /** Title of the button inside the folded form: "Räkna om". */
  readonly submitTitle?: string;
  /** Avbryt, and other presses that must not be stopped by an empty field. */
  readonly ignoresForm?: true;
}

/** A button that opens an address outside the chat: always https, or this machine itself. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A row of the help card: pressing it asks the question. */
export interface MenuRow {
  readonly title: string;
  readonly example: string;
  readonly command: CommandId;
  readonly params: Parameters;
}

/** What waits for the user's next message. `confirm`: a yes · `complete`: the missing parameters · `override`: a reason. */
export interface Pending {
  readonly kind: 'confirm' | 'complete' | 'override';
  readonly command: CommandId;
  readonly params: Parameters;
}

/** What a command says, with nothing visual in it. `text/` and `cards/` render the same Answer, so they cannot disagree. */
export interface Answer {
  readonly command: CommandId | null;
  readonly params: Parameters;
  readonly status: Status;
  /** "Södra Vätterbygden · budget 2021" */
  readonly context: string;
  /** The answer itself, ≤ 45 characters where it can be: "Underskott 1 394 900 kr, kapitalet täcker det". */
  readonly headline: string;
  readonly lead?: string;
  readonly keyFigures?: readonly KeyFigure[];
  readonly whole?: Whole;
  readonly notices?: readonly Notice[];
  readonly facts?: readonly Fact[];
  readonly chart?: Chart;
  readonly tables?: readonly Table[];
  /** Every derived figure that the answer shows, each with its own line under "Visa beräkning". */
  readonly calculation?: readonly Figure[];
  /** Asked for in words: it stands open, not behind its button. */
  readonly opens?: 'calculation';
  /** "budget 2021, § 9, 16 november 2020": what follows "Källa: ". */
  readonly source?: string;
  /** What the minutes say in place of headline and key figures: sentences of their own. */
  readonly minutes?: readonly string[];
  readonly form?: readonly Field[];
  readonly menu?: readonly MenuRow[];
  readonly actions?: readonly (Action | Link)[];
  readonly pending?: Pending;
}
