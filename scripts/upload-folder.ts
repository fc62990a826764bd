import { parseArgs, styleText } from 'node:util';
import { DocumentKind } from '#events/document/document-kind.ts';
import { DocumentLink } from '#events/document/document-link.ts';
import { uploadFolder } from './uploading/upload-folder.ts';

const usage = `Sends every file of a folder to Samsyn, as documents of one record. Run it again after a break: it goes on.

  SAMSYN_TOKEN=… npm run upload -- <folder> --to <kind>/<id> --organisation <id> [--api <url>] [--kind <kind>]

  --to            the record they belong to: ${DocumentLink.shape.kind.options.join(', ')}, and its id
  --organisation  whom you act for: a municipality's code, or a provider's id
  --api           where the API is (http://127.0.0.1:7070, as npm start has it, unless told)
  --kind          what they are: ${DocumentKind.options.join(', ')} (other unless told)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: '' },
    organisation: { type: 'string', default: '' },
    api: { type: 'string', default: 'http://127.0.0.1:7070' },
    kind: { type: 'string', default: 'other' },
  },
});
const [folder] = positionals;
const [linkKind, id] = values.to.split('/');
const link = DocumentLink.safeParse({ kind: linkKind, id });
const kind = DocumentKind.safeParse(values.kind);
const token = process.env['SAMSYN_TOKEN'];

const bar = (sentBytes: number, totalBytes: number): void => {
  const share = totalBytes === 0 ? 1 : sentBytes / totalBytes;
  const width = 40;
  const full = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
  process.stderr.write(`\r${full} ${Math.round(share * 100)} %`);
};

if (!folder || !link.success || !kind.success || !values.organisation || !token) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const api = { url: values.api, organisationId: values.organisation, token: async () => token };
  const uploaded = await uploadFolder(api, { folder, link: link.data, kind: kind.data, onProgress: bar });
  process.stderr.write('\n');
  for (const { name, status, reason } of uploaded) {
    const colour = status === 'cleared' ? 'green' : status === 'announced' ? 'yellow' : 'red';
    console.log(`${styleText(colour, status)} ${name}${reason === undefined ? '' : ` (${reason})`}`);
  }
  if (uploaded.some(({ status }) => status === 'rejected' || status === 'notAccepted')) process.exitCode = 1;
}
