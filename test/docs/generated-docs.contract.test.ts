import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { expect, test } from 'vitest';
import { docsDir, generateDocs, staleDocs } from '../../scripts/docs.ts';

const pages = await generateDocs();
/** DiagnosticSeverity.Error of Spectral, which the parser speaks. */
const isError = ({ severity }: { readonly severity: number }) => severity === 0;

test('the pages under docs/ are what "npm run docs" writes today', () => {
  const outdated = [...pages].filter(([path, content]) => {
    try {
      return readFileSync(join(docsDir, path), 'utf8') !== content;
    } catch {
      return true;
    }
  });
  expect(outdated.map(([path]) => path)).toEqual([]);
  expect(staleDocs(pages)).toEqual([]);
});

test('the AsyncAPI parser finds nothing wrong', async () => {
  const diagnostics = await new Parser().validate(pages.get('events/asyncapi.json') as string);
  const errors = diagnostics.filter(isError);
  expect(errors.map(({ path, message }) => `${path.join('/')}: ${message}`)).toEqual([]);
}, 180_000);

// It does not look into examples: event-examples.contract.test does.
test('the AsyncAPI parser would find a message that is not there', async () => {
  const page = JSON.parse(pages.get('events/asyncapi.json') as string);
  const { ProgrammeDrafted } = page.components.messages;
  const ofName = (name: string) => ({
    ...page,
    channels: {
      bus: { ...page.channels.bus, messages: { [name]: { $ref: `#/components/messages/${name}` } } },
    },
    operations: {},
    components: { ...page.components, messages: { ProgrammeDrafted } },
  });
  const errorsOf = async (document: object) =>
    (await new Parser().validate(JSON.stringify(document))).filter(isError);
  expect(await errorsOf(ofName('ProgrammeDrafted'))).toEqual([]);
  expect(await errorsOf(ofName('Nowhere'))).not.toEqual([]);
});

test('every event has a row in the table', () => {
  const table = pages.get('events/README.md') as string;
  const schemas = [...pages.keys()].filter((path) => path.endsWith('.schema.json'));
  for (const path of schemas) expect(table).toContain(`(${path.replace('events/', '')})`);
});
