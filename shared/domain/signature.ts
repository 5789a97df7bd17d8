import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { webhookIdSchema } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import { fail, ok, type Result } from '../result.ts';

/** Seconds that a request's timestamp may differ from our clock, either way (Standard Webhooks reference libraries). */
export const toleranceSeconds = 300;
const maxSignatures = 5;
const maxSignatureHeader = 1_024;

/** A key that a provider signs with: an HMAC secret or an ed25519 public key, and when it counts (epoch ms). */
export interface SigningKey {
  readonly keyId: string;
  readonly kind: 'hmac' | 'ed25519';
  readonly bytes: Uint8Array;
  readonly notBeforeMs: number;
  readonly notAfterMs: number | null;
}

/** The three headers of a signed request, after their grammar was checked. */
export interface SignedHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signatures: readonly { readonly version: 'v1' | 'v1a'; readonly bytes: Uint8Array }[];
}

/**
 * The signature headers of Standard Webhooks 1.0.0, or which of them is missing or malformed. Stricter than the
 * reference library, which accepts `1700000000abc` as a time and a dot in an id: here what was signed reads one
 * way only. Signatures of a version we do not know, or that are not canonical base64, are passed over.
 */
export function readSignedHeaders(header: (name: string) => string | null): Result<SignedHeaders, Problem> {
  const id = header('webhook-id');
  const timestamp = header('webhook-timestamp');
  const signature = header('webhook-signature');
  if (id === null) return fail({ code: 'missing-header', detail: 'Send webhook-id.' });
  if (!webhookIdSchema.safeParse(id).success)
    return fail({ code: 'bad-header', detail: 'webhook-id is 1 to 64 of A-Z a-z 0-9 _ and -.' });
  if (timestamp === null) return fail({ code: 'missing-header', detail: 'Send webhook-timestamp.' });
  if (!/^[1-9][0-9]{9}$/.test(timestamp))
    return fail({ code: 'bad-header', detail: 'webhook-timestamp is whole seconds since 1970, ten digits.' });
  if (signature === null) return fail({ code: 'signature-missing', detail: 'Send webhook-signature.' });
  const parts = signature.length > maxSignatureHeader ? [] : signature.split(' ');
  if (parts.length === 0 || parts.length > maxSignatures)
    return fail({ code: 'bad-header', detail: `webhook-signature holds 1 to ${maxSignatures} signatures.` });
  return ok({ id, timestamp, signatures: parts.flatMap(readSignature) });
}

const signatureLengths = { v1: 32, v1a: 64 } as const;

function readSignature(part: string) {
  const comma = part.indexOf(',');
  const version = part.slice(0, Math.max(comma, 0));
  if (version !== 'v1' && version !== 'v1a') return [];
  const text = part.slice(comma + 1);
  const bytes = Buffer.from(text, 'base64');
  // Node decodes leniently; only the one canonical spelling of the right length is a signature.
  if (bytes.length !== signatureLengths[version] || bytes.toString('base64') !== text) return [];
  return [{ version, bytes } as const];
}

/** True where the request's timestamp is within {@link toleranceSeconds} of `nowMs`, bounds included, at whole seconds. */
export function isFresh(timestamp: string, nowMs: number): boolean {
  return Math.abs(Math.floor(nowMs / 1_000) - Number(timestamp)) <= toleranceSeconds;
}

export interface SignedRequest {
  readonly headers: SignedHeaders;
  readonly body: Uint8Array;
  readonly keys: readonly SigningKey[];
  readonly nowMs: number;
}

/**
 * The key that signed the request, or null. What is signed is `id "." timestamp "." body`, over the raw bytes.
 * Every active key is tried against every signature in constant time per comparison; a provider without keys
 * costs one MAC under a key that nobody has, so that it cannot be told from a wrong signature by its time.
 */
export function verifySignature(request: SignedRequest): SigningKey | null {
  const { headers, body, nowMs } = request;
  const content = Buffer.concat([Buffer.from(`${headers.id}.${headers.timestamp}.`), body]);
  const active = request.keys.filter(
    (key) => key.notBeforeMs <= nowMs && (key.notAfterMs === null || nowMs < key.notAfterMs),
  );
  if (active.length === 0) createHmac('sha256', absentKey).update(content).digest();
  let signer: SigningKey | null = null;
  for (const key of active) if (signedBy(key, { headers, content }) && signer === null) signer = key;
  return signer;
}

const absentKey = Buffer.alloc(32);

function signedBy(key: SigningKey, signed: { headers: SignedHeaders; content: Uint8Array }): boolean {
  const version = key.kind === 'hmac' ? 'v1' : 'v1a';
  const signatures = signed.headers.signatures.filter((signature) => signature.version === version);
  if (key.kind === 'ed25519')
    return signatures.some(({ bytes }) => verify(null, signed.content, ed25519Key(key.bytes), bytes));
  const expected = createHmac('sha256', key.bytes).update(signed.content).digest();
  return signatures.filter(({ bytes }) => timingSafeEqual(bytes, expected)).length > 0;
}

/** RFC 8410: the SubjectPublicKeyInfo of an ed25519 key is this prefix and the 32 bytes. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

function ed25519Key(bytes: Uint8Array) {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
}

/** The `webhook-signature` value of a request under an HMAC secret, for those who send (CLI, demo, notices). */
export function signV1(
  secret: Uint8Array,
  request: { id: string; timestamp: string; body: Uint8Array },
): string {
  const mac = createHmac('sha256', secret).update(`${request.id}.${request.timestamp}.`).update(request.body);
  return `v1,${mac.digest('base64')}`;
}

/** The bytes of a `whsec_…` secret (Standard Webhooks: base64, 24 to 64 bytes), or null where it is not one. */
export function readSecret(secret: string): Uint8Array | null {
  const text = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : secret;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && bytes.length >= 24 && bytes.length <= 64 ? bytes : null;
}
