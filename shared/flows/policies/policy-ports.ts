import type { PolicyRecords } from '../../policy-ports.ts';
import type { CoalitionStore } from '../../ports.ts';

/** What steps of a policy's life stand on. */
export interface PolicyLifePorts {
  readonly policies: PolicyRecords;
  readonly coalition: Pick<CoalitionStore, 'readPolicy'>;
}

/** So often is a step judged again when another one came first. */
export const policyAttempts = 8;
