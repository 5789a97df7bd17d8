import type { Policy } from '../shared/domain/policy/load-policy.ts';
import { policyWarnings } from '../shared/domain/policy/policy-warnings.ts';
import { rulesPastReview } from '../shared/domain/policy/rules-past-review.ts';
import type { Result } from '../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { describeCheck } from './policies/describe-check.ts';
import { loadPolicyFile, type PolicyFileProblem } from './policies/load-policy-file.ts';
import { sayFaults, sayProblem } from './policies/say-problem.ts';
import { readNamedFile } from './read-file.ts';

const help = `Usage: flagstop policy check FILE [--json]

Reads a policy (YAML), checks its shape and the type of every condition, and says what is wrong with it. Of a policy that can
be used it says what its author should look at: rules that would be overruled or can never hold, rules that nobody owns or
that are past their day of review, thresholds that nothing speaks of.

Exit codes: 0 it can be used, 1 it cannot.`;

/** `flagstop policy check FILE`. */
export const policyCheck: Command = { name: 'policy check', summary: 'check a policy file', help, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: { json: { type: 'boolean' } }, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop policy check: ${parsed.error}. See flagstop policy check --help.`);
  const path = parsed.value.positionals[0] ?? '';
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const text = file.value.toString('utf8');
  const loaded = loadPolicyFile(text);
  const warnings = loaded.ok ? warningsOf(loaded.value) : [];
  if (parsed.value.values.json) {
    console.log(JSON.stringify(describeCheck(loaded, { text, warnings }), null, 2));
    return loaded.ok ? 0 : 1;
  }
  return printed(loaded, { path, text, warnings });
}

function warningsOf(policy: Policy) {
  const today = new Date().toISOString().slice(0, 10);
  return [...policyWarnings(policy), ...rulesPastReview(policy.document, today)];
}

interface Checked {
  readonly path: string;
  readonly text: string;
  readonly warnings: ReturnType<typeof warningsOf>;
}

function printed(loaded: Result<Policy, PolicyFileProblem>, { path, text, warnings }: Checked): ExitCode {
  if (!loaded.ok) return complain(sayProblem(loaded.error, { path, text }).join('\n'));
  const { document, sha256 } = loaded.value;
  const said = warnings.length > 0 ? `, with ${warnings.length} to look at` : '';
  console.log(
    `${document.id} ${document.version} can be used: ${document.rules.length} rules, SHA-256 ${sha256}${said}.`,
  );
  for (const line of sayFaults(warnings, { path, text })) console.log(`Warning: ${line}`);
  return 0;
}
