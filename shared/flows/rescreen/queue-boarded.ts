import type { PolicyRescreening } from '../../contracts/policy-rescreening.ts';
import { maxTaskMerchants, type RescreenTask } from '../../contracts/rescreen.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import type { PolicyRescreenings, StandingWalks } from '../../lifecycle-ports.ts';
import type { RescreenQueue } from '../../rescreen-ports.ts';
import { pageOfStandings } from '../reconciliation/page-of-standings.ts';

export interface BoardedPorts {
  readonly rescreenings: PolicyRescreenings;
  readonly walks: Pick<StandingWalks, 'listStandings'>;
  readonly queue: RescreenQueue;
  readonly nowMs: () => number;
}

/**
 * Until every function judges by the policy that ruled when the job was started, and what was judged by another has its
 * standing: 60 s for the first, and what no request takes for the second.
 */
export const policyFollowedMs = 90_000;

/**
 * Goes on with the job that judges boarded merchants again by the policy that rules: queues them page by page until all are,
 * or the time is up, and keeps after each page how far it came. A page that was queued and not kept is queued again, which
 * does no harm: who was judged by this policy already comes out unchanged. Without a job, or before the policy is followed
 * everywhere, it does nothing. Of two runs at once, one goes on and the other ends. Answers how many merchants it queued.
 */
export async function queueBoarded(
  ports: BoardedPorts,
  { timeIsUp }: { timeIsUp: () => boolean },
): Promise<number> {
  const { rescreenings, walks, queue, nowMs } = ports;
  let job = await rescreenings.readJob();
  if (job && nowMs() - Date.parse(job.startedAt) < policyFollowedMs) return 0;
  let queued = 0;
  while (job?.endedAt === null) {
    const { items, nextCursor } = await pageOfStandings(walks, job.cursor);
    const boarded = items.filter(({ state }) => state === 'active');
    if (boarded.length > 0) await queue.send(tasksOf(boarded));
    queued += boarded.length;
    const next: PolicyRescreening = {
      ...job,
      version: job.version + 1,
      cursor: nextCursor,
      merchants: job.merchants + boarded.length,
      endedAt: nextCursor === null ? new Date(nowMs()).toISOString() : null,
    };
    if ((await rescreenings.saveJob(next)) === 'moved-on' || timeIsUp()) break;
    job = next;
  }
  return queued;
}

function tasksOf(standings: readonly Standing[]): RescreenTask[] {
  const merchants = standings.map(({ provider, merchant }) => ({ provider, merchant }));
  const tasks: RescreenTask[] = [];
  for (let start = 0; start < merchants.length; start += maxTaskMerchants)
    tasks.push({ trigger: { task: 'policy' }, merchants: merchants.slice(start, start + maxTaskMerchants) });
  return tasks;
}
