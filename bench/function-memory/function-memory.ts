import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { bundleFunction } from '../bundle/bundle-function.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import type { Report } from '../report/report.ts';
import { signedEvent } from '../surroundings/signed-event.ts';
import { type Surroundings, startSurroundings } from '../surroundings/surroundings.ts';
import { fillPages } from './fill-pages.ts';

const screenings = 200;
const fullPages = 100;
/**
 * As in a Lambda of this many MB, whose bootstrap for Node 24 gives V8 5 % and 90 % of them. The stack gives more, for the
 * processor that comes with it; with more, V8 only collects later.
 */
const given = 512;
const limits = [
  `--max-semi-space-size=${Math.floor(given * 0.05)}`,
  `--max-old-space-size=${Math.floor(given * 0.9)}`,
];
/** Most resident memory, in MB, that the screening function may take. */
const bound = 250;

const runner = fileURLToPath(new URL('many-answers.mjs', import.meta.url));
const toldSchema = z.object({
  imported: z.number(),
  heapUsed: z.number(),
  heapTotal: z.number(),
  external: z.number(),
  peakKb: z.number(),
  statusCodes: z.array(z.literal(200)).length(screenings),
});

/** What memory the deployed screening bundle takes whose every screening is answered with a hundred full pages of postings. */
export async function functionMemory(): Promise<Report> {
  const surroundings = await startSurroundings();
  try {
    const { bytes, pages } = await fill(surroundings);
    const told = await runMany(surroundings);
    const peak = (told.peakKb * 1_024) / 1e6;
    const mb = (size: number) => (size / 1e6).toFixed(1);
    return {
      title: 'function-memory: the screening bundle, warm, on full pages of postings',
      how:
        `A fresh Node process imports the bundle as it is deployed and answers ${screenings} signed events one after the other, ` +
        `each of another merchant, on DynamoDB Local: ${pages} of each one's keys have a full page, ${mb(bytes)} MB in all. ` +
        `The index is in the store: the function holds none. V8 is limited as Lambda limits it at ${given} MB. Resident memory as the operating system counts it, Node itself included.`,
      tables: [
        {
          columns: ['', 'MB'],
          rows: [
            ['resident, bundle imported', mb(told.imported)],
            ['resident, the most there was', peak.toFixed(1)],
            ['heap in use, at the end', mb(told.heapUsed)],
            ['heap reserved, at the end', mb(told.heapTotal)],
            ['buffers outside the heap, at the end', mb(told.external)],
          ],
        },
      ],
      notes: [`Bound ${bound} MB resident: ${peak < bound ? 'held' : 'NOT HELD'}.`],
    };
  } finally {
    await surroundings.close();
  }
}

async function fill({
  keyring,
  environment,
}: Surroundings): Promise<{ readonly bytes: number; readonly pages: number }> {
  const application = readApplication(ordinaryApplication());
  if (!application.ok) throw new Error(JSON.stringify(application.error));
  const { wanted } = lookupOf(cleanApplication(application.value).identifiers, keyring);
  const named = [...wanted].filter(([, { names }]) => names.length > 0).slice(0, fullPages);
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = '', FLAGS_TABLE: table = '' } = environment;
  const bytes = await fillPages({ endpoint, table }, named);
  return { bytes, pages: named.length };
}

async function runMany({ folder, environment, provider, webhookSecret }: Surroundings) {
  const bundleFile = join(folder, 'screening.mjs');
  const eventsFile = join(folder, 'events.ndjson');
  await writeFile(bundleFile, (await bundleFunction('functions/screening/handler.ts')).code);
  const events = Array.from({ length: screenings }, (_, number) => {
    const webhookId = `bench-${number}`;
    const application = ordinaryApplication({ reference: webhookId });
    return signedEvent({ provider, webhookSecret, webhookId, application, nowMs: Date.now() });
  });
  await writeFile(eventsFile, events.join('\n'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...limits, runner, bundleFile, eventsFile],
    {
      env: { ...environment },
      timeout: 240_000,
      maxBuffer: 64 * 2 ** 20,
    },
  );
  // Log lines and metrics stand before it, as they do in Lambda.
  return toldSchema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}
