import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { World } from '../world/world.ts';
import type { WorldFunction } from '../world/world-function.ts';

/** What became of the commands that the usual design accepted. */
export interface ReferenceResult {
  readonly accepted: number;
  readonly lost: number;
  readonly doubled: number;
  readonly dead: number;
}

/** Its records lie beside ours and are none of ours. */
export const referencePrefix = 'REFERENCE#';

const mostReceives = 5;
const mostTries = 12;

/**
 * The usual design, to hold ours against: a command writes its record and then publishes (a failure is logged), a
 * reaction looks whether the mail was sent, sends it and then marks it. The clients are the SDK's as they come.
 */
const usualDesign = (tableName: string) => {
  const dynamo = new DynamoDBClient({});
  const bus = new EventBridgeClient({});
  const ses = new SESv2Client({});
  const put = (id: string, more: { isMailed?: boolean } = {}) =>
    dynamo.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            Put: {
              TableName: tableName,
              Item: {
                pk: { S: `${referencePrefix}${id}` },
                sk: { S: 'STATE' },
                ...(more.isMailed && { mailed: { BOOL: true } }),
              },
              ...(!more.isMailed && { ConditionExpression: 'attribute_not_exists(pk)' }),
            },
          },
        ],
      }),
    );

  const command = async ({ id }: { id: string }) => {
    try {
      await put(id);
    } catch (error) {
      if ((error as Error).name === 'TransactionCanceledException') return { status: 409 };
      throw error;
    }
    try {
      const Detail = JSON.stringify({ id });
      await bus.send(
        new PutEventsCommand({ Entries: [{ Source: 'reference', DetailType: 'Saved', Detail }] }),
      );
    } catch {
      return { status: 201, warned: true };
    }
    return { status: 201 };
  };

  const reaction = async ({ id }: { id: string }) => {
    const key = { pk: { S: `${referencePrefix}${id}` }, sk: { S: 'STATE' } };
    const { Item } = await dynamo.send(new GetItemCommand({ TableName: tableName, Key: key }));
    if (Item?.['mailed']?.BOOL) return;
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'usual@samsyn.example',
        Destination: { ToAddresses: ['someone@samsyn.example'] },
        Content: { Simple: { Subject: { Data: id }, Body: { Text: { Data: 'Något väntar.' } } } },
      }),
    );
    await put(id, { isMailed: true });
  };
  return { command, reaction };
};

const asFunction = (name: string, handler: (event: never) => Promise<unknown>): WorldFunction => ({
  name,
  functionName: name,
  arn: name,
  timeoutSeconds: 30,
  memoryMegabytes: 256,
  handler: (event) => handler(event as never),
});

/** Plays so many commands of the usual design in a world whose faults are on, with a client that tries again. */
export async function playReference(world: World, commands: number): Promise<ReferenceResult> {
  const design = usualDesign(world.table.definition.name);
  const command = asFunction('reference/command', design.command);
  const reaction = asFunction('reference/reaction', design.reaction);
  const before = { events: world.bus.events.length, mails: world.mails.all.length };
  const accepted: string[] = [];
  for (let number = 0; number < commands; number++) {
    const id = `command-${number}`;
    for (let tries = 0; tries < mostTries; tries++) {
      const ended = await world.call(command, { id });
      if ('error' in ended) continue;
      accepted.push(id);
      break;
    }
  }
  let dead = 0;
  for (const { source, detail } of world.bus.events.slice(before.events)) {
    if (source !== 'reference') continue;
    let receives = 0;
    let isDone = false;
    while (!isDone && receives < mostReceives) {
      receives += 1;
      isDone = !('error' in (await world.call(reaction, detail)));
    }
    if (!isDone) dead += 1;
  }
  const mailsOf = Map.groupBy(world.mails.all.slice(before.mails), ({ subject }) => subject);
  const lost = accepted.filter((id) => !mailsOf.has(id)).length;
  const doubled = accepted.filter((id) => (mailsOf.get(id)?.length ?? 0) > 1).length;
  return { accepted: accepted.length, lost: Math.max(0, lost - dead), doubled, dead };
}
