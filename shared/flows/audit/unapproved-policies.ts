import type { StoredPolicy } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { coalitionLine, overlayLine, type PolicyRecord } from '../../contracts/policy-record.ts';
import { engineActor } from '../../domain/flag/flag-actor.ts';
import type { PolicyRecords } from '../../policy-ports.ts';
import type { CoalitionStore } from '../../ports.ts';
import { everyProvider } from './every-provider.ts';

interface Ports {
  readonly coalition: Pick<CoalitionStore, 'readDeployment' | 'readProvider' | 'listMembers'>;
  readonly policies: Pick<PolicyRecords, 'readPolicyRecord'>;
}

/** A version in force; `provider` where it is that provider's own policy, else null. */
export interface Unapproved {
  readonly version: string;
  readonly provider: MemberId | null;
}

/**
 * The policies in force whose record shows no approval by a second person, or approves another document: what the API never lets
 * happen, and a hand in the table might. Read from what screenings are judged by, not from what a line says.
 */
export async function unapprovedPolicies(ports: Ports): Promise<Unapproved[]> {
  const { policy } = await ports.coalition.readDeployment();
  const inForce: InForce[] = policy ? [entry(policy, null)] : [];
  for await (const { memberId: provider } of everyProvider(ports.coalition)) {
    const overlay = (await ports.coalition.readProvider(provider))?.overlay;
    if (overlay) inForce.push(entry(overlay, provider));
  }
  const found: Unapproved[] = [];
  for (const { line, version, sha256, provider } of inForce) {
    const record = await ports.policies.readPolicyRecord(line, version);
    if (!isApproved(record, sha256)) found.push({ version, provider });
  }
  return found;
}

interface InForce extends Unapproved {
  readonly line: string;
  readonly sha256: string;
}

const entry = ({ document, sha256 }: StoredPolicy, provider: MemberId | null): InForce => ({
  line: provider === null ? coalitionLine : overlayLine(provider),
  version: document.version,
  sha256,
  provider,
});

/** By another person; of the coalition's own policy also of another owner. The first of a line is the deployment's own. */
function isApproved(record: PolicyRecord | null, sha256: string): boolean {
  if (record?.state !== 'approved' || record.sha256 !== sha256) return false;
  const { proposedBy, decidedBy, line } = record;
  if (decidedBy === null) return false;
  if (proposedBy.member === engineActor.member) return true;
  if (decidedBy.subject === proposedBy.subject) return false;
  return line !== coalitionLine || decidedBy.owner !== proposedBy.owner;
}
