import type { BuiltBundle } from './bundle-function.ts';

/** What our own files are counted under. */
export const ownCode = '(own code)';

/** The bytes each package takes in a bundle, the most first. */
export function bytesByPackage({ inputs }: Pick<BuiltBundle, 'inputs'>): [string, number][] {
  const shares = new Map<string, number>();
  for (const [path, bytes] of inputs) {
    const name = packageOf(path);
    shares.set(name, (shares.get(name) ?? 0) + bytes);
  }
  return [...shares].sort(([, a], [, b]) => b - a);
}

/** The innermost `node_modules/NAME` or `node_modules/@SCOPE/NAME` of a path. */
function packageOf(path: string): string {
  const inside = path.split('node_modules/').at(-1);
  if (inside === undefined || inside === path) return ownCode;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
