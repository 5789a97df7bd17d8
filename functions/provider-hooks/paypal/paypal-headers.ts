import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HookDelivery } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';

/** What PayPal sends beside a body, after its grammar was checked. */
export interface PaypalHeaders {
  readonly id: string;
  /** As it is signed. */
  readonly time: string;
  readonly timeMs: number;
  readonly signature: Uint8Array;
  readonly certificateUrl: string;
  readonly livemode: boolean;
}

const names = {
  id: 'paypal-transmission-id',
  time: 'paypal-transmission-time',
  signature: 'paypal-transmission-sig',
  url: 'paypal-cert-url',
  algorithm: 'paypal-auth-algo',
} as const;

/**
 * The headers of a delivery of PayPal, or `signature-missing` where one is missing and `bad-header` where one is malformed. The
 * certificate is at PayPal's own hosts and nowhere else: no port, user, query or path of another kind.
 */
export function readPaypalHeaders({ header }: Pick<HookDelivery, 'header'>): Result<PaypalHeaders, Problem> {
  const sent = Object.values(names).map((name) => [name, header(name)] as const);
  const missing = sent.find(([, value]) => value === null)?.[0];
  if (missing) return fail({ code: 'signature-missing', detail: `Send ${missing.toUpperCase()}.` });
  const [id = '', time = '', text = '', url = '', algorithm = ''] = sent.map(([, value]) => value ?? '');
  const instant = instantOfText(time);
  const livemode = livemodeOf(url);
  const signature = Buffer.from(text.slice(0, 1_024), 'base64');
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) return malformed('id', 'is letters, digits and hyphens');
  if (instant === null) return malformed('time', 'is a date and time of RFC 3339');
  if (algorithm !== 'SHA256withRSA') return malformed('algorithm', 'is SHA256withRSA');
  if (livemode === null)
    return malformed('url', 'is a certificate at api.paypal.com or api.sandbox.paypal.com');
  if (signature.length < 256 || signature.toString('base64') !== text)
    return malformed('signature', 'is one signature in base64');
  return ok({ id, time, timeMs: Date.parse(instant), signature, certificateUrl: url, livemode });
}

/**
 * Whether it is the certificate of live mode or of the sandbox; null where the URL is neither. Written out and not parsed, so that
 * it means the same to everybody. The hosts are those of PayPal's documentation and of what it has sent (PayPal-PHP-SDK, samples).
 */
export function livemodeOf(url: string | null): boolean | null {
  if (url === null || url.length > 200) return null;
  const parts = /^https:\/\/api(\.sandbox)?\.paypal\.com\/v1\/notifications\/certs\/[A-Za-z0-9-]+$/.exec(url);
  return parts && parts[1] === undefined;
}

const malformed = (which: keyof typeof names, how: string) =>
  fail({ code: 'bad-header', detail: `${names[which].toUpperCase()} ${how}.` } as const);
