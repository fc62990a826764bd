/* oxlint-disable */
// Written by "npm run docs" from openapi.json: change the routes, not this file. Runs on openapi-fetch, which is 6 kB.
import createClient, { type Client } from 'openapi-fetch';

/** A client of one installation, as one person: `client.GET('/{organisationId}/plans', { params: { path: { organisationId: '0184' } } })`. */
export const samsynClient = ({
  url,
  token,
  fetch,
}: {
  /** The installation's address, without the version: `https://api.example.org`. */
  url: string;
  /** An access token; left out for what is public. */
  token?: string;
  fetch?: (request: Request) => Promise<Response>;
}): Client<paths> =>
  createClient<paths>({
    baseUrl: `${url.replace(/\/$/, '')}/v1`,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch !== undefined && { fetch }),
  });

export interface paths {
  "/api-info": {
    get: { // Vad det här är för ett API / What this API is
      parameters: { query?: never; header?: { traceparent?: string; "If-None-Match"?: string }; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { apiName: string; apiVersion: string; apiReleased: string; apiDocumentation: string; apiStatus: "beta" | "active" | "deprecated" | "retired" } } };
        304: { headers: Record<string, unknown>; content?: never };
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/openapi.json": {
    get: { // API:ets beskrivning / The description of the API
      parameters: { query?: never; header?: { traceparent?: string; "If-None-Match"?: string }; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { openapi: string } & Record<string, unknown> } };
        304: { headers: Record<string, unknown>; content?: never };
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/shared-pages/{collaborationId}/document": {
    get: { // Den gemensamma sidan, när alla parter har sagt ja till att den är offentlig / The shared page, when every party has agreed that it is public
      parameters: { query?: never; header?: { traceparent?: string; "If-None-Match"?: string }; path: { collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agenda": {
    get: { // Vad som ska ske det närmaste året i organisationen, på en enhet eller för en person / What is due and planned in the year ahead in the organisation, at a unit or for a person
      parameters: { query?: { limit?: number; cursor?: string; from?: string; to?: string; unitId?: string; personId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ on: string; until?: string; matter: "occasion" | "reportDue" | "factCheckDue" | "readThrough" | "planDue" | "measureDue" | "planPresentation" | "revisit" | "visit" | "nextAssessment" | "agreementOption" | "agreementEnd" | "breachAnswer" | "guidelineReview"; name?: string; unitName?: string; title?: string; unitId?: string; isFictional?: boolean; isUnannounced?: boolean; noun: "organisation" | "programme" | "assessment" | "report" | "plan" | "revisit" | "document" | "notification" | "collaboration"; kind: string; id: string; organisationId: string })[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agreements": {
    post: { // Lägg upp ett avtal eller ett uppdrag / Register an agreement or an assignment
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; kind: "agreement" | "assignment"; title: string; referenceNumber?: string; parties: string[]; unitIds: string[]; validFrom: string; validTo?: string; optionDates: string[]; responsible: string; requirements?: ({ requirementId: string; areaId: string; text: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high" })[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista avtal och uppdrag / List agreements and assignments
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agreements/{agreementId}": {
    get: { // Läs ett avtal med alla versioner av kraven / Read an agreement with all versions
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { bodyId: string; kind: "agreement" | "assignment"; title: string; referenceNumber?: string; parties: string[]; unitIds: string[]; validFrom: string; validTo?: string; optionDates: string[]; responsible: string; agreementId: string; organisationId: string; registeredOn: string; rung: string[]; settled: string[]; versions: Record<string, { version: number; requirements: ({ requirementId: string; areaId: string; text: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high" })[]; madeAt: string }> } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    patch: { // Ändra ett avtal, dock inte dess krav / Change an agreement, but not its requirements
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId?: string; kind?: "agreement" | "assignment"; title?: string; referenceNumber?: string; parties?: string[]; unitIds?: string[]; validFrom?: string; validTo?: string; optionDates?: string[]; responsible?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agreements/{agreementId}/requirements": {
    get: { // Lista de krav som gäller nu / List the requirements as they are now
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ requirementId: string; areaId: string; text: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high" })[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Ange avtalets krav i en ny version / Set the requirements in a new version
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody: { content: { "application/json": { requirements: ({ requirementId: string; areaId: string; text: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high" })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agreements/{agreementId}/settled-dates": {
    post: { // Ange om avtalet förlängs eller löper ut vid ett datum / Say whether the agreement is extended or ends at a date
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody: { content: { "application/json": { date: string; outcome: "extended" | "ends"; validTo?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/agreements/{agreementId}/versions": {
    get: { // Lista versionerna av ett avtals krav, den nyaste först / List the versions of the requirements, newest first
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; agreementId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: { version: number; madeAt: string; requirementCount: number }[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments": {
    post: { // Öppna en uppföljning av en enhet / Open an assessment of a unit
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { unitId: string; programmeId: string; agreementId?: string; caseNumber: string; scope: { kind: "full" | "partial" | "onCause"; areaIds?: string[]; reason?: string } } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista uppföljningar / List assessments
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}": {
    get: { // Läs en uppföljning; enheten ser bara att den pågår och det som är föranmält eller genomfört / Read an assessment; the unit sees only that it goes on and what is announced or carried out
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; assessmentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { assessmentId: string; organisationId: string; bodyId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; programme: { programmeId: string; version: number; definition: components['schemas']['ProgrammeDefinitionOutput'] }; agreement?: { agreementId: string; version: number; requirements: ({ requirementId: string; areaId: string; text: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high" })[] }; scope: { kind: "full" | "partial" | "onCause"; areaIds: string[]; reason?: string }; status: "open" | "completed" | "cancelled"; officer: { organisationId: string; personId: string }; occasions: ({ occasionId: string; methodId: string; notice: "announced" | "unannounced"; status: "planned" | "carriedOut" | "cancelled"; plannedOn: string; slot?: { from: string; minutes: number }; carriedOutOn?: string; rolesThatTookPart: { role: string; number: number }[]; respondents?: number })[]; areas: Record<string, { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings: ({ findingId: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent: boolean; isHealthCare: boolean })[]; findingsNumbered: number; version: number; savedAt?: string; savedBy?: string }>; carriedOver?: { planId: string; items: ({ lineId: string; areaId: string; kind: "improvementArea" | "remark" | "deficiency"; result?: "achieved" | "partly" | "notAchieved" })[] }; closedDays: string[]; openedAt: string; completedOn?: string; lastOccasionOn?: string; reportDueOn?: string; reportPublishedOn?: string; overdue?: { dueOn: string; step: number }; cancelled?: { at: string; reason: string } } | { assessmentId: string; organisationId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; isFictional: boolean }; title: string; status: "open" | "completed" | "cancelled"; areas: { areaId: string; name: string }[]; occasions: ({ occasionId: string; methodId: string; method: string; notice: "announced" | "unannounced"; status: "planned" | "carriedOut" | "cancelled"; plannedOn: string; slot?: { from: string; minutes: number }; carriedOutOn?: string })[]; completedOn?: string; reportDueOn?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/areas/{areaId}": {
    get: { // Läs ett område i en uppföljning / Read one area of an assessment
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; assessmentId: string; areaId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings: ({ findingId: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent: boolean; isHealthCare: boolean })[]; findingsNumbered: number; version: number; savedAt?: string; savedBy?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Spara ett område: bedömningar och iakttagelser. Skriv inget om enskilda. / Save one area: judgements and findings. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string; areaId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria?: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements?: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings?: ({ findingId?: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn?: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent?: boolean; isHealthCare?: boolean })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/cancellations": {
    post: { // Avbryt en uppföljning som öppnats av misstag / Cancel an assessment that was opened by mistake
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/completions": {
    post: { // Avsluta uppföljningen: rapportutkastet skrivs / Complete the assessment: the report is drafted
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/hand-overs": {
    post: { // Lämna över uppföljningen till någon annan / Hand the assessment over to another
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { fromPersonId: string; toPersonId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/occasions": {
    post: { // Planera ett uppföljningstillfälle / Plan an occasion
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; assessmentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { methodId: string; plannedOn: string; slot?: { from: string; minutes: number }; notice: "announced" | "unannounced" } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/occasions/{occasionId}/cancellations": {
    post: { // Ställ in ett planerat tillfälle / Cancel a planned occasion
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string; occasionId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/occasions/{occasionId}/completions": {
    post: { // Anteckna att ett tillfälle har genomförts och vilka roller som deltog / Record that an occasion was carried out and which roles took part
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string; occasionId: string }; cookie?: never };
      requestBody: { content: { "application/json": { carriedOutOn: string; rolesThatTookPart?: { role: string; number: number }[]; respondents?: number } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/assessments/{assessmentId}/occasions/{occasionId}/moves": {
    post: { // Flytta ett planerat tillfälle / Move a planned occasion
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; assessmentId: string; occasionId: string }; cookie?: never };
      requestBody: { content: { "application/json": { plannedOn: string; slot?: { from: string; minutes: number } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/bodies": {
    get: { // Lista den egna organisationens nämnder / List the own organisation's bodies
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: { bodyId: string; name: string }[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/bodies/{bodyId}": {
    put: { // Lägg upp en nämnd eller ge den nytt namn / Establish a body or rename it
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; bodyId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches": {
    get: { // Lista ärenden om brister mot avtal / List matters about deficiencies against agreements
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Pröva brister i en rapport mot avtalet / Hold deficiencies of a report against the agreement
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reportId: string; findingIds: string[]; decideBy?: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches/{breachId}": {
    get: { // Läs ett ärende om brister mot ett avtal, med varje steg och vem som beslutat det / Read a matter about deficiencies against an agreement, with each step and who decided it
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; breachId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { breachId: string; organisationId: string; bodyId: string; agreementId: string; reportId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; responsible: { organisationId: string; personId: string }; status: "opened" | "correctionRequested" | "sanctioned" | "terminated" | "closed"; openedOn: string; decideBy?: string; deficiencies: ({ findingId: string; areaId: string; areaName: string; requirementId: string; criticality: "low" | "medium" | "high"; text: string; isCorrected: boolean })[]; steps: ({ step: "correction" | "priceReduction" | "penalty" | "termination"; decidedBy: string; decidedOn: string; paragraph: string; referenceNumber?: string; delegation?: string; motive: string; terms?: string; dueOn: string; passesOver?: string; answer?: { text: string; answeredOn: string; isReceivedDocument: boolean; counterpart?: string }; judged?: { judgedOn: string; judgedBy: string; text: string } })[]; closing?: { closedOn: string; closedBy?: string; reason: "corrected" | "terminated" | "withdrawn" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation?: string }; closedDays: string[]; remindedOf?: string; overdue?: { dueOn: string; step: number } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches/{breachId}/answers": {
    post: { // Svara på ett beslut enligt avtalet: vad som är rättat / Answer a decision under the agreement: what is corrected
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; breachId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches/{breachId}/closings": {
    post: { // Avsluta ett ärende om brister mot ett avtal, med skäl / Close a matter about deficiencies against an agreement, with the reason
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; breachId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: "terminated" | "withdrawn" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches/{breachId}/judgements": {
    post: { // Bedöm vilka brister mot avtalet som är rättade / Judge which deficiencies against the agreement are corrected
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; breachId: string }; cookie?: never };
      requestBody: { content: { "application/json": { deficiencies: { findingId: string; isCorrected: boolean }[]; text: string; decideBy?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/breaches/{breachId}/steps": {
    post: { // Anteckna ett beslut enligt avtalet: begäran om rättelse, prisavdrag, vite eller uppsägning / Record a decision under the agreement: request for correction, price reduction, penalty or termination
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; breachId: string }; cookie?: never };
      requestBody: { content: { "application/json": { step: "correction" | "priceReduction" | "penalty" | "termination"; decidedBy: string; decidedOn: string; paragraph: string; referenceNumber?: string; delegation?: string; motive: string; terms?: string; dueOn: string; passesOver?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/calendar-feeds": {
    get: { // Mina kalenderprenumerationer / My calendar subscriptions
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: { feedId: string; name: string; openedAt: string }[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Prenumerera på året som kommer i sin egen kalender: adressen visas här en enda gång / Subscribe to the year ahead in one’s own calendar: the address is shown here once
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; feedId: string; url?: string } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/calendar-feeds/{feedId}": {
    delete: { // Avsluta en kalenderprenumeration / End a calendar subscription
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; feedId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/closed-days": {
    put: { // Ange stängda dagar / Set the closed days
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { closedDays: string[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/closing-talks": {
    get: { // Lista avslutande samtal / List closing talks
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Anteckna ett avslutande samtal som uppföljningsmodellen inte bad om. Skriv inget om enskilda. / Record a closing talk that the programme did not ask for. Write nothing about individuals.
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reportId: string; kind: "afterProtocol" | "afterRevisits"; heldOn: string; participants: { role: string; number: number }[]; proposals?: string; alternativeWays?: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/closing-talks/{talkId}": {
    get: { // Läs ett avslutande samtal / Read a closing talk
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; talkId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { talkId: string; kind: "afterProtocol" | "afterRevisits"; organisationId: string; bodyId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; officer: { organisationId: string; personId: string }; reportId: string; planId: string; status: "asked" | "held"; askedOn?: string; held?: { heldOn: string; participants: { role: string; number: number }[]; proposals?: string; alternativeWays?: string } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/closing-talks/{talkId}/records": {
    post: { // Anteckna det avslutande samtalet. Skriv inget om enskilda. / Record the closing talk. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; talkId: string }; cookie?: never };
      requestBody: { content: { "application/json": { heldOn: string; participants: { role: string; number: number }[]; proposals?: string; alternativeWays?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations": {
    post: { // Bilda en samverkan / Found a collaboration
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; purpose: string; decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista de samverkan som man är part i eller tillfrågad om / List the collaborations one takes part in or is asked to join
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}": {
    get: { // Läs en samverkan / Read a collaboration
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { collaborationId?: string; name?: string; purpose?: string; foundedOn?: string; invitations?: string[]; parties?: ({ organisationId: string; bodyId: string; organisationName: string; bodyName: string; joinedOn: string; decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string }; leftOn?: string; leavingDecision?: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string }; contacts: { functionName: string; email?: string; people: { organisationId: string; personId: string }[] }[]; mandates: ({ mandateId: string; role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; may: ("jointPlans" | "matters" | "governingDocuments")[]; delegation: string; goals: string })[]; sharing?: { parts: ("plans" | "guidelines" | "goodExamples" | "dates" | "contacts" | "gains")[]; isPublic: boolean } })[]; gains?: ({ gainId: string; party: { organisationId: string; bodyId: string }; kind: "hours" | "procurement" | "other"; hours?: number; text: string; notedOn: string })[]; wishes?: { party: { organisationId: string; bodyId: string }; text: string; wishedOn: string }[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/contacts": {
    put: { // Ange vilka funktioner hos parten man vänder sig till / Name the party's functions to turn to
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { contacts: { functionName: string; email?: string; people: { organisationId: string; personId: string }[] }[]; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/departures": {
    post: { // Lämna samverkan med nämndens beslut / Leave by the body's decision
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/description": {
    put: { // Skriv om namn och syfte / Rewrite name and purpose
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; purpose: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/document": {
    get: { // Den gemensamma sidan, som parterna ser den / The shared page, as its parties see it
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/gains": {
    post: { // Anteckna vad parten har sparat eller vunnit / Note what the party saved or gained
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { kind: "hours" | "procurement" | "other"; hours?: number; text: string; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups": {
    post: { // Bilda en grupp med uppdrag och mandat / Form a group with assignment and mandate
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; assignment: string; mandate: string; roleDescriptions: { id: string; name: string; text: string }[]; answerWithin: string; level: number } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista samverkans grupper / List the groups of the collaboration
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}": {
    get: { // Läs en grupp med uppdrag, mandat, roller och målbilder / Read a group with its assignment, mandate, roles and target pictures
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; groupId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { groupId: string; collaborationId: string; name: string; assignment: string; mandate: string; roleDescriptions: { id: string; name: string; text: string }[]; answerWithin: string; level: number; members: { person: { organisationId: string; personId: string }; name?: string; bodyId?: string; roleId: string; joinedOn: string }[]; convener?: { organisationId: string; personId: string }; targets: ({ targetId: string; text: string; wantedBy?: string; setOn: string; status: "current" | "fulfilled" | "replaced"; fulfilledOn?: string; replacedBy?: string })[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/departures": {
    post: { // Dra tillbaka en egen medarbetare ur gruppen / Withdraw one of the own people
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; groupId: string }; cookie?: never };
      requestBody: { content: { "application/json": { personId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/description": {
    put: { // Skriv om uppdrag, mandat och rollbeskrivningar / Rewrite assignment, mandate and role descriptions
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; groupId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; assignment: string; mandate: string; roleDescriptions: { id: string; name: string; text: string }[]; answerWithin: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/members": {
    post: { // Utse en egen medarbetare till gruppen / Appoint one of the own people to the group
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string; groupId: string }; cookie?: never };
      requestBody: { content: { "application/json": { personId: string; roleId: string; isConvener?: boolean; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/targets": {
    post: { // Sätt en målbild, ny eller i stället för en annan / Set a target picture, new or in place of another
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; groupId: string }; cookie?: never };
      requestBody: { content: { "application/json": { targetId: string; text: string; wantedBy?: string; replaces?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/targets/{targetId}/fulfilments": {
    post: { // Anteckna att målbilden är uppfylld / Note that the target picture is fulfilled
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; groupId: string; targetId: string }; cookie?: never };
      requestBody: { content: { "application/json": { fulfilledOn: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines": {
    post: { // Skriv utkastet till ett styrdokument / Draft a governing document
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { kind: "guideline" | "routine"; title: string; text: string; changes: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista styrdokument / List governing documents
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}": {
    get: { // Läs ett styrdokument: versioner, vad som är nytt, vilka nämnder som har beslutat / Read a governing document: versions, what is new, which bodies have decided
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; guidelineId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { guidelineId: string; collaborationId: string; kind: "guideline" | "routine"; title: string; responsible: { organisationId: string; personId: string }; reviewOn?: string; isReviewTold: boolean; versions: Record<string, { version: number; text: string; changes: string; proposedOn?: string; decisions: { organisationId: string; bodyId: string; decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } }[]; readBy: { person: { organisationId: string; personId: string }; on: string }[] }> } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/acknowledgements": {
    post: { // Kvittera att man har läst / Acknowledge that one has read it
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string; guidelineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { version: number; bodyId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/decisions": {
    post: { // Anteckna den egna nämndens beslut om den föreslagna versionen / Record the own body's decision on the proposed version
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; guidelineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { version: number; decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/draft": {
    put: { // Skriv om utkastet, eller börja på nästa version / Rewrite the draft, or begin the next version
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; guidelineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { kind: "guideline" | "routine"; title: string; text: string; changes: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/proposals": {
    post: { // Föreslå utkastet för nämnderna, med dag för översyn / Propose the draft to the bodies, with the day of its review
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; guidelineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reviewOn: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/invitations": {
    post: { // Fråga en organisation om den vill gå med / Ask an organisation to join
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { organisationId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans": {
    post: { // Börja en gemensam plan med det som en workshop fann behöver utvecklas / Begin a joint plan with what a workshop found must develop
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { title: string; superiorPlan?: { title: string; owner: string }; cadence: { revisitAfter: string; revisitAgainAfter: string }; workshopId: string; seats: { seatId: string; party: { organisationId: string; bodyId: string }; operation?: string }[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista gemensamma planer: vem som inte har svarat / List joint plans: who has not answered
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}": {
    get: { // Läs en gemensam plan: vem som är överens om vad / Read a joint plan: who agrees on what
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { jointPlanId: string; collaborationId: string; title: string; superiorPlan?: { title: string; owner: string }; workshopId: string; coordinator: { organisationId: string; personId: string }; seats: { seatId: string; party: { organisationId: string; bodyId: string }; name: string; contacts: { organisationId: string; personId: string }[] }[]; status: "drafted" | "asked" | "adopted" | "ended"; areas: Record<string, { areaId: string; title: string; need: string; intendedOutcome?: string; measures: { measureId: string; what: string; seatIds: string[]; dueOn: string; expectedEffect?: string; isFirstStep: boolean }[]; revision: number; stances: ({ seatId: string; measureId?: string; stance: "agrees" | "reserves" | "declines"; text?: string; revision: number; by: { organisationId: string; personId: string }; mandateId: string; delegation: string; takenOn: string })[] }>; cadence: { revisitAfter: string; revisitAgainAfter: string }; answerBy?: string; isReminded: boolean; adoptedOn?: string; revisits: ({ number: number; dueOn: string; holdBy: string; told: { isDue: boolean; isOverdue: boolean }; held?: { heldOn: string; areas: ({ areaId: string; result: "achieved" | "partly" | "notAchieved"; observedOutcome: string; measures: ({ measureId: string; done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } })[] })[]; support: { seatId: string; given?: string; askedFor?: string }[] } })[]; ending?: { endedOn: string; continuedWork: string } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/adoptions": {
    post: { // Anta planen mellan dem som är överens / Adopt the plan among those who agree
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/areas/{areaId}": {
    put: { // Skriv ett utvecklingsområde: resultat för invånarna och åtgärder / Write a development area: outcome for citizens and measures
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; jointPlanId: string; areaId: string }; cookie?: never };
      requestBody: { content: { "application/json": { title: string; intendedOutcome?: string; measures: { measureId: string; what: string; seatIds: string[]; dueOn: string; expectedEffect?: string; isFirstStep: boolean }[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/areas/{areaId}/stances": {
    post: { // Ta ställning för den egna parten: överens, reservation eller avstår / Answer for the own party: agree, reserve or decline
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string; jointPlanId: string; areaId: string }; cookie?: never };
      requestBody: { content: { "application/json": { seatId: string; measureId?: string; stance: "agrees" | "reserves" | "declines"; text?: string; revision: number; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/document": {
    get: { // Den gemensamma planen som en sida att läsa och skriva ut / The joint plan as a page to read and print
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/endings": {
    post: { // Avsluta planen i planerat fortsatt arbete / End the plan in planned continued work
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody: { content: { "application/json": { continuedWork: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/questions": {
    post: { // Fråga parterna, med en sista dag för svar / Ask the parties, with a last day to answer
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody: { content: { "application/json": { answerBy: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/revisits": {
    post: { // Följ upp planen: resultat, effekt, vad invånarna märker och vilket stöd parterna behöver / Follow the plan up: result, effect, what citizens notice and which support parties need
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; jointPlanId: string }; cookie?: never };
      requestBody: { content: { "application/json": { number: number; heldOn: string; areas: ({ areaId: string; result: "achieved" | "partly" | "notAchieved"; observedOutcome: string; measures: ({ measureId: string; done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } })[] })[]; support: { seatId: string; given?: string; askedFor?: string }[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/library-examples": {
    get: { // Sök bland de goda exempel som parternas enheter delar med samverkan / Search the good examples that the parties' units share with the collaboration
      parameters: { query?: { limit?: number; page?: number; areaId?: string; areaName?: string; since?: string; bodyId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ exampleId: string; organisationId: string; bodyId: string; areaId: string; areaName: string; programmeTitle: string; form: string; unitName?: string; isFictional: boolean; text: string; sharedOn: string; audience: "municipality" | "collaborations" })[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/mandates/{mandateId}": {
    put: { // Skriv ned vad en roll får besluta för nämnden / Write down what a role may decide for the body
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; mandateId: string }; cookie?: never };
      requestBody: { content: { "application/json": { role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; may: ("jointPlans" | "matters" | "governingDocuments")[]; delegation: string; goals: string; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/mandates/{mandateId}/withdrawals": {
    post: { // Dra tillbaka ett mandat / Withdraw a mandate
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; mandateId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/matters": {
    post: { // Väck ett ärende i en grupp / Raise a matter in a group
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { groupId: string; kind: "experience" | "procurement" | "competence" | "digitalisation" | "other"; title: string; text: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista ärenden: vem väntar på vad / List matters: who waits for what
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/matters/{matterId}": {
    get: { // Läs ett ärende och dess väg / Read a matter and its way
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; matterId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { matterId: string; collaborationId: string; kind: "experience" | "procurement" | "competence" | "digitalisation" | "other"; title: string; text: string; raisedBy: { organisationId: string; personId: string }; raisedOn: string; status: "waiting" | "decided" | "closed"; stays: { groupId: string; groupName: string; since: string; answerBy: string; reason?: string }[]; answerWithin: string; convener?: { organisationId: string; personId: string }; decision?: { text: string; decidedOn: string; by: { organisationId: string; personId: string }; parties: { organisationId: string; bodyId: string }[] }; procurement?: { agreementTitle: string; referenceNumber?: string; parties: { organisationId: string; bodyId: string }[]; endsOn: string }; closing?: { closedOn: string; text?: string }; told: { waits: number; ending: boolean } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/closures": {
    post: { // Avsluta ärendet / Close the matter
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; matterId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/decisions": {
    post: { // Avgör ärendet i den grupp där det ligger / Decide the matter in the group it is in
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; matterId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text: string; procurement?: { agreementTitle: string; referenceNumber?: string; parties: { organisationId: string; bodyId: string }[]; endsOn: string }; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/referrals": {
    post: { // Hänskjut ärendet till rätt nivå, med skäl / Refer the matter to the right level, with the reason
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; matterId: string }; cookie?: never };
      requestBody: { content: { "application/json": { toGroupId: string; reason: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/parties": {
    post: { // Gå med i samverkan med nämndens beslut / Join by the body's decision
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/shared-programmes": {
    post: { // Skriv utkastet till ett gemensamt program / Draft a shared programme
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { definition: components['schemas']['ProgrammeDefinition'] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista gemensamma program / List shared programmes
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}": {
    get: { // Läs ett gemensamt program / Read a shared programme
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; sharedProgrammeId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { sharedProgrammeId: string; collaborationId: string; versions: Record<string, { version: number; definition: components['schemas']['ProgrammeDefinitionOutput']; releasedAt?: string }> } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/draft": {
    put: { // Skriv om utkastet, eller börja på nästa version / Rework the draft, or begin the next version
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; sharedProgrammeId: string }; cookie?: never };
      requestBody: { content: { "application/json": { definition: components['schemas']['ProgrammeDefinition'] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/local-programmes": {
    post: { // Lägg ett eget utkast som följer det gemensamma programmet, med lokalt tillägg / Lay a draft of one’s own that follows the shared programme, with a local supplement
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string; sharedProgrammeId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; supplement: { areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; criteria: { areaId: string; criteria: { id: string; name: string }[] }[]; cadence: { reportPublishedWithin?: string; factCheckWithin?: string; readThroughWithin?: string; planAdoptedWithin?: string; planPresentedWithin?: string; revisitHeldWithin?: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] } } } } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/releases": {
    post: { // Ge ut utkastet, så att varje nämnd kan anta det för sin del / Release the draft, so that each body can adopt it for itself
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; sharedProgrammeId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/sharing": {
    put: { // Välj vad den gemensamma sidan visar, och om vem som helst får läsa den / Choose what the shared page shows, and whether anyone may read it
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { parts: ("plans" | "guidelines" | "goodExamples" | "dates" | "contacts" | "gains")[]; isPublic: boolean; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/wishes": {
    post: { // Önska innehåll på den gemensamma sidan / Wish for something on the shared page
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text: string; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/workshops": {
    get: { // Lista workshoppar / List workshops
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Planera en workshop, ny eller med utgångspunkt i en annan / Plan a workshop, new or starting from another
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; collaborationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; plannedOn: string; earlierWorkshopId?: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/workshops/{workshopId}": {
    get: { // Läs en workshop och vad den kom fram till / Read a workshop and what it came to
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; collaborationId: string; workshopId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { workshopId: string; collaborationId: string; name: string; plannedOn: string; startsFrom?: { workshopId: string; worksWell: { id: string; theme: string; text: string }[]; mustDevelop: { id: string; theme: string; text: string }[] }; result?: { heldOn: string; participants: { organisationId: string; role: string; number: number }[]; worksWell: { id: string; theme: string; text: string }[]; mustDevelop: { id: string; theme: string; text: string }[] } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/collaborations/{collaborationId}/workshops/{workshopId}/result": {
    put: { // Skriv ned vad som fungerar bra och vad som behöver utvecklas / Write down what works well and what must develop
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; collaborationId: string; workshopId: string }; cookie?: never };
      requestBody: { content: { "application/json": { heldOn: string; participants: { organisationId: string; role: string; number: number }[]; worksWell: { id: string; theme: string; text: string }[]; mustDevelop: { id: string; theme: string; text: string }[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/contact-notes": {
    post: { // Skriv en kontaktanteckning. Skriv inget om enskilda. / Write a contact note. Write nothing about individuals.
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { unitId: string; heldOn: string; roles: { role: string; number: number }[]; agreed: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista kontaktanteckningar / List contact notes
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/contact-notes/{contactNoteId}": {
    get: { // Läs en kontaktanteckning / Read a contact note
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; contactNoteId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { contactNoteId: string; organisationId: string; bodyId: string; unitId: string; unitName: string; heldOn: string; roles: { role: string; number: number }[]; agreed: string; notedAt: string; notedBy?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/decision-bases": {
    post: { // Börja ett beslutsunderlag för ett av nämndens sammanträden / Begin a decision basis for one of the body’s meetings
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; meetingOn: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista nämndens beslutsunderlag / List the body’s decision bases
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/decision-bases/{decisionBasisId}": {
    get: { // Läs ett beslutsunderlag: enheter, trender, försenat, effekter, goda exempel, och vad som saknas innan det kan skickas / Read a decision basis: units, trends, what is late, effects, good examples, and what is missing before it can be sent
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; decisionBasisId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { decisionBasisId: string; organisationId: string; bodyId: string; meetingOn: string; status: "draft" | "sent"; measurements: ({ measurementId: string; kind: "quality" | "economy"; name: string; unit: string; source: string; measuredOn: string; figures: { of: string; value?: number; n?: number; isSmallGroup: boolean }[] })[]; outlook?: string; sentOn?: string; units: ({ unitId: string; name: string; isFictional: boolean; assessmentCompletedOn: string; planId: string; planName: string; trend: { better: number; same: number; worse: number }; open: { remarks: number; deficiencies: number; urgent: number }; overdue: ({ step: "adoption" | "presentation" | "revisit" | "measure"; dueOn: string })[]; results: { achieved: number; partly: number; notAchieved: number; notVisited: number }; effects: { hadEffect: number; noEffect: number; tooEarly: number }; goodExamples: string[]; presentBy?: string })[]; missing: string[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/decision-bases/{decisionBasisId}/content": {
    put: { // Skriv utblicken och ställ kommunernas mätningar och ekonomi sida vid sida / Write the outlook and put the municipalities’ measurements and economy side by side
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; decisionBasisId: string }; cookie?: never };
      requestBody: { content: { "application/json": { outlook?: string; measurements: ({ measurementId: string; kind: "quality" | "economy"; name: string; unit: string; source: string; measuredOn: string; figures: { of: string; value: number; n?: number }[] })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/decision-bases/{decisionBasisId}/dispatches": {
    post: { // Skicka underlaget till nämnden, när det är komplett / Send the basis to the body, when it is complete
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; decisionBasisId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/decision-bases/{decisionBasisId}/document": {
    get: { // Beslutsunderlaget som en sida att läsa och skriva ut / The decision basis as a page to read and print
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; decisionBasisId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disclosures": {
    get: { // Lista begäranden om utlämnande / List requests for disclosure
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disclosures/{disclosureId}": {
    get: { // Läs en begäran om utlämnande och beslutet / Read a request for disclosure and its decision
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; disclosureId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { disclosureId: string; organisationId: string; bodyId?: string; unitId?: string; documentId: string; requestedOn: string; receivedBy: { organisationId: string; personId: string }; overdueSince?: string; decision?: { outcome: "released" | "partlyReleased" | "refused"; grounds: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[]; referenceNumber: string; maskedDocumentId?: string; decidedOn: string; decidedAt: string; by: { organisationId: string; personId: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disclosures/{disclosureId}/decisions": {
    post: { // Besluta om ett dokument lämnas ut: helt, maskat eller inte / Decide whether a document is handed out: whole, masked or not
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; disclosureId: string }; cookie?: never };
      requestBody: { content: { "application/json": { outcome: "released" | "partlyReleased" | "refused"; grounds: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[]; referenceNumber: string; maskedDocumentId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disposals": {
    post: { // Ta fram en lista över de dokument som nämndens beslut låter gallra / Make the list of documents that the body's decisions let go
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista gallringslistor och gallringsprotokoll / List disposal lists and protocols
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disposals/{disposalId}": {
    get: { // Läs en gallringslista; när den är verkställd är den protokollet / Read a disposal list; once carried out it is the protocol
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; disposalId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { disposalId: string; organisationId: string; bodyId: string; status: "proposed" | "approved" | "carriedOut"; proposed: { at: string; by: { organisationId: string; personId: string } }; approved?: { at: string; by: { organisationId: string; personId: string } }; carriedOutAt?: string; items: ({ documentId: string; kind: "tender" | "bid" | "agreement" | "evidence" | "surveyResult" | "signedPlan" | "minutes" | "correspondence" | "workingMaterial" | "other"; date: string; keptUntil: string; retentionDecisionId: string; referenceNumber: string; outcome?: "disposed" | "held" | "requested" | "notDue" | "disposedBefore" })[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/disposals/{disposalId}/approvals": {
    post: { // Godkänn en gallringslista som någon annan har tagit fram / Approve a disposal list that somebody else has made
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; disposalId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents": {
    post: { // Anmäl ett dokument och få formulär att ladda upp filerna med. Högst 20 filer om 25 MB var, om inte installationen säger annat; aldrig över 100 MB. Skriv inget om enskilda i titel eller filnamn. / Announce a document and get forms to upload its files with. At most 20 files of 25 MB each unless the installation says otherwise; never above 100 MB. Write nothing about individuals in titles or file names.
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { link: { kind: "agreement" | "breach" | "programme" | "assessment" | "report" | "plan" | "revisit"; id: string }; title: string; kind: "tender" | "bid" | "agreement" | "evidence" | "surveyResult" | "signedPlan" | "minutes" | "correspondence" | "workingMaterial" | "other"; origin: { direction: "received" | "drawnUp" | "sent"; date: string; counterpart?: string }; secrecyGrounds?: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[]; isDraft?: boolean; masks?: string; files: ({ name: string; contentType: "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.presentation" | "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/tiff" | "image/heic" | "text/plain" | "text/csv"; sizeBytes: number; sha256: string })[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; forms: { fileId: string; name: string; url: string; fields: Record<string, string> }[] } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista dokument; med linkKind och linkId de som hör till ett visst ärende / List documents; with linkKind and linkId those that belong to one record
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string; linkKind?: "agreement" | "breach" | "programme" | "assessment" | "report" | "plan" | "revisit"; linkId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}": {
    get: { // Läs om ett dokument: dess versioner, filer och vad som blev av dem / Read about a document: its versions, files and what became of them
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { documentId: string; organisationId: string; bodyId?: string; unitId?: string; link: { kind: "agreement" | "breach" | "programme" | "assessment" | "report" | "plan" | "revisit"; id: string }; title: string; kind: "tender" | "bid" | "agreement" | "evidence" | "surveyResult" | "signedPlan" | "minutes" | "correspondence" | "workingMaterial" | "other"; origin: { direction: "received" | "drawnUp" | "sent"; date: string; counterpart?: string }; secrecy?: { grounds: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[]; markedOn: string }; isOpenToUnit: boolean; withdrawn?: { at: string; by: { organisationId: string; personId: string }; reason: string }; isDraft?: boolean; masks?: string; held?: { at: string; by: { organisationId: string; personId: string }; reason: string }; disposed?: { at: string; reason: "draft" | "retention"; disposalId?: string }; versionInForce?: number; versions: ({ version: number; status: "announced" | "clearing" | "cleared" | "rejected"; announcedAt: string; sender: { organisationId: string; personId: string }; overdueSince?: string; rejected?: { fileId: string; reason: "wrongSize" | "wrongChecksum" | "typeDiffers" | "holdsMacros" | "holdsArchive" | "expandsTooMuch" | "unreadable" | "threatsFound" | "scanUnsupported" | "scanDenied" | "scanFailed" | "neverArrived" | "disposed"; at: string }; clearedAt?: string; files: ({ fileId: string; name: string; contentType: "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.presentation" | "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/tiff" | "image/heic" | "text/plain" | "text/csv"; sizeBytes: number; sha256: string; inspection?: { fault?: "wrongSize" | "wrongChecksum" | "typeDiffers" | "holdsMacros" | "holdsArchive" | "expandsTooMuch" | "unreadable"; at: string }; scan?: { verdict: "NO_THREATS_FOUND" | "THREATS_FOUND" | "UNSUPPORTED" | "ACCESS_DENIED" | "FAILED"; at: string } })[] })[] } | { documentId: string; organisationId: string; bodyId?: string; link: { kind: "agreement" | "breach" | "programme" | "assessment" | "report" | "plan" | "revisit"; id: string }; kind: "tender" | "bid" | "agreement" | "evidence" | "surveyResult" | "signedPlan" | "minutes" | "correspondence" | "workingMaterial" | "other"; direction: string; date: string; secrecy?: { grounds: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[]; markedOn: string }; status: "announced" | "clearing" | "cleared" | "rejected"; isWithdrawn: boolean; held?: { at: string; by: { organisationId: string; personId: string }; reason: string }; disposed?: { at: string; reason: "draft" | "retention"; disposalId?: string }; sender: { organisationId: string; personId: string }; isContentHidden: true } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/disclosures": {
    post: { // Anteckna en begäran om utlämnande; fråga inte vem som begär eller varför / Register a request for disclosure; do not ask who or why
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/downloads": {
    post: { // Få en länk, giltig i en minut, att spara en fil från. Att du läser den antecknas. / Get a link, valid for a minute, to save a file from. That you read it is recorded.
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { fileId: string; version?: number } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { url: string; fileName: string; sizeBytes: number; sha256: string } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/forms": {
    post: { // Få nya formulär för de filer som inte har kommit fram / Get new forms for the files that have not arrived
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; forms: { fileId: string; name: string; url: string; fields: Record<string, string> }[] } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/holds": {
    post: { // Undanta ett dokument från gallring / Hold a document from disposal
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/reads": {
    get: { // Logguppföljning: vem som har läst ett dokument / Log review: who has read a document
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: { documentId: string; version: number; fileId: string; at: string; by: { organisationId: string; personId: string } }[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/releases": {
    post: { // Låt gallringsbeslut gälla dokumentet igen / Let retention count for the document again
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/secrecy-marking": {
    put: { // Sekretessmarkera ett dokument, eller ta bort markeringen med en tom lista / Mark a document as possibly secret, or take the marking away with an empty list
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { grounds: ("OSL 26:1" | "OSL 25:1" | "OSL 31:16" | "OSL 19:3")[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/versions": {
    post: { // Anmäl en ny version av ett dokument / Announce a further version of a document
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { files: ({ name: string; contentType: "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.presentation" | "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/tiff" | "image/heic" | "text/plain" | "text/csv"; sizeBytes: number; sha256: string })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; forms: { fileId: string; name: string; url: string; fields: Record<string, string> }[] } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/documents/{documentId}/withdrawals": {
    post: { // Dra tillbaka ett dokument; det bevaras / Withdraw a document; it is kept
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; documentId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/events": {
    get: { // Läs vad som har hänt, äldst först, från en markör och framåt / Read what has happened, oldest first, from a cursor on
      parameters: { query?: { limit?: number; cursor?: string; since?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: { specversion: "1.0"; id: string; source: string; type: string; subject: string; time: string; sequence: string; organisationid: string; bodyid?: string; causationid?: string }[]; _links: { self: { href: string }; next: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/figures": {
    get: { // Siffror som stöd: ledtid, återbesök i tid och åtgärder med effekt, per uppföljningsmodell, område eller enhet / Figures that support: lead time, revisits in time and measures with effect, by programme, area or unit
      parameters: { query?: { by?: "programme" | "area" | "unit"; from?: string; to?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { from: string; to: string; by: "programme" | "area" | "unit"; total: { units: number; leadTime?: { count: number; medianDays: number; p90Days: number }; revisitsInTime?: { count: number; share: number }; measuresWithEffect?: { count: number; share: number } }; groups: { id: string; name: string; figures: { units: number; leadTime?: { count: number; medianDays: number; p90Days: number }; revisitsInTime?: { count: number; share: number }; measuresWithEffect?: { count: number; share: number } } }[]; comparison?: { own: { units: number; leadTime?: { count: number; medianDays: number; p90Days: number }; revisitsInTime?: { count: number; share: number }; measuresWithEffect?: { count: number; share: number } }; private: { units: number; leadTime?: { count: number; medianDays: number; p90Days: number }; revisitsInTime?: { count: number; share: number }; measuresWithEffect?: { count: number; share: number } } }; unitsToCompare: number } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/good-examples": {
    get: { // Lista goda exempel i rapporter man själv läser, delade eller inte / List good examples of the reports one reads, shared or not
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/good-examples/{exampleId}": {
    get: { // Läs ett gott exempel och enhetens samtycke / Read a good example and the unit's consent
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; exampleId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { exampleId: string; organisationId: string; bodyId: string; reportId: string; findingId: string; areaId: string; areaName: string; programmeTitle: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; text: string; foundOn: string; status: "asked" | "shared" | "withheld"; consent?: { audience: "municipality" | "collaborations"; isUnitNamed: boolean; sharedOn: string; givenBy?: { organisationId: string; personId: string } }; withheldOn?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/good-examples/{exampleId}/consents": {
    post: { // Låt kommunen, eller också dess samverkan, ta del av ett gott exempel / Let the municipality, or also its collaborations, see a good example
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; exampleId: string }; cookie?: never };
      requestBody: { content: { "application/json": { audience: "municipality" | "collaborations"; isUnitNamed: boolean } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/good-examples/{exampleId}/withdrawals": {
    post: { // Säg nej till att dela ett gott exempel, eller ta tillbaka samtycket; det gäller genast / Say no to sharing a good example, or withdraw the consent; it takes effect at once
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; exampleId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/imports": {
    post: { // Läs in enheter, personer, avtal eller krav från CSV eller Excel / Import units, people, agreements or requirements from CSV or Excel
      parameters: { query: { kind: "units" | "people" | "agreements" | "requirements" }; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "text/csv": string; "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista importer / List imports
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/imports/{importId}": {
    get: { // Se hur långt en import har kommit / See how far an import has come
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; importId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { importId: string; organisationId: string; kind: "units" | "people" | "agreements" | "requirements"; startedBy?: string; acceptedAt: string; rowCount: number; chunkCount: number; chunksApplied: number; refusedRows: { row: number; rule: string }[]; completedAt?: string; stalledAt?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/inbox": {
    get: { // Min inkorg / My inbox
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ notificationId: string; organisationId: string; text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; facts: { documentName?: string; unitName?: string; dueOn?: string }; also?: ({ text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; facts: { documentName?: string; unitName?: string; dueOn?: string } })[]; about: { noun: "organisation" | "programme" | "assessment" | "report" | "plan" | "revisit" | "document" | "notification" | "collaboration"; kind: string; id: string }; channel: "email" | "digest" | "inbox"; plannedAt: string; readAt?: string; cameBack?: true; title: string })[]; _links: { self: { href: string }; next?: { href: string } }; unread: number } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/inbox/{notificationId}/readings": {
    post: { // Markera ett meddelande som läst / Mark a message as read
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; notificationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/kept-decisions": {
    get: { // Lista vad nämnden har beslutat tillsammans med andra / List what the body has decided together with others
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/kept-decisions/{keptDecisionId}": {
    get: { // Läs ett beslut som nämnden fattade tillsammans med andra / Read a decision that the body took together with others
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; keptDecisionId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { keptDecisionId: string; organisationId: string; bodyId: string; collaboration: { collaborationId: string; name: string }; of: { kind: "jointPlan" | "matter" | "guideline"; id: string; title: string }; decidedOn: string; together: string[]; parts: ({ title: string; text: string; stance?: "agrees" | "reserves" | "declines" })[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/library-examples": {
    get: { // Sök bland de goda exempel som enheter delar, efter område, nämnd eller dag / Search the good examples that units share, by area, body or day
      parameters: { query?: { limit?: number; page?: number; areaId?: string; areaName?: string; since?: string; bodyId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ exampleId: string; organisationId: string; bodyId: string; areaId: string; areaName: string; programmeTitle: string; form: string; unitName?: string; isFictional: boolean; text: string; sharedOn: string; audience: "municipality" | "collaborations" })[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/notification-rules": {
    get: { // Läs organisationens egna regler för aviseringar / Read the organisation’s own rules for notifications
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { reminders: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; messages: ({ text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; severity?: "normal" | "raised" | "high"; channel?: "email" | "digest" | "inbox"; alsoTell?: ("systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport")[] })[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Ange organisationens egna regler för aviseringar, per allvarlighetsgrad / Set the organisation’s own rules for notifications, by severity
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reminders: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; messages: ({ text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; severity?: "normal" | "raised" | "high"; channel?: "email" | "digest" | "inbox"; alsoTell?: ("systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport")[] })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/notifications": {
    get: { // Lista aviseringar och hur det gick med dem / List notifications and what became of them
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/notifications/{notificationId}": {
    get: { // Läs en avisering / Read a notification
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; notificationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { notificationId: string; organisationId: string; bodyId?: string; unitId?: string; recipient: { organisationId: string; personId: string }; channel: "email" | "digest" | "inbox"; insteadOf?: { organisationId: string; personId: string }; standIn?: { organisationId: string; personId: string }; language: "sv" | "en"; text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; about: { noun: "organisation" | "programme" | "assessment" | "report" | "plan" | "revisit" | "document" | "notification" | "collaboration"; kind: string; id: string }; facts: { documentName?: string; unitName?: string; dueOn?: string }; also?: ({ text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; facts: { documentName?: string; unitName?: string; dueOn?: string } })[]; more?: number; calendar?: { invitationId: string; method: "request" | "cancel"; sequence: number; details: { kind: "occasion" | "revisit" | "readThrough" | "presentation"; day: string; slot?: { from: string; minutes: number }; name: string; unitName: string } }; causedBy: string; causedAt?: number; status: "planned" | "claimed" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "parked" | "superseded" | "collected"; plannedAt: string; waitingSince: string; claimedAt?: string; attempts: number; retries: number; endedAt?: string; providerMessageId?: string; failure?: "personLeft" | "refused"; bounce?: "hard" | "soft"; digestId?: string; readAt?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/organisations": {
    post: { // Lägg upp en utförare eller en gemensam organisation / Register a provider or a joint organisation
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { kind: "provider" | "jointOrganisation"; name: string; language?: "sv" | "en"; members?: string[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista den egna organisationen, utförare och gemensamma organisationer / List the own organisation, providers and joint organisations
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/organisations/{otherOrganisationId}": {
    get: { // Läs en organisation och dess nämnder / Read an organisation and its bodies
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; otherOrganisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { organisationId?: string; kind?: "municipality" | "region" | "provider" | "jointOrganisation" | "collaboration"; name?: string; language?: "sv" | "en"; bodies?: { bodyId: string; name: string }[]; closedDays?: string[]; notificationRules?: { reminders: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; messages: ({ text: "assessmentToCarryOut" | "urgentFinding" | "reportToWrite" | "factsToCheck" | "remarksToConsider" | "factCheckUnanswered" | "reportToEstablish" | "reportToHandOver" | "reportCorrected" | "readThroughToHold" | "planToWrite" | "planToComment" | "planToComplete" | "planToAgree" | "planToAdopt" | "planDueSoon" | "planToCarryOut" | "planToPresent" | "revisitToHold" | "revisitToPrepare" | "revisitRescheduled" | "revisitCalledOff" | "planClosed" | "nextAssessmentToOpen" | "workHandedOver" | "reportOverdue" | "planOverdue" | "measureDueSoon" | "measureOverdue" | "revisitOverdue" | "presentationOverdue" | "agreementDateDue" | "closingTalkToHold" | "exampleToShare" | "breachToDecide" | "breachToAnswer" | "breachToJudge" | "breachDueSoon" | "breachOverdue" | "breachClosed" | "importStalled" | "documentRejected" | "documentNotArrived" | "documentScanOverdue" | "disposalToApprove" | "disclosureToDecide" | "matterToAnswer" | "matterDecided" | "matterWaitsTooLong" | "procurementEnding" | "stanceToTake" | "jointPlanToAdopt" | "jointRevisitToHold" | "jointPlanToEnd" | "guidelineToReview" | "mailNotDelivered" | "mailUnwelcome" | "digest" | "webhookDisabled" | "meetingSet" | "meetingMoved" | "meetingCalledOff"; severity?: "normal" | "raised" | "high"; channel?: "email" | "digest" | "inbox"; alsoTell?: ("systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport")[] })[] }; members?: string[]; registeredBy?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/organisations/{otherOrganisationId}/people": {
    post: { // Lägg upp en person hos en utförare som den egna organisationen har lagt upp / Register a person with a provider that the own organisation has registered
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; otherOrganisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; email: string; language: "sv" | "en"; subject?: string; managerId?: string; memberships?: ({ role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitIds?: string[] })[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/own-agenda": {
    get: { // Vad jag har framför mig det närmaste året / What lies ahead of me in the year to come
      parameters: { query?: { limit?: number; cursor?: string; from?: string; to?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ on: string; until?: string; matter: "occasion" | "reportDue" | "factCheckDue" | "readThrough" | "planDue" | "measureDue" | "planPresentation" | "revisit" | "visit" | "nextAssessment" | "agreementOption" | "agreementEnd" | "breachAnswer" | "guidelineReview"; name?: string; unitName?: string; title?: string; unitId?: string; isFictional?: boolean; isUnannounced?: boolean; noun: "organisation" | "programme" | "assessment" | "report" | "plan" | "revisit" | "document" | "notification" | "collaboration"; kind: string; id: string; organisationId: string })[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people": {
    post: { // Lägg upp en person / Register a person
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; email: string; language: "sv" | "en"; subject?: string; managerId?: string; memberships?: ({ role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitIds?: string[] })[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista personer, efter roll om man vill / List people, by role if wanted
      parameters: { query?: { limit?: number; cursor?: string; role?: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people/{personId}": {
    get: { // Läs en person och dess uppdrag / Read a person and their memberships
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { name: string; email?: string; language: "sv" | "en"; subject?: string; managerId?: string; personId: string; organisationId: string; organisationKind: "municipality" | "region" | "provider" | "jointOrganisation" | "collaboration"; memberships: ({ role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitIds?: string[] })[]; preferences?: { language?: "sv" | "en"; channels: { news?: "email" | "digest" | "inbox" }; pause?: { from: string; to: string; substituteId: string } }; leftAt?: string; handedOverTo?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    patch: { // Ändra uppgifter om en person / Change what is known of a person
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name?: string; email?: string; language?: "sv" | "en"; subject?: string; managerId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people/{personId}/calendars/{secret}": {
    get: { // Året som kommer som kalender (iCalendar): den som har hemligheten i adressen får den, utan inloggning / The year ahead as a calendar (iCalendar): whoever has the secret of the address gets it, without a login
      parameters: { query?: never; header?: { traceparent?: string; "If-None-Match"?: string }; path: { organisationId: string; personId: string; secret: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/calendar": string } };
        304: { headers: Record<string, unknown>; content?: never };
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people/{personId}/departure": {
    post: { // Registrera att en person slutar och vem som tar över / Record that a person leaves and who takes over
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody: { content: { "application/json": { handOverTo: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people/{personId}/membership-revocations": {
    post: { // Ta ifrån en person ett uppdrag / Revoke a membership
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody: { content: { "application/json": { role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/people/{personId}/memberships": {
    get: { // Lista en persons uppdrag / List a person's memberships
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitIds?: string[] })[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Ge en person ett uppdrag / Grant a person a membership
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; personId: string }; cookie?: never };
      requestBody: { content: { "application/json": { role: "systemAdministrator" | "officer" | "headOfFollowUp" | "commissioner" | "mas" | "unitManager" | "boardSecretary" | "registrar" | "departmentHead" | "coordinator" | "processSupport"; bodyId?: string; unitIds?: string[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans": {
    get: { // Lista planer / List plans
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}": {
    get: { // Läs en plan / Read a plan
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { planId: string; reportId: string; assessmentId: string; organisationId: string; bodyId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; programme: { programmeId: string; version: number; definition: components['schemas']['ProgrammeDefinitionOutput'] }; agreementId?: string; officer: { organisationId: string; personId: string }; commissioner?: { organisationId: string; personId: string }; status: "open" | "submitted" | "completionAsked" | "noComments" | "adopted" | "closed"; assessmentCompletedOn: string; openedOn: string; planDueOn: string; closedDays: string[]; revision: number; areas: Record<string, { areaName: string; lines: ({ lineId: string; areaId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string }; isUrgent: boolean; criticality?: "low" | "medium" | "high"; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string; progress?: { done: "yes" | "partly" | "no"; reason?: string; reportedOn: string; reportedBy?: { organisationId: string; personId: string } } })[]; noMeasureReason?: string; version: number; latest?: { revisitId: string; revisitNumber: number; heldOn: string; result: "achieved" | "partly" | "notAchieved"; measures: ({ measureId: string; done: "yes" | "partly" | "no"; effect?: "hadEffect" | "noEffect" | "tooEarly" })[] } })[] }>; submission?: { submittedOn: string; revision: number; isReceivedDocument: boolean; counterpart?: string }; comment?: { outcome: "noComments" | "completionAsked"; text?: string; revision: number; commentedOn: string }; agreements: { unit?: { revision: number; by?: { organisationId: string; personId: string }; agreedOn: string }; commissioner?: { revision: number; by?: { organisationId: string; personId: string }; agreedOn: string } }; adoptedOn?: string; reminders?: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; presentBy?: string; presentationPlanned?: { plannedOn: string; slot?: { from: string; minutes: number }; plannedBy?: { organisationId: string; personId: string } }; presentation?: { bodyId: string; presentedOn: string; paragraph: string; referenceNumber: string }; revisits: ({ number: number; name: string; dueOn: string; holdBy: string; afterLast?: string | { workingDays: number } | { yearDays: string[] }; isExtra?: true; cause?: { kind: "complaint" | "lexSarah" | "lexMaria" | "agreementChanged" | "managerChanged"; date: string; referenceNumber?: string }; moves?: ({ from: string; to: string; why: "movedForward" | "postponed" | "riskLevel"; reason?: string; movedOn: string; by?: { organisationId: string; personId: string } })[]; calledAt?: string; rungStep?: { dueOn: string; step: number }; held?: { revisitId: string; heldOn: string }; waived?: { waivedOn: string; reason: string; by?: { organisationId: string; personId: string } }; coveredBy?: number })[]; closing?: { closedOn: string; reason: "nothingRemains" | "programmeEnds" | "officerDecided" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation?: string; carriedTo?: "nextAssessment" | "unitsOwnWork" }; nextAssessmentId?: string; nextAssessmentOn?: string; told: { adoptionDueSoon: boolean; presentationOverdue: boolean; nextAssessmentDue: boolean; measuresOverdue: Record<string, number>; measuresDueSoon?: Record<string, string> } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/adoptions": {
    post: { // Fastställ planen / Adopt the plan
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/agreements/commissioner": {
    post: { // Kom överens om planens text för beställaren / Agree to the text of the plan for the commissioner
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { revision: number } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/agreements/unit": {
    post: { // Kom överens om planens text för enheten / Agree to the text of the plan for the unit
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { revision: number } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/closings": {
    post: { // Avsluta planen med skäl / Close the plan with a reason
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: "officerDecided" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation: string; carriedTo?: "nextAssessment" | "unitsOwnWork" } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/comments": {
    post: { // Svara på planen: utan anmärkning, eller be om komplettering / Answer the plan: no comments, or ask for completion
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { outcome: "noComments" | "completionAsked"; text?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/document": {
    get: { // Planen som en sida att läsa och skriva ut / The plan as a page to read and print
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/follow-up": {
    get: { // Läs hela uppföljningen av en enhet: vad som bedömdes, vad som gjordes, varje återbesök, effekter och vad som återstår / Read the whole follow-up of a unit: what was judged, what was done, each revisit, effects and what remains
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { planId: string; reportId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; programme: { title: string; version: number; names: Record<string, string> }; status: "open" | "submitted" | "completionAsked" | "noComments" | "adopted" | "closed"; assessmentCompletedOn: string; adoptedOn?: string; areas: ({ areaId: string; name: string; judgement?: string; change?: "better" | "same" | "worse"; lines: ({ lineId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; noMeasureReason?: string; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; found: ({ revisitNumber: number; done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } })[] })[]; results: ({ revisitNumber: number; heldOn: string; result: "achieved" | "partly" | "notAchieved" })[]; remains: boolean })[] })[]; revisits: ({ number: number; name: string; dueOn: string; isExtra: boolean; heldOn?: string; announcement?: "announced" | "unannounced"; waived?: { waivedOn: string; reason: string; by?: { organisationId: string; personId: string } }; coveredBy?: number; moves?: ({ from: string; to: string; why: "movedForward" | "postponed" | "riskLevel"; reason?: string; movedOn: string; by?: { organisationId: string; personId: string } })[]; support?: { given?: string; askedFor?: string } })[]; closingTalks: ({ kind: "afterProtocol" | "afterRevisits"; heldOn: string; participants: { role: string; number: number }[]; proposals?: string; alternativeWays?: string })[]; remaining: number; closing?: { closedOn: string; reason: "nothingRemains" | "programmeEnds" | "officerDecided" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation?: string; carriedTo?: "nextAssessment" | "unitsOwnWork" }; nextAssessmentOn?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/follow-up/document": {
    get: { // Hela uppföljningen av en enhet som en sida att läsa och skriva ut / The whole follow-up of a unit as a page to read and print
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/lines/{lineId}": {
    get: { // Läs en rad i en plan, med radens ETag / Read a line of a plan, with its own ETag
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; planId: string; lineId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { lineId: string; areaId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string }; isUrgent: boolean; criticality?: "low" | "medium" | "high"; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string; progress?: { done: "yes" | "partly" | "no"; reason?: string; reportedOn: string; reportedBy?: { organisationId: string; personId: string } } })[]; noMeasureReason?: string; version: number; latest?: { revisitId: string; revisitNumber: number; heldOn: string; result: "achieved" | "partly" | "notAchieved"; measures: ({ measureId: string; done: "yes" | "partly" | "no"; effect?: "hadEffect" | "noEffect" | "tooEarly" })[] } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Svara på en rad: åtgärder, eller varför ingen behövs. Skriv inget om enskilda. / Answer a line: measures, or why none is needed. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; planId: string; lineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { measures: ({ measureId?: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn?: string; expectedEffect?: string })[]; noMeasureReason?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/lines/{lineId}/measures/{measureId}/reports": {
    post: { // Återrapportera en åtgärd: genomförd, delvis eller inte, och varför / Report on a measure: carried out, partly or not, and why
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; planId: string; lineId: string; measureId: string }; cookie?: never };
      requestBody: { content: { "application/json": { done: "yes" | "partly" | "no"; reason?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/presentation-planning": {
    put: { // Bestäm vilket sammanträde planen redovisas vid; det kommer i kalendern / Set at which meeting the plan is presented; it comes into the calendar
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { plannedOn: string; slot?: { from: string; minutes: number } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/presentations": {
    post: { // Anteckna att planen redovisats för nämnden / Record that the body had the plan presented
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; presentedOn: string; paragraph: string; referenceNumber: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/revisits": {
    post: { // Bestäm ett extra återbesök med anledning; andra ser bara att det är en extra uppföljning / Set an extra revisit for cause; others only see that it is an extra one
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody: { content: { "application/json": { dueOn: string; cause: { kind: "complaint" | "lexSarah" | "lexMaria" | "agreementChanged" | "managerChanged"; date: string; referenceNumber?: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/revisits/{number}/moves": {
    post: { // Flytta ett återbesök till en annan dag; den som skjuter upp det skriver varför / Move a revisit to another day; whoever postpones it writes why
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string; number: number }; cookie?: never };
      requestBody: { content: { "application/json": { dueOn: string; reason?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/revisits/{number}/waivers": {
    post: { // Besluta att avstå från ett återbesök, och skriv varför / Decide that a revisit is not held, and write why
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string; number: number }; cookie?: never };
      requestBody: { content: { "application/json": { reason: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/plans/{planId}/submissions": {
    post: { // Lämna in planen till uppföljaren / Hand the plan in to the officer
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; planId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/preferences": {
    get: { // Hur jag vill få besked / How I want to be told
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { language?: "sv" | "en"; channels: { news?: "email" | "digest" | "inbox" }; pause?: { from: string; to: string; substituteId: string } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Välj hur jag vill få besked / Choose how I want to be told
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { language?: "sv" | "en"; channels: { news?: "email" | "digest" | "inbox" }; pause?: { from: string; to: string; substituteId: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes": {
    post: { // Skriv utkastet till en uppföljningsmodell / Draft a programme
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; definition: components['schemas']['ProgrammeDefinition'] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista uppföljningsmodeller / List programmes
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}": {
    get: { // Läs en uppföljningsmodell med alla versioner / Read a programme with all its versions
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { programmeId: string; organisationId: string; bodyId: string; draftedBy?: string; versions: Record<string, { version: number; definition: components['schemas']['ProgrammeDefinitionOutput']; decision?: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string }; adoptedAt?: string; from?: { collaborationId: string; sharedProgrammeId: string; version: number; supplement: { areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; criteria: { areaId: string; criteria: { id: string; name: string }[] }[]; cadence: { reportPublishedWithin?: string; factCheckWithin?: string; readThroughWithin?: string; planAdoptedWithin?: string; planPresentedWithin?: string; revisitHeldWithin?: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] } } } } }> } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}/adoptions": {
    post: { // Fastställ utkastet med nämndens beslut / Adopt the draft by the body's decision
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody: { content: { "application/json": { decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}/draft": {
    put: { // Skriv om utkastet / Rework the draft
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody: { content: { "application/json": { definition: components['schemas']['ProgrammeDefinition'] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}/migration-preview": {
    get: { // Vad den nyaste gemensamma versionen behåller, ändrar, tillför och tar bort / What the newest shared version keeps, changes, brings and removes
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { kept: ({ kind: "area" | "criterion" | "method" | "scaleStep" | "cadence"; id: string; name: string; origin: "shared" | "local" })[]; changed: ({ kind: "area" | "criterion" | "method" | "scaleStep" | "cadence"; id: string; name: string; origin: "shared" | "local" })[]; new: ({ kind: "area" | "criterion" | "method" | "scaleStep" | "cadence"; id: string; name: string; origin: "shared" | "local" })[]; removed: ({ kind: "area" | "criterion" | "method" | "scaleStep" | "cadence"; id: string; name: string; origin: "shared" | "local" })[]; version: number; supplement: { areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; criteria: { areaId: string; criteria: { id: string; name: string }[] }[]; cadence: { reportPublishedWithin?: string; factCheckWithin?: string; readThroughWithin?: string; planAdoptedWithin?: string; planPresentedWithin?: string; revisitHeldWithin?: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] } } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}/migrations": {
    post: { // Lägg ett utkast som följer den nyaste gemensamma versionen / Lay a draft that follows the newest shared version
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody: { content: { "application/json": { supplement?: { areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; criteria: { areaId: string; criteria: { id: string; name: string }[] }[]; cadence: { reportPublishedWithin?: string; factCheckWithin?: string; readThroughWithin?: string; planAdoptedWithin?: string; planPresentedWithin?: string; revisitHeldWithin?: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] } } } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/programmes/{programmeId}/versions": {
    get: { // Lista en uppföljningsmodells versioner, den nyaste först / List the versions of a programme, newest first
      parameters: { query?: { limit?: number; page?: number }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; programmeId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ version: number; decision?: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string }; adoptedAt?: string; from?: { collaborationId: string; sharedProgrammeId: string; version: number; supplement: { areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; criteria: { areaId: string; criteria: { id: string; name: string }[] }[]; cadence: { reportPublishedWithin?: string; factCheckWithin?: string; readThroughWithin?: string; planAdoptedWithin?: string; planPresentedWithin?: string; revisitHeldWithin?: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] } } } }; title: string })[]; _meta: { page: number; limit: number; totalRecords: number; totalPages: number }; _links: { self: { href: string }; first: { href: string }; prev?: { href: string }; next?: { href: string }; last: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports": {
    get: { // Lista rapporter / List reports
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}": {
    get: { // Läs en rapport; enheten läser den från och med faktagranskningen / Read a report; the unit reads it from the fact check on
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { reportId: string; assessmentId: string; organisationId: string; bodyId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; scope: { kind: "full" | "partial" | "onCause"; areaIds: string[]; reason?: string }; closedDays: string[]; assessmentCompletedOn: string; lastOccasionOn: string; reportDueOn: string; occasions: ({ methodId: string; notice: "announced" | "unannounced"; carriedOutOn: string; rolesThatTookPart: { role: string; number: number }[]; respondents?: number; isSmallGroup: boolean })[]; status: "draft" | "factCheck" | "answered" | "established" | "published"; version: number; author: { organisationId: string; personId: string }; formerAuthors: { organisationId: string; personId: string }[]; factCheck?: { sharedOn: string; answerDueOn: string; remindedAt?: string; lapsedAt?: string; answer?: "remarks" | "noRemarks"; answeredOn?: string; answeredBy?: { organisationId: string; personId: string }; remarks: ({ remarkId: string; areaId?: string; text: string; remarkedOn: string; consideration?: { outcome: "considered" | "notConsidered"; reason?: string }; consideredOn?: string })[]; comment?: string; isReceivedDocument?: boolean; counterpartId?: string }; establisher?: { organisationId: string; personId: string }; establishment?: { establishedOn: string; establishedBy?: string; delegation?: string }; publication?: { publishedOn: string; readThroughDueOn: string; planDueOn: string; isSentDocument: boolean; counterpartId: string }; corrections: { version: number; reason: string; areaIds: string[]; correctedAt: string; correctedBy?: string }[]; readThroughPlanned?: { plannedOn: string; slot?: { from: string; minutes: number } }; readThrough?: { heldOn: string; participants: { role: string; number: number }[]; wantsToDevelop: string }; remindedOfReadThroughAt?: string; planAdopted?: { planId: string; adoptedOn: string }; planClosed?: { planId: string; closedOn: string }; planOverdue?: { dueOn: string; step: number }; title: string; programme: { programmeId: string; version: number; title: string }; methodNames: Record<string, string>; sections: ({ areaId: string; number: number; name: string; role: "judged" | "method" | "source" | "summary"; version: number; text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string; step?: string }; criteria: ({ criterionId: string; name: string; outcome: "notAssessed" | "notApplicable" | string; reason?: string; step?: string })[]; requirements: ({ requirementId: string; requirement: string; source: "law" | "tender" | "bid" | "qualityCriterion"; reference?: string; criticality: "low" | "medium" | "high"; outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string })[]; findings: ({ findingId: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent: boolean; isHealthCare: boolean; restsOnNames: string[] })[] })[] } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/corrections": {
    post: { // Rätta en fastställd rapport med en ny version och ett skäl / Correct an established report by a new version with a reason
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { reason: string; sections: ({ areaId: string; content: { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria?: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements?: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings?: ({ findingId?: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn?: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent?: boolean; isHealthCare?: boolean })[] } })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/document": {
    get: { // Rapporten som en sida att läsa och skriva ut / The report as a page to read and print
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/establishment-requests": {
    post: { // Be någon annan att fastställa rapporten / Ask somebody else to establish the report
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { establisherId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/establishments": {
    post: { // Fastställ rapporten, aldrig sin egen / Establish the report, never one’s own
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { delegation?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/fact-check-answers": {
    post: { // Svara på faktagranskningen. Skriv inget om enskilda. / Answer the fact check. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { answer: "remarks" | "noRemarks"; remarks?: { areaId?: string; text: string }[]; comment?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/fact-checks": {
    post: { // Dela utkastet med enheten för faktagranskning / Share the draft with the unit for its fact check
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/hand-overs": {
    post: { // Lämna över arbetet med rapporten / Hand the work on the report over
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { fromPersonId: string; toPersonId: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/publications": {
    post: { // Lämna över den fastställda rapporten till enheten / Hand the established report over to the unit
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/read-through-planning": {
    put: { // Bestäm dag för genomgången med personalen; den kommer i kalendern / Set the day of the read-through with the staff; it comes into the calendar
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { plannedOn: string; slot?: { from: string; minutes: number } } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/read-throughs": {
    post: { // Anteckna genomgången med personalen. Skriv inget om enskilda. / Record the read-through with the staff. Write nothing about individuals.
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string; reportId: string }; cookie?: never };
      requestBody: { content: { "application/json": { heldOn: string; participants: { role: string; number: number }[]; wantsToDevelop: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/remarks/{remarkId}/considerations": {
    post: { // Bemöt en synpunkt från enheten / Consider a remark of the unit
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; reportId: string; remarkId: string }; cookie?: never };
      requestBody: { content: { "application/json": { outcome: "considered" | "notConsidered"; reason?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/reports/{reportId}/sections/{areaId}": {
    get: { // Läs ett avsnitt som det kan redigeras / Read a section as it can be edited
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; reportId: string; areaId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings: ({ findingId: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent: boolean; isHealthCare: boolean })[]; findingsNumbered: number; version: number; savedAt?: string; savedBy?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    put: { // Skriv om ett avsnitt. Skriv inget om enskilda. / Rework a section. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; reportId: string; areaId: string }; cookie?: never };
      requestBody: { content: { "application/json": { text?: string; judgement?: { outcome: "notAssessed" | "notApplicable" | string; reason?: string }; criteria?: Record<string, { outcome: "notAssessed" | "notApplicable" | string; reason?: string }>; requirements?: Record<string, { outcome: "met" | "partlyMet" | "notMet" | "notAssessed" | "notApplicable"; reason?: string }>; findings?: ({ findingId?: string; kind: "goodExample" | "strength" | "improvementArea" | "remark" | "deficiency"; text: string; restsOn?: { criterionId?: string; requirementId?: string; areaId?: string }; isUrgent?: boolean; isHealthCare?: boolean })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/retention-decisions": {
    post: { // Anteckna nämndens beslut om hur länge ett slag av dokument bevaras; utan beslut, eller utan tid, bevaras de för alltid / Record the body's decision on how long a kind of document is kept; without one, or without a period, for good
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; kind: "tender" | "bid" | "agreement" | "evidence" | "surveyResult" | "signedPlan" | "minutes" | "correspondence" | "workingMaterial" | "other"; keepFor?: string; decision: { bodyId: string; decidedOn: string; paragraph: string; referenceNumber: string; delegation?: string } } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista gallringsbeslut / List decisions on retention
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits": {
    get: { // Lista återbesök / List revisits
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}": {
    get: { // Läs ett återbesök; enheten ser inte bedömningar förrän det är avslutat / Read a revisit; the unit sees no judgements until it is completed
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { revisitId: string; planId: string; organisationId: string; bodyId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; officer: { organisationId: string; personId: string }; number: number; name: string; names: { plan: string; revisit: string }; comesAgain: boolean; isExtra?: true; status: "open" | "invited" | "carriedOut" | "completed" | "cancelled" | "waived"; openedOn: string; dueOn: string; holdBy: string; earliestHeldOn: string; plannedOn?: string; slot?: { from: string; minutes: number }; announcement: "announced" | "unannounced"; areas: Record<string, { areaName: string; lines: ({ lineId: string; areaId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; noMeasureReason?: string; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string; account?: { done: "yes" | "partly" | "no"; reason?: string }; judgement?: { done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } } })[]; resultBefore?: "achieved" | "partly" | "notAchieved"; account?: { accountedOn: string; isReceivedDocument: boolean; counterpart?: string }; result?: "achieved" | "partly" | "notAchieved"; comment?: string; version: number })[] }>; support: { given?: string; askedFor?: string }; heldOn?: string; withoutAccountReason?: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/cancellations": {
    post: { // Ställ in ett återbesök när planen har avslutats / Call off a revisit when its plan has been closed
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/completions": {
    post: { // Avsluta återbesöket / Complete the revisit
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { heldOn?: string; withoutAccountReason?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/lines/{lineId}": {
    get: { // Läs en rad i ett återbesök, med radens ETag / Read a line of a revisit, with its own ETag
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; revisitId: string; lineId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { lineId: string; areaId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; noMeasureReason?: string; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string; account?: { done: "yes" | "partly" | "no"; reason?: string }; judgement?: { done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } } })[]; resultBefore?: "achieved" | "partly" | "notAchieved"; account?: { accountedOn: string; isReceivedDocument: boolean; counterpart?: string }; result?: "achieved" | "partly" | "notAchieved"; comment?: string; version: number } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/lines/{lineId}/account": {
    put: { // Enhetens egen redovisning av en rads åtgärder. Skriv inget om enskilda. / The unit's own account of a line's measures. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string; lineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { measures: ({ measureId: string; done: "yes" | "partly" | "no"; reason?: string })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/lines/{lineId}/judgement": {
    put: { // Bedöm en rad: resultat, och per åtgärd om den är genomförd och har haft effekt. Skriv inget om enskilda. / Judge a line: result, and per measure whether it was carried out and had effect. Write nothing about individuals.
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string; lineId: string }; cookie?: never };
      requestBody: { content: { "application/json": { result?: "achieved" | "partly" | "notAchieved"; comment?: string; measures: ({ measureId: string; done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } })[] } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/planning": {
    put: { // Bestäm dag för återbesöket, föranmält eller oanmält / Set the day of the revisit, announced or unannounced
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { plannedOn: string; slot?: { from: string; minutes: number }; announcement: "announced" | "unannounced" } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/support": {
    put: { // Anteckna stöd som enheten fått och bett om / Record the support that the unit got and asked for
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { given?: string; askedFor?: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/revisits/{revisitId}/visits": {
    post: { // Anteckna att återbesöket har gjorts / Record that the revisit was carried out
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; revisitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { heldOn: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/tasks": {
    get: { // Vad som väntar på mig / What waits for me
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ task: string; dueOn?: string; organisationId: string; noun: string; kind: string; id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units": {
    post: { // Lägg upp en enhet / Register a unit
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isProtected: boolean; address?: string; isFictional: boolean } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    get: { // Lista enheter; en utförare ser dem som den driver med relation=shared / List units; a provider sees those it runs with relation=shared
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units/{unitId}": {
    get: { // Läs en enhet / Read a unit
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { bodyId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isProtected: boolean; address?: string; isFictional: boolean; unitId: string; organisationId: string; isActive: boolean; closedOn?: string; risk?: { level: "normal" | "raised" | "high"; motive: string; setOn: string; setBy?: { organisationId: string; personId: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    patch: { // Ändra uppgifter om en enhet / Change what is known of a unit
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { bodyId?: string; name?: string; form?: string; operation?: "own" | "private"; providerId?: string; manager?: { organisationId: string; personId: string }; isProtected?: boolean; address?: string; isFictional?: boolean } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units/{unitId}/closing": {
    post: { // Avsluta en enhet / Close a unit
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { closedOn: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units/{unitId}/follow-ups": {
    get: { // Läs en enhets uppföljningar i sin helhet, den senaste först, och vad en pågående uppföljning börjar med / Read the follow-ups of a unit as a whole, newest first, and what one that goes on begins with
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; underWay: ({ assessmentId: string; caseNumber: string; title: string; openedOn: string; areas: ({ areaId: string; name: string; carriedOver: ({ lineId: string; kind: "improvementArea" | "remark" | "deficiency"; text?: string; result?: "achieved" | "partly" | "notAchieved" })[]; judgementBefore?: string; judgement?: string; change?: "better" | "same" | "worse" })[] })[]; followUps: ({ planId: string; reportId: string; caseNumber: string; unit: { unitId: string; name: string; form: string; operation: "own" | "private"; providerId: string; manager: { organisationId: string; personId: string }; isFictional: boolean }; programme: { title: string; version: number; names: Record<string, string> }; status: "open" | "submitted" | "completionAsked" | "noComments" | "adopted" | "closed"; assessmentCompletedOn: string; adoptedOn?: string; areas: ({ areaId: string; name: string; judgement?: string; change?: "better" | "same" | "worse"; lines: ({ lineId: string; kind: "improvementArea" | "remark" | "deficiency"; text: string; noMeasureReason?: string; measures: ({ measureId: string; what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; found: ({ revisitNumber: number; done?: "yes" | "partly" | "no"; reason?: string; effect?: "hadEffect" | "noEffect" | "tooEarly"; sign?: string; lookAgainOn?: string; newMeasure?: { what: string; ownerSide: "unit" | "commissioner"; responsible: string; dueOn: string; expectedEffect?: string } })[] })[]; results: ({ revisitNumber: number; heldOn: string; result: "achieved" | "partly" | "notAchieved" })[]; remains: boolean })[] })[]; revisits: ({ number: number; name: string; dueOn: string; isExtra: boolean; heldOn?: string; announcement?: "announced" | "unannounced"; waived?: { waivedOn: string; reason: string; by?: { organisationId: string; personId: string } }; coveredBy?: number; moves?: ({ from: string; to: string; why: "movedForward" | "postponed" | "riskLevel"; reason?: string; movedOn: string; by?: { organisationId: string; personId: string } })[]; support?: { given?: string; askedFor?: string } })[]; closingTalks: ({ kind: "afterProtocol" | "afterRevisits"; heldOn: string; participants: { role: string; number: number }[]; proposals?: string; alternativeWays?: string })[]; remaining: number; closing?: { closedOn: string; reason: "nothingRemains" | "programmeEnds" | "officerDecided" | "agreementEnded" | "unitClosed" | "providerReplaced"; explanation?: string; carriedTo?: "nextAssessment" | "unitsOwnWork" }; nextAssessmentOn?: string })[]; breaches: ({ breachId: string; reportId: string; status: "opened" | "correctionRequested" | "sanctioned" | "terminated" | "closed"; openedOn: string; deficiencies: number; remaining: number; steps: ({ step: "correction" | "priceReduction" | "penalty" | "termination"; decidedOn: string; paragraph: string; dueOn: string })[]; closing?: { closedOn: string; reason: "corrected" | "terminated" | "withdrawn" | "agreementEnded" | "unitClosed" | "providerReplaced" } })[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units/{unitId}/follow-ups/document": {
    get: { // En enhets uppföljningar i sin helhet som en sida att läsa och skriva ut / The follow-ups of a unit as a whole as a page to read and print
      parameters: { query?: { limit?: number; cursor?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "text/html; charset=utf-8": string } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/units/{unitId}/risk": {
    put: { // Bedöm en enhets risknivå, med motiv; en högre nivå drar fram nästa datum / Judge a unit's risk level, with a motive; a higher level pulls the next date forward
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; unitId: string }; cookie?: never };
      requestBody: { content: { "application/json": { level: "normal" | "raised" | "high"; motive: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks": {
    get: { // Lista anslutna system och hur leveranserna till dem går / List connected systems and how the deliveries to them go
      parameters: { query?: { limit?: number; cursor?: string; relation?: "own" | "shared"; unitId?: string }; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { items: ({ id: string } & Record<string, unknown>)[]; _links: { self: { href: string }; next?: { href: string } } } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    post: { // Anslut ett annat system: det får veta vad som händer, och hemligheten visas här en enda gång / Connect another system: it is told what happens, and its secret is shown here once
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string }; path: { organisationId: string }; cookie?: never };
      requestBody: { content: { "application/json": { name: string; url: string; eventTypes?: ("OrganisationRegistered" | "BodyEstablished" | "ClosedDaysSet" | "NotificationRulesSet" | "PersonRegistered" | "PersonChanged" | "PreferencesSet" | "CalendarFeedOpened" | "CalendarFeedRevoked" | "MembershipGranted" | "MembershipRevoked" | "PersonLeft" | "ResponsibilityHandedOver" | "UnitRegistered" | "UnitChanged" | "UnitClosed" | "AgreementRegistered" | "AgreementVersionMade" | "AgreementChanged" | "AgreementDateDue" | "AgreementDateSettled" | "ImportAccepted" | "ImportProgressed" | "ImportCompleted" | "ImportStalled" | "UnitRiskLevelSet" | "BreachOpened" | "BreachStepDecided" | "BreachAnswered" | "BreachJudged" | "BreachDueSoon" | "BreachOverdue" | "BreachClosed" | "SharedProgrammeDrafted" | "SharedProgrammeReleased" | "ProgrammeDrafted" | "ProgrammeAdopted" | "AssessmentOpened" | "OccasionPlanned" | "OccasionMoved" | "OccasionCancelled" | "OccasionCarriedOut" | "AreaAssessed" | "UrgentFindingRaised" | "AssessmentCompleted" | "AssessmentCancelled" | "AssessmentHandedOver" | "ReportOverdue" | "ReportAlarmReleased" | "ContactNoted" | "ReportDrafted" | "SectionEdited" | "ReportSharedForFactCheck" | "FactCheckDue" | "FactCheckUnanswered" | "FactCheckAnswered" | "RemarkConsidered" | "EstablishmentAsked" | "ReportEstablished" | "ReportPublished" | "ReportCorrected" | "ReadThroughDue" | "ReadThroughPlanned" | "ReportReadThrough" | "ClosingTalkAsked" | "ClosingTalkHeld" | "ClosingTalkHandedOver" | "PlanOverdue" | "PlanAlarmReleased" | "ReportHandedOver" | "GoodExampleFound" | "GoodExampleShared" | "GoodExampleWithheld" | "GoodExampleHandedOver" | "PlanOpened" | "PlanLineAnswered" | "PlanAgreementsWithdrawn" | "PlanSubmitted" | "PlanCommented" | "PlanAgreed" | "PlanAdoptionDueSoon" | "PlanAdopted" | "PresentationPlanned" | "PlanPresented" | "PlanPresentationOverdue" | "MeasureReported" | "MeasureDueSoon" | "MeasureOverdue" | "PlanDueForReview" | "RevisitOverdue" | "RevisitNoted" | "PlanClosed" | "NextAssessmentDue" | "NextAssessmentNoted" | "NextAssessmentCancelled" | "PlanHandedOver" | "RevisitMoved" | "RevisitWaived" | "ExtraRevisitSet" | "NextAssessmentPulledForward" | "DecisionBasisBegun" | "DecisionBasisWritten" | "DecisionBasisSent" | "RevisitOpened" | "RevisitPlanned" | "RevisitAccountRecorded" | "RevisitLineJudged" | "RevisitSupportRecorded" | "RevisitCompleted" | "RevisitCancelled" | "RevisitHandedOver" | "RevisitCarriedOut" | "RevisitRescheduled" | "DisclosureDecided" | "DisclosureOverdue" | "DisclosureRequested" | "DisposalApproved" | "DisposalCarriedOut" | "DisposalProposed" | "DocumentAnnounced" | "DocumentCleared" | "DocumentClearing" | "DocumentDisposed" | "DocumentHandedOver" | "DocumentHeld" | "DocumentInspected" | "DocumentMarked" | "DocumentRejected" | "DocumentReleased" | "DocumentScanOverdue" | "DocumentScanned" | "DocumentWithdrawn" | "RetentionDecided" | "NotificationPlanned" | "NotificationClaimed" | "NotificationReleased" | "NotificationRetried" | "NotificationSent" | "NotificationDelivered" | "NotificationBounced" | "NotificationComplained" | "NotificationFailed" | "NotificationParked" | "NotificationSuperseded" | "NotificationHeld" | "DigestDue" | "NotificationCollected" | "NotificationRead" | "InvitationChanged" | "WebhookRegistered" | "WebhookPaused" | "WebhookResumed" | "WebhookSecretRotated" | "WebhookRewound" | "WebhookRemoved" | "WebhookRoused" | "WebhookDue" | "WebhookClaimed" | "WebhookDelivered" | "WebhookFailed" | "WebhookDisabled" | "GuidelineDrafted" | "GuidelineProposed" | "GuidelineDecided" | "GuidelineAcknowledged" | "GuidelineReviewDue" | "WorkshopPlanned" | "WorkshopHeld" | "JointPlanDrafted" | "JointAreaWritten" | "JointPlanAsked" | "StanceTaken" | "JointPlanUnanswered" | "JointPlanAdopted" | "JointPlanDueForReview" | "JointRevisitOverdue" | "JointRevisitHeld" | "JointPlanEnded" | "DecisionKept" | "CollaborationFounded" | "CollaborationChanged" | "PartyInvited" | "PartyJoined" | "PartyLeft" | "MandateGiven" | "MandateWithdrawn" | "GainNoted" | "GroupFormed" | "GroupDescribed" | "GroupMemberJoined" | "GroupMemberLeft" | "TargetPictureSet" | "TargetPictureFulfilled" | "MatterRaised" | "MatterReferred" | "MatterDecided" | "MatterClosed" | "MatterWaitsTooLong" | "ProcurementEnding" | "CollaborationHandedOver")[] } } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; secret?: string } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks/{webhookId}": {
    get: { // Läs om ett anslutet system / Read about a connected system
      parameters: { query?: never; header?: { traceparent?: string; "Accept-Language"?: string; "If-None-Match"?: string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { webhookId: string; organisationId: string; name: string; url: string; eventTypes?: string[]; status: "active" | "paused" | "disabled" | "removed"; secrets: { secretId: number; madeAt: string; until?: string }[]; delivery: "idle" | "due" | "sending"; run: number; wakeAt?: string; failures: number; failingSince?: string; lastFailure?: "noAnswer" | "notAccepted" | "redirected" | "gone" | "addressNotAllowed"; lastDeliveredAt?: string; disabledFor?: "lastingFailure" | "gone"; registeredAt: string } } };
        304: { headers: Record<string, unknown>; content?: never };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
    delete: { // Ta bort ett anslutet system och dess hemligheter / Remove a connected system and its secrets
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "If-Match": string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks/{webhookId}/pauses": {
    post: { // Gör uppehåll i leveranserna; inget går förlorat / Pause deliveries; nothing is lost
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks/{webhookId}/redeliveries": {
    post: { // Leverera det som har hänt sedan en tidpunkt en gång till, i ordning och med samma id / Deliver what has happened since an instant once more, in order and under the same ids
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody: { content: { "application/json": { since: string } } };
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks/{webhookId}/resumptions": {
    post: { // Låt leveranserna gå vidare från där de stannade / Let deliveries go on from where they stopped
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['Receipt'] } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
  "/{organisationId}/webhooks/{webhookId}/secrets": {
    post: { // Byt hemlighet; den förra används vid sidan av den nya i två dygn / Change the secret; the one before is used beside the new one for two days
      parameters: { query?: never; header: { traceparent?: string; "Accept-Language"?: string; "Idempotency-Key"?: string; "If-Match": string }; path: { organisationId: string; webhookId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { "application/json": { id: string; organisationId: string; version: number; secret?: string } } };
        400: components['responses']['Malformed'];
        401: components['responses']['Unauthenticated'];
        403: components['responses']['Forbidden'];
        404: components['responses']['Missing'];
        409: components['responses']['Conflict'];
        412: components['responses']['Stale'];
        413: components['responses']['TooLarge'];
        415: components['responses']['UnsupportedMediaType'];
        422: components['responses']['Invalid'];
        428: components['responses']['PreconditionRequired'];
        429: components['responses']['TooMany'];
        500: components['responses']['Internal'];
        503: components['responses']['Unavailable'];
      };
    };
  };
}

export interface components {
  schemas: {
    ProgrammeDefinition: { title: string; appliesTo: string[]; basis: string[]; methods: { id: string; name: string; isRequired: boolean }[]; scale: { id: string; name: string }[]; areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; cadence: { reportPublishedWithin: string; factCheckWithin: string; readThroughWithin: string; planAdoptedWithin: string; planPresentedWithin?: string; revisits: ({ name: string; after: string | { workingDays: number } | { yearDays: string[] }; countedFrom: "planAdoption" | "assessmentCompletion" | "lastRevisit" })[]; revisitHeldWithin: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentScope?: "full" | "partial"; riskComesBackWithin?: { raised: string | { workingDays: number } | { yearDays: string[] }; high: string | { workingDays: number } | { yearDays: string[] } }; closingTalks: ("afterProtocol" | "afterRevisits")[]; ladder: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] }; reminders?: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; names: { report: string; plan: string; revisit: string } };
    Receipt: { id: string; organisationId: string; version: number };
    ProgrammeDefinitionOutput: { title: string; appliesTo: string[]; basis: string[]; methods: { id: string; name: string; isRequired: boolean }[]; scale: { id: string; name: string }[]; areas: ({ id: string; name: string; role: "judged" | "method" | "source" | "summary"; criteria: { id: string; name: string }[]; notApplicableTo: string[]; isHealthCare: boolean })[]; cadence: { reportPublishedWithin: string; factCheckWithin: string; readThroughWithin: string; planAdoptedWithin: string; planPresentedWithin?: string; revisits: ({ name: string; after: string | { workingDays: number } | { yearDays: string[] }; countedFrom: "planAdoption" | "assessmentCompletion" | "lastRevisit" })[]; revisitHeldWithin: string | { workingDays: number } | { yearDays: string[] }; revisitAgainAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentAfter?: string | { workingDays: number } | { yearDays: string[] }; nextAssessmentScope?: "full" | "partial"; riskComesBackWithin?: { raised: string | { workingDays: number } | { yearDays: string[] }; high: string | { workingDays: number } | { yearDays: string[] } }; closingTalks: ("afterProtocol" | "afterRevisits")[]; ladder: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] }; reminders?: ({ severity?: "normal" | "raised" | "high"; remindBefore?: string[]; ladder?: ({ after: string; tell: "owner" | "ownersManager" | "commissioner" | "departmentHead" })[] })[]; names: { report: string; plan: string; revisit: string } };
    Problem: { type: string; title: string; status: number; detail: string; instance: string; violations: ({ field?: string; rule: string; message: string; limit?: string | number; received?: string | number })[] };
    GatewayRefusal: { message: string };
  };
  responses: {
    Malformed: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    Unauthenticated: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['GatewayRefusal'] } };
    Forbidden: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    Missing: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    Conflict: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    Stale: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    TooLarge: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem']; "application/json": components['schemas']['GatewayRefusal'] } };
    UnsupportedMediaType: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    Invalid: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    PreconditionRequired: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem'] } };
    TooMany: { headers: Record<string, unknown>; content: { "application/json": components['schemas']['GatewayRefusal'] } };
    Internal: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem']; "application/json": components['schemas']['GatewayRefusal'] } };
    Unavailable: { headers: Record<string, unknown>; content: { "application/problem+json": components['schemas']['Problem']; "application/json": components['schemas']['GatewayRefusal'] } };
  };
}
