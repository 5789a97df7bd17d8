import { actorAtSource } from '../../functions/act-at-source/act-at-source.ts';
import { performActBy } from '../../functions/act-at-source/perform-act.ts';
import { noticeDeliverer } from '../../functions/deliver-notice/deliver-notice.ts';
import { feedImporter } from '../../functions/import-feed/import-feed.ts';
import { hooksApp } from '../../functions/provider-hooks/receive-hook.ts';
import { seeMoreBy } from '../../functions/provider-hooks/see-more.ts';
import { rescreener } from '../../functions/rescreen/rescreen.ts';
import { backtestRunner } from '../../functions/run-backtest/run-backtest.ts';
import { backBookScreener } from '../../functions/screen-backbook/screen-backbook.ts';
import { screeningApp } from '../../functions/screening/screen.ts';
import { sweeper } from '../../functions/sweep/sweep.ts';
import { decisionWatcher } from '../../functions/watch-decisions/watch-decisions.ts';
import { flagWatcher } from '../../functions/watch-flags/watch-flags.ts';
import type { Performed } from '../../shared/act-ports.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutMessages } from '../../shared/adapters/aws/without-messages.ts';
import { hookSeals } from '../../shared/adapters/hook-seals.ts';
import { hookView } from '../../shared/adapters/hook-view.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import { memoryRescreenQueue } from '../../shared/adapters/memory/memory-rescreen-queue.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { noticeSigner } from '../../shared/adapters/notice-signer.ts';
import { openActingKey } from '../../shared/adapters/open-acting-key.ts';
import { shadowView } from '../../shared/adapters/shadow-view.ts';
import { type HookSourceName, hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import type { ApiAnswer } from '../../shared/hook-ports.ts';
import { aManagement, auditor, operator, secondContributor } from '../functions/management/a-management.ts';
import {
  certificateOfTests,
  notificationUrl,
  secretOf,
  sourcesOfTests,
  webhookId,
} from '../functions/provider-hooks/a-hook-function.ts';
import { contributor, provider, secondProvider } from '../support/a-coalition.ts';
import { aFeed } from '../support/a-feed.ts';
import { aHook } from '../support/a-hook.ts';
import { screenPorts } from '../support/a-screening.ts';
import { actNowhere } from '../support/act-nowhere.ts';
import { heldFile } from '../support/held-file.ts';
import { inParts } from '../support/rows-of-bytes.ts';
import { failingStores, type Turn } from './failing-stores.ts';
import { mark } from './marks.ts';

/** As written in every subject: what a person is known by. */
export const personOf = (member: string): string => `person-${member}`;

/** Every function as AWS runs it, on the memory twins, with the observer of AWS, over stores that can be made to fail. */
export async function aMarkedWorld() {
  const healthy = memoryStores();
  const turn: Turn = { failing: null, calls: 0 };
  const stores = failingStores(healthy, turn);
  const observed = (service: string) => powertoolsObserver({ service, stage: 'dev' });
  const management = await aManagement({ stores, observer: observed('management') });
  const { clock, view, box, handler, routes } = management;
  for (const member of [provider, secondProvider, contributor, secondContributor, operator, auditor])
    await healthy.coalition.putDirectoryEntry({
      subject: personOf(member),
      memberId: member,
      kind: 'person',
    });
  await healthy.coalition.putFeed(aFeed({ owner: contributor }));

  const nowMs = () => clock.ms;
  const waits = { pause: async () => {}, random: () => 0.5 };
  const queue = memoryRescreenQueue();
  const rows = heldFile(
    `{"event":"onboarding","merchant":{"reference":"m-9","legalName":"${mark}"}}\n${mark}\n`,
  );
  const files = new Map<string, string>();
  const keyring = () => view.keyring();
  const starter = { start: async () => {} };
  const receiver = { status: 200 };
  /** What a source's API answers, to who reads and to who acts. */
  const source: SourceOfMarks = {
    answer: async () => ({ kind: 'failed', why: 'timeout' }),
    perform: async () => ({ kind: 'answered', status: 200 }),
  };
  const { hooks: records } = healthy;
  for (const name of hookSourceNames) await records.putHook(await aMarkedHook(name, hookSeals(box)));
  const functions = {
    watchDecisions: withoutMessages(
      decisionWatcher({
        ...waits,
        stores,
        view,
        starter,
        ...actNowhere,
        nowMs,
        shadow: { log: stores.shadow, view: shadowView({ store: stores.coalition, nowMs }) },
        observer: observed('watch-decisions'),
      }),
    ),
    watchFlags: withoutMessages(
      flagWatcher({ stores, queue, keyring, nowMs, observer: observed('watch-flags') }),
    ),
    rescreen: withoutMessages(
      rescreener({
        ...waits,
        store: stores.screening,
        merchants: stores.merchants,
        index: stores.index,
        view,
        nowMs,
        observer: observed('rescreen'),
      }),
    ),
    sweep: withoutMessages(
      sweeper({ ...waits, stores, queue, starter, ...actNowhere, view, nowMs, observer: observed('sweep') }),
    ),
    importFeed: withoutMessages(
      feedImporter({
        stores,
        keyring,
        nowMs,
        budgetMs: 60_000,
        observer: observed('import-feed'),
        files: {
          open: async (key) => {
            const content = files.get(key);
            return content === undefined ? null : { version: '1', bytes: inParts(content) };
          },
        },
      }),
    ),
    runBacktest: withoutMessages(
      backtestRunner({ stores, nowMs, budgetMs: 60_000, saveEveryMs: 5, observer: observed('run-backtest') }),
    ),
    screenBackBook: withoutMessages(
      backBookScreener({
        ...screenPorts({ ...management, stores }),
        stores,
        files: rows.files,
        livemode: false,
        nowMs,
        budgetMs: 60_000,
        atOnce: 2,
        observer: observed('screen-backbook'),
      }),
    ),
    deliverNotice: noticeDeliverer({
      notices: stores.notices,
      endpoints: stores.endpoints,
      signer: noticeSigner(box),
      sender: { post: async () => ({ kind: 'answered', status: receiver.status, retryAfter: null }) },
      pager: {
        page: async () => {
          throw new Error(`${mark} at nobody@${mark}.example`);
        },
      },
      observer: observed('deliver-notice'),
      random: () => 0.5,
      nowMs,
    }),
  };
  const actAtSource = actorAtSource({
    ...stores,
    openActingKey: openActingKey(box),
    perform: performActBy({ send: () => source.perform(), livemode: false }),
    observer: observed('act-at-source'),
    nowMs,
  });
  const hooks = lambdaHandler(
    hooksApp({
      ...stores,
      ...waits,
      store: stores.screening,
      log: stores.decisions,
      coalition: view,
      hooks: hookView({ store: stores.hooks, box, nowMs }),
      sources: sourcesOfTests,
      certificate: certificateOfTests,
      seeMore: seeMoreBy({ call: () => source.answer(), livemode: false }),
      observer: observed('provider-hooks'),
      livemode: false,
      nowMs,
      deadlineMs: 5_000,
    }),
  );
  const screening = lambdaHandler(
    screeningApp({
      ...screenPorts({ ...management, stores }),
      observer: observed('screening'),
      livemode: false,
      nowMs,
      deadlineMs: 5_000,
    }),
  );
  const started = { ...functions, actAtSource };
  return {
    ...{ handler, routes, clock, view, healthy, turn, queue, files, screening, hooks, receiver, source },
    functions: started,
  };
}

interface SourceOfMarks {
  answer: () => Promise<ApiAnswer>;
  perform: () => Promise<Performed>;
}

/** How a provider takes a source's webhooks, and lets Flagstop act there: every key that may be is marked. */
async function aMarkedHook(source: HookSourceName, seals: ReturnType<typeof hookSeals>) {
  const sealed = await seals.secret(provider, { source, secret: secretOf(source) });
  const since = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: null };
  return aHook(provider, {
    source,
    secrets: source === 'paypal' ? [] : [{ ...sealed, ...since }],
    settings: { notificationUrl, webhookId },
    apiKey: await seals.apiKey(provider, { source, apiKey: `key-${mark}` }),
    actingKey: await seals.actingKey(provider, { source, actingKey: `acting-${mark}` }),
    acting: { mode: 'live', on: ['decline', 'review'] },
  });
}
export type MarkedWorld = Awaited<ReturnType<typeof aMarkedWorld>>;
