import * as z from 'zod/mini';
import { ExampleConsent } from '#shared/domain/report/example-record.ts';
import { shareExample, withholdExample } from '#shared/domain/report/share-example.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { LibraryNeeds } from './needs.ts';
import { ExampleParams } from './params.ts';

/** The unit says who may see its good example. */
export const consentToSharingRoute = route({
  operationId: 'consentToSharing',
  method: 'POST',
  path: '/v1/{organisationId}/good-examples/{exampleId}/consents',
  noun: 'report',
  action: 'consent',
  summary: {
    sv: 'Låt kommunen, eller också dess samverkan, ta del av ett gott exempel',
    en: 'Let the municipality, or also its collaborations, see a good example',
  },
  params: ExampleParams,
  body: z.strictObject(ExampleConsent.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { audience: 'municipality', isUnitNamed: true },
  story: (request, needs: LibraryNeeds) =>
    changeRecord(request, needs, {
      store: needs.examples,
      id: request.params.exampleId,
      decide: (example, circumstances) => shareExample(example, request.body, circumstances),
    }),
});

/** The unit says no, or takes its consent back: nobody else finds the example from the next request on. */
export const withholdExampleRoute = route({
  operationId: 'withholdExample',
  method: 'POST',
  path: '/v1/{organisationId}/good-examples/{exampleId}/withdrawals',
  noun: 'report',
  action: 'consent',
  summary: {
    sv: 'Säg nej till att dela ett gott exempel, eller ta tillbaka samtycket; det gäller genast',
    en: 'Say no to sharing a good example, or withdraw the consent; it takes effect at once',
  },
  params: ExampleParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: LibraryNeeds) =>
    changeRecord(request, needs, {
      store: needs.examples,
      id: request.params.exampleId,
      decide: (example, circumstances) => withholdExample(example, circumstances),
    }),
});
