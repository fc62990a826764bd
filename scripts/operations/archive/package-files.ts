import type { Instant } from '#events/identifiers.ts';
import { followUpDocument } from '#shared/documents/follow-up-document.ts';
import type { Publisher } from '#shared/documents/page.ts';
import { planDocument } from '#shared/documents/plan-document.ts';
import { reportDocument } from '#shared/documents/report-document.ts';
import { usualExtension } from '#shared/domain/document/file-types.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { followUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import { reportAsRead } from '#shared/domain/report/report-as-read.ts';
import { type CaseFile, type CaseRecord, recordsOf } from './case-file.ts';

/** A file of the package before it is written. Paths hold ids and numbers only: a file's own name is people's text. */
export interface PackageFile {
  readonly path: string;
  readonly contentType: string;
  readonly createdAt: Instant;
  /** What it is, for whoever reads the metadata. */
  readonly description: string;
  /** Written here, or copied from the bucket and held against what was registered when it came. */
  readonly content:
    | { readonly text: string }
    | {
        readonly key: string;
        readonly objectVersion: string;
        readonly sizeBytes: number;
        readonly sha256: string;
      };
}

/** Everything of the case lies in one representation, as it was submitted. */
export const dataFolder = 'representations/submission/data';

const page = (record: CaseRecord, name: string, text: string): PackageFile => ({
  path: `${dataFolder}/${record.kind}/${record.id}/${name}.html`,
  contentType: 'text/html',
  createdAt: record.updatedAt,
  description: 'Läsbar version',
  content: { text },
});

const publisherOf = ({ organisationName, bodyName }: CaseFile): Publisher => ({ organisationName, bodyName });

/** The record as people read it, where there is such a page. */
const pagesOf = (file: CaseFile, record: CaseRecord): readonly PackageFile[] => {
  const publisher = publisherOf(file);
  if (record.kind === 'report') {
    return [page(record, 'report', reportDocument(reportAsRead(record.state), publisher))];
  }
  if (record.kind !== 'plan') return [];
  const { planId, reportId } = record.state;
  const report = recordsOf(file, 'report').find(({ id }) => id === reportId)?.state;
  const talks = recordsOf(file, 'closing-talk').map(({ state }) => state);
  const revisits = recordsOf(file, 'revisit').map(({ state }) => state);
  const whole =
    report &&
    followUpAsWhole({
      plan: record.state,
      report,
      talks: talks.filter((talk) => talk.planId === planId),
      revisits: revisits.filter((revisit) => revisit.planId === planId),
    });
  return [
    page(record, 'plan', planDocument(record.state, publisher)),
    ...(whole ? [page(record, 'follow-up', followUpDocument(whole, publisher))] : []),
  ];
};

const attachmentsOf = ({ state: document }: CaseRecord<'document'>): readonly PackageFile[] => {
  const { organisationId, documentId, versions, disposed } = document;
  if (disposed !== undefined) return [];
  return Object.values(versions).flatMap(({ version, files, announcedAt, clearedAt = announcedAt }) =>
    files.flatMap(({ fileId, contentType, storedVersion, sizeBytes, sha256 }): readonly PackageFile[] =>
      storedVersion === undefined
        ? []
        : [
            {
              path: `${dataFolder}/document/${documentId}/v${version}/${fileId}.${usualExtension(contentType)}`,
              contentType,
              createdAt: clearedAt,
              description: `Version ${version}`,
              content: {
                key: objectKeyOf({ organisationId, documentId, version, fileId }),
                objectVersion: storedVersion,
                sizeBytes,
                sha256,
              },
            },
          ],
    ),
  );
};

/** The files of one record: itself with its history, its readable page, and the files that came with it. */
export const filesOf = (file: CaseFile, record: CaseRecord): readonly PackageFile[] => [
  {
    path: `${dataFolder}/${record.kind}/${record.id}/record.json`,
    contentType: 'application/json',
    createdAt: record.updatedAt,
    description: 'Post med historik',
    content: { text: `${JSON.stringify(record, undefined, 2)}\n` },
  },
  ...pagesOf(file, record),
  ...(record.kind === 'document' ? attachmentsOf(record) : []),
];
