import { hash, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { type NoticeId, noticeIdSchema } from '../../contracts/notice.ts';
import { readJson } from '../../contracts/read-json.ts';

/** What is sent to an address so that it proves to be its provider's own. */
export interface OwnershipChallenge {
  /** Its `webhook-id`: another one for every challenge. */
  readonly id: NoticeId;
  readonly body: Uint8Array;
}

/**
 * A question that only whoever reads what we send to an address can answer: a `ping` in the envelope of Standard Webhooks 1.0.0
 * with a challenge, 32 random bytes in base64url. It stands in no log and has no place in the order of notices.
 */
export function ownershipChallenge({
  challenge,
  livemode,
  now,
}: {
  readonly challenge: string;
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}): OwnershipChallenge {
  const text = canonicalize({ type: 'ping', timestamp: now, data: { livemode, challenge } });
  if (text === undefined) throw new Error('A challenge is an object.');
  const id = noticeIdSchema.parse(`ntc_${hash('sha256', `ping#${challenge}`, 'base64url').slice(0, 22)}`);
  return { id, body: Buffer.from(text) };
}

const answerSchema = z.strictObject({ challenge: z.string() });

/**
 * True where an answer is a JSON object with the challenge as its only member. An address that only returns what it was sent
 * proves nothing: an echo service is nobody's endpoint. Compared in constant time.
 */
export function answersChallenge(answer: Uint8Array, challenge: string): boolean {
  const read = readJson(answer);
  const parsed = answerSchema.safeParse(read.ok ? read.value : null);
  if (!parsed.success) return false;
  const [given, expected] = [parsed.data.challenge, challenge].map((text) => hash('sha256', text, 'buffer'));
  return given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
}
