// The gate, told step by step: the first step that fails ends it with that step's exit code.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['typed lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['--noEmit']],
  ['types of infra', 'tsc', ['--noEmit', '-p', 'infra']],
  ['tests', 'vitest', ['run']],
  ['synth with cdk-nag', 'cdk', ['synth', '--quiet']],
];

for (const [name, command, args] of steps) {
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
