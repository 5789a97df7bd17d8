/** The values that a fact, or a part of a condition, may have. Never empty: where nothing is left, there is no domain. */
export type Domain = Truths | Texts | Numbers;

export interface Truths {
  readonly kind: 'bool';
  readonly may: readonly boolean[];
}

export interface Texts {
  readonly kind: 'text';
  /** Null: any text. */
  readonly only: ReadonlySet<string> | null;
  /** Texts it is not, where `only` is null. */
  readonly never: ReadonlySet<string>;
}

export interface Numbers {
  readonly kind: 'number';
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

const nothing: ReadonlySet<string> = new Set();

export const anyTruth: Truths = { kind: 'bool', may: [true, false] };
export const anyText: Texts = { kind: 'text', only: null, never: nothing };
export const anyNumber: Numbers = { kind: 'number', low: -Infinity, high: Infinity, whole: false };
export const anyCount: Numbers = { kind: 'number', low: 0, high: Infinity, whole: true };

export const oneTruth = (value: boolean): Truths => ({ kind: 'bool', may: [value] });
export const textsOf = (only: Iterable<string>): Texts => ({
  kind: 'text',
  only: new Set(only),
  never: nothing,
});
export const oneNumber = (value: number): Numbers => ({
  kind: 'number',
  low: value,
  high: value,
  whole: Number.isInteger(value),
});

/** What both allow, or null where nothing is. */
export function meet(a: Domain, b: Domain): Domain | null {
  if (a.kind === 'bool' && b.kind === 'bool') {
    const may = a.may.filter((value) => b.may.includes(value));
    return may.length > 0 ? { kind: 'bool', may } : null;
  }
  if (a.kind === 'text' && b.kind === 'text') return meetTexts(a, b);
  if (a.kind === 'number' && b.kind === 'number') return between(Math.max(a.low, b.low), upTo(a, b));
  return a;
}

function upTo(a: Numbers, b: Numbers) {
  return { high: Math.min(a.high, b.high), whole: a.whole || b.whole };
}

function between(low: number, { high, whole }: { high: number; whole: boolean }): Numbers | null {
  const from = whole ? Math.ceil(low) : low;
  const to = whole ? Math.floor(high) : high;
  return from <= to ? { kind: 'number', low: from, high: to, whole } : null;
}

function meetTexts(a: Texts, b: Texts): Texts | null {
  if (a.only === null && b.only === null) return { ...a, never: a.never.union(b.never) };
  const [listed, other] = a.only === null ? [b, a] : [a, b];
  const only = [...(listed.only ?? [])].filter((text) => allows(other, text));
  return only.length > 0 ? textsOf(only) : null;
}

/** True where the texts may be this one. */
export function allows({ only, never }: Texts, text: string): boolean {
  return only === null ? !never.has(text) : only.has(text);
}

/** The texts without one of them, or null where none is left. */
export function without(texts: Texts, text: string): Texts | null {
  if (texts.only === null) return { ...texts, never: texts.never.union(new Set([text])) };
  const only = [...texts.only].filter((one) => one !== text);
  return only.length > 0 ? textsOf(only) : null;
}

/** What either allows. */
export function join(a: Domain, b: Domain): Domain | null {
  if (a.kind === 'bool' && b.kind === 'bool')
    return { kind: 'bool', may: [...new Set([...a.may, ...b.may])] };
  if (a.kind === 'number' && b.kind === 'number')
    return {
      kind: 'number',
      low: Math.min(a.low, b.low),
      high: Math.max(a.high, b.high),
      whole: a.whole && b.whole,
    };
  if (a.kind !== 'text' || b.kind !== 'text') return null;
  if (a.only !== null && b.only !== null) return textsOf(a.only.union(b.only));
  const never = [...a.never.union(b.never)].filter((text) => !allows(a, text) && !allows(b, text));
  return { kind: 'text', only: null, never: new Set(never) };
}

/** The one text it must be, or null. */
export function onlyText(domain: Domain): string | null {
  if (domain.kind !== 'text' || domain.only?.size !== 1) return null;
  const [text] = domain.only;
  return text ?? null;
}
