import { readRetryAfter } from './retry-after.ts';

/** What an answer to a notice means. `gone`: nothing more is wanted there, ever. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      /** Seconds that the receiver asked us to wait, or null. */
      readonly retryAfter: number | null;
    };

/** What came back: a status, or null where no answer came, and the `Retry-After` header. */
export interface Answer {
  readonly status: number | null;
  readonly retryAfter: string | null;
}

/**
 * What came back, judged (Standard Webhooks 1.0.0): 2xx is delivered; 410 says that the endpoint is no more; everything else
 * is a failure, redirects too. A failure that names a time to come back is heeded whatever its status: 429, 502, 503 and 504
 * are those that do.
 */
export function judgeAnswer({ status, retryAfter }: Answer, nowMs: number): Verdict {
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  return { kind: 'failed', retryAfter: status === null ? null : readRetryAfter(retryAfter, nowMs) };
}
