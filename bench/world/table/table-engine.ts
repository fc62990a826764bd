import { AwsRefusal, notKnown } from '../aws-refusal.ts';
import { type Attributes, itemBytes } from './attribute.ts';
import { type Consumed, readUnits, writeUnits } from './consumed.ts';
import { holds, keyRange, removedBy, type Substitutes } from './expression.ts';
import { type Change, ItemStore } from './item-store.ts';
import type { TableDefinition } from './table-definition.ts';

/** What a call answered, and what it took. */
export interface TableAnswer {
  readonly output: Readonly<Record<string, unknown>>;
  readonly consumed: readonly Consumed[];
}

interface Conditional extends Substitutes {
  readonly TableName: string;
  readonly ConditionExpression?: string;
}
type Put = Conditional & { readonly Item: Attributes };
type Delete = Conditional & { readonly Key: Attributes };
type Update = Conditional & { readonly Key: Attributes; readonly UpdateExpression: string };

interface QueryInput extends Substitutes {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ConsistentRead?: boolean;
  readonly Limit?: number;
  readonly ScanIndexForward?: boolean;
  readonly ExclusiveStartKey?: Attributes;
}

interface TransactInput {
  readonly ClientRequestToken?: string;
  readonly TransactItems: readonly {
    readonly Put?: Put;
    readonly Delete?: Delete;
    readonly Update?: Update;
  }[];
}

/** A write whose condition was looked at; without a change it did not hold. */
interface Step {
  readonly change: Change | undefined;
}

const pageBytes = 1024 * 1024;
const mostWrites = 100;
const mostItemBytes = 400 * 1024;
/** DynamoDB keeps a token for ten minutes; so many are more than ten minutes' worth here. */
const keptTokens = 5_000;

const validation = (message: string) => new AwsRefusal('ValidationException', message);

/** DynamoDB's table in memory, behind its JSON protocol: the operations and expressions that the product uses. */
export class TableEngine {
  readonly definition: TableDefinition;
  readonly store: ItemStore;
  readonly #tokens = new Map<string, string>();

  /** `onChange` sees each committed change, in order: the stream. */
  constructor(definition: TableDefinition, onChange: (change: Change) => void = () => {}) {
    this.definition = definition;
    this.store = new ItemStore(definition, onChange);
  }

  /**
   * Answers one call.
   * @throws AwsRefusal as DynamoDB would refuse, or NotImplemented for what is not known here.
   */
  call(operation: string, input: unknown): TableAnswer {
    switch (operation) {
      case 'GetItem':
        return this.#get(input as { Key: Attributes; ConsistentRead?: boolean });
      case 'Query':
        return this.#query(input as QueryInput);
      case 'UpdateItem':
        return this.#alone(this.#update(input as Update));
      case 'PutItem':
        return this.#alone(this.#put(input as Put));
      case 'DeleteItem':
        return this.#alone(this.#delete(input as Delete));
      case 'TransactWriteItems':
        return this.#transact(input as TransactInput);
      default:
        throw notKnown(`DynamoDB's ${operation}`);
    }
  }

