import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookupSecretContext, signingKeyContext } from '../../shared/adapters/secret-context.ts';
import { type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { keyScheme } from '../../shared/domain/match/lookup-key.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import type { CoalitionStore, SecretBox } from '../../shared/ports.ts';
import { demoAnalysts, demoMembers, demoProvider } from './members.ts';

/** The subject (OAuth client) that acts for a demo member. */
export function demoClientOf(memberId: string): string {
  return `demo-client-${memberId}`;
}

export interface SeedPorts {
  readonly coalition: CoalitionStore;
  readonly box: SecretBox;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const policyFile = new URL('../../policies/coalition-default.yaml', import.meta.url);
const keyId = 'demo-1';

/**
 * The webhook secret (`whsec_…`) of the demo provider, after members, directory, lookup secret, signing key and the
 * default policy are in the store. What is there already stays: a second start finds the same secrets.
 */
export async function seedCoalition(ports: SeedPorts): Promise<string> {
  for (const member of demoMembers) {
    await ports.coalition.putMember(member);
    const subject = demoClientOf(member.memberId);
    await ports.coalition.putDirectoryEntry({ subject, memberId: member.memberId });
  }
  for (const subject of demoAnalysts)
    await ports.coalition.putDirectoryEntry({ subject, memberId: memberIdSchema.parse(demoProvider) });
  await seedLookupSecret(ports);
  await seedPolicy(ports.coalition);
  return seedSigningKey(ports, memberIdSchema.parse(demoProvider));
}

async function seedLookupSecret({ coalition, box }: SeedPorts): Promise<void> {
  if ((await coalition.readDeployment()).lookupSecrets.length > 0) return;
  const material = await box.seal(randomBytes(32), lookupSecretContext(1));
  await coalition.putLookupSecret({ version: 1, material, retired: false, scheme: keyScheme });
}

async function seedSigningKey({ coalition, box, now }: SeedPorts, provider: MemberId): Promise<string> {
  const context = signingKeyContext(provider, keyId);
  const stored = (await coalition.readProvider(provider))?.keys.find((key) => key.keyId === keyId);
  const secret = stored ? await box.open(stored.material, context) : randomBytes(32);
  if (!stored) {
    const material = await box.seal(secret, context);
    await coalition.putSigningKey(provider, {
      keyId,
      kind: 'hmac',
      material,
      notBefore: now,
      notAfter: null,
    });
  }
  return `whsec_${Buffer.from(secret).toString('base64')}`;
}

/** An edited policy file under an unchanged version is refused by the store, which keeps versions immutable. */
async function seedPolicy(coalition: CoalitionStore): Promise<void> {
  const read = readPolicyFile(await readFile(policyFile, 'utf8'));
  if (!read.ok) throw new Error('policies/coalition-default.yaml cannot be read: run flagstop policy check.');
  const document = read.value;
  await coalition.putPolicy({ document, sha256: policySha256(document) });
  await coalition.activatePolicy(document.id, document.version);
}
