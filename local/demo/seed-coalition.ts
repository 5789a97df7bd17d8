import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookupSecretContext, signingKeyContext } from '../../shared/adapters/secret-context.ts';
import { type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import type { OnboardMember } from '../../shared/contracts/member.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { engineActor } from '../../shared/domain/flag/flag-actor.ts';
import { readJurisdictions } from '../../shared/domain/jurisdiction/read-jurisdictions.ts';
import { keyScheme } from '../../shared/domain/match/lookup-key.ts';
import { lintPolicy } from '../../shared/domain/policy-life/lint-policy.ts';
import { changeClient } from '../../shared/flows/members/change-client.ts';
import { onboardMember } from '../../shared/flows/members/onboard-member.ts';
import { foundLine } from '../../shared/flows/policies/found-line.ts';
import { replaceJurisdictions } from '../../shared/flows/replace-jurisdictions.ts';
import type { PolicyRecords } from '../../shared/policy-ports.ts';
import type { CoalitionStore, SecretBox } from '../../shared/ports.ts';
import { demoAnalysts, demoMembers, demoOperators, demoProvider } from './members.ts';

/** The subject (OAuth client) that acts for a demo member. */
export function demoClientOf(memberId: string): string {
  return `demo-client-${memberId}`;
}

export interface SeedPorts {
  readonly coalition: CoalitionStore;
  readonly policies: PolicyRecords;
  readonly box: SecretBox;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const policyFile = new URL('../../policies/coalition-default.yaml', import.meta.url);
const jurisdictionsFile = new URL('../../policies/jurisdictions.csv', import.meta.url);
const keyId = 'demo-1';

/**
 * The webhook secret (`whsec_…`) of the demo provider, after members, directory, lookup secret, signing key and the
 * default policy and what is known of countries' law are in the store. What is there already stays: a second start finds the same secrets.
 */
export async function seedCoalition(ports: SeedPorts): Promise<string> {
  for (const member of demoMembers) await seedMember(ports, member);
  for (const subject of demoAnalysts)
    await seedClient(ports, { subject, memberId: memberIdSchema.parse(demoProvider), kind: 'person' });
  for (const { subject } of demoOperators)
    await seedClient(ports, { subject, memberId: memberIdSchema.parse('coalition-office'), kind: 'person' });
  await seedLookupSecret(ports);
  await seedPolicy(ports);
  await seedJurisdictions(ports);
  return seedSigningKey(ports, memberIdSchema.parse(demoProvider));
}

/** Takes the member in as an operator would, so that it has a history; one that is there stays as it is. */
async function seedMember(ports: SeedPorts, member: OnboardMember): Promise<void> {
  const { memberId } = member;
  const { coalition, now } = ports;
  if (!(await coalition.readRecord(memberId)))
    await onboardMember(coalition, { asked: member, actor: seeder, now });
  await seedClient(ports, { subject: demoClientOf(memberId), memberId, kind: 'machine' });
}

async function seedClient(
  { coalition, now }: SeedPorts,
  client: { subject: string; memberId: MemberId; kind: 'person' | 'machine' },
): Promise<void> {
  const bound = await changeClient(coalition, { ...client, actor: seeder, now });
  if (!bound.ok) throw new Error('A demo client acts for another member: start on empty data.');
}

/** The deployment itself takes in its first members. */
const seeder = { member: engineActor.member, subject: engineActor.subject, status: 'active' } as const;

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

/** A second start finds the line as it was left. An edited file under an unchanged version is refused: versions are immutable. */
async function seedPolicy({ coalition, policies, now }: SeedPorts): Promise<void> {
  const read = readPolicyFile(await readFile(policyFile, 'utf8'));
  const warnings = read.ok ? lintPolicy(read.value) : read;
  if (!read.ok || !warnings.ok)
    throw new Error('policies/coalition-default.yaml cannot be used: run flagstop policy check.');
  const founding = { document: read.value, warnings: warnings.value, now };
  const founded = await foundLine({ coalition, policies }, founding);
  if (!founded.ok) throw new Error('The policy has no active version here: start on empty data.');
}

/** The shipped table, unless one was imported already. */
async function seedJurisdictions({ coalition, now }: SeedPorts): Promise<void> {
  if (await coalition.readJurisdictions()) return;
  const file = await readFile(jurisdictionsFile);
  const rows = await readJurisdictions(file, { now });
  if (!rows.ok)
    throw new Error('policies/jurisdictions.csv cannot be used: run flagstop jurisdictions import.');
  const fileSha256 = createHash('sha256').update(file).digest('hex');
  const by = { member: seeder.member, subject: seeder.subject };
  await replaceJurisdictions(coalition, { asked: { version: 0, fileSha256, rows: rows.value }, by, now });
}
