import type { RescreenTask } from '../../../shared/contracts/rescreen.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { queueTouched } from '../../../shared/flows/rescreen/queue-touched.ts';
import type { MerchantEntry } from '../../../shared/index-ports.ts';
import type { Sabotage } from './world.ts';

/** Defects that the proof must notice, each a port that does not keep its word. */
export function sabotages(keyring: Keyring): Readonly<Record<string, Sabotage>> {
  return {
    'a merchant is written into the index after the flags were read': {
      indexing: (stores) => {
        const kept: MerchantEntry[] = [];
        return {
          ...stores,
          index: {
            ...stores.index,
            addEntries: async (entries) => void kept.push(...entries),
            settle: async (standing) => {
              await stores.index.addEntries(kept.splice(0));
              return await stores.index.settle(standing);
            },
          },
        };
      },
    },
    'the merchants of a flag are read before the flag is written': {
      withoutFlagStream: true,
      flagging: (stores, queue) => ({
        ...stores,
        flags: {
          ...stores.flags,
          commitChange: async (head, event) => {
            const found: RescreenTask[] = [];
            const early = { ...stores.flags, readHead: async () => head };
            const collect = { send: async (tasks: readonly RescreenTask[]) => void found.push(...tasks) };
            await queueTouched({ flags: early, index: stores.index, queue: collect, keyring }, head.flagId);
            const outcome = await stores.flags.commitChange(head, event);
            await queue.send(found);
            return outcome;
          },
        },
      }),
    },
    'the last look compares flags without their seq': {
      indexing: (stores) => ({
        ...stores,
        index: {
          ...stores.index,
          readDecision: async (decisionId) => {
            const decision = await stores.index.readDecision(decisionId);
            if (!decision) return null;
            const flags = await Promise.all(
              decision.flags.map(async ({ flagId, seq }) => {
                const { heads } = await stores.flagIndex.readHeads([flagId]);
                return { flagId, seq: heads[0]?.seq ?? seq };
              }),
            );
            return { ...decision, flags };
          },
        },
      }),
    },
    'a decision is committed whatever the standing is by now': {
      rescreening: (stores, beneath) => ({
        ...stores,
        screening: {
          ...stores.screening,
          commit: async (commit) => {
            const { provider, merchant } = commit.standing;
            const standing = await beneath.merchants.readStanding(provider, merchant);
            return await beneath.screening.commit({ ...commit, expectedVersion: standing?.version ?? null });
          },
        },
      }),
    },
  };
}
