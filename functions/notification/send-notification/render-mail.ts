import { html } from 'hono/html';
import { textOf } from '#shared/documents/page.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { type Told, writeMail } from '#shared/domain/notification/write-mail.ts';

/** A finished mail: the same words as plain text and as HTML. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The API's word for many of a kind. */
const collectionOf = (kind: string): string => (kind === 'person' ? 'people' : `${kind}s`);

/** Where the matter is, seen from the recipient's own organisation: `…/1443/reports/0192…`; of a digest, the inbox. */
export const linkTo = (
  { recipient, about, text }: Pick<Notification, 'recipient' | 'about' | 'text'>,
  portalUrl: string,
): string => {
  const place = text === 'digest' ? 'inbox' : `${collectionOf(about.kind)}/${about.id}`;
  return `${portalUrl}/${recipient.organisationId}/${place}`;
};

/** One heading, one link, no image and nothing that tells whether it was read. */
export const renderMail = (
  notification: Told & Pick<Notification, 'recipient' | 'about'>,
  portalUrl: string,
): Mail => {
  const { language, subject, paragraphs, rows, open, footer } = writeMail(notification);
  const link = linkTo(notification, portalUrl);
  const list = rows.length === 0 ? '' : html`<ul>\n${rows.map((row) => html`<li>${row}</li>\n`)}</ul>\n`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject}</title>
</head>
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a; background: #ffffff; max-width: 40em; margin: 0 auto; padding: 16px;">
<main>
<h1 style="font-size: 20px; line-height: 1.3;">${subject}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}${list}<p><a href="${link}" style="color: #003f7d;">${open}</a></p>
<p style="font-size: 14px; color: #4a4a4a;">${footer}</p>
</main>
</body>
</html>
`;
  return {
    subject,
    text: [
      ...paragraphs,
      ...(rows.length === 0 ? [] : [rows.map((row) => `- ${row}`).join('\n')]),
      `${open}:\n${link}`,
      `-- \n${footer}`,
    ]
      .join('\n\n')
      .concat('\n'),
    html: textOf(page),
  };
};
