import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { BacktestEngine } from '../../backtest-ports.ts';
import { Unavailable } from '../../ports.ts';

export interface StateMachineEngineOptions {
  readonly client: SFNClient;
  /** ARN of the state machine, see `infra/backtest-machine.ts`. */
  readonly stateMachine: string;
}

/**
 * Runs backtests as executions of a state machine, each under its own id: Step Functions starts no second one of the
 * same name. Its input names the shares and nothing else. Rejects with {@link Unavailable} where it was not started.
 */
export function stateMachineEngine({ client, stateMachine }: StateMachineEngineOptions): BacktestEngine {
  return {
    async start({ id, shares }) {
      const input = { id, shares: Array.from({ length: shares }, (_, share) => share) };
      const command = new StartExecutionCommand({
        stateMachineArn: stateMachine,
        name: id,
        input: JSON.stringify(input),
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
