import type { KeyForm } from '../../../contracts/flag.ts';
import type { NameKind } from './key-word.ts';
import { readingKeys } from './reading-keys.ts';

/** Most keys under which one name of a flag is indexed. */
export const maxIndexForms = 30;

/** A cleaned name, as identifiers hold it. */
export interface CleanName {
  readonly type: 'person_name' | 'business_name';
  readonly value: string;
}

/** The forms under which a flag's name is found when it is written otherwise: at most {@link maxIndexForms}, without its exact form. */
export function nameIndexForms({ type, value }: CleanName): KeyForm[] {
  const kind = nameKind(type);
  return toForms(kind, readingKeys(value, { kind, side: 'index', most: maxIndexForms }));
}

export function nameKind(type: CleanName['type']): NameKind {
  return type === 'person_name' ? 'person' : 'business';
}

/** The two kinds never meet: a person's keys are not a firm's. */
export function toForms(kind: NameKind, keys: readonly string[]): KeyForm[] {
  const type = keyTypes[kind];
  return keys.map((value) => ({ type, value }));
}

const keyTypes = { person: 'person_key', business: 'business_key' } as const satisfies Record<
  NameKind,
  string
>;
