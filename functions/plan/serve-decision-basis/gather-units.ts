import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { DecisionBasis } from '#shared/domain/plan/decision-basis.ts';
import { type UnitInBasis, unitInBasis } from '#shared/domain/plan/unit-in-basis.ts';
import { everyRow } from '#shared/storage/every-row.ts';
import { reportShelf } from '../serve-follow-up/report-shelf.ts';
import type { BasisNeeds } from './needs.ts';

interface UnitRow {
  readonly id: string;
  readonly bodyId: BodyId;
  readonly isActive: boolean;
}

/** So many of a unit's newest good examples are looked through for those of its newest report. */
const examplesLookedThrough = 50;

/** So many units are read at once: connections are few. */
const atOnce = 10;

const followedUp = async (
  organisationId: OrganisationId,
  id: string,
  { units, plans, reports, examples, now }: BasisNeeds,
): Promise<UnitInBasis[]> => {
  const unit = (await units.find(organisationId, id))?.state;
  if (unit === undefined) return [];
  const { unitId } = unit;
  const { items } = await plans.listOfUnit({ organisationId, unitId }, { limit: 1 });
  const [row] = items.map(({ summary }) => summary as { readonly id: string });
  const plan = row && (await plans.find(organisationId, row.id))?.state;
  if (plan === undefined) return [];
  const { reportId, programme, assessmentCompletedOn: completedOn } = plan;
  const { programmeId } = programme;
  const shelf = reportShelf(reports, { organisationId, unitId });
  const listed = await examples.listOfUnit({ organisationId, unitId }, { limit: examplesLookedThrough });
  const ids = listed.items
    .map(({ summary }) => summary as { readonly id: string; readonly reportId: string })
    .filter((example) => example.reportId === reportId);
  // The list may lag behind: what counts is the unit's word as the record has it.
  const found = await Promise.all(ids.map((example) => examples.find(organisationId, example.id)));
  const [report, reportBefore] = await Promise.all([
    shelf.find(reportId),
    shelf.findBefore({ programmeId, reportId, completedOn }),
  ]);
  const own = found.flatMap((stored) => stored?.state ?? []);
  return report
    ? [unitInBasis({ unit, plan, report, reportBefore, examples: own }, dateInStockholm(now()))]
    : [];
};

/** The body's units that have been followed up, as they stand now; of one that was sent, as they stood then. */
export const gatherUnits = async (
  { organisationId, bodyId, sent }: DecisionBasis,
  needs: BasisNeeds,
): Promise<readonly UnitInBasis[]> => {
  if (sent !== undefined) return sent.units;
  const rows = await everyRow<UnitRow>(needs.units, organisationId);
  const own = rows.filter((row) => row.bodyId === bodyId && row.isActive);
  const gathered: UnitInBasis[] = [];
  for (let first = 0; first < own.length; first += atOnce) {
    const some = own.slice(first, first + atOnce);
    const found = await Promise.all(some.map(({ id }) => followedUp(organisationId, id, needs)));
    gathered.push(...found.flat());
  }
  return gathered.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
};
