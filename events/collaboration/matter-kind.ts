import * as z from 'zod/mini';

/** What is raised in a group: exchange of experience, joint procurement, competence, digitalisation or something else. */
export const MatterKind = z.enum(['experience', 'procurement', 'competence', 'digitalisation', 'other']);
export type MatterKind = z.infer<typeof MatterKind>;
