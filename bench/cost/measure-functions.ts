import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { bundleFunction } from '../bundle/bundle-function.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { signedEvent } from '../surroundings/signed-event.ts';
import { type Surroundings, startSurroundings } from '../surroundings/surroundings.ts';

/** What one warm invocation of a function took on this machine. */
export interface FunctionFigures {
  /** Milliseconds of processor time, all threads of the process together. */
  readonly processorMs: number;
  /** Bytes of log lines and metrics, as they leave the process. */
  readonly logBytes: number;
}

export interface FunctionsFigures {
  readonly screening: FunctionFigures;
  /** For one decision in a batch of its own. */
  readonly watchDecisions: FunctionFigures;
  /** Of an ordinary application and its answer, without headers. */
  readonly requestBytes: number;
  readonly answerBytes: number;
}

const warmUp = 20;
const measured = 60;
const runner = fileURLToPath(new URL('warm-answers.mjs', import.meta.url));
const answerSchema = z.object({ statusCode: z.literal(200), body: z.string() });
const decisionSchema = z.object({ decisionId: z.string() });

/** Measures the deployed bundles of both functions that every screening starts, warm, on DynamoDB Local. */
export async function measureFunctions(): Promise<FunctionsFigures> {
  const surroundings = await startSurroundings();
  try {
    const nowMs = Date.now();
    const screened = await run(surroundings, {
      name: 'screening',
      events: Array.from({ length: warmUp + measured }, (_, number) => {
        const webhookId = `bench-${number}`;
        const application = ordinaryApplication({ reference: webhookId });
        return signedEvent({ ...surroundings, webhookId, application, nowMs });
      }),
    });
    const bodies = screened.answers.map((answer) => answerSchema.parse(JSON.parse(answer)).body);
    const watched = await run(surroundings, {
      name: 'watch-decisions',
      events: bodies.map((body, at) => streamEvent(decisionSchema.parse(JSON.parse(body)).decisionId, at)),
    });
    if (watched.answers.some((answer) => answer !== '{"batchItemFailures":[]}'))
      throw new Error('Not every decision was indexed.');
    return {
      screening: screened.figures,
      watchDecisions: watched.figures,
      requestBytes: Buffer.byteLength(JSON.stringify(ordinaryApplication())),
      answerBytes: Math.round(bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length),
    };
  } finally {
    await surroundings.close();
  }
}

async function run(
  { folder, environment }: Surroundings,
  { name, events }: { readonly name: string; readonly events: readonly string[] },
): Promise<{ readonly figures: FunctionFigures; readonly answers: readonly string[] }> {
  const [bundleFile, eventsFile, answersFile] = ['mjs', 'events', 'answers'].map((end) =>
    join(folder, `${name}.${end}`),
  );
  if (!bundleFile || !eventsFile || !answersFile) throw new Error('There are three files.');
  await writeFile(bundleFile, (await bundleFunction(`functions/${name}/handler.ts`)).code);
  await writeFile(eventsFile, events.join('\n'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [runner, bundleFile, eventsFile, answersFile, String(warmUp)],
    {
      env: {
        ...environment,
        // Nobody here has an endpoint or lets us act: neither is started.
        NOTICE_FUNCTION_ARN: 'arn:aws:lambda:eu-central-1:111122223333:function:bench:live',
        ACT_FUNCTION_ARN: 'arn:aws:lambda:eu-central-1:111122223333:function:bench-acts:live',
      },
      timeout: 240_000,
      maxBuffer: 64 * 2 ** 20,
    },
  );
  const [between = '', micros = ''] = stdout.split('=== begun\n').at(-1)?.split('=== ended ') ?? [];
  return {
    figures: {
      processorMs: Number.parseInt(micros, 10) / 1_000 / measured,
      logBytes: Math.round(Buffer.byteLength(between) / measured),
    },
    answers: (await readFile(answersFile, 'utf8')).split('\n'),
  };
}

/** A batch of one record, as Lambda hands it over from the stream of decisions. */
function streamEvent(decisionId: string, at: number): string {
  return JSON.stringify({
    Records: [
      {
        eventID: String(at),
        eventName: 'INSERT',
        dynamodb: {
          SequenceNumber: String(at),
          Keys: { pk: { S: `decision#${decisionId}` }, sk: { S: 'decision' } },
        },
      },
    ],
  });
}
