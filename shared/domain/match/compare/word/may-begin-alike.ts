/**
 * Whether the first letters of two Latin words may stand for one sound. Cheap, and asked of every pair before what their
 * sounds are is worked out.
 */
export function mayBeginAlike(a: string, b: string): boolean {
  const one = a.charCodeAt(0);
  const other = b.charCodeAt(0);
  return one === other || ((groups[one] ?? 0) & (groups[other] ?? 0)) !== 0;
}

const beginnings = ['ckqgx', 'iyjea', 'vw', 'sz', 'uow', 'fp', 'tcsz', 'dt', 'bp', 'hx', 'sx'];

/** Which of the beginnings each letter is one of, a bit each, by its code. */
const groups = new Int32Array(128);
for (const [at, letters] of beginnings.entries())
  for (const letter of letters)
    groups[letter.charCodeAt(0)] = (groups[letter.charCodeAt(0)] ?? 0) | (1 << at);
