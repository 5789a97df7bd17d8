import { fileURLToPath } from 'node:url';
import { runPolicyCases } from '../../shared/domain/policy/run-policy-cases.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { readNamedFile } from '../read-file.ts';
import { loadPolicyFile } from './load-policy-file.ts';
import { readPolicyCases } from './read-policy-cases.ts';
import { sayProblem } from './say-problem.ts';

const help = `Usage: flagstop policy test [FILE] [--cases DIR]

Runs the cases of a policy: base.json, and <rule>.json for each rule, with a case in which the rule holds and one in which it
does not. Says of each case that differs what differs. FILE is the coalition's default policy and DIR its cases unless given.

Exit codes: 0 all is as the cases say, 1 something is not.`;

/** `flagstop policy test [FILE] [--cases DIR]`. */
export const policyTest: Command = {
  name: 'policy test',
  summary: 'run the cases of a policy file',
  help,
  run,
};

const shipped = (path: string): string => fileURLToPath(new URL(`../../policies/${path}`, import.meta.url));

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: { cases: { type: 'string' } }, positionals: [], more: true });
  if (!parsed.ok) return complain(`flagstop policy test: ${parsed.error}. See flagstop policy test --help.`);
  const { values, positionals } = parsed.value;
  if (positionals.length > 1)
    return complain('flagstop policy test: there are more arguments than the command takes. Name one FILE.');
  const path = positionals[0] ?? shipped('coalition-default.yaml');
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const text = file.value.toString('utf8');
  const policy = loadPolicyFile(text);
  if (!policy.ok) return complain(sayProblem(policy.error, { path, text }).join('\n'));
  const cases = await readPolicyCases(values.cases ?? shipped('cases'));
  if (!cases.ok) return complain(cases.error);
  const { rules, cases: count, failures } = runPolicyCases(policy.value, cases.value);
  for (const { file: where, name, what } of failures)
    console.log(`${where}${name === null ? '' : `, "${name}"`}: ${what}`);
  const { id, version } = policy.value.document;
  const found = failures.length === 0 ? 'all is as they say' : `${failures.length} differences`;
  console.log(`${id} ${version}: ${rules} rules, ${count} cases, ${found}.`);
  return failures.length === 0 ? 0 : 1;
}
