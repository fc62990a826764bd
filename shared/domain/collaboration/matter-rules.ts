import type { Rule } from '../refusal.ts';

/** The sentences of the matters' rules. */
export const matterSentences = {
  waits: {
    code: 'matter.waits',
    sv: 'Ärendet är redan avgjort eller avslutat.',
    en: 'The matter has been decided or closed already.',
  },
  goesElsewhere: {
    code: 'matter.goesElsewhere',
    sv: 'Ärendet ligger redan i den gruppen.',
    en: 'The matter is in that group already.',
  },
  groupIsKnown: {
    code: 'matter.groupIsKnown',
    sv: 'Samverkan har ingen sådan grupp.',
    en: 'The collaboration has no such group.',
  },
  decidedInItsGroup: {
    code: 'matter.decidedInItsGroup',
    sv: 'Ett ärende avgörs av den som är med i gruppen där det ligger.',
    en: 'A matter is decided by a member of the group it is in.',
  },
  procurementOfItsKind: {
    code: 'matter.procurementOfItsKind',
    sv: 'Avtal, parter och slutdatum anges för en gemensam upphandling, och bara för en sådan.',
    en: 'Agreement, parties and end date are given for a joint procurement, and only for one.',
  },
  endsInTheFuture: {
    code: 'matter.endsInTheFuture',
    sv: 'Avtalet ska sluta efter dagens datum och inom tjugo år.',
    en: 'The agreement must end after today and within twenty years.',
  },
  closedByThoseItConcerns: {
    code: 'matter.closedByThoseItConcerns',
    sv: 'Ett ärende avslutas av den som väckte det eller av gruppens sammankallande.',
    en: "A matter is closed by whoever raised it or by the group's convener.",
  },
  closedOnce: {
    code: 'matter.closedOnce',
    sv: 'Ärendet är redan avslutat.',
    en: 'The matter is closed already.',
  },
} satisfies Record<string, Rule>;
