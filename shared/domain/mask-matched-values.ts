import type { MerchantApplication } from '../contracts/application.ts';
import type { MaskedValue } from '../contracts/decision-view.ts';
import type { FactMatch } from '../contracts/facts.ts';
import { maskValue } from './mask-value.ts';

/**
 * What the application says in each field that met a flag, masked, each field once. It is made of the application alone: what a
 * flag holds has no part in it, so nothing of a flag can be read from it.
 */
export function maskMatchedValues(
  application: MerchantApplication,
  matches: readonly Pick<FactMatch, 'on'>[],
): MaskedValue[] {
  const fields = new Map(
    matches.flatMap(({ on }) => on.map(({ pointer, type }) => [`${pointer}\0${type}`, { pointer, type }])),
  );
  return [...fields.values()].flatMap(({ pointer, type }) => {
    const value = textAt(application, pointer);
    return value === null ? [] : [{ pointer, type, masked: maskValue(type, value) }];
  });
}

/** The text at a pointer (RFC 6901); of an address, which is an object, all its parts. */
function textAt(application: object, pointer: string): string | null {
  let at: unknown = application;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return null;
    at = Object.entries(at).find(([name]) => name === step)?.[1];
  }
  if (typeof at === 'string') return at;
  if (typeof at !== 'object' || at === null) return null;
  return Object.values(at)
    .filter((part) => typeof part === 'string')
    .join(' ');
}
