import type { Stores } from '../../ports.ts';
import { memoryActs } from './memory-acts.ts';
import { memoryBackBookStore } from './memory-back-book-store.ts';
import { memoryBacktestStore } from './memory-backtest-store.ts';
import { memoryCoalitionStore } from './memory-coalition-store.ts';
import { memoryDecisionLog } from './memory-decision-log.ts';
import { memoryFeedEntries } from './memory-feed-entries.ts';
import { memoryFlagIndex } from './memory-flag-index.ts';
import { memoryFlagLists } from './memory-flag-lists.ts';
import { memoryFlagStore } from './memory-flag-store.ts';
import { memoryHooks } from './memory-hooks.ts';
import { memoryMerchantIndex } from './memory-merchant-index.ts';
import { memoryMerchantLives } from './memory-merchant-lives.ts';
import { memoryMerchantStore } from './memory-merchant-store.ts';
import { memoryEndpoints, memoryNoticeLog } from './memory-notices.ts';
import { memoryPolicyRecords } from './memory-policy-records.ts';
import { memoryPolicyRescreenings } from './memory-policy-rescreenings.ts';
import { memoryResolutionStore } from './memory-resolution-store.ts';
import { memoryMemberDays, memoryNegativeList } from './memory-safeguards.ts';
import { memoryScreeningStore } from './memory-screening-store.ts';
import { memoryShadowLog } from './memory-shadow-log.ts';
import { memoryStandingWalks } from './memory-standing-walks.ts';
import { type MemoryState, memoryState } from './memory-state.ts';

/**
 * All stores of one deployment in this process's memory, telling the same stories as the DynamoDB adapters: one
 * conformance suite runs on both. Each call is atomic, and nothing outlives the process.
 */
export function memoryStores(state: MemoryState = memoryState()): Stores {
  return {
    screening: memoryScreeningStore(state),
    flags: memoryFlagStore(state),
    decisions: memoryDecisionLog(state),
    merchants: memoryMerchantStore(state),
    resolutions: memoryResolutionStore(state),
    coalition: memoryCoalitionStore(state),
    feedEntries: memoryFeedEntries(state),
    index: memoryMerchantIndex(state),
    lives: memoryMerchantLives(state),
    walks: memoryStandingWalks(state),
    rescreenings: memoryPolicyRescreenings(state),
    memberDays: memoryMemberDays(state),
    negativeList: memoryNegativeList(state),
    flagLists: memoryFlagLists(state),
    flagIndex: memoryFlagIndex(state),
    backtests: memoryBacktestStore(),
    backBooks: memoryBackBookStore(),
    policies: memoryPolicyRecords(state),
    shadow: memoryShadowLog(state),
    notices: memoryNoticeLog(state),
    endpoints: memoryEndpoints(state),
    hooks: memoryHooks(state),
    acts: memoryActs(state),
  };
}
