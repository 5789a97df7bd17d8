import * as z from 'zod';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import {
  type RotatedSecret,
  rotateSecretSchema,
  type SecretList,
} from '../../../shared/contracts/member-view.ts';
import { viewKey } from '../../../shared/domain/member/plan-rotation.ts';
import { type Rotated, rotateSecret } from '../../../shared/flows/members/rotate-secret.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Answered, type Call, endpoint } from '../endpoint.ts';
import { mayReadMember, mayRotate, memberActorOf, readingMembers, rotatingSecrets } from './entitled.ts';
import { readBody } from './read-body.ts';

const providerPath = z.object({ provider: memberIdSchema });
type ProviderPath = z.infer<typeof providerPath>;

/** `GET /v1/providers/{provider}/secrets`: which keys sign its webhooks, never what they are made of. */
export const listSecrets = endpoint({
  need: readingMembers,
  path: providerPath,
  about: ({ provider }) => ({ provider }),
  async answer({ caller, path, nowMs, deps }) {
    if (!mayReadMember(caller, path.provider)) return fail({ code: 'not-found' });
    const stored = await deps.stores.coalition.readProvider(path.provider);
    if (!stored?.member.roles.includes('provider')) return fail({ code: 'not-found' });
    const items = stored.keys.map((key) => viewKey(key, nowMs));
    return ok({ status: 200, body: { items, nextCursor: null } satisfies SecretList });
  },
});

/** `POST /v1/providers/{provider}/secrets/rotate`: a new key, whose secret is answered once and nowhere kept in the clear. */
export const rotateSecrets = endpoint({
  need: rotatingSecrets,
  path: providerPath,
  about: ({ provider }) => ({ provider }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    if (!mayRotate(caller, path.provider)) return fail({ code: 'not-found' });
    const asked = readBody(call, rotateSecretSchema);
    if (!asked.ok) return asked;
    const rotated = await rotateSecret(
      { coalition: deps.stores.coalition, secrets: deps.signingSecrets },
      { provider: path.provider, asked: asked.value, actor: memberActorOf(call), nowMs },
    );
    return rotated.ok ? ok(answered(rotated.value, call)) : rotated;
  },
});

function answered({ key, secret, others }: Rotated, { path, nowMs, deps }: Call<ProviderPath>): Answered {
  const body: RotatedSecret = {
    livemode: deps.livemode,
    provider: path.provider,
    key: viewKey(key, nowMs),
    ...(secret && { secret: `whsec_${Buffer.from(secret).toString('base64')}` }),
    others: others.map((other) => viewKey(other, nowMs)),
  };
  return { status: 201, body, about: { keyId: key.keyId } };
}
