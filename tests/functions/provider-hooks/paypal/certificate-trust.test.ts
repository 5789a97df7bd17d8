import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { certificateTrust } from '../../../../functions/provider-hooks/paypal/certificate-trust.ts';
import { nowMs } from '../a-delivery.ts';
import { chainOf, pemOf } from './certificates.ts';

const names = ['messageverificationcerts.paypal.com'];
const trust = certificateTrust([pemOf('root')]);
const dayMs = 86_400_000;

/** The certificate with the last bit of its signature turned, which are the last bytes of it. */
function forged(name: string): string {
  const [head = '', ...lines] = pemOf(name).trim().split('\n');
  const bytes = Buffer.from(lines.slice(0, -1).join(''), 'base64');
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  return `${head}\n${bytes.toString('base64')}\n${lines.at(-1)}\n`;
}

describe('a signer’s certificate', () => {
  it('is trusted under its name, through an intermediate, from a root', () => {
    expect(trust(chainOf('live'), { names, nowMs })?.subject).toContain(
      'CN=messageverificationcerts.paypal.com',
    );
  });

  it('is trusted whatever else stands with it, and in whatever order', () => {
    const between = [
      pemOf('impostor-intermediate'),
      pemOf('root'),
      pemOf('other-name'),
      pemOf('intermediate'),
    ];
    expect(trust(`${pemOf('live')}\n${between.join('\r\n')}`, { names, nowMs })).not.toBeNull();
    expect(trust(`Certificate of the signer:\n${chainOf('live')}`, { names, nowMs })).not.toBeNull();
  });

  it.each([
    ['is of another name', chainOf('other-name')],
    ['is of a wildcard', chainOf('wildcard')],
    ['is of the other mode', chainOf('sandbox')],
    ['is signed by itself', pemOf('self-signed')],
    [
      'is signed by what may not sign',
      `${pemOf('under-other-name')}${pemOf('other-name')}${pemOf('intermediate')}`,
    ],
    ['may sign others itself', chainOf('authority')],
    ['has a key of another kind', chainOf('elliptic')],
    ['has a short key', chainOf('small')],
    ['leads to no root', pemOf('live')],
    ['leads to a root of the same name only', chainOf('live', 'impostor-intermediate')],
    ['is signed wrongly', `${forged('live')}${pemOf('intermediate')}`],
    ['is under what is signed wrongly', `${pemOf('live')}${forged('intermediate')}`],
    ['comes after another', `${pemOf('other-name')}${chainOf('live')}`],
    ['comes with more than eight', `${chainOf('live')}${pemOf('root').repeat(7)}`],
    ['is not there', ''],
    ['is no certificate', 'certificate'],
    ['is broken', chainOf('live').replaceAll(/[A-Z]{6}/g, 'AAAAAA')],
    ['is a private key', pemOf('signer-of-tests.key')],
  ])('that %s is not trusted', (_, pem) => {
    expect(trust(pem, { names, nowMs })).toBeNull();
  });

  it('counts while it and all above it are in force', () => {
    const isTrusted = (name: string, at: number) => trust(chainOf(name), { names, nowMs: at }) !== null;
    expect(isTrusted('one-day', nowMs)).toBe(true);
    expect(isTrusted('one-day', nowMs + dayMs)).toBe(false);
    expect(isTrusted('live', nowMs + dayMs)).toBe(true);
    expect(isTrusted('live', nowMs - dayMs)).toBe(false);
    expect(isTrusted('live', Date.UTC(2101, 0))).toBe(false);
  });

  it('is not trusted under other roots: none, an impostor’s, or those that Node brings', () => {
    for (const roots of [[], [pemOf('impostor-root')], rootCertificates])
      expect(certificateTrust(roots)(chainOf('live'), { names, nowMs })).toBeNull();
  });
});

describe('the roots that Node brings', () => {
  it('can all be read', () => {
    expect(rootCertificates.length).toBeGreaterThan(50);
    const known = certificateTrust([...rootCertificates, pemOf('root')]);
    expect(known(chainOf('live'), { names, nowMs })).not.toBeNull();
  });
});
