import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { decisionOptions } from '../decisions-show.ts';
import { callMerchant } from './call-merchant.ts';

const help = `Usage: flagstop merchants show REFERENCE [--server URL] [--provider ID] [--token TOKEN] [--json]

Shows where a merchant stands: its newest decision, and whether it is boarded.

  --server URL    default: the server of .flagstop/demo.json
  --provider ID   whose merchant it is; default: the demo's provider
  --token TOKEN   a token with flagstop/decisions:read; default: the demo provider's
  --json          print the standing as it came
  --help          show this`;

/** `flagstop merchants show REFERENCE`. */
export const merchantsShow: Command = {
  name: 'merchants show',
  summary: 'show where a merchant stands',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: decisionOptions, positionals: ['REFERENCE'] });
  if (!parsed.ok)
    return complain(`flagstop merchants show: ${parsed.error}. See flagstop merchants show --help.`);
  const { values, positionals } = parsed.value;
  return callMerchant(values, { method: 'GET', reference: positionals[0] ?? '', path: '' });
}
