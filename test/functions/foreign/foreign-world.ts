import { tellStory } from '#bench/round-trips/tell-story.ts';
import type { CountedCall } from '#bench/world/aws-call.ts';
import { World } from '#bench/world/world.ts';
import { worldStack } from '#bench/world/world-stack.ts';
import { tellCollaborations } from '#local/demo/collaboration/tell-collaborations.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';

/** A record's owner, kind and id. */
export interface StoredRef {
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
}

type Values = Readonly<Record<string, string | { readonly S?: string } | undefined>>;

const textOf = (value: Values[string]): string =>
  typeof value === 'object' ? (value.S ?? '') : (value ?? '');

/** The partitions that a call asks DynamoDB for, or the object it asks S3 for. */
const askedOf = ({ call: { service, operation, input } }: CountedCall): string[] => {
  if (service === 's3') return [`s3:${(input as { path: string }).path}`];
  if (service !== 'dynamodb') return [];
  const asked = input as {
    readonly Key?: Values;
    readonly ExpressionAttributeValues?: Values;
    readonly TransactItems?: readonly Readonly<
      Record<string, { readonly Item?: Values; readonly Key?: Values }>
    >[];
  };
  if (operation === 'Query') return [textOf(asked.ExpressionAttributeValues?.[':pk'])];
  if (operation === 'TransactWriteItems') {
    return (asked.TransactItems ?? []).flatMap((item) =>
      Object.values(item).map(({ Item, Key }) => textOf((Item ?? Key)?.['pk'])),
    );
  }
  return [textOf(asked.Key?.['pk'])];
};

/** The whole product with records of many kinds in it, and an eye on every key that is asked for. */
export class ForeignWorld {
  readonly table: DynamoTable;
  readonly records: readonly StoredRef[];
  readonly #world: World;
  readonly #stack: LocalStack;
  readonly #asked: string[];

  private constructor(world: World, stack: LocalStack, asked: string[]) {
    this.#world = world;
    this.#stack = stack;
    this.#asked = asked;
    this.table = new DynamoTable({ tableName: world.table.definition.name });
    this.records = [...world.table.store.all()].flatMap((item): StoredRef[] => {
      const { pk, sk } = item as unknown as { readonly pk: { S: string }; readonly sk: { S: string } };
      const [owner = '', kind = '', id = ''] = pk.S.split('#');
      return sk.S === 'STATE' ? [{ owner, kind, id }] : [];
    });
  }

  /** A follow-up in Falun and the three collaborations of the demo have been told. */
  static async told(): Promise<ForeignWorld> {
    const asked: string[] = [];
    const world = await World.start({
      door: 'send',
      onCall: (counted) => void asked.push(...askedOf(counted)),
    });
    const stack = worldStack(world);
    const write = console.log;
    try {
      await tellStory(stack, 'board-criteria', () => {});
      console.log = () => {};
      await tellCollaborations(stack);
    } finally {
      console.log = write;
    }
    return new ForeignWorld(world, stack, asked);
  }

  /** Asks the API, and tells which partitions were asked for until it had answered. */
  async ask(
    request: Parameters<World['request']>[0],
  ): Promise<{ status: number; body: string; asked: readonly string[] }> {
    this.#asked.length = 0;
    const { status, body } = await this.#world.request(request);
    return { status, body: body.toString(), asked: [...this.#asked] };
  }

  stop(): Promise<void> {
    return this.#stack.stop();
  }
}
