import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { MemberRole } from '../../shared/contracts/vocabulary.ts';
import { demoAnalysts, scopesOfRole } from './members.ts';
import { demoClientOf } from './seed-coalition.ts';

/** The demo's own issuer: no such host exists. */
export const demoIssuer = 'https://tokens.flagstop.invalid';

interface Holder {
  readonly subject: string;
  readonly clientId: string;
  readonly role: MemberRole;
}

/** Who holds a token in the demo file: programs that act for a member, and people who signed in. */
const holders = {
  provider: program('harbour-pay', 'provider'),
  analyst: person(demoAnalysts[0]),
  secondAnalyst: person(demoAnalysts[1]),
  operator: program('coalition-office', 'operator'),
  contributor: program('beacon-hotline', 'contributor'),
  secondContributor: program('kite-acquiring', 'contributor'),
  auditor: program('cedar-audit', 'auditor'),
} as const satisfies Record<string, Holder>;

export type DemoTokens = Record<keyof typeof holders, string>;

/**
 * Access tokens of the demo members, good for 12 hours, and the public keys they verify under. The signing key is
 * made anew by every start and never leaves this process, so a restart ends all earlier tokens.
 */
export async function issueTokens(nowMs: number): Promise<{ tokens: DemoTokens; keys: JWTVerifyGetKey }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'demo', alg: 'ES256', use: 'sig' };
  const token = ({ subject, clientId, role }: Holder) => {
    const claims = { token_use: 'access', client_id: clientId, scope: scopesOfRole[role].join(' ') };
    const issuedAt = Math.floor(nowMs / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'demo' })
      .setIssuer(demoIssuer)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 12 * 60 * 60)
      .sign(privateKey);
  };
  const tokens: DemoTokens = {
    provider: await token(holders.provider),
    analyst: await token(holders.analyst),
    secondAnalyst: await token(holders.secondAnalyst),
    operator: await token(holders.operator),
    contributor: await token(holders.contributor),
    secondContributor: await token(holders.secondContributor),
    auditor: await token(holders.auditor),
  };
  return { tokens, keys: createLocalJWKSet({ keys: [jwk] }) };
}

function program(memberId: string, role: MemberRole): Holder {
  const client = demoClientOf(memberId);
  return { subject: client, clientId: client, role };
}

function person(subject: string): Holder {
  return { subject, clientId: 'demo-client-people', role: 'provider' };
}
