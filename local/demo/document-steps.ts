import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { DocumentKind } from '#events/document/document-kind.ts';
import type { DocumentLink } from '#events/document/document-link.ts';
import type { FileType } from '#events/document/file-type.ts';
import { type PostForm, postFile } from '../../scripts/uploading/post-file.ts';
import type { ApiUser } from '../users/api-user.ts';
import { type FollowUp, step, today } from './follow-up.ts';

/** A file that somebody of the demo has on their disk. */
interface DemoFile {
  readonly name: string;
  readonly contentType: FileType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const textOf = (text: string) => Uint8Array.from(Buffer.from(text));

/** A PDF of one page with one line of text. */
const tender: DemoFile = {
  name: 'Förfrågningsunderlag hemtjänst (fiktivt).pdf',
  contentType: 'application/pdf',
  bytes: textOf(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      '4 0 obj<</Length 62>>stream',
      'BT /F 18 Tf 60 760 Td (Krav pa personalkontinuitet, fiktivt) Tj ET',
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF\n',
    ].join('\n'),
  ),
};

const survey: DemoFile = {
  name: 'Enkätsvar (fiktiva).csv',
  contentType: 'text/csv',
  bytes: textOf(
    'fråga;antal svar;andel nöjda\r\nBemötande;31;0,94\r\nInformation;31;0,81\r\nKontinuitet;30;0,63\r\n',
  ),
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A photo of a notice board, if one looks kindly at 32 by 32 pixels. */
const photo: DemoFile = {
  name: 'Anslagstavla.png',
  contentType: 'image/png',
  bytes: (() => {
    const size = Buffer.from([0, 0, 0, 32, 0, 0, 0, 32, 8, 2, 0, 0, 0]);
    const rows = Buffer.concat(
      Array.from({ length: 32 }, (_row, y) =>
        Buffer.from([0, ...Array.from({ length: 32 }, (_column, x) => [y * 8, x * 8, 128]).flat()]),
      ),
    );
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
    return Uint8Array.from(Buffer.concat([signature, ...parts]));
  })(),
};

/** What every scanner takes for malware, though it does nothing; put together here so that this file is not taken for it. */
const eicar: DemoFile = {
  name: 'Faktura.txt',
  contentType: 'text/plain',
  bytes: textOf(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')),
};

interface Sending {
  readonly link: DocumentLink;
  readonly title: string;
  readonly kind: DocumentKind;
  /** From whom it came in; absent: drawn up here. */
  readonly from?: string;
  readonly file: DemoFile;
}

/** Sends one file as a browser does, and says what became of it; answers the document's id. */
const sendDocument = async (
  followUp: FollowUp,
  sender: ApiUser,
  { link, title, kind, from, file }: Sending,
): Promise<string> => {
  const { name, contentType, bytes } = file;
  const direction = from === undefined ? 'drawnUp' : 'received';
  const id = await step(followUp, sender, `sends "${name}"`, async (user) => {
    const announced = await user.post('/documents', {
      link,
      title,
      kind,
      origin: { direction, date: today(followUp), ...(from && { counterpart: from }) },
      files: [
        {
          name,
          contentType,
          sizeBytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
    });
    const { status } = await postFile(announced.forms[0] as PostForm, file);
    if (status !== 204) throw new Error(`The upload of ${name} answered ${status}`);
    return announced.id as string;
  });
  const { versions } = await sender.get(`/documents/${id}`);
  const { status, rejected } = versions.at(-1);
  const fate = status === 'cleared' ? 'it can be read' : `${status}, ${rejected?.reason ?? 'undecided'}`;
  console.log(`           → "${name}": ${fate}`);
  return id;
};

/** The tender that the requirements come from. */
export const sendTender = (followUp: FollowUp, agreementId: string): Promise<string> =>
  sendDocument(followUp, followUp.cast.users.commissioner, {
    link: { kind: 'agreement', id: agreementId },
    title: 'Förfrågningsunderlag',
    kind: 'tender',
    file: tender,
  });

/** What the officer brought back: the answers to the survey and a photo; answers the survey's id. */
export const sendEvidence = async (followUp: FollowUp, assessmentId: string): Promise<string> => {
  const { officer } = followUp.cast.users;
  const link = { kind: 'assessment', id: assessmentId } as const;
  const sending = { link, title: 'Enkätsvar', kind: 'surveyResult', file: survey } as const;
  const surveyId = await sendDocument(followUp, officer, sending);
  await sendDocument(followUp, officer, { link, title: 'Anslagstavla', kind: 'evidence', file: photo });
  return surveyId;
};

/** The officer's own note from the visit: working material. */
export const sendNote = (followUp: FollowUp, assessmentId: string): Promise<string> =>
  sendDocument(followUp, followUp.cast.users.officer, {
    link: { kind: 'assessment', id: assessmentId },
    title: 'Minnesanteckning',
    kind: 'workingMaterial',
    file: {
      name: 'Minnesanteckning (fiktiv).txt',
      contentType: 'text/plain',
      bytes: textOf('Fråga om mat.\n'),
    },
  });

/** A file that belongs somewhere else. */
export const sendWrongFile = (followUp: FollowUp, assessmentId: string): Promise<string> =>
  sendDocument(followUp, followUp.cast.users.officer, {
    link: { kind: 'assessment', id: assessmentId },
    title: 'Bilaga',
    kind: 'other',
    file: { name: 'Lunchmeny (fiktiv).txt', contentType: 'text/plain', bytes: textOf('Ärtsoppa\n') },
  });

/** A unit's computer is infected: what it sends is refused, and its manager is told. */
export const sendInfected = (followUp: FollowUp, planId: string): Promise<string> =>
  sendDocument(followUp, followUp.unit.manager, {
    link: { kind: 'plan', id: planId },
    title: 'Underlag till planen',
    kind: 'correspondence',
    from: 'Enheten (fiktiv)',
    file: eicar,
  });
