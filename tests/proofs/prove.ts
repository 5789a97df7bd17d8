import { parseArgs } from 'node:util';
import { proveEscape } from './escape/prove-escape.ts';
import { proveSsrf } from './ssrf/prove-ssrf.ts';

/* The long proofs, by name. What they print is what the docs quote. */

/** How often each is tried where nobody says. */
const proofs: Readonly<Record<string, { readonly seeds: number; prove(seeds: number): Promise<boolean> }>> = {
  escape: { seeds: 20_000, prove: proveEscape },
  ssrf: { seeds: 1_000, prove: proveSsrf },
};

const { values, positionals } = parseArgs({ options: { seeds: { type: 'string' } }, allowPositionals: true });
const proof = proofs[positionals[0] ?? ''];
const seeds = Number(values.seeds ?? proof?.seeds);
if (!proof || !Number.isInteger(seeds) || seeds < 1) {
  console.error(`Usage: npm run prove -- ${Object.keys(proofs).join('|')} [--seeds N]`);
  process.exitCode = 2;
} else {
  process.exitCode = (await proof.prove(seeds)) ? 0 : 1;
}
