import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Requests that a client put on the wire, repeats of the SDK included. */
export interface SendTally {
  /** Requests by command. */
  readonly requests: Map<string, number>;
  /** Sequential waves: requests that overlap count as one. */
  waves: number;
  inFlight: number;
}

/** A tally into which everything that this client sends from now on is counted. */
export function countSends(client: DynamoDBClient): SendTally {
  const tally: SendTally = { requests: new Map(), waves: 0, inFlight: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = context.commandName ?? 'unknown';
      tally.requests.set(name, (tally.requests.get(name) ?? 0) + 1);
      if (tally.inFlight === 0) tally.waves += 1;
      tally.inFlight += 1;
      try {
        return await next(args);
      } finally {
        tally.inFlight -= 1;
      }
    },
    // After the step that repeats, so that every attempt is seen.
    { step: 'finalizeRequest', priority: 'low', name: 'countSends' },
  );
  return tally;
}
