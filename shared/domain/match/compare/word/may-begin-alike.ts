/**
 * Whether the first letters of two Latin words may stand for one sound. Cheap, and asked of every pair before what their
 * sounds are is worked out.
 */
export function mayBeginAlike(a: string, b: string): boolean {
  return (
    a[0] === b[0] ||
    beginnings.some((letters) => letters.includes(a.charAt(0)) && letters.includes(b.charAt(0)))
  );
}

const beginnings = ['ckqgx', 'iyjea', 'vw', 'sz', 'uow', 'fp', 'tcsz', 'dt', 'bp'];
