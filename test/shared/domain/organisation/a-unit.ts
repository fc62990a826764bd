import type { UnitDetails } from '#shared/domain/organisation/unit.ts';
import { anna, bodyId, cia, provider, solna } from './a-known.ts';

/** A unit that Solna runs itself. */
export const ownUnit = (changes: Partial<UnitDetails> = {}): UnitDetails => ({
  bodyId,
  name: 'Påhittade Björkens hemtjänst',
  form: 'hemtjänst',
  operation: 'own',
  providerId: solna,
  manager: { organisationId: solna, personId: anna },
  isProtected: false,
  isFictional: true,
  ...changes,
});

/** A unit that a private provider runs for Solna. */
export const privateUnit = (changes: Partial<UnitDetails> = {}): UnitDetails =>
  ownUnit({
    operation: 'private',
    providerId: provider,
    manager: { organisationId: provider, personId: cia },
    ...changes,
  });
