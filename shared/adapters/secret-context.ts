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

/**
 * What the key with which a provider lets Flagstop act at a source is sealed for. It begins otherwise than all that is read with: whoever
 * takes webhooks may open what is for `hook/*`, and no pattern of rights can leave one ending out.
 */
export function actingKeyContext(memberId: MemberId, source: HookSourceName): string {
  return `acting-key/${memberId}/${source}`;
}
