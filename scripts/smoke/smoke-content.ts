import type { components } from '../../docs/api/client.ts';

/** The least that is still a follow-up: one area, one method, one revisit. Nothing in it is about anyone. */
export const smokeProgramme: components['schemas']['ProgrammeDefinition'] = {
  title: 'Röktest (fiktivt program)',
  appliesTo: ['särskilt boende'],
  basis: ['röktest'],
  methods: [{ id: 'intervju', name: 'Intervju', isRequired: true }],
  scale: [
    { id: 'uppfyllt', name: 'Uppfyllt' },
    { id: 'inte-uppfyllt', name: 'Inte uppfyllt' },
  ],
  areas: [
    {
      id: 'bemanning',
      name: 'Bemanning',
      role: 'judged',
      criteria: [{ id: 'kontinuitet', name: 'Personalkontinuitet' }],
      notApplicableTo: [],
      isHealthCare: false,
    },
  ],
  cadence: {
    reportPublishedWithin: 'P30D',
    factCheckWithin: 'P10D',
    readThroughWithin: 'P21D',
    planAdoptedWithin: 'P45D',
    revisits: [{ name: 'Återbesök', after: 'P2M', countedFrom: 'planAdoption' }],
    revisitHeldWithin: 'P30D',
    closingTalks: [],
    ladder: [],
  },
  names: { report: 'Kvalitetsrapport', plan: 'Utvecklingsplan', revisit: 'Återbesök' },
};

export const staff = [{ role: 'undersköterska', number: 4 }];
