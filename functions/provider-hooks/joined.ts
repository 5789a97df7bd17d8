import { withoutNothing } from './without-nothing.ts';

/** Texts joined by a space, without those that say nothing; where one is no text all of them as they are, so that the field is dropped and noted. */
export function joined(parts: readonly unknown[]): unknown {
  const said = parts.map(withoutNothing).filter((part) => part !== undefined);
  if (said.length === 0) return undefined;
  return said.every((part) => typeof part === 'string') ? said.join(' ') : said;
}
