import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CreateTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOfType } from '#events/envelope.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import type { ExportManifest } from '../../scripts/operations/export-tenant.ts';
import type { ExportedRecord } from '../../scripts/operations/join-record.ts';
import { runCommand } from '../e2e/run-command.ts';
import { runningStack, temporaryFolder } from '../e2e/running-stack.ts';
import {
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from '../e2e/small-follow-up.ts';
import { changesBetween, dynamoDbOf, eventItems, type TableItem, tableAtRest } from '../e2e/table-items.ts';
import { aPdf, Sender } from '../functions/document/sender.ts';
import { s3Client } from '../local/fixture-s3.ts';
import { brokenIds, elementsOf, filesInMets, readXml } from './archive/read-xml.ts';

const { folder, remove } = temporaryFolder();
const out = join(folder, 'export');
let stack: LocalStack;
let stop: () => Promise<void>;
let code: string;
let documentId: string;
let items: TableItem[];
let printed: string;
let exportNow: (organisationId: string, to: string) => Promise<string>;
let dispose: (flags?: string) => Promise<string>;
let followUp: FollowUp;

const linesOf = <Line>(path: string): Line[] =>
  readFileSync(join(out, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
const exported = (): ExportedRecord[] =>
  globSync('records/*.jsonl', { cwd: out }).flatMap((path) => linesOf<ExportedRecord>(path));
const manifest = (): ExportManifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  code = followUp.cast.code;
  const programmeId = await adoptSmallProgramme(followUp);
  const assessmentId = await openAssessment(followUp, programmeId);
  await assess(followUp, assessmentId);
  await publish(followUp, assessmentId);
  const sender = new Sender(stack, followUp.cast.users.officer);
  const marked = { title: 'Skrivelse om Vera', kind: 'correspondence', secrecyGrounds: ['OSL 26:1'] };
  documentId = await sender.sentAs(marked, { kind: 'assessment', id: assessmentId }, aPdf('Beslutet'));
  await sender.download(documentId);
  const { officer } = followUp.cast.users;
  const { items: plans } = await officer.get('/plans');
  await officer.change(`/plans/${plans[0].id}`, {
    to: '/closings',
    body: { reason: 'officerDecided', explanation: 'Enheten byter driftsform.' },
  });
  await openAssessment(followUp, programmeId, 'OMV/2026:8');
  await stack.drain();
  items = await tableAtRest(stack);
  const [table = ''] = stack.tableNames;
  const bucket = stack.bucketNames.find((name) => name.includes('documents')) ?? '';
  exportNow = (organisationId, to) =>
    runCommand(
      stack,
      `export-tenant.ts --table ${table} --bucket ${bucket} --organisation ${organisationId} --out ${to}`,
    );
  dispose = (flags = '') =>
    runCommand(
      stack,
      `dispose-tenant.ts --table ${table} ${stack.bucketNames.map((name) => `--bucket ${name}`).join(' ')} --organisation ${code} --export ${out} --decision ON§12 ${flags}`.trim(),
    );
  printed = await exportNow(code, out);
});

afterAll(async () => {
  await stop?.();
  remove();
});

describe('the export of a municipality', () => {
  test('says what it wrote', () => {
    expect(printed).toContain('manifest.json has their checksums');
  });

  test('has a file for every kind of record there is in the table', () => {
    const kinds = new Set(items.filter(({ sk }) => sk === 'STATE').map(({ pk }) => pk.split('#')[1] ?? ''));
    const files = globSync('records/*.jsonl', { cwd: out }).map((path) => path.slice(8, -6));
    expect([...kinds].filter((kind) => !files.includes(kind))).toEqual([]);
    expect(files).toContain('retention-decision');
  });

  test('holds every event of it, in order, and nobody else’s', () => {
    const own = eventItems(items).filter(({ envelope }) => envelope.organisationid === code);
    expect(own.length).toBeGreaterThan(20);
    const written = exported().flatMap(({ events }) => events);
    expect(written).toHaveLength(own.length);
    expect(new Set(written)).toEqual(new Set(own.map(({ envelope }) => envelope)));
    for (const { kind, events, sequence } of exported()) {
      const sequences = (events as { sequence: string }[]).map((event) => Number(event.sequence));
      expect([kind, sequences]).toEqual([kind, sequences.map((_, index) => index + 1)]);
      expect([kind, sequence]).toEqual([kind, sequences.length]);
    }
  });

  test('leaves out only what follows from the rest or is gone in a day', () => {
    const kindsInTable = new Set(
      items.filter(({ pk }) => pk.startsWith(`${code}#`)).map(({ kind }) => String(kind)),
    );
    const isExported = ['state', 'part', 'event', 'version', 'share', 'documentRead'];
    const isDerived = ['involvement', 'membership', 'link', 'inbox', 'unread', 'agenda', 'figures'];
    const expires = ['request'];
    expect(
      [...kindsInTable].filter((kind) => ![...isExported, ...isDerived, ...expires].includes(kind)),
    ).toEqual([]);
  });

  test('puts each record together as the API tells it', async () => {
    const report = exported().find(({ kind }) => kind === 'report');
    expect(report?.state).toMatchObject({ reportId: report?.id, status: 'published' });
    const events = (report?.events ?? []) as readonly { readonly type: string }[];
    const names = events.map(({ type }) => nameOfType(type));
    expect(names[0]).toBe('ReportDrafted');
    expect(names).toContain('ReportPublished');
    const assessment = exported().find(({ kind }) => kind === 'assessment');
    expect(Object.keys(assessment?.state['areas'] as object)).toContain('ledning');
  });

  test('has the files with their bytes, who read them, and checksums that hold', () => {
    const files = manifest().files.filter(({ path }) => path.startsWith('files/'));
    expect(files.map(({ path }) => path)).toEqual([`files/${documentId}/1/file-1-Beslutet.pdf`]);
    expect(readFileSync(join(out, files[0]?.path ?? ''))).toEqual(Buffer.from(aPdf('Beslutet').bytes));
    expect(linesOf('read-log.jsonl')).toMatchObject([{ documentId, fileId: 'file-1' }]);
    for (const { path, sha256, sizeBytes } of manifest().files) {
      const bytes = readFileSync(join(out, path));
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        path,
        sizeBytes,
        sha256,
      ]);
    }
  });

  test('changes nothing, and of an organisation that is not here says so', async () => {
    await expect(exportNow('1480', join(folder, 'empty'))).rejects.toThrow('There is nothing of 1480 here');
    expect(changesBetween(items, await tableAtRest(stack))).toEqual([]);
  });
});

