import type { HookRecord, StoredHookSecret } from '../contracts/hook-record.ts';
import type { HookSourceName } from '../contracts/hook-source-name.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { HookKey, HookRecords, HookView, ViewedHook } from '../hook-ports.ts';
import type { SecretBox } from '../ports.ts';
import { refreshing } from './refreshing.ts';
import { hookApiKeyId, hookSecretContext } from './secret-context.ts';

interface HookSources {
  readonly store: Pick<HookRecords, 'readHook'>;
  readonly box: SecretBox;
  readonly nowMs: () => number;
}

/** Ways of taking webhooks kept at a time; those that do not exist are kept too, so that asking for them costs one read. */
const maxHooks = 1_000;

/** How providers take webhooks of their sources, kept in memory: how old it may be is said at {@link HookView}. */
export function hookView({ store, box, nowMs }: HookSources): HookView {
  const readers = new Map<string, () => Promise<ViewedHook | null>>();
  return {
    hook(provider, source) {
      const key = `${provider}#${source}`;
      let reader = readers.get(key);
      if (!reader) {
        const [oldest] = readers.keys();
        if (readers.size >= maxHooks && oldest !== undefined) readers.delete(oldest);
        const load = async () => {
          const record = await store.readHook(provider, source);
          return record?.state === 'on' ? await open(record, box) : null;
        };
        reader = refreshing({ load, freshMs: 30_000, staleMs: 60_000, nowMs });
        readers.set(key, reader);
      }
      return reader();
    },
  };
}

async function open({ provider, source, ...record }: HookRecord, box: SecretBox): Promise<ViewedHook> {
  const of = { box, provider, source };
  return {
    keys: await Promise.all(record.secrets.map((secret) => openKey(secret, of))),
    settings: record.settings,
    apiKey: record.apiKey === null ? null : await openText(record.apiKey, { ...of, keyId: hookApiKeyId }),
  };
}

interface Sealed {
  readonly box: SecretBox;
  readonly provider: MemberId;
  readonly source: HookSourceName;
}

async function openKey(
  { keyId, sealed, notBefore, notAfter }: StoredHookSecret,
  of: Sealed,
): Promise<HookKey> {
  return {
    keyId,
    secret: await openText(sealed, { ...of, keyId }),
    notBeforeMs: Date.parse(notBefore),
    notAfterMs: notAfter === null ? null : Date.parse(notAfter),
  };
}

async function openText(
  sealed: string,
  { box, provider, ...what }: Sealed & { readonly keyId: string },
): Promise<string> {
  return Buffer.from(await box.open(sealed, hookSecretContext(provider, what))).toString('utf8');
}
