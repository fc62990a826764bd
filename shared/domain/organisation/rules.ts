import type { Rule } from '../refusal.ts';

/** The sentences of the rules on organisations, units and people. */
export const organisationSentences = {
  municipalityIsKnown: {
    code: 'organisation.municipalityIsKnown',
    sv: 'Kommunkoden finns inte bland Sveriges 290 kommuner (SCB:s koder, fyra siffror).',
    en: 'The code is not one of the 290 Swedish municipalities (the codes of Statistics Sweden, four digits).',
  },
  regionIsKnown: {
    code: 'organisation.regionIsKnown',
    sv: 'Koden finns inte bland Sveriges 21 regioner (länskod, två siffror).',
    en: 'The code is not one of the 21 Swedish regions (county code, two digits).',
  },
  idIsOfItsKind: {
    code: 'organisation.idIsOfItsKind',
    sv: 'Utförare och gemensamma organisationer har ett UUID som beteckning, inte en kommun- eller länskod.',
    en: 'Providers and joint organisations are identified by a UUID, not by a code of municipality or county.',
  },
  hasName: {
    code: 'organisation.hasName',
    sv: 'Utförare och gemensamma organisationer anges med namn.',
    en: 'Providers and joint organisations are given a name.',
  },
  jointlyRun: {
    code: 'organisation.jointlyRun',
    sv: 'En gemensam organisation har minst två medlemmar; andra organisationer anger inga.',
    en: 'A joint organisation has at least two members; other organisations name none.',
  },
  authorityComesByDeployment: {
    code: 'organisation.authorityComesByDeployment',
    sv: 'Kommuner och regioner läggs upp när Samsyn driftsätts för dem, inte av en annan organisation.',
    en: 'Municipalities and regions are registered when Samsyn is deployed for them, not by another organisation.',
  },
  registeredOnce: {
    code: 'organisation.registeredOnce',
    sv: 'Beteckningen är upptagen: under den finns redan andra uppgifter.',
    en: 'The id is taken: other details are registered under it already.',
  },
  onlyAuthoritiesHaveBodies: {
    code: 'organisation.onlyAuthoritiesHaveBodies',
    sv: 'En utförare har inga nämnder.',
    en: 'A provider has no bodies.',
  },
  bodyIsKnown: {
    code: 'organisation.bodyIsKnown',
    sv: 'Nämnden finns inte i organisationen.',
    en: 'The organisation has no such body.',
  },
  unitIsKnown: {
    code: 'organisation.unitIsKnown',
    sv: 'Enheten finns inte, eller drivs inte längre.',
    en: 'There is no such unit, or it is no longer run.',
  },
  unitIsActive: {
    code: 'organisation.unitIsActive',
    sv: 'Enheten drivs inte längre: dess uppgifter ändras inte.',
    en: 'The unit is no longer run: what is known of it does not change.',
  },
  unitIsFollowedUpByAuthority: {
    code: 'organisation.unitIsFollowedUpByAuthority',
    sv: 'En enhet hör till den kommun, region eller gemensamma organisation som följer upp den.',
    en: 'A unit belongs to the municipality, region or joint organisation that follows it up.',
  },
  runBySomeone: {
    code: 'organisation.runBySomeone',
    sv: 'En enhet i egen regi drivs av organisationen själv, en privat enhet av en annan organisation.',
    en: 'A unit of the authority is run by the authority itself, a private one by another organisation.',
  },
  managerIsOfProvider: {
    code: 'organisation.managerIsOfProvider',
    sv: 'Enhetens chef är registrerad hos den organisation som driver enheten.',
    en: 'The manager of a unit is registered with the organisation that runs the unit.',
  },
  personIsKnown: {
    code: 'organisation.personIsKnown',
    sv: 'Personen finns inte i organisationen, eller har slutat.',
    en: 'There is no such person in the organisation, or they have left.',
  },
  pauseEndsAfterItBegins: {
    code: 'organisation.pauseEndsAfterItBegins',
    sv: 'En frånvaro slutar tidigast den dag den börjar.',
    en: 'An absence ends at the earliest on the day it begins.',
  },
  mustBeTold: {
    code: 'organisation.mustBeTold',
    sv: 'Det som någon måste göra något åt kommer genast och kan inte stängas av.',
    en: 'What somebody must act on comes at once and can not be switched off.',
  },
  oneRuleForEach: {
    code: 'organisation.oneRuleForEach',
    sv: 'Det finns redan en regel för samma sak och allvarlighetsgrad.',
    en: 'There is a rule for the same thing and severity already.',
  },
  substituteIsAnother: {
    code: 'organisation.substituteIsAnother',
    sv: 'Den som ersätter är någon annan än den som är borta.',
    en: 'A substitute is somebody else than the one who is away.',
  },
  personHasNotLeft: {
    code: 'organisation.personHasNotLeft',
    sv: 'Personen har slutat: uppgifter och roller ändras inte.',
    en: 'The person has left: details and roles do not change.',
  },
  notOwnManager: {
    code: 'organisation.notOwnManager',
    sv: 'Ingen är sin egen chef.',
    en: 'Nobody is their own manager.',
  },
  loginIsFree: {
    code: 'organisation.loginIsFree',
    sv: 'Inloggningen hör redan till en annan person i organisationen.',
    en: 'The login belongs to another person in the organisation already.',
  },
  unitManagerNamesUnits: {
    code: 'organisation.unitManagerNamesUnits',
    sv: 'För en enhetschef anges alltid vilka enheter rollen gäller.',
    en: 'A unit manager always has named units.',
  },
  roleIsInABody: {
    code: 'organisation.roleIsInABody',
    sv: 'Rollen gäller i en nämnd: ange vilken.',
    en: 'The role is held in a body: say which.',
  },
  roleOfCollaboration: {
    code: 'organisation.roleOfCollaboration',
    sv: 'Hos en samverkan finns rollerna samordnare, processtöd och systemförvaltare; den har inga nämnder.',
    en: 'A collaboration has the roles coordinator, process support and system administrator; it has no bodies.',
  },
  roleOfProvider: {
    code: 'organisation.roleOfProvider',
    sv: 'Hos en utförare finns rollerna enhetschef och systemförvaltare, utan nämnd.',
    en: 'A provider has the roles unit manager and system administrator, without a body.',
  },
  rolesAreUnique: {
    code: 'organisation.rolesAreUnique',
    sv: 'Samma roll i samma nämnd anges bara en gång.',
    en: 'One role in one body is given only once.',
  },
  handedToAnother: {
    code: 'organisation.handedToAnother',
    sv: 'Det som väntar på den som slutar lämnas till en annan person.',
    en: 'What waits for someone who leaves is handed to another person.',
  },
  idsAreUnique: {
    code: 'organisation.idsAreUnique',
    sv: 'Två krav har samma beteckning.',
    en: 'Two requirements have the same id.',
  },
  agreementHasParties: {
    code: 'organisation.agreementHasParties',
    sv: 'Ett avtal har minst två parter och den egna organisationen är en av dem; ett uppdrag i egen regi har bara den egna organisationen.',
    en: 'An agreement has at least two parties and the own organisation is one of them; an assignment has the own organisation only.',
  },
  validInOrder: {
    code: 'organisation.validInOrder',
    sv: 'Ett avtal slutar tidigast den dag det börjar.',
    en: 'An agreement ends at the earliest on the day it begins.',
  },
  optionWithinValidity: {
    code: 'organisation.optionWithinValidity',
    sv: 'Optionsdatum ligger inom avtalets giltighetstid och anges en gång.',
    en: 'Option dates lie within the validity of the agreement and are given once.',
  },
  dateIsOfAgreement: {
    code: 'organisation.dateIsOfAgreement',
    sv: 'Datumet är varken ett optionsdatum eller avtalets sista dag.',
    en: 'The date is neither an option date nor the last day of the agreement.',
  },
  extensionReachesFurther: {
    code: 'organisation.extensionReachesFurther',
    sv: 'Ett avtal som förlängs får en ny sista dag efter den förra; ett som löper ut får ingen.',
    en: 'An agreement that is extended gets a new last day after the one before; one that ends gets none.',
  },
  fewCalendarFeeds: {
    code: 'organisation.fewCalendarFeeds',
    sv: 'Den som redan har fem kalenderprenumerationer avslutar en innan nästa öppnas.',
    en: 'Whoever has five calendar subscriptions ends one before opening the next.',
  },
  calendarFeedIsKnown: {
    code: 'organisation.calendarFeedIsKnown',
    sv: 'Det finns ingen sådan kalenderprenumeration.',
    en: 'There is no such calendar subscription.',
  },
  agendaSpansAYear: {
    code: 'organisation.agendaSpansAYear',
    sv: 'En agenda omfattar högst 400 dagar, från den första dagen till den sista.',
    en: 'An agenda spans at most 400 days, from its first day to its last.',
  },
} satisfies Record<string, Rule>;
