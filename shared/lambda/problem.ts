import type { Refusal } from '#shared/domain/refusal.ts';
import { type RefusalKind, type Rule, type Violation } from '#shared/domain/refusal.ts';

export type Language = 'sv' | 'en';

/** RFC 9457 problem details, with every violation at once. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What was wrong this time, in words. */
  readonly detail: string;
  /** The path that was asked for. */
  readonly instance: string;
  readonly violations: readonly {
    readonly field?: string;
    readonly rule: string;
    readonly message: string;
    readonly limit?: string | number;
    readonly received?: string | number;
  }[];
}

/** The kinds of problem the API answers with, each with its status and title. */
export const problems = {
  malformed: { status: 400, sv: 'Förfrågan går inte att läsa.', en: 'The request can not be read.' },
  unauthenticated: { status: 401, sv: 'Logga in först.', en: 'Sign in first.' },
  forbidden: { status: 403, sv: 'Det här har du inte rätt att göra.', en: 'You may not do this.' },
  missing: { status: 404, sv: 'Det finns inte.', en: 'There is no such thing.' },
  methodNotAllowed: { status: 405, sv: 'Metoden används inte här.', en: 'The method is not used here.' },
  conflict: {
    status: 409,
    sv: 'Det går inte i det läge som ärendet är i.',
    en: 'It can not be done in the state the record is in.',
  },
  stale: {
    status: 412,
    sv: 'Någon annan har ändrat sedan du läste. Läs igen och försök på nytt.',
    en: 'Someone has changed this since you read it. Read again and retry.',
  },
  tooLarge: { status: 413, sv: 'Innehållet är för stort.', en: 'The content is too large.' },
  unsupportedMediaType: { status: 415, sv: 'Formatet stöds inte.', en: 'The media type is not supported.' },
  invalid: {
    status: 422,
    sv: 'Något i innehållet bryter mot en regel.',
    en: 'Something in the content breaks a rule.',
  },
  preconditionRequired: {
    status: 428,
    sv: 'Ange If-Match med den version du har läst.',
    en: 'Send If-Match with the version you have read.',
  },
  internal: {
    status: 500,
    sv: 'Något gick fel hos oss. Ingenting ändrades av det som inte blev klart.',
    en: 'Something went wrong on our side. What was not finished changed nothing.',
  },
  busy: { status: 503, sv: 'Försök igen om en stund.', en: 'Try again in a moment.' },
} as const satisfies Record<string, { status: number; sv: string; en: string }>;

export type ProblemKind = keyof typeof problems;

/** Ends a request with a problem. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly violations: readonly Violation[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    violations: readonly Violation[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(problems[kind].en);
    this.name = 'Problem';
    this.kind = kind;
    this.violations = violations;
    this.headers = headers;
  }

  /** A problem with one violation. */
  static of(kind: ProblemKind, rule: Rule, details: Omit<Violation, 'rule'> = {}): Problem {
    return new Problem(kind, [{ rule, ...details }]);
  }
}

const kindOfRefusal: Record<RefusalKind, ProblemKind> = {
  invalid: 'invalid',
  conflict: 'conflict',
  forbidden: 'forbidden',
  missing: 'missing',
};

/** A refusal of the domain as a problem. */
export const problemOf = (refusal: Refusal): Problem =>
  new Problem(kindOfRefusal[refusal.kind], refusal.violations);

/** The problem as people and systems get it, in their language. */
export const problemBody = (
  { kind, violations }: Problem,
  language: Language,
  instance: string,
): ProblemBody => ({
  type: `urn:samsyn:problem:${kind}`,
  title: problems[kind][language],
  status: problems[kind].status,
  detail: violations.map(({ rule }) => rule[language]).join(' ') || problems[kind][language],
  instance,
  violations: violations.map(({ rule, field, limit, received }) => ({
    ...(field !== undefined && { field }),
    rule: rule.code,
    message: rule[language],
    ...(limit !== undefined && { limit }),
    ...(received !== undefined && { received }),
  })),
});

/** Swedish unless the caller prefers English (RFC 9110 § 12.5.4, by first match). */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'sv';
