import type { LocalStack } from '../local-stack.ts';
import { ApiUser } from './api-user.ts';
import { type Founding, foundOrganisation, plainLetters } from './municipality-cast.ts';

/** A fictional person of a party: what they are called, what they work as and their role in Samsyn. */
export interface PartyPerson {
  readonly first: string;
  readonly title: string;
  readonly role: string;
}

/** An authority in a collaboration, with those of its people who take part. */
export interface PartyCast<Part extends string = string> {
  readonly place: string;
  readonly code: string;
  readonly bodyId: string;
  readonly administrator: ApiUser;
  readonly users: Readonly<Record<Part, ApiUser>>;
  readonly ids: Readonly<Record<Part, string>>;
}

/** Founds a municipality or region and registers those of its people who meet the other parties. */
export const partyCast = async <Part extends string>(
  stack: LocalStack,
  founding: Founding,
  people: Readonly<Record<Part, PartyPerson>>,
): Promise<PartyCast<Part>> => {
  const { code, place, body, loginSuffix } = founding;
  const administrator = await foundOrganisation(stack, founding);
  const users: Record<string, ApiUser> = {};
  const ids: Record<string, string> = {};
  for (const [part, { first, title, role }] of Object.entries<PartyPerson>(people)) {
    const sub = `${plainLetters(first)}-${plainLetters(part)}${loginSuffix}`;
    const { id } = await administrator.create('/people', {
      name: `${first} ${place} (fiktiv)`,
      email: `${plainLetters(first)}@${plainLetters(place)}.example`,
      language: 'sv',
      subject: sub,
      memberships: [{ role, bodyId: body.bodyId }],
    });
    ids[part] = id;
    users[part] = new ApiUser(stack, { name: `${first} ${place}`, role: title, sub, organisationId: code });
  }
  return {
    place,
    code,
    bodyId: body.bodyId,
    administrator,
    users: users as Record<Part, ApiUser>,
    ids: ids as Record<Part, string>,
  };
};
