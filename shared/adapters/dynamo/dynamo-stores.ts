import { setTimeout as pause } from 'node:timers/promises';
import type { Stores } from '../../ports.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { dynamoActs } from './dynamo-acts.ts';
import { dynamoBackBookStore } from './dynamo-back-book-store.ts';
import { dynamoBacktestStore } from './dynamo-backtest-store.ts';
import { dynamoCoalitionStore } from './dynamo-coalition-store.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoDecisionLog } from './dynamo-decision-log.ts';
import { dynamoEndpoints } from './dynamo-endpoints.ts';
import { dynamoFeedEntries } from './dynamo-feed-entries.ts';
import { dynamoFlagIndex } from './dynamo-flag-index.ts';
import { dynamoFlagLists } from './dynamo-flag-lists.ts';
import { dynamoFlagStore } from './dynamo-flag-store.ts';
import { dynamoHooks } from './dynamo-hooks.ts';
import { dynamoMemberDays } from './dynamo-member-days.ts';
import { dynamoMerchantIndex } from './dynamo-merchant-index.ts';
import { dynamoMerchantLives } from './dynamo-merchant-lives.ts';
import { dynamoMerchantStore } from './dynamo-merchant-store.ts';
import { dynamoNegativeList } from './dynamo-negative-list.ts';
import { dynamoNoticeLog } from './dynamo-notice-log.ts';
import { dynamoPolicyRecords } from './dynamo-policy-records.ts';
import { dynamoPolicyRescreenings } from './dynamo-policy-rescreenings.ts';
import { dynamoResolutionStore } from './dynamo-resolution-store.ts';
import { dynamoScreeningStore } from './dynamo-screening-store.ts';
import { dynamoShadowLog } from './dynamo-shadow-log.ts';
import { dynamoStandingWalks } from './dynamo-standing-walks.ts';

/**
 * All stores of one deployment in DynamoDB. Keys are in `keys.ts`, table shapes in `shared/tables.ts`.
 * `pause` and `random` space out what DynamoDB left unprocessed; tests give their own.
 */
export function dynamoStores(options: DynamoContext & Partial<Omit<BatchReadOptions, 'client'>>): Stores {
  const context: DynamoContext & BatchReadOptions = { pause, random: Math.random, ...options };
  return {
    screening: dynamoScreeningStore(context),
    flags: dynamoFlagStore(context),
    decisions: dynamoDecisionLog(context),
    merchants: dynamoMerchantStore(context),
    resolutions: dynamoResolutionStore(context),
    coalition: dynamoCoalitionStore(context),
    feedEntries: dynamoFeedEntries(context),
    index: dynamoMerchantIndex(context),
    lives: dynamoMerchantLives(context),
    walks: dynamoStandingWalks(context),
    rescreenings: dynamoPolicyRescreenings(context),
    memberDays: dynamoMemberDays(context),
    negativeList: dynamoNegativeList(context),
    flagLists: dynamoFlagLists(context),
    flagIndex: dynamoFlagIndex(context),
    backtests: dynamoBacktestStore(context),
    backBooks: dynamoBackBookStore(context),
    policies: dynamoPolicyRecords(context),
    shadow: dynamoShadowLog(context),
    notices: dynamoNoticeLog(context),
    endpoints: dynamoEndpoints(context),
    hooks: dynamoHooks(context),
    acts: dynamoActs(context),
  };
}
