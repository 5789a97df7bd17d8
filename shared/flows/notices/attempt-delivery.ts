import type { MemberId } from '../../contracts/ids.ts';
import type { Attempt, EndpointRecord, NoticeId, StoredNotice } from '../../contracts/notice.ts';
import { attemptsMade } from '../../domain/delivery/attempts-made.ts';
import { judgeAnswer, type Verdict } from '../../domain/delivery/judge-answer.ts';
import { laidAside } from '../../domain/delivery/laid-aside.ts';
import { type Made, noticeAfter } from '../../domain/delivery/notice-after.ts';
import { pauseBefore } from '../../domain/delivery/pause-before.ts';
import type { Endpoints, NoticeLog, NoticeSigner, Pager, Sender, Sent } from '../../notice-ports.ts';
import { changeNotice } from './change-notice.ts';
import { settleEndpoint } from './settle-endpoint.ts';
import { isUntold, tellDisabled } from './tell-disabled.ts';

export interface DeliveryPorts {
  readonly notices: Pick<NoticeLog, 'read' | 'put' | 'append'>;
  readonly endpoints: Endpoints;
  readonly signer: NoticeSigner;
  readonly sender: Pick<Sender, 'post'>;
  readonly pager: Pager;
}

/** Which notice is to be sent once more. */
export interface Delivery {
  readonly provider: MemberId;
  readonly noticeId: NoticeId;
  /** The notice's `redeliveries` when this run was started. */
  readonly run: number;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  /** Epoch ms. */
  readonly nowMs: () => number;
}

/** `unknown`: there is no such notice. `superseded`: a later run delivers it. */
export type AttemptOutcome =
  | { readonly kind: 'ended'; readonly state: StoredNotice['state'] | 'unknown' | 'superseded' }
  | { readonly kind: 'again'; readonly afterSeconds: number };

/**
 * Makes the next attempt to deliver a notice and writes down what came of it; answers when the next is due, or how it ended. A
 * notice that does not wait, or whose time has not come, is left alone: an attempt that is made again after it was written down
 * sends nothing. One
 * that died between sending and writing is made again whole: receivers get a notice at least once, always under its id. Where
 * there is no active endpoint the notice is `stored`. Rejects where something was not read, signed or written: then the same
 * attempt is to be made again.
 */
export async function attemptDelivery(ports: DeliveryPorts, delivery: Delivery): Promise<AttemptOutcome> {
  const notice = await ports.notices.read(delivery.provider, delivery.noticeId);
  if (notice?.state !== 'waiting') return { kind: 'ended', state: notice?.state ?? 'unknown' };
  if (notice.redeliveries > delivery.run) return { kind: 'ended', state: 'superseded' };
  const endpoint = await ports.endpoints.readEndpoint(delivery.provider);
  if (endpoint?.state !== 'active')
    return await layAside(ports, { notice, endpoint, nowMs: delivery.nowMs() });
  const at = delivery.nowMs();
  // The attempt before was written down, and who made it died before it could wait.
  const early = notice.dueAt === undefined ? 0 : Date.parse(notice.dueAt) - at;
  if (early > 0) return { kind: 'again', afterSeconds: Math.ceil(early / 1_000) };
  const sent = await send(ports, { notice, endpoint, nowMs: at });
  const verdict = judgeAnswer(answerOf(sent), delivery.nowMs());
  const attempt = attemptOf(sent, { verdict, at });
  const state = await settleEndpoint(ports, { notice, endpoint, verdict, now: attempt.at });
  return await record(ports, { notice, attempt, verdict, delivery, endpointState: state });
}

interface LaidAside {
  readonly notice: StoredNotice;
  readonly endpoint: EndpointRecord | null;
  readonly nowMs: number;
}

interface Sending {
  readonly notice: StoredNotice;
  readonly endpoint: EndpointRecord;
}

/** Who switched an endpoint off is telling its people meanwhile, if it is alive. */
const tellingSeconds = 120;

