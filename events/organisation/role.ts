import * as z from 'zod/mini';

/** What people are in an organisation (design §1). */
export const Role = z.enum([
  'systemAdministrator',
  'officer',
  'headOfFollowUp',
  'commissioner',
  'mas',
  'unitManager',
  'boardSecretary',
  'registrar',
  'departmentHead',
  'coordinator',
  'processSupport',
]);
export type Role = z.infer<typeof Role>;
