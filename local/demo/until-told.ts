import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from '../../cli/client/call-api.ts';
import { type NoticeView, noticePageSchema, redeliveredSchema } from '../../shared/contracts/notice-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { DemoFile } from '../demo-file.ts';
import { laterFlagged } from './flag-later.ts';
import { hookSamples } from './post-hooks.ts';
import type { NoticeReceiver, ReceivedNotice } from './receive-notices.ts';

export interface ToldTarget extends Pick<DemoFile, 'baseUrl' | 'provider' | 'hooks' | 'tokens'> {
  readonly receiver: NoticeReceiver;
  readonly nowMs: () => number;
}

const patienceMs = 20_000;
const lookEveryMs = 100;

/**
 * What the receiver was told, once it has all that there is to tell: of each merchant that a source told of, what was decided, and
 * of the one that was flagged later that a flag hit, and that it was cleared. In the order of their numbers. A coalition that lived through this before has it sent again, over the API. Or one sentence on what
 * is missing.
 */
export async function untilTold(target: ToldTarget): Promise<Result<readonly ReceivedNotice[], string>> {
  const until = target.nowMs() + patienceMs;
  for (;;) {
    const kept = await keptNotices(target);
    if (!kept.ok) return kept;
    const told = target.receiver.received().filter(({ notice }) => isAboutIt(notice));
    const missing = kept.value.filter(({ noticeId }) => !told.some((one) => one.noticeId === noticeId));
    const isWhole = isAll(kept.value, target);
    if (isWhole && missing.length === 0)
      return ok(told.toSorted((a, b) => a.notice.data.sequence - b.notice.data.sequence));
    if (target.nowMs() > until) return fail('Not every notice reached the receiver in time.');
    const asked = isWhole ? await sendAgain(target, missing) : ok(null);
    if (!asked.ok) return asked;
    await pause(lookEveryMs);
  }
}

const about: ReadonlySet<string> = new Set([
  laterFlagged.reference,
  ...hookSamples.map(({ merchant }) => merchant),
]);

const isAboutIt = ({ data }: Pick<NoticeView, 'data'>): boolean =>
  data.merchant !== undefined && about.has(data.merchant.reference);

/** Whether there is everything to tell. A source that was switched off sends nothing, so of its merchant nothing is waited for. */
function isAll(kept: readonly NoticeView[], { hooks }: Pick<ToldTarget, 'hooks'>): boolean {
  const types = new Set(kept.map(({ type }) => type));
  const made = kept.filter(({ type }) => type === 'decision.made');
  const sent = hookSamples.filter(({ source }) => hooks[source] !== undefined);
  return (
    types.has('flag.hit') &&
    types.has('flag.cleared') &&
    sent.every(({ merchant }) => made.some(({ data }) => data.merchant?.reference === merchant))
  );
}

/** All that is kept about these merchants, by pulling page after page. */
async function keptNotices({
  baseUrl,
  provider,
  tokens,
}: ToldTarget): Promise<Result<readonly NoticeView[], string>> {
  const server = { baseUrl, token: tokens.provider };
  const kept: NoticeView[] = [];
  let after = 0;
  for (;;) {
    const path = `/v1/providers/${provider}/notices?after=${after}&limit=100`;
    const page = await callApi(server, { method: 'GET', path, answer: noticePageSchema });
    if (!page.ok) return page;
    const { items, next } = page.value.answer;
    if (items.length === 0) return ok(kept);
    kept.push(...items.filter(isAboutIt));
    after = next;
  }
}

/** Those that are not on their way already. */
async function sendAgain(
  { baseUrl, provider, tokens }: ToldTarget,
  missing: readonly NoticeView[],
): Promise<Result<unknown, string>> {
  const ids = missing.filter(({ state }) => state !== 'waiting').map(({ noticeId }) => noticeId);
  if (ids.length === 0) return ok(null);
  const path = `/v1/providers/${provider}/notices/redeliver`;
  const body = { ids: ids.slice(0, 100) };
  const server = { baseUrl, token: tokens.provider };
  return await callApi(server, { method: 'POST', path, body, answer: redeliveredSchema });
}
