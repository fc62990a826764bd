import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { v5 as uuidV5 } from 'uuid';
import type { PersonId } from '#events/identifiers.ts';
import { BodyId, OrganisationId } from '#events/identifiers.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import type { LocalStack } from '../local-stack.ts';
import { ApiUser, type Persona } from './api-user.ts';

/** The fictional people of a municipality, one in each role. Persons are made up; municipalities are real. */
export const roles = [
  { role: 'departmentHead', title: 'förvaltningschef', first: 'Daga' },
  { role: 'headOfFollowUp', title: 'enhetschef för uppföljning', first: 'Helena' },
  { role: 'officer', title: 'uppföljare', first: 'Otto' },
  { role: 'commissioner', title: 'avtalsansvarig', first: 'Krister' },
  { role: 'mas', title: 'MAS', first: 'Maja' },
  { role: 'boardSecretary', title: 'nämndsekreterare', first: 'Bodil' },
  { role: 'registrar', title: 'registrator', first: 'Rut' },
] as const;

export type CastRole = (typeof roles)[number]['role'];

/** An authority that begins to use Samsyn. */
export interface Founding {
  /** SCB's code, "0184"; of a region two digits. */
  readonly code: string;
  readonly kind?: 'municipality' | 'region';
  /** Its own short name, for the fictional people's surnames: "Solna". */
  readonly place: string;
  readonly body: { readonly bodyId: string; readonly name: string };
  /** Distinguishes the logins of two casts: "solna". Empty for the first users of a new stack. */
  readonly loginSuffix: string;
}

export interface CastOptions extends Founding {
  /** Those who read English; everyone else gets Swedish. */
  readonly english?: readonly CastRole[];
}

/** Everyone who can act, by role; people without a login of their own are not here. */
export interface Cast {
  readonly code: string;
  readonly bodyId: string;
  readonly administrator: ApiUser;
  readonly users: Readonly<Record<CastRole, ApiUser>>;
  readonly ids: Readonly<Record<CastRole, string>>;
}

const namespace = '2f7c9d4e-8a61-5b03-9e5d-c41b7a60f8d2';

/** As addresses and logins are written: "Götene" → "gotene". */
export const plainLetters = (text: string) =>
  text.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/\W+/g, '-').replace(/-$/, '');

const personaOf = (stack: LocalStack, persona: Persona) => new ApiUser(stack, persona);

/** Founds a municipality or region as the deploy-time command does, and signs its administrator in. */
export const foundOrganisation = async (
  stack: LocalStack,
  { code, kind = 'municipality', place, body, loginSuffix }: Founding,
): Promise<ApiUser> => {
  const { environment: env } = stack;
  const client = new DynamoDBClient({
    endpoint: stack.dynamoDbUrl,
    region: env['AWS_REGION'] ?? 'eu-north-1',
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? 'local',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
    },
  });
  const sub = `astrid-administrator${loginSuffix}`;
  const organisationId = OrganisationId.parse(code);
  try {
    const saved = await saveTenant(new DynamoTable({ tableName: stack.tableNames[0] as string, client }), {
      organisationId,
      kind,
      bodies: [{ bodyId: BodyId.parse(body.bodyId), name: body.name }],
      administrator: {
        personId: uuidV5(`${code}/${sub}`, namespace) as PersonId,
        name: `Astrid ${place} (fiktiv)`,
        email: `astrid@${plainLetters(place)}.example`,
        language: 'sv',
        subject: sub,
      },
      now: stack.clock.now().toISOString(),
    });
    if (saved instanceof Refusal) throw new Error(saved.violations.map(({ rule }) => rule.en).join(' '));
  } finally {
    client.destroy();
  }
  return personaOf(stack, { name: `Astrid ${place}`, role: 'systemförvaltare', sub, organisationId: code });
};

/** Founds a municipality and registers one fictional person in each role, through the API as its administrator. */
export const municipalityCast = async (stack: LocalStack, options: CastOptions): Promise<Cast> => {
  const { code, place, body, loginSuffix, english = [] } = options;
  const administrator = await foundOrganisation(stack, options);
  const users: Partial<Record<CastRole, ApiUser>> = {};
  const ids: Partial<Record<CastRole, string>> = {};
  const managers: Partial<Record<CastRole, CastRole>> = {
    headOfFollowUp: 'departmentHead',
    officer: 'headOfFollowUp',
    commissioner: 'departmentHead',
  };
  for (const { role, title, first } of roles) {
    const sub = `${plainLetters(first)}-${plainLetters(role === 'headOfFollowUp' ? 'head' : role)}${loginSuffix}`;
    const manager = managers[role];
    const { id } = await administrator.create('/people', {
      name: `${first} ${place} (fiktiv)`,
      email: `${plainLetters(first)}@${plainLetters(place)}.example`,
      language: english.includes(role) ? 'en' : 'sv',
      subject: sub,
      ...(manager && { managerId: ids[manager] }),
      memberships: [{ role, bodyId: body.bodyId }],
    });
    ids[role] = id;
    users[role] = personaOf(stack, { name: `${first} ${place}`, role: title, sub, organisationId: code });
  }
  return {
    code,
    bodyId: body.bodyId,
    administrator,
    users: users as Record<CastRole, ApiUser>,
    ids: ids as Record<CastRole, string>,
  };
};

/** A unit of the cast with its manager, who signs in with the organisation that runs the unit. */
export interface CastUnit {
  readonly unitId: string;
  readonly providerId: string;
  readonly manager: ApiUser;
  readonly managerId: string;
}

export interface UnitOptions {
  readonly name: string;
  readonly form: string;
  readonly manager: { readonly first: string; readonly place: string; readonly sub: string };
  /** The fictional private provider that runs it; absent: the municipality itself. */
  readonly provider?: string;
}

/** Registers a fictional unit, with its provider when it is private, and its manager. */
export const castUnit = async (
  stack: LocalStack,
  cast: Cast,
  { name, form, manager, provider }: UnitOptions,
): Promise<CastUnit> => {
  const { administrator, code, bodyId } = cast;
  const providerId = provider
    ? (await administrator.create('/organisations', { kind: 'provider', name: provider })).id
    : code;
  const person = {
    name: `${manager.first} ${manager.place} (fiktiv)`,
    email: `${plainLetters(manager.first)}@${plainLetters(provider ?? manager.place)}.example`,
    language: 'sv',
    subject: manager.sub,
  };
  const people = provider ? `/organisations/${providerId}/people` : '/people';
  const { id: managerId } = await administrator.create(people, person);
  const { id: unitId } = await administrator.create('/units', {
    bodyId,
    name,
    form,
    operation: provider ? 'private' : 'own',
    providerId,
    manager: { organisationId: providerId, personId: managerId },
    isProtected: false,
    isFictional: true,
  });
  // The manager's role for the unit follows from the unit, by a reaction.
  await stack.drain();
  const role = provider ? 'verksamhetschef' : 'enhetschef';
  const user = personaOf(stack, {
    name: `${manager.first} ${manager.place}`,
    role,
    sub: manager.sub,
    organisationId: providerId,
  });
  return { unitId, providerId, manager: user, managerId };
};
