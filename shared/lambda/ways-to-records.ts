import type { OrganisationId } from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import type { RecordRef } from '#shared/storage/keys.ts';
import { type Located, locate } from './locate-record.ts';
import type { ApiNeeds } from './route.ts';

/** A record that a list names. */
interface Named {
  readonly noun: Noun;
  readonly record: RecordRef;
}

/**
 * How the caller's organisation comes to each record that something of its own names. A record of a collaboration is
 * one's own concern only as long as one's body takes part.
 */
export const waysTo = async (
  reader: { readonly organisationId: OrganisationId },
  needs: Pick<ApiNeeds, 'table'>,
  named: readonly Named[],
): Promise<(one: Named) => Pick<Located, 'via' | 'party'>> => {
  const { organisationId } = reader;
  const collaborations = new Set(
    named.flatMap(({ noun, record }) => (noun === 'collaboration' ? [record.organisationId] : [])),
  );
  const ways = new Map<OrganisationId, Located>(
    await Promise.all(
      [...collaborations].map(
        async (id) => [id, await locate(reader, needs, { kind: 'collaboration', id })] as const,
      ),
    ),
  );
  return ({ noun, record }) => {
    if (record.organisationId === organisationId) return { via: 'own' };
    const way = noun === 'collaboration' ? ways.get(record.organisationId) : undefined;
    return way?.via === 'party' ? { via: 'party', party: way.party } : { via: 'share' };
  };
};
