import type { MemberId } from '../../contracts/ids.ts';
import type { EndpointRecord } from '../../contracts/notice.ts';
import type { PutEndpoint } from '../../contracts/notice-view.ts';
import type { EndpointKeys, Endpoints } from '../../notice-ports.ts';
import { changeEndpoint } from './change-endpoint.ts';

/**
 * A provider's endpoint as it was asked for, in place of the one before, and the secret that was made for it, which is told
 * once. It has to prove anew that it is the provider's own: until then nothing is sent.
 */
export async function putEndpoint(
  { endpoints, keys }: { readonly endpoints: Endpoints; readonly keys: EndpointKeys },
  {
    provider,
    asked,
    now,
  }: { readonly provider: MemberId; readonly asked: PutEndpoint; readonly now: string },
): Promise<{ readonly endpoint: EndpointRecord; readonly secret: Uint8Array | null }> {
  const { sealed, publicKey, secret } = await keys.create(provider, asked.signature);
  const endpoint = await changeEndpoint(endpoints, provider, (before) => ({
    ...asked,
    provider,
    version: (before?.version ?? 0) + 1,
    state: 'unproved',
    sealed,
    publicKey,
    provedAt: null,
    failingSince: null,
    disabledWhy: null,
    changedAt: now,
    // Another address is not asked sooner than the one before would have been.
    ...(before?.askedAt !== undefined && { askedAt: before.askedAt }),
  }));
  if (!endpoint) throw new Error('An endpoint was to be put.');
  return { endpoint, secret };
}
