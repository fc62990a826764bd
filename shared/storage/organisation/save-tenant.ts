import { type FoundTenant, foundTenant } from '#shared/domain/organisation/found-tenant.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { decideAndSave } from '../decide-and-save.ts';
import type { Table } from '../table.ts';
import { organisationStore } from './organisation-store.ts';
import { personStore } from './person-store.ts';

/** What a founding did; an organisation that is there already keeps what it has. */
export interface SavedTenant {
  readonly isNew: boolean;
  readonly hasNewAdministrator: boolean;
}

/**
 * Founds a tenant: organisation, bodies and first administrator, each in a transaction of its own with events by
 * `system/deploy`. Run again it changes nothing that is there, so a founding that broke off can be repeated.
 */
export const saveTenant = async (table: Table, options: FoundTenant): Promise<SavedTenant | Refusal> => {
  const founded = foundTenant(options);
  if (founded instanceof Refusal) return founded;
  const { circumstances: cause, organisation, administrator } = founded;
  const { organisationId } = options;
  const begun = await decideAndSave({
    store: organisationStore(table),
    organisationId,
    id: organisationId,
    cause,
    decide: (state) => (state === undefined ? organisation : undefined),
  });
  const entered = await decideAndSave({
    store: personStore(table),
    organisationId,
    id: administrator.state.personId,
    cause,
    decide: (state) => (state === undefined ? administrator : undefined),
  });
  return { isNew: begun.kind === 'saved', hasNewAdministrator: entered.kind === 'saved' };
};
