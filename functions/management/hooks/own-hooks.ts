import * as z from 'zod';
import { hookSourceNameSchema } from '../../../shared/contracts/hook-source-name.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { Need } from '../authorize.ts';
import type { Call } from '../endpoint.ts';

const provider = z.object({ provider: memberIdSchema });
const path = provider.extend({ source: hookSourceNameSchema });
export type HookPath = z.infer<typeof path>;

/** The path of all sources of one provider, and what its log line is about. */
export const hooksPath = {
  path: provider,
  about: (at: z.infer<typeof provider>) => ({ provider: at.provider }),
} as const;

/** The path of one source. */
export const hookPath = { path, about: ({ provider, source }: HookPath) => ({ provider, source }) } as const;

/** What a provider needs to know how it takes webhooks: any scope of its own. */
export const readingHooks: Need = {
  scope: ['flagstop/decisions:read', 'flagstop/secrets:write'],
  roles: ['provider'],
};

/** What it needs to change that: secrets are told with it. */
export const changingHooks: Need = { scope: 'flagstop/secrets:write', roles: ['provider'] };

/** Webhooks are the provider's alone: to operators and auditors as well there are none. */
export function isOwnHook({
  caller,
  path,
}: Pick<Call<{ readonly provider: string }>, 'caller' | 'path'>): boolean {
  return caller.member.memberId === path.provider;
}
