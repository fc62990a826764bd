import type { Belonging } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { isSameJson } from '../same-json.ts';
import type { Invitation, Invited, MeetingDetails } from './invitation.ts';
import type { Meeting } from './meeting.ts';

export type InvitationTo = Pick<Invitation, 'invitationId' | 'organisationId' | 'about'> & {
  readonly belonging: Belonging;
  readonly meeting: Meeting;
};

const detailsOf = ({ kind, day, slot, name, unitName }: Meeting): MeetingDetails => ({
  kind,
  day,
  ...(slot && { slot }),
  name,
  unitName,
});

/**
 * Brings people's calendars to what the record says now: whoever should come gets the meeting, or what has changed about
 * it; whoever should no longer come, or if it is called off, has it withdrawn. Also the one who set it: an entry must be
 * right in everybody's calendar. What has taken place, or lies behind when it is entered, is left as it is.
 */
export const keepInvitation = (
  invitation: Invitation | undefined,
  { meeting, belonging, ...to }: InvitationTo,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Invitation> => {
  const isPast = meeting.day < dateInStockholm(now);
  if (meeting.status === 'over' || (meeting.status === 'set' && isPast)) return undefined;
  const details = detailsOf(meeting);
  const people = meeting.status === 'set' ? meeting.people : [];
  const before = invitation?.invited ?? [];
  const isSame = invitation !== undefined && isSameJson(invitation.details, details);
  const sequence = invitation === undefined ? 0 : invitation.sequence + 1;
  const isWanted = ({ person }: Invited) => people.some(({ personId }) => personId === person.personId);

  const requests = people.map((person): Invited => {
    const known = before.find((entry) => entry.person.personId === person.personId);
    const hasIt = known?.method === 'request';
    if (hasIt && isSame) return known;
    return { person, method: 'request', sequence, isUpdate: hasIt };
  });
  const others = before.filter((entry) => !isWanted(entry));
  const withdrawals = others.map(
    (entry): Invited =>
      entry.method === 'cancel' ? entry : { ...entry, method: 'cancel', sequence, isUpdate: true },
  );
  const invited = [...requests, ...withdrawals];
  const changed = invited.filter((entry) => !before.includes(entry));
  if (changed.length === 0) return undefined;
  const { noun, id } = to.about;
  return {
    state: {
      ...to,
      ...belonging,
      // A calendar finds what is withdrawn by the details it has.
      details: meeting.status === 'set' ? details : (invitation?.details ?? details),
      sequence,
      invited,
      changedAt: now,
    },
    events: [
      {
        name: 'InvitationChanged',
        data: {
          invitationId: to.invitationId,
          meeting: meeting.kind,
          about: { noun, id },
          sequence,
          invited: changed.filter(({ method }) => method === 'request').length,
          withdrawn: changed.filter(({ method }) => method === 'cancel').length,
        },
      },
    ],
  };
};
