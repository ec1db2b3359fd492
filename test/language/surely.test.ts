import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../src/commands/ids.js';
import { CONTEXT, language } from './fixture.js';

const heard = (text: string) => {
  const meant = language.understand(text, CONTEXT);
  return meant.kind === 'command' ? { command: meant.command, params: meant.params } : meant;
};

describe('what is asked in so many words is answered, whatever else it is like', () => {
  const rows: readonly (readonly [CommandId, string, object])[] = [
    ['equity.status', 'när är göteborgs pengar slut', { association: 'goteborg' }],
    ['equity.status', 'när tar göteborgs pengar slut?', { association: 'goteborg' }],
    ['equity.status', 'vilket år är kapitalet slut i Sunnerbo', { association: 'sunnerbo' }],
    ['equity.status', 'när är kassan tom', {}],
    ['equity.status', 'vad är maxnivån på eget kapital för värend', { association: 'varend', ceiling: 'amount' }],
    ['equity.status', 'hur stort får eget kapital vara', { ceiling: 'amount' }],
    ['equity.status', 'hur mycket eget kapital får Göteborg ha som mest', { association: 'goteborg', ceiling: 'amount' }],
    ['intervention.info', 'hur länge håller projekt nordost på', { intervention: 'nordost', association: 'goteborg' }],
    ['intervention.info', 'till när pågår IT-spåret', { intervention: 'it-sparet' }],
    ['intervention.info', 'när upphör Samsip', { intervention: 'samsip', association: 'sunnerbo' }],
    ['intervention.info', 'hur många coacher har SE-höglandet', { intervention: 'se-hoglandet', association: 'hoglandet' }],
    ['intervention.info', 'hur många tjänster har SE-Höglandet', { intervention: 'se-hoglandet', association: 'hoglandet' }],
    ['intervention.info', 'hur stor bemanning har FIA', { intervention: 'fia' }],
    ['intervention.info', 'hur mycket kostar en deltagare i FIA 2021', { intervention: 'fia', perParticipant: 'yes', year: 2021 }],
    ['intervention.info', 'vad kostade en deltagare i Enter', { intervention: 'enter', perParticipant: 'yes' }],
    ['decision.find', 'när antog värend sin budget', { association: 'varend' }],
    ['decision.find', 'när godkändes sunnerbos budget 2021', { association: 'sunnerbo', year: 2021 }],
    ['decision.find', 'vilken dag fastställdes budgeten för 2021', { year: 2021 }],
    ['budget.status', 'hur mycket har vi förbrukat', {}],
    ['budget.status', 'vad har vi gjort av med på kansliet', { line: 'kansli' }],
    ['budget.status', 'hur många procent av budgeten har vi använt', {}],
    ['budget.status', 'varför gick det minus 2021', { year: 2021 }],
    ['budget.status', 'varför avviker kansliet', { line: 'kansli' }],
    ['forecast.year', 'vilket resultat väntas för 2026', { year: 2026 }],
    ['forecast.year', 'vilket resultat räknar vi med i år', { year: CONTEXT.now.getFullYear() }],
    ['meeting.next', 'var hålls samrådet 2026', { kind: 'memberConsultation' }],
    ['decision.find', '§ 9', { paragraph: '9' }],
    ['decision.find', '§85', { paragraph: '85' }],
    ['decision.find', 'paragraf 12', { paragraph: '12' }],
    ['rule.find', 'när måste budgeten vara antagen', {}],
    ['rule.find', 'senaste dag för att ta budgeten', {}],
    ['rule.find', 'till när ska budgeten vara fastställd', {}],
    ['rule.find', 'jämför kostnaderna per invånare', {}],
    ['rule.find', 'vad kostar vi per capita', {}],
    ['contribution.growth', 'hur stort är statens utrymme', { offerAsked: 'yes' }],
    ['contribution.growth', 'hur mycket erbjuder Försäkringskassan oss', { offerAsked: 'yes' }],
    ['budget.status', 'budgetläge i alla sex förbunden', { everyAssociation: 'yes' }],
    ['budget.status', 'visa budgeten 2022 för samtliga förbund', { everyAssociation: 'yes', year: 2022 }],
    ['budget.compare', 'hur mycket höjdes regionens bidrag från 2020 till 2021', { line: 'region-jonkopings-lan', year: 2020, otherYear: 2021 }],
    ['budget.compare', 'hur mycket steg Habos bidrag mellan 2020 och 2021', { line: 'habo', year: 2020, otherYear: 2021 }],
    ['budget.compare', 'hur många procent ökade statens bidrag från 2020 till 2021', { line: 'forsakringskassan', year: 2020, otherYear: 2021 }],
    ['budget.status', 'hur mycket äskade göteborg av försäkringskassan 2021', { association: 'goteborg', line: 'forsakringskassan', year: 2021 }],
    ['budget.status', 'hur stort var göteborgs äskande till staten 2021', { association: 'goteborg', line: 'forsakringskassan', year: 2021 }],
    ['budget.status', 'vad begärde göteborg av försäkringskassan 2021', { association: 'goteborg', line: 'forsakringskassan', year: 2021 }],
  ];

  test.each(rows)('%s: %s', (command, text, params) => {
    expect(heard(text)).toMatchObject({ command, params });
  });
});

