import type { EventDraft } from '#events/catalogue.ts';
import type { AgreementId, CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { type Agreement, type AgreementDetails, newestVersion } from './agreement.ts';
import { dueNotice, openDates } from './agreement-dates.ts';
import { isKnownOrganisation } from './authorities.ts';
import { changedFields, onlyNamedAnew } from './changed-fields.ts';
import { type HandOver, isSamePerson, responsibilityHandedOver } from './hand-over.ts';
import { checkBody, checkPerson, checkUnits, type Known } from './known.ts';
import type { Requirement } from './requirement.ts';
import { organisationSentences as rules } from './rules.ts';

const checkDates = ({ validFrom, validTo, optionDates }: AgreementDetails): Violation[] => {
  const violations: Violation[] = [];
  if (validTo !== undefined && validTo < validFrom) {
    violations.push({ rule: rules.validInOrder, field: '/validTo', limit: validFrom, received: validTo });
  }
  for (const [index, date] of optionDates.entries()) {
    const isWithin = date >= validFrom && (validTo === undefined || date <= validTo);
    if (isWithin && optionDates.indexOf(date) === index) continue;
    violations.push({ rule: rules.optionWithinValidity, field: `/optionDates/${index}`, received: date });
  }
  return violations;
};

/** Everything that is wrong with an agreement's details; the fields are those of {@link AgreementDetails}. */
export const checkAgreement = (details: AgreementDetails, known: Known): Violation[] => {
  const { organisationId } = known.organisation;
  const parties = new Set(details.parties);
  const isPartied = parties.has(organisationId) && (details.kind === 'agreement') === parties.size > 1;
  return [
    ...checkBody(known, '/bodyId', details.bodyId),
    ...details.parties.flatMap((party, index) =>
      isKnownOrganisation(party)
        ? []
        : [{ rule: rules.municipalityIsKnown, field: `/parties/${index}`, received: party }],
    ),
    ...(isPartied ? [] : [{ rule: rules.agreementHasParties, field: '/parties', received: parties.size }]),
    ...checkUnits(known, '/unitIds', details.unitIds),
    ...checkDates(details),
    ...checkPerson(known, '/responsible', { organisationId, personId: details.responsible }),
  ];
};

const checkRequirements = (requirements: readonly Requirement[]): Violation[] =>
  requirements.flatMap(({ requirementId }, index) =>
    requirements.findIndex((other) => other.requirementId === requirementId) === index
      ? []
      : [
          {
            rule: rules.idsAreUnique,
            field: `/requirements/${index}/requirementId`,
            received: requirementId,
          },
        ],
  );

const versionMade = (
  agreementId: AgreementId,
  { version, requirements }: { readonly version: number; readonly requirements: readonly Requirement[] },
): EventDraft => ({
  name: 'AgreementVersionMade',
  data: { agreementId, version, requirementCount: requirements.length },
});

export interface RegisterAgreement {
  readonly agreementId: AgreementId;
  readonly details: AgreementDetails;
  readonly requirements?: readonly Requirement[] | undefined;
  /** Its organisation is the authority that the agreement is kept by. */
  readonly known: Known;
}

/** Makes an agreement or an assignment known, with the first version of its requirements. */
export const registerAgreement = (
  agreement: Agreement | undefined,
  { agreementId, details, requirements = [], known }: RegisterAgreement,
  { now }: Circumstances,
): Decision<Agreement> => {
  if (agreement !== undefined) {
    if (changedFields<AgreementDetails>(agreement, details).length === 0) return undefined;
    return refuse('conflict', rules.registeredOnce, { received: agreementId });
  }
  const violations = [...checkAgreement(details, known), ...checkRequirements(requirements)];
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { bodyId, kind, parties, unitIds, validFrom, validTo } = details;
  const first = { version: 1, requirements: [...requirements], madeAt: now };
  return {
    state: {
      ...details,
      agreementId,
      organisationId: known.organisation.organisationId,
      registeredOn: dateInStockholm(now),
      rung: [],
      settled: [],
      versions: { 1: first },
    },
    events: [
      {
        name: 'AgreementRegistered',
        data: { agreementId, bodyId, kind, parties, unitIds, validFrom, ...(validTo && { validTo }) },
      },
      versionMade(agreementId, first),
    ],
  };
};

/** Changes parties, units, dates or who is responsible; the requirements stay. */
export const changeAgreement = (
  agreement: Agreement,
  { changes, known }: { readonly changes: Partial<AgreementDetails>; readonly known: Known },
  _circumstances: Circumstances,
): Decision<Agreement> => {
  const changed = changedFields<AgreementDetails>(agreement, changes);
  if (changed.length === 0) return undefined;
  const state: Agreement = { ...agreement, ...changes };
  const violations = onlyNamedAnew(checkAgreement(state, known), changed);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { agreementId } = agreement;
  return { state, events: [{ name: 'AgreementChanged', data: { agreementId, changed } }] };
};

/** Sets the requirements anew: a new version, which assessments opened from now on pin. */
export const changeRequirements = (
  agreement: Agreement,
  { requirements }: { readonly requirements: readonly Requirement[] },
  { now }: Circumstances,
): Decision<Agreement> => {
  const newest = newestVersion(agreement);
  if (isSameJson(newest.requirements, requirements)) return undefined;
  const violations = checkRequirements(requirements);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const next = { version: newest.version + 1, requirements: [...requirements], madeAt: now };
  return {
    state: { ...agreement, versions: { ...agreement.versions, [next.version]: next } },
    events: [versionMade(agreement.agreementId, next)],
  };
};

/** The alarm: tells of every option date or end that has come near or is here, each once. */
export const ringAgreement = (agreement: Agreement, { now }: Circumstances): Decision<Agreement> => {
  const { agreementId, bodyId, rung } = agreement;
  const due = openDates(agreement).flatMap((date) => {
    const notice = dueNotice(date, { rung, now });
    return notice ? [{ ...date, ...notice }] : [];
  });
  const [first, ...rest] = due.map(
    ({ kind, notice, date }): EventDraft => ({
      name: 'AgreementDateDue',
      data: { agreementId, bodyId, kind, notice, date },
    }),
  );
  if (first === undefined) return undefined;
  return {
    state: { ...agreement, rung: [...rung, ...due.flatMap(({ names }) => names)] },
    events: [first, ...rest],
  };
};

export interface SettleAgreementDate {
  readonly date: CalendarDate;
  readonly outcome: 'extended' | 'ends';
  /** The new last day of an agreement that is extended. */
  readonly validTo?: CalendarDate | undefined;
}

/** Says what happens at an option date or at the end: nobody is reminded of it any more. */
export const settleAgreementDate = (
  agreement: Agreement,
  { date, outcome, validTo }: SettleAgreementDate,
  _circumstances: Circumstances,
): Decision<Agreement> => {
  const { agreementId, optionDates, settled } = agreement;
  if (settled.includes(date)) return undefined;
  if (!optionDates.includes(date) && agreement.validTo !== date) {
    return refuse('invalid', rules.dateIsOfAgreement, { field: '/date', received: date });
  }
  const isFurther = validTo !== undefined && validTo > (agreement.validTo ?? date);
  if (outcome === 'extended' ? !isFurther : validTo !== undefined) {
    return refuse('invalid', rules.extensionReachesFurther, {
      field: '/validTo',
      limit: agreement.validTo ?? date,
      ...(validTo && { received: validTo }),
    });
  }
  return {
    state: { ...agreement, settled: [...settled, date], ...(validTo && { validTo }) },
    events: [{ name: 'AgreementDateSettled', data: { agreementId, date, outcome } }],
  };
};

/** A contract manager who leaves is followed by another. */
export const handOverAgreement = (
  agreement: Agreement,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Agreement> => {
  const { organisationId, responsible } = agreement;
  if (!isSamePerson({ organisationId, personId: responsible }, from)) return undefined;
  return {
    state: { ...agreement, responsible: to.personId },
    events: [responsibilityHandedOver('responsible', { from, to })],
  };
};
