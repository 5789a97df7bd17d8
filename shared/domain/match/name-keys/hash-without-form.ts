import { acronymForms } from './acronyms.ts';

/**
 * The hash, as sketches make it, of the word that ends in `name` at `after` without the c, co or corp at its end; 0 where it ends
 * otherwise. Found from the word's own hash, without reading it again.
 */
export function hashWithoutForm(hash: number, { name, after }: { name: string; after: number }): number {
  const form = acronymForms.find((ending) => name.endsWith(ending, after));
  if (form === undefined) return 0;
  let left = hash;
  for (let at = form.length - 1; at >= 0; at -= 1) left = Math.imul(left - form.charCodeAt(at), inverse31);
  return left;
}

/** 31 times it is 1 in 32 bits: with it a letter is taken off a hash. */
const inverse31 = 0xbdef7bdf;
