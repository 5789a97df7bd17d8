import type { EndpointRecord, NewNotice, StoredNotice } from '../../contracts/notice.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { noticesOf } from '../../domain/notice/notices-of.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import type { Endpoints, NoticeLog, NoticeStarter } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

export interface RaisePorts {
  readonly index: Pick<MerchantIndex, 'readDecision'>;
  readonly notices: Pick<NoticeLog, 'read' | 'append'>;
  readonly endpoints: Pick<Endpoints, 'readEndpoint'>;
  readonly starter: NoticeStarter;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The notices that a decision gives, each kept under its provider's next number, and its delivery started where there is an
 * endpoint. Doing it again changes nothing. A decision that was overtaken meanwhile gives its notices too: each tells what
 * changed against the one before it. So where that one is not told of yet, its notices come first: the stream may have given it
 * up. Rejects where something was not read or written: then it is to be done again.
 */
export async function raiseNotices(
  ports: RaisePorts,
  decision: StoredDecision,
): Promise<readonly StoredNotice[]> {
  const [before, endpoint] = await Promise.all([
    beforeOf(ports, decision),
    ports.endpoints.readEndpoint(decision.provider),
  ]);
  for (const untold of await untoldBefore(ports, { before, endpoint })) await keep(ports, untold);
  const kept: StoredNotice[] = [];
  // One after the other: they are told in this order.
  for (const made of noticesOf({ decision, before, endpoint, now: ports.now }))
    kept.push(await keep(ports, made));
  return kept;
}

/** What a decision is told against: only of what we decided by ourselves is there such a thing. */
async function beforeOf(
  { index }: RaisePorts,
  { source, previous }: StoredDecision,
): Promise<StoredDecision | null> {
  if (source !== 'rescreen' || previous === null) return null;
  const before = await index.readDecision(previous);
  if (!before) throw new Unavailable('The decision before another was not found.');
  return before;
}

async function keep({ notices, starter }: RaisePorts, made: NewNotice): Promise<StoredNotice> {
  const { notice } = await notices.append(made);
  if (notice.state === 'waiting') await starter.start(notice, notice.redeliveries);
  return notice;
}

/** So many decisions are looked back on: the stream gave them all up, and the merchant was decided on again each time. */
const lookedBack = 8;

/**
 * Notices of the decisions before one that nobody has raised, the oldest first. Whom a decision answered, or tells in a report,
 * knows what was before it: there the looking back ends, as it does at a decision of which all is told.
 */
async function untoldBefore(
  ports: RaisePorts,
  from: { readonly before: StoredDecision | null; readonly endpoint: EndpointRecord | null },
): Promise<readonly NewNotice[]> {
  const untold: NewNotice[] = [];
  let decision = from.before;
  for (let step = 0; decision && step < lookedBack; step += 1) {
    if (decision.source === 'api' || decision.source === 'backbook') break;
    const before = await beforeOf(ports, decision);
    const made = noticesOf({ decision, before, endpoint: from.endpoint, now: ports.now });
    const missing = await missingOf(ports, made);
    if (made.length > 0 && missing.length === 0) break;
    untold.unshift(...missing);
    decision = before;
  }
  return untold;
}

async function missingOf({ notices }: RaisePorts, made: readonly NewNotice[]): Promise<NewNotice[]> {
  const kept = await Promise.all(made.map(({ provider, noticeId }) => notices.read(provider, noticeId)));
  return made.filter((_, at) => kept[at] === null);
}