  #get({ Key, ConsistentRead = false }: { Key: Attributes; ConsistentRead?: boolean }): TableAnswer {
    const found = this.store.find(Key);
    const read = readUnits(found ? itemBytes(found) : 0, ConsistentRead);
    const consumed = [{ partition: this.store.address(Key).pk, read, write: 0 }];
    return { output: found ? { Item: found } : {}, consumed };
  }

  #query(input: QueryInput): TableAnswer {
    const { IndexName, KeyConditionExpression, ConsistentRead = false, Limit = Infinity } = input;
    const index = this.definition.indexes.find(({ name }) => name === IndexName);
    if (IndexName !== undefined && index === undefined) throw validation(`There is no index ${IndexName}`);
    const range = keyRange(KeyConditionExpression, index ?? this.definition, input);
    const items: Attributes[] = [];
    let bytes = 0;
    let isCut = false;
    for (const item of this.store.walk(range, {
      index,
      isDescending: input.ScanIndexForward === false,
      after: input.ExclusiveStartKey,
    })) {
      items.push(item);
      bytes += itemBytes(item);
      isCut = items.length >= Limit || bytes >= pageBytes;
      if (isCut) break;
    }
    const last = items.at(-1);
    const names = [this.definition, ...(index ? [index] : [])].flatMap(({ pk, sk }) => [pk, sk]);
    const LastEvaluatedKey =
      isCut && last ? Object.fromEntries(names.map((name) => [name, last[name]])) : undefined;
    const read = readUnits(bytes, ConsistentRead);
    const place = { ...(IndexName !== undefined && { index: IndexName }), partition: range.partition };
    return {
      output: { Items: items, Count: items.length, ...(LastEvaluatedKey && { LastEvaluatedKey }) },
      consumed: [{ ...place, read, write: 0 }],
    };
  }

  #step(
    request: Conditional,
    key: Attributes,
    after: (item: Attributes | undefined) => Attributes | undefined,
  ): Step {
    if (request.TableName !== this.definition.name) {
      throw new AwsRefusal('ResourceNotFoundException', `There is no table ${request.TableName}`);
    }
    const found = this.store.find(key);
    const { ConditionExpression } = request;
    const isMet = ConditionExpression === undefined || holds(ConditionExpression, found, request);
    return { change: isMet ? { key, before: found, after: after(found) } : undefined };
  }

  #put(put: Put): Step {
    if (itemBytes(put.Item) > mostItemBytes)
      throw validation('Item size has exceeded the maximum allowed size');
    return this.#step(put, this.store.keyOf(put.Item), () => put.Item);
  }

  #delete(request: Delete): Step {
    return this.#step(request, request.Key, () => undefined);
  }

  #update(request: Update): Step {
    const removed = removedBy(request.UpdateExpression, request);
    return this.#step(request, request.Key, (item = request.Key) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !removed.includes(name))),
    );
  }

  #alone({ change }: Step): TableAnswer {
    if (change === undefined) {
      throw new AwsRefusal('ConditionalCheckFailedException', 'The conditional request failed');
    }
    this.store.apply(change);
    return { output: {}, consumed: writeUnits(this.definition, change, 1) };
  }

  #transact({ ClientRequestToken, TransactItems }: TransactInput): TableAnswer {
    if (TransactItems.length > mostWrites) {
      throw validation(`Member must have length less than or equal to ${mostWrites}`);
    }
    const asked = JSON.stringify(TransactItems);
    const earlier = ClientRequestToken === undefined ? undefined : this.#tokens.get(ClientRequestToken);
    if (earlier === asked) return { output: {}, consumed: [] };
    if (earlier !== undefined) {
      throw new AwsRefusal('IdempotentParameterMismatchException', 'The token was used for another request');
    }
    const steps = TransactItems.map(({ Put, Delete, Update }) => {
      if (Put) return this.#put(Put);
      if (Delete) return this.#delete(Delete);
      if (Update) return this.#update(Update);
      throw notKnown('this kind of write in a transaction');
    });
    const addresses = new Set(
      TransactItems.map(({ Put, Delete, Update }) =>
        JSON.stringify(this.store.address(Put?.Item ?? Delete?.Key ?? Update?.Key ?? {})),
      ),
    );
    if (addresses.size < steps.length) {
      throw validation('Transaction request cannot include multiple operations on one item');
    }
    if (steps.some(({ change }) => change === undefined)) {
      const CancellationReasons = steps.map(({ change }) =>
        change
          ? { Code: 'None' }
          : { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
      );
      const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
      throw new AwsRefusal(
        'TransactionCanceledException',
        `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
        { CancellationReasons },
      );
    }
    const changes = steps.flatMap(({ change }) => (change ? [change] : []));
    const consumed = changes.flatMap((change) => writeUnits(this.definition, change, 2));
    for (const change of changes) this.store.apply(change);
    if (ClientRequestToken !== undefined) this.#remember(ClientRequestToken, asked);
    return { output: {}, consumed };
  }

  #remember(token: string, asked: string): void {
    this.#tokens.set(token, asked);
    const [oldest] = this.#tokens.size > keptTokens ? this.#tokens.keys() : [];
    if (oldest !== undefined) this.#tokens.delete(oldest);
  }
}
