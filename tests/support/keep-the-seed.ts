import fc from 'fast-check';

/**
 * Property tests begin at one seed, so that the gate says the same of the same code twice. `FLAGSTOP_SEED=any npm run unit`
 * looks at new inputs, and `FLAGSTOP_SEED=<number>` repeats what it found.
 */
const asked = process.env.FLAGSTOP_SEED ?? '20261121';
if (asked !== 'any') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error('FLAGSTOP_SEED is a whole number, or any.');
  fc.configureGlobal({ seed });
}
