import { setTimeout as pause } from 'node:timers/promises';
import { type Reindexed, reindexedSchema } from '../shared/contracts/reindex.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { callServer, parseJson } from './client/call-server.ts';
import { describeFault } from './client/describe-fault.ts';
import { patiently } from './client/patiently.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { tokenServer } from './server-of.ts';

const help = `Usage: flagstop flags reindex [--from CURSOR] [--server URL] [--token TOKEN]

Indexes every flag again under all lookup secrets in force: the backfill after a new secret was added. Nothing is lost or
doubled by running it twice. A run that ends early says how it is continued.

  --from CURSOR   go on where an earlier run ended
  --server URL    default: the server of .flagstop/demo.json
  --token TOKEN   an operator's token with flagstop/flags:verify; default: the demo operator's
  --help          show this

Exit codes: 0 every flag is indexed, 1 the run ended early.`;

/** `flagstop flags reindex`. */
export const flagsReindex: Command = {
  name: 'flags reindex',
  summary: 'index all flags again after a new lookup secret',
  help,
  run,
};

const options = { from: { type: 'string' }, server: { type: 'string' }, token: { type: 'string' } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok)
    return complain(`flagstop flags reindex: ${parsed.error}. See flagstop flags reindex --help.`);
  const server = await tokenServer(parsed.value.values, 'operator');
  if (!server.ok) return complain(server.error);
  return walk(server.value, parsed.value.values.from ?? null);
}

interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

/** Page by page, because each cursor comes from the page before; the server indexes the flags of a page side by side. */
async function walk(target: Target, from: string | null): Promise<ExitCode> {
  const tell = progress();
  let secrets: string | null = null;
  let cursor = from;
  for (;;) {
    const page = await indexPage(target, cursor);
    if (!page.ok) return endedEarly(page.error, cursor);
    const now = page.value.secrets.join(', ');
    if (secrets !== null && now !== secrets)
      return complain(`The lookup secrets in force changed on the way (${secrets} to ${now}): begin again.`);
    secrets = now;
    cursor = page.value.nextCursor;
    const done = tell(page.value.reindexed);
    if (cursor !== null) continue;
    console.log(`${done} flags indexed, under lookup secrets ${secrets}.`);
    return 0;
  }
}

async function indexPage(
  { baseUrl, token }: Target,
  cursor: string | null,
): Promise<Result<Reindexed, string>> {
  const reply = await patiently(
    () =>
      callServer({
        baseUrl,
        method: 'POST',
        path: '/v1/flags/reindex',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(cursor === null ? {} : { cursor })),
      }),
    (ms) => pause(ms),
  );
  if (!reply.ok) return fail(describeFault(reply.error));
  const page = reindexedSchema.safeParse(parseJson(reply.value.text));
  return page.success ? ok(page.data) : fail(`${baseUrl} answered as no Flagstop does. Check --server.`);
}

function endedEarly(why: string, cursor: string | null): ExitCode {
  const how = cursor === null ? 'Begin again.' : `Go on with --from ${cursor}`;
  return complain(`${why} The run ended early. ${how}`);
}

/** At most every five seconds a line on stderr with the pace. How many flags there are, and so how long it takes, nobody knows before the end. */
function progress(): (reindexed: number) => number {
  const began = performance.now();
  let told = began;
  let done = 0;
  return (reindexed) => {
    done += reindexed;
    const now = performance.now();
    if (now - told < 5_000) return done;
    told = now;
    console.error(`${done} flags indexed, ${Math.round((done * 1_000) / (now - began))} a second`);
    return done;
  };
}
