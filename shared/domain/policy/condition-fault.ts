/** What a condition may not do, and what to do instead. */
export interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

/** A refusal at a place: `at` is the character it starts at, from 0. */
export interface ConditionFault extends Refusal {
  readonly at: number;
}

/** Why a part of CEL (an operator, or a function by name) is not allowed. */
export function refusalOf(name: string): Refusal {
  const known = Object.hasOwn(refusals, name) ? refusals[name] : undefined;
  if (known) return known;
  const part = /^[A-Za-z_]+$/.test(name) ? `${name}()` : 'a part of CEL';
  return {
    what: `uses ${part}${part === 'a part of CEL' ? ' that' : ', which'} policies may not use`,
    remedy: otherwise,
  };
}

const otherwise =
  'Use comparisons, &&, ||, !, in, size, startsWith, endsWith, contains, exists, all, exists_one, filter.';

const refusals: Readonly<Record<string, Refusal>> = {
  '[]': {
    what: 'looks at one position in a list or map',
    remedy: 'Use exists(), all() or `in`: the order of facts means nothing.',
  },
  map: {
    what: 'uses map: builds a list or map of its own',
    remedy: 'Compare facts one by one, with exists() or filter() over a list.',
  },
  matches: {
    what: 'uses matches(), whose regular expressions can run for ever',
    remedy: 'Use startsWith(), endsWith(), contains() or ==.',
  },
  has: {
    what: 'uses has(), which would hide a misspelt fact',
    remedy: 'Name the fact: every declared fact is always given.',
  },
};
