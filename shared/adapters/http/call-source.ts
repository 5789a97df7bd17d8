import type { ApiAnswer, CallSource } from '../../hook-ports.ts';
import { sourceUrl } from './source-url.ts';

interface Limits {
  readonly ms: number;
  readonly bytes: number;
}

const limits: Limits = { ms: 2_000, bytes: 512 * 1_024 };

/**
 * Asks the API of a source of webhooks, whose origin is ours and never an event's. No redirect is followed, no answer read past its
 * limit, and nothing that was answered is told but JSON of a 2xx.
 */
export function callSource(within: Limits = limits): CallSource {
  return async (origin, request) => {
    const url = sourceUrl(origin, request);
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: { accept: 'application/json', ...request.headers },
        redirect: 'error',
        signal: AbortSignal.timeout(within.ms),
        ...(request.body !== undefined && { body: request.body }),
      });
      if (!response.ok) {
        await response.body?.cancel();
        return failed('status');
      }
      const text = await readUpTo(response, within.bytes);
      return text === null ? failed('too-large') : parsed(text);
    } catch (error) {
      return failed(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection');
    }
  };
}

type Why = Extract<ApiAnswer, { kind: 'failed' }>['why'];
const failed = (why: Why): ApiAnswer => ({ kind: 'failed', why });

async function readUpTo(response: Response, bytes: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop cancels the rest.
    if (length > bytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): ApiAnswer {
  try {
    return { kind: 'answered', json: JSON.parse(text) };
  } catch {
    return failed('not-json');
  }
}
