import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';

/** A small programme that passes every rule. */
export const aDefinition = (changes: Partial<ProgrammeDefinition> = {}): ProgrammeDefinition =>
  ProgrammeDefinition.parse({
    title: 'Uppföljning av hemtjänst',
    appliesTo: ['hemtjänst'],
    basis: ['nämndens kvalitetskriterier'],
    methods: [
      { id: 'intervju', name: 'Intervju', isRequired: true },
      { id: 'observation', name: 'Observation', isRequired: false },
    ],
    scale: [
      { id: 'uppfyllt', name: 'Uppfyllt' },
      { id: 'delvis-uppfyllt', name: 'Delvis uppfyllt' },
      { id: 'inte-uppfyllt', name: 'Inte uppfyllt' },
    ],
    areas: [
      {
        id: 'personal',
        name: 'Personal',
        role: 'judged',
        criteria: [
          { id: 'kompetens', name: 'Kompetens' },
          { id: 'rekrytering', name: 'Rekrytering' },
        ],
        notApplicableTo: [],
        isHealthCare: false,
      },
      {
        id: 'halso-och-sjukvard',
        name: 'Hälso- och sjukvård',
        role: 'judged',
        criteria: [],
        notApplicableTo: [],
        isHealthCare: true,
      },
      {
        id: 'verksamhetsobservation',
        name: 'Verksamhetsobservation',
        role: 'method',
        criteria: [],
        notApplicableTo: [],
        isHealthCare: false,
      },
    ],
    cadence: {
      reportPublishedWithin: 'P21D',
      factCheckWithin: 'P10D',
      readThroughWithin: 'P21D',
      planAdoptedWithin: 'P30D',
      planPresentedWithin: 'P60D',
      revisits: [{ name: 'Återbesök', after: 'P2M', countedFrom: 'planAdoption' }],
      revisitHeldWithin: 'P14D',
      revisitAgainAfter: 'P2M',
      nextAssessmentAfter: 'P1Y',
      closingTalks: [],
      ladder: [
        { after: 'P1D', tell: 'owner' },
        { after: 'P8D', tell: 'ownersManager' },
        { after: 'P15D', tell: 'commissioner' },
        { after: 'P29D', tell: 'departmentHead' },
      ],
    },
    names: { report: 'Kvalitetsrapport', plan: 'Handlingsplan', revisit: 'Återbesök' },
    ...changes,
  });
