/** A made-up association, as somebody who follows the README would write its file: every word and figure of it is invented. */
export const SEVENTH = {
  id: 'norran',
  name: 'Norrån',
  fullName: 'Samordningsförbundet Norrån',
  aliases: ['SFN'],
  documents: {
    plan: { title: 'Verksamhetsplan och budget 2026', date: '2025-11-20', short: 'budget 2026' },
  },
  parties: [
    { id: 'forsakringskassan', name: 'Försäkringskassan', kind: 'state', aliases: ['FK', 'staten'] },
    { id: 'region-norran', name: 'Region Norrån', kind: 'region', aliases: ['regionen'] },
    { id: 'almfors', name: 'Almfors kommun', kind: 'municipality', aliases: ['Almfors'] },
    { id: 'tallviken', name: 'Tallvikens kommun', kind: 'municipality', aliases: ['Tallviken'] },
  ],
  tables: [
    {
      id: 'budget-2026',
      title: 'Budget 2026 och plan 2027',
      document: 'plan',
      section: '§ 4',
      unit: 'SEK',
      groups: [
        { id: 'individ', label: 'Individinriktade insatser', kind: 'individual' },
        { id: 'struktur', label: 'Strukturövergripande insatser', kind: 'structural' },
        { id: 'kansli', label: 'Kansli', kind: 'administration' },
      ],
      columns: [
        { year: 2026, basis: 'budget', label: 'Budget 2026' },
        { year: 2027, basis: 'plan', label: 'Plan 2027' },
      ],
      lines: [
        { id: 'almfors', label: 'Almfors kommun', kind: 'contribution', party: 'almfors', values: ['300000', '300000'] },
        { id: 'tallviken', label: 'Tallvikens kommun', kind: 'contribution', party: 'tallviken', values: ['200000', '200000'] },
        { id: 'region-norran', label: 'Region Norrån', kind: 'contribution', party: 'region-norran', values: ['500000', '500000'] },
        { id: 'forsakringskassan', label: 'Försäkringskassan', kind: 'contribution', party: 'forsakringskassan', values: ['1000000', '1000000'] },
        { id: 'summa-intakter', label: 'Summa intäkter', kind: 'revenueTotal', values: ['2000000', '2000000'] },
        { id: 'bron', label: 'Bron', kind: 'cost', group: 'individ', intervention: 'bron', values: ['1500000', '1400000'] },
        { id: 'natverket', label: 'Nätverket', kind: 'cost', group: 'struktur', intervention: 'natverket', values: ['300000', '300000'] },
        { id: 'kansli', label: 'Kansli', kind: 'cost', group: 'kansli', aliases: ['kansliet'], values: ['400000', '400000'] },
        { id: 'summa-kostnader', label: 'Summa kostnader', kind: 'costTotal', values: ['2200000', '2110000'] },
        { id: 'kapital-1-jan', label: 'Kapital 1 januari', kind: 'openingEquity', values: ['500000', '300000'] },
        { id: 'resultat', label: 'Årets resultat', kind: 'result', values: ['-200000', '-110000'] },
        { id: 'kapital-31-dec', label: 'Kapital 31 december', kind: 'closingEquity', values: ['300000', '190000'] },
      ],
    },
  ],
  interventions: [
    {
      id: 'bron',
      name: 'Bron',
      aliases: ['Brons'],
      kind: 'individual',
      targetGroup: 'unga 18–29 år',
      reportsFrom: '2026-01',
      document: 'plan',
      section: '§ 3',
    },
    { id: 'natverket', name: 'Nätverket', kind: 'structural', document: 'plan', section: '§ 3' },
  ],
  participants: [],
  parameters: {
    stateOffer: [{ value: '1300000', unit: 'SEK', from: '2026-01-01', label: 'Statens utrymme', document: 'plan', section: '§ 2' }],
  },
  annualWheel: [{ kind: 'board', title: 'Styrelsemöte', month: 12, week: 1, weekday: 'thursday', time: '13:00', document: 'plan', section: '§ 6' }],
};

/** No more than a file must have: no figures at all yet. */
export const SMALLEST = {
  id: 'lillan',
  name: 'Lillån',
  fullName: 'Samordningsförbundet Lillån',
  documents: { plan: { title: 'Verksamhetsplan 2026', date: '2025-11-20', short: 'plan 2026' } },
  parties: [{ id: 'storby', name: 'Storby kommun', kind: 'municipality' }],
  tables: [],
  interventions: [],
  participants: [],
  parameters: {},
};
