import type { FlagPorts } from '../../../shared/flows/change-flag.ts';
import type { ManagementDeps } from '../management-deps.ts';

/** What flows that change flags stand on. */
export async function flagPorts({ stores, keyring }: ManagementDeps): Promise<FlagPorts> {
  return { flags: stores.flags, keyring: await keyring() };
}
