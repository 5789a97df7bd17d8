/**
 * How alike two names are, 0 to 1, by a plain measure that shares no code with the matcher: words aligned by Jaro-Winkler,
 * weighed by length, with what is left over on either side counting against; words joined on either side are tried.
 */
export function oracleLikeness(a: string, b: string): number {
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  if (!few || !many) return 0;
  const wholes = many.length === few.length + 1 ? [many, ...joinings(many)] : [many];
  return Math.max(...wholes.map((words) => aligned(few, words)));
}

function joinings(words: readonly string[]): string[][] {
  return words.flatMap((word, at) =>
    words.flatMap((other, place) => {
      const rest = words.filter((_, index) => index !== at && index !== place);
      return at === place ? [] : [[...rest, word + other]];
    }),
  );
}

function aligned(few: readonly string[], many: readonly string[]): number {
  const left = [...many];
  let matched = 0;
  let weight = 0;
  for (const word of few.toSorted((x, y) => y.length - x.length)) {
    const likeness = left.map((other) => jaroWinkler(word, other));
    const best = likeness.indexOf(Math.max(...likeness));
    const [other = ''] = best < 0 ? [] : left.splice(best, 1);
    matched += (likeness[best] ?? 0) * (word.length + other.length);
    weight += word.length + other.length;
  }
  return matched / (weight + left.join('').length / 2);
}

function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const common: string[] = [];
  for (let at = 0; at < a.length; at += 1)
    for (let place = Math.max(0, at - reach); place <= Math.min(b.length - 1, at + reach); place += 1)
      if (a[at] === b[place] && !taken.has(place)) {
        taken.add(place);
        common.push(a[at] ?? '');
        break;
      }
  if (common.length === 0) return 0;
  const others = [...taken].sort((x, y) => x - y).map((place) => b[place]);
  const swapped = common.filter((letter, at) => letter !== others[at]).length / 2;
  return (
    (common.length / a.length + common.length / b.length + (common.length - swapped) / common.length) / 3
  );
}
