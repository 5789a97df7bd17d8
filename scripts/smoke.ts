import { randomUUID } from 'node:crypto';
import { readArguments } from '../cli/command.ts';
import { readSecret } from '../shared/domain/signature.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type SmokeSetting, smokeChecks } from './smoke/smoke-checks.ts';

const help = `Usage: npm run smoke -- --server URL --provider ID

Asks a deployed stage a few questions, prints what became of each, and ends.
  --server URL    the stage's address: output Url of its screening stack
  --provider ID   a member with the role provider; in test mode three sandbox merchants are screened for it
Secrets come from the environment, so that no list of processes shows them:
  FLAGSTOP_WEBHOOK_SECRET   what the provider signs with (whsec_…); without it nothing is screened
  FLAGSTOP_TOKEN            an access token of its client with flagstop/decisions:read; without it nothing is read back
Exit codes: 0 all that was asked passed, 1 something failed, 2 called wrongly.`;

const options = { server: { type: 'string' }, provider: { type: 'string' } } as const;

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(help);
else process.exitCode = await run(settingOf(args));

async function run(setting: Result<SmokeSetting, string>): Promise<0 | 1 | 2> {
  if (!setting.ok) {
    console.error(`${setting.error}. See npm run smoke -- --help.`);
    return 2;
  }
  const results = await smokeChecks(setting.value);
  for (const { check, verdict } of results)
    console.log(`${verdict.kind.padEnd(8)}  ${check}: ${verdict.told}`);
  const failures = results.filter(({ verdict }) => verdict.kind === 'failed').length;
  console.log(failures === 0 ? 'Nothing failed.' : `${failures} of ${results.length} failed.`);
  return failures === 0 ? 0 : 1;
}

function settingOf(given: readonly string[]): Result<SmokeSetting, string> {
  const parsed = readArguments(given, { options, positionals: [] });
  if (!parsed.ok) return parsed;
  const { server, provider } = parsed.value.values;
  const { FLAGSTOP_WEBHOOK_SECRET: secret, FLAGSTOP_TOKEN: token } = process.env;
  if (server === undefined || !/^https?:$/.test(URL.canParse(server) ? new URL(server).protocol : ''))
    return fail('--server takes the address of a stage');
  if (provider === undefined) return fail('--provider takes the id of a member');
  const read = secret ? readSecret(secret) : null;
  if (secret && !read) return fail('FLAGSTOP_WEBHOOK_SECRET is no webhook secret');
  return ok({
    baseUrl: server.replace(/\/$/, ''),
    provider,
    secret: read,
    token: token || null,
    runId: randomUUID(),
    nowMs: () => Date.now(),
  });
}
