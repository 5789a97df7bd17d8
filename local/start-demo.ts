import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { performActBy } from '../functions/act-at-source/perform-act.ts';
import { managementApp } from '../functions/management/management-app.ts';
import { widgetAnswerer } from '../functions/ops-widget/answer-widget.ts';
import { hookSources } from '../functions/provider-hooks/sources.ts';
import { rescreener } from '../functions/rescreen/rescreen.ts';
import { backtestRunner } from '../functions/run-backtest/run-backtest.ts';
import { screeningApp } from '../functions/screening/screen.ts';
import { sweeper } from '../functions/sweep/sweep.ts';
import { decisionWatcher, type WatchDeps } from '../functions/watch-decisions/watch-decisions.ts';
import { flagWatcher } from '../functions/watch-flags/watch-flags.ts';
import { coalitionView } from '../shared/adapters/coalition-view.ts';
import { endpointKeys } from '../shared/adapters/endpoint-keys.ts';
import { endpointProof } from '../shared/adapters/endpoint-proof.ts';
import { guardedSender } from '../shared/adapters/http/guarded-sender.ts';
import { lambdaHandler } from '../shared/adapters/http/lambda-handler.ts';
import { sendToSource } from '../shared/adapters/http/send-to-source.ts';
import { memoryRescreenQueue } from '../shared/adapters/memory/memory-rescreen-queue.ts';
import { memorySecretBox } from '../shared/adapters/memory/memory-secret-box.ts';
import { noticeSigner } from '../shared/adapters/notice-signer.ts';
import { openActingKey } from '../shared/adapters/open-acting-key.ts';
import { providerSecrets } from '../shared/adapters/provider-secrets.ts';
import { shadowView } from '../shared/adapters/shadow-view.ts';
import { joseTokenVerifier } from '../shared/adapters/tokens/jose-token-verifier.ts';
import { viewAlias } from '../shared/contracts/widget-people.ts';
import { flagIdFrom } from '../shared/domain/flag-id.ts';
import type { WorkObserver } from '../shared/index-ports.ts';
import type { NoticeStarter } from '../shared/notice-ports.ts';
import type { SecretBox, Stores } from '../shared/ports.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { backBooksAtHome } from './back-books/back-books-at-home.ts';
import { demoIssuer, issueTokens } from './demo/issue-tokens.ts';
import { demoOperators, demoProvider } from './demo/members.ts';
import { seedCoalition } from './demo/seed-coalition.ts';
import { seedFlags } from './demo/seed-flags.ts';
import { seedHooks } from './demo/seed-hooks.ts';
import type { DemoFile } from './demo-file.ts';
import { type Gateway, startGateway } from './gateway/start-gateway.ts';
import { hooksAtHome } from './hooks-at-home.ts';
import { opsPage } from './ops-page/ops-page.ts';
import { pageHere } from './page-here.ts';
import { actAtSources } from './pumps/act-at-sources.ts';
import { deliverNotices } from './pumps/deliver-notices.ts';
import { runBacktests } from './pumps/run-backtests.ts';
import { type Pump, type StreamFeed, startPump } from './pumps/start-pump.ts';
import { startQueuePump } from './pumps/start-queue-pump.ts';
import { startSweeps } from './pumps/start-sweeps.ts';
import { stateDirectory } from './state-directory.ts';

export interface DemoParts {
  readonly stores: Stores;
  /** 32 bytes that stand in for the KMS key. */
  readonly sealingKey: Uint8Array;
  readonly observer: WorkObserver;
  /** The changes of two tables; without them merchants wait to be indexed, and flags touch nobody that is boarded. */
  readonly streams?: { readonly decisions: StreamFeed; readonly flags: StreamFeed };
  readonly port: number;
  /** Where files of back books wait until they are screened. */
  readonly backBookFolder?: string;
}

export interface Demo {
  readonly gateway: Gateway;
  /** What stands in the demo file. */
  readonly file: DemoFile;
  readonly flags: number;
  /** What AWS runs behind the streams and on schedules. */
  readonly pumps: readonly Pump[];
}

/** Longer than in AWS: DynamoDB Local answers its first calls slowly. */
const deadlineMs = 8_000;
/** Short enough that whoever asks meanwhile is answered. */
const shortSteps = { budgetMs: 250, saveEveryMs: 250 };

/**
 * A running Flagstop with its demo coalition: the same apps as in AWS behind the gateway's stand-in. The port is
 * taken first, so that a second start changes nothing in the stores.
 */
