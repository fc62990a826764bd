import type { EventData } from '#events/catalogue.ts';
import { registerOrganisation } from '#shared/domain/organisation/decide-organisation.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { CollaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';

/**
 * Registers the collaboration as an organisation, on behalf of the party that founded it.
 * @throws Error when the collaboration is not there: the message is delivered again.
 */
export const registerCollaboration = async (
  { organisationId, data }: ReceivedEvent<EventData<'CollaborationFounded'>>,
  cause: Cause,
  {
    collaborations,
    organisations,
  }: { readonly collaborations: CollaborationStore; readonly organisations: OrganisationStore },
): Promise<void> => {
  const collaboration = await collaborations.find(organisationId, data.collaborationId);
  if (collaboration === undefined) throw new Error(`Collaboration ${data.collaborationId} is not there`);
  const { name } = collaboration.state;
  const founder = { ...cause.actor, organisationId: data.party.organisationId };
  settled(
    await decideAndSave({
      store: organisations,
      organisationId,
      id: organisationId,
      cause: { ...cause, actor: founder },
      // Its name may have changed since; who registered it has not.
      decide: (organisation) =>
        organisation
          ? undefined
          : registerOrganisation(
              undefined,
              { organisationId, kind: 'collaboration', name },
              { ...cause, actor: founder },
            ),
    }),
  );
};
