import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { decisionOptions } from '../decisions-show.ts';
import { callMerchant } from './call-merchant.ts';

const help = `Usage: flagstop merchants offboard REFERENCE [--reason TEXT] [--alert-days N] [--server URL] [--provider ID] [--token TOKEN] [--json]

Tells that you left a merchant. Flags are still matched to it for a while, so that you hear of one that is raised later;
then all by which it could be matched is deleted. Screening it again boards it again.

  --reason TEXT   why, for your own records; name no person in it
  --alert-days N  for how many days flags are still matched, 0 to 360; default: 360
  --server URL    default: the server of .flagstop/demo.json
  --provider ID   whose merchant it is; default: the demo's provider
  --token TOKEN   a token with flagstop/decisions:resolve; default: the demo provider's
  --json          print the standing as it came
  --help          show this`;

/** `flagstop merchants offboard REFERENCE`. */
export const merchantsOffboard: Command = {
  name: 'merchants offboard',
  summary: 'tell that you left a merchant',
  help,
  run,
};

const options = {
  ...decisionOptions,
  reason: { type: 'string' },
  'alert-days': { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['REFERENCE'] });
  const seeHelp = 'See flagstop merchants offboard --help.';
  if (!parsed.ok) return complain(`flagstop merchants offboard: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const { reason, 'alert-days': days } = values;
  if (days !== undefined && !/^\d{1,3}$/.test(days))
    return complain(`flagstop merchants offboard: --alert-days takes a number of days, 0 to 360. ${seeHelp}`);
  const body = {
    ...(reason !== undefined && { reason }),
    ...(days !== undefined && { alertDays: Number(days) }),
  };
  return callMerchant(values, {
    method: 'POST',
    reference: positionals[0] ?? '',
    path: '/offboard',
    body,
  });
}
