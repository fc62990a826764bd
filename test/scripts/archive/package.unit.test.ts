import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { nameText } from '#shared/domain/text.ts';
import { ermsOf } from '../../../scripts/operations/archive/erms.ts';
import { metsOf } from '../../../scripts/operations/archive/mets.ts';
import { filesOf } from '../../../scripts/operations/archive/package-files.ts';
import { packageIdOf, writePackage } from '../../../scripts/operations/archive/write-package.ts';
import { aCase, aDocumentOfTheCase, documentIds, theFileName, theMarkedTitle } from './a-case.ts';
import { brokenIds, elementsOf, filesInMets, readXml } from './read-xml.ts';

const packed = {
  file: aCase(),
  packageId: '0184-ON-2026-117-abcdef01',
  packedAt: '2029-01-02T03:04:05.000Z',
  softwareVersion: '0.1.0',
};
const ermsFor = (file = packed.file) =>
  readXml(
    ermsOf({ ...packed, file }, new Map(file.records.map((record) => [record.id, filesOf(file, record)]))),
  );
const folder = mkdtempSync(join(tmpdir(), 'samsyn-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The elements that are used here, in the order of ERMS.xsd 2.1.2 (https://citserms.dilcis.eu/archive/ERMS_v2_1_2.xsd). */
const order: Readonly<Record<string, readonly string[]>> = {
  erms: ['control', 'aggregations'],
  control: ['identification', 'maintenanceInformation', 'systemInformation'],
  maintenanceInformation: ['maintenanceStatus', 'maintenanceAgency', 'maintenanceHistory'],
  maintenanceAgency: ['agencyCode', 'otherAgencyCode', 'agencyName'],
  maintenanceEvent: ['eventType', 'eventDateTime', 'agent'],
  aggregation: ['objectId', 'title', 'status', 'agents', 'dates', 'action', 'record'],
  record: [
    'objectId',
    'title',
    'status',
    'runningNumber',
    'relation',
    'restriction',
    'disposal',
    'direction',
    'agents',
    'dates',
    'notes',
    'additionalInformation',
  ],
  restriction: ['explanatoryText', 'regulation', 'dates'],
  action: ['actionText', 'actionType', 'dates', 'agents'],
  agent: ['name', 'role'],
};

/** The value lists of ERMS.xsd 2.1.2, as far as one of their values is used here. */
const values: Readonly<Record<string, readonly string[]>> = {
  aggregationType: ['caseFile', 'class', 'component', 'file', 'subfile', 'volume'],
  agentType: [
    'administrator',
    'counterpart',
    'creator',
    'recipient',
    'responsible_person',
    'sender',
    'other',
  ],
  dateType: [
    'closed',
    'confidentiality_assessed',
    'created',
    'disposal_date',
    'expedited',
    'opened',
    'other',
    'received',
  ],
  directionDefinition: ['incoming', 'outgoing', 'case_draft', 'other'],
  relationType: ['is_redacted_version_of', 'has_redacted_version'],
  restrictionType: ['confidential', 'gdpr', 'integrity', 'other_type'],
  value: ['ad_acta', 'closed', 'created', 'expedited', 'new', 'open', 'prepared', 'received'],
};

describe('the case in the terms of ERMS', () => {
  const erms = ermsFor();

  test('uses the values of the schema, and says what it means where it uses none of them', () => {
    const attributes = elementsOf(erms, '*').flatMap((element) => [...element.attributes]);
    for (const { name, value } of attributes) {
      expect([name, (values[name] ?? [value]).includes(value)]).toEqual([name, true]);
    }
    for (const name of ['dateType', 'agentType', 'directionDefinition']) {
      const explained = `other${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      const others = elementsOf(erms, '*').filter((element) => element.getAttribute(name) === 'other');
      for (const other of others) expect(other.getAttribute(explained)).toBeTruthy();
    }
  });

  test('has its elements in the order of the schema', () => {
    for (const element of elementsOf(erms, '*')) {
      const expected = order[element.localName];
      if (!expected) continue;
      const names = [...element.children].map(({ localName }) => localName);
      expect([element.localName, names]).toEqual([
        element.localName,
        names.toSorted((a, b) => expected.indexOf(a) - expected.indexOf(b)),
      ]);
      expect(names.filter((name) => !expected.includes(name))).toEqual([]);
    }
  });

  test('is one case file with its number, body, dates and a record for each record', () => {
    const [aggregation] = elementsOf(erms, 'aggregation');
    expect(aggregation?.getAttribute('aggregationType')).toBe('caseFile');
    for (const element of [...elementsOf(erms, 'record'), ...elementsOf(erms, 'aggregation')]) {
      expect(element.getAttribute('systemIdentifier')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    const objectIds = elementsOf(erms, 'objectId').map(({ textContent }) => textContent);
    expect(objectIds.slice(0, 2)).toEqual(['ON/2026:117', 'ON/2026:117-1']);
    expect(elementsOf(erms, 'agencyName')[0]?.textContent).toBe('Omvårdnadsnämnden, Solna stad');
    expect(elementsOf(erms, 'record')).toHaveLength(packed.file.records.length);
    const closed = elementsOf(erms, 'date').find((date) => date.getAttribute('dateType') === 'closed');
    expect(closed?.textContent).toBe('2026-11-22T00:00:00');
    expect(elementsOf(erms, 'action')).toHaveLength(10);
  });

  test('carries each secrecy marking as a restriction, and ties masked versions to what they mask', () => {
    const restrictions = elementsOf(erms, 'restriction');
    expect(elementsOf(erms, 'regulation').map(({ textContent }) => textContent)).toEqual([
      'OSL 31:16',
      'OSL 19:3',
    ]);
    expect(new Set(restrictions.map((each) => each.getAttribute('restrictionType')))).toEqual(
      new Set(['confidential']),
    );
    const relations = elementsOf(erms, 'relation').map((each) => [
      each.getAttribute('relationType'),
      each.textContent,
    ]);
    expect(relations).toEqual([
      ['has_redacted_version', documentIds.masked],
      ['is_redacted_version_of', documentIds.original],
    ]);
  });

  test('names a disposed document and its decision, without files; notes a legal hold', () => {
    const otherId = '0192f0c1-8889-7c3d-8e4f-5a6b7c8d9e0f';
    const file = aCase(
      aDocumentOfTheCase(otherId, {
        disposed: { at: '2027-01-02T08:00:00.000Z', reason: 'retention', disposalId: otherId as never },
        held: { at: '2027-01-01T08:00:00.000Z', by: {} as never, reason: 'Vera Vårdare har begärt det' },
      }),
    );
    const last = elementsOf(ermsFor(file), 'record').at(-1) as Element;
    expect(elementsOf(last, 'disposalDate')[0]?.textContent).toBe('2027-01-02T00:00:00');
    expect(elementsOf(last, 'note')[0]?.textContent).toBe('Undantagen från gallring 2027-01-01');
    const names = elementsOf(last, 'appendix').map((each) => each.getAttribute('name'));
    expect(names).toEqual(['record.json']);
  });

  test('has nobody’s name or id, no file name and no text of a finding', () => {
    const text = erms.documentElement.outerHTML;
    const people = JSON.stringify(packed.file).match(/0192f0c1-([a-f])\1{3}-7c3d-8e4f-5a6b7c8d9e0f/g) ?? [];
    expect(people.length).toBeGreaterThan(0);
    for (const hidden of [
      ...people,
      theMarkedTitle,
      theFileName,
      'Vera Vårdare',
      'För få har yrkesutbildning',
    ]) {
      expect(text).not.toContain(hidden);
    }
  });
});

const aFile = (path: string) => ({
  path,
  contentType: 'text/plain',
  createdAt: packed.packedAt,
  description: '',
  sizeBytes: 1,
  sha256: 'a'.repeat(64),
});

describe('the METS file', () => {
  test('points at nothing that is not there, whatever files there are', () => {
    const some = fc.nat({ max: 4 });
    fc.assert(
      fc.property(some, some, some, some, (documentation, schemas, data, descriptive) => {
        const named = (part: string, count: number) =>
          Array.from({ length: count }, (_, index) => aFile(`${part}/${index}`));
        const contents = {
          documentation: named('documentation', documentation),
          schemas: named('schemas', schemas),
          data: named('data', data),
          descriptive: named('metadata', descriptive).map((each) => ({ ...each, metadataType: 'ERMS' })),
        };
        const mets = readXml(metsOf(packed, contents));
        expect(brokenIds(mets)).toEqual([]);
        expect(filesInMets(mets)).toHaveLength(documentation + schemas + data + descriptive);
      }),
      { numRuns: 20 },
    );
  });

  test('bears any case number that Samsyn accepts, and the folder is safe to make', () => {
    const numbers = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((text) => nameText(60).safeParse(text).success);
    fc.assert(
      fc.property(numbers, (text) => {
        const caseNumber = nameText(60).parse(text);
        const [first] = packed.file.records;
        const file = { ...packed.file, caseNumber, records: first ? [first] : [] };
        const shown = caseNumber.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
        const packageId = packageIdOf(file);
        expect(packageId).toMatch(/^0184-[A-Za-z0-9-]+$/);
        const contents = { documentation: [], schemas: [], data: [aFile('a')], descriptive: [] };
        const mets = readXml(metsOf({ ...packed, file, packageId }, contents)).documentElement;
        expect(mets.getAttribute('LABEL')?.startsWith(shown)).toBe(true);
        expect(mets.getAttribute('OBJID')).toBe(packageId);
        const erms = readXml(ermsOf({ ...packed, file }, new Map()));
        expect(elementsOf(erms, 'objectId')[0]?.textContent).toBe(shown);
      }),
      { numRuns: 30, examples: [['1/\uFFFF'], ['<a b="c">&amp;']] },
    );
  });

  test('tells two numbers of the same letters apart, and the same number of two bodies', () => {
    const ids = [
      packed.file,
      { ...packed.file, caseNumber: 'ON-2026-117' },
      { ...packed.file, bodyId: 'socialnamnden' as never },
    ].map(packageIdOf);
    expect(new Set(ids).size).toBe(3);
  });

  test('says all that CSIP says a package must say (https://earkcsip.dilcis.eu, CSIP1–119)', () => {
    const files = [aFile('a')];
    const descriptive = [{ ...aFile('b'), metadataType: 'ERMS' }];
    const mets = readXml(metsOf(packed, { documentation: files, schemas: files, data: files, descriptive }));
    const fixity = ['MIMETYPE', 'SIZE', 'CREATED', 'CHECKSUM', 'CHECKSUMTYPE'];
    const location = ['LOCTYPE', 'xlink:type', 'xlink:href'];
    const must: Readonly<Record<string, readonly string[]>> = {
      mets: ['OBJID', 'TYPE', 'csip:CONTENTINFORMATIONTYPE', 'PROFILE'],
      metsHdr: ['CREATEDATE', 'csip:OAISPACKAGETYPE'],
      note: ['csip:NOTETYPE'],
      dmdSec: ['ID', 'CREATED'],
      mdRef: [...location, ...fixity, 'MDTYPE'],
      fileSec: ['ID'],
      fileGrp: ['ID', 'USE'],
      file: ['ID', ...fixity],
      FLocat: location,
      structMap: ['ID', 'TYPE', 'LABEL'],
      div: ['ID', 'LABEL'],
      fptr: ['FILEID'],
    };
    for (const [name, attributes] of Object.entries(must)) {
      const found = elementsOf(mets, name);
      expect([name, found.length > 0]).toEqual([name, true]);
      const missing = found.flatMap((element) => attributes.filter((each) => !element.getAttribute(each)));
      expect([name, missing]).toEqual([name, []]);
    }
    const labels = elementsOf(mets, 'div').map((div) => div.getAttribute('LABEL'));
    expect(labels).toEqual([packed.packageId, 'Metadata', 'Documentation', 'Schemas', 'Representations']);
  });

  test('names who keeps the record, who submits it and the software with its version', () => {
    const mets = readXml(metsOf(packed, { documentation: [], schemas: [], data: [], descriptive: [] }));
    expect(
      elementsOf(mets, 'agent').map((agent) => [
        agent.getAttribute('ROLE'),
        agent.getAttribute('TYPE'),
        ...[...agent.children].map(({ textContent }) => textContent),
      ]),
    ).toEqual([
      ['CREATOR', 'OTHER', 'Samsyn', '0.1.0'],
      ['ARCHIVIST', 'ORGANIZATION', 'Omvårdnadsnämnden, Solna stad', '0184/omvardnadsnamnden'],
      ['CREATOR', 'ORGANIZATION', 'Solna stad', '0184'],
    ]);
  });
});

describe('a package', () => {
  test('without documents is written without the bucket, and its metadata names no person', async () => {
    const file = aCase();
    const withoutDocuments = { ...file, records: file.records.filter(({ kind }) => kind !== 'document') };
    await writePackage({ ...packed, file: withoutDocuments }, { bucket: {} as never, folder });
    const mets = readXml(readFileSync(join(folder, 'METS.xml'), 'utf8'));
    const paths = filesInMets(mets).map(({ path }) => path);
    expect(paths).toContain('metadata/descriptive/diary.csv');
    expect(paths.filter((path) => path.endsWith('.html'))).toHaveLength(3);
    const report = paths.find((path) => path.endsWith('report.html')) ?? '';
    expect(readFileSync(join(folder, report), 'utf8')).toContain('För få har yrkesutbildning');
  });
});
