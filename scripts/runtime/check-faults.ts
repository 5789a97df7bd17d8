import * as z from 'zod';
import { demoOperators } from '../../local/demo/members.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RuntimeClient } from './find-client.ts';
import type { PreparedBundle } from './prepare-bundle.ts';
import type { RuntimeCase } from './runtime-case.ts';
import { startFunction } from './start-function.ts';
import type { World } from './world.ts';

export interface CheckedFaults {
  readonly folder: string;
  /** Started without a variable that it needs. */
  readonly initError: Result<string, string>;
  /** Asked with an event that is none of its own. */
  readonly badEvent: Result<string, string>;
}

interface Checking {
  readonly world: World;
  readonly client: RuntimeClient;
  readonly bundle: PreparedBundle;
}

/** Nobody's name, and nobody's secret: neither may be in an answer or in the log. */
const person = 'Wilhelmina Canary-Testerby';
const secret = 'canary-secret-4d7f';
const untold = [person, secret, ...demoOperators.map(({ subject }) => subject)];

/** How a function fails: told by the protocol, and without anything that somebody told it. */
export async function checkFaults(of: RuntimeCase, checking: Checking): Promise<CheckedFaults> {
  return {
    folder: of.folder,
    initError: await withoutVariable(of, checking),
    badEvent: await withBadEvent(of, checking),
  };
}

async function withoutVariable(
  { schema }: RuntimeCase,
  { world, client, bundle }: Checking,
): Promise<Result<string, string>> {
  const [missing = ''] = Object.keys(schema.shape);
  const { [missing]: _, ...rest } = world.environmentOf(schema);
  const environment = { ...rest, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: secret };
  const started = await startFunction({ client, folder: bundle.folder, environment });
  try {
    const { ready } = started;
    if (ready.kind !== 'init-error') return fail(`it came up without ${missing}`);
    if (!ready.text.includes(missing)) return fail(`its init error does not name ${missing}: ${ready.text}`);
    return quiet(ready.text + started.log()) ?? ok(`init error ${ready.errorType}, names ${missing}`);
  } finally {
    await started.stop();
  }
}

const badEvent = {
  httpMethod: 'POST',
  path: '/v1/providers/harbour-pay/screenings',
  headers: { 'webhook-id': person },
  requestContext: { requestId: 'runtime' },
  body: { name: person },
  Records: [
    {
      messageId: 'runtime',
      eventName: person,
      dynamodb: { Keys: person },
      body: JSON.stringify({ merchants: person }),
    },
  ],
  task: person,
  widgetContext: { params: { widget: person } },
};
const errorSchema = z.object({ errorType: z.string() });

async function withBadEvent(
  { schema }: RuntimeCase,
  { world, client, bundle }: Checking,
): Promise<Result<string, string>> {
  const environment = world.environmentOf(schema);
  const started = await startFunction({ client, folder: bundle.folder, environment });
  try {
    const { kind, text } = await started.ask(badEvent, 'live');
    const error = errorSchema.safeParse(JSON.parse(text));
    const words = kind === 'error' && error.success ? `error ${error.data.errorType}` : text.slice(0, 60);
    return quiet(text + started.log()) ?? ok(words);
  } finally {
    await started.stop();
  }
}

function quiet(told: string): Result<never, string> | null {
  const found = untold.find((one) => told.includes(one));
  return found === undefined ? null : fail(`it told ${found}`);
}
