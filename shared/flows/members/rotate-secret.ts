import type { StoredSigningKey } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { MemberEvent, MemberRecord } from '../../contracts/member.ts';
import type { RotateSecret } from '../../contracts/member-view.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { MemberActor } from '../../domain/member/member-actor.ts';
import { planRotation, type RotationPlan } from '../../domain/member/plan-rotation.ts';
import type { NewSigningKey, SigningSecrets } from '../../member-ports.ts';
import type { CoalitionStore } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { commitStep } from './commit-step.ts';

interface Rotating {
  readonly provider: MemberId;
  readonly asked: RotateSecret;
  readonly actor: MemberActor;
  readonly nowMs: number;
}

/** A new key, and the others as they now stand. `secret` is the only copy outside the seal. */
export interface Rotated {
  readonly key: StoredSigningKey;
  readonly secret: Uint8Array | null;
  readonly others: readonly StoredSigningKey[];
}

/**
 * A new key for a provider's webhooks, or why there is none: with it the older key is given its end. Every rotation is a
 * step of the member's history, so of two at once the second is planned on what the first left.
 */
export async function rotateSecret(
  { coalition, secrets }: { readonly coalition: CoalitionStore; readonly secrets: SigningSecrets },
  { provider, asked, actor, nowMs }: Rotating,
): Promise<Result<Rotated, Problem>> {
  const kept: { made?: NewSigningKey; rotated?: Rotated } = {};
  const committed = await commitStep(coalition, provider, async (record) => {
    const stored = await coalition.readProvider(provider);
    if (!stored?.member.roles.includes('provider')) return fail({ code: 'not-found' });
    const plan = planRotation(stored.keys, { asked, nowMs });
    if (!plan.ok) return plan;
    const made = kept.made ?? (await secrets.create(provider, asked.publicKey ?? null));
    kept.made = made;
    const key: StoredSigningKey = {
      keyId: made.keyId,
      kind: asked.kind,
      material: made.material,
      notBefore: new Date(nowMs).toISOString(),
      notAfter: null,
    };
    kept.rotated = { key, secret: made.secret, others: othersAfter(stored.keys, plan.value) };
    return ok({
      ...stepOf(record, { plan: plan.value, key, actor }),
      keys: { put: [...plan.value.ending, key], remove: plan.value.remove },
    });
  });
  if (!committed.ok) return committed;
  if (!kept.rotated) throw new Error('A rotation made no key.');
  return ok(kept.rotated);
}

function othersAfter(
  keys: readonly StoredSigningKey[],
  { ending, remove }: RotationPlan,
): StoredSigningKey[] {
  return keys
    .filter(({ keyId }) => !remove.includes(keyId))
    .map((key) => ending.find(({ keyId }) => keyId === key.keyId) ?? key);
}

function stepOf(
  record: MemberRecord,
  { plan, key, actor }: { plan: RotationPlan; key: StoredSigningKey; actor: MemberActor },
): { member: MemberRecord; event: MemberEvent } {
  const { memberId } = record;
  const n = record.version + 1;
  const at = key.notBefore;
  const ended = plan.ending.map(({ keyId, notAfter }) => ({ keyId, notAfter }));
  return {
    member: { ...record, version: n, changedAt: at },
    event: {
      memberId,
      n,
      kind: 'key-rotated',
      at,
      actor: { member: actor.member, subject: actor.subject },
      key: { keyId: key.keyId, kind: key.kind, ended },
    },
  };
}
