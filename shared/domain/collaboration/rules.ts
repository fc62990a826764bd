import type { Rule } from '../refusal.ts';

/** The sentences of the collaboration's own rules. */
export const collaborationSentences = {
  isAParty: {
    code: 'collaboration.isAParty',
    sv: 'Nämnden är inte part i samverkan.',
    en: 'The body is not a party of the collaboration.',
  },
  sayForWhichBody: {
    code: 'collaboration.sayForWhichBody',
    sv: 'Du har uppdrag i flera nämnder: ange för vilken nämnd du handlar.',
    en: 'You have roles in several bodies: say on behalf of which one you act.',
  },
  ownBodyOnly: {
    code: 'collaboration.ownBodyOnly',
    sv: 'Ingen kan besluta för någon annan: du handlar bara för en nämnd där du har ett uppdrag.',
    en: 'No one can decide for anyone else: you act only on behalf of a body where you have a role.',
  },
  invitedBeforeJoining: {
    code: 'collaboration.invitedBeforeJoining',
    sv: 'Den som går med i en samverkan ska ha blivit tillfrågad.',
    en: 'Whoever joins a collaboration must have been asked.',
  },
  knownOrganisation: {
    code: 'collaboration.knownOrganisation',
    sv: 'Det finns ingen sådan kommun eller region.',
    en: 'There is no such municipality or region.',
  },
  bodyOfTheOrganisation: {
    code: 'collaboration.bodyOfTheOrganisation',
    sv: 'Nämnden finns inte i den organisation som du handlar för.',
    en: 'The body is not one of the organisation on whose behalf you act.',
  },
  notDecidedInAdvance: {
    code: 'collaboration.notDecidedInAdvance',
    sv: 'Beslutsdatumet ligger i framtiden.',
    en: 'The date of the decision lies in the future.',
  },
  hoursOfAGain: {
    code: 'collaboration.hoursOfAGain',
    sv: 'Sparad tid anges i timmar, och bara sparad tid.',
    en: 'Time that was saved is given in hours, and only time that was saved.',
  },
  mandateOfTheBody: {
    code: 'collaboration.mandateOfTheBody',
    sv: 'Nämnden har inget sådant mandat nedskrivet.',
    en: 'The body has no such mandate written down.',
  },
  needsMandate: {
    code: 'collaboration.needsMandate',
    sv: 'Det här avgörs av någon som har nämndens skriftliga mandat för det.',
    en: 'This is decided by someone who has the written mandate of the body for it.',
  },
  contactIsOwn: {
    code: 'collaboration.contactIsOwn',
    sv: 'En part anger egna medarbetare.',
    en: 'A party names people of its own.',
  },
  partIsTaken: {
    code: 'collaboration.partIsTaken',
    sv: 'Beteckningen är upptagen.',
    en: 'The id is taken.',
  },
} satisfies Record<string, Rule>;
