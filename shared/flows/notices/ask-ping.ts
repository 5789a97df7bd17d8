import type { MemberId } from '../../contracts/ids.ts';
import type { StoredNotice } from '../../contracts/notice.ts';
import type { Problem } from '../../contracts/problem.ts';
import { pingNotice } from '../../domain/notice/ping-notice.ts';
import { fail, ok, type Result } from '../../result.ts';
import { nowhereToSend, type RedeliverPorts } from './redeliver.ts';

interface Asked {
  readonly provider: MemberId;
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** The `ping` that will be sent to a provider's endpoint, one in a minute; a conflict where there is no active one. */
export async function askPing(
  { notices, endpoints, starter }: RedeliverPorts,
  asked: Asked,
): Promise<Result<StoredNotice, Problem>> {
  const endpoint = await endpoints.readEndpoint(asked.provider);
  if (endpoint?.state !== 'active') return fail(nowhereToSend);
  const { notice } = await notices.append(pingNotice(asked));
  if (notice.state === 'waiting') await starter.start(notice, notice.redeliveries);
  return ok(notice);
}
