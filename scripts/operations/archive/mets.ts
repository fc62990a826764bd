import { titleOf } from './case-file.ts';
import { archiveCreatorOf, type CasePackage, type PackedFile } from './package.ts';
import { type XmlElement, xmlOf } from './xml.ts';

/** The files of a package by the part of it they lie in. */
export interface PackageContents {
  readonly descriptive: readonly (PackedFile & { readonly metadataType: string })[];
  readonly documentation: readonly PackedFile[];
  readonly schemas: readonly PackedFile[];
  readonly data: readonly PackedFile[];
}

/** The content information type that E-ARK's vocabulary has for CITS ERMS 2.1. */
const contentInformationType = 'citserms_v2_1';

const note = (type: string, text: string): XmlElement => ({ '@csip:NOTETYPE': type, '#text': text });

const header = ({ file, packedAt, softwareVersion }: CasePackage): XmlElement => ({
  '@CREATEDATE': packedAt,
  '@RECORDSTATUS': 'NEW',
  '@csip:OAISPACKAGETYPE': 'SIP',
  'mets:agent': [
    {
      '@ROLE': 'CREATOR',
      '@TYPE': 'OTHER',
      '@OTHERTYPE': 'SOFTWARE',
      'mets:name': 'Samsyn',
      'mets:note': note('SOFTWARE VERSION', softwareVersion),
    },
    {
      '@ROLE': 'ARCHIVIST',
      '@TYPE': 'ORGANIZATION',
      'mets:name': archiveCreatorOf(file),
      'mets:note': note('IDENTIFICATIONCODE', `${file.organisationId}/${file.bodyId}`),
    },
    {
      '@ROLE': 'CREATOR',
      '@TYPE': 'ORGANIZATION',
      'mets:name': file.organisationName,
      'mets:note': note('IDENTIFICATIONCODE', file.organisationId),
    },
  ],
});

const fixity = ({ contentType, sizeBytes, createdAt, sha256 }: PackedFile): XmlElement => ({
  '@MIMETYPE': contentType,
  '@SIZE': sizeBytes,
  '@CREATED': createdAt,
  '@CHECKSUM': sha256,
  '@CHECKSUMTYPE': 'SHA-256',
});

const location = (path: string): XmlElement => ({
  '@LOCTYPE': 'URL',
  '@xlink:type': 'simple',
  '@xlink:href': path,
});

const idOf = (part: string, index: number): string => `${part}-${index + 1}`;

/** A group of files of one use; undefined when there are none. */
const group = (
  id: string,
  { use, files, more = {} }: { use: string; files: readonly PackedFile[]; more?: XmlElement },
): XmlElement | undefined =>
  files.length === 0
    ? undefined
    : {
        '@ID': id,
        '@USE': use,
        ...more,
        'mets:file': files.map((packed, index) => ({
          '@ID': idOf(`${id}-file`, index),
          ...fixity(packed),
          'mets:FLocat': location(packed.path),
        })),
      };

const pointTo = (id: string, label: string, grouped: XmlElement | undefined): readonly XmlElement[] =>
  grouped === undefined ? [] : [{ '@ID': `${id}-div`, '@LABEL': label, 'mets:fptr': { '@FILEID': id } }];

/**
 * The package's METS file by E-ARK CSIP and E-ARK SIP 2.1.0, which together are FGS Paketstruktur 2.0
 * (https://earkcsip.dilcis.eu, https://earksip.dilcis.eu).
 */
export const metsOf = (packed: CasePackage, contents: PackageContents): string => {
  const { file, packageId, packedAt } = packed;
  const documentation = group('documentation', { use: 'Documentation', files: contents.documentation });
  const schemas = group('schemas', { use: 'Schemas', files: contents.schemas });
  const data = group('submission', {
    use: 'Representations/submission/data',
    files: contents.data,
    more: { '@csip:CONTENTINFORMATIONTYPE': contentInformationType },
  });
  const descriptive = contents.descriptive.map((each, index) => ({
    ...each,
    id: idOf('descriptive', index),
  }));
  return xmlOf({
    'mets:mets': {
      '@xmlns:mets': 'http://www.loc.gov/METS/',
      '@xmlns:csip': 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
      '@xmlns:xlink': 'http://www.w3.org/1999/xlink',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': [
        'http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd',
        'http://www.w3.org/1999/xlink http://www.loc.gov/standards/mets/xlink.xsd',
        'https://DILCIS.eu/XML/METS/CSIPExtensionMETS https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd',
      ].join(' '),
      '@OBJID': packageId,
      '@LABEL': `${file.caseNumber} ${titleOf(file)}`,
      '@TYPE': 'Mixed',
      '@csip:CONTENTINFORMATIONTYPE': contentInformationType,
      '@PROFILE': 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml',
      'mets:metsHdr': header(packed),
      'mets:dmdSec': descriptive.map(({ id, metadataType, ...each }) => ({
        '@ID': id,
        '@CREATED': packedAt,
        '@STATUS': 'CURRENT',
        'mets:mdRef': {
          ...location(each.path),
          '@MDTYPE': 'OTHER',
          '@OTHERMDTYPE': metadataType,
          ...fixity(each),
        },
      })),
      'mets:fileSec': {
        '@ID': 'file-section',
        'mets:fileGrp': [documentation, schemas, data].filter((each) => each !== undefined),
      },
      'mets:structMap': {
        '@ID': 'structure',
        '@TYPE': 'PHYSICAL',
        '@LABEL': 'CSIP',
        'mets:div': {
          '@ID': 'package-div',
          '@LABEL': packageId,
          'mets:div': [
            {
              '@ID': 'metadata-div',
              '@LABEL': 'Metadata',
              '@DMDID': descriptive.map(({ id }) => id).join(' '),
            },
            ...pointTo('documentation', 'Documentation', documentation),
            ...pointTo('schemas', 'Schemas', schemas),
            ...pointTo('submission', 'Representations', data),
          ],
        },
      },
    },
  });
};
