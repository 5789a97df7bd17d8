/** The value that an id stands for at one datapoint; null where it is missing. */
export type Lookup = (id: string) => number | null;
/** An expression of CloudWatch's metric math, for one datapoint; null where what it needs is missing or it divides by zero. */
export type MetricMath = (lookup: Lookup) => number | null;

/**
 * What an expression computes: numbers, ids, `+ - * /`, comparisons, `AND`, `OR`, `FILL(id, number)` and `IF(condition, a, b)`, as
 * CloudWatch documents them. An operand that is missing makes its result missing, of `IF` the branch that is taken. Throws on anything else: what is not known here is not guessed.
 */
export function readMath(expression: string): MetricMath {
  const tokens = tokensOf(expression);
  const read = readLevel(tokens, 0);
  if (tokens.length > 0) throw new Error(`Metric math: ${tokens.join(' ')} is left over of ${expression}`);
  return read;
}

const tokenPattern = /\s*([0-9]+(?:\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*|<=|>=|==|!=|&&|\|\||[-+*/<>(),])\s*/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < expression.length) {
    const at = tokenPattern.lastIndex;
    const [, token] = tokenPattern.exec(expression) ?? [];
    if (token === undefined) throw new Error(`Metric math: what is ${expression.slice(at)}?`);
    tokens.push(token);
  }
  return tokens;
}

type Operation = (left: number, right: number) => number;
const truth = (holds: boolean) => (holds ? 1 : 0);
const or: Operation = (left, right) => truth(left !== 0 || right !== 0);
const and: Operation = (left, right) => truth(left !== 0 && right !== 0);

/** From the loosest to the tightest. */
const levels: readonly Readonly<Record<string, Operation>>[] = [
  { OR: or, '||': or },
  { AND: and, '&&': and },
  {
    '<': (left, right) => truth(left < right),
    '>': (left, right) => truth(left > right),
    '<=': (left, right) => truth(left <= right),
    '>=': (left, right) => truth(left >= right),
    '==': (left, right) => truth(left === right),
    '!=': (left, right) => truth(left !== right),
  },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  { '*': (left, right) => left * right, '/': (left, right) => left / right },
];

function readLevel(tokens: string[], level: number): MetricMath {
  const operations = levels[level];
  if (operations === undefined) return readOne(tokens);
  let left = readLevel(tokens, level + 1);
  for (;;) {
    const operation = operations[tokens[0] ?? ''];
    if (operation === undefined) return left;
    tokens.shift();
    left = both(left, readLevel(tokens, level + 1), operation);
  }
}

function both(first: MetricMath, second: MetricMath, operation: Operation): MetricMath {
  return (lookup) => {
    const [left, right] = [first(lookup), second(lookup)];
    if (left === null || right === null) return null;
    const value = operation(left, right);
    return Number.isFinite(value) ? value : null;
  };
}

function readOne(tokens: string[]): MetricMath {
  const token = tokens.shift() ?? '';
  if (/^[0-9]/.test(token)) return () => Number(token);
  if (token === '(') return closed(tokens, readLevel(tokens, 0));
  if (token === '-') {
    const negated = readOne(tokens);
    return both(
      () => 0,
      negated,
      (left, right) => left - right,
    );
  }
  if (tokens[0] === '(') return readCall(token, tokens);
  // Ids begin with a small letter; a name in capitals is a function or a keyword.
  if (/^[a-z]/.test(token)) return (lookup) => lookup(token);
  throw new Error(`Metric math: ${token || 'its end'} is not understood.`);
}

function closed<T>(tokens: string[], inner: T): T {
  if (tokens.shift() !== ')') throw new Error('Metric math: a parenthesis is not closed.');
  return inner;
}

function readCall(name: string, tokens: string[]): MetricMath {
  const given: MetricMath[] = [];
  do {
    tokens.shift();
    given.push(readLevel(tokens, 0));
  } while (tokens[0] === ',');
  closed(tokens, null);
  const [first, second, third] = given;
  if (name === 'FILL' && first && second && given.length === 2)
    return (lookup) => first(lookup) ?? second(lookup);
  if (name === 'IF' && first && second && third && given.length === 3) return choose(first, second, third);
  throw new Error(`Metric math: ${name} with ${given.length} arguments is not known here.`);
}

function choose(condition: MetricMath, then: MetricMath, otherwise: MetricMath): MetricMath {
  return (lookup) => {
    const [holds, yes, no] = [condition(lookup), then(lookup), otherwise(lookup)];
    if (holds === null) return null;
    return holds === 0 ? no : yes;
  };
}
