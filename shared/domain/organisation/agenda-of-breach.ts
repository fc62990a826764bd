import type { AgendaEntry } from '../agenda.ts';
import { type Breach, dueDateOf, isKnownToUnit } from './breach.ts';

/** The day of the next thing that is to happen in a matter under an agreement. */
export const agendaOfBreach = (breach: Breach): readonly AgendaEntry[] => {
  const on = dueDateOf(breach);
  if (on === undefined) return [];
  const people = [breach.responsible, ...(isKnownToUnit(breach) ? [breach.unit.manager] : [])];
  const { name: unitName } = breach.unit;
  return [{ key: 'step', matter: 'breachAnswer', on, unitName, people, readAs: 'readBreaches' }];
};
