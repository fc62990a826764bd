import { type AgendaEntry, unannounced } from '../agenda.ts';
import { isToBeHeld, type Revisit } from './revisit.ts';

/** The day of a revisit, when it has one. When it is due at the latest stands in the plan, for both parties. */
export const agendaOfRevisit = (revisit: Revisit): readonly AgendaEntry[] => {
  const { plannedOn, unit, officer, names, announcement, status } = revisit;
  if (plannedOn === undefined || !isToBeHeld(revisit)) return [];
  const entry = {
    key: 'visit',
    matter: 'visit',
    on: plannedOn,
    name: names.revisit,
    unitName: unit.name,
  } as const;
  // A day that the unit has not been invited to is as little its business as an unannounced one.
  const isSecret = announcement === 'unannounced' || status === 'open';
  return isSecret
    ? [{ ...entry, ...unannounced, people: [officer] }]
    : [{ ...entry, people: [officer, unit.manager] }];
};
