import * as z from 'zod';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { Need } from '../authorize.ts';
import type { Call } from '../endpoint.ts';

const path = z.object({ provider: memberIdSchema });
type ProviderPath = z.infer<typeof path>;

/** The path below one provider, and what its log line is about. */
export const providerPath = { path, about: ({ provider }: ProviderPath) => ({ provider }) } as const;

/** What a provider needs to pull its notices and to have them sent again. */
export const pullingNotices: Need = { scope: 'flagstop/decisions:read', roles: ['provider'] };

/** What a provider needs to know where its notices go. */
export const readingEndpoint: Need = {
  scope: ['flagstop/decisions:read', 'flagstop/secrets:write'],
  roles: ['provider'],
};

/** What a provider needs to change where they go: with it a secret is made. */
export const changingEndpoint: Need = { scope: 'flagstop/secrets:write', roles: ['provider'] };

/** Notices are the provider's alone, and so is where they go: to operators and auditors as well there are none. */
export function isOwn({ caller, path }: Pick<Call<ProviderPath>, 'caller' | 'path'>): boolean {
  return caller.member.memberId === path.provider;
}
