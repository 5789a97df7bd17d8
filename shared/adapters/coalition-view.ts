import { createSecretKey } from 'node:crypto';
import type { StoredLookupSecret, StoredSigningKey } from '../contracts/coalition.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { Keyring, LookupSecret } from '../domain/match/lookup-key.ts';
import { loadPolicy } from '../domain/policy/load-policy.ts';
import type { SigningKey } from '../domain/signature.ts';
import {
  type CoalitionStore,
  type CoalitionView,
  type Rules,
  type SecretBox,
  Unavailable,
} from '../ports.ts';
import { refreshing } from './refreshing.ts';
import { lookupSecretContext, signingKeyContext } from './secret-context.ts';

export interface ViewSources {
  readonly store: CoalitionStore;
  readonly box: SecretBox;
  readonly nowMs: () => number;
}

const seconds = 1_000;
const minutes = 60 * seconds;
/** Providers kept at a time. Names that do not exist are kept too, so that asking for them costs a store read once. */
const maxProviders = 1_000;

/** What the screening path knows of the coalition, kept in memory: how old each part may be is said at {@link CoalitionView}. */
export function coalitionView(sources: ViewSources): CoalitionView {
  const { nowMs } = sources;
  const providers = new Map<MemberId, () => ReturnType<CoalitionView['provider']>>();
  return {
    provider(memberId) {
      let reader = providers.get(memberId);
      if (!reader) {
        const [oldest] = providers.keys();
        if (providers.size >= maxProviders && oldest) providers.delete(oldest);
        const load = () => readProvider(sources, memberId);
        reader = refreshing({ load, freshMs: 30 * seconds, staleMs: 60 * seconds, nowMs });
        providers.set(memberId, reader);
      }
      return reader();
    },
    keyring: refreshing({ load: () => readKeyring(sources), freshMs: minutes, staleMs: 15 * minutes, nowMs }),
    rules: refreshing({ load: rulesReader(sources), freshMs: 30 * seconds, staleMs: 15 * minutes, nowMs }),
  };
}

async function readProvider({ store, box }: ViewSources, memberId: MemberId) {
  const [member, keys] = await Promise.all([store.readMember(memberId), store.readSigningKeys(memberId)]);
  if (!member?.roles.includes('provider')) return null;
  const opened = await Promise.all(keys.map((key) => openKey(key, { box, memberId })));
  return { member, keys: opened };
}

async function openKey(
  key: StoredSigningKey,
  { box, memberId }: { box: SecretBox; memberId: MemberId },
): Promise<SigningKey> {
  const context = signingKeyContext(memberId, key.keyId);
  return {
    keyId: key.keyId,
    kind: key.kind,
    bytes: key.kind === 'hmac' ? await box.open(key.material, context) : Buffer.from(key.material, 'base64'),
    notBeforeMs: Date.parse(key.notBefore),
    notAfterMs: key.notAfter === null ? null : Date.parse(key.notAfter),
  };
}

async function readKeyring({ store, box }: ViewSources): Promise<Keyring> {
  const stored = (await store.readLookupSecrets()).toSorted((a, b) => b.version - a.version);
  const open = async ({ version, material }: StoredLookupSecret): Promise<LookupSecret> => ({
    version,
    secret: createSecretKey(await box.open(material, lookupSecretContext(version))),
  });
  const active = await Promise.all(stored.filter(({ retired }) => !retired).map(open));
  const retired = await Promise.all(stored.filter((secret) => secret.retired).map(open));
  if (active.length === 0) throw new Unavailable('The coalition has no lookup secret yet.');
  return { active, retired };
}

/** Compiling a policy is dear beside running it, so an unchanged one is compiled once. */
function rulesReader({ store }: ViewSources): () => Promise<Rules> {
  let compiled: Rules['policy'] | null = null;
  return async () => {
    const [stored, switches, feeds] = await Promise.all([
      store.readActivePolicy(),
      store.readSwitches(),
      store.readFeeds(),
    ]);
    if (!stored) throw new Unavailable('The coalition has no active policy yet.');
    if (compiled?.sha256 !== stored.sha256) {
      const policy = loadPolicy(stored);
      if (!policy.ok) throw new Unavailable('The active policy cannot be loaded.');
      compiled = policy.value;
    }
    return { policy: compiled, switches, feeds };
  };
}
