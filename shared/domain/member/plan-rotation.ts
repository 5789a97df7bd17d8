import type { StoredSigningKey } from '../../contracts/coalition.ts';
import type { RotateSecret, SecretView } from '../../contracts/member-view.ts';
import type { Problem } from '../../contracts/problem.ts';
import { fail, ok, type Result } from '../../result.ts';

/** At most so many keys of a provider sign at a time. */
const maxActive = 2;
/** So many ended keys stay listed. */
const keptEnded = 4;

const hour = 3_600_000;

/** What of a key a rotation looks at. */
type Ending = Pick<StoredSigningKey, 'keyId' | 'notAfter'>;

/** What a rotation does to the keys that are there. */
export interface RotationPlan<K extends Ending = StoredSigningKey> {
  /** Keys with a new end. */
  readonly ending: readonly (K & { readonly notAfter: string })[];
  /** Keys that ended long before others did. */
  readonly remove: readonly string[];
}

/**
 * What happens to a provider's keys when a new one is made: the one named in `revokeNow` ends now, the other goes on for
 * `overlapHours` and no longer than it was to. Refused where two would go on beside the new one.
 */
export function planRotation<K extends Ending>(
  keys: readonly K[],
  {
    asked,
    nowMs,
  }: { readonly asked: Pick<RotateSecret, 'overlapHours' | 'revokeNow'>; readonly nowMs: number },
): Result<RotationPlan<K>, Problem> {
  const { revokeNow, overlapHours } = asked;
  if (revokeNow !== undefined && !keys.some(({ keyId }) => keyId === revokeNow))
    return fail({ code: 'schema', errors: [{ pointer: '/revokeNow', code: 'unknown-key' }] });
  const active = keys.filter((key) => isActive(key, nowMs));
  const staying = active.filter(({ keyId }) => keyId !== revokeNow);
  if (staying.length >= maxActive) return fail(twoAreActive(staying));
  const ending = active.flatMap((key) => {
    const until = key.keyId === revokeNow ? nowMs : nowMs + overlapHours * hour;
    const notAfter = Math.min(until, key.notAfter === null ? until : Date.parse(key.notAfter));
    return key.notAfter !== null && Date.parse(key.notAfter) === notAfter
      ? []
      : [{ ...key, notAfter: new Date(notAfter).toISOString() }];
  });
  const ended = keys
    .filter((key) => !isActive(key, nowMs))
    .toSorted((a, b) => ((a.notAfter ?? '') < (b.notAfter ?? '') ? 1 : -1));
  return ok({ ending, remove: ended.slice(keptEnded).map(({ keyId }) => keyId) });
}

/** A key as it is listed: without what it is made of. */
export function viewKey(key: StoredSigningKey, nowMs: number): SecretView {
  const { keyId, kind, notBefore, notAfter } = key;
  return { keyId, kind, state: isActive(key, nowMs) ? 'active' : 'ended', notBefore, notAfter };
}

/** A key that is not yet valid counts: it will be. */
export function isActive({ notAfter }: Ending, nowMs: number): boolean {
  return notAfter === null || nowMs < Date.parse(notAfter);
}

function twoAreActive(keys: readonly Ending[]): Problem {
  return {
    code: 'conflict',
    detail: 'Two keys are active. Name the one that ends now in revokeNow, or wait until one has ended.',
    allowed: keys.map(({ keyId }) => `revokeNow ${keyId}`),
  };
}
