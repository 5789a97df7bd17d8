import { readFileSync } from 'node:fs';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { lookupSecretContext, signingKeyContext } from '../../shared/adapters/secret-context.ts';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import type { Evidence } from '../../shared/contracts/vocabulary.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { keyScheme } from '../../shared/domain/match/lookup-key.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { changeFlag, type FlagPorts } from '../../shared/flows/change-flag.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import type { Stores } from '../../shared/ports.ts';
import { anActor, movesTo } from './a-flag-head.ts';

/** The moment at which tests stand still, unless they say otherwise. */
export const noon = Date.UTC(2026, 10, 21, 12);
export const provider = memberIdSchema.parse('harbourpay');
export const secondProvider = memberIdSchema.parse('tidepay');
export const contributor = memberIdSchema.parse('hotline-north');
/** What {@link provider} signs with. */
export const providerSecret = Buffer.alloc(32, 11);

/** A small coalition: two providers, a contributor, a lookup secret, the default policy; and a clock to move. */
export async function aCoalition({ stores = memoryStores() }: { stores?: Stores } = {}) {
  const clock = { ms: noon };
  const box = memorySecretBox(Buffer.alloc(32, 3));
  const { coalition } = stores;
  const lookup = {
    version: 1,
    material: await box.seal(Buffer.alloc(32, 5), lookupSecretContext(1)),
    retired: false,
    scheme: keyScheme,
  };
  await coalition.putLookupSecret(lookup);
  for (const memberId of [provider, secondProvider]) {
    await coalition.putMember({
      memberId,
      name: memberId,
      roles: ['provider'],
      owner: memberId,
      status: 'active',
    });
    await coalition.putSigningKey(memberId, {
      keyId: 'k1',
      kind: 'hmac',
      material: await box.seal(providerSecret, signingKeyContext(memberId, 'k1')),
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: null,
    });
  }
  await coalition.putMember({
    ...{
      memberId: contributor,
      name: contributor,
      roles: ['contributor'],
      owner: contributor,
      status: 'active',
    },
  });
  const document = defaultPolicy();
  await coalition.putPolicy({ document, sha256: policySha256(document) });
  await coalition.activatePolicy(document.id, document.version);
  const view = coalitionView({ store: coalition, box, nowMs: () => clock.ms });
  return { stores, box, clock, view };
}

export function defaultPolicy() {
  const file = readPolicyFile(readFileSync('policies/coalition-default.yaml', 'utf8'));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

type Coalition = Awaited<ReturnType<typeof aCoalition>>;
let raised = 0;

/** A flag raised through the real flow. */
export async function aFlag(
  { stores, view, clock }: Coalition,
  {
    validFrom,
    ...flag
  }: {
    identifiers: readonly FlagIdentifier[];
    evidence?: Evidence;
    by?: MemberId;
    validFrom?: string;
  },
) {
  raised += 1;
  const ports = { ...stores, keyring: await view.keyring() };
  const result = await raiseFlag(ports, {
    flag: {
      category: 'payment-receiver',
      identifiers: [...flag.identifiers],
      ...(validFrom && { validFrom }),
    },
    flagId: flagIdFrom(Buffer.from(String(raised).padStart(16, '0'))),
    actor: anActor(flag.by ?? contributor, { subject: 'analyst-1' }),
    evidence: flag.evidence === 'verified' ? 'verified' : 'reported',
    now: new Date(clock.ms).toISOString(),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return flag.evidence === 'corroborated' ? corroborated(result.value.head, ports) : result.value.head;
}

async function corroborated({ flagId, changedAt }: FlagHead, ports: FlagPorts): Promise<FlagHead> {
  const [[move, actor] = []] = movesTo('corroborated');
  if (!move || !actor) throw new Error('Nothing corroborates a flag.');
  const step = await changeFlag(ports, { flagId, move, actor, now: changedAt });
  if (!step.ok) throw new Error(JSON.stringify(step.error));
  return step.value.head;
}
