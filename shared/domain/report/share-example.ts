import { v5 } from 'uuid';
import type { GoodExampleId, ReportId } from '#events/identifiers.ts';
import { type HandOver, isSamePerson } from '../assessment/hand-over.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import type { ExampleConsent, ExampleRecord } from './example-record.ts';
import type { GoodExample, PlanBasis } from './plan-basis.ts';

const exampleNamespace = '5d1c8e07-93b2-5f46-8a2e-6e0fb7c41d95';

/** A finding of a report is one example: the same id however often the reaction runs. */
export const exampleIdOf = (reportId: ReportId, findingId: string): GoodExampleId =>
  v5(`${reportId}#${findingId}`, exampleNamespace) as GoodExampleId;

/** Keeps a good example of a report that was handed over. Kept before: nothing changes. */
export const findExample = (
  before: ExampleRecord | undefined,
  { basis, example }: { readonly basis: PlanBasis; readonly example: GoodExample },
): Decision<ExampleRecord> => {
  if (before !== undefined) return undefined;
  const { organisationId, bodyId, reportId, unit, programme, publishedOn: foundOn } = basis;
  const { findingId, areaId, areaName, text } = example;
  const exampleId = exampleIdOf(reportId, findingId);
  const { title: programmeTitle } = programme.definition;
  return {
    state: {
      exampleId,
      organisationId,
      bodyId,
      reportId,
      findingId,
      areaId,
      areaName,
      programmeTitle,
      unit,
      text,
      foundOn,
      status: 'asked',
    },
    events: [{ name: 'GoodExampleFound', data: { exampleId, reportId, unitId: unit.unitId, areaId } }],
  };
};

/** The unit lets others see it. The same consent once more: nothing changes. */
export const shareExample = (
  example: ExampleRecord,
  { audience, isUnitNamed }: ExampleConsent,
  { now, actor }: Circumstances,
): Decision<ExampleRecord> => {
  const { exampleId, unit, areaId, consent, withheldOn: _, ...rest } = example;
  const isSame = consent?.audience === audience && consent.isUnitNamed === isUnitNamed;
  if (example.status === 'shared' && isSame) return undefined;
  const sharedOn = dateInStockholm(now);
  const personId = personOf(actor);
  const givenBy = personId && { organisationId: actor.organisationId, personId };
  return {
    state: {
      ...rest,
      exampleId,
      unit,
      areaId,
      status: 'shared',
      consent: { audience, isUnitNamed, sharedOn, ...(givenBy && { givenBy }) },
    },
    events: [
      { name: 'GoodExampleShared', data: { exampleId, unitId: unit.unitId, areaId, audience, sharedOn } },
    ],
  };
};

/** The unit does not, or no longer, let others see it: from now on nobody finds it. */
export const withholdExample = (
  example: ExampleRecord,
  { now }: Pick<Circumstances, 'now'>,
): Decision<ExampleRecord> => {
  if (example.status === 'withheld') return undefined;
  const { exampleId, unit, areaId } = example;
  const withheldOn = dateInStockholm(now);
  return {
    state: { ...example, status: 'withheld', withheldOn },
    events: [{ name: 'GoodExampleWithheld', data: { exampleId, unitId: unit.unitId, areaId, withheldOn } }],
  };
};

/** Somebody else manages the unit and answers for its consent. */
export const handOverExample = (example: ExampleRecord, { from, to }: HandOver): Decision<ExampleRecord> => {
  const { exampleId, unit } = example;
  if (isSamePerson(from, to) || !isSamePerson(unit.manager, from)) return undefined;
  return {
    state: { ...example, unit: { ...unit, manager: to } },
    events: [
      {
        name: 'GoodExampleHandedOver',
        data: { exampleId, fromPersonId: from.personId, toPersonId: to.personId },
      },
    ],
  };
};
