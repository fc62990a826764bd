import type { Schema } from '../../scripts/docs/api/document.ts';
import { type Html, html } from '../control/html.ts';
import { code, details, exampleBlock, fieldList } from './reference-parts.ts';
import { schemaFields } from './schema-fields.ts';

/** What the pages read of the AsyncAPI document. */
export interface EventDocument {
  readonly components: {
    readonly messages: Readonly<Record<string, EventMessage>>;
  };
}

interface EventMessage {
  readonly name: string;
  readonly summary: string;
  readonly tags: readonly { readonly name: string }[];
  readonly payload: {
    readonly allOf: readonly {
      readonly properties?: { readonly type?: Schema; readonly data?: Schema };
    }[];
  };
  readonly examples: readonly { readonly payload: unknown }[];
}

/** The events of a noun, in the order in which they happen. */
export const eventsOf = ({ components }: EventDocument, noun: string): EventMessage[] =>
  Object.values(components.messages).filter(({ tags }) => tags.some(({ name }) => name === noun));

/** Events refer to nothing: their schemas stand in full. */
const noReferences = {
  components: { schemas: {}, parameters: {}, headers: {}, responses: {}, securitySchemes: {} },
};

/** One event: what it tells, its type on the bus, the fields of its data and an example of the whole envelope. */
export const eventSection = ({ name, summary, payload, examples }: EventMessage): Html => {
  const { type, data = {} } = payload.allOf.find(({ properties }) => properties?.data)?.properties ?? {};
  return html`<section id="${name}" aria-labelledby="${name}-heading">
<h3 id="${name}-heading">${name}</h3>
<p>${code(type?.const as string)}</p>
<p>${summary}</p>
<h4>Data of ${name}</h4>
${fieldList(schemaFields(noReferences, data))}
${examples.map((example) => details(`Example of ${name} in its envelope`, exampleBlock(example.payload)))}
</section>`;
};
