/** How many ones two sketches have in common in their set of that number. */
export function commonOnes(a: Int32Array, b: Int32Array, set: number): number {
  let common = 0;
  for (let item = 4 * set; item < 4 * set + 4; item += 1) common += onesOf((a[item] ?? 0) & (b[item] ?? 0));
  return common;
}

/** How many ones the set of 128 bits has that begins at an item. */
export function onesIn(bits: Int32Array, from: number): number {
  return (
    onesOf(bits[from] ?? 0) +
    onesOf(bits[from + 1] ?? 0) +
    onesOf(bits[from + 2] ?? 0) +
    onesOf(bits[from + 3] ?? 0)
  );
}

/** The ones of a 32-bit word, counted in parallel (Hacker's Delight, 5-1). */
function onesOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
