import { stackName, stageParts } from '../../infra/stack-name.ts';
import type { Stage } from '../../infra/stages.ts';
import { type Finding, type PreFlight, preFlight } from './pre-flight.ts';
import { outputsFile } from './stage-outputs.ts';

export interface DeployOptions {
  /** The pre-flight and nothing else. */
  readonly checkOnly: boolean;
  /** In a pipeline, behind a person’s approval: CDK asks nobody. */
  readonly unattended: boolean;
  /** The vault, with credentials of the archive’s account, and nothing else. */
  readonly vaultOnly: boolean;
}

export interface DeployPorts extends PreFlight {
  /** Runs CDK with these arguments; its exit code. */
  readonly cdk: (args: readonly string[]) => Promise<number>;
  readonly say: (line: string) => void;
}

/** The exit code of a deployment: 0 deployed, or all is there; 1 something is missing, and nothing was changed; otherwise CDK’s own. */
export async function deployStage(ports: DeployPorts, options: DeployOptions): Promise<number> {
  const { stage, say } = ports;
  if (options.vaultOnly && stage.archive === null) {
    say(`The stage ${stage.name} has no archive: set it in infra/stages.ts first.`);
    return 1;
  }
  const findings = options.vaultOnly ? await vaultFindings(ports) : await preFlight(ports);
  for (const finding of findings) say(lineOf(finding));
  const missing = findings.filter(({ state }) => state === 'missing').length;
  if (missing > 0) say(`${missing} missing: nothing was changed.`);
  if (missing > 0 || options.checkOnly) return missing > 0 ? 1 : 0;
  return await ports.cdk(cdkArguments(stage, options));
}

/** The other account needs a bootstrap, and no executions. */
async function vaultFindings(ports: DeployPorts): Promise<readonly Finding[]> {
  const { archive } = ports.stage;
  const there = await preFlight({ ...ports, stage: { ...ports.stage, archive: null } });
  const kept = there.filter(({ check }) =>
    ['Node 24', 'a committed state', 'credentials', 'CDK bootstrap'].includes(check),
  );
  const account = await ports.account.accountId().catch(() => null);
  if (account === null || account === archive?.accountId) return kept;
  const told = `These credentials are of ${account}; the vault stands in ${archive?.accountId}.`;
  return [...kept, { check: 'account', state: 'missing', told }];
}

const lineOf = ({ check, state, told }: Finding): string => `${state.padEnd(8)} ${check}: ${told}`;

/** One call: CDK takes the stacks in the order of what they need of each other, which is the order they are named in. */
export function cdkArguments(stage: Stage, { unattended, vaultOnly }: DeployOptions): readonly string[] {
  const parts = [...stageParts, ...(stage.archive === null ? [] : (['archive'] as const))];
  const names = vaultOnly ? [stackName(stage, 'vault')] : parts.map((part) => stackName(stage, part));
  const outputs = vaultOnly ? [] : ['--outputs-file', outputsFile(stage.name)];
  const approval = ['--require-approval', unattended ? 'never' : 'any-change'];
  return ['deploy', ...names, '--exclusively', ...approval, ...outputs];
}
