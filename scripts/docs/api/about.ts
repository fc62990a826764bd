import { bodyLimits } from '#shared/lambda/json-body.ts';

const sv = `**Samsyn** sköter administrationen kring kommuners uppföljning av vård och omsorg: granskning, kvalitetsrapport, utvecklingsplan
och återbesök, om och om igen tills det har hjälpt. API:et är till för kommunens egna system och för portaler som byggs på det.

- **För vem man handlar** står först i sökvägen: \`/v1/{organisationId}/…\`. Egna ärenden och det som andra har delat nås där, inget annat.
- **Kommandon** är POST, PUT och PATCH. De svarar med ett kvitto: ärendets id och version. Ärendet självt läses med GET.
- **Samtidiga ändringar**: skicka \`If-Match\` med den ETag du har läst. Saknas den svarar API:et 428, är den inaktuell 412.
- **Omförsök**: samma \`Idempotency-Key\` med samma förfrågan får samma svar.
- **Listor** är sidade: \`limit\` (20 om inget anges) och en sidmarkör i \`_links.next\`. De som ett ärende rymmer helt har i stället sidnummer: \`page\`, \`_meta\` och \`_links\`.
- **Cache**: varje GET har en ETag; skicka den i \`If-None-Match\` och få 304 när den fortfarande gäller.
- **Fel** är \`application/problem+json\` (RFC 9457) på svenska, eller engelska med \`Accept-Language: en\`, med varje överträdelse på en gång.
- **Tid** är RFC 3339 i UTC; datum utan klockslag gäller i Sverige.
- **Spårning**: \`traceparent\` (W3C Trace Context) tas emot, förs vidare i händelserna och lämnas tillbaka.
- En metod som en resurs inte har svarar 405 med \`Allow\`.

**Kända begränsningar.** Listor som växer fritt har varken sidnummer eller totalsumma (beslut 7 i docs/adr). Svaren 401, 429 och vissa 413, 500 och 503 ges av
API-gatewayen och har dess eget format. En JSON-kropp är högst ${bodyLimits.sizeBytes / 1024} kB och ${bodyLimits.depth} nivåer djup. Sökning i fritext finns inte.
Projektet har inte haft något AWS-konto: API:et är kört på inbyggda motorer, inte i drift.`;

const en = `**Samsyn** runs the administration of how Swedish municipalities follow up health and social care: assessment, quality report, development
plan and revisit, again and again until it has helped. The API is for the municipality's own systems and for portals built on it.

- **Whom one acts for** comes first in the path: \`/v1/{organisationId}/…\`. One's own records and those that others have shared are reached there, nothing else.
- **Commands** are POST, PUT and PATCH. They answer with a receipt: the record's id and version. The record itself is read with GET.
- **Concurrent changes**: send \`If-Match\` with the ETag you have read. Without it the API answers 428, with a stale one 412.
- **Retries**: the same \`Idempotency-Key\` with the same request gets the same answer.
- **Lists** are paged: \`limit\` (20 unless told) and a cursor in \`_links.next\`. Those that one record holds whole have page numbers instead: \`page\`, \`_meta\` and \`_links\`.
- **Caching**: every GET has an ETag; send it in \`If-None-Match\` and get 304 while it is current.
- **Errors** are \`application/problem+json\` (RFC 9457) in Swedish, or in English with \`Accept-Language: en\`, with every violation at once.
- **Time** is RFC 3339 in UTC; dates without a time are Swedish dates.
- **Tracing**: \`traceparent\` (W3C Trace Context) is accepted, carried on in the events and returned.
- A method that a resource does not have answers 405 with \`Allow\`.

**Known limitations.** Lists that grow freely have neither page numbers nor a total (decision 7 in docs/adr). The answers 401, 429 and some of 413, 500 and 503 are the API
gateway's own, in its own format. A JSON body is at most ${bodyLimits.sizeBytes / 1024} kB and ${bodyLimits.depth} levels deep. There is no full-text search.
No AWS account was available to this project: the API has run on embedded engines, not in production.`;

/** Everything about the API as a whole. Addresses under samsyn.example are set by whoever operates an installation. */
export const about = {
  info: {
    title: 'Samsyn',
    summary: 'Uppföljning av vård och omsorg. Follow-up of health and social care.',
    version: '1.0.0',
    description: `${sv}\n\n---\n\n${en}`,
    termsOfService: 'https://samsyn.example/api/terms',
    contact: { name: 'Samsyn', url: 'https://samsyn.example/contact', email: 'maintainers@samsyn.example' },
    // A URL instead of the SPDX identifier: the national profile's linter asks for one, and OpenAPI allows only either.
    license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
    'x-sla': {
      availability:
        'Mål 99,5 % per månad, dygnet runt; den som driver en installation lovar. Goal 99.5 % a month around the clock; whoever operates an installation promises.',
      responseTime: 'Mål 95 % av anropen inom 1 s. Goal: 95 % of requests within 1 s.',
      support: 'Vardagar 8–17, svensk tid. Weekdays 8–17, Swedish time.',
    },
    'x-limitations': [
      'Listor som växer fritt har ingen totalsumma. Lists that grow freely have no total.',
      "401 och 429 har gatewayens eget format. 401 and 429 have the gateway's own format.",
      'Inte i drift ännu. Not in production yet.',
    ],
  },
  externalDocs: {
    description:
      'Servicenivå (SLA), begränsningar och händelser. Service level agreement (SLA), limitations and events.',
    url: 'https://samsyn.example/api',
  },
  servers: [
    {
      url: 'https://{host}/v1',
      description: 'Installationens adress. The address of the installation.',
      variables: {
        host: {
          default: 'api.samsyn.example',
          description:
            'Stackens utdata api-url, eller en egen domän. The output api-url of the stack, or a domain of your own.',
        },
      },
    },
  ],
} as const;

/** What each noun is, for those who read the document by tags. */
export const tagDescriptions: Readonly<Record<string, string>> = {
  organisation:
    'Kommuner, utförare, enheter, personer, uppdrag och avtal. Municipalities, providers, units, people, memberships and agreements.',
  programme:
    'Uppföljningsmodellen som en nämnd har antagit. What a board has adopted: areas, scale, methods, cadence.',
  assessment:
    'Uppföljningen av en enhet: tillfällen, bedömningar, iakttagelser. One unit followed up: occasions, judgements, findings.',
  report:
    'Kvalitetsrapporten: faktagranskning, fastställelse, överlämning. The quality report: fact check, establishment, hand-over.',
  plan: 'Utvecklingsplanen: rader, åtgärder, antagande. The development plan: lines, measures, adoption.',
  revisit: 'Återbesöket: har det hjälpt? The revisit: has it helped?',
  document: 'Filer med version, ursprung och gallring. Files with version, origin and retention.',
  notification: 'Vad som har sagts till vem. What was said to whom.',
  collaboration: 'Organisationer som arbetar tillsammans. Organisations that work together.',
};
