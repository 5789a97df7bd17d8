import type { KeyScheme } from '../../contracts/coalition.ts';
import type { CleanIdentifier, KeyForm } from '../../contracts/flag.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { isStrong } from '../clean/identifier-strength.ts';
import { addressKeys } from './compare/address/address-keys.ts';
import { descriptorKey } from './compare/descriptor/descriptor-key.ts';
import { hostLabelKey } from './compare/host/host-label-key.ts';
import { formText } from './lookup-key.ts';
import { type CleanName, nameIndexForms } from './name-keys/name-index-forms.ts';
import { maxQueryForms, nameQueryForms } from './name-keys/name-query-forms.ts';

/** Most lookup keys that one application may need under one secret. More is refused: an application names one merchant. */
export const maxKeys = 400;

/** A form that an application is looked up under. */
export interface QueryForm extends KeyForm {
  /** Type and value in one, which tells forms apart and is what their keys are made of. */
  readonly text: string;
  /** Whether a strong identifier stands behind it. */
  readonly strong: boolean;
  /** The names that a key of names stands for; none where the form is the identifier itself. */
  readonly names: readonly CleanName[];
}

/**
 * Every form under which an identifier of a flag is indexed, its own first; from `names-1` on names also by their keys, and
 * hosts by their label, addresses by their places, card descriptors by their beginning.
 */
export function indexForms(identifier: CleanIdentifier, scheme: KeyScheme): readonly KeyForm[] {
  if (scheme === 'exact-1') return identifier.forms;
  const name = nameOf(identifier);
  return [
    ...identifier.forms,
    ...labelForms(identifier),
    ...placeForms(identifier),
    ...(name ? nameIndexForms(name) : []),
  ];
}

/**
 * The distinct forms that an application is looked up under. Names share what the identifiers leave of {@link maxKeys}:
 * 40 keys each, 24 where there are more than three, fewer only where that would be too many. What names leave is for what
 * addresses and descriptors might be written as.
 */
export function queryForms(identifiers: readonly FieldIdentifier[], scheme: KeyScheme): QueryForm[] {
  const forms = new Map<string, QueryForm>();
  const meant = identifiers.filter(({ onlyIfEqual }) => !onlyIfEqual);
  const onlyIfEqual = identifiers.filter((field) => field.onlyIfEqual);
  for (const { identifier } of meant)
    for (const form of identifier.forms)
      add(forms, form, { strong: isStrong(identifier.type), names: noNames });
  if (scheme === 'exact-1') return withEqualOnly(forms, onlyIfEqual);
  for (const { identifier } of meant)
    for (const form of labelForms(identifier)) add(forms, form, { strong: false, names: noNames });
  const names = distinctNames(meant);
  const budget = keysPerName({ names: names.length, left: maxKeys - forms.size });
  for (const name of names) {
    const alone = [name];
    for (const { type, value } of nameQueryForms(name, budget)) {
      const text = formText({ type, value });
      const others = forms.get(text)?.names;
      forms.set(text, { type, value, text, strong: false, names: others ? [...others, name] : alone });
    }
  }
  withEqualOnly(forms, onlyIfEqual);
  for (const { identifier } of meant)
    for (const form of placeForms(identifier))
      if (forms.size < maxKeys && !forms.has(formText(form))) {
        add(forms, form, { strong: false, names: noNames });
      }
  return [...forms.values()];
}

/** What counts only where it is equal needs its own form alone, and refuses nobody: it is sought where there is room. */
function withEqualOnly(forms: Map<string, QueryForm>, fields: readonly FieldIdentifier[]): QueryForm[] {
  for (const { identifier } of fields)
    for (const form of identifier.forms)
      if (forms.size < maxKeys && !forms.has(formText(form)))
        add(forms, form, { strong: false, names: noNames });
  return [...forms.values()];
}

const noNames: QueryForm['names'] = [];

function add(
  forms: Map<string, QueryForm>,
  form: KeyForm,
  { strong, names }: Pick<QueryForm, 'strong' | 'names'>,
): void {
  const { type, value } = form;
  const text = formText(form);
  forms.set(text, { type, value, text, strong, names });
}

/** With more names than this each is looked up under {@link fewKeys}, so that four names fit one read of a hundred keys. */
const manyNames = 3;
const fewKeys = 24;

function keysPerName({ names, left }: { names: number; left: number }): number {
  const wanted = names > manyNames ? fewKeys : maxQueryForms;
  return Math.max(0, Math.min(wanted, Math.floor(left / Math.max(1, names))));
}

function distinctNames(identifiers: readonly FieldIdentifier[]): CleanName[] {
  const names = new Map<string, CleanName>();
  for (const { identifier } of identifiers) {
    const name = nameOf(identifier);
    if (name) names.set(formText(name), name);
  }
  return [...names.values()];
}

/** Under this a site is found that hops to another domain ending, or looks like a flagged one. */
export function labelForms(identifier: CleanIdentifier): readonly KeyForm[] {
  if (identifier.type !== 'host') return noForms;
  const before = knownLabels.get(identifier);
  if (before) return before;
  const key = hostLabelKey(identifier.value);
  const forms: readonly KeyForm[] = key === null ? noForms : [{ type: 'host_label', value: key }];
  knownLabels.set(identifier, forms);
  return forms;
}

/** Under these an address is found that is written differently, and a card descriptor that was cut or has more behind it. */
function placeForms({ type, value }: CleanIdentifier): readonly KeyForm[] {
  if (type === 'address') return addressKeys(value).map((key) => ({ type: 'address_place', value: key }));
  const key = type === 'card_descriptor' ? descriptorKey(value) : null;
  return key === null ? noForms : [{ type: 'descriptor_start', value: key }];
}

const noForms: readonly KeyForm[] = [];

/** An application's sites are looked up by them and met by them. */
const knownLabels = new WeakMap<CleanIdentifier, readonly KeyForm[]>();

function nameOf({ type, value }: CleanIdentifier): CleanName | null {
  return type === 'person_name' || type === 'business_name' ? { type, value } : null;
}
