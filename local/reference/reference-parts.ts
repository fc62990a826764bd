import type { Content, Schema } from '../../scripts/docs/api/document.ts';
import { type Html, html, none } from '../control/html.ts';
import type { Field } from './schema-fields.ts';

/** Texts of the description hold Swedish and English apart by a slash or an empty line. */
export const inBothLanguages = (text: string): Html => {
  const [sv = '', en, ...rest] = text.split(/ \/ |\n\n/);
  if (en === undefined) return html`<p>${sv}</p>`;
  return html`<p lang="sv">${sv}</p><p>${en}</p>${rest.map((more) => html`<p>${more}</p>`)}`;
};

/** A sentence in Swedish and then in English, as the short descriptions are written. */
export const oneLine = (text: string): Html => {
  const [sv = '', en] = text.split(' / ');
  return en === undefined ? html`${sv}` : html`<span lang="sv">${sv}</span> / ${en}`;
};

export const code = (text: string): Html => html`<code>${text}</code>`;

/** The fields as a list that also fits a narrow window. */
export const fieldList = (fields: readonly Field[]): Html =>
  fields.length === 0
    ? none
    : html`<ul class="fields">${fields.map(
        ({ path, type, isRequired, limits }) =>
          html`<li>${code(path)} ${[type, ...(isRequired ? ['required'] : []), ...limits].join(', ')}</li>`,
      )}</ul>`;

/** Something long that is opened by those who want it. */
export const details = (summary: string, content: Html): Html =>
  html`<details><summary>${summary}</summary>${content}</details>`;

export const exampleBlock = (value: unknown): Html =>
  html`<pre>${typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)}</pre>`;

/** A body or an answer: its media types with their fields and an example of each. */
export const contentParts = (
  contents: Readonly<Record<string, Content>> | undefined,
  { name, fieldsOf }: { name: string; fieldsOf: (schema: Schema) => readonly Field[] },
): Html[] =>
  Object.entries(contents ?? {}).map(([type, { schema, examples = {} }]) => {
    const fields = fieldsOf(schema);
    return html`<p>${code(type)}</p>
${fields.length > 0 ? details(`Fields of ${name} (${fields.length})`, fieldList(fields)) : none}
${Object.values(examples).map(({ value }) => details(`Example of ${name}`, exampleBlock(value)))}`;
  });