async function layAside(
  ports: DeliveryPorts,
  { notice, endpoint, nowMs }: LaidAside,
): Promise<AttemptOutcome> {
  if (endpoint && (await isUntold(ports, { notice, endpoint }))) {
    const since = Date.parse(endpoint.changedAt);
    if (nowMs - since < tellingSeconds * 1_000) return { kind: 'again', afterSeconds: tellingSeconds };
    await tellDisabled(ports, { notice, endpoint });
  }
  return { kind: 'ended', state: await changeOwn(ports, notice, laidAside) };
}

async function send(
  { signer, sender }: DeliveryPorts,
  { notice, endpoint, nowMs }: Sending & { readonly nowMs: number },
): Promise<Sent> {
  const body = new TextEncoder().encode(notice.body);
  const signed = await signer.sign(endpoint, { id: notice.noticeId, nowMs, body });
  const headers = { 'content-type': 'application/json', 'user-agent': 'Flagstop/1', ...signed };
  return await sender.post(endpoint.url, { headers, body });
}

const answerOf = (sent: Sent) => (sent.kind === 'answered' ? sent : { status: null, retryAfter: null });

function attemptOf(sent: Sent, { verdict, at }: { readonly verdict: Verdict; readonly at: number }): Attempt {
  const instant = new Date(at).toISOString();
  if (sent.kind === 'failed') return { at: instant, status: null, failure: sent.failure };
  return { at: instant, status: sent.status, failure: verdict.kind === 'delivered' ? null : 'not-2xx' };
}

interface Attempted {
  readonly notice: StoredNotice;
  readonly attempt: Attempt;
  readonly verdict: Verdict;
  readonly delivery: Delivery;
  /** The endpoint's, after the attempt. */
  readonly endpointState: EndpointRecord['state'];
}

async function record(ports: DeliveryPorts, attempted: Attempted): Promise<AttemptOutcome> {
  const { notice, attempt, verdict, delivery, endpointState } = attempted;
  // Gone, and an endpoint is active: it is the one that was put in its place meanwhile, and has its turn.
  const pause =
    verdict.kind !== 'delivered' && endpointState === 'active'
      ? pauseBefore(attemptsMade(notice) + 2, {
          random: delivery.random(),
          retryAfter: retryAfterOf(verdict),
        })
      : null;
  const made: Made = {
    attempt,
    state: stateAfter(attempted, pause),
    dueAt: pause === null ? null : new Date(delivery.nowMs() + pause * 1_000).toISOString(),
    paged: await page(ports, attempted),
  };
  const state = await changeOwn(ports, notice, (before) => noticeAfter(before, made));
  if (state !== 'waiting') return { kind: 'ended', state };
  return { kind: 'again', afterSeconds: pause ?? 1 };
}

const retryAfterOf = (verdict: Verdict): number | null =>
  verdict.kind === 'failed' ? verdict.retryAfter : null;

function stateAfter({ verdict, endpointState }: Attempted, pause: number | null): StoredNotice['state'] {
  if (verdict.kind === 'delivered') return 'delivered';
  if (endpointState !== 'active') return 'stored';
  return pause === null ? 'exhausted' : 'waiting';
}

/** About 35 minutes after a `flag.hit` was raised, its provider's people are told that it does not arrive. */
const failuresToPage = 4;

/**
 * Tells people before it is written down that they were told: who dies between the two tells them again. Where they cannot be
 * told the next failure tries it again.
 */
async function page({ pager }: DeliveryPorts, { notice, attempt }: Attempted): Promise<boolean> {
  const failures = [...notice.attempts, attempt].filter(({ failure }) => failure !== null).length;
  if (notice.type !== 'flag.hit' || attempt.failure === null) return false;
  if (notice.pagedAt !== undefined || failures < failuresToPage) return false;
  return await pager.page(notice.provider, 'flag-hit-undelivered', notice.noticeId).then(
    () => true,
    () => false,
  );
}

/** The state of the notice after a change, which is made only while it still waits in the same run. */
async function changeOwn(
  { notices }: DeliveryPorts,
  notice: StoredNotice,
  change: (notice: StoredNotice) => StoredNotice,
): Promise<StoredNotice['state']> {
  const after = await changeNotice(notices, notice, (before) =>
    before.state === 'waiting' && before.redeliveries === notice.redeliveries ? change(before) : null,
  );
  return after?.state ?? notice.state;
}
