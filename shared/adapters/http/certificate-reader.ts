import type { CertificateReader } from '../../hook-ports.ts';

interface Options {
  /** The only hosts that are asked, by `https` on its own port. */
  readonly hosts: readonly string[];
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly nowMs?: () => number;
}

const limits = { ms: 2_000, bytes: 64 * 1_024, atOnce: 4, certificates: 32, failures: 256 } as const;
/** A certificate stays at its URL; whether it still counts, who uses it looks up in it each time. */
const keptMs = 24 * 3_600_000;
/** How long a URL without one is not asked again, so that nobody has us ask on and on. */
const failedMs = 30_000;

interface Kept {
  readonly pem: string | null;
  readonly untilMs: number;
}

/**
 * A reader of certificates from the hosts of who signs. Of each URL one request at a time, four in all, no redirect, at most 2 s
 * and 64 KB. Certificates are kept for a day, failures for 30 s; a flood of URLs that lead nowhere drives out no certificate.
 */
export function certificateReader({
  hosts,
  fetch = globalThis.fetch,
  nowMs = Date.now,
}: Options): CertificateReader {
  const certificates = new Map<string, Kept>();
  const failures = new Map<string, Kept>();
  const underway = new Map<string, Promise<string | null>>();
  const ask = async (url: string) => {
    const pem = await read(url, fetch);
    const [map, most, ms] =
      pem === null ? [failures, limits.failures, failedMs] : [certificates, limits.certificates, keptMs];
    keep(map, { url, kept: { pem, untilMs: nowMs() + ms }, most });
    return pem;
  };
  return async (url) => {
    if (!isAllowed(url, hosts)) return null;
    const kept = certificates.get(url) ?? failures.get(url);
    if (kept && nowMs() < kept.untilMs) return kept.pem;
    const asked = underway.get(url);
    if (asked) return asked;
    if (underway.size >= limits.atOnce) return null;
    const asking = ask(url).finally(() => underway.delete(url));
    underway.set(url, asking);
    return asking;
  };
}

function isAllowed(url: string, hosts: readonly string[]): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && hosts.some((host) => url.startsWith(`https://${host}/`) && parsed.host === host);
}

/** Keeps the newest, `most` of them. */
function keep(
  map: Map<string, Kept>,
  { url, kept, most }: { readonly url: string; readonly kept: Kept; readonly most: number },
): void {
  map.delete(url);
  map.set(url, kept);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

async function read(url: string, fetch: NonNullable<Options['fetch']>): Promise<string | null> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(limits.ms) });
    if (!response.ok) {
      await response.body?.cancel();
      return null;
    }
    return await textOf(response);
  } catch {
    // No name, no connection, a redirect, too slow: there is none to be had, and why is nobody's business here.
    return null;
  }
}

async function textOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop cancels the rest.
    if (length > limits.bytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
