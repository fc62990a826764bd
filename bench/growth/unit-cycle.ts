import {
  addPeriod,
  dateInStockholm,
  instantInStockholm,
  nextWorkingDay,
} from '#shared/domain/calendar/stockholm.ts';
import { staff } from '../../scripts/smoke/smoke-content.ts';
import { Desk } from './desk.ts';
import { bodyId, type Team } from './team.ts';

/** Registers a unit of the municipality's own with its manager; answers the unit and the manager's desk. */
export const aUnit = async (administrator: Desk, number: number) => {
  const { organisationId, office } = administrator;
  const subject = `manager-${number}-${organisationId}`;
  const manager = await administrator.send('POST', '/people', {
    name: 'Påhittad Chef',
    email: `chef-${number}@k${organisationId}.example`,
    language: 'sv',
    subject,
  });
  const unit = await administrator.send('POST', '/units', {
    bodyId,
    name: `Fiktiv enhet ${number}`,
    form: 'särskilt boende',
    operation: 'own',
    providerId: organisationId,
    manager: { organisationId, personId: manager.id },
    isProtected: false,
    isFictional: true,
  });
  await office.drain();
  return { unitId: unit.id, manager: new Desk(office, organisationId, subject) };
};

export type FollowedUnit = Awaited<ReturnType<typeof aUnit>>;

const morningOf = (date: string): number => Date.parse(instantInStockholm(date, 9));

const linesOf = (json: {
  areas: Record<string, { lines: { lineId: string; measures: { measureId: string }[] }[] }>;
}) => Object.values(json.areas).flatMap(({ lines }) => lines);

/**
 * One whole follow-up of one unit: assessment, report, plan, revisit, closed plan. It rests at each `yield` until the
 * instant it names, in milliseconds since 1970.
 */
export async function* unitCycle(
  team: Team,
  { unitId, manager }: FollowedUnit,
): AsyncGenerator<number, void, void> {
  const { officer, head, commissioner, headId, programmeId } = team;
  const { office } = officer;
  const later = (period: 'P3D' | 'P7D') => {
    const today = dateInStockholm(new Date(office.now()).toISOString());
    return morningOf(nextWorkingDay(addPeriod(today, period)));
  };
  const { id } = await officer.send('POST', '/assessments', {
    unitId,
    programmeId,
    caseNumber: 'N/2',
    scope: { kind: 'full' },
  });
  await office.drain();
  const assessment = `/assessments/${id}`;
  await officer.step(assessment, '/occasions', {
    methodId: 'intervju',
    plannedOn: dateInStockholm(new Date(later('P7D')).toISOString()),
    notice: 'announced',
  });
  yield later('P7D');
  const { occasions } = (await officer.get(assessment)).json;
  await officer.step(assessment, `/occasions/${occasions[0].occasionId}/completions`, {
    carriedOutOn: officer.today,
    rolesThatTookPart: staff,
  });
  const finding = {
    kind: 'improvementArea',
    text: 'Kunderna möter många olika medarbetare.',
    restsOn: { criterionId: 'kontinuitet' },
  };
  const judged = { criteria: { kontinuitet: { outcome: 'inte-uppfyllt' } }, findings: [finding] };
  await officer.step(`${assessment}/areas/bemanning`, '', judged, 'PUT');
  await officer.step(assessment, '/completions');

  const { items: reports } = (await officer.get(`/reports?unitId=${unitId}`)).json;
  const report = `/reports/${reports[0].id}`;
  await officer.step(report, '/fact-checks');
  yield later('P3D');
  await manager.step(report, '/fact-check-answers', { answer: 'noRemarks' });
  await officer.step(report, '/establishment-requests', { establisherId: headId });
  await head.step(report, '/establishments');
  await officer.step(report, '/publications');
  yield later('P7D');
  await manager.step(report, '/read-throughs', {
    heldOn: manager.today,
    participants: staff,
    wantsToDevelop: 'Schemat.',
  });

  const { items: plans } = (await officer.get(`/plans?unitId=${unitId}`)).json;
  const plan = `/plans/${plans[0].id}`;
  const [line] = linesOf((await manager.get(plan)).json);
  const measure = {
    what: 'Två medarbetare per kund.',
    ownerSide: 'unit',
    responsible: 'enhetschef',
    dueOn: nextWorkingDay(addPeriod(manager.today, 'P1M')),
    expectedEffect: 'Färre olika medarbetare.',
  };
  await manager.step(`${plan}/lines/${line?.lineId}`, '', { measures: [measure] }, 'PUT');
  await manager.step(plan, '/submissions');
  await officer.step(plan, '/comments', { outcome: 'noComments' });
  const { revision } = (await manager.get(plan)).json;
  await manager.step(plan, '/agreements/unit', { revision });
  await commissioner.step(plan, '/agreements/commissioner', { revision });
  await officer.step(plan, '/adoptions');
  yield morningOf(measure.dueOn);
  const [answered] = linesOf((await manager.get(plan)).json);
  const measureId = answered?.measures[0]?.measureId;
  await manager.step(plan, `/lines/${line?.lineId}/measures/${measureId}/reports`, { done: 'yes' });
  const { revisits } = (await officer.get(plan)).json;
  yield morningOf(revisits[0].dueOn);

  const { items: due } = (await officer.get(`/revisits?unitId=${unitId}`)).json;
  const revisit = `/revisits/${due[0].id}`;
  const plannedOn = dateInStockholm(new Date(later('P3D')).toISOString());
  await officer.step(revisit, '/planning', { plannedOn, announcement: 'announced' }, 'PUT');
  const [looked] = linesOf((await officer.get(revisit)).json);
  const of = (found: object) => ({
    measures: looked?.measures.map((one) => ({ measureId: one.measureId, ...found })),
  });
  await manager.step(`${revisit}/lines/${looked?.lineId}`, '/account', of({ done: 'yes' }), 'PUT');
  yield morningOf(plannedOn);
  const effect = { done: 'yes', effect: 'hadEffect', sign: 'Tre medarbetare per kund i stället för nio.' };
  await officer.step(
    `${revisit}/lines/${looked?.lineId}`,
    '/judgement',
    { result: 'achieved', ...of(effect) },
    'PUT',
  );
  await officer.step(revisit, '/support', { given: 'Schemamall.', askedFor: 'Ingenting.' }, 'PUT');
  await officer.step(revisit, '/completions', { heldOn: officer.today });
  const { status } = (await officer.get(plan)).json;
  if (status !== 'closed') throw new Error(`The plan of ${unitId} is ${status} after the revisit`);
}
