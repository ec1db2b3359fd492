// What is said to the bot, and what the reply must contain for the turn to count.
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const INTERVENTIONS = ['Enter', 'NOVA', 'FIA'];
const [FIRST_YEAR, YEARS] = [2012, 14];

const same = (text, reply) => () => [{ text, reply }];

/** A report of its own every time, until all 504 are used; from then on corrections. Two turns: what is reported, and "ja". */
function report(count) {
  const intervention = INTERVENTIONS[count % INTERVENTIONS.length];
  const month = MONTHS[Math.floor(count / INTERVENTIONS.length) % MONTHS.length];
  const year = FIRST_YEAR + (Math.floor(count / (INTERVENTIONS.length * MONTHS.length)) % YEARS);
  const women = 5 + (count % 20);
  return [
    { text: `${intervention} ${month} ${year}: ${women} kvinnor, 9 män, 5 nya, 3 avslutade till arbete`, reply: `"${women}"` },
    { text: 'ja', reply: 'Sparat' },
  ];
}

/** By name: from how many times it has been said, the turns to take in order. */
export const SCENARIOS = {
  echo: same('Hur ser budgeten ut 2021?', 'Echo: Hur ser budgeten ut 2021?'),
  'budget.status': same('Hur ser budgeten ut 2021?', 'Underskott'),
  'contribution.growth': same('Vad händer om bidragen höjs 10 % per år?', 'från 2028'),
  'participants.report': report,
  'participants.show': same('visa Enter 2024', 'Enter'),
};
