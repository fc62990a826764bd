import type { Rule } from '../refusal.ts';

/** The sentences of the assessment's rules; those for judgements and findings lie in content-rules.ts. */
export const assessmentSentences = {
  appliesToTheUnit: {
    code: 'assessment.appliesToTheUnit',
    sv: 'Programmet gäller inte för enhetens vårdform.',
    en: "The programme does not apply to the unit's form of care.",
  },
  areaAppliesToTheUnit: {
    code: 'assessment.areaAppliesToTheUnit',
    sv: 'Området gäller inte för enhetens vårdform.',
    en: "The area does not apply to the unit's form of care.",
  },
  areaNamedOnce: {
    code: 'assessment.areaNamedOnce',
    sv: 'Samma område är angivet två gånger.',
    en: 'The same area is named twice.',
  },
  atLeastOneArea: {
    code: 'assessment.atLeastOneArea',
    sv: 'En uppföljning som inte gäller allt anger vilka områden den gäller.',
    en: 'A follow-up that does not cover everything names the areas it covers.',
  },
  atLeastOneOccasion: {
    code: 'assessment.atLeastOneOccasion',
    sv: 'Minst ett uppföljningstillfälle ska ha genomförts: rapportens tid räknas från det sista.',
    en: 'At least one occasion must have been carried out: the time for the report is counted from the last one.',
  },
  cancelledIsClosed: {
    code: 'assessment.cancelledIsClosed',
    sv: 'Uppföljningen är avbruten och kan inte ändras.',
    en: 'The assessment has been cancelled and can not be changed.',
  },
  completedIsClosed: {
    code: 'assessment.completedIsClosed',
    sv: 'Uppföljningen är avslutad och kan inte ändras. Rätta i rapporten.',
    en: 'The assessment is completed and can not be changed. Make the correction in the report.',
  },
  fullNamesNoAreas: {
    code: 'assessment.fullNamesNoAreas',
    sv: 'En hel uppföljning gäller alla områden: ange inga, eller välj en delvis uppföljning.',
    en: 'A full follow-up covers all areas: name none, or choose a partial one.',
  },
  knownArea: {
    code: 'assessment.knownArea',
    sv: 'Området finns inte i programmet.',
    en: 'The programme has no such area.',
  },
  knownMethod: {
    code: 'assessment.knownMethod',
    sv: 'Metoden finns inte i programmet.',
    en: 'The programme has no such method.',
  },
  knownOccasion: {
    code: 'assessment.knownOccasion',
    sv: 'Uppföljningen har inget sådant tillfälle.',
    en: 'The assessment has no such occasion.',
  },
  areaInScope: {
    code: 'assessment.areaInScope',
    sv: 'Området ingår inte i uppföljningen.',
    en: 'The assessment does not cover this area.',
  },
  masJudgesHealthCare: {
    code: 'assessment.masJudgesHealthCare',
    sv: 'MAS bedömer de områden som gäller hälso- och sjukvård.',
    en: 'The MAS judges the areas that concern health care.',
  },
  notInAdvance: {
    code: 'assessment.notInAdvance',
    sv: 'Det som har hänt kan inte ha ett datum i framtiden.',
    en: 'What has happened can not have a date in the future.',
  },
  occasionIsNear: {
    code: 'assessment.occasionIsNear',
    sv: 'Datumet ligger för långt bort: högst ett år före uppföljningens början och högst två år fram i tiden.',
    en: 'The date is too far away: at most a year before the assessment began, and at most two years ahead.',
  },
  occasionIsPlanned: {
    code: 'assessment.occasionIsPlanned',
    sv: 'Tillfället är redan genomfört eller inställt.',
    en: 'The occasion has already been carried out or cancelled.',
  },
  occasionsAreSettled: {
    code: 'assessment.occasionsAreSettled',
    sv: 'Ett planerat tillfälle är varken genomfört eller inställt.',
    en: 'A planned occasion has been neither carried out nor cancelled.',
  },
  partialHasReason: {
    code: 'assessment.partialHasReason',
    sv: 'En uppföljning som inte gäller allt behöver ett skäl.',
    en: 'A follow-up that does not cover everything needs a reason.',
  },
  requiredMethodUsed: {
    code: 'assessment.requiredMethodUsed',
    sv: 'Programmet kräver en metod som inte har använts.',
    en: 'The programme requires a method that has not been used.',
  },
  roomForOccasions: {
    code: 'assessment.roomForOccasions',
    sv: 'Uppföljningen har redan så många tillfällen som ryms.',
    en: 'The assessment already has as many occasions as it can hold.',
  },
  knownUnit: {
    code: 'assessment.knownUnit',
    sv: 'Enheten finns inte.',
    en: 'There is no such unit.',
  },
  unitIsActive: {
    code: 'assessment.unitIsActive',
    sv: 'Enheten är avslutad och följs inte upp.',
    en: 'The unit is closed and is not followed up.',
  },
  programmeInForce: {
    code: 'assessment.programmeInForce',
    sv: 'Det finns ingen fastställd uppföljningsmodell med den beteckningen.',
    en: 'There is no adopted programme with this id.',
  },
  programmeOfTheBody: {
    code: 'assessment.programmeOfTheBody',
    sv: 'Uppföljningsmodellen hör till en annan nämnd än enheten.',
    en: 'The programme belongs to another body than the unit.',
  },
  agreementCoversTheUnit: {
    code: 'assessment.agreementCoversTheUnit',
    sv: 'Avtalet finns inte eller omfattar inte enheten.',
    en: 'There is no such agreement, or it does not cover the unit.',
  },
} satisfies Record<string, Rule>;
