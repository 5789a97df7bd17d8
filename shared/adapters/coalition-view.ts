import { createSecretKey } from 'node:crypto';
import type { StoredLookupSecret, StoredPolicy, StoredSigningKey } from '../contracts/coalition.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { JurisdictionTable } from '../contracts/jurisdiction.ts';
import type { IndexSecret, Keyring } from '../domain/match/lookup-key.ts';
import { loadOverlay } from '../domain/policy/load-overlay.ts';
import { loadPolicy, type Policy } from '../domain/policy/load-policy.ts';
import type { SigningKey } from '../domain/signature.ts';
import { type CoalitionStore, type SecretBox, type StoredDeployment, Unavailable } from '../ports.ts';
import type { CoalitionView, Rules, ViewedProvider } from '../view-ports.ts';
import { compiledOnce } from './compiled-once.ts';
import { refreshing } from './refreshing.ts';
import { lookupSecretContext, signingKeyContext } from './secret-context.ts';

export interface ViewSources {
  readonly store: Pick<CoalitionStore, 'readProvider' | 'readDeployment'>;
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
        const compile = compiledOnce('own policy of a provider', loadOverlay);
        const load = () => readProvider(sources, { memberId, compile });
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

async function readProvider(
  { store, box }: ViewSources,
  { memberId, compile }: { memberId: MemberId; compile: (stored: StoredPolicy) => Policy },
): Promise<ViewedProvider | null> {
  const stored = await store.readProvider(memberId);
  if (!stored?.member.roles.includes('provider')) return null;
  const keys = await Promise.all(stored.keys.map((key) => openKey(key, { box, memberId })));
  return { member: stored.member, keys, overlay: stored.overlay && compile(stored.overlay) };
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

function rulesReader(read: () => Promise<StoredDeployment>): () => Promise<Rules> {
  const compile = compiledOnce('active policy', loadPolicy);
  const byCountry = countriesReader();
  return async () => {
    const { policy: stored, switches, feeds, jurisdictions } = await read();
    if (!stored) throw new Unavailable('The coalition has no active policy yet.');
    return { policy: compile(stored), switches, feeds, jurisdictions: byCountry(jurisdictions) };
  };
}

/** A table is put in order once, for another one seldom comes. */
function countriesReader(): (table: JurisdictionTable | null) => Rules['jurisdictions'] {
  let kept: { readonly sha256: string | null; readonly rows: Rules['jurisdictions'] } = {
    sha256: null,
    rows: new Map(),
  };
  return (table) => {
    const sha256 = table?.sha256 ?? null;
    if (kept.sha256 !== sha256)
      kept = { sha256, rows: new Map((table?.rows ?? []).map((row) => [row.country, row])) };
    return kept.rows;
  };
}
