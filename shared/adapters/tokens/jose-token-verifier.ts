import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { scopes } from '../../contracts/vocabulary.ts';
import { Unavailable } from '../../ports.ts';
import type { TokenClaims, TokenVerifier } from '../../token-ports.ts';

export interface TokenTrust {
  /** The only `iss` whose tokens are ours, exactly as the tokens write it. */
  readonly issuer: string;
  /** The issuer's public keys: jose's `createLocalJWKSet` or `createRemoteJWKSet`. */
  readonly keys: JWTVerifyGetKey;
  /** How far the issuer's clock and ours may differ. Default 30 s. */
  readonly leewaySeconds?: number;
}

/** Longest token that is looked at, in characters. Real ones are 1 to 2 KB. */
export const maxTokenLength = 8_192;

/**
 * A verifier of OAuth 2 access tokens that are JWTs (RFC 7519) in the shape Amazon Cognito gives them.
 *
 * Accepted: RS256, ES256 or EdDSA and only with a key meant for that algorithm, our issuer, `token_use` `access`,
 * `exp` and `iat` present, valid now, made to live at most 24 hours. Scopes we do not know are dropped.
 *
 * Machine and person: `sub` names who speaks in both cases. A client-credentials token carries the client itself as
 * `sub` (`sub` equals `client_id`), a person's token carries the person's own id beside the client it came through.
 *
 * Answers null for every token that is not such a token; rejects with {@link Unavailable} where the keys could not
 * be had, because then nothing is known of the token.
 */
export function joseTokenVerifier(trust: TokenTrust): TokenVerifier {
  const leewaySeconds = trust.leewaySeconds ?? 30;
  return {
    async verify(token, nowMs) {
      if (token.length > maxTokenLength) return null;
      const payload = await signedPayload(token, trust, { leewaySeconds, nowMs });
      return payload && readClaims(payload, nowMs / 1_000 + leewaySeconds);
    },
  };
}

/** `none` and the HMAC family stand outside the list, so a public key can never be used as a shared secret. */
const algorithms = ['RS256', 'ES256', 'EdDSA'];
const maxLifetimeSeconds = 24 * 60 * 60;

const claimsSchema = z.object({
  token_use: z.literal('access'),
  sub: z.string().min(1).max(255),
  client_id: z.string().min(1).max(255),
  exp: z.number(),
  iat: z.number(),
  scope: z.string().default(''),
});

async function signedPayload(
  token: string,
  trust: TokenTrust,
  clock: { readonly leewaySeconds: number; readonly nowMs: number },
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, trust.keys, {
      algorithms,
      issuer: trust.issuer,
      requiredClaims: ['exp', 'iat'],
      clockTolerance: clock.leewaySeconds,
      currentDate: new Date(clock.nowMs),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && faultsOfTheToken.has(error.code)) return null;
    throw new Unavailable('The issuer’s signing keys could not be read.', { cause: error });
  }
}

/** Every other failure says something about the keys or the network, nothing about the token. */
const faultsOfTheToken = new Set([
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
]);

function readClaims(payload: JWTPayload, latestIssueSeconds: number): TokenClaims | null {
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, client_id, exp, iat, scope } = parsed.data;
  if (iat > latestIssueSeconds || exp - iat > maxLifetimeSeconds) return null;
  const granted = new Set(scope.split(' '));
  return { subject: sub, clientId: client_id, scopes: scopes.filter((known) => granted.has(known)) };
}
