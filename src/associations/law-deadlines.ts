/** The law of the field, as a card cites it. */
export const LAW = 'lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser';

export interface LawDeadline {
  /** Kind of deadline, for ids. */
  readonly rule: 'budget' | 'annualReport';
  /** `YYYY-MM-DD`, included: the last day on which it is in time. */
  readonly date: string;
  readonly title: string;
  /** "23 §" of that law. */
  readonly section: string;
  /** The year whose budget or outcome it is about. */
  readonly about: number;
}

/** What the law wants done within one calendar year: last year's annual report within three months of the year's end, and next year's budget by 30 November. */
export function lawDeadlines(year: number): LawDeadline[] {
  return [
    { rule: 'annualReport', date: `${year}-03-31`, title: `Årsredovisning ${year - 1}`, section: '24 §', about: year - 1 },
    { rule: 'budget', date: `${year}-11-30`, title: `Budget ${year + 1} beslutad`, section: '23 §', about: year + 1 },
  ];
}
