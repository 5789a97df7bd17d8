import type { StoredDecision } from '../contracts/stored-decision.ts';
import { type Body, isSameBody } from '../domain/fingerprint.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import type { ScreeningRequest, ScreeningResult } from './screening-request.ts';

/** The stored answer where the body is the one it was given for; otherwise the refusal that the id was used. */
export function replay(decision: StoredDecision, repeat: { body: Body; keyring: Keyring }): ScreeningResult {
  if (isSameBody(decision.fingerprint, repeat)) return { kind: 'answered', decision, replayed: true };
  return {
    kind: 'refused',
    problem: { code: 'idempotency-key-reused', detail: 'Use a new webhook-id for a new body.' },
  };
}

/** The body as fingerprints see it. */
export function bodyOf({ raw, json }: Pick<ScreeningRequest, 'raw' | 'json'>): Body {
  return { raw, json: json.ok ? json.value : null };
}
