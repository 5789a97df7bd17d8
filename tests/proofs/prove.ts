import { parseArgs } from 'node:util';
import { proveEscape } from './escape/prove-escape.ts';

/* The long proofs, by name. What they print is what the docs quote. */

const proofs: Readonly<Record<string, (seeds: number) => Promise<boolean>>> = { escape: proveEscape };

const { values, positionals } = parseArgs({
  options: { seeds: { type: 'string', default: '20000' } },
  allowPositionals: true,
});
const prove = proofs[positionals[0] ?? ''];
const seeds = Number(values.seeds);
if (!prove || !Number.isInteger(seeds) || seeds < 1) {
  console.error(`Usage: npm run prove -- ${Object.keys(proofs).join('|')} [--seeds N]`);
  process.exitCode = 2;
} else {
  process.exitCode = (await prove(seeds)) ? 0 : 1;
}