describe('the package of a case for an e-archive', () => {
  const archive = (flags: string, to: string) => {
    const [table = ''] = stack.tableNames;
    const bucket = stack.bucketNames.find((name) => name.includes('documents')) ?? '';
    return runCommand(
      stack,
      `export-archive.ts --table ${table} --bucket ${bucket} --organisation ${code} ${flags} --out ${to}`,
    );
  };
  const packages = join(folder, 'packages');

  test('holds every file that METS names, with its checksum, and no other; nothing is changed', async () => {
    const said = await archive('--case OMV/2026:7', packages);
    const [packageId = ''] = readdirSync(packages);
    expect(said).toContain(`1 of 1 cases  ${packageId}`);
    const inPackage = join(packages, packageId);
    const mets = readXml(readFileSync(join(inPackage, 'METS.xml'), 'utf8'));
    expect(brokenIds(mets)).toEqual([]);
    const named = filesInMets(mets);
    const onDisk = globSync('**/*', { cwd: inPackage, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(inPackage, join(entry.parentPath, entry.name)));
    expect(named.map(({ path }) => path).toSorted()).toEqual(
      onDisk.filter((path) => path !== 'METS.xml').toSorted(),
    );
    for (const { path, sizeBytes, sha256 } of named) {
      const bytes = readFileSync(join(inPackage, path));
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        path,
        sizeBytes,
        sha256,
      ]);
    }
    const pdf = `representations/submission/data/document/${documentId}/v1/file-1.pdf`;
    expect(readFileSync(join(inPackage, pdf))).toEqual(Buffer.from(aPdf('Beslutet').bytes));
    expect(changesBetween(items, await tableAtRest(stack))).toEqual([]);
  });

  test('tells of the case in metadata with its diary and its marking, and of nobody by name', () => {
    const descriptive = join(packages, readdirSync(packages)[0] ?? '', 'metadata/descriptive');
    const erms = readFileSync(join(descriptive, 'erms.xml'), 'utf8');
    expect(elementsOf(readXml(erms), 'regulation')[0]?.textContent).toBe('OSL 26:1');
    const { rows } = JSON.parse(readFileSync(join(descriptive, 'diary.json'), 'utf8'));
    const titles = (rows as { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Uppföljning inledd',
        'Kvalitetsrapport överlämnad till enheten',
        'Sekretessmarkerad handling: Skrivelse',
        'Handlingsplan avslutad',
      ]),
    );
    const said = erms + JSON.stringify(rows) + readFileSync(join(descriptive, 'diary.csv'), 'utf8');
    for (const hidden of ['Skrivelse om Vera', 'Beslutet', 'Kunderna möter']) {
      expect(said).not.toContain(hidden);
    }
  });

  test('is made of every case that was closed before a day; what goes on is left', async () => {
    const said = await archive('--closed-before 2099-01-01', join(folder, 'closed'));
    expect(said).toContain('2 of 2 cases  left: open, or closed later');
    expect(said).toContain('1 packages');
  });

  test('is refused in words, and nothing is written', async () => {
    const refused = join(folder, 'refused');
    const refusals: readonly (readonly [flags: string, refusal: string])[] = [
      ['--case OMV/2026:8', 'The case OMV/2026:8 (omvardnadsnamnden) is not closed:\n  assessment '],
      ['--case OMV/2026:7 --closed-before 2029-01-01', 'Say either --case or --closed-before'],
      ['--closed-before i-fjol', '--closed-before takes a day such as 2029-01-01, not i-fjol'],
      ['--case 1 --organisation Falun', 'Name the table, the organisation, the bucket and a folder'],
    ];
    await Promise.all(
      refusals.map(([flags, refusal]) => expect(archive(flags, refused)).rejects.toThrow(refusal)),
    );
    expect(existsSync(refused)).toBe(false);
  });
});

