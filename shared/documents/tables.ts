import { html } from 'hono/html';
import type { Html } from './page.ts';

type Cell = string | Html | undefined;

/** A table of facts: each row's heading and what it holds. Rows without content are left out. */
export const factTable = (caption: string, rows: readonly (readonly [string, Cell])[]): Html => html`<table>
<caption>${caption}</caption>
<tbody>
${rows
  .filter(([, value]) => value !== undefined && value !== '')
  .map(([heading, value]) => html`<tr><th scope="row">${heading}</th><td>${value}</td></tr>\n`)}</tbody>
</table>
`;

/** A table with a heading for each column; the first cell of each row is the row's heading. */
export const columnTable = (
  caption: string,
  { columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] },
): Html => html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([heading, ...cells]) =>
    html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
)}</tbody>
</table>
`;

/** A section with a heading of level two; undefined when there is nothing to say. */
export const section = (heading: string, content: readonly Html[]): Html | undefined =>
  content.length === 0 ? undefined : html`<section>\n<h2>${heading}</h2>\n${content}</section>\n`;

/** A paragraph of what somebody wrote, if anybody did. */
export const paragraph = (text: string | undefined): readonly Html[] =>
  text === undefined ? [] : [html`<p>${text}</p>\n`];
