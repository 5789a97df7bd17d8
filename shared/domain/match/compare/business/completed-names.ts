/**
 * The two names, where one is the beginning of the other and breaks off within a word, as a field of a form does that is full: with that
 * word completed; any others as they are. A field has room for thirty letters, of which cleaning may take a few.
 */
export function completedNames(a: string, b: string): readonly [string, string] {
  if (!isCut(a, b)) return [a, b];
  if (a.length > b.length) return swapped(completedNames(b, a));
  const end = b.indexOf(' ', a.length);
  return [end < 0 ? b : b.slice(0, end), b];
}

/** Whether one of two names is the beginning of the other, and so long. */
export function isCut(a: string, b: string): boolean {
  const [short, long] = a.length > b.length ? [b, a] : [a, b];
  return short.length >= shortestField && long.startsWith(short) && long[short.length] !== ' ';
}

const shortestField = 28;

function swapped([a, b]: readonly [string, string]): readonly [string, string] {
  return [b, a];
}
