import type { HostileRequest } from './hostile-request.ts';
import type { RawAnswer } from './send-raw.ts';

/**
 * Refusals that the gateway itself makes, before any of our code runs, with a body of its own (design §5.7):
 * no valid token, too large, too many headers, and what HTTP itself forbids.
 */
const gatewayStatuses = [400, 401, 413, 429, 431];

/** What an answer must never show: our insides, or another organisation's records. */
const insides = [
  /\bat \S+ ?\(?\S*\.(ts|js|mjs):\d+/,
  /node_modules|node:internal/,
  /arn:aws|amazonaws|AWS_/,
  /samsyn-dev(?!-api)/,
  /DynamoDB|ConditionalCheck|TransactionCanceled|ValidationException|ZodError|TypeError|SyntaxError/,
  /unpublishedSince|listPk|outboxShard/,
];

/** What is wrong with an answer to a hostile request, or nothing. */
export function judgeAnswer(
  { method, body }: HostileRequest,
  { status, contentType, text }: RawAnswer,
  canaries: readonly string[],
): string | undefined {
  if (status >= 500) return `answered ${status}`;
  const sent = body?.toString() ?? '';
  const shown = insides.find((inside) => inside.test(text) && !inside.test(sent));
  if (shown) return `shows ${shown}`;
  const canary = canaries.find((one) => text.includes(one) && !sent.includes(one));
  if (canary) return `shows another municipality's ${canary}`;
  if (status < 400) {
    return ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : `was accepted with ${status}`;
  }
  if (method === 'HEAD') return undefined;
  if (contentType !== 'application/problem+json') {
    return gatewayStatuses.includes(status)
      ? undefined
      : `answered ${status} with ${contentType || 'no content type'}`;
  }
  return faultOfProblem(status, text);
}

function faultOfProblem(status: number, text: string): string | undefined {
  let problem: { type?: unknown; title?: unknown; status?: unknown; violations?: unknown };
  try {
    problem = JSON.parse(text) as typeof problem;
  } catch {
    return 'answered a problem that is no JSON';
  }
  const isWhole =
    typeof problem.type === 'string' &&
    typeof problem.title === 'string' &&
    problem.status === status &&
    Array.isArray(problem.violations);
  return isWhole ? undefined : `answered a problem that lacks something: ${text.slice(0, 200)}`;
}
