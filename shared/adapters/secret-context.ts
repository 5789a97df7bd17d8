import type { HookSourceName } from '../contracts/hook-source-name.ts';
import type { MemberId } from '../contracts/ids.ts';

/** What a provider's signing key is sealed for: opened for anything else, it stays shut. */
export function signingKeyContext(memberId: MemberId, keyId: string): string {
  return `signing-key/${memberId}/${keyId}`;
}

/** What the key that signs a provider's notices is sealed for. */
export function endpointKeyContext(memberId: MemberId): string {
  return `notice-endpoint/${memberId}`;
}

/** What a lookup secret is sealed for. */
export function lookupSecretContext(version: number): string {
  return `lookup-secret/${version}`;
}

/** What a source's secret for one provider, or the key to the source's API, is sealed for. */
export function hookSecretContext(
  memberId: MemberId,
  { source, keyId }: { readonly source: HookSourceName; readonly keyId: string },
): string {
  return `hook/${memberId}/${source}/${keyId}`;
}

/** What stands for a key's id where the key to a source's API is sealed. */
export const hookApiKeyId = 'api';

/** What stands for a key's id where the key that acts at a source is sealed: no id of a secret, and not the reading key's. */
export const hookActingKeyId = 'act';
