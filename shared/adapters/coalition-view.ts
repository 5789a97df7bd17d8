import { createSecretKey } from 'node:crypto';
import type { StoredLookupSecret, StoredSigningKey } from '../contracts/coalition.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { IndexSecret, Keyring } from '../domain/match/lookup-key.ts';
import { loadPolicy } from '../domain/policy/load-policy.ts';
import type { SigningKey } from '../domain/signature.ts';
import { type CoalitionStore, type SecretBox, type StoredDeployment, Unavailable } from '../ports.ts';
import type { CoalitionView, Rules } from '../view-ports.ts';
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
  const { store, box, nowMs } = sources;
  const deployment = sharedInOneTurn(() => store.readDeployment());
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
    keyring: refreshing({
      load: async () => openKeyring(await deployment(), box),
      freshMs: minutes,
      staleMs: 15 * minutes,
      nowMs,
    }),
    rules: refreshing({ load: rulesReader(deployment), freshMs: 30 * seconds, staleMs: 15 * minutes, nowMs }),
  };
}

async function readProvider({ store, box }: ViewSources, memberId: MemberId) {
  const stored = await store.readProvider(memberId);
  if (!stored?.member.roles.includes('provider')) return null;
  const keys = await Promise.all(stored.keys.map((key) => openKey(key, { box, memberId })));
  return { member: stored.member, keys };
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

/** One read for all who ask in the same turn of the event loop, so that nobody is given what was read before they asked. */
function sharedInOneTurn<T>(read: () => Promise<T>): () => Promise<T> {
  let shared: Promise<T> | null = null;
  return () => {
    if (shared) return shared;
    shared = read();
    queueMicrotask(() => {
      shared = null;
    });
    return shared;
  };
}

async function openKeyring({ lookupSecrets }: StoredDeployment, box: SecretBox): Promise<Keyring> {
  const stored = lookupSecrets.toSorted((a, b) => b.version - a.version);
  const open = async ({ version, scheme, material }: StoredLookupSecret): Promise<IndexSecret> => ({
    version,
    scheme,
    secret: createSecretKey(await box.open(material, lookupSecretContext(version))),
  });
  const active = await Promise.all(stored.filter(({ retired }) => !retired).map(open));
  const retired = await Promise.all(stored.filter((secret) => secret.retired).map(open));
  if (active.length === 0) throw new Unavailable('The coalition has no lookup secret yet.');
  return { active, retired };
}

/** Compiling a policy is dear beside running it, so an unchanged one is compiled once. */
function rulesReader(read: () => Promise<StoredDeployment>): () => Promise<Rules> {
  let compiled: Rules['policy'] | null = null;
  return async () => {
    const { policy: stored, switches, feeds } = await read();
    if (!stored) throw new Unavailable('The coalition has no active policy yet.');
    if (compiled?.sha256 !== stored.sha256) {
      const policy = loadPolicy(stored);
      if (!policy.ok) throw new Unavailable('The active policy cannot be loaded.');
      compiled = policy.value;
    }
    return { policy: compiled, switches, feeds, jurisdictions: new Map() };
  };
}
