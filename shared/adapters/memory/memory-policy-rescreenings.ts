import type { PolicyRescreenings } from '../../lifecycle-ports.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** The job that judges boarded merchants by another policy, in memory. */
export function memoryPolicyRescreenings(state: MemoryState): PolicyRescreenings {
  return {
    readJob: async () => state.policyRescreening,
    saveJob: async (job) => {
      if ((state.policyRescreening?.version ?? 0) !== job.version - 1) return 'moved-on';
      state.policyRescreening = frozenCopy(job);
      return 'saved';
    },
  };
}
