import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { factsSchema } from '../../../shared/contracts/facts.ts';
import type { DeclaredFact } from '../../../shared/domain/policy/declared-fact.ts';
import { factDeclaration, keptFromPolicy } from '../../../shared/domain/policy/fact-declaration.ts';

/** Every leaf of the declaration: its path and its kind, with the words of a vocabulary. */
function declared(facts: Readonly<Record<string, DeclaredFact>>, parent = ''): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const path = `${parent}${name}`;
    if (fact.kind === 'group') return declared(fact.fields, `${path}.`);
    if (fact.kind === 'list')
      return fact.of.kind === 'group'
        ? declared(fact.of.fields, `${path}.`)
        : [`${path}: list of ${fact.of.kind}`];
    return [`${path}: ${fact.kind === 'word' ? 'string' : fact.kind}`];
  });
}

/** The same of the zod schema. */
function ofSchema(schema: unknown, path = ''): string[] {
  if (schema instanceof z.ZodDefault) return ofSchema(schema.unwrap(), path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      ofSchema(inner, path ? `${path}.${name}` : name),
    );
  if (schema instanceof z.ZodArray)
    return schema.element instanceof z.ZodObject
      ? ofSchema(schema.element, path)
      : ofSchema(schema.element, path).map((leaf) => leaf.replace(': ', ': list of '));
  if (schema instanceof z.ZodNumber) return [`${path}: ${schema.format?.includes('int') ? 'int' : 'double'}`];
  if (schema instanceof z.ZodBoolean) return [`${path}: bool`];
  return [`${path}: string`];
}

/** Paths and words of the schema's closed vocabularies. */
function vocabularies(schema: unknown, path = ''): [string, readonly unknown[]][] {
  if (schema instanceof z.ZodDefault) return vocabularies(schema.unwrap(), path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      vocabularies(inner, path ? `${path}.${name}` : name),
    );
  if (schema instanceof z.ZodArray) return vocabularies(schema.element, path);
  return schema instanceof z.ZodEnum ? [[path, schema.options]] : [];
}

function declaredAt(path: string): DeclaredFact | undefined {
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<DeclaredFact | undefined>((fact, name) => {
    const group = fact?.kind === 'list' ? fact.of : fact;
    return group?.kind === 'group' ? group.fields[name] : undefined;
  }, factDeclaration[first]);
}

test('the declaration and the facts schema agree, but for what is kept from policy', () => {
  const kept = new Set<string>(keptFromPolicy);
  const schema = ofSchema(factsSchema).filter((leaf) => !kept.has(leaf.split(':')[0] ?? ''));
  expect(declared(factDeclaration).sort()).toEqual(schema.sort());
});

test('what is kept from policy exists', () => {
  const paths = ofSchema(factsSchema).map((leaf) => leaf.split(':')[0]);
  for (const path of keptFromPolicy) expect(paths).toContain(path);
});

test('every closed vocabulary of the schema is declared with the same words', () => {
  const kept = new Set<string>(keptFromPolicy);
  const found = vocabularies(factsSchema).filter(([path]) => !kept.has(path));
  expect(found.length).toBeGreaterThan(4);
  for (const [path, words] of found) {
    const fact = declaredAt(path);
    expect(fact?.kind === 'word' ? fact.words : null, path).toEqual(words);
  }
});

/** The rows of the table in docs/policy.md. */
function rows(facts: Readonly<Record<string, DeclaredFact>>, parent = ''): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const path = `${parent}${name}`;
    const inner = fact.kind === 'list' ? fact.of : fact;
    const row = `| \`${path}\` | ${kindOf(fact)} | ${fact.says} |`;
    return [row, ...(inner.kind === 'group' ? rows(inner.fields, `${path}.`) : [])];
  });
}

function kindOf(fact: DeclaredFact): string {
  if (fact.kind === 'list') return `list of ${fact.of.kind === 'group' ? 'groups' : 'texts'}, ≤ ${fact.most}`;
  if (fact.kind === 'word')
    return fact.words.length > 20 ? 'country code' : fact.words.map((w) => `\`${w}\``).join(' ');
  return { string: 'text', bool: 'yes / no', int: 'whole number', double: 'decimal', group: 'group' }[
    fact.kind
  ];
}

test('docs/policy.md holds the table of facts as they are declared', () => {
  const docs = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
  expect(docs).toContain(rows(factDeclaration).join('\n'));
});
