import type { ApiAnswer, CallSource, SeeMore, ViewedHook } from '../../shared/hook-ports.ts';
import type { SourceApi } from './hook-source.ts';
import type { HookDeps } from './observe-hook.ts';

/** Most requests for one event: a source that asks more has gone astray. */
const maxRequests = 4;

interface Asking {
  readonly api: SourceApi | null;
  readonly hook: Pick<ViewedHook, 'apiKey'>;
  readonly livemode: boolean;
  readonly call: CallSource;
  /** Told once for each event of which something stays unseen though the API was asked. */
  readonly notSeen: (why: string) => void;
}

/**
 * Reads from a source's API what an event leaves unseen. Where there is no key, or the API does not answer, the event is
 * taken as it is: what is unseen stays so, and a person looks at the merchant.
 */
export function seeMore({ api, hook, livemode, call, notSeen }: Asking): SeeMore {
  return async (event) => {
    const { apiKey: key } = hook;
    if (!api || key === null) return event;
    let asked = 0;
    let failure = 'unseen';
    const counted = async (request: Parameters<CallSource>[1]): Promise<ApiAnswer> => {
      asked += 1;
      if (asked > maxRequests) return { kind: 'failed', why: 'connection' };
      const answer = await call(api.origin(livemode), request);
      if (answer.kind === 'failed') failure = answer.why;
      return answer;
    };
    const seen = await api.enrich(event, { key, call: counted });
    if (seen.unseen.length > 0) notSeen(failure);
    return seen;
  };
}

/** {@link seeMore} for any source, by one way of asking. */
export function seeMoreBy(by: Pick<Asking, 'call' | 'livemode'>): HookDeps['seeMore'] {
  return ({ api }, of) => seeMore({ ...by, ...of, api });
}
