import type {
  HookDelivery,
  HookKey,
  HookKeyring,
  HookSettings,
} from '../../../functions/provider-hooks/hook-source.ts';

/** 2026-11-22T12:00:00Z. */
export const nowMs = 1_795_348_800_000;

/** A delivery of a body under headers, whose names are found in any case. */
export function aDelivery(
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
  at: number = nowMs,
): HookDelivery {
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    header: (name) => sent.get(name.toLowerCase()) ?? null,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    nowMs: at,
  };
}

/** A key that counts from the beginning and without end. */
export function aKey(secret: string, changes: Partial<HookKey> = {}): HookKey {
  return { keyId: `key-of-${secret.slice(0, 4)}`, secret, notBeforeMs: 0, notAfterMs: null, ...changes };
}

/** Keys and settings, with no certificate to be had. */
export function aKeyring(
  keys: readonly (HookKey | string)[],
  settings: HookSettings = {},
  certificate: HookKeyring['certificate'] = async () => null,
): HookKeyring {
  return { keys: keys.map((key) => (typeof key === 'string' ? aKey(key) : key)), settings, certificate };
}
