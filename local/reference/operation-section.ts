import {
  type Answer,
  type ApiDocument,
  type Operation,
  type Parameter,
  resolved,
} from '../../scripts/docs/api/document.ts';
import { type Html, html, none } from '../control/html.ts';
import { code, contentParts, details, inBothLanguages, oneLine } from './reference-parts.ts';
import { schemaFields } from './schema-fields.ts';

/** An operation with where it is found. */
export interface FoundOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** Every operation, by its noun when one is given, in the order of the document. */
export const operationsOf = ({ paths }: ApiDocument, noun?: string): FoundOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => noun === undefined || tags.includes(noun))
      .map(([method, operation]) => ({ path, method, operation })),
  );

/** What one sends: `GET /v1/{organisationId}/plans`. */
export const requestLine = ({ path, method }: FoundOperation): string => `${method.toUpperCase()} /v1${path}`;

const parameterItem = ({ name, in: place, required, description = '', schema }: Parameter): Html => {
  const about = [place, ...(required ? ['required'] : []), ...(schema.enum?.map(String) ?? [])];
  const unlessTold = schema.default === undefined ? '' : `, ${JSON.stringify(schema.default)} unless told`;
  return html`<li>${code(name)} (${about.join(', ')}${unlessTold}): ${description}</li>`;
};

/** One operation: what it does, who may, what it takes and every answer it can give. */
export const operationSection = (document: ApiDocument, found: FoundOperation): Html => {
  const { operation } = found;
  const { operationId, description, parameters, requestBody, responses } = operation;
  const fieldsOf = (schema: Parameters<typeof schemaFields>[1]) => schemaFields(document, schema);
  const all = parameters.map((one) => resolved<Parameter>(document, one));
  const answers = Object.entries(responses).map(
    ([status, answer]) => [status, resolved<Answer>(document, answer)] as const,
  );
  const [ownAnswers, refusals] = [
    answers.filter(([status]) => status < '400'),
    answers.filter(([status]) => status >= '400'),
  ];
  return html`<section id="${operationId}" aria-labelledby="${operationId}-heading">
<h3 id="${operationId}-heading">${operationId}</h3>
<p>${code(requestLine(found))}${(operation as { deprecated?: boolean }).deprecated ? html` <strong>deprecated</strong>` : none}</p>
${inBothLanguages(description)}
<h4>Parameters of ${operationId}</h4>
<ul>${all.map(parameterItem)}</ul>
${requestBody ? html`<h4>Body of ${operationId}</h4>${contentParts(requestBody.content, { name: `what ${operationId} takes`, fieldsOf })}` : none}
<h4>Answers of ${operationId}</h4>
${ownAnswers.map(
  ([status, { description: said, content }]) =>
    html`<p><strong>${status}</strong> ${oneLine(said)}</p>${contentParts(content, { name: `${operationId} ${status}`, fieldsOf })}`,
)}
${details(
  `Refusals of ${operationId} (${refusals.map(([status]) => status).join(', ')})`,
  html`<ul>${refusals.map(([status, { description: said }]) => html`<li><strong>${status}</strong> ${said}</li>`)}</ul>`,
)}
</section>`;
};