describe('the restore of a municipality', () => {
  const copy = 'samsyn-copy';
  const restore = (command: string) => runCommand(stack, `restore.ts ${command}`);

  /** What a restore at an instant makes, made by items: the engine can't. */
  const copyTable = async () => {
    const client = dynamoDbOf(stack);
    const { Table } = await client.send(new DescribeTableCommand({ TableName: stack.tableNames[0] }));
    const indexes = Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
    }));
    await client.send(
      new CreateTableCommand({
        TableName: copy,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: Table?.AttributeDefinitions,
        KeySchema: Table?.KeySchema,
        GlobalSecondaryIndexes: indexes,
      }),
    );
    const table = new DynamoTable({ tableName: copy, client });
    for (let start = 0; start < items.length; start += 100) {
      await table.write(items.slice(start, start + 100).map((put) => ({ put })));
    }
    client.destroy();
  };

  test('finds every record of the copy whole', async () => {
    await copyTable();
    expect(await restore(`check --table ${copy} --whole`)).toContain('Every record is whole');
  });

  test('writes back what was removed, and nobody hears of it again', async () => {
    const client = dynamoDbOf(stack);
    const table = new DynamoTable({ tableName: stack.tableNames[0] ?? '', client });
    const isGone = ({ pk, sk, kind }: TableItem) =>
      pk.startsWith(`${code}#report#`) ||
      (kind === 'alarm' && sk.includes(`#${code}#`)) ||
      (kind === 'membership' && pk.startsWith(`${code}#`));
    for (const { pk, sk } of items.filter(isGone)) await table.write([{ remove: { pk, sk } }]);
    client.destroy();
    const told = stack.events().length;
    const command = `records --from ${copy} --table ${stack.tableNames[0]} --organisation ${code}`;
    expect(await restore(command)).toMatch(/damaged: report\/\S+: .*\n[^]*Nothing was changed/);
    await restore(`${command} --carry-out`);
    expect(changesBetween(items, await tableAtRest(stack))).toEqual([]);
    expect(stack.events().slice(told)).toEqual([]);
  });

  test('shows a file again that was hidden', async () => {
    const Bucket = stack.bucketNames.find((name) => name.includes('documents')) ?? '';
    const Key = `${code}/${documentId}/1/file-1`;
    const s3 = s3Client(stack.s3Url);
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    const where = `--bucket ${Bucket} --table ${stack.tableNames[0]} --organisation ${code}`;
    const at = '2026-01-01T00:00:00Z';
    expect(await restore(`bucket ${where} --at ${at} --carry-out`)).toContain(`DeleteObject ${Key}`);
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength).toBeGreaterThan(0);
    s3.destroy();
  });
});

