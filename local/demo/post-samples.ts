import { readFile } from 'node:fs/promises';
import { type CallFault, callServer } from '../../cli/client/call-server.ts';
import { postScreening, type Screened } from '../../cli/client/post-screening.ts';
import { readSecret } from '../../shared/domain/signature.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Sample, samples } from './samples.ts';

export interface SampleResult {
  readonly sample: Sample;
  readonly result: Result<Screened, CallFault>;
}

export interface SampleTarget {
  readonly baseUrl: string;
  readonly provider: string;
  readonly webhookSecret: string;
  readonly tokens: { readonly analyst: string };
  readonly nowMs: () => number;
}

/** Each sample's answer in turn, as its application is posted through the real signed webhook; reviews that a sample needs ended are ended over the API. */
export async function* postSamples(target: SampleTarget): AsyncGenerator<SampleResult> {
  const secret = readSecret(target.webhookSecret);
  if (!secret) throw new Error('The demo provider’s webhook secret is not one.');
  const answered = new Map<string, Screened>();
  for (const sample of samples) {
    const { webhookId } = sample;
    const reviewed = sample.resolves === undefined ? undefined : answered.get(sample.resolves);
    const ended = reviewed ? await endReview(target, reviewed) : ok(null);
    if (!ended.ok) {
      yield { sample, result: ended };
      continue;
    }
    const body = await readFile(new URL(`applications/${sample.file}.json`, import.meta.url));
    const { baseUrl, provider } = target;
    const nowMs = target.nowMs();
    const result = await postScreening({ baseUrl, provider, secret, webhookId, body, nowMs });
    if (result.ok) answered.set(sample.name, result.value);
    yield { sample, result };
  }
}

/** An analyst judges that the merchant is none of the parties it was mistaken for. Asked again it changes nothing. */
function endReview(
  { baseUrl, provider, tokens }: SampleTarget,
  { answer }: Screened,
): Promise<Result<unknown, CallFault>> {
  const body = {
    outcome: 'approve',
    rationale: 'Register extract seen: another company of the same name.',
    clearances: answer.matches.map(({ flagId }) => ({ flagId })),
  };
  return callServer({
    baseUrl,
    method: 'POST',
    path: `/v1/providers/${provider}/decisions/${answer.decisionId}/resolution`,
    headers: { authorization: `Bearer ${tokens.analyst}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  });
}
