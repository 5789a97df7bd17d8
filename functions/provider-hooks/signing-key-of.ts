import { timingSafeEqual } from 'node:crypto';
import type { Problem } from '../../shared/contracts/problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HookKey } from './hook-source.ts';

/** Most signatures of one delivery that are compared. */
const maxSignatures = 5;

/** Stands in where a provider has no key, so that it cannot be told from a wrong signature by its time. */
const absentKey: HookKey = { keyId: 'absent', secret: '', notBeforeMs: 0, notAfterMs: null };

/**
 * The key under which one of the signatures is what it should be, or `signature-invalid`. Every key that counts now is tried
 * against every signature, each in constant time; `macOf` is called once a key, and once where there is none.
 */
export function signingKeyOf(
  keys: readonly HookKey[],
  {
    signatures,
    macOf,
    nowMs,
  }: {
    readonly signatures: readonly Uint8Array[];
    readonly macOf: (secret: string) => Uint8Array;
    readonly nowMs: number;
  },
): Result<{ readonly keyId: string }, Problem> {
  const active = keys.filter(
    ({ notBeforeMs, notAfterMs }) => notBeforeMs <= nowMs && (notAfterMs === null || nowMs < notAfterMs),
  );
  let signer: HookKey | null = null;
  for (const key of active.length > 0 ? active : [absentKey]) {
    const mac = macOf(key.secret);
    const holds = signatures
      .slice(0, maxSignatures)
      .map((signature) => signature.length === mac.length && timingSafeEqual(signature, mac));
    if (holds.includes(true) && key !== absentKey) signer ??= key;
  }
  return signer ? ok({ keyId: signer.keyId }) : fail({ code: 'signature-invalid' });
}
