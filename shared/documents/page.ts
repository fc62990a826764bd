import { html } from 'hono/html';
import { printStyle } from './print-style.ts';

export type Html = ReturnType<typeof html>;

/** Who the document is from. Names that are not at hand are left out. */
export interface Publisher {
  readonly organisationName?: string | undefined;
  readonly bodyName?: string | undefined;
}

export interface Page {
  readonly title: string;
  /** The unit is made up, for a demonstration or a test: the page says so before anything else. */
  readonly isFictional: boolean;
  readonly publisher: Publisher;
  readonly content: readonly Html[];
}

/** A finished template as text. @throws TypeError when something in it is still awaited. */
export const textOf = (finished: Html): string => {
  if (finished instanceof Promise)
    throw new TypeError('A document is made of what is at hand, not of promises');
  return finished.toString();
};

const isNamed = (name: string | undefined): name is string => name !== undefined;

/**
 * A whole page in Swedish that reads well on screen, aloud and in print: one main heading, landmarks, no script
 * and nothing fetched from elsewhere.
 */
export const renderPage = ({ title, isFictional, publisher, content }: Page): string => {
  const from = [publisher.organisationName, publisher.bodyName].filter(isNamed).join(', ');
  return textOf(html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${printStyle}</style>
</head>
<body>
<header>
${from === '' ? '' : html`<p class="from">${from}</p>\n`}<h1>${title}</h1>
${isFictional ? html`<p class="fictional"><strong>Fiktivt exempel.</strong> Enheten och personerna finns inte på riktigt.</p>\n` : ''}</header>
<main>
${content}
</main>
<footer><p>Utskrivet från Samsyn. Skriv inget om enskilda på utskriften.</p></footer>
</body>
</html>
`);
};
