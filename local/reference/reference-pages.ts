import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ApiDocument } from '../../scripts/docs/api/document.ts';
import { type Html, html, none } from '../control/html.ts';
import { type EventDocument, eventSection, eventsOf } from './event-section.ts';
import { operationSection, operationsOf, requestLine } from './operation-section.ts';
import { code, oneLine } from './reference-parts.ts';

/** A page without its frame. */
export interface Page {
  readonly title: string;
  readonly main: Html;
}

const docsDir = resolve(import.meta.dirname, '../../docs');

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(docsDir, file), 'utf8'));

/** Both descriptions, as `npm run docs` wrote them last; read when somebody looks. */
const readDocuments = async (): Promise<{ api: ApiDocument; events: EventDocument }> => ({
  api: (await readJson('api/openapi.json')) as ApiDocument,
  events: (await readJson('events/asyncapi.json')) as EventDocument,
});

const address = (noun: string, part?: string): string =>
  `/local/reference/${noun}${part === undefined ? '' : `#${part}`}`;

const operationItems = (api: ApiDocument, noun: string): Html[] =>
  operationsOf(api, noun).map(
    (found) =>
      html`<li><a href="${address(noun, found.operation.operationId)}">${code(requestLine(found))}</a> ${oneLine(found.operation.summary)}</li>`,
  );

const eventItems = (events: EventDocument, noun: string): Html[] =>
  eventsOf(events, noun).map(({ name }) => html`<li><a href="${address(noun, name)}">${name}</a></li>`);

const indexPage = ({ api, events }: { api: ApiDocument; events: EventDocument }): Page => ({
  title: 'The API and its events',
  main: html`<p lang="sv">API:et och händelserna, så som koden som körs beskriver dem.</p>
<p>The API and the events, as the code that runs describes them. The same for machines: <a href="/v1/openapi.json">OpenAPI</a> and
<a href="/local/reference/asyncapi.json">AsyncAPI</a>. A typed client and a collection of requests lie in <code>docs/api</code>.</p>
${api.tags.map((tag) => {
  const { name, description } = tag as { name: string; description?: string };
  const happens = eventItems(events, name);
  return html`<h2 id="${name}"><a href="${address(name)}">${name}</a></h2>
<p>${description ?? ''}</p>
<ul class="plain">${operationItems(api, name)}</ul>
${happens.length > 0 ? html`<h3>Events of ${name}</h3><ul class="in-a-row">${happens}</ul>` : none}`;
})}`,
});

const nounPage = (documents: { api: ApiDocument; events: EventDocument }, noun: string): Page => {
  const { api, events } = documents;
  const happens = eventsOf(events, noun);
  return {
    title: `Reference: ${noun}`,
    main: html`<p><a href="/local/reference">All of the API and its events</a></p>
<h2>Operations</h2>
<ul class="plain">${operationItems(api, noun)}</ul>
${happens.length > 0 ? html`<h2>Events</h2><ul class="in-a-row">${eventItems(events, noun)}</ul>` : none}
<h2>The operations one by one</h2>
${operationsOf(api, noun).map((found) => operationSection(api, found))}
${happens.length > 0 ? html`<h2>The events one by one</h2>${happens.map(eventSection)}` : none}`,
  };
};

/** The reference's start page, or a noun's; undefined when there is no such noun. */
export const referencePage = async (noun: string): Promise<Page | undefined> => {
  const documents = await readDocuments();
  if (noun === '') return indexPage(documents);
  return documents.api.tags.some(({ name }) => name === noun) ? nounPage(documents, noun) : undefined;
};

/** The description of the events, for machines. */
export const eventDescription = async (): Promise<unknown> => (await readDocuments()).events;
