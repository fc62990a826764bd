import type { Rule } from '../refusal.ts';

/** The sentences of the groups' rules. */
export const groupSentences = {
  memberOfOwn: {
    code: 'group.memberOfOwn',
    sv: 'En part utser och drar tillbaka bara egna medarbetare.',
    en: 'A party appoints and withdraws only people of its own.',
  },
  personIsKnown: {
    code: 'group.personIsKnown',
    sv: 'Det finns ingen sådan person i den egna organisationen.',
    en: 'There is no such person in the own organisation.',
  },
  describedRole: {
    code: 'group.describedRole',
    sv: 'Gruppen har ingen sådan rollbeskrivning.',
    en: 'The group has no such role description.',
  },
  isAMember: {
    code: 'group.isAMember',
    sv: 'Personen är inte med i gruppen.',
    en: 'The person is not a member of the group.',
  },
  targetIsNew: {
    code: 'group.targetIsNew',
    sv: 'Gruppen har redan en målbild med den beteckningen.',
    en: 'The group already has a target picture with that id.',
  },
  targetIsCurrent: {
    code: 'group.targetIsCurrent',
    sv: 'Målbilden finns inte, är redan uppfylld eller har ersatts.',
    en: 'The target picture does not exist, is fulfilled already or has been replaced.',
  },
  notFulfilledInAdvance: {
    code: 'group.notFulfilledInAdvance',
    sv: 'Målbilden uppfylldes tidigast när den sattes och senast i dag.',
    en: 'The target picture was fulfilled no earlier than it was set and no later than today.',
  },
} satisfies Record<string, Rule>;
