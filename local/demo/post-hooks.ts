import { readFile } from 'node:fs/promises';
import type { CallFault } from '../../cli/client/call-server.ts';
import { postHook, type TakenHook } from '../../cli/client/post-hook.ts';
import { hookSigners } from '../../functions/provider-hooks/hook-signers.ts';
import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import type { Result } from '../../shared/result.ts';
import type { DemoFile } from '../demo-file.ts';
import { describeAnswered } from './describe-answered.ts';
import { problemOf, type SampleReport } from './describe-sample.ts';

/** One event as a source sends it, and what it is there to show. */
interface HookSample {
  readonly name: string;
  /** Under `hooks/`, without `.json`. */
  readonly file: string;
  readonly source: HookSourceName;
  /** Whom it is about. */
  readonly merchant: string;
  readonly note: string;
  /** What it comes to under the default policy. */
  readonly expected: Outcome;
}

/** Events of the sources whose webhooks the demo provider takes. No API is asked, so some of each merchant stays unseen. */
export const hookSamples: readonly HookSample[] = [
  {
    name: 'stripe-event',
    file: 'stripe-account-updated',
    source: 'stripe',
    merchant: 'acct_1DemoMapleKites',
    note: 'Stripe’s own webhook',
    expected: 'review',
  },
  {
    name: 'adyen-event',
    file: 'adyen-account-holder-created',
    source: 'adyen',
    merchant: 'AH000000000000000DEMO1',
    note: 'Adyen’s own webhook',
    expected: 'review',
  },
];

export interface HookTarget extends Pick<DemoFile, 'baseUrl' | 'provider' | 'hooks'> {
  readonly nowMs: () => number;
}

/** What comes of each event in turn, signed as its source signs and posted as it posts. A source that is switched off sends none. */
export async function* postHooks({
  baseUrl,
  provider,
  hooks,
  nowMs,
}: HookTarget): AsyncGenerator<SampleReport> {
  for (const sample of hookSamples) {
    const { file, source } = sample;
    const [sign, secret] = [hookSigners[source], hooks[source]?.secret];
    if (!sign || secret === undefined) continue;
    const body = await readFile(new URL(`hooks/${file}.json`, import.meta.url));
    const headers = sign(body, { secret, nowMs: nowMs(), notificationUrl: baseUrl });
    yield reportOn(sample, await postHook({ baseUrl, provider, source, headers, body }));
  }
}

function reportOn({ name, note }: HookSample, taken: Result<TakenHook, CallFault>): SampleReport {
  const nothing = { sample: name, matches: [], replayed: false, trigger: null, decisionId: null, note };
  if (!taken.ok) return { ...nothing, ...problemOf(taken.error) };
  const { answer, replayed } = taken.value;
  if (answer.action !== 'screened') return { ...nothing, outcome: 'failed', reasons: [answer.action] };
  const { missing } = answer.decision.coverage;
  return {
    sample: name,
    ...describeAnswered(answer.decision),
    replayed,
    trigger: null,
    missing,
    note: `${note}; missing: ${missing.map((pointer) => pointer.replace('/merchant/', '')).join(', ')}`,
  };
}
