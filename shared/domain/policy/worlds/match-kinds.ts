import type { FactMatch } from '../../../contracts/facts.ts';
import { evidenceLevels, flagCategories, strengthSchema } from '../../../contracts/vocabulary.ts';
import type { Condition } from '../read-condition.ts';

/** What a policy can tell matches apart by, but for the fields they are on. */
export type MatchKind = Pick<FactMatch, 'strength' | 'evidence' | 'disputed' | 'cleared' | 'category'>;

/** With these a condition can ask for a part of a category's name. */
const textTests = /startsWith|endsWith|contains|[<>]/;
const fields = ['strength', 'evidence', 'disputed', 'cleared', 'category'] as const;

/** Every kind of match there is: the plainest first. */
export const matchKinds: readonly MatchKind[] = evidenceLevels.flatMap((evidence) =>
  strengthSchema.options.flatMap((strength) =>
    [false, true].flatMap((cleared) =>
      [false, true].flatMap((disputed) =>
        flagCategories.map((category) => ({ strength, evidence, disputed, cleared, category })),
      ),
    ),
  ),
);

/** Of kinds that a condition cannot tell apart, by the facts it reads and the categories it names, the first. */
export function toldApart(kinds: readonly MatchKind[], { reads, ast }: Condition): readonly MatchKind[] {
  const read = fields.filter((field) => reads.has(`matches.${field}`));
  const named = textTests.test(ast.input) ? null : textsIn(ast);
  const first = new Map<string, MatchKind>();
  for (const kind of kinds) {
    const seen = read
      .map((field) => (field === 'category' && named?.has(kind.category) === false ? '' : kind[field]))
      .join();
    if (!first.has(seen)) first.set(seen, kind);
  }
  return [...first.values()];
}

/** Every text that is written in a condition. */
function textsIn(part: unknown): ReadonlySet<string> {
  if (typeof part === 'string') return new Set([part]);
  if (Array.isArray(part)) return new Set(part.flatMap((one) => [...textsIn(one)]));
  return typeof part === 'object' && part !== null && 'args' in part ? textsIn(part.args) : new Set();
}

/** `a strong, reported match`, with its category where the condition asks for it. */
export function describeKind(kind: MatchKind, reads: ReadonlySet<string>): string {
  const words = [
    kind.strength,
    kind.evidence,
    ...(kind.disputed ? ['disputed'] : []),
    ...(kind.cleared ? ['cleared'] : []),
  ];
  const category = reads.has('matches.category') ? ` of category ${kind.category}` : '';
  return `a ${words.join(', ')} match${category}`;
}
