import type { StoredNotice } from '../../contracts/notice.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { noticesOf } from '../../domain/notice/notices-of.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import type { Endpoints, NoticeLog, NoticeStarter } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

export interface RaisePorts {
  readonly index: Pick<MerchantIndex, 'readDecision'>;
  readonly notices: Pick<NoticeLog, 'append'>;
  readonly endpoints: Pick<Endpoints, 'readEndpoint'>;
  readonly starter: NoticeStarter;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The notices that a decision gives, each kept under its provider's next number, and its delivery started where there is an
 * endpoint. Doing it again changes nothing. A decision that was overtaken meanwhile gives its notices too: each tells what
 * changed against the one before it. Rejects where something was not read or written: then it is to be done again.
 */
export async function raiseNotices(
  { index, notices, endpoints, starter, now }: RaisePorts,
  decision: StoredDecision,
): Promise<readonly StoredNotice[]> {
  const { previous, provider } = decision;
  const [before, endpoint] = await Promise.all([
    decision.source === 'rescreen' && previous !== null ? index.readDecision(previous) : null,
    endpoints.readEndpoint(provider),
  ]);
  if (decision.source === 'rescreen' && previous !== null && !before)
    throw new Unavailable('The decision before another was not found.');
  const kept: StoredNotice[] = [];
  // One after the other: they are told in this order.
  for (const made of noticesOf({ decision, before, endpoint, now })) {
    const { notice } = await notices.append(made);
    kept.push(notice);
    if (notice.state === 'waiting') await starter.start(notice, notice.redeliveries);
  }
  return kept;
}
