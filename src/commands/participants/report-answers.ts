import { counted, number } from '../../swedish/format.js';
import { small } from '../../swedish/letters.js';
import type { Action, Answer, Fact, Notice, Parameters } from '../answer.js';
import { saveButton } from '../reply-buttons.js';
import { aboutDraft, type Draft, draftParams, subjectParams } from './report-check.js';
import { cancel, reportFields } from './report-form.js';
import { comparisonFacts, draftFigures, questions } from './report-questions.js';
import { oneSexParams } from './report-said.js';
import { factsOf, readBack, reportInWords, ruleInWords, subjectName } from './report-words.js';

function titleOf(draft: Draft): string {
  return subjectName(draft.turn.association, aboutDraft(draft));
}

/** What the answer was about, and what it keeps for the yes: with it, the receipt of each report that it was read back against. */
function base(drafts: readonly Draft[]): Pick<Answer, 'command' | 'params' | 'context'> & { readonly kept: Parameters } {
  const [first] = drafts;
  if (!first) throw new RangeError('an answer about no reports');
  const { command, turn } = first;
  const kept = (draft: Draft) => ({ ...draftParams(draft), replaces: draft.earlier?.sequence ?? null });
  if (drafts.length === 1) return { command, params: draftParams(first), context: titleOf(first), kept: kept(first) };
  const { association } = turn;
  return {
    command,
    params: { association: association.id, reports: drafts.map(draftParams) },
    context: `${association.name} · ${counted(drafts.length, 'rapport', 'rapporter')}`,
    kept: { association: association.id, reports: drafts.map((draft) => withoutAssociation(kept(draft))) },
  };
}

function withoutAssociation({ association: _, ...params }: Parameters): Parameters {
  return params;
}

function edit(draft: Draft, primary?: true): Action {
  return {
    title: 'Ändra',
    command: 'participants.report',
    params: { ...subjectParams(draft), ...oneSexParams(draft.counts) },
    fields: reportFields(draft.intervention, draft.counts),
    submitTitle: 'Granska',
    ...(primary ? { primary } : {}),
  };
}

/** The read-back before anything is written: all that will be saved by one yes. */
export function confirmAnswer(drafts: readonly Draft[], said?: Parameters): Answer {
  const { kept, ...about } = base(drafts);
  const [first] = drafts;
  if (!first) throw new RangeError('nothing to confirm');
  const { command, turn } = first;
  const corrected = drafts.filter(({ earlier }) => earlier !== null);
  const receipts = corrected.map(({ earlier }) => earlier?.sequence).join(', ');
  const one = drafts.length === 1;
  return {
    ...about,
    ...(said ? { params: said } : {}),
    status: 'confirm',
    headline: one && first.earlier ? 'Stämmer ändringen?' : 'Stämmer siffrorna?',
    lead: [
      'Inget är sparat än.',
      corrected.length === 0
        ? ''
        : one
          ? `Perioden har redan en rapport (kvitto ${receipts}), som den här rättar.`
          : `${counted(corrected.length, 'rapport', 'rapporter')} rättar en tidigare (kvitto ${receipts}).`,
    ]
      .filter(Boolean)
      .join(' '),
    facts: one
      ? [...(first.earlier ? factsOf(first.counts, first.earlier.body) : readBack(first.counts)), ...comparisonFacts(first)]
      : drafts.flatMap(lines),
    notices: one ? questions(first) : drafts.flatMap((draft) => questions(draft).map((notice) => named(draft, notice))),
    calculation: one ? draftFigures(first) : [],
    actions: [saveButton(command, turn, one ? 'Spara' : 'Spara alla'), ...(one ? [edit(first)] : []), cancel(first)],
    pending: { kind: 'confirm', command, params: kept },
  };
}

/** A report of several in two lines: what it says, and beside what. */
function lines(draft: Draft): Fact[] {
  const left = comparisonFacts(draft).map(({ title, value }) => `${small(title)}: ${value}`);
  const replaced = draft.earlier ? [`rättar kvitto ${draft.earlier.sequence}`] : [];
  return [{ title: titleOf(draft), value: [reportInWords(draft.counts), ...replaced, ...left].join('; ') }];
}

function named(draft: Draft, notice: Notice): Notice {
  return { ...notice, text: `${titleOf(draft)}: ${notice.text}` };
}

/** A rule is broken: in which report, which rule and by how much. Nothing is saved unless the coach says why it is so. */
export function ruleAnswer(drafts: readonly Draft[], said?: Parameters): Answer {
  const { kept, ...about } = base(drafts);
  const wrong = drafts.filter(({ broken }) => broken.length > 0);
  const [first] = wrong;
  if (!first) throw new RangeError('no rule is broken');
  const { command, turn } = first;
  const one = drafts.length === 1;
  const onlyReasons = wrong.every(({ broken }) => broken.every(({ rule }) => rule === 'exitsEqualEnded'));
  return {
    ...about,
    ...(said ? { params: said } : {}),
    status: 'invalid',
    headline: onlyReasons ? 'Orsakerna stämmer inte' : 'Siffrorna stämmer inte',
    lead: one
      ? 'Inget är sparat. Ändra, eller skriv ”spara ändå:” och varför det ser ut så.'
      : `Ingen av de ${number(drafts.length)} rapporterna är sparad. Skriv dem igen med rätt siffror, eller skriv ”spara ändå:” och varför det ser ut så.`,
    notices: wrong.flatMap((draft) =>
      draft.broken.map((rule): Notice => {
        const notice: Notice = { kind: 'error', text: ruleInWords(rule) };
        return one ? notice : named(draft, notice);
      }),
    ),
    facts: one ? readBack(first.counts) : drafts.flatMap(lines),
    actions: [
      ...(one ? [edit(first, true)] : []),
      {
        title: 'Spara ändå',
        command,
        params: { reply: 'reason', pending: turn.key },
        fields: [
          {
            name: 'reason',
            label: 'Varför stämmer det inte?',
            kind: 'text',
            required: true,
            errorMessage: 'Skriv kort varför, till exempel: två orsaker för samma person.',
          },
        ],
        submitTitle: 'Spara som avvikande',
      },
      cancel(first),
    ],
    pending: { kind: 'override', command, params: kept },
  };
}
