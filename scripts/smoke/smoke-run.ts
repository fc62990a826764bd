import { styleText } from 'node:util';

/** What the typed client answers. */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** A step as it went. */
export interface SmokeStep {
  readonly name: string;
  readonly isPassed: boolean;
  readonly status?: number;
  readonly milliseconds: number;
  /** Why it failed, in the API's own words where it gave any. */
  readonly why?: string;
}

/** Ends the run: the steps that follow rest on this one. */
export class SmokeFailure extends Error {}

export interface SmokeRunOptions {
  /** Gets each step as it ends. */
  readonly onStep?: (step: SmokeStep) => void;
  /** How long what happens by events is waited for. */
  readonly waitSeconds: number;
}

const whyOf = (error: unknown): string => (typeof error === 'string' ? error : (JSON.stringify(error) ?? ''));

const pauseMilliseconds = 300;

/** Runs the steps one by one and keeps how each went. */
export class SmokeRun {
  readonly steps: SmokeStep[] = [];
  readonly #onStep: (step: SmokeStep) => void;
  readonly #waitSeconds: number;

  constructor({ onStep = () => undefined, waitSeconds }: SmokeRunOptions) {
    this.#onStep = onStep;
    this.#waitSeconds = waitSeconds;
  }

  /**
   * One request, and its answer when it is the expected one.
   * @throws SmokeFailure when it is another, or when nobody answered.
   */
  async step<Data>(
    name: string,
    call: () => Promise<Answered<Data>>,
    { expects }: { expects?: number } = {},
  ): Promise<{ data: Data; etag: string; headers: Headers }> {
    const startedAt = performance.now();
    const answered = await call().catch((error: unknown) => error as Error);
    const milliseconds = Math.round(performance.now() - startedAt);
    if (answered instanceof Error) {
      throw this.#ended({ name, isPassed: false, milliseconds, why: whyOfNoAnswer(answered) });
    }
    const { data, error, response } = answered;
    const { status, headers } = response;
    const isPassed = expects === undefined ? response.ok : status === expects;
    const why = isPassed ? {} : { why: `expected ${expects ?? 'success'}: ${whyOf(error)}` };
    const failure = this.#ended({ name, isPassed, status, milliseconds, ...why });
    if (!isPassed) throw failure;
    return { data: data as Data, etag: headers.get('etag') ?? '', headers };
  }

  /** Asks again until what events bring about is there; its time counts from the first question. */
  async eventually<Data, Found>(
    name: string,
    call: () => Promise<Answered<Data>>,
    find: (data: Data) => Found | undefined,
  ): Promise<Found> {
    const startedAt = performance.now();
    const elapsed = () => Math.round(performance.now() - startedAt);
    for (;;) {
      const { data, error, response } = await call();
      const found = data === undefined ? undefined : find(data);
      if (found !== undefined) {
        this.#ended({ name, isPassed: true, status: response.status, milliseconds: elapsed() });
        return found;
      }
      if (elapsed() > this.#waitSeconds * 1000) {
        const why = `not there after ${this.#waitSeconds} s ${whyOf(error)}`;
        throw this.#ended({ name, isPassed: false, status: response.status, milliseconds: elapsed(), why });
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }

  /** Something the answers must agree on. */
  check(name: string, isRight: boolean, why: string): void {
    const failure = this.#ended({ name, isPassed: isRight, milliseconds: 0, ...(!isRight && { why }) });
    if (!isRight) throw failure;
  }

  #ended(step: SmokeStep): SmokeFailure {
    this.steps.push(step);
    this.#onStep(step);
    return new SmokeFailure(`${step.name}: ${step.why ?? 'passed'}`);
  }
}

const whyOfNoAnswer = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message}: ${cause.message}` : message;

/** A step as a line: `✓ 201   12 ms  officer drafts a programme`. */
export const writeStep = ({ name, isPassed, status, milliseconds, why }: SmokeStep): string => {
  const mark = isPassed ? styleText('green', '✓') : styleText('red', '✗');
  const line = `${mark} ${String(status ?? '').padStart(3)} ${String(milliseconds).padStart(6)} ms  ${name}`;
  return why === undefined ? line : `${line}\n    ${why}`;
};
