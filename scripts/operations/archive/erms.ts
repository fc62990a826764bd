import { v5 } from 'uuid';
import { closedOn } from './case-closing.ts';
import { namesOf, openedOn, titleOf, unitsOf } from './case-file.ts';
import { diaryOf } from './diary.ts';
import { agentOf, datesOf, ermsRecord } from './erms-record.ts';
import { archiveCreatorOf, type CasePackage } from './package.ts';
import type { PackageFile } from './package-files.ts';
import { type XmlElement, xmlOf } from './xml.ts';

/** The schema wants a UUID of a case, and Samsyn has none: it follows from the package's id, the same each time. */
const caseNamespace = '5be0b4a5-0f7e-5c1d-8a52-6d1f3c9e7b24';

const control = ({ file, packageId, packedAt, softwareVersion }: CasePackage): XmlElement => ({
  identification: { '@identificationType': 'packageId', '#text': packageId },
  maintenanceInformation: {
    maintenanceStatus: { '@value': 'new' },
    maintenanceAgency: {
      agencyCode: { '@type': 'organisationId', '#text': file.organisationId },
      otherAgencyCode: { '@type': 'bodyId', '#text': file.bodyId },
      agencyName: archiveCreatorOf(file),
    },
    maintenanceHistory: {
      maintenanceEvent: {
        eventType: { '@value': 'created' },
        eventDateTime: packedAt,
        agent: { '@agentType': 'other', '@otherAgentType': 'software', name: `Samsyn ${softwareVersion}` },
      },
    },
  },
  systemInformation: {
    agents: {
      agent: { '@agentType': 'other', '@otherAgentType': 'system', name: `Samsyn ${softwareVersion}` },
    },
  },
});

/** The actions of the case: every row of its diary, so that an archive without the records knows what was done. */
const actions = ({ file }: CasePackage): readonly XmlElement[] =>
  diaryOf(file).map(({ title, recordType, date, role }) => ({
    actionText: title,
    actionType: recordType,
    dates: {
      actionDate: { '@dateType': 'other', '@otherDateType': 'registered', '#text': `${date}T00:00:00` },
    },
    agents: { agent: { '@agentType': 'responsible_person', name: role, role } },
  }));

/**
 * The case in the terms of E-ARK CITS ERMS 2.1 (FGS Ärendehantering 2.0), https://citserms.dilcis.eu: a case file
 * with its actions, and a record for each of its records. Elements stand in the order of ERMS.xsd 2.1.2.
 * Days are local days in Sweden and written without a zone.
 */
export const ermsOf = (
  packed: CasePackage,
  filesByRecord: ReadonlyMap<string, readonly PackageFile[]>,
): string => {
  const { file } = packed;
  const names = namesOf(file);
  const closed = closedOn(file);
  const aggregation: XmlElement = {
    '@systemIdentifier': v5(packed.packageId, caseNamespace),
    '@aggregationType': 'caseFile',
    objectId: file.caseNumber,
    title: titleOf(file),
    status: { '@value': 'closed' },
    agents: {
      agent: [
        agentOf('creator', archiveCreatorOf(file)),
        ...unitsOf(file).map(({ name }) => agentOf('counterpart', name)),
      ],
    },
    dates: datesOf({ opened: openedOn(file), ...(closed && { closed }) }),
    action: actions(packed),
    record: file.records.map((record, index) =>
      ermsRecord(record, {
        file,
        names,
        runningNumber: index + 1,
        files: filesByRecord.get(record.id) ?? [],
      }),
    ),
  };
  return xmlOf({
    erms: {
      '@xmlns': 'https://DILCIS.eu/XML/ERMS',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': 'https://DILCIS.eu/XML/ERMS https://citserms.dilcis.eu/archive/ERMS_v2_1_2.xsd',
      control: control(packed),
      aggregations: { aggregation },
    },
  });
};
