import type { CapacityMeter } from '../../capacity-ports.ts';
import type { HookStores } from '../../hook-ports.ts';
import type { CoalitionStore, DecisionLog, ScreeningStore, Stores } from '../../ports.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { dynamoCoalitionReads } from './dynamo-coalition-reads.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoDecisionReads } from './dynamo-decision-reads.ts';
import { dynamoHooks } from './dynamo-hooks.ts';
import { dynamoMerchantLives } from './dynamo-merchant-lives.ts';
import { dynamoMerchantStore } from './dynamo-merchant-store.ts';
import { dynamoScreeningStore } from './dynamo-screening-store.ts';

/** What taking a webhook needs to read and write. */
interface HookFunctionStores extends Pick<Stores, 'merchants' | 'lives'>, Pick<HookStores, 'hooks'> {
  readonly store: ScreeningStore;
  readonly log: Pick<DecisionLog, 'read'>;
  readonly coalition: Pick<CoalitionStore, 'readProvider' | 'readDeployment'>;
  /** The same, telling what their calls take. */
  readonly metered: (meter: CapacityMeter) => HookFunctionStores;
}

/** The stores that taking a webhook needs, in DynamoDB, and no others: what a cold start does not read it does not wait for. */
export function dynamoHookStores(context: DynamoContext & BatchReadOptions): HookFunctionStores {
  return {
    store: dynamoScreeningStore(context),
    log: dynamoDecisionReads(context),
    coalition: dynamoCoalitionReads(context),
    merchants: dynamoMerchantStore(context),
    lives: dynamoMerchantLives(context),
    hooks: dynamoHooks(context),
    metered: (meter) => dynamoHookStores({ ...context, meter }),
  };
}
