import { type DynamoDBClient, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';

/** What the script sees of a command. */
export interface ScriptedCall {
  readonly name: string;
  /** From 0. */
  readonly at: number;
  readonly input: unknown;
}

/** A client that answers from a script instead of the network: what DynamoDB Local never says, DynamoDB does. */
export function scriptedDynamo(answer: (call: ScriptedCall) => object | Error): DynamoDBClient {
  const client = dynamoClient({ endpoint: 'http://127.0.0.1:1', maxAttempts: 1 });
  let at = 0;
  client.middlewareStack.add(
    (_next, context) => async (args) => {
      const said = answer({ name: context.commandName ?? '', at, input: args.input });
      at += 1;
      if (said instanceof Error) throw said;
      return { output: { $metadata: {}, ...said }, response: {} };
    },
    { step: 'initialize', priority: 'high' },
  );
  return client;
}

/** An error as the service gives it. */
export function serviceError(name: string, fault: 'client' | 'server' = 'client'): Error {
  return new DynamoDBServiceException({ name, $fault: fault, $metadata: {}, message: 'pk provider#secret' });
}
