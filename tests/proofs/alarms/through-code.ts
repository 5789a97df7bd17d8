import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { screeningApp } from '../../../functions/screening/screen.ts';
import { type SweepEvent, sweeper } from '../../../functions/sweep/sweep.ts';
import { kmsSecretBox } from '../../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../../shared/adapters/aws/powertools-observer.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { signV1 } from '../../../shared/domain/signature.ts';
import { providerHooksService, screeningService, sweepService } from '../../../shared/metric-names.ts';
import { Unavailable } from '../../../shared/ports.ts';
import {
  aHookFunction,
  recordedAtMs,
  recordedEvent,
} from '../../functions/provider-hooks/a-hook-function.ts';
import { aCoalition, noon, provider, providerSecret } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { actNowhere } from '../../support/act-nowhere.ts';
import { applicationJson } from '../../support/an-application.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { stageName } from './clean-week.ts';
import { metricKey } from './watched-alarms.ts';

/** A value as CloudWatch takes it from a function's output, by the metric's key. */
export interface Emitted {
  readonly key: string;
  readonly value: number;
}

type Coalition = Awaited<ReturnType<typeof aCoalition>>;

/** What a provider sends, where it is not an ordinary application, signed as it must be and now. */
export interface SentOtherwise {
  readonly secret?: Uint8Array;
  readonly secondsOff?: number;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What the screening function writes for CloudWatch where it is sent something, from the gateway's event on. */
export async function emittedByScreening(sent: SentOtherwise): Promise<Emitted[]> {
  const coalition = await aCoalition();
  return await emitted(async () => {
    const handler = lambdaHandler(
      screeningApp({
        ...screenPorts(coalition),
        observer: powertoolsObserver({ service: screeningService, stage: stageName }),
        livemode: false,
        nowMs: () => coalition.clock.ms,
        deadlineMs: 5_000,
      }),
    );
    const body = Buffer.from(JSON.stringify(applicationJson(sent.body)));
    const timestamp = String(noon / 1_000 + (sent.secondsOff ?? 0));
    const headers = {
      'Content-Type': 'application/json',
      'Webhook-Id': 'msg_1',
      'Webhook-Timestamp': timestamp,
      'Webhook-Signature': signV1(sent.secret ?? providerSecret, { id: 'msg_1', timestamp, body }),
    };
    await handler(
      gatewayEvent({ method: 'POST', path: `/v1/providers/${provider}/screenings`, headers, body }),
    );
  });
}

/** How a webhook is sent that is not taken, or what is broken while it is. */
export interface ToldOtherwise {
  readonly secret?: string;
  readonly livemode?: boolean;
  readonly broken?: boolean;
}

/** What the function for webhooks writes for CloudWatch where Stripe sends an event, from the gateway's event on. */
export async function emittedByHook({
  livemode = false,
  broken = false,
  ...signing
}: ToldOtherwise): Promise<Emitted[]> {
  const coalition = await aCoalition();
  coalition.clock.ms = recordedAtMs;
  const away = () => Promise.reject(new Unavailable('A store does not answer.'));
  return await emitted(async () => {
    const { take } = aHookFunction(coalition, {
      observer: powertoolsObserver({ service: providerHooksService, stage: stageName }),
      ...(broken && { merchants: { readStanding: away, readApplication: away } }),
    });
    const event = JSON.parse(recordedEvent('stripe', 'account-updated-company'));
    await take('stripe', JSON.stringify({ ...event, livemode }), { ...signing, nowMs: recordedAtMs });
  });
}

/** What a run of the sweep writes for CloudWatch, in a coalition that was made so. */
export async function emittedBySweep(
  task: SweepEvent['task'],
  prepare: (coalition: Coalition) => Promise<void> = async () => {},
): Promise<Emitted[]> {
  const coalition = await aCoalition();
  await prepare(coalition);
  return await emitted(async () => {
    const sweep = sweeper({
      stores: coalition.stores,
      queue: memoryRescreenQueue(),
      view: coalition.view,
      pause: async () => {},
      random: () => 0.5,
      starter: leaveWaiting,
      ...actNowhere,
      observer: powertoolsObserver({ service: sweepService, stage: stageName }),
      nowMs: () => coalition.clock.ms,
    });
    await sweep({ task }, { awsRequestId: 'run-1' });
  });
}

/** What a function writes for CloudWatch where KMS does not answer. */
export async function emittedWithoutKms(): Promise<Emitted[]> {
  const client = new KMSClient({
    region: 'eu-central-1',
    // Nothing listens on the port for discarding.
    endpoint: 'http://127.0.0.1:9',
    maxAttempts: 1,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  return await emitted(async () => {
    const observer = powertoolsObserver({ service: screeningService, stage: stageName });
    const box = kmsSecretBox({ client, keyId: 'alias/none', observer });
    await box.open('c2VhbGVk', 'signing-key/none').catch(() => {});
    client.destroy();
  });
}

const embeddedSchema = z
  .looseObject({
    _aws: z.object({
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.string(),
          Dimensions: z.array(z.array(z.string())),
          Metrics: z.array(z.object({ Name: z.string() })),
        }),
      ),
    }),
  })
  .transform(({ _aws: { CloudWatchMetrics }, ...line }) =>
    CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
      Dimensions.flatMap((names) =>
        Metrics.map(({ Name }) => ({
          key: metricKey(Namespace, {
            name: Name,
            dimensions: Object.fromEntries(names.map((name) => [name, z.string().parse(line[name])])),
          }),
          value: z.number().parse(line[Name]),
        })),
      ),
    ),
  );

/** What is written in the embedded metric format while something runs; nothing of what it writes is shown. */
async function emitted(run: () => Promise<void>): Promise<Emitted[]> {
  const outputs = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write.bind(stream),
  }));
  let written = '';
  for (const { stream } of outputs)
    stream.write = (chunk: string | Uint8Array) => {
      written += Buffer.from(chunk).toString();
      return true;
    };
  try {
    await run();
  } finally {
    for (const { stream, write } of outputs) stream.write = write;
  }
  return written
    .split('\n')
    .filter((line) => line.includes('"CloudWatchMetrics"'))
    .flatMap((line) => embeddedSchema.parse(JSON.parse(line)));
}
