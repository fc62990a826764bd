import { type Collaboration, type Party, partiesNow, type SharedPart } from './collaboration.ts';

/** Those who have not agreed that anyone may read the page. */
export const withholding = (collaboration: Collaboration): readonly Party[] =>
  partiesNow(collaboration).filter(({ sharing }) => sharing?.isPublic !== true);

/** Whether anyone may read the page: it takes every party of today, so who joins withholds it until they agree too. */
export const isPagePublic = (collaboration: Collaboration): boolean =>
  partiesNow(collaboration).length > 0 && withholding(collaboration).length === 0;

/** Whether a party has chosen to show a part. */
export const shows = ({ sharing }: Party, part: SharedPart): boolean =>
  sharing?.parts.includes(part) === true;

/** Whether the page shows what belongs to all of them: only when everyone has chosen it. */
export const allShow = (collaboration: Collaboration, part: SharedPart): boolean =>
  partiesNow(collaboration).length > 0 && partiesNow(collaboration).every((party) => shows(party, part));
