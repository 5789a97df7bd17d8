import type { MemberId } from '../../shared/contracts/ids.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import type { Caller } from './authorize.ts';

/**
 * Whether the caller may read what stands under a provider's path: the provider itself, operators and auditors.
 * False also where there is no such provider, so that both answer alike.
 */
export async function isReadableProvider(
  { member }: Caller,
  provider: MemberId,
  coalition: Pick<CoalitionStore, 'readMember'>,
): Promise<boolean> {
  if (member.memberId === provider) return member.roles.includes('provider');
  if (!member.roles.includes('operator') && !member.roles.includes('auditor')) return false;
  const named = await coalition.readMember(provider);
  return named?.roles.includes('provider') ?? false;
}