describe('and what only looks like it is not taken for it', () => {
  test.each([
    ['rule.find', 'vem betalar om pengarna tar slut'],
    ['rule.find', 'vad är eget kapital'],
    ['rule.find', 'vad betyder statens utrymme'],
    ['meeting.next', 'hur länge håller styrelsemötet på'],
    ['contribution.growth', 'hur mycket av statens utrymme har vi använt'],
    ['participants.show', 'hur gick det för deltagarna i FIA 2023'],
    ['budget.status', 'hur mycket har vi kvar att använda på enter'],
    ['budget.status', 'hur mycket finns kvar på FIA'],
    ['budget.status', 'ligger vi över eller under på enter'],
    ['equity.status', 'hur mycket eget kapital finns kvar'],
    ['forecast.year', 'om Försäkringskassan halverar sitt bidrag, hur mycket saknas det då?'],
    ['forecast.year', 'om regionen halverar sitt bidrag, hur mycket saknas'],
    ['goals.show', 'hur gick det med praktikmålet för fia'],
    ['goals.show', 'hur gick det med målet om studier för NOVA'],
    ['meeting.edit', 'nästa styrelse blir torsdag 17 dec 9-12 i Stadshuset'],
    ['meeting.edit', 'nästa samråd blir 12 mars 2027 10-12 i Stadshuset'],
    ['meeting.next', 'när är nästa styrelse'],
    ['participants.show', 'hur mycket ökade antalet deltagare från 2022 till 2023'],
    ['budget.status', 'visa senaste antagna budgeten'],
    ['contribution.split', 'fördela bidragen per invånare'],
    ['budget.compare', 'jämför administrationens andel mellan alla förbund'],
    ['budget.check', 'kontrollräkna budgeten i alla förbund'],
    ['participants.show', 'hur många deltagare har SE-höglandet'],
    ['contribution.growth', 'hur mycket måste bidragen höjas per år från 2021 till 2026'],
    ['budget.edit', 'anta budgeten 2027, § 5 den 24 november 2026'],
    ['contribution.split', 'fördela 6 miljoner per invånare, Habo 12 000 och Jönköping 140 000'],
  ] as const)('%s: %s', (command, text) => {
    const meant = language.understand(text, CONTEXT);
    const offered = meant.kind === 'command' ? [meant.command] : meant.kind === 'unsure' ? meant.candidates : [];
    expect(offered).toContain(command);
  });

  test('no rise of money is taken out of a rise of people, and no rule out of the newest decision', () => {
    expect(heard('hur mycket ökade antalet deltagare från 2022 till 2023')).not.toMatchObject({ command: 'budget.compare', params: { year: 2022 } });
    expect(heard('senaste beslutet om budgeten')).not.toMatchObject({ command: 'rule.find' });
    expect(language.read('equity.status', 'hur stort kapital hade vi som mest', CONTEXT).params).not.toHaveProperty('ceiling');
  });

  test.each(['vad kostar handläggarna i Enter', 'vilka handledare har inte rapporterat Enter', 'vilka handledare kan rapportera för Enter'])(
    '%s is not about how an intervention is staffed',
    (text) => {
      expect(heard(text)).not.toMatchObject({ command: 'intervention.info' });
    },
  );
});
