import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { AwsCall } from './aws-call.ts';
import { AwsRefusal } from './aws-refusal.ts';

/** What stands behind a client's `send`. */
export type CommandService = (
  service: AwsCall['service'],
  operation: string,
  input: unknown,
) => Promise<unknown>;

const clients = [
  ['dynamodb', DynamoDBClient],
  ['events', EventBridgeClient],
  ['ses', SESv2Client],
] as const;

/** The errors that handlers tell apart by class, made as the SDK would make them of the answer. */
const asSdkError = ({ name, message, status, more }: AwsRefusal): Error => {
  const shared = { message, $metadata: { httpStatusCode: status } };
  if (name === 'TransactionCanceledException')
    return new TransactionCanceledException({ ...shared, ...more });
  if (name === 'ConditionalCheckFailedException') return new ConditionalCheckFailedException(shared);
  return Object.assign(new Error(message), { name, ...shared });
};

/**
 * A way past the SDK's own machinery, for runs of millions of calls: what a handler asks goes straight to the world.
 * Nothing is serialized, signed or retried, so no fault can be planned here. S3 still uses the other door.
 */
export const openShortDoor = (serve: CommandService): (() => void) => {
  const originals = clients.map(([service, { prototype }]) => {
    const own = Object.getOwnPropertyDescriptor(prototype, 'send');
    const send = async (command: { readonly input: unknown }) => {
      try {
        return await serve(service, command.constructor.name.replace(/Command$/, ''), command.input);
      } catch (error) {
        throw error instanceof AwsRefusal ? asSdkError(error) : error;
      }
    };
    Object.defineProperty(prototype, 'send', { value: send, configurable: true, writable: true });
    return () => {
      if (own) Object.defineProperty(prototype, 'send', own);
      else Reflect.deleteProperty(prototype, 'send');
    };
  });
  return () => {
    for (const restore of originals) restore();
  };
};
