import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendTarget } from '../../../shared/adapters/http/send-target.ts';
import { insideUrls } from '../../proofs/ssrf/inside-urls.ts';

describe('where an address leads', () => {
  it('is a name, port 443, and what follows the name, as it is written', () => {
    expect(sendTarget('https://notices.pay.example/a/b?c=%20d', false)).toEqual({
      ...{ secure: true, host: 'notices.pay.example', port: 443, authority: 'notices.pay.example' },
      ...{ path: '/a/b?c=%20d', reach: 'public' },
    });
    expect(sendTarget('https://notices.pay.example', true)).toMatchObject({ path: '/', reach: 'public' });
  });

  it.each([
    [
      'http://127.0.0.1:8788/hook',
      { secure: false, host: '127.0.0.1', port: 8788, authority: '127.0.0.1:8788' },
    ],
    ['http://localhost/hook', { secure: false, host: 'localhost', port: 80, authority: 'localhost' }],
    ['https://localhost/hook', { secure: true, host: 'localhost', port: 443, authority: 'localhost' }],
    ['https://[::1]:8443/hook', { secure: true, host: '::1', port: 8443, authority: '[::1]:8443' }],
  ])('is this machine only where that is allowed: %s', (url, target) => {
    expect(sendTarget(url, true)).toEqual({ ...target, path: '/hook', reach: 'loopback' });
    expect(sendTarget(url, false)).toBeNull();
  });

  it('is nowhere for what leads inside, and at home nowhere but this machine', () => {
    expect(insideUrls.filter((url) => sendTarget(url, false) !== null)).toEqual([]);
    const home = insideUrls.map((url) => sendTarget(url, true)).filter((target) => target !== null);
    expect(home.length).toBeGreaterThan(0);
    for (const { reach, host } of home)
      expect([reach, /^(?:localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host)]).toEqual(['loopback', true]);
  });

  it('is always public over TLS on port 443, or on this machine', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.ipV4Extended(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.string(),
    );
    const port = fc.oneof(
      fc.constant(''),
      fc.nat(70_000).map((n) => `:${n}`),
    );
    const url = fc
      .tuple(fc.constantFrom('https', 'http', 'ftp'), host, port, fc.webPath())
      .map(([scheme, name, at, path]) => `${scheme}://${name}${at}${path}`);
    fc.assert(
      fc.property(fc.oneof(url, fc.webUrl()), fc.boolean(), (text, allowLoopback) => {
        const target = sendTarget(text, allowLoopback);
        if (target?.reach === 'public') expect([target.secure, target.port]).toEqual([true, 443]);
        if (target?.reach === 'loopback') {
          expect(allowLoopback).toBe(true);
          expect(target.host).toMatch(/^(?:localhost|::1|127\.\d+\.\d+\.\d+)$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
