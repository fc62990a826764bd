import type { FeedEntry } from '#events/thin-event.ts';
import { mayDo } from '../organisation/access.ts';
import type { Caller } from '../organisation/membership.ts';

/**
 * The right to know that a record changed, where it is not the noun's `read`: an assessment's events tell of unannounced
 * occasions, and that a document exists may itself be secret. Any one of the actions is enough.
 */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  assessment: ['readWhole'],
  'contact-note': ['readContact'],
  person: ['readPeople'],
  agreement: ['readAgreements'],
  breach: ['readBreaches'],
  'good-example': ['readExamples'],
  import: ['import'],
  webhook: ['readWebhooks'],
};

/** So for everything that has to do with documents, disclosures and disposals among it. */
const actionsOfDocuments = ['readMarked', 'knowOf'];

/** Whether the caller may know that this happened: the default is no, and a unit's manager is never told by the feed. */
export const maySeeEvent = (caller: Caller, { noun, subject, bodyid, unitId }: FeedEntry): boolean => {
  const belonging = { ...(bodyid && { bodyId: bodyid }), ...(unitId && { unitId }) };
  const [kind = ''] = subject.split('/');
  const memberships = caller.memberships.filter(({ role }) => role !== 'unitManager');
  const usual = noun === 'document' ? actionsOfDocuments : ['read'];
  return (actionsOf[kind] ?? usual).some((action) =>
    mayDo({ caller: { ...caller, memberships }, noun, action, belonging }),
  );
};
