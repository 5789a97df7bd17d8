import { policyViewSchema, shadowViewSchema } from '../../shared/contracts/policy-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions } from '../flags/flag-server.ts';
import { describePolicy, describeShadow } from './describe-policy.ts';
import { type PolicyServer, policyServer } from './policy-server.ts';

const help = `Usage: flagstop policy shadow VERSION [--off | --differences] [--server URL] [--token TOKEN] [--as NAME] [--json]

Runs a version of the coalition's policy beside the active one on live traffic, deciding nothing. One runs at a time.

  --off             end that; what it found stays for 30 days
  --differences     show what it found: counts by day, and the newest decisions that it judges otherwise
  --server URL      default: the server of .flagstop/demo.json
  --token TOKEN     a token with flagstop/policies:write; default: the demo's operator
  --as NAME         another of the demo's tokens, e.g. operator, contributor, auditor
  --json            print the answer as it came
  --help            show this

Exit codes: 0 done, 1 an error.`;

/** `flagstop policy shadow VERSION`. */
export const policyShadow: Command = {
  name: 'policy shadow',
  summary: 'run a version beside the active one, or see what it found',
  help,
  run,
};

const options = {
  ...flagOptions,
  off: { type: 'boolean', default: false },
  differences: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['VERSION'] });
  const seeHelp = 'See flagstop policy shadow --help.';
  if (!parsed.ok) return complain(`flagstop policy shadow: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  if (values.off && values.differences)
    return complain(`flagstop policy shadow: --off and --differences exclude each other. ${seeHelp}`);
  const server = await policyServer(values, ['operator', 'analyst']);
  if (!server.ok) return complain(server.error);
  const path = `${server.value.line}/${encodeURIComponent(positionals[0] ?? '')}/shadow`;
  const told = values.differences
    ? await differences(server.value, path)
    : await turn(server.value, { path, on: !values.off });
  if (!told.ok) return complain(told.error);
  console.log(values.json ? told.value.raw : told.value.text);
  return 0;
}

async function differences(server: PolicyServer, path: string) {
  const found = await callApi(server, { method: 'GET', path, answer: shadowViewSchema });
  if (!found.ok) return found;
  return { ...found, value: { raw: found.value.raw, text: describeShadow(found.value.answer) } };
}

async function turn(server: PolicyServer, { path, on }: { path: string; on: boolean }) {
  const turned = await callApi(server, { method: 'POST', path, body: { on }, answer: policyViewSchema });
  if (!turned.ok) return turned;
  return { ...turned, value: { raw: turned.value.raw, text: describePolicy(turned.value.answer) } };
}
