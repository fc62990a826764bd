import type { ImportKind } from '#events/organisation/import-kind.ts';

/** A column of a file, found by either name, whatever its case. */
export interface Column {
  readonly name: string;
  readonly sv: string;
  readonly isRequired?: boolean;
  /** The field of the record that its cells fill, when it is called otherwise there. */
  readonly field?: string;
}

const key = { name: 'key', sv: 'nyckel', isRequired: true } as const;

/** The columns of each kind of file. Required ones must be there, and filled in every row. */
export const importColumns = {
  units: [
    key,
    { name: 'name', sv: 'namn', isRequired: true },
    { name: 'form', sv: 'verksamhetsform', isRequired: true },
    { name: 'operation', sv: 'regi', isRequired: true },
    { name: 'body', sv: 'nämnd', isRequired: true, field: 'bodyId' },
    { name: 'manager', sv: 'chef', isRequired: true },
    { name: 'provider', sv: 'utförare', field: 'providerId' },
    { name: 'address', sv: 'adress' },
    { name: 'protected', sv: 'skyddad', field: 'isProtected' },
    { name: 'fictional', sv: 'fiktiv', field: 'isFictional' },
  ],
  people: [
    key,
    { name: 'name', sv: 'namn', isRequired: true },
    { name: 'email', sv: 'e-post', isRequired: true },
    { name: 'language', sv: 'språk' },
    { name: 'login', sv: 'inloggning', field: 'subject' },
    { name: 'manager', sv: 'chef', field: 'managerId' },
    { name: 'roles', sv: 'roller', field: 'memberships' },
    { name: 'body', sv: 'nämnd', field: 'bodyId' },
    { name: 'units', sv: 'enheter', field: 'unitIds' },
  ],
  agreements: [
    key,
    { name: 'title', sv: 'titel', isRequired: true },
    { name: 'kind', sv: 'slag', isRequired: true },
    { name: 'body', sv: 'nämnd', isRequired: true, field: 'bodyId' },
    { name: 'from', sv: 'från', isRequired: true, field: 'validFrom' },
    { name: 'responsible', sv: 'ansvarig', isRequired: true },
    { name: 'to', sv: 'till', field: 'validTo' },
    { name: 'reference', sv: 'diarienummer', field: 'referenceNumber' },
    { name: 'parties', sv: 'parter' },
    { name: 'units', sv: 'enheter', field: 'unitIds' },
    { name: 'options', sv: 'optioner', field: 'optionDates' },
  ],
  requirements: [
    { name: 'agreement', sv: 'avtal', isRequired: true, field: 'agreementId' },
    { ...key, field: 'requirementId' },
    { name: 'area', sv: 'område', isRequired: true, field: 'areaId' },
    { name: 'text', sv: 'krav', isRequired: true },
    { name: 'source', sv: 'källa', isRequired: true },
    { name: 'criticality', sv: 'allvarlighetsgrad', isRequired: true },
    { name: 'reference', sv: 'hänvisning' },
  ],
} as const satisfies Record<ImportKind, readonly Column[]>;

/** Words that people write in cells, Swedish first, for what the records call it. */
export const cellWords = {
  operation: { egen: 'own', privat: 'private', own: 'own', private: 'private' },
  yesNo: { ja: true, nej: false, yes: true, no: false, sant: true, falskt: false, true: true, false: false },
  language: { svenska: 'sv', engelska: 'en', sv: 'sv', en: 'en' },
  agreementKind: {
    avtal: 'agreement',
    uppdrag: 'assignment',
    agreement: 'agreement',
    assignment: 'assignment',
  },
  source: {
    lag: 'law',
    förfrågningsunderlag: 'tender',
    anbud: 'bid',
    kvalitetskriterium: 'qualityCriterion',
    law: 'law',
    tender: 'tender',
    bid: 'bid',
    qualitycriterion: 'qualityCriterion',
  },
  criticality: { låg: 'low', medel: 'medium', hög: 'high', low: 'low', medium: 'medium', high: 'high' },
  role: {
    systemförvaltare: 'systemAdministrator',
    uppföljare: 'officer',
    verksamhetsutvecklare: 'officer',
    'chef för uppföljningen': 'headOfFollowUp',
    beställare: 'commissioner',
    avtalsansvarig: 'commissioner',
    mas: 'mas',
    enhetschef: 'unitManager',
    verksamhetschef: 'unitManager',
    nämndsekreterare: 'boardSecretary',
    registrator: 'registrar',
    förvaltningschef: 'departmentHead',
    socialchef: 'departmentHead',
    samordnare: 'coordinator',
    processledare: 'processSupport',
    systemadministrator: 'systemAdministrator',
    officer: 'officer',
    headoffollowup: 'headOfFollowUp',
    commissioner: 'commissioner',
    unitmanager: 'unitManager',
    boardsecretary: 'boardSecretary',
    registrar: 'registrar',
    departmenthead: 'departmentHead',
    coordinator: 'coordinator',
    processsupport: 'processSupport',
  },
} as const satisfies Record<string, Readonly<Record<string, string | boolean>>>;
