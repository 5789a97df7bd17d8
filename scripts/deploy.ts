import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readArguments } from '../cli/command.ts';
import { stages } from '../infra/stages.ts';
import { awsAccount } from './deploy/aws-account.ts';
import { deployStage } from './deploy/deploy-stage.ts';

const help = `Usage: npm run deploy -- --stage NAME [--check | --vault] [--unattended]

Looks whether all that the stage needs is there, names what is missing before anything is changed, and then deploys its
stacks in order with this shell's credentials. Changes to rights are shown and asked for.
  --stage NAME    one of ${stages.map(({ name }) => name).join(', ')}
  --check         look, and change nothing
  --vault         the archive's bucket alone, with credentials of the archive's account
  --unattended    CDK asks nobody: only behind an approval by a person, as in .github/workflows/deploy.yml
Exit codes: 0 deployed, or with --check all is there; 1 something is missing or CDK failed; 2 called wrongly.`;

const options = {
  stage: { type: 'string' },
  check: { type: 'boolean', default: false },
  vault: { type: 'boolean', default: false },
  unattended: { type: 'boolean', default: false },
} as const;

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(help);
else process.exitCode = await run(args);

async function run(given: readonly string[]): Promise<number> {
  const parsed = readArguments(given, { options, positionals: [] });
  const stage = parsed.ok ? stages.find(({ name }) => name === parsed.value.values.stage) : undefined;
  if (!parsed.ok || !stage) {
    console.error(
      `${parsed.ok ? '--stage takes one that there is' : parsed.error}. See npm run deploy -- --help.`,
    );
    return 2;
  }
  const { check, vault, unattended } = parsed.value.values;
  const machine = { nodeVersion: process.versions.node, gitChanges };
  const ports = { stage, account: awsAccount(stage), machine, cdk: cdkIn(stage.region), say: console.log };
  return await deployStage(ports, { checkOnly: check, vaultOnly: vault, unattended });
}

async function gitChanges(): Promise<readonly string[] | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain']);
    return stdout.split('\n').filter((line) => line !== '');
  } catch {
    return null;
  }
}

/** Our own CDK, on this terminal: it asks there. */
function cdkIn(region: string): (args: readonly string[]) => Promise<number> {
  return async (asked) => {
    await mkdir('.flagstop', { recursive: true, mode: 0o700 });
    const child = spawn(process.execPath, ['node_modules/aws-cdk/bin/cdk', ...asked], {
      stdio: 'inherit',
      env: { ...process.env, AWS_REGION: region },
    });
    const [code] = await once(child, 'close');
    return code === 0 ? 0 : 1;
  };
}
