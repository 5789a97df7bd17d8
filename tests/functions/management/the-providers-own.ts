import { expect, it } from 'vitest';
import { type Scope, scopes } from '../../../shared/contracts/vocabulary.ts';
import { contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import type { GatewayCall } from '../../support/gateway-event.ts';
import { type aManagement, auditor, operator, suspended, tokenOf } from './a-management.ts';

/** A request about what is a provider's alone, and what that provider is answered. */
export interface OwnRequest {
  readonly call: GatewayCall;
  readonly status: number;
  readonly scopes: readonly Scope[];
}

type Ready = () => Promise<Pick<Awaited<ReturnType<typeof aManagement>>, 'call'>>;

/** States as facts who is answered a request, each on what `ready` makes anew. */
export function itIsTheProvidersOwn({ call: sent, status, scopes: needed }: OwnRequest, ready: Ready): void {
  it.each([
    ['the provider itself', provider, status],
    ['another provider', secondProvider, 404],
    ['a contributor', contributor, 403],
    ['an operator', operator, 403],
    ['an auditor', auditor, 403],
    ['a suspended member', suspended, 403],
  ])('%s is answered as it may', async (_who, who, expected) => {
    const { call } = await ready();
    expect((await call({ ...sent, as: await tokenOf(who) })).status).toBe(expected);
  });

  it.each(scopes)('the scope %s does as it should', async (scope) => {
    const { call } = await ready();
    const reply = await call({ ...sent, as: await tokenOf(provider, [scope]) });
    expect(reply.status).toBe(needed.includes(scope) ? status : 403);
  });

  it('nobody is answered without a token', async () => {
    expect((await (await ready()).call(sent)).status).toBe(401);
  });
}
