import { readFile } from 'node:fs/promises';
import type { CallFault } from '../../cli/client/call-server.ts';
import { postScreening, type Screened } from '../../cli/client/post-screening.ts';
import { readSecret } from '../../shared/domain/signature.ts';
import type { Result } from '../../shared/result.ts';
import { type Sample, samples } from './samples.ts';

export interface SampleResult {
  readonly sample: Sample;
  readonly result: Result<Screened, CallFault>;
}

export interface SampleTarget {
  readonly baseUrl: string;
  readonly provider: string;
  readonly webhookSecret: string;
  readonly nowMs: () => number;
}

/** Each sample's answer in turn, as its application is posted through the real signed webhook. */
export async function* postSamples(target: SampleTarget): AsyncGenerator<SampleResult> {
  const secret = readSecret(target.webhookSecret);
  if (!secret) throw new Error('The demo provider’s webhook secret is not one.');
  for (const sample of samples) {
    const { webhookId } = sample;
    const body = await readFile(new URL(`applications/${sample.file}.json`, import.meta.url));
    const { baseUrl, provider } = target;
    const nowMs = target.nowMs();
    yield { sample, result: await postScreening({ baseUrl, provider, secret, webhookId, body, nowMs }) };
  }
}
