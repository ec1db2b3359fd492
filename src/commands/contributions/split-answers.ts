import { lawShares } from '../../associations/law-shares.js';
import type { Figure } from '../../calculation/figure.js';
import { decimal } from '../../calculation/number.js';
import { LEGAL_SHARES, PAYERS } from '../../calculation/shares.js';
import { kronor, kronorExact, number, percent } from '../../swedish/format.js';
import { capital } from '../../swedish/letters.js';
import type { Action, Answer, KeyFigure, Notice, Parameters } from '../answer.js';
import { fieldFor, roundingField } from '../fields.js';
import { adoptedContributions } from './growth-base.js';
import { payerName, type Side, sideName } from './parties.js';
import { methodField, splitContext } from './split-asking.js';
import { METHOD_WORDS, municipalitiesOf } from './split-groups.js';
import { partChart, partTable, peopleTable, type Row, rowsOf, type SplitCase, sharesOf } from './split-parts.js';
import { isSharedByMunicipalities, municipalShares } from './split-shared.js';
import { without } from './without.js';

export const LAW = '5\u00a0§ lagen (2003:1210) om finansiell samordning';
export function splitAnswer(asked: SplitCase, used: Parameters): Answer {
  const { association, split, known } = asked;
  const rows = rowsOf(asked);
  const shares = sharesOf(rows);
  const among = municipalShares(asked);
  return {
    command: 'contribution.split',
    params: used,
    status: 'ok',
    context: splitContext(association, asked.year),
    headline: headline(asked),
    lead: lead(asked),
    keyFigures: keyFigures(asked),
    notices: [...warnings(asked, rows, used), ...remarks(asked)],
    chart: among?.chart ?? partChart(rows, shares),
    tables: [partTable(rows, shares, split.total), ...peopleTable(asked)],
    calculation: [
      ...('total' in known ? [] : [split.total]),
      ...PAYERS.flatMap((payer) => (asked.groups[payer]?.length === 1 ? [] : [split.payers[payer]])),
      ...split.members.map(({ amount }) => amount),
      ...shares.values(),
      ...(among?.shares ?? []),
      split.proof,
    ],
    source: source(asked),
    actions: actions(asked, used),
  };
}

function amountOf({ split }: SplitCase, { payer, member }: Side): Figure {
  return split.members.find(({ id }) => id === member)?.amount ?? split.payers[payer];
}

function headline(asked: SplitCase): string {
  const { association, split, known } = asked;
  const among = municipalShares(asked);
  if (among) return among.headline;
  if (asked.asked) return `${sideName(association, asked.asked)} betalar ${kronor(amountOf(asked, asked.asked).value)}`;
  if (!('total' in known)) return `Alla bidrag blir ${kronor(split.total.value)}`;
  return `Staten betalar hälften, ${kronor(split.payers.state.value)}`;
}

function lead(asked: SplitCase): string {
  const { association, split, method, known, groups, shares } = asked;
  const adopted = method === 'fixed' && !shares ? adoptedContributions(association)?.name : undefined;
  const how = shares ? sharesWords(association, shares) : `${METHOD_WORDS[method]}${adopted ? ` från ${adopted}` : ''}`;
  const shared = municipalitiesOf(association).length > 1 && groups.municipalities ? ` Kommunerna delar ${how}.` : '';
  if (isSharedByMunicipalities(asked))
    return `Kommunerna delar ${kronorExact(split.payers.municipalities.value)} ${groups.municipalities ? how : ''}`
      .trimEnd()
      .concat(`. Enligt 50/25/25 motsvarar det ${kronorExact(split.total.value)} från alla.`);
  const from =
    'total' in known
      ? `${kronorExact(split.total.value)} efter`
      : `${known.amount.label.replace('Bidrag, ', '')} betalar ${kronorExact(known.amount.value)}, de andra följer`;
  return `${from} lagens 50/25/25.${shared} Delarna blir tillsammans ${kronorExact(split.proof.value)}.`;
}

/** "som du skrev: Jönköpings kommun 40 %, resten lika" */
function sharesWords({ parties }: SplitCase['association'], shares: Readonly<Record<string, string>>): string {
  const said = parties.flatMap(({ id, name }) => (shares[id] === undefined ? [] : [`${name} ${percent(decimal(shares[id]))}`]));
  const rest = parties.some(({ id, kind }) => kind === 'municipality' && shares[id] === undefined);
  return `som du skrev: ${said.join(', ')}${rest ? ', resten lika' : ''}`;
}

