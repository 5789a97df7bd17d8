import { type DrivenNotice, driveWaiting } from '../../shared/flows/notices/drive-waiting.ts';
import { measureWaiting } from '../../shared/flows/notices/measure-waiting.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { SweepDeps } from './sweep.ts';

/** The next run goes on with the rest: the function is stopped after 300 s. */
const budgetMs = 200_000;

/**
 * Starts again the delivery of notices that nobody attempts any more, and tells how many wait and since when the oldest does,
 * nothing too. Answers how many were started. A notice that its receiver does not take waits as well, and is left to its schedule.
 */
export async function sweepNotices(
  { stores, starter, observer, nowMs }: SweepDeps,
  { requestId }: { readonly requestId: string },
): Promise<number> {
  const began = nowMs();
  const now = new Date(began).toISOString();
  const sums = { started: 0, failed: 0 };
  const timeIsUp = () => nowMs() > began + budgetMs;
  for await (const driven of driveWaiting({ notices: stores.notices, starter }, { now, timeIsUp })) {
    const told = lineOf(driven);
    if (told) observer.log(told.code, { requestId, ...told.about });
    if ('failed' in driven) sums.failed += 1;
    else if (driven.started) sums.started += 1;
  }
  const { count, since } = await measureWaiting(stores.notices, now);
  observer.measure(metricNames.restartedNotices, sums.started);
  observer.measure(metricNames.unstartedNotices, sums.failed);
  observer.measure(metricNames.waitingNotices, count);
  observer.measure(
    metricNames.hoursOldestNoticeWaits,
    since === null ? 0 : (began - Date.parse(since)) / 3_600_000,
  );
  return sums.started;
}

function lineOf(driven: DrivenNotice) {
  const { provider, noticeId } = driven.notice;
  const about = { provider, noticeId };
  if ('failed' in driven) {
    // The class of what was thrown: a message may quote what was stored.
    const error = driven.failed instanceof Error ? driven.failed.name : 'unknown';
    return { code: 'notice.not-restarted', about: { ...about, error } } as const;
  }
  return driven.started ? ({ code: 'notice.restarted', about } as const) : null;
}
