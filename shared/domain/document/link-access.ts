import type { DocumentLink } from '#events/document/document-link.ts';

/** What lets the people who work with a record read its documents: the action that shows all of it. */
export const linkAccess = {
  agreement: { noun: 'organisation', action: 'readAgreements' },
  breach: { noun: 'organisation', action: 'readBreaches' },
  programme: { noun: 'programme', action: 'read' },
  assessment: { noun: 'assessment', action: 'readWhole' },
  report: { noun: 'report', action: 'readWhole' },
  plan: { noun: 'plan', action: 'read' },
  revisit: { noun: 'revisit', action: 'readWhole' },
} as const satisfies Record<DocumentLink['kind'], { noun: string; action: string }>;