function keyFigures(asked: SplitCase): KeyFigure[] {
  const { association, split } = asked;
  const among = municipalShares(asked);
  if (among) return among.keyFigures;
  const payers = PAYERS.map((payer) => ({
    label: payerName(association, payer),
    figure: split.payers[payer],
    note: `${percent(LEGAL_SHARES[payer])} av alla bidrag`,
  }));
  const side = asked.asked;
  if (!side?.member) return payers;
  return [
    { label: sideName(association, side), figure: amountOf(asked, side) },
    { label: `${payerName(association, side.payer)}, alla`, figure: split.payers[side.payer] },
    { label: 'Alla bidrag', figure: split.total },
  ];
}

function warnings({ association, groups, split, known, method }: SplitCase, rows: readonly Row[], used: Parameters): Notice[] {
  const nothing = rows.filter(({ amount }) => amount.value.isZero()).map(({ name }) => name);
  const kept = 'total' in known || known.amount.value.mod(decimal(String(used.unit))).isZero();
  return [
    ...(groups.municipalities
      ? []
      : [
          {
            kind: 'warning' as const,
            text: `källorna säger inte hur ${association.name}s kommuner delar på ${kronor(split.payers.municipalities.value)}. Välj en metod nedan.`,
          },
        ]),
    ...(nothing.length > 0 && method
      ? [
          {
            kind: 'warning' as const,
            text: `${nothing.join(', ')} får 0 kr. Beloppet är litet mot avrundningen, ${kronor(decimal(String(used.unit)))}.`,
          },
        ]
      : []),
    ...(kept ? [] : [{ kind: 'info' as const, text: 'Beloppet som du skrev står som det är; de andra är avrundade.' }]),
  ];
}

/** Where what was adopted is not 50/25/25, and where rounding parts the region from the municipalities. */
function remarks({ association, split }: SplitCase): Notice[] {
  const adopted = adoptedContributions(association);
  const printed = adopted
    ? lawShares(association).filter(
        ({ column, verdict }) => column?.table.id === adopted.column.table.id && column.index === adopted.column.index && verdict !== 'right',
      )
    : [];
  const apart = split.payers.region.value.minus(split.payers.municipalities.value).abs();
  return [
    ...(adopted && printed.length > 0
      ? [
          {
            kind: 'info' as const,
            text: `${capital(adopted.name)} följer inte 50/25/25 helt: ${printed
              .map(
                ({ label, difference }) =>
                  `${label.replace(/ \(.*/, '').toLowerCase()} är ${kronorExact((difference?.value ?? decimal(0)).abs())} ${difference?.value.lt(0) ? 'lägre' : 'högre'}`,
              )
              .join(', ')}. Här gäller lagens andelar.`,
          },
        ]
      : []),
    ...(apart.isZero() ? [] : [{ kind: 'info' as const, text: `Avrundningen skiljer regionen och kommunerna åt med ${kronorExact(apart)}.` }]),
  ];
}

export function source({ association, method, groups, shares }: SplitCase): string {
  const adopted =
    method === 'fixed' && !shares && groups.municipalities && municipalitiesOf(association).length > 1
      ? adoptedContributions(association)?.source
      : undefined;
  return adopted ? `${LAW}; ${adopted} (kommunernas andelar)` : LAW;
}

function actions(asked: SplitCase, used: Parameters): Action[] {
  const { association, split, method, groups, year } = asked;
  const again = {
    association: association.id,
    ...(used.populations ? { populations: used.populations } : {}),
    ...(year === undefined ? {} : { year }),
  };
  const several = municipalitiesOf(association).length > 1;
  const shared = isSharedByMunicipalities(asked) ? split.payers.municipalities.value.toFixed() : null;
  return [
    ...(shared === null
      ? [{ title: 'Visa äskande', command: 'contribution.split' as const, params: { ...used, request: 'yes' } }]
      : [
          // The same amount as what all members pay together.
          {
            title: 'Fördela på alla parter',
            command: 'contribution.split' as const,
            params: { ...without(used, 'party', 'amount', 'askedParty'), total: shared },
          },
        ]),
    ...(groups.municipalities ? [] : [{ title: 'Dela lika', command: 'contribution.split' as const, params: { ...used, method: 'equal' } }]),
    {
      title: 'Ändra antaganden',
      command: 'contribution.split',
      params: again,
      fields: [
        fieldFor('total', number(split.total.value)),
        ...(several ? [methodField(groups.municipalities ? method : 'equal')] : []),
        roundingField(String(used.unit)),
      ],
      submitTitle: 'Räkna om',
    },
  ];
}
