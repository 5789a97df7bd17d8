import { signV1 } from '../../shared/domain/signature.ts';
import { noon, provider, providerSecret } from '../support/a-coalition.ts';
import { applicationJson } from '../support/an-application.ts';
import { canary, type Sent, type WireChange } from './bad-input.ts';

/** Where screenings of the provider go. */
export const screenings = `/v1/providers/${provider}/screenings`;
/** The second at which the server's clock stands. */
export const seconds = noon / 1_000;

export interface SignedPost {
  readonly method: string;
  readonly target: string;
  /** In the order they are sent; values as latin1. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** The application that a row sends unless it says otherwise, with its changes. */
export function applicationOf(merchant: Readonly<Record<string, unknown>> = {}, reference = 'm-1') {
  return applicationJson({ reference, businessDescription: `Paper goods ${canary}`, ...merchant });
}

/** A screening as a row wants it, signed over the body and headers it ends up with, the canary beside them. */
export function signedPost(sent: Sent, { id, reference }: { id: string; reference: string }): SignedPost {
  const body = bodyOf(sent, reference);
  const plain = {
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(body.length),
    connection: 'close',
    'user-agent': canary,
    'x-canary': canary,
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    ...sent.headers,
  };
  const right = signV1(providerSecret, {
    id: textOf(plain['webhook-id']),
    timestamp: textOf(plain['webhook-timestamp']),
    body,
  });
  const signature = sent.signature ? sent.signature(right) : right;
  const headers = Object.entries({ 'webhook-signature': signature, ...plain });
  return {
    method: sent.method ?? 'POST',
    target: sent.target ?? `${screenings}?canary=${canary}`,
    headers: headers.flatMap(([name, value]) => valuesOf(value).map((one) => [name, one] as const)),
    body,
  };
}

/** The request on the wire. */
export function wireBytes(post: SignedPost, change?: WireChange): Uint8Array {
  const lines = post.headers.map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${post.method} ${post.target} HTTP/1.1\r\n${lines.join('')}\r\n`;
  const changed = change?.(head, post.body) ?? Buffer.concat([Buffer.from(head, 'latin1'), post.body]);
  return typeof changed === 'string' ? Buffer.from(changed, 'latin1') : changed;
}

function bodyOf(sent: Sent, reference: string): Uint8Array {
  return Buffer.from(sent.body ?? JSON.stringify(applicationOf(sent.merchant, reference)));
}

function valuesOf(value: string | null | readonly string[]): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

const textOf = (value: string | null | readonly string[]): string => valuesOf(value).join(', ');
