import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** The keys that an issuer's tokens are signed with, fetched when first needed; an issuer that is slow for 2 s is none. */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: 2_000 });
}
