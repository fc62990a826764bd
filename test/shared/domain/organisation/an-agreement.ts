import type { AgreementId } from '#events/identifiers.ts';
import type { AgreementDetails } from '#shared/domain/organisation/agreement.ts';
import { Requirement } from '#shared/domain/organisation/requirement.ts';
import { anna, bodyId, provider, solna, unitId } from './a-known.ts';

export const agreementId = '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f' as AgreementId;

/** An agreement with the provider, with one option and an end. */
export const agreementDetails = (changes: Partial<AgreementDetails> = {}): AgreementDetails => ({
  bodyId,
  kind: 'agreement',
  title: 'Hemtjänst i valfrihetssystem',
  parties: [solna, provider],
  unitIds: [unitId],
  validFrom: '2025-01-01',
  validTo: '2028-12-31',
  optionDates: ['2027-06-30'],
  responsible: anna,
  ...changes,
});

/** A requirement of an agreement. */
export const aRequirement = (requirementId: string): Requirement =>
  Requirement.parse({
    requirementId,
    areaId: 'genomforandeplaner',
    text: 'Varje person har en aktuell genomförandeplan.',
    source: 'tender',
    reference: 'Förfrågningsunderlaget 4.2',
    criticality: 'high',
  });
