/** An answer of an AWS service that is not a success, in the service's own terms. */
export class AwsRefusal extends Error {
  readonly status: number;
  /** What beside type and message the answer holds, such as a transaction's cancellation reasons. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, { status = 400, ...more }: Record<string, unknown> = {}) {
    super(message);
    this.name = type;
    this.status = status as number;
    this.more = more;
  }
}

/** Something was asked that the world does not know: it says what, so that it can be taught. */
export const notKnown = (what: string): AwsRefusal =>
  new AwsRefusal('NotImplemented', `The one-process world does not know ${what}`, { status: 501 });
