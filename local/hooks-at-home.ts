import { setTimeout as pause } from 'node:timers/promises';
import { certificateHosts } from '../functions/provider-hooks/certificate-hosts.ts';
import { hooksApp } from '../functions/provider-hooks/receive-hook.ts';
import { seeMoreBy } from '../functions/provider-hooks/see-more.ts';
import { hookSources } from '../functions/provider-hooks/sources.ts';
import { hookView } from '../shared/adapters/hook-view.ts';
import { callSource } from '../shared/adapters/http/call-source.ts';
import { certificateReader } from '../shared/adapters/http/certificate-reader.ts';
import type { GatewayApp } from '../shared/adapters/http/lambda-handler.ts';
import type { WorkObserver } from '../shared/index-ports.ts';
import type { SecretBox, Stores } from '../shared/ports.ts';
import type { CoalitionView } from '../shared/view-ports.ts';

interface Home {
  readonly stores: Stores;
  readonly box: SecretBox;
  readonly coalition: CoalitionView;
  readonly observer: WorkObserver;
  readonly nowMs: () => number;
  readonly deadlineMs: number;
}

/** The app that takes webhooks of sources, as in AWS, in test mode. */
export function hooksAtHome({ stores, box, ...home }: Home): GatewayApp {
  const livemode = false;
  return hooksApp({
    ...stores,
    ...home,
    store: stores.screening,
    log: stores.decisions,
    hooks: hookView({ store: stores.hooks, box, nowMs: home.nowMs }),
    sources: hookSources,
    certificate: certificateReader({ hosts: certificateHosts }),
    seeMore: seeMoreBy({ call: callSource(), livemode }),
    livemode,
    random: Math.random,
    pause: (ms) => pause(ms),
  });
}
