import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { BackBookEngine } from '../../backbook-ports.ts';
import { Unavailable } from '../../ports.ts';

interface BackBookMachineOptions {
  readonly client: SFNClient;
  /** ARN of the state machine, see `infra/backbook-machine.ts`. */
  readonly stateMachine: string;
}

/**
 * Screens back books as executions of a state machine, each start under its own name: Step Functions starts no second one of
 * the same name. Rejects with {@link Unavailable} where it was not started.
 */
export function backBookMachine({ client, stateMachine }: BackBookMachineOptions): BackBookEngine {
  return {
    async start({ provider, id, starts }) {
      const command = new StartExecutionCommand({
        stateMachineArn: stateMachine,
        name: `${id}-${starts}`,
        input: JSON.stringify({ provider, id }),
      });
      try {
        await client.send(command);
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return;
        throw new Unavailable(`Step Functions: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    },
  };
}
