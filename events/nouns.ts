/** The nine nouns: every top-level folder has a room for each, under the same name. */
export const nouns = [
  'organisation',
  'programme',
  'assessment',
  'report',
  'plan',
  'revisit',
  'document',
  'notification',
  'collaboration',
] as const;
export type Noun = (typeof nouns)[number];
