import type { PolicyActor } from '../../../shared/domain/policy-life/policy-actor.ts';
import { policyActorOf } from '../../../shared/domain/policy-life/policy-actor.ts';
import type { Caller, Need } from '../authorize.ts';
import type { Call } from '../endpoint.ts';
import { isReadableProvider } from '../readable-provider.ts';
import type { LinePath, Whose } from './policy-path.ts';

/** What every member may read of the coalition's line; {@link mayReadLine} says who may of a provider's own. */
export const readingPolicies: Need = {
  scope: ['flagstop/policies:write', 'flagstop/decisions:read', 'flagstop/flags:read', 'flagstop/audit:read'],
  roles: 'any',
};

/** What reads a shadow run: those who govern, those who approve, and auditors. */
export const readingShadows: Need = {
  scope: ['flagstop/policies:write', 'flagstop/audit:read'],
  roles: ['operator', 'contributor', 'auditor'],
};

/** What proposes, activates and runs in shadow. */
export const governingPolicies = (whose: Whose): Need => ({
  scope: 'flagstop/policies:write',
  roles: whose === 'own' ? ['provider'] : ['operator'],
});

/** What approves and rejects. */
export const approvingPolicies = (whose: Whose): Need => ({
  scope: 'flagstop/policies:write',
  roles: whose === 'own' ? ['provider'] : ['operator', 'contributor'],
});

/** Whether the caller may read a line. False also where there is no such provider, so that both answer alike. */
export async function mayReadLine({ caller, path, deps }: Call<LinePath>): Promise<boolean> {
  if (path.provider === null) return true;
  return isReadableProvider(caller, path.provider, deps.stores.coalition);
}

/** Whether the caller may change a line: a provider's own is changed by itself. */
export const mayChangeLine = ({ caller, path }: Call<LinePath>): boolean =>
  path.provider === null || path.provider === caller.member.memberId;

/** Who acts. */
export const policyActor = ({ member, claims }: Caller): PolicyActor => policyActorOf(member, claims.subject);
