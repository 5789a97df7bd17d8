/** One comparison of a STIX pattern: a property of an observed object, and the constant it must equal. */
export interface StixEquality {
  /** As it is written, e.g. `domain-name:value`. */
  readonly path: string;
  readonly value: string;
}

/** Longest pattern that is read, and most comparisons in one. */
const maxPattern = 4_096;
const maxComparisons = 50;

/**
 * The equalities of a pattern that is nothing but equalities, one or several joined by OR: `[domain-name:value =
 * 'a.example']`, `[url:value = 'x' OR url:value = 'y']`, `[…] OR […]` (STIX 2.1 §9). Null for every other pattern: with
 * AND or a qualifier no single value of it names a party.
 */
export function stixEqualities(pattern: string): StixEquality[] | null {
  if (pattern.length > maxPattern) return null;
  const found: StixEquality[] = [];
  let open = false;
  let at = 0;
  const skip = () => {
    while (pattern[at] === ' ' || pattern[at] === '\t' || pattern[at] === '\n') at += 1;
  };
  const taken = (literal: string): boolean => {
    skip();
    if (!pattern.startsWith(literal, at)) return false;
    at += literal.length;
    return true;
  };
  do {
    if (!open && !taken('[')) return null;
    skip();
    const comparison = readComparison(pattern, at);
    if (!comparison || found.length === maxComparisons) return null;
    found.push(comparison.equality);
    at = comparison.end;
    open = !taken(']');
  } while (taken('OR'));
  skip();
  return open || at < pattern.length ? null : found;
}

function readComparison(pattern: string, start: number): { equality: StixEquality; end: number } | null {
  const head = comparisonHead.exec(pattern.slice(start, start + maxHead));
  if (!head) return null;
  let value = '';
  for (let at = start + head[0].length; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    if (character === "'") return { equality: { path: head[1] ?? '', value }, end: at + 1 };
    if (character === '\\') at += 1;
    value += pattern[at] ?? '';
  }
  return null;
}

/** `domain-name:value = '`, up to the quote that opens the constant. */
const comparisonHead = /^([a-z0-9-]{3,64}:[a-z0-9_.'-]{1,64}) ?= ?'/;
const maxHead = 160;
