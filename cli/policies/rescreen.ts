import {
  type PolicyRescreeningView,
  policyRescreeningViewSchema,
} from '../../shared/contracts/policy-rescreening.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagServer } from '../flags/flag-server.ts';

const help = `Usage: flagstop policy rescreen --reason TEXT [--server URL] [--token TOKEN] [--as NAME] [--json]
       flagstop policy rescreen --status [--server URL] [--token TOKEN] [--as NAME] [--json]

Starts a job that judges all boarded merchants again by the policy that rules, which activating one does not do: who comes out
otherwise gets a new decision, and its provider a notice. For operators; one job goes on at a time.

  --reason TEXT     why; kept with the job, so name no person in it
  --status          how far the last job came; every member may ask
  --server URL      default: the server of .flagstop/demo.json
  --token TOKEN     a token with flagstop/policies:write; default: the demo's operator
  --as NAME         another of the demo's tokens, e.g. operator, contributor, analyst
  --json            print the answer as it came
  --help            show this

Exit codes: 0 done, 1 an error.`;

const name = 'policy rescreen';
const seeHelp = `See flagstop ${name} --help.`;

/** `flagstop policy rescreen`. */
export const policyRescreen: Command = {
  name,
  summary: 'judge all boarded merchants again by the policy that rules',
  help,
  run,
};

const options = { ...flagOptions, reason: { type: 'string' }, status: { type: 'boolean' } } as const;
const path = '/v1/policies/rescreening';

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok) return complain(`flagstop ${name}: ${parsed.error}. ${seeHelp}`);
  const { reason, status = false, ...given } = parsed.value.values;
  if (status === (reason !== undefined))
    return complain(`flagstop ${name}: one of --reason and --status is needed. ${seeHelp}`);
  const server = await flagServer(given, 'operator');
  if (!server.ok) return complain(server.error);
  const call =
    reason === undefined ? { method: 'GET' as const } : { method: 'POST' as const, body: { reason } };
  const told = await callApi(server.value, { ...call, path, answer: policyRescreeningViewSchema });
  if (!told.ok) return complain(told.error);
  console.log(given.json ? told.value.raw : describe(told.value.answer));
  return 0;
}

function describe({ job }: PolicyRescreeningView): string {
  if (!job) return 'Boarded merchants were never screened again because of a policy.';
  const { n, policy, startedAt, startedBy, reason, endedAt, merchants } = job;
  const { member, subject } = startedBy;
  return [
    `Rescreening ${n} of boarded merchants, by ${policy}: ${endedAt === null ? 'goes on' : `all were queued, ${endedAt}`}`,
    `  Started by ${subject === undefined ? 'somebody' : subject} of ${member}, ${startedAt}: ${reason}`,
    `  ${merchants} ${merchants === 1 ? 'merchant' : 'merchants'} queued so far.`,
  ].join('\n');
}
