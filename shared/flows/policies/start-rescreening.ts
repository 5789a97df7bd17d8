import type { PolicyPerson } from '../../contracts/policy-record.ts';
import type { PolicyRescreening } from '../../contracts/policy-rescreening.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { PolicyRescreenings } from '../../lifecycle-ports.ts';
import type { CoalitionStore } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';

export interface StartPorts {
  readonly rescreenings: PolicyRescreenings;
  readonly coalition: Pick<CoalitionStore, 'readDeployment'>;
}

interface Starting {
  readonly reason: string;
  readonly by: PolicyPerson;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** The job that judges boarded merchants again by the policy that rules, started. `conflict` while one goes on, or where no policy rules. */
export async function startRescreening(
  { rescreenings, coalition }: StartPorts,
  { reason, by, now }: Starting,
): Promise<Result<PolicyRescreening, Problem>> {
  const [{ policy }, before] = await Promise.all([coalition.readDeployment(), rescreenings.readJob()]);
  if (!policy) return fail({ code: 'conflict', detail: 'No policy rules yet.' });
  if (before?.endedAt === null) return fail(goesOn);
  const job: PolicyRescreening = {
    n: (before?.n ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
    policy: policy.document.version,
    startedAt: now,
    startedBy: { member: by.member, subject: by.subject },
    reason,
    endedAt: null,
    cursor: null,
    merchants: 0,
  };
  return (await rescreenings.saveJob(job)) === 'saved' ? ok(job) : fail(goesOn);
}

const goesOn: Problem = {
  code: 'conflict',
  detail: 'Boarded merchants are being screened again already. It can be started again once that has ended.',
};
