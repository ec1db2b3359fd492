import type { ParameterName } from '../../commands/parameters/parameters.js';
import { from, interventions, role, user } from './access.js';
import { askedCount } from './asked-count.js';
import { basis } from './basis.js';
import { changes } from './changes.js';
import { ceiling, closed, everyMonth, kind, measure, mine, offerAsked, perParticipant, remove, swap, thanks } from './choice.js';
import { claimed } from './claimed.js';
import { clock } from './clock.js';
import { counts } from './counts.js';
import { date } from './date.js';
import { effect } from './effect.js';
import { everyAssociation } from './every-association.js';
import type { Extractor } from './extractor.js';
import { forecastMethods } from './forecast-methods.js';
import { growthYears } from './growth-years.js';
import { hideBelow } from './hide-below.js';
import { howTo } from './how-to.js';
import { change, name } from './intervention-change.js';
import { line } from './line.js';
import { meetingCard } from './meeting-card.js';
import { ahead, by, meeting, meetingChange, next } from './meeting-change.js';
import { when } from './meeting-when.js';
import { members } from './members.js';
import { method } from './method.js';
import { money } from './money.js';
import { association, intervention, municipality } from './names.js';
import { numbers } from './numbers.js';
import { outcomes } from './outcomes.js';
import { period } from './period.js';
import { place } from './place.js';
import { decision, decisionChange, edition, madeFrom, paragraph, planChange, proposal } from './plans.js';
import { populations } from './populations.js';
import { rate } from './rate.js';
import { ratio } from './ratio.js';
import { reminder } from './reminder.js';
import { unit } from './rounding-unit.js';
import { sameAs } from './same-as.js';
import { scenarioChange, scenarios } from './scenarios.js';
import { splitAmounts } from './split-amounts.js';
import { request } from './split-method.js';
import { shares } from './split-shares.js';
import { through } from './through.js';
import { topic } from './topic.js';
import { untilYear } from './until-year.js';
import { budget, utilisation, vacancy } from './what-if.js';
import { year } from './year.js';

/**
 * Which extractor reads which parameter. They run in this order, each once, and what one has used the next does not see:
 * names and times first, then what is left of the numbers. A new parameter needs one line here.
 */
export const EXTRACTORS = {
  numbers,
  claimed,
  everyAssociation,
  association,
  otherAssociation: association,
  decisionChange,
  decision,
  scenarioChange,
  scenario: scenarios,
  otherScenario: scenarios,
  scenarioWords: scenarios,
  planChange,
  proposal,
  edition,
  madeFrom,
  paragraph,
  methods: forecastMethods,
  vacancy,
  utilisation,
  changes,
  budget,
  untilYear,
  through,
  outcome: outcomes,
  outcomes,
  change,
  name,
  intervention,
  line,
  lines: line,
  municipality,
  user,
  from,
  interventions,
  role,
  kind,
  offset: reminder,
  offsets: reminder,
  after: reminder,
  every: reminder,
  deadline: reminder,
  reminderChange: reminder,
  pauseUntil: reminder,
  reportDay: reminder,
  meeting,
  meetingChange,
  place,
  next,
  ahead,
  by,
  when,
  date,
  fromDate: date,
  weekday: date,
  dateWords: date,
  time: clock,
  endTime: clock,
  ceiling,
  measure,
  closed,
  remove,
  swap,
  mine,
  everyMonth,
  perParticipant,
  askedCount,
  basis,
  otherBasis: basis,
  method,
  request,
  unit,
  populations,
  sameAs,
  period,
  year,
  otherYear: year,
  years: year,
  startYear: growthYears,
  targetYear: growthYears,
  shares,
  offer: money,
  offerAsked,
  startAmount: money,
  total: splitAmounts,
  party: splitAmounts,
  amount: splitAmounts,
  askedParty: splitAmounts,
  rate,
  rates: rate,
  people: effect,
  months: effect,
  retention: effect,
  support: effect,
  administration: effect,
  tax: effect,
  cost: effect,
  target: ratio,
  part: ratio,
  whole: ratio,
  topic,
  hideBelow,
  meetingCard,
  women: counts,
  men: counts,
  notStated: counts,
  new: counts,
  ended: counts,
  newWomen: counts,
  newMen: counts,
  endedWomen: counts,
  endedMen: counts,
  exits: counts,
  thanks,
  members,
  member: members,
  howTo,
} satisfies Partial<Record<ParameterName, Extractor>>;

/** A parameter that is read from text. */
export type ReadParameter = keyof typeof EXTRACTORS;

/** The extractor of a parameter that text can fill. */
export function extractorOf(name: ReadParameter): Extractor {
  return EXTRACTORS[name];
}

/** Is it a parameter that text can fill? Buttons set a few others. */
export function isReadParameter(name: string): name is ReadParameter {
  return Object.hasOwn(EXTRACTORS, name);
}
