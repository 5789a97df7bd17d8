import { createServer } from 'node:http';
import { fc, test as property } from '@fast-check/vitest';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { joseTokenVerifier, maxTokenLength } from '../../../shared/adapters/tokens/jose-token-verifier.ts';
import { Unavailable } from '../../../shared/ports.ts';

const issuer = 'https://tokens.coalition.example';
const now = Date.UTC(2026, 2, 1, 12) / 1_000;

const rsa = await generateKeyPair('RS256', { extractable: true });
const ec = await generateKeyPair('ES256', { extractable: true });
const ed = await generateKeyPair('EdDSA', { extractable: true });
const stranger = await generateKeyPair('RS256');
const keys = createLocalJWKSet({
  keys: [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
    { ...(await exportJWK(ed.publicKey)), kid: 'ed', alg: 'EdDSA', use: 'sig' },
  ],
});
const verifier = joseTokenVerifier({ issuer, keys });

const machine = {
  iss: issuer,
  sub: 'client-1',
  client_id: 'client-1',
  token_use: 'access',
  scope: 'flagstop/decisions:read flagstop/flags:write',
  iat: now,
  exp: now + 3_600,
};

function signed(
  claims: Readonly<Record<string, unknown>>,
  header: { alg?: string; kid?: string } = {},
  key = rsa.privateKey,
) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'rsa', ...header }).sign(key);
}

const verify = (token: string) => verifier.verify(token, now * 1_000);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token of our issuer', () => {
  it('yields its client and scopes', async () => {
    expect(await verify(await signed(machine))).toEqual({
      subject: 'client-1',
      clientId: 'client-1',
      scopes: ['flagstop/decisions:read', 'flagstop/flags:write'],
    });
  });

  it('names the person where a person speaks through a client', async () => {
    const claims = await verify(await signed({ ...machine, sub: 'person-7', username: 'person-7' }));
    expect(claims).toMatchObject({ subject: 'person-7', clientId: 'client-1' });
  });

  it.each([
    ['ES256', 'ec', ec.privateKey],
    ['EdDSA', 'ed', ed.privateKey],
  ])('may be signed with %s', async (alg, kid, key) => {
    expect(await verify(await signed(machine, { alg, kid }, key))).not.toBeNull();
  });

  it('loses scopes that we do not know', async () => {
    const claims = await verify(
      await signed({ ...machine, scope: 'openid flagstop/flags:read flagstop/all' }),
    );
    expect(claims?.scopes).toEqual(['flagstop/flags:read']);
  });

  it('may come without scopes, and then carries none', async () => {
    const { scope: _, ...unscoped } = machine;
    expect((await verify(await signed(unscoped)))?.scopes).toEqual([]);
  });

  it('stands as long as clocks differ by no more than the leeway', async () => {
    expect(await verify(await signed({ ...machine, iat: now + 29, nbf: now + 29 }))).not.toBeNull();
    expect(await verify(await signed({ ...machine, iat: now - 60, exp: now - 29 }))).not.toBeNull();
  });
});

describe('refused is a token', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['that has expired', { ...machine, iat: now - 3_600, exp: now - 31 }],
    ['that is not valid yet', { ...machine, nbf: now + 31 }],
    ['that was issued in the future', { ...machine, iat: now + 31, exp: now + 3_600 }],
    ['of another issuer', { ...machine, iss: 'https://tokens.other.example' }],
    ['of an issuer that starts like ours', { ...machine, iss: `${issuer}.evil.example` }],
    ['that is an id token', { ...machine, token_use: 'id' }],
    ['that does not say what it is for', { ...machine, token_use: undefined }],
    ['without an expiry', { ...machine, exp: undefined }],
    ['without a time of issue', { ...machine, iat: undefined }],
    ['made to live longer than a day', { ...machine, exp: now + 24 * 3_600 + 1 }],
    ['without a subject', { ...machine, sub: undefined }],
    ['without a client', { ...machine, client_id: undefined }],
    ['whose scopes are a list', { ...machine, scope: ['flagstop/flags:write'] }],
  ])('%s', async (_name, claims) => {
    expect(await verify(await signed(claims))).toBeNull();
  });

  it('whose signature or any claim was changed', async () => {
    const [header, , signature] = (await signed(machine)).split('.');
    const changed = `${header}.${encoded({ ...machine, sub: 'client-2', client_id: 'client-2' })}.${signature}`;
    expect(await verify(changed)).toBeNull();
  });

  it('that claims to need no signature', async () => {
    const payload = encoded(machine);
    for (const alg of ['none', 'None', 'NONE'])
      for (const signature of ['', 'AAAA'])
        expect(await verify(`${encoded({ alg, kid: 'rsa' })}.${payload}.${signature}`)).toBeNull();
  });

  it('that uses our public key as a shared secret', async () => {
    const secret = Buffer.from(await exportSPKI(rsa.publicKey));
    const token = await new SignJWT(machine).setProtectedHeader({ alg: 'HS256', kid: 'rsa' }).sign(secret);
    expect(await verify(token)).toBeNull();
  });

  it('signed with a key that is not in the set, whatever its kid says', async () => {
    expect(await verify(await signed(machine, { kid: 'rsa' }, stranger.privateKey))).toBeNull();
    expect(await verify(await signed(machine, { kid: 'unknown' }, stranger.privateKey))).toBeNull();
  });

  it('signed with an algorithm other than the one its key is for', async () => {
    const pss = await generateKeyPair('PS256', { extractable: true });
    const open = joseTokenVerifier({
      issuer,
      keys: createLocalJWKSet({ keys: [{ ...(await exportJWK(pss.publicKey)), kid: 'pss' }] }),
    });
    const token = await signed(machine, { alg: 'PS256', kid: 'pss' }, pss.privateKey);
    expect(await open.verify(token, now * 1_000)).toBeNull();
  });

  it('longer than any real one, before it is parsed', async () => {
    expect(await verify(await signed({ ...machine, padding: 'x'.repeat(maxTokenLength) }))).toBeNull();
  });

  property.prop([fc.oneof(fc.string({ maxLength: 200 }), fc.base64String(), tokenLike())])(
    'that is no token at all',
    async (token) => {
      expect(await verify(token)).toBeNull();
    },
  );
});

describe('keys that cannot be fetched', () => {
  it('are lost infrastructure, not a verdict on the token', async () => {
    const server = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const remote = joseTokenVerifier({
      issuer,
      keys: createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/jwks.json`)),
    });
    await expect(remote.verify(await signed(machine), now * 1_000)).rejects.toThrow(Unavailable);
    server.closeAllConnections();
    server.close();
    await expect(remote.verify(await signed(machine), now * 1_000)).rejects.toThrow(Unavailable);
  });
});

function tokenLike() {
  const part = fc.oneof(fc.json(), fc.constant('{"alg":"RS256","kid":"rsa"}'), fc.string());
  return fc
    .array(part, { minLength: 3, maxLength: 3 })
    .map((parts) => parts.map((text) => Buffer.from(text).toString('base64url')).join('.'));
}
