import { readPolicyFile } from '../shared/contracts/read-policy-file.ts';
import { loadPolicy } from '../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../shared/domain/policy/policy-sha256.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { readNamedFile } from './read-file.ts';

const help = `Usage: flagstop policy check FILE

Reads a policy (YAML), checks its shape and the type of every condition, and says what is wrong with it.

Exit codes: 0 it can be used, 1 it cannot.`;

/** `flagstop policy check FILE`. */
export const policyCheck: Command = { name: 'policy check', summary: 'check a policy file', help, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: {}, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop policy check: ${parsed.error}. See flagstop policy check --help.`);
  const path = parsed.value.positionals[0] ?? '';
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const faults = check(file.value.toString('utf8'));
  if (!faults.ok) return complain(faults.error.map((fault) => `${path}: ${fault}`).join('\n'));
  console.log(faults.value);
  return 0;
}

/** What can be said of a policy that can be used, or every fault, one line each. */
function check(text: string): Result<string, readonly string[]> {
  const read = readPolicyFile(text);
  if (!read.ok) return fail(read.error.map(({ where, what }) => `${where} ${what}`));
  const document = read.value;
  const sha256 = policySha256(document);
  const loaded = loadPolicy({ document, sha256 });
  if (!loaded.ok)
    return fail(
      loaded.error.map(
        ({ rule, where, what, remedy }) =>
          `${rule === null ? '' : `rule ${rule}, `}${where} ${what}. ${remedy}`,
      ),
    );
  return ok(
    `${document.id} ${document.version} can be used: ${document.rules.length} rules, SHA-256 ${sha256}.`,
  );
}
