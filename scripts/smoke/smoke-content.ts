import { readFileSync } from 'node:fs';
import type { components } from '../../docs/api/client.ts';

/** The least that is still a follow-up: one area, one method, one revisit. Nothing in it is about anyone. */
export const smokeProgramme: components['schemas']['ProgrammeDefinition'] = JSON.parse(
  readFileSync(new URL('../../docs/programmes/one-area-to-try.json', import.meta.url), 'utf8'),
);

export const staff = [{ role: 'undersköterska', number: 4 }];