export async function startDemo(parts: DemoParts): Promise<Result<Demo, 'port-taken' | 'port-not-allowed'>> {
  const { stores, observer, port } = parts;
  const nowMs = () => Date.now();
  const box = memorySecretBox(parts.sealingKey);
  const coalition = coalitionView({ store: stores.coalition, box, nowMs });
  const { tokens, keys } = await issueTokens(nowMs());
  const backtests = runBacktests(backtestRunner({ stores, observer, nowMs, ...shortSteps }));
  const deliveries = deliveriesAtHome({ stores, box, nowMs });
  const acts = actsAtHome({ stores, box, observer, nowMs });
  let address = '';
  const backBooks = backBooksAtHome({
    stores,
    coalition,
    observer,
    nowMs,
    folder: parts.backBookFolder ?? join(stateDirectory, 'backbooks'),
    baseUrl: () => address,
  });
  const screening = screeningApp({
    store: stores.screening,
    log: stores.decisions,
    coalition,
    observer,
    livemode: false,
    nowMs,
    deadlineMs,
    random: Math.random,
    pause: (ms) => pause(ms),
  });
  const management = managementApp({
    stores,
    keyring: () => coalition.keyring(),
    observer,
    livemode: false,
    nowMs,
    tokens: joseTokenVerifier({ issuer: demoIssuer, keys }),
    ...providerSecrets(box),
    hookSources,
    ...noticesAtHome(box, deliveries),
    newFlagId: () => flagIdFrom(randomBytes(16)),
    backtestEngine: backtests,
    backBookFiles: backBooks.files,
    backBookEngine: backBooks.engine,
  });
  const providerHooks = hooksAtHome({ stores, box, coalition, observer, nowMs, deadlineMs });
  const functions = {
    screening: lambdaHandler(screening),
    providerHooks: lambdaHandler(providerHooks),
    management: lambdaHandler(management),
  };
  const ops = opsPage({
    answer: widgetAnswerer({
      stores,
      observer,
      nowMs,
      keyring: () => coalition.keyring(),
      people: demoOperators,
    }),
    aliases: [viewAlias, ...demoOperators.map(({ alias }) => alias)],
  });
  const gateway = await startGateway(functions, {
    port,
    receive: (...of) => ops(...of) || backBooks.files.receive(...of),
  });
  if (!gateway.ok) return fail(gateway.error);
  const now = new Date(nowMs()).toISOString();
  const webhookSecret = await seedCoalition({ ...stores, box, now });
  const hooks = await seedHooks({ hooks: stores.hooks, box, nowMs: nowMs() });
  const keyring = await coalition.keyring();
  const flags = await seedFlags({ ...stores, keyring, nowMs: nowMs() });
  const { baseUrl } = gateway.value;
  address = baseUrl;
  const file = { baseUrl, provider: demoProvider, webhookSecret, hooks, tokens };
  const pumps = [
    ...startPumps(parts, { view: coalition, nowMs, starter: deliveries, actStarter: acts }),
    backtests,
    deliveries,
    acts,
    backBooks.engine,
  ];
  return ok({ gateway: gateway.value, file, flags, pumps });
}

/** Deliveries in this process, to receivers on this machine too. */
function deliveriesAtHome({
  stores,
  box,
  nowMs,
}: Pick<DemoParts, 'stores'> & { readonly box: SecretBox; readonly nowMs: () => number }) {
  return deliverNotices({
    ...stores,
    signer: noticeSigner(box),
    sender: guardedSender({ allowLoopback: true }),
    pager: pageHere,
    random: Math.random,
    nowMs,
  });
}

/** Acts in this process, at the sources' own APIs: with a key of a provider's, where it set that, and nowhere else. */
function actsAtHome({
  stores,
  box,
  ...rest
}: Pick<DemoParts, 'stores' | 'observer'> & { readonly box: SecretBox; readonly nowMs: () => number }) {
  return actAtSources({
    ...stores,
    ...rest,
    openActingKey: openActingKey(box),
    perform: performActBy({ send: sendToSource(), livemode: false }),
  });
}

const noticesAtHome = (box: SecretBox, noticeStarter: NoticeStarter) => ({
  noticeStarter,
  endpointKeys: endpointKeys(box),
  endpointProof: endpointProof(box, { allowLoopback: true }),
});

/** The functions that no request starts, behind the streams, the queue and the clock of this machine. */
function startPumps(
  { stores, observer, streams }: DemoParts,
  { view, nowMs, ...starters }: Pick<WatchDeps, 'view' | 'nowMs' | 'starter' | 'actStarter'>,
): readonly Pump[] {
  if (!streams) return [];
  const shadow = { log: stores.shadow, view: shadowView({ store: stores.coalition, nowMs }) };
  const waits = { random: Math.random, pause: (ms: number) => pause(ms) };
  const deps = { stores, observer, view, shadow, nowMs, ...starters, ...waits };
  const queue = memoryRescreenQueue();
  const keyring = () => view.keyring();
  return [
    startPump(streams.decisions, decisionWatcher(deps)),
    startPump(streams.flags, flagWatcher({ stores, queue, keyring, observer, nowMs })),
    startQueuePump(queue, rescreener({ ...deps, ...stores, store: stores.screening })),
    startSweeps(sweeper({ ...deps, queue })),
  ];
}
