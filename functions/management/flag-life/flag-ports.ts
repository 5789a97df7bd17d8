import type { SafeguardPorts } from '../../../shared/flows/safeguards/safeguard-ports.ts';
import type { ManagementDeps } from '../management-deps.ts';

/** What flows that change flags stand on. */
export async function flagPorts({ stores, keyring }: ManagementDeps): Promise<SafeguardPorts> {
  return { ...stores, keyring: await keyring() };
}
