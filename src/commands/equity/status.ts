import { z } from 'zod';
import { equityYears } from '../../associations/equity-years.js';
import type { Answer } from '../answer.js';
import { defineCommand } from '../command.js';
import { parameters } from '../parameters/parameters.js';
import { equityAnswer, noEquityAnswer, openingAnswer } from './answers.js';

export const equityStatus = defineCommand({
  id: 'equity.status',
  title: 'Eget kapital',
  who: 'reader',
  examples: [
    'hur stort eget kapital har vi?',
    'eget kapital 2021',
    'hur mkt pengar hade göteborg på banken vid ingången av 2021',
    'hur mycket pengar hade vi i början av 2021',
    'när tar kapitalet slut',
    'hur länge räcker pengarna',
    'hur utvecklas det egna kapitalet',
    'hur har kapitalet förändrats de senaste åren',
    'vad är utgående kapital 2022',
    'ingående kapital 2021',
    'kapital 31 december 2021',
    'hur stort balanserat kapital har Höglandet',
    'får vi ha så mycket eget kapital',
    'har vi för stort eget kapital',
    'hur mycket eget kapital rekommenderas',
    'hur stort är det egna kapitalet',
    'hur mycket eget kapital finns det',
    'hur högt är taket för kapitalet',
    'vad blir kvar av kapitalet om 2021 går back',
    'hur stor buffert har vi',
    'hur mycket sparade pengar finns',
    'kapitalet i slutet av 2022',
    'eget kapital år för år',
    'hur stort är överskottet från tidigare år',
    'räcker det egna kapitalet till 2023',
    'when do we run out of equity',
    'vad är taket för egna kapitalet',
    'hur mycket har vi i reserv',
    'hur mycket kapital finns kvar efter året',
    'hur stort är egna kapitalet',
    'sparade pengar',
  ],
  parameters: z.object({ association: parameters.association, year: parameters.year, line: parameters.line, ceiling: parameters.ceiling }),
  answer({ year, ceiling }, { association, associations }): Answer {
    const years = equityYears(association);
    const [first] = years;
    const asked = year === undefined ? years.at(-1) : years.find((each) => each.year === year);
    if (asked) return equityAnswer(associations, association, years, asked, { chosen: year === undefined, ceiling });
    const opening = first && year === first.year - 1 ? openingAnswer(association, first) : null;
    if (opening) return opening;
    const others = associations.all.filter((each) => each.id !== association.id && equityYears(each).length > 0);
    return noEquityAnswer(
      associations,
      association,
      year,
      years.map((each) => each.year),
      others,
    );
  },
});
