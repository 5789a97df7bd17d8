import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutMessages } from '../../shared/adapters/aws/without-messages.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { runBacktestEnv } from '../../shared/env.ts';
import { runBacktestService } from '../../shared/metric-names.ts';
import { backtestRunner } from './run-backtest.ts';

const env = runBacktestEnv.parse(process.env);
// Nobody waits for an answer: pages are large, and a refused call is worth repeating.
const client = dynamoClient({ requestTimeoutMs: 10_000, connectTimeoutMs: 2_000, maxAttempts: 8 });

export const handler = withoutMessages(
  backtestRunner({
    stores: dynamoStores({ client, tables: tablesOf(env) }),
    observer: powertoolsObserver({ service: runBacktestService, stage: env.STAGE }),
    nowMs: () => Date.now(),
    // The function is stopped after 15 minutes.
    budgetMs: 12 * 60_000,
    saveEveryMs: 20_000,
  }),
);
