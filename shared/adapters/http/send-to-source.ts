import type { Performed } from '../../act-ports.ts';
import type { ApiRequest } from '../../hook-ports.ts';
import { sourceUrl } from './source-url.ts';

/** Asks a source's API to change something: that one host, no redirects, at most 15 s; what is answered is not read. */
export type SendToSource = (origin: string, request: ApiRequest) => Promise<Performed>;

/** {@link SendToSource} over HTTP. */
export function sendToSource({ ms }: { readonly ms: number } = { ms: 15_000 }): SendToSource {
  return async (origin, request) => {
    const url = sourceUrl(origin, request);
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: { accept: 'application/json', ...request.headers },
        redirect: 'manual',
        signal: AbortSignal.timeout(ms),
        ...(request.body !== undefined && { body: request.body }),
      });
      // The status says it all; a body that breaks off changes nothing of it.
      await response.body?.cancel().catch(() => undefined);
      return { kind: 'answered', status: response.status };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'failed', failure: timedOut ? 'timeout' : 'connection' };
    }
  };
}
