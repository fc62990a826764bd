/** A call from a function to an AWS service, before the engine answers it. */
export interface FaultPoint {
  readonly service: 'dynamodb' | 'events' | 'ses';
  /** `TransactWriteItems`, `PutEvents`, `SendEmail`, ... */
  readonly operation: string;
  /** The request's JSON. */
  readonly body: unknown;
}

/**
 * What shall go wrong: `refuse` answers 500 and does nothing, `lose-answer` does it and breaks the
 * connection, `hang` never answers, `conflict` cancels a transaction as a concurrent one would.
 */
export type Fault = 'refuse' | 'lose-answer' | 'hang' | 'conflict';

/** Chooses a fault for a call, or none. */
export type FaultChooser = (point: FaultPoint) => Fault | undefined;
