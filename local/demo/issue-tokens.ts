import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { MemberRole } from '../../shared/contracts/vocabulary.ts';
import { scopesOfRole } from './members.ts';
import { demoClientOf } from './seed-coalition.ts';

/** The demo's own issuer: no such host exists. */
export const demoIssuer = 'https://tokens.flagstop.invalid';

/** Who holds a token in the demo file, and for whom. */
const holders = {
  provider: { memberId: 'harbour-pay', role: 'provider' },
  operator: { memberId: 'coalition-office', role: 'operator' },
  contributor: { memberId: 'beacon-hotline', role: 'contributor' },
  secondContributor: { memberId: 'kite-acquiring', role: 'contributor' },
  auditor: { memberId: 'cedar-audit', role: 'auditor' },
} as const satisfies Record<string, { memberId: string; role: MemberRole }>;

export type DemoTokens = Record<keyof typeof holders, string>;

/**
 * Access tokens of the demo members, good for 12 hours, and the public keys they verify under. The signing key is
 * made anew by every start and never leaves this process, so a restart ends all earlier tokens.
 */
export async function issueTokens(nowMs: number): Promise<{ tokens: DemoTokens; keys: JWTVerifyGetKey }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'demo', alg: 'ES256', use: 'sig' };
  const token = (holder: { memberId: string; role: MemberRole }) => {
    const client = demoClientOf(holder.memberId);
    const claims = { token_use: 'access', client_id: client, scope: scopesOfRole[holder.role].join(' ') };
    const issuedAt = Math.floor(nowMs / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'demo' })
      .setIssuer(demoIssuer)
      .setSubject(client)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 12 * 60 * 60)
      .sign(privateKey);
  };
  const tokens: DemoTokens = {
    provider: await token(holders.provider),
    operator: await token(holders.operator),
    contributor: await token(holders.contributor),
    secondContributor: await token(holders.secondContributor),
    auditor: await token(holders.auditor),
  };
  return { tokens, keys: createLocalJWKSet({ keys: [jwk] }) };
}