describe('the disposal of a municipality', () => {
  test('shows what would go and changes nothing', async () => {
    const shown = await dispose();
    expect(shown).toContain('Nothing was removed');
    expect(shown).not.toContain('not in the export');
    expect(changesBetween(items, await tableAtRest(stack))).toEqual([]);
  });

  test('removes nothing when the export was made without the files', async () => {
    const bare = join(folder, 'bare');
    const [table = ''] = stack.tableNames;
    const which = `--table ${table} --organisation ${code}`;
    await runCommand(stack, `export-tenant.ts ${which} --out ${bare}`);
    const buckets = stack.bucketNames.map((name) => `--bucket ${name}`).join(' ');
    const carryOut = `dispose-tenant.ts ${which} ${buckets} --export ${bare} --decision ON§12 --carry-out ${code}`;
    await expect(runCommand(stack, carryOut)).rejects.toThrow('The export has no files');
    expect(changesBetween(items, await tableAtRest(stack))).toEqual([]);
  });

  test('removes nothing that the export lacks', async () => {
    const officer = followUp.cast.users.officer;
    const { id } = await officer.create('/contact-notes', {
      unitId: followUp.unit.unitId,
      heldOn: stack.clock.now().toISOString().slice(0, 10),
      roles: [{ role: 'enhetschef', number: 1 }],
      agreed: 'Schemat skickas före nästa tillfälle.',
    });
    const before = await tableAtRest(stack);
    await expect(dispose(`--carry-out ${code}`)).rejects.toThrow(/Nothing was removed/);
    expect(await dispose()).toContain(`not in the export as it is now: contact-note/${id}`);
    expect(changesBetween(before, await tableAtRest(stack))).toEqual([]);
    await expect(dispose('--carry-out 0184')).rejects.toThrow('--carry-out says 0184');
  });

  test('removes everything of it, and nothing of anyone else', async () => {
    await exportNow(code, out);
    const before = await tableAtRest(stack);
    const protocolled = await dispose(`--carry-out ${code}`);
    expect(protocolled).toContain('disposal.json');
    const after = await tableAtRest(stack);
    const isOwn = ({ pk, sk, ownerId }: TableItem) =>
      pk.startsWith(`${code}#`) || sk.includes(`#${code}#`) || ownerId === code;
    expect(after.filter(isOwn)).toEqual([]);
    expect(after.length).toBeGreaterThan(0);
    expect(
      changesBetween(
        before.filter((item) => !isOwn(item)),
        after,
      ),
    ).toEqual([]);
    const { items: counts, objects } = JSON.parse(readFileSync(join(out, 'disposal.json'), 'utf8'));
    const total = Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(before.length - after.length);
    expect(objects).toBeGreaterThan(0);
    expect(await dispose()).toMatch(/^0 items and 0 stored versions/);
    const refused = await fetch(`${stack.apiUrl}/v1/${code}/plans`, {
      headers: { authorization: `Bearer ${await stack.token({ sub: 'otto-officer' })}` },
    });
    expect(refused.status).toBe(403);
  });
});
