import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { errorName, log } from '#shared/observability/log.ts';
import { revalidated } from './entity-tag.ts';
import { languageOf, Problem, problemBody, problems } from './problem.ts';
import type { HttpEvent } from './read-request.ts';
import type { Answer } from './route.ts';
import { traceparentOf } from './traceparent.ts';

type Result = APIGatewayProxyStructuredResultV2;

const everywhere = { 'x-content-type-options': 'nosniff', 'strict-transport-security': 'max-age=31536000' };

const written = ({ status, headers, json, text }: Answer): Result => ({
  statusCode: status,
  headers: {
    ...everywhere,
    'cache-control': 'no-store',
    ...((json !== undefined || text) && { 'content-type': text?.contentType ?? 'application/json' }),
    ...headers,
  },
  body: text?.content ?? (json === undefined ? '' : JSON.stringify(json)),
});

const problemResult = (problem: Problem, { headers, rawPath }: HttpEvent): Result => {
  const language = languageOf(headers['accept-language']);
  return {
    statusCode: problems[problem.kind].status,
    headers: {
      ...everywhere,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'content-language': language,
      ...problem.headers,
    },
    body: JSON.stringify(problemBody(problem, language, rawPath)),
  };
};

/** Outermost: whatever goes wrong, the caller gets a problem document and the log a registered message. */
const answerProblems = (): middy.MiddlewareObj<HttpEvent, Result> => ({
  onError(request) {
    const { event, error } = request;
    if (!(error instanceof Problem)) {
      log.error('HTTP_FAILED', { route: event.routeKey, error: errorName(error) });
      console.error(error?.stack);
    }
    const problem = error instanceof Problem ? error : new Problem('internal');
    request.response = problemResult(problem, event);
  },
});

/** The caller's trace context goes back to them, so that both sides can name the same request. */
const returnTrace = (): middy.MiddlewareObj<HttpEvent, Result> => {
  const returned = ({ event, response }: { event: HttpEvent; response: Result | null | undefined }) => {
    const traceparent = traceparentOf(event.headers['traceparent']);
    if (response?.headers && traceparent) response.headers['traceparent'] = traceparent;
  };
  return { after: returned, onError: returned };
};

/** STARTED and COMPLETED of every request: route, status and ids, never content. */
const logRequests = (): middy.MiddlewareObj<HttpEvent, Result> => {
  const completed = ({ event, response }: { event: HttpEvent; response: Result | null | undefined }) =>
    log.info('HTTP_COMPLETED', { route: event.routeKey, status: response?.statusCode });
  return {
    before: ({ event }) => log.info('HTTP_STARTED', { route: event.routeKey }),
    after: completed,
    onError: completed,
  };
};

/** The chain every HTTP function runs in: log, problems as documents, headers; `answer` does the rest. */
export const httpChain = (answer: (event: HttpEvent) => Promise<Answer>) =>
  middy<HttpEvent, Result, Error, Context>()
    .use(logRequests())
    .use(returnTrace())
    .use(answerProblems())
    .handler(async (event) => {
      const answered = await answer(event);
      const isRead = event.routeKey.startsWith('GET ');
      return written(isRead ? revalidated(answered, event.headers['if-none-match']) : answered);
    });
