// The deploy-time command that founds a tenant and its first administrator, with the deployer's AWS credentials.
import { parseArgs } from 'node:util';
import { v5 as uuidV5 } from 'uuid';
import type { PersonId } from '#events/identifiers.ts';
import { BodyId, OrganisationId } from '#events/identifiers.ts';
import { PersonDetails } from '#shared/domain/organisation/person.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';

const usage = `Founds a tenant: an organisation, its bodies and its first system administrator.

npm run found-tenant -- --table samsyn-dev --organisation 0184 \\
  --body omvardnadsnamnden=Omvårdnadsnämnden \\
  --name "Astrid Admin" --email astrid@example.org --subject <the login's sub> [--language sv]

It uses your AWS credentials and region, and may be repeated: what is there is kept.`;

const administratorNamespace = 'b1a7e2f4-5d3c-5b8e-8f60-2c9d4e7a1b35';

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    organisation: { type: 'string' },
    body: { type: 'string', multiple: true },
    name: { type: 'string' },
    email: { type: 'string' },
    subject: { type: 'string' },
    language: { type: 'string', default: 'sv' },
  },
});

const stop = (message: string): never => {
  console.error(`${message}\n\n${usage}`);
  process.exit(1);
};

const { table: tableName, organisation, body: bodies = [], ...details } = values;
if (tableName === undefined || organisation === undefined) stop('Name the table and the organisation.');
const organisationId = OrganisationId.safeParse(organisation);
if (!organisationId.success) stop(`"${organisation}" is no municipality code, county code or UUID.`);
const administrator = PersonDetails.safeParse(details);
if (!administrator.success) {
  stop(
    `The administrator needs a proper ${administrator.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
  );
}

const id = organisationId.data as OrganisationId;
const founded = await saveTenant(new DynamoTable({ tableName: tableName as string }), {
  organisationId: id,
  kind: id.length === 2 ? 'region' : 'municipality',
  bodies: bodies.map((pair) => {
    const [bodyId, name] = pair.split('=');
    const slug = BodyId.safeParse(bodyId);
    if (!slug.success || !name) return stop(`--body "${pair}" should be slug=Name.`);
    return { bodyId: slug.data, name };
  }),
  administrator: {
    ...(administrator.data as PersonDetails),
    personId: uuidV5(`${id}#${details.subject}`, administratorNamespace) as PersonId,
  },
  now: new Date().toISOString(),
});
if (founded instanceof Refusal) {
  console.error(
    founded.violations
      .map(({ rule, field, received }) => `${field ?? ''} ${rule.en} ${received ?? ''}`)
      .join('\n'),
  );
  process.exit(1);
}
console.log(
  `${id} ${founded.isNew ? 'is founded' : 'was there already'}; ${details.email} ${
    founded.hasNewAdministrator ? 'is its system administrator' : 'was there already'
  }.`,
);
