import type { MemberId } from '../contracts/ids.ts';
import { loadOverlay } from '../domain/policy/load-overlay.ts';
import { loadPolicy, type Policy } from '../domain/policy/load-policy.ts';
import type { CoalitionStore } from '../ports.ts';
import type { ShadowView } from '../view-ports.ts';
import { compiledOnce } from './compiled-once.ts';
import { refreshing } from './refreshing.ts';

export interface ShadowSources {
  readonly store: Pick<CoalitionStore, 'readDeployment' | 'readProvider'>;
  readonly nowMs: () => number;
}

const seconds = 1_000;
/** Providers kept at a time. */
const maxProviders = 1_000;

/** What runs in shadow, kept in memory; opens no secret, for whoever runs shadows may open none of a provider's. */
export function shadowView({ store, nowMs }: ShadowSources): ShadowView {
  const times = { freshMs: 30 * seconds, staleMs: 60 * seconds, nowMs };
  const compileShadow = compiledOnce('policy in shadow', loadPolicy);
  const overlays = new Map<MemberId, () => Promise<Policy | null>>();
  return {
    shadow: refreshing({
      ...times,
      load: async () => {
        const { shadow } = await store.readDeployment();
        return shadow && compileShadow(shadow);
      },
    }),
    overlay(provider) {
      let reader = overlays.get(provider);
      if (!reader) {
        const [oldest] = overlays.keys();
        if (overlays.size >= maxProviders && oldest) overlays.delete(oldest);
        const compile = compiledOnce('own policy of a provider', loadOverlay);
        const load = async () => {
          const overlay = (await store.readProvider(provider))?.overlay ?? null;
          return overlay && compile(overlay);
        };
        reader = refreshing({ ...times, load });
        overlays.set(provider, reader);
      }
      return reader();
    },
  };
}
