import { readFileSync } from 'node:fs';
import type { StoredPolicy } from '../../shared/contracts/coalition.ts';
import type { PolicyDocument } from '../../shared/contracts/policy-document.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';

/** The default policy, and a draft that asks for more in one place and for less in another. */
export function inventedPolicies(): { readonly active: StoredPolicy; readonly draft: StoredPolicy } {
  const file = new URL('../../policies/coalition-default.yaml', import.meta.url);
  const read = readPolicyFile(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('The default policy cannot be read.');
  return { active: stored(read.value), draft: stored(drafted(read.value)) };
}

/** Terms that promise too little are looked at by a person from now on; that many asked is no reason by itself any more. */
function drafted(document: PolicyDocument): PolicyDocument {
  const has = (id: string) => document.rules.some((rule) => rule.id === id);
  for (const id of [stricter, laxer])
    if (!has(id))
      throw new Error(`The invented draft changes the rule ${id}, which the default policy lacks.`);
  const rules = document.rules
    .filter(({ id }) => id !== laxer)
    .map((rule) => (rule.id === stricter ? { ...rule, outcome: 'review' as const } : rule));
  return { ...document, version: `${document.version}-draft`, rules };
}

const stricter = 'terms-incomplete';
const laxer = 'asked-by-many';

function stored(document: PolicyDocument): StoredPolicy {
  return { document, sha256: policySha256(document) };
}
