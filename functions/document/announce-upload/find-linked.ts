import type { DocumentLink } from '#events/document/document-link.ts';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Belonging } from '#shared/domain/aggregate.ts';
import { linkAccess } from '#shared/domain/document/link-access.ts';
import { linkables } from '#shared/domain/document/linkable.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { asStaff, asUnit } from '#shared/domain/document/seen-as.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { openRecord } from '#shared/lambda/locate-record.ts';
import { Problem } from '#shared/lambda/problem.ts';
import type { ApiNeeds, ApiRequest } from '#shared/lambda/route.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';

/** The record that a document is to belong to, as far as the document needs to know. */
export interface Linked {
  readonly ownerId: OrganisationId;
  readonly belonging: Belonging;
  /** The provider that it is shared with. */
  readonly providerId?: OrganisationId;
  /** The caller may read the record only as its unit does. */
  readonly isFromUnit: boolean;
  /** It is established or adopted: nothing is drafted for it any more. */
  readonly isDecided: boolean;
}

/**
 * Finds the record that a document is to belong to, for a caller who may read it.
 * @throws Problem 404 when there is none, or none that the caller may know of.
 */
export const findLinked = async (
  request: ApiRequest<unknown, unknown, unknown>,
  needs: ApiNeeds,
  link: DocumentLink,
): Promise<Linked> => {
  const { rules: recordRules, isKnownToUnit, isDecided } = linkables[link.kind];
  const { caller } = request;
  const store = aggregateStore({ table: needs.table, rules: recordRules });
  const { at, stored } = await openRecord(request, needs, { store, id: link.id });
  const { ownerId, via } = at;
  if (stored !== undefined) {
    const { noun, action } = linkAccess[link.kind];
    const belonging = recordRules.belongsTo(stored.state);
    const isStaff = mayDo({ caller: asStaff(caller), noun, action, belonging, via });
    const isUnit =
      isKnownToUnit(stored.state) && mayDo({ caller: asUnit(caller), noun, action: 'read', belonging, via });
    const provider = recordRules
      .sharedWith(stored.state)
      .find(({ relation }) => relation === 'unitProvider')?.organisationId;
    if (isStaff || isUnit) {
      return {
        ownerId,
        belonging,
        ...(provider && { providerId: provider }),
        isFromUnit: !isStaff,
        isDecided: isDecided(stored.state),
      };
    }
  }
  throw Problem.of('missing', rules.linkIsReadable, { field: '/link/id' });
};
