import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { Table } from '#shared/storage/table.ts';
import type { Publisher } from './page.ts';

/** The names of the organisation and body that a document is from. */
export const findPublisher = async (
  table: Table,
  { organisationId, bodyId }: { readonly organisationId: OrganisationId; readonly bodyId: BodyId },
): Promise<Publisher> => {
  const { state } = (await organisationStore(table).find(organisationId, organisationId)) ?? {};
  return {
    organisationName: state?.name,
    bodyName: state?.bodies.find((body) => body.bodyId === bodyId)?.name,
  };
};
