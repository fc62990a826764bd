import type { AgendaEntry } from '../agenda.ts';
import type { Agreement } from './agreement.ts';
import { openDates } from './agreement-dates.ts';

/** The days by which something must be decided about an agreement. */
export const agendaOfAgreement = (agreement: Agreement): readonly AgendaEntry[] =>
  openDates(agreement).map(({ kind, date }) => ({
    key: `${kind}-${date}`,
    matter: kind === 'option' ? 'agreementOption' : 'agreementEnd',
    on: date,
    people: [{ organisationId: agreement.organisationId, personId: agreement.responsible }],
    readAs: 'readAgreements',
  }));
