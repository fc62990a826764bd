import * as z from 'zod/mini';
import {
  AgreementId,
  BodyId,
  CalendarDate,
  Instant,
  OrganisationId,
  PersonId,
  UnitId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { earliest } from '../calendar/stockholm.ts';
import { nameText } from '../text.ts';
import { agendaOfAgreement } from './agenda-of-agreement.ts';
import { openDates, ringAt } from './agreement-dates.ts';
import { type PinnedAgreement, Requirement } from './requirement.ts';

/** What is agreed beside the requirements. */
export const AgreementDetails = z.object({
  bodyId: BodyId,
  /** With a provider, or the assignment (uppdrag) of the authority's own units. */
  kind: z.enum(['agreement', 'assignment']),
  title: nameText(),
  /** Reference number (diarienummer), "ON/2025:88". */
  referenceNumber: z.optional(nameText(60)),
  /** The authority itself and, for an agreement, those it agrees with. */
  parties: z.array(OrganisationId).check(z.minLength(1), z.maxLength(20)),
  unitIds: z.array(UnitId).check(z.maxLength(300)),
  validFrom: CalendarDate,
  /** The last day; absent when it runs until further notice. */
  validTo: z.optional(CalendarDate),
  /** Days by which it must be decided whether an option is used. */
  optionDates: z.array(CalendarDate).check(z.maxLength(20)),
  /** The contract manager: is told when a date comes near. */
  responsible: PersonId,
});
export type AgreementDetails = z.infer<typeof AgreementDetails>;

export const AgreementVersion = z.object({
  version: z.int().check(z.positive()),
  requirements: z.array(Requirement).check(z.maxLength(400)),
  madeAt: Instant,
});
export type AgreementVersion = z.infer<typeof AgreementVersion>;

export const Agreement = z.object({
  ...AgreementDetails.shape,
  agreementId: AgreementId,
  organisationId: OrganisationId,
  /** The day it was registered; dates before it never ring. */
  registeredOn: CalendarDate,
  /** Notices given, "option/2027-06-30/ahead". */
  rung: z.array(z.string()),
  /** Dates it is decided about. */
  settled: z.array(CalendarDate),
  /** By version number; a version never changes, and each is stored as an item of its own. */
  versions: z.record(z.string(), AgreementVersion),
});
export type Agreement = z.infer<typeof Agreement>;

/** The newest version, which new assessments pin. */
export const newestVersion = ({ versions }: Agreement): AgreementVersion => {
  const newest = Object.values(versions).reduce<AgreementVersion | undefined>(
    (found, version) => (found === undefined || version.version > found.version ? version : found),
    undefined,
  );
  if (newest === undefined) throw new RangeError('An agreement has at least one version');
  return newest;
};

/** The agreement version as an assessment pins it. */
export const pinAgreement = (agreement: Agreement): PinnedAgreement => {
  const { version, requirements } = newestVersion(agreement);
  return { agreementId: agreement.agreementId, version, requirements };
};

export const agreementRules: AggregateRules<Agreement> = {
  noun: 'organisation',
  kind: 'agreement',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: (agreement) => ({
    title: agreement.title,
    agreementKind: agreement.kind,
    bodyId: agreement.bodyId,
    validFrom: agreement.validFrom,
    validTo: agreement.validTo,
    unitIds: agreement.unitIds,
    version: newestVersion(agreement).version,
  }),
  wakeAt: (agreement) => earliest(...openDates(agreement).map((date) => ringAt(date, agreement.rung))),
  involved: (agreement) => {
    const person = { organisationId: agreement.organisationId, personId: agreement.responsible };
    const told = openDates(agreement)
      .filter(({ kind, date }) => agreement.rung.some((notice) => notice.startsWith(`${kind}/${date}/`)))
      .map(({ date }) => date)
      .sort()[0];
    return [
      told === undefined ? { person } : { person, waitsFor: { task: 'settleAgreementDate', dueOn: told } },
    ];
  },
  agenda: agendaOfAgreement,
  sharedWith: ({ organisationId, parties }) =>
    parties
      .filter((party) => party !== organisationId)
      .map((party) => ({ organisationId: party, relation: 'party' as const })),
  texts: ({ title, referenceNumber }) => ({ title, referenceNumber }),
  partsKey: 'versions',
};
