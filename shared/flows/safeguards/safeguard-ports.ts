import type { MerchantIndex } from '../../index-ports.ts';
import type { MemberRecords } from '../../member-ports.ts';
import type { MerchantStore } from '../../ports.ts';
import type { MemberDays, NegativeList } from '../../safeguard-ports.ts';
import type { FlagPorts } from '../change-flag.ts';

/** What raising a flag, or adding to one, stands on: besides the flags, all that keeps it from harming innocents. */
export interface SafeguardPorts extends FlagPorts {
  readonly index: Pick<MerchantIndex, 'countBoarded' | 'keysWithMerchants' | 'listByKey'>;
  readonly merchants: MerchantStore;
  readonly memberDays: MemberDays;
  readonly negativeList: Pick<NegativeList, 'readUnder'>;
  readonly coalition: Pick<MemberRecords, 'listMembers'>;
}
