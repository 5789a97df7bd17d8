import { describe, expect, it } from 'vitest';
import type { HookKeyring, HookSource } from '../../../functions/provider-hooks/hook-source.ts';
import { aDelivery, aKey, nowMs } from './a-delivery.ts';

interface PlainMac {
  readonly source: HookSource;
  readonly header: string;
  /** The header that a secret gives a body. */
  readonly sign: (secret: string, body: string) => string;
  readonly keyring: (keys: HookKeyring['keys']) => HookKeyring;
  /** What comes of the same signature sent twice. */
  readonly twice?: 'bad-header' | 'accepted';
}

const body = '{"entity":"event","event":"account.activated","id":"evt-1"}';
const secret = 'first-secret-of-this-provider';
const other = 'second-secret-of-this-provider';

/** States what every source refuses that signs a body with one MAC in one header, and when its keys count. */
export function describeRefusedSignatures({
  source,
  header,
  sign,
  keyring,
  twice = 'bad-header',
}: PlainMac): void {
  const verify = (value: string | null, keys = [aKey(secret)], sent = body) =>
    source.verify(aDelivery(sent, value === null ? {} : { [header]: value }), keyring(keys));
  const code = async (...args: Parameters<typeof verify>) => {
    const result = await verify(...args);
    return result.ok ? 'accepted' : result.error.code;
  };

  describe(`a signature of ${source.title}`, () => {
    const good = sign(secret, body);
    const cases: readonly (readonly [string, string | null, string])[] = [
      ['is missing', null, 'signature-missing'],
      ['is empty', '', 'bad-header'],
      ['is not in its encoding', 'signature', 'bad-header'],
      ['is cut', good.slice(0, -4), 'bad-header'],
      ['is followed by more', `${good}00`, 'bad-header'],
      ['comes twice', `${good}, ${good}`, twice],
      ['begins with a space', ` ${good}`, 'bad-header'],
      ['is as long as a header may be', good.repeat(100), 'bad-header'],
      ['is of another secret', sign('secret-of-another-provider', body), 'signature-invalid'],
      ['is of another body', sign(secret, `${body} `), 'signature-invalid'],
      ['is of no secret', sign('', body), 'signature-invalid'],
    ];
    it.each(cases)('that %s is refused', async (_, value, expected) => {
      expect(await code(value)).toBe(expected);
    });

    it('holds under its key, which is named', async () => {
      expect(await verify(good)).toEqual({ ok: true, value: { keyId: aKey(secret).keyId } });
    });

    it('is refused with every one of its body’s bits turned', async () => {
      for (let bit = 0; bit < body.length * 8; bit += 1) {
        const bytes = Buffer.from(body);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = await source.verify(aDelivery(bytes, { [header]: good }), keyring([aKey(secret)]));
        expect(result.ok).toBe(false);
      }
    });

    it('holds under either of two keys while they rotate, and under none that no longer or does not yet count', async () => {
      const [old, next] = [aKey(secret, { notAfterMs: nowMs + 1 }), aKey(other)];
      expect(await code(good, [old, next])).toBe('accepted');
      expect(await code(sign(other, body), [old, next])).toBe('accepted');
      expect(await code(good, [{ ...old, notAfterMs: nowMs }, next])).toBe('signature-invalid');
      expect(await code(good, [{ ...old, notBeforeMs: nowMs + 1 }, next])).toBe('signature-invalid');
    });

    it('is refused where the provider has no key, even one of an empty secret', async () => {
      expect(await code(good, [])).toBe('signature-invalid');
      expect(await code(sign('', body), [])).toBe('signature-invalid');
    });
  });
}
