import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import { type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import { maxApplicationBytes } from '../../shared/contracts/read-application.ts';
import { isFresh, readSignedHeaders, verifySignature } from '../../shared/domain/signature.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';

/** A request as it came in, before anything of it is believed. */
export interface Incoming {
  readonly provider: string;
  readonly requestId: string;
  readonly nowMs: number;
  readonly header: (name: string) => string | null;
  readonly rawBody: Result<Uint8Array, Problem>;
  /** Is told which provider is addressed, where there is one and before its signature is looked at. For the log: no answer may tell. */
  readonly addressed?: (provider: MemberId) => void;
}

/** Who sent what, once the signature holds. */
export interface Verified {
  readonly provider: MemberId;
  readonly webhookId: string;
  readonly keyId: string;
  /** How far its timestamp was from our clock, either way. */
  readonly secondsOff: number;
  readonly raw: Uint8Array;
}

/**
 * The sender and the bytes it signed, or why the request is refused, cheap checks first. Only the named
 * provider's keys are tried; a provider that does not exist answers as a wrong signature does.
 */
export async function verifyRequest(
  coalition: CoalitionView,
  incoming: Incoming,
): Promise<Result<Verified, Problem>> {
  const body = jsonBody({ ...incoming, maxBytes: maxApplicationBytes });
  if (!body.ok) return body;
  const headers = readSignedHeaders(incoming.header);
  if (!headers.ok) return headers;
  if (!isFresh(headers.value.timestamp, incoming.nowMs)) return fail({ code: 'timestamp-out-of-window' });
  const memberId = memberIdSchema.safeParse(incoming.provider);
  const known = memberId.success ? await coalition.provider(memberId.data) : null;
  if (known) incoming.addressed?.(known.member.memberId);
  const key = verifySignature({
    headers: headers.value,
    body: body.value,
    keys: known?.keys ?? [],
    nowMs: incoming.nowMs,
  });
  if (!known || !key) return fail({ code: 'signature-invalid' });
  if (known.member.status === 'suspended') return fail({ code: 'member-suspended' });
  return ok({
    provider: known.member.memberId,
    webhookId: headers.value.id,
    keyId: key.keyId,
    secondsOff: Math.abs(Math.floor(incoming.nowMs / 1_000) - Number(headers.value.timestamp)),
    raw: body.value,
  });
}
