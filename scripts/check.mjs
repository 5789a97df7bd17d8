// The gate, told step by step: the first step that fails ends it with that step's exit code.
import { spawnSync } from 'node:child_process';

const steps = [
  { name: 'format and lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'typed lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'types of infra', command: 'tsc', args: ['--noEmit', '-p', 'infra'] },
  { name: 'tests', command: 'vitest', args: ['run'] },
  { name: 'synth with cdk-nag', command: 'cdk', args: ['synth', '--quiet'] },
];

for (const { name, command, args } of steps) {
  const started = performance.now();
  console.log(`\n▸ ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (error) throw error;
  if (status !== 0) {
    console.error(`✗ ${name} failed after ${seconds} s`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
