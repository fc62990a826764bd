import { DocumentId, LocalId, OrganisationId } from '#events/identifiers.ts';

/** Whose file an object is: its key says so, the same in quarantine and among the documents. */
export interface ObjectOwner {
  readonly organisationId: OrganisationId;
  readonly documentId: DocumentId;
  readonly version: number;
  readonly fileId: string;
}

/** Ids and numbers only: a file's name is people's text. */
export const objectKeyOf = ({ organisationId, documentId, version, fileId }: ObjectOwner): string =>
  `${organisationId}/${documentId}/${version}/${fileId}`;

/** Reads a key back; undefined for an object that is none of ours. */
export const ownerOf = (key: string): ObjectOwner | undefined => {
  const [organisation, document, version = '', file, ...rest] = key.split('/');
  const organisationId = OrganisationId.safeParse(organisation);
  const documentId = DocumentId.safeParse(document);
  const fileId = LocalId.safeParse(file);
  if (!organisationId.success || !documentId.success || !fileId.success) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(version) || rest.length > 0) return undefined;
  return {
    organisationId: organisationId.data,
    documentId: documentId.data,
    version: Number(version),
    fileId: fileId.data,
  };
};
